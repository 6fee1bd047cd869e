#include "check/conditions.hpp"

#include <algorithm>
#include <iterator>

#include "rng.hpp"

namespace rung::bench {
namespace {

bool two_clauses(const Facts& f) { return f.kind == "request" && f.days > 20; }

bool six_clauses(const Facts& f) {
  return f.kind == "request" && f.days > 20 && !f.urgent && f.amount < 50000 &&
         (f.from_kind == "bureau" || f.from_kind == "office" ||
          f.from_kind == "street") &&
         f.level != 3;
}

bool some_of_list(const Facts& f) {
  return std::any_of(f.tags.begin(), f.tags.end(),
                     [](const std::string& tag) { return tag == "urgent"; });
}

template <std::size_t n>
const char* one_of(const char* const (&words)[n], Rng& rng) {
  return words[rng.below(n)];
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string json_of(const Facts& f) {
  std::string tags;
  for (const std::string& tag : f.tags) {
    tags += (tags.empty() ? "" : ",") + quoted(tag);
  }
  const auto whole = [](double number) {
    return std::to_string(static_cast<int>(number));
  };
  return R"({"kind":)" + quoted(f.kind) + R"(,"days":)" + whole(f.days) +
         R"(,"urgent":)" + (f.urgent ? "true" : "false") + R"(,"amount":)" +
         whole(f.amount) + R"(,"from_kind":)" + quoted(f.from_kind) +
         R"(,"level":)" + whole(f.level) + R"(,"tags":[)" + tags + "]}";
}

}  // namespace

// Each clause of the six holds in most rows, so that most are asked.
std::vector<Facts> make_facts(std::size_t count, std::uint64_t seed) {
  static constexpr const char* kKinds[] = {"request", "request", "request",
                                           "report"};
  static constexpr const char* kFrom[] = {"bureau", "office", "street",
                                          "bureau", "county"};
  static constexpr const char* kTags[] = {"budget", "schools", "roads",
                                          "health", "budget",  "schools",
                                          "water",  "urgent"};
  Rng rng(seed);
  std::vector<Facts> rows(count);
  for (Facts& row : rows) {
    row.kind = one_of(kKinds, rng);
    row.from_kind = one_of(kFrom, rng);
    row.days = 10 + rng.below(40);
    row.amount = 1000 * rng.below(60);
    row.level = 1 + rng.below(5);
    row.urgent = rng.below(8) == 0;
    for (std::uint32_t n = rng.below(9); n > 0; --n) {
      row.tags.emplace_back(one_of(kTags, rng));
    }
    row.json = json_of(row);
  }
  return rows;
}

const Schema& facts_schema() {
  static const Schema schema({{"kind", FactType::kText, false, {}},
                              {"days", FactType::kNumber, false, {}},
                              {"urgent", FactType::kBoolean, false, {}},
                              {"amount", FactType::kNumber, false, {}},
                              {"from_kind", FactType::kText, false, {}},
                              {"level", FactType::kNumber, false, {}},
                              {"tags", FactType::kText, true, {}}});
  return schema;
}

const std::vector<Written>& written_conditions() {
  static const std::vector<Written> all = {
      {"two_clauses",
       R"({"and":[{"==":[{"var":"kind"},"request"]},{">":[{"var":"days"},20]}]})",
       two_clauses,
       "datalogic 39 ns, jsonlogic-c 182 ns, LLNL 293 ns, json-logic-js 406 "
       "ns, "
       "compiled to JS 6.2 ns"},
      {"six_clauses",
       R"({"and":[{"==":[{"var":"kind"},"request"]},{">":[{"var":"days"},20]},)"
       R"({"!":{"var":"urgent"}},{"<":[{"var":"amount"},50000]},)"
       R"({"in":[{"var":"from_kind"},["bureau","office","street"]]},)"
       R"({"!=":[{"var":"level"},3]}]})",
       six_clauses, "jsonlogic-c 479 ns, LLNL 653 ns, compiled to JS 39 ns"},
      {"some_of_list",
       R"({"some":[{"var":"tags"},{"==":[{"var":""},"urgent"]}]})",
       some_of_list, ""}};
  return all;
}

}  // namespace rung::bench
