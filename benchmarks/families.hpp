// The families of rows about organisations (rows_*.cpp).
#ifndef RUNG_BENCHMARKS_FAMILIES_HPP_
#define RUNG_BENCHMARKS_FAMILIES_HPP_

#include "arena.hpp"
#include "session.hpp"
#include "world.hpp"

namespace rung::bench {

void run_relations(Session& session, Arena& arena);
void run_posts(Session& session, Arena& arena);
void run_routes(Session& session, Arena& arena);
void run_policies(Session& session, Arena& arena);
void run_loading(Session& session, const WorldSpec& spec);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_FAMILIES_HPP_
