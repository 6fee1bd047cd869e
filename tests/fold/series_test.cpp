// What is folded at all: dates, ends, ids, conflicts, zones, limits.
#include <gtest/gtest.h>

#include <string>

#include "fold/records.hpp"
#include "rung/error.hpp"
#include "rung/fold.hpp"

namespace rung::fold_test {
namespace {

Instant day(const char* text) { return parse_instant(text, Zone{}); }

Org one_post(const char* id, const char* who) {
  OrgBuilder b;
  b.add(post(id));
  b.add(person(who, id));
  return b.build();
}

TEST(FoldSeries, RefusesWhatIsNoSeries) {
  const auto code = [](std::span<const DatedOrg> exports) {
    try {
      fold_orgs(exports);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_NE(code({}), "");
  const DatedOrg twice[] = {{day("2024-01-01"), one_post("p", "h"), "a.json"},
                            {day("2024-01-01"), one_post("p", "h"), "b.json"}};
  EXPECT_NE(code(twice).find("a.json, b.json"), std::string::npos);
  const DatedOrg undated[] = {{kForever, one_post("p", "h"), "a.json"}};
  EXPECT_NE(code(undated), "");
}

TEST(FoldSeries, OneExportWithAnOpenStartIsItself) {
  const Org org = one_post("p", "h");
  const DatedOrg exports[] = {{day("2024-01-01"), org, ""}};
  FoldOptions options;
  options.open_start = true;
  EXPECT_EQ(fold_orgs(exports, options).org.to_json(), org.to_json());
  const Org from = fold_orgs(exports).org;
  EXPECT_FALSE(from.exists(from.find_post("p"), Instant{0}));
  EXPECT_TRUE(from.exists(from.find_post("p"), day("2024-01-01")));
}

TEST(FoldSeries, VersionsTakeNoIdThatIsThere) {
  OrgBuilder before, now;
  before.add(post("p"));
  before.find_post("p")->rank = 2;
  before.add(post("p~2024-01-01"));
  before.add(post("q"));
  before.find_post("q")->reports_to = {{"p~2024-01-01.2", Line::kExplicit, {}}};
  now.add(post("p"));
  now.find_post("p")->rank = 1;
  const DatedOrg exports[] = {{day("2024-01-01"), before.build(), ""},
                              {day("2024-02-01"), now.build(), ""}};
  const Org org = fold_orgs(exports).org;
  EXPECT_EQ(org.post_count(), 4u);
  EXPECT_NE(org.find_post("p~2024-01-01.3"), kNoPost)
      << "the edge to p~2024-01-01.2 dangles, and has to go on dangling";
}

TEST(FoldSeries, AnIdOfAnotherKindIsKeptApart) {
  const DatedOrg exports[] = {{day("2024-01-01"), one_post("a", "b"), ""},
                              {day("2024-02-01"), one_post("b", "a"), ""}};
  const Org org = fold_orgs(exports).org;
  EXPECT_TRUE(org.problems().empty());
  const auto holder = [&](const char* post, const char* at) {
    const auto all = org.holders(org.find_post(post), day(at));
    return all.empty() ? std::string() : std::string(org.id(all[0].person));
  };
  EXPECT_EQ(holder("a~2024-01-01", "2024-01-15"), "b~2024-01-01");
  EXPECT_EQ(holder("b", "2024-02-01"), "a");
}

TEST(FoldSeries, ConflictsOfTheSourcesAreCarried) {
  OrgBuilder before, now;
  before.add(post("p"));
  now.add(post("p"));
  Problem conflict{"org.source_conflict", Severity::kError, {"p"}, {"", "x"}};
  Problem settled = conflict;
  settled.message.en = "y";
  before.report(conflict).report(settled);
  now.report(conflict);
  const DatedOrg exports[] = {{day("2024-01-01"), before.build(), ""},
                              {day("2024-02-01"), now.build(), ""}};
  const Org org = fold_orgs(exports).org;
  ASSERT_EQ(org.problems().size(), 2u);
  EXPECT_EQ(org.problems()[0].message.en, "in the export of 2024-01-01: y");
  EXPECT_EQ(org.problems()[1], conflict);
}

TEST(FoldSeries, TheZoneIsThatOfTheLatest) {
  OrgBuilder before, now;
  before.set_zone(Zone{0}).add(post("p"));
  now.set_zone(Zone{3600}).add(post("p"));
  const DatedOrg exports[] = {{day("2024-02-01"), now.build(), ""},
                              {day("2024-01-01"), before.build(), ""}};
  const Folded folded = fold_orgs(exports);
  EXPECT_EQ(folded.org.zone(), Zone{3600});
  EXPECT_TRUE(folded.changes.empty());
}

TEST(FoldSeries, LimitsAndCancellationAreThoseOfALoad) {
  const DatedOrg exports[] = {{day("2024-01-01"), one_post("p", "h"), ""},
                              {day("2024-02-01"), one_post("q", "h"), ""}};
  const auto code = [&](const FoldOptions& options) {
    try {
      fold_orgs(exports, options);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::kInternal;
  };
  FoldOptions few;
  few.load.limits.max_posts = 1;
  EXPECT_EQ(code(few), ErrorCode::kLimitExceeded);
  FoldOptions stopped;
  stopped.load.progress = [](std::string_view stage, double) {
    return stage != "fold";
  };
  EXPECT_EQ(code(stopped), ErrorCode::kCancelled);
}

TEST(FoldSeries, AfterTheLastDateTheLastExportsOwnDaysHold) {
  OrgBuilder b;
  b.add(post("p"));
  b.find_post("p")->when = {kBeginning, day("2024-06-01")};
  b.add(post("q"));
  b.find_post("q")->when = {day("2024-07-01"), kForever};
  const DatedOrg exports[] = {{day("2024-01-01"), b.build(), ""}};
  const Org org = fold_orgs(exports).org;
  const auto there = [&](const char* post, const char* at) {
    return org.exists(org.find_post(post), day(at));
  };
  EXPECT_TRUE(there("p", "2024-05-31"));
  EXPECT_FALSE(there("p", "2024-06-01"));
  EXPECT_FALSE(there("q", "2024-06-30"));
  EXPECT_TRUE(there("q", "2024-07-01"));
}

}  // namespace
}  // namespace rung::fold_test
