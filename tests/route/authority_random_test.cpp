// Random tables against the most obvious evaluation: every value that unknown
// inputs could have is tried, and the answer stands if all of them lead to it.
//
// Constants of cells are whole numbers, and one between, before and after them
// are tried too, so that what holds for all of these holds for all numbers.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <string>

#include "route/authority_tools.hpp"

namespace rung::test {
namespace {

// One cell: a bound, or anything.
struct Cell {
  int kind = 0;  // 0 `-`; 1 `<= n`; 2 `>= n`; 3 `n`
  int n = 0;

  bool takes(double x) const {
    return kind == 0 || (kind == 1 && x <= n) || (kind == 2 && x >= n) ||
           (kind == 3 && x == n);
  }
};

struct Row {
  std::vector<Cell> cells;
  int limit = 0;
};

// Inputs: amount, rank, and the kind of document, a word of `a` to `c`, or `z`
// for all the others.
struct Slow {
  std::string hit;
  bool truth = false;  // the output is a boolean: limit > 5
  std::vector<Row> rows;
  std::optional<int> otherwise;
};

constexpr std::size_t kInputs = 3;
constexpr const char* kWords[] = {"a", "b", "c", "z"};

std::string cell_json(const Cell& cell, std::size_t input) {
  if (cell.kind == 0) return R"("-")";
  const std::string n = std::to_string(cell.n);
  if (input == 2) {
    const std::string word = std::string("\\\"") + kWords[cell.n % 3] + "\\\"";
    return cell.kind == 3 ? '"' + word + '"' : "\"not(" + word + ")\"";
  }
  if (cell.kind == 3) return n;
  return (cell.kind == 1 ? R"("<= )" : R"(">= )") + n + '"';
}

bool takes(const Cell& cell, std::size_t input, double x) {
  if (input != 2 || cell.kind == 0) return cell.takes(x);
  const bool same = static_cast<int>(x) == cell.n % 3;
  return cell.kind == 3 ? same : !same;
}

std::string output_json(const Slow& slow, int limit) {
  if (!slow.truth) return std::to_string(limit);
  return limit > 5 ? "true" : "false";
}

std::string json_of(const Slow& slow) {
  std::vector<std::string> rows;
  for (const Row& row : slow.rows) {
    std::string text = "[";
    for (std::size_t c = 0; c < kInputs; ++c) {
      text += (c == 0 ? "" : ",") + cell_json(row.cells[c], c);
    }
    rows.push_back(text + "],\"then\":[" + output_json(slow, row.limit) + "]");
  }
  std::string json = table_json(
      number("amount") + "," + number("rank") + "," + text("document_kind"),
      slow.truth ? "boolean" : "number", slow.hit, rows);
  if (slow.otherwise) {
    json.insert(json.size() - 1,
                ",\"default\":[" + output_json(slow, *slow.otherwise) + "]");
  }
  return json;
}

Truth says(const Slow& slow, int limit, double amount) {
  const bool yes = slow.truth ? limit > 5 : amount <= limit;
  return yes ? Truth::kYes : Truth::kNo;
}

// With everything known.
Truth decide(const Slow& slow, const std::vector<double>& x) {
  std::vector<int> limits;
  for (const Row& row : slow.rows) {
    bool all = true;
    for (std::size_t c = 0; c < kInputs; ++c) {
      all = all && takes(row.cells[c], c, x[c]);
    }
    if (all) limits.push_back(row.limit);
  }
  if (limits.empty()) {
    return slow.otherwise ? says(slow, *slow.otherwise, x[0]) : Truth::kNo;
  }
  const auto same = [&](int a) {
    return output_json(slow, a) == output_json(slow, limits[0]);
  };
  if ((slow.hit == "unique" && limits.size() > 1) ||
      (slow.hit == "any" && !std::all_of(limits.begin(), limits.end(), same))) {
    return Truth::kUndetermined;
  }
  int limit = limits[0];
  if (slow.hit == "min")
    limit = *std::min_element(limits.begin(), limits.end());
  if (slow.hit == "max")
    limit = *std::max_element(limits.begin(), limits.end());
  if (slow.hit == "sum") {
    limit = 0;
    for (const int each : limits) limit += each;
  }
  return says(slow, limit, x[0]);
}

// Unknown inputs are tried with all that they could be.
Truth decide_all(const Slow& slow, double amount, std::optional<int> rank,
                 std::optional<int> word) {
  std::optional<Truth> truth;
  for (double r = -1; r <= 6; r += 0.5) {
    for (int w = 0; w < 4; ++w) {
      if ((rank && r != *rank) || (word && w != *word)) continue;
      const Truth now = decide(slow, {amount, r, static_cast<double>(w)});
      if (truth && *truth != now) return Truth::kUndetermined;
      truth = now;
    }
  }
  return *truth;
}

Slow random_table(std::mt19937& random) {
  const auto below = [&](int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
  };
  constexpr const char* kHits[] = {"unique", "any", "first",
                                   "sum",    "min", "max"};
  Slow slow;
  slow.truth = below(3) == 0;
  slow.hit = kHits[below(slow.truth ? 3 : 6)];
  if (below(2) == 0) slow.otherwise = below(10);
  for (int n = 1 + below(6); n > 0; --n) {
    Row row{{}, below(10)};
    for (std::size_t c = 0; c < kInputs; ++c) {
      row.cells.push_back({below(4), below(c == 0 ? 10 : 5)});
    }
    slow.rows.push_back(row);
  }
  return slow;
}

TEST(AuthorityAtRandom, AgreesWithTryingEverything) {
  // Posts P0 to P5 of these ranks, and P of none.
  SmallOrg small;
  small.unit("u").staff("P", "u", "");
  for (int rank = 0; rank < 6; ++rank) {
    const std::string id = "P" + std::to_string(rank);
    small.staff(id, "u", "").post(id).rank = rank;
  }
  const Org org = small.build();
  std::mt19937 random(11);
  int counts[3] = {};
  for (int i = 0; i < 3'000; ++i) {
    const Slow slow = random_table(random);
    const std::string json = json_of(slow);
    const Authority table = Authority::parse(json);
    for (int j = 0; j < 12; ++j) {
      const double amount = static_cast<int>(random() % 23) / 2.0;
      std::optional<int> rank, word;
      if (random() % 2) rank = static_cast<int>(random() % 6);
      if (random() % 2) word = static_cast<int>(random() % 4);
      const std::string post = "P" + (rank ? std::to_string(*rank) : "");
      const Truth fast =
          table.covers(org, org.find_post(post), amount, {},
                       word ? std::string_view(kWords[*word]) : "");
      ASSERT_EQ(fast, decide_all(slow, amount, rank, word))
          << json << " amount " << amount << " post " << post << " word "
          << (word ? *word : -1);
      ++counts[static_cast<int>(fast)];
    }
  }
  for (const int count : counts) EXPECT_GT(count, 1'000);
}

}  // namespace
}  // namespace rung::test
