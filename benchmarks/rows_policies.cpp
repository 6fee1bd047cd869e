// Rows: routes with all policies on, beside the default policy in the same
// organisation.
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "contest.hpp"
#include "families.hpp"
#include "rng.hpp"
#include "route_asker.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kLevels = 4;

/// What is asked: how many steps and levels at most.
struct Length {
  const char* query;
  Extent extent;
  std::size_t limit, levels;
  double target;  ///< ns; 0: none
};

constexpr Length kNext{"next_all", Extent::kNext, 1, kAll, 300};
constexpr Length kFour{"levels_all", Extent::kLevels, kAll, kLevels, 0};
constexpr Length kChain{"chain_all", Extent::kTop, kAll, kAll, 1000};

/// Positions above random posts, down to the seventh level: people who are met.
Bars draw_bars(const Ring& ring, uint64_t seed) {
  Rng rng(seed ^ 0xba55);
  const auto draw = [&](std::uint32_t depth) {
    std::uint32_t p = rng.below(ring.tree.size());
    while (ring.tree.depth[p] > depth) p = ring.tree.parent[p];
    return p;
  };
  Bars bars;
  for (std::uint32_t depth = 1; depth <= 6; ++depth) {
    bars.refused.push_back(draw(depth));
  }
  bars.handled = {draw(0), draw(3)};
  return bars;
}

/// Who holds the post, or last did.
PersonId person_of(const Ring& ring, std::uint32_t position) {
  std::string id(ring.org.id(ring.tree.post[position]));
  id.front() = 'h';
  return ring.org.find_person(id);
}

RouteQuery with_policies(const Ring& ring, const Bars& bars) {
  RouteQuery query;
  for (std::size_t i = 0; i < bars.refused.size(); ++i) {
    auto& list = i % 2 ? query.conflict_people : query.inactive_people;
    list.push_back(person_of(ring, bars.refused[i]));
  }
  for (const std::uint32_t p : bars.handled) {
    query.handled.push_back(person_of(ring, p));
  }
  query.policy.deputy = true;
  query.policy.stand_in_hops = 3;
  query.policy.several = Several::kAll;
  query.policy.climb_limit = 1000;
  query.policy.vacant_counts = true;
  query.policy.duplicates = Duplicates::kFirst;
  return query;
}

RouteAsker asker(Ring& ring, RouteQuery query, const Length& length,
                 Route& route) {
  query.context.at = asked_at();
  query.extent = length.extent;
  if (length.extent == Extent::kLevels) query.levels = kLevels;
  return {ring, std::move(query), route};
}

template <class Peer>
void add_peer(Contest& contest, const char* who, Peer& peer, Ring& ring,
              const Bars& bars, const Length& length, Path& path) {
  const auto ask = [&](std::size_t i) -> uint64_t {
    chain(peer, ring.queries.post.at[i], bars, length.limit, length.levels,
          path);
    return path.empty() ? 0 : path.back();
  };
  contest.add_peer_scalar(who, ask, [ask, &path](std::size_t i) {
    ask(i);
    return digest(path);
  });
}

std::vector<Row> rows_of(Session& session, Arena& arena, const Length& length,
                         const std::string& row) {
  Ring& ring = arena.ring();
  Contest contest(session, row, ring.tree.size(), ring.queries.size());
  const Bars bars = draw_bars(ring, arena.spec.seed);
  Path path;
  Route route;
  add_peer(contest, "bare", ring.bare, ring, bars, length, path);
  add_peer(contest, "hash_map", ring.hash, ring, bars, length, path);
  // The same question without policies: another answer, so not compared.
  RouteAsker plain = asker(ring, {}, length, route);
  plain.query.trace = false;
  contest.add_peer_scalar("default", plain, {});
  add_route(contest, asker(ring, with_policies(ring, bars), length, route));
  auto rows = contest.run();
  if (arena.spec.posts != 1'000'000) return rows;
  for (const char* mode : {"scalar", "warm"}) {
    if (length.target > 0) judge(rows, mode, length.target);
  }
  judge_by_value(rows, "traced", "scalar", value_of(rows, "scalar"), 3);
  return rows;
}

}  // namespace

void run_policies(Session& session, Arena& arena) {
  for (const Length& length : {kNext, kFour, kChain}) {
    const std::string row = length.query + ('/' + name(arena.spec));
    if (session.wants(row)) session.add(rows_of(session, arena, length, row));
  }
}

}  // namespace rung::bench
