#include "base/near.hpp"

#include <gtest/gtest.h>

#include <string>

namespace rung {
namespace {

// The textbook recursion, for short words.
std::size_t slow_distance(std::u32string_view a, std::u32string_view b) {
  if (a.empty()) return b.size();
  if (b.empty()) return a.size();
  const std::size_t same = a[0] == b[0] ? 0 : 1;
  return std::min({slow_distance(a.substr(1), b.substr(1)) + same,
                   slow_distance(a.substr(1), b) + 1,
                   slow_distance(a, b.substr(1)) + 1});
}

TEST(EditDistance, AgreesWithTheRecursionOnAllShortWords) {
  std::vector<std::u32string> words = {U""};
  for (std::size_t i = 0; words[i].size() < 4; ++i) {
    const std::u32string word = words[i];
    words.push_back(word + U'a');
    words.push_back(word + U'b');
  }
  for (const auto& a : words) {
    for (const auto& b : words) {
      const std::size_t right = slow_distance(a, b);
      EXPECT_EQ(edit_distance(a, b, 9), right);
      const std::size_t bounded = edit_distance(a, b, 1);
      EXPECT_EQ(bounded <= 1, right <= 1);
    }
  }
}

std::string hint(std::string_view name,
                 std::initializer_list<std::string_view> ids) {
  Nearest nearest(name);
  for (const std::string_view id : ids) nearest.offer(id);
  return nearest.hint();
}

TEST(Nearest, NamesTheClosestFirstAndThreeAtMost) {
  EXPECT_EQ(hint("eb.s1", {"eb.x22", "eb.s12", "eb.s2", "eb.s1a", "zz"}),
            "did you mean `eb.s12`, `eb.s1a`, `eb.s2`?");
}

TEST(Nearest, TakesCapitalsAndSmallLettersForTheSame) {
  EXPECT_EQ(hint("EB.S1", {"eb.s1"}), "did you mean `eb.s1`?");
}

TEST(Nearest, CountsChineseCharactersNotBytes) {
  EXPECT_EQ(hint("教育据", {"教育局", "建设局"}), "did you mean `教育局`?");
}

TEST(Nearest, SaysNothingWhenNothingIsNear) {
  EXPECT_EQ(hint("mayor", {"eb.s1", "v1", ""}), "");
  EXPECT_EQ(hint("", {"a"}), "");
  EXPECT_EQ(hint("x", {"a", "b"}), "") << "all short ids are one letter away";
  EXPECT_EQ(hint(std::string(1000, 'a'), {std::string(1000, 'a')}), "");
}

TEST(Nearest, BearsBytesThatAreNotUtf8) {
  EXPECT_EQ(hint("\xff\xfe\x80", {"a", "\xf0", "eb"}), "");
}

}  // namespace
}  // namespace rung
