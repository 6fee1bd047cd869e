#include <gtest/gtest.h>

#include <string>

#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

std::string asked(const std::string& request) {
  static const Org org = Org::parse(test::kSmallCity);
  return relate_json(org, request);
}

TEST(RelateJson, MayorAndSectionChiefSkipThreePosts) {
  EXPECT_EQ(asked(R"({"a":"my","b":"eb.s1","at":"2024-03-01"})"),
            R"({"relation":"skip_superior","distance":4,)"
            R"("skipped":["eb.d1","eb.h","v1"],"alternatives":[],)"
            R"("line":"ladder"})");
}

TEST(RelateJson, DistanceIsNullWhereNeitherIsAbove) {
  EXPECT_EQ(asked(R"({"a":"eb.d1","b":"eb.d2","at":"2024-03-01"})"),
            R"({"relation":"peer","distance":null,"skipped":[],)"
            R"("alternatives":[],"line":"ladder"})");
}

TEST(RelateJson, SamePostIsAtDistanceZero) {
  EXPECT_EQ(asked(R"({"a":"my","b":"zhao","at":"2024-03-01","lang":"en"})"),
            R"({"relation":"same","distance":0,"skipped":[],)"
            R"("alternatives":[],"line":"ladder"})");
}

TEST(RelateJson, NamesTheLineAskedFor) {
  EXPECT_EQ(asked(R"({"a":"my","b":"eb.h","line":"unit","at":"2024-03-01"})"),
            R"({"relation":"direct_superior","distance":1,"skipped":[],)"
            R"("alternatives":[],"line":"unit"})");
}

TEST(RelateJson, SeveralPostsThatDisagreeAreUndetermined) {
  EXPECT_EQ(asked(R"({"a":"wu","b":"v2","at":"2024-03-01"})"),
            R"({"relation":"undetermined","distance":null,"skipped":[],)"
            R"("alternatives":[],"line":"ladder"})");
}

}  // namespace
}  // namespace rung
