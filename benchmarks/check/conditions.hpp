// Three conditions, written twice, and rows for them.
#ifndef RUNG_BENCHMARKS_CHECK_CONDITIONS_HPP_
#define RUNG_BENCHMARKS_CHECK_CONDITIONS_HPP_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rung/condition.hpp"

namespace rung::bench {

/// The facts of a row as a host would keep them.
struct Facts {
  std::string kind, from_kind;
  double days = 0, amount = 0, level = 0;
  bool urgent = false;
  std::vector<std::string> tags;
  std::string json;  ///< the same as text
};

/// `count` random rows; no fact is unknown.
std::vector<Facts> make_facts(std::size_t count, std::uint64_t seed);

const Schema& facts_schema();

struct Written {
  const char* name;
  const char* json;                ///< the condition in JsonLogic
  bool (*bare)(const Facts& row);  ///< the same by hand
  const char* elsewhere;           ///< published figures of such conditions
};

/// `two_clauses`, `six_clauses`, `some_of_list`.
const std::vector<Written>& written_conditions();

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_CHECK_CONDITIONS_HPP_
