// What analyse() finds in random tables, against trying all values.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cond/table_random.hpp"
#include "cond/table_tools.hpp"

namespace rung::cond {
namespace {

using Kind = TableFlaw::Kind;
using Pair = std::pair<std::uint32_t, std::uint32_t>;

constexpr int kTables = 800;

std::string escaped(const std::string& text) {
  std::string json;
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    json += c;
  }
  return json;
}

// Does the example, read as a row, take the point? An example of a row that
// never matches takes none.
std::vector<Point> points_of(const SlowTable& slow, const TableFlaw& flaw) {
  SlowTable one;
  one.inputs = slow.inputs;
  one.hit = Table::Hit::kSum;
  one.rows.resize(1);
  for (const std::string& cell : flaw.example) {
    if (cell == "not(-)") return {};
    one.rows[0].cells.push_back({'"' + escaped(cell) + '"', {}});
  }
  const Table table = read_table(one.json());
  std::vector<Point> points;
  for (const Point& point : slow.points()) {
    if (!table.decide(values_of(slow, point)).rows.empty()) {
      points.push_back(point);
    }
  }
  return points;
}

// What is wrong, by trying.
struct Flaws {
  std::set<Point> gaps;
  std::set<Pair> clashes;
  std::set<std::uint32_t> shadowed;
};

bool ordered(Table::Hit hit) {
  return hit == Table::Hit::kFirst || hit == Table::Hit::kPriority;
}

Flaws flaws_by_trying(const SlowTable& slow) {
  Flaws flaws;
  std::set<std::uint32_t> deciding;
  for (const Point& point : slow.points()) {
    const std::vector<std::uint32_t> rows = slow.matching(point);
    if (rows.empty() && !slow.has_default) flaws.gaps.insert(point);
    const auto decided = ordered(slow.hit) ? slow.decide(point).rows : rows;
    deciding.insert(decided.begin(), decided.end());
    for (const std::uint32_t a : rows) {
      for (const std::uint32_t b : rows) {
        const bool differ = slow.rows[a].text != slow.rows[b].text ||
                            slow.rows[a].number != slow.rows[b].number;
        if (a < b && (slow.hit == Table::Hit::kUnique ||
                      (slow.hit == Table::Hit::kAny && differ))) {
          flaws.clashes.insert({a, b});
        }
      }
    }
  }
  for (std::uint32_t r = 0; r < slow.rows.size(); ++r) {
    if (deciding.count(r) == 0) flaws.shadowed.insert(r);
  }
  return flaws;
}

// The rows behind a shadowed one go before it and take all that it takes.
void expect_covered(const SlowTable& slow, const TableFlaw& flaw) {
  const std::uint32_t row = flaw.rows.front();
  for (const Point& point : slow.points()) {
    if (!slow.matches(row, point)) continue;
    const std::uint32_t decides = slow.decide(point).rows.front();
    EXPECT_NE(decides, row);
    EXPECT_TRUE(std::any_of(
        flaw.rows.begin() + 1, flaw.rows.end(),
        [&](std::uint32_t other) { return slow.matches(other, point); }));
  }
  for (std::size_t i = 1; i < flaw.rows.size(); ++i) {
    const std::uint32_t other = flaw.rows[i];
    EXPECT_TRUE(slow.hit == Table::Hit::kFirst
                    ? other < row
                    : std::pair(slow.rows[other].text, other) <
                          std::pair(slow.rows[row].text, row));
  }
}

void compare(const SlowTable& slow) {
  bool complete = false;
  const auto found = read_table(slow.json()).analyse(complete);
  const Flaws expected = flaws_by_trying(slow);
  Flaws flaws;
  for (const TableFlaw& flaw : found) {
    ASSERT_EQ(flaw.example.size(), slow.inputs.size());
    const std::vector<Point> points = points_of(slow, flaw);
    if (flaw.kind == Kind::kGap) {
      EXPECT_TRUE(flaw.rows.empty());
      EXPECT_FALSE(points.empty());
      for (const Point& point : points) {
        EXPECT_TRUE(flaws.gaps.insert(point).second) << "gaps meet";
      }
    } else if (flaw.kind == Kind::kShadowed) {
      EXPECT_TRUE(flaws.shadowed.insert(flaw.rows.at(0)).second);
      expect_covered(slow, flaw);
    } else {
      EXPECT_EQ(flaw.kind == Kind::kConflict, slow.hit == Table::Hit::kAny);
      ASSERT_EQ(flaw.rows.size(), 2u);
      flaws.clashes.insert({flaw.rows[0], flaw.rows[1]});
      EXPECT_FALSE(points.empty());
      for (const Point& point : points) {
        EXPECT_TRUE(slow.matches(flaw.rows[0], point));
        EXPECT_TRUE(slow.matches(flaw.rows[1], point));
      }
    }
  }
  EXPECT_EQ(flaws.clashes, expected.clashes);
  EXPECT_EQ(flaws.shadowed, expected.shadowed);
  if (complete) {
    EXPECT_EQ(flaws.gaps, expected.gaps);
  } else {
    // Only gaps can be more than are reported.
    EXPECT_TRUE(std::includes(expected.gaps.begin(), expected.gaps.end(),
                              flaws.gaps.begin(), flaws.gaps.end()));
    EXPECT_GT(expected.gaps.size(), 33u);
  }
}

class FlawsOf : public testing::TestWithParam<int> {};

TEST_P(FlawsOf, AreThoseThatTryingFinds) {
  std::mt19937 random(static_cast<unsigned>(GetParam()) + 1001);
  for (int i = 0; i < kTables && !HasFailure(); ++i) {
    const SlowTable slow =
        random_table(random, static_cast<Table::Hit>(GetParam()));
    SCOPED_TRACE(slow.json());
    compare(slow);
  }
}

INSTANTIATE_TEST_SUITE_P(Policies, FlawsOf, testing::Range(0, 11));

}  // namespace
}  // namespace rung::cond
