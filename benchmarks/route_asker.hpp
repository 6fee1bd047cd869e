// How rows of routes put their questions.
#ifndef RUNG_BENCHMARKS_ROUTE_ASKER_HPP_
#define RUNG_BENCHMARKS_ROUTE_ASKER_HPP_

#include <cstddef>
#include <cstdint>

#include "arena.hpp"
#include "contest.hpp"
#include "rung/route.hpp"

namespace rung::bench {

/// How many posts the `warm` rows ask about, over and over.
inline constexpr std::size_t kWarmPosts = 4096;

/// An answer in positions, as a number.
std::uint64_t digest(const Path& path);
/// The posts of a route, in positions.
Path path_of(const Tree& tree, const Route& route);

/// route() into one reused object.
struct RouteAsker {
  Ring& ring;
  RouteQuery query;
  Route& route;

  std::uint64_t operator()(std::size_t i) {
    query.from = ring.queries.post.id[i];
    rung::route(ring.org, query, route);
    return route.steps.size();
  }
  Answer answer() const {
    return [ask = *this](std::size_t i) mutable {
      ask(i);
      return digest(path_of(ask.ring.tree, ask.route));
    };
  }
};

/// The modes `scalar`, `latency`, `traced` and `warm` of one query.
void add_route(Contest& contest, const RouteAsker& asker);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_ROUTE_ASKER_HPP_
