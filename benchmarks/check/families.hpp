// The families of rows about rules (rows_*.cpp).
#ifndef RUNG_BENCHMARKS_CHECK_FAMILIES_HPP_
#define RUNG_BENCHMARKS_CHECK_FAMILIES_HPP_

#include "session.hpp"

namespace rung::bench {

void run_conditions(Session& session);
void run_guard(Session& session);
void run_growth(Session& session);
void run_replay(Session& session);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_CHECK_FAMILIES_HPP_
