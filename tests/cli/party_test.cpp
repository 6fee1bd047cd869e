#include "rung/party.hpp"

#include <gtest/gtest.h>

#include <string>

#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

using Found = PostAnswer::Found;

class PartyTest : public testing::Test {
 protected:
  Org org_ = Org::parse(test::kSmallCity);
  Instant march_ = parse_instant("2024-03-01", org_.zone());
  Instant july_ = parse_instant("2024-07-01", org_.zone());

  PostAnswer resolved(std::string_view name, std::string_view unit = {}) {
    return resolve(org_, party_named(org_, name), org_.find_unit(unit), march_);
  }
  std::string id(const PostAnswer& answer) {
    return std::string(org_.id(answer.post));
  }
  Related related(std::string_view a, std::string_view b) {
    return relate(org_, party_named(org_, a), party_named(org_, b),
                  Context{march_});
  }
  std::string ids(const std::vector<PostId>& posts) {
    std::string text;
    for (const PostId post : posts) text += std::string(org_.id(post)) + ' ';
    return text;
  }
};

TEST_F(PartyTest, PostStandsForItself) {
  EXPECT_EQ(id(resolved("eb.h")), "eb.h");
}

TEST_F(PartyTest, PersonStandsForTheOnlyPostHeld) {
  EXPECT_EQ(resolved("zhao").found, Found::kOne);
  EXPECT_EQ(id(resolved("zhao")), "my");
}

TEST_F(PartyTest, PersonOfSeveralPostsNeedsAChoice) {
  EXPECT_EQ(resolved("wu").found, Found::kSeveral);
  EXPECT_EQ(resolved("wu").post, kNoPost);
  EXPECT_EQ(id(resolved("wu", "cb")), "cb.h");
  EXPECT_EQ(id(resolved("wu@eb.d2")), "eb.d2");
  EXPECT_EQ(id(resolved("wu@cb")), "cb.h");
  EXPECT_EQ(id(resolved("wu@cb", "eb")), "cb.h") << "its own unit comes first";
}

TEST_F(PartyTest, CapacityThatIsNotHeldIsNone) {
  EXPECT_EQ(resolved("zhao@v1").found, Found::kNone);
  EXPECT_EQ(resolved("zhao@eb").found, Found::kNone) << "no post in that unit";
  EXPECT_EQ(id(resolved("zhao", "eb")), "my") << "a context only prefers";
}

TEST_F(PartyTest, PersonWithoutPostThenIsNone) {
  const Party qian = party_named(org_, "qian");
  EXPECT_EQ(resolve(org_, qian, kNoUnit, march_).found, Found::kOne);
  EXPECT_EQ(resolve(org_, qian, kNoUnit, july_).found, Found::kNone);
}

TEST_F(PartyTest, UnitStandsForItsHead) {
  EXPECT_EQ(id(resolved("city")), "my");
  EXPECT_EQ(resolved("office").found, Found::kNone);
  EXPECT_EQ(resolved("twin").found, Found::kSeveral);
}

TEST_F(PartyTest, AUnitIsNotFoundByTheNameOfAPersonInIt) {
  EXPECT_EQ(org_.find_unit("wu@cb"), kNoUnit);
  EXPECT_THROW(unit_named(org_, "wu@cb"), Error);
}

TEST_F(PartyTest, NoPartyIsNone) {
  EXPECT_EQ(resolve(org_, Party{}, kNoUnit, march_).found, Found::kNone);
}

TEST_F(PartyTest, RelationOfUnitsIsThatOfTheirHeads) {
  const Related answer = related("city", "eb");
  EXPECT_EQ(answer.relation, Relation::kSkipSuperior);
  EXPECT_EQ(answer.distance, 2);
  EXPECT_EQ(ids(answer.skipped), "v1 ");
}

TEST_F(PartyTest, PostsThatAgreeGiveARelationWithoutWhatTheyDifferIn) {
  // From eb.d2 it is three steps to the mayor, from cb.h two.
  const Related answer = related("wu", "my");
  EXPECT_EQ(answer.relation, Relation::kSkipSubordinate);
  EXPECT_EQ(answer.distance, -1);
  EXPECT_TRUE(answer.skipped.empty());
}

TEST_F(PartyTest, PostsThatDisagreeAreUndetermined) {
  // cb.h is directly below v2, eb.d2 is not below v2 at all.
  EXPECT_EQ(related("wu", "v2").relation, Relation::kUndetermined);
  EXPECT_EQ(related("wu@cb.h", "v2").relation, Relation::kDirectSubordinate);
}

TEST_F(PartyTest, RelationWithoutPostIsUndetermined) {
  EXPECT_EQ(related("office", "my").relation, Relation::kUndetermined);
  EXPECT_EQ(related("my", "zhao@v1").relation, Relation::kUndetermined);
}

TEST_F(PartyTest, RouteOfAPersonStartsAtTheChosenPost) {
  RouteQuery query;
  query.context.at = march_;
  const Party wu = party_named(org_, "wu");
  EXPECT_EQ(route(org_, wu, query).outcome, Outcome::kUndetermined);
  query.unit = org_.find_unit("cb");
  const Route answer = route(org_, wu, query);
  EXPECT_EQ(answer.outcome, Outcome::kFound);
  ASSERT_EQ(answer.steps.size(), 1u);
  EXPECT_EQ(org_.id(answer.steps[0].post), "v2");
}

}  // namespace
}  // namespace rung
