// Defects found in other systems, fifth part: FlowLong accepts settings that it
// ignores. Here what nothing in a query would use is refused, at its name.
#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "route/authority_tools.hpp"
#include "rung/error.hpp"

namespace rung::test {
namespace {

using Change = std::function<void(Ask&)>;

struct Case {
  std::string_view place;
  Change change;
};

// Where the query is refused, and that a route of it is refused likewise.
std::string refused_at(const Change& change) {
  SmallOrg small = three_levels();
  Ask ask = Ask(small.staff("F", "root", "f")).from("M");
  change(ask);
  std::string place = "not refused";
  try {
    check_query(ask.query);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_FALSE(error.message().empty() || error.hint().empty());
    place = error.place();
  }
  try {
    ask.route();
    EXPECT_EQ(place, "not refused");
  } catch (const Error& error) {
    EXPECT_EQ(place, error.place());
  }
  return place;
}

void expect_refused(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    EXPECT_EQ(refused_at(each.change), each.place);
  }
}

TEST(PeerDefects, B14_OptionsOfAnotherExtentAreRefused) {
  expect_refused({
      {"/levels", [](Ask& a) { a.query.levels = 2; }},
      {"/levels", [](Ask& a) { a.top().query.levels = 2; }},
      {"/to", [](Ask& a) { a.to("R").query.extent = Extent::kNext; }},
      {"/until_rank", [](Ask& a) { a.query.rank = 2; }},
      {"/until_function", [](Ask& a) { a.query.function = "finance"; }},
      {"/authority", [](Ask& a) { a.query.authority = by_rank(); }},
      {"/amount", [](Ask& a) { a.query.amount = 5; }},
      {"/from_top", [](Ask& a) { a.query.from_top = true; }},
      {"/from_top", [](Ask& a) { a.top().query.from_top = true; }},
      {"/last_only", [](Ask& a) { a.query.last_only = true; }},
      {"/own_unit", [](Ask& a) { a.query.own_unit = true; }},
      {"/to", [](Ask& a) { a.to("R").by_function("finance"); }},
  });
}

TEST(PeerDefects, B14_ExtentsWithoutTheirOptionAreRefused) {
  const auto extent = [](Extent wanted) {
    return [wanted](Ask& a) { a.query.extent = wanted; };
  };
  expect_refused({
      {"/levels", extent(Extent::kLevels)},
      {"/to", extent(Extent::kTo)},
      {"/until_rank", extent(Extent::kRank)},
      {"/until_function", extent(Extent::kFunction)},
      {"/authority", extent(Extent::kAuthority)},
  });
}

TEST(PeerDefects, B14_AnAmountThatIsNoNumberIsRefused) {
  using Number = std::numeric_limits<double>;
  for (const double amount : {Number::quiet_NaN(), Number::infinity()}) {
    EXPECT_EQ(refused_at([&](Ask& a) {
                a.query.extent = Extent::kAuthority;
                a.query.authority = by_rank();
                a.query.amount = amount;
              }),
              "/amount");
  }
}

TEST(PeerDefects, B14_RemediesThatMeanNothingAreRefused) {
  expect_refused({
      {"/vacancy", [](Ask& a) { a.policy().vacancy = Remedy::kKeep; }},
      {"/conflict", [](Ask& a) { a.policy().conflict = Remedy::kKeep; }},
      {"/stand_in_hops", [](Ask& a) { a.policy().stand_in_hops = 9; }},
      {"/fallback", [](Ask& a) { a.fallback("F"); }},
      {"/climb_limit",
       [](Ask& a) {
         RoutePolicy& p = a.policy();
         p.climb_limit = 1;
         p.vacancy = p.absence = p.self = Remedy::kSkip;
         p.conflict = p.inactive = Remedy::kFail;
       }},
  });
}

TEST(PeerDefects, B14_ARemedyWithoutItsFallbackIsRefused) {
  const auto set = [](Remedy RoutePolicy::*remedy) {
    return [remedy](Ask& a) { a.policy().*remedy = Remedy::kFallback; };
  };
  expect_refused({
      {"/fallback", set(&RoutePolicy::vacancy)},
      {"/fallback", set(&RoutePolicy::absence)},
      {"/fallback", set(&RoutePolicy::self)},
      {"/fallback", set(&RoutePolicy::conflict)},
      {"/fallback", set(&RoutePolicy::inactive)},
  });
}

// What is not refused is used: each policy changes the answer of some query.
// The organisation and query of a line hang on its option alone.
TEST(PeerDefects, B14_NoPolicyIsAcceptedAndIgnored) {
  struct Used {
    std::string_view option;
    std::function<void(SmallOrg&)> org;
    Change query, change;
  };
  const auto nothing = [](Ask&) {};
  const auto top = [](Ask& a) { a.top(); };
  const std::vector<Used> all{
      {"first", [](SmallOrg&) {}, [](Ask& a) { a.from("B"); },
       [](Ask& a) { a.policy().first = First::kOwnHead; }},
      {"acting",
       [](SmallOrg& o) { o.vacate("S").hold("a", "S", HoldingKind::kActing); },
       nothing, [](Ask& a) { a.policy().acting = false; }},
      {"deputy", [](SmallOrg& o) { o.vacate("S").deputy("D", "section", "d"); },
       nothing, [](Ask& a) { a.policy().deputy = true; }},
      {"climb_limit", [](SmallOrg& o) { o.vacate("S").vacate("B"); }, nothing,
       [](Ask& a) { a.policy().climb_limit = 1; }},
      {"vacant_counts", [](SmallOrg& o) { o.vacate("S"); },
       [](Ask& a) { a.levels(2); },
       [](Ask& a) { a.policy().vacant_counts = true; }},
      {"stand_in_hops",
       [](SmallOrg& o) {
         o.staff("X", "root", "x").staff("Y", "root", "y");
         o.away("s", "x").away("x", "y");
       },
       nothing, [](Ask& a) { a.policy().stand_in_hops = 2; }},
      {"duplicates", [](SmallOrg& o) { o.vacate("B").hold("s", "B"); }, top,
       [](Ask& a) { a.policy().duplicates = Duplicates::kNone; }},
      {"duplicate_mode", [](SmallOrg& o) { o.vacate("B").hold("s", "B"); }, top,
       [](Ask& a) { a.policy().duplicate_mode = DuplicateMode::kAutoPass; }},
      {"overflow", [](SmallOrg&) {}, [](Ask& a) { a.levels(9); },
       [](Ask& a) { a.policy().overflow = Overflow::kEmpty; }},
      {"several", [](SmallOrg& o) { o.head("S2", "section", "s2"); }, nothing,
       [](Ask& a) { a.policy().several = Several::kAny; }},
      {"self", [](SmallOrg& o) { o.vacate("S").hold("m", "S"); }, nothing,
       [](Ask& a) { a.policy().self = Remedy::kKeep; }},
      {"absence", [](SmallOrg& o) { o.away("s"); }, nothing,
       [](Ask& a) { a.policy().absence = Remedy::kKeep; }},
      {"vacancy", [](SmallOrg& o) { o.vacate("S"); }, nothing,
       [](Ask& a) { a.policy().vacancy = Remedy::kFail; }},
      {"conflict", [](SmallOrg&) {},
       [](Ask& a) { a.query.conflict_people = {a.org.find_person("s")}; },
       [](Ask& a) { a.policy().conflict = Remedy::kAutoPass; }},
      {"inactive", [](SmallOrg&) {},
       [](Ask& a) { a.query.inactive_people = {a.org.find_person("s")}; },
       [](Ask& a) { a.policy().inactive = Remedy::kKeep; }},
  };
  for (const Used& used : all) {
    SmallOrg small = three_levels();
    used.org(small);
    Ask ask = Ask(small).from("M");
    used.query(ask);
    const std::string before = ask.all();
    used.change(ask);
    EXPECT_NE(ask.all(), before) << used.option;
  }
}

}  // namespace
}  // namespace rung::test
