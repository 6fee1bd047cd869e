// Random tables: every decision, known and unknown, against trying all values.
#include "cond/table_random.hpp"

#include <gtest/gtest.h>

#include "cond/table_tools.hpp"

namespace rung::cond {
namespace {

constexpr int kTables = 400;  // of each policy

// The answer when only some inputs are known, from all completions.
Table::Answer slow_unknown(const SlowTable& table, const Point& known,
                           const std::vector<bool>& unknown) {
  std::vector<Table::Answer> answers;
  std::set<std::uint32_t> used;
  std::set<std::uint32_t> possible;
  for (const Point& point : table.points()) {
    bool completes = true;
    for (std::size_t i = 0; i < point.size(); ++i) {
      completes = completes && (unknown[i] || point[i] == known[i]);
    }
    if (!completes) continue;
    answers.push_back(table.decide(point));
    used.insert(answers.back().rows.begin(), answers.back().rows.end());
    for (const std::uint32_t row : table.matching(point)) possible.insert(row);
  }
  Table::Answer answer = answers.front();
  bool same_rows = true;
  for (const Table::Answer& other : answers) {
    same_rows = same_rows && other.rows == answer.rows;
    Table::Answer a{answer.kind, {}, answer.values};
    Table::Answer b{other.kind, {}, other.values};
    if (show(a) != show(b)) {
      return {Table::Answer::Kind::kUnknown,
              {possible.begin(), possible.end()},
              {}};
    }
  }
  if (!same_rows) answer.rows.assign(used.begin(), used.end());
  return answer;
}

class EveryPolicy : public testing::TestWithParam<int> {
 protected:
  Table::Hit hit() const { return static_cast<Table::Hit>(GetParam()); }
};

TEST_P(EveryPolicy, DecidesAsTheSlowTableDoes) {
  std::mt19937 random(static_cast<unsigned>(GetParam()) + 1);
  for (int i = 0; i < kTables; ++i) {
    const SlowTable slow = random_table(random, hit());
    const std::string json = slow.json();
    const Table table = read_table(json);
    for (const Point& point : slow.points()) {
      ASSERT_EQ(ask(table, values_of(slow, point)), show(slow.decide(point)))
          << json;
    }
  }
}

TEST_P(EveryPolicy, KnowsWhatUnknownInputsCannotChange) {
  std::mt19937 random(static_cast<unsigned>(GetParam()) + 101);
  int known_answers = 0;
  for (int i = 0; i < kTables; ++i) {
    const SlowTable slow = random_table(random, hit());
    const std::string json = slow.json();
    const Table table = read_table(json);
    for (const Point& point : slow.points()) {
      if (random() % 8 != 0) continue;
      std::vector<Value> values = values_of(slow, point);
      std::vector<bool> unknown(values.size());
      for (std::size_t c = 0; c < values.size(); ++c) {
        unknown[c] = random() % 2 == 0;
        if (unknown[c]) values[c] = Value::unknown();
      }
      const Table::Answer expected = slow_unknown(slow, point, unknown);
      ASSERT_EQ(ask(table, values), show(expected)) << json;
      if (expected.kind != Table::Answer::Kind::kUnknown) ++known_answers;
    }
  }
  EXPECT_GT(known_answers, 100);
}

INSTANTIATE_TEST_SUITE_P(Tables, EveryPolicy, testing::Range(0, 11));

}  // namespace
}  // namespace rung::cond
