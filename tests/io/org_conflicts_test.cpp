// What sources contradict each other about survives writing and saving.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "rung/error.hpp"
#include "rung/io.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

std::string org_text(const std::string& conflicts) {
  return "{\"format\":\"rung-org/"
         "1\",\"posts\":[{\"id\":\"a\"}],\"conflicts\":" +
         conflicts + "}";
}

Problem conflict(std::string id) {
  return {
      "org.source_conflict", Severity::kError, {std::move(id)}, {"甲", "a"}};
}

TEST(OrgConflicts, AreProblemsOfWhoeverReadsThem) {
  const Org org = Org::parse(org_text(
      R"([{"subjects":["a","b","名 称"],"message":{"zh":"甲","en":"x"}},
                   {"subjects":[],"message":"y"}])"));
  ASSERT_EQ(org.problems().size(), 2u);
  const Problem& second = org.problems()[1];
  EXPECT_EQ(second.code, "org.source_conflict");
  EXPECT_EQ(second.severity, Severity::kError);
  EXPECT_EQ(second.subjects, (std::vector<std::string>{"a", "b", "名 称"}));
  EXPECT_EQ(second.message, (Text{"甲", "x"}));
  EXPECT_EQ(Org::parse(org.to_json()).to_json(), org.to_json());
}

TEST(OrgConflicts, OfAnImportAreWrittenAndReadBack) {
  const Source source{"f",
                      "id,superior,unit,parent_unit\n"
                      "a,,u,v\nb,a,u,w\nb,c,u,\nc,,,\n"};
  const Org org = import_org("csv", {&source, 1}).org;
  const std::string text = org.to_json();
  EXPECT_NE(text.find("\"conflicts\":["), std::string::npos);
  const Org back = Org::parse(text);
  EXPECT_TRUE(std::ranges::equal(back.problems(), org.problems()));
  EXPECT_EQ(back.to_json(), text);
}

TEST(OrgConflicts, OtherProblemsAreFoundAnew) {
  const Org org = Org::parse(R"({"format":"rung-org/1","posts":[{"id":"a",
    "reports_to":[{"post":"a"},{"post":"b"}]}]})");
  EXPECT_FALSE(org.problems().empty());
  EXPECT_EQ(org.to_json().find("conflicts"), std::string::npos);
}

TEST(OrgConflicts, AreKeptBySnapshotsAndEdits) {
  const Org org = Org::parse(
      org_text(R"([{"subjects":["a"],"message":{"zh":"甲","en":"x"}}])"));
  const std::string path = testing::TempDir() + "conflicts.snapshot";
  org.save_snapshot(path);
  EXPECT_EQ(Org::open_snapshot(path).to_json(), org.to_json());
  std::remove(path.c_str());
  EXPECT_EQ(OrgBuilder(org).build().to_json(), org.to_json());
}

TEST(OrgConflicts, TheOrderInWhichTheyCameDoesNotShow) {
  OrgBuilder there;
  there.report(conflict("a")).report(conflict("b"));
  OrgBuilder back;
  back.report(conflict("b")).report(conflict("a")).report(conflict("a"));
  EXPECT_EQ(there.build().to_json(), back.build().to_json());
}

TEST(OrgConflicts, FlawedOnesAreRefusedWithTheirPlace) {
  struct Case {
    const char* conflicts;
    const char* place;
  };
  const Case cases[] = {
      {R"([{"subjects":"a","message":"x"}])", "/conflicts/0/subjects"},
      {R"([{"subjects":[1],"message":"x"}])", "/conflicts/0/subjects/0"},
      {R"([{"subjects":[null],"message":"x"}])", "/conflicts/0/subjects/0"},
      {R"([{"subjects":[],"message":1}])", "/conflicts/0/message"},
      {R"([{"subjects":[],"message":{"de":"x"}}])", "/conflicts/0/message/de"},
      {R"([{"subjects":[],"message":"x","code":"org.cycle"}])",
       "/conflicts/0/code"},
      {R"(["a"])", "/conflicts/0"},
      {R"({"a":1})", "/conflicts"},
      {"null", "/conflicts"},
  };
  for (const Case& one : cases) {
    try {
      Org::parse(org_text(one.conflicts));
      ADD_FAILURE() << one.conflicts;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kParse) << one.conflicts;
      EXPECT_EQ(error.place(), one.place) << one.conflicts;
    }
  }
}

TEST(OrgConflicts, HaveTheBoundsOfOtherTexts) {
  const std::string lengthy(20'000, 'x');
  const auto code = [&](const Problem& problem) {
    OrgBuilder builder;
    builder.report(problem);
    try {
      builder.build();
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode{};
  };
  EXPECT_EQ(code(conflict(lengthy)), ErrorCode::kLimitExceeded);
  EXPECT_EQ(code(conflict("\xFF")), ErrorCode::kInvalidArgument);
  Problem problem = conflict("a");
  problem.message.en = lengthy;
  EXPECT_EQ(code(problem), ErrorCode::kLimitExceeded);
  EXPECT_EQ(code(conflict("a")), ErrorCode{});
  // A source's long values are cut in the message, and stay whole beside it.
  const std::string text = "id,unit\na," + std::string(500, 'u') + "\na," +
                           std::string(500, 'v') + "\nb,,\n";
  const Source source{"f", text};
  const Org org = import_org("csv", {&source, 1}).org;
  EXPECT_EQ(Org::parse(org.to_json()).to_json(), org.to_json());
}

}  // namespace
}  // namespace rung
