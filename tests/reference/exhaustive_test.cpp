// All small organisations, every pair, every query.
#include <gtest/gtest.h>

#include "reference/campaign.hpp"
#include "reference/small_orgs.hpp"

namespace rung::reference {
namespace {

constexpr int kLargestTree = kSlowBuild ? 4 : 6;

int ipow(int base, int exponent) {
  int result = 1;
  for (int i = 0; i < exponent; ++i) result *= base;
  return result;
}

std::string compare_all(const Records& records,
                        std::initializer_list<Line> lines) {
  const Org org = build(records);
  const Model model(records);
  for (const Line line : lines) {
    const std::string wrong = compare_line(org, model, line);
    if (!wrong.empty()) return wrong + org.to_json();
  }
  return {};
}

void check_trees(int n, Records (*make)(const std::vector<int>&),
                 std::initializer_list<Line> lines) {
  int count = 0;
  std::string wrong;
  for_each_tree(n, [&](const std::vector<int>& parent) {
    ++count;
    if (wrong.empty()) wrong = compare_all(make(parent), lines);
  });
  EXPECT_EQ(count, ipow(n, n - 1)) << "posts: " << n;
  EXPECT_TRUE(agrees(wrong)) << "posts: " << n;
}

TEST(ExhaustiveTrees, OfExplicitEdgesAnswerAsTheReference) {
  for (int n = 1; n <= kLargestTree; ++n) {
    check_trees(n, tree_of_edges, {Line::kLadder});
  }
}

TEST(ExhaustiveTrees, OfUnitsAnswerAsTheReference) {
  for (int n = 1; n <= kLargestTree; ++n) {
    check_trees(n, tree_of_units, {Line::kLadder});
  }
}

TEST(ExhaustiveTrees, OfFourPostsAnswerOnEveryLine) {
  const auto every = {Line::kLadder, Line::kExplicit, Line::kUnit,
                      Line::kPortfolio, Line::kDotted};
  check_trees(4, tree_of_edges, every);
  check_trees(4, tree_of_units, every);
}

TEST(ExhaustiveGraphs, OfFourPostsAreAsManyAsCounted) {
  EXPECT_EQ(count_acyclic(4), 543);
  int count = 0;
  for_each_graph(4, [&](const Kinds&) { ++count; });
  EXPECT_EQ(count, 5707);
}

TEST(ExhaustiveGraphs, OfExplicitAndDottedEdgesAnswerAsTheReference) {
  const int posts = kSlowBuild ? 3 : 4;
  std::string wrong;
  for_each_graph(posts, [&](const Kinds& kinds) {
    if (!wrong.empty()) return;
    wrong = compare_all(org_of(kinds),
                        {Line::kExplicit, Line::kDotted, Line::kLadder});
  });
  EXPECT_TRUE(agrees(wrong));
}

}  // namespace
}  // namespace rung::reference
