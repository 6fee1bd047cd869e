// Routes up to the first post that may decide about an amount.
#include <gtest/gtest.h>

#include "route/authority_tools.hpp"

namespace rung::test {
namespace {

Ask up_to(const SmallOrg& org, const Authority& authority, double amount) {
  Ask ask = Ask(org).from("M");
  ask.query.extent = Extent::kAuthority;
  ask.query.authority = authority;
  ask.query.amount = amount;
  return ask;
}

// Section 10,000, bureau 40,000, root 1,000,000.
Ask by_rank_up_to(const SmallOrg& org, double amount) {
  return up_to(org, by_rank(), amount);
}

TEST(RoutesByAuthority, EndWhereTheAmountIsCovered) {
  const SmallOrg org = posts_of_all_kinds();
  EXPECT_EQ(by_rank_up_to(org, 10'000).all(), "found: 1:S=s\n");
  EXPECT_EQ(by_rank_up_to(org, 10'000.01).all(), "found: 1:S=s 2:B=b\n");
  EXPECT_EQ(by_rank_up_to(org, 40'000).all(), "found: 1:S=s 2:B=b\n");
  EXPECT_EQ(by_rank_up_to(org, 40'001).all(), "found: 1:S=s 2:B=b 3:R=r\n");
}

TEST(RoutesByAuthority, OfNobodyRunToTheTop) {
  Ask ask = by_rank_up_to(posts_of_all_kinds(), 2'000'000);
  EXPECT_EQ(ask.all(), "found: 1:S=s 2:B=b 3:R=r\nCHAIN_OVERFLOW(R)");
  ask.policy().overflow = Overflow::kEmpty;
  EXPECT_EQ(ask.all(), "nobody:\nCHAIN_OVERFLOW(R)!");
  ask.policy().overflow = Overflow::kFail;
  EXPECT_EQ(ask.all(), "failed:\nCHAIN_OVERFLOW(R)!");
}

TEST(RoutesByAuthority, GiveOnlyTheOneWhoDecidesIfAsked) {
  Ask ask = by_rank_up_to(posts_of_all_kinds(), 40'000);
  ask.query.last_only = true;
  EXPECT_EQ(ask.steps(), "found: 2:B=b");
}

// A post that could decide, but in which nobody acts, does not.
TEST(RoutesByAuthority, PassPostsInWhichNobodyActs) {
  SmallOrg org = posts_of_all_kinds();
  org.vacate("B");
  EXPECT_EQ(by_rank_up_to(org, 40'000).all(),
            "found: 1:S=s 3:R=r\nCHAIN_VACANCY(B R)");
}

// The stand-in decides in the place of the post, not by a rank of his own.
TEST(RoutesByAuthority, AskAboutThePostNotItsStandIn) {
  SmallOrg org = posts_of_all_kinds();
  org.staff("X", "root", "x").away("s", "x").post("X").rank = 9;
  EXPECT_EQ(by_rank_up_to(org, 10'000).steps(), "found: 1:X=x~stand_in/S");
  EXPECT_EQ(by_rank_up_to(org, 40'000).steps(),
            "found: 1:X=x~stand_in/S 2:B=b");
}

TEST(RoutesByAuthority, GoOnWhereTheTableCannotTell) {
  SmallOrg org = posts_of_all_kinds();
  org.post("S").rank = kUnordered;
  const Ask ask = by_rank_up_to(org, 20'000);
  EXPECT_EQ(ask.all(), "found: 1:S=s 2:B=b\nCHAIN_AUTHORITY_UNKNOWN(S)");
  bool traced = false;
  for (const TraceRecord& record : ask.route().trace) {
    traced = traced || (record.stage == Stage::kStop && record.level == 1 &&
                        record.code == TraceCode::kUnknownAuthority);
  }
  EXPECT_TRUE(traced);
}

TEST(RoutesByAuthority, KnowTheSubjectAndTheKindOfDocument) {
  const Authority table = Authority::parse(R"j({"id":"t","hit":"first",
    "inputs":[{"name":"document_kind","type":"text"},
              {"name":"subject","type":"party"},
              {"name":"unit","type":"party"}],
    "outputs":[{"name":"may","type":"boolean"}],
    "rows":[{"if":["\"leave\"","-","\"section\""],"then":[true]},
            {"if":["-","\"roads\"","\"bureau\""],"then":[true]},
            {"if":["-","-","\"root\""],"then":[true]}]})j");
  Ask ask = up_to(posts_of_all_kinds(), table, 0);
  ask.query.document_kind = "leave";
  ask.query.context.subject = ask.org.find_subject("bridges");
  EXPECT_EQ(ask.steps(), "found: 1:S=s");
  ask.query.document_kind = "contract";
  EXPECT_EQ(ask.steps(), "found: 1:S=s 2:B=b 3:R=r");
  ask.query.context.subject = ask.org.find_subject("roads");
  EXPECT_EQ(ask.steps(), "found: 1:S=s 2:B=b");
}

TEST(RoutesByAuthority, OfPresetsEndThereToo) {
  for (const Preset preset : kPresets) {
    Ask ask(posts_of_all_kinds(), preset);
    ask.from("M").query.extent = Extent::kAuthority;
    ask.query.authority = by_rank();
    ask.query.amount = 40'000;
    EXPECT_EQ(ask.all(), "found: 1:S=s 2:B=b\n") << name(preset);
  }
}

}  // namespace
}  // namespace rung::test
