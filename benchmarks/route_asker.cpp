#include "route_asker.hpp"

#include "rng.hpp"

namespace rung::bench {

std::uint64_t digest(const Path& path) {
  std::uint64_t sum = path.size();
  for (const std::uint32_t p : path) sum = mix(sum ^ p) + 1;
  return sum;
}

Path path_of(const Tree& tree, const Route& route) {
  Path path;
  for (const Step& step : route.steps) path.push_back(tree.of(step.post));
  return path;
}

void add_route(Contest& contest, const RouteAsker& asker) {
  RouteAsker silent = asker, traced = asker;
  silent.query.trace = false;
  traced.query.trace = true;
  contest.add_rung_scalar(silent, silent.answer());
  contest.add_rung("traced", throughput(traced), traced.answer());
  const auto again = [ask = silent](std::size_t i) mutable {
    return ask(i % kWarmPosts);
  };
  contest.add_rung("warm", throughput(again), {});
}

}  // namespace rung::bench
