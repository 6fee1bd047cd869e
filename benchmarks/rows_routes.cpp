// Rows: the next approver and the whole chain, all policies at work.
#include <algorithm>
#include <utility>

#include "contest.hpp"
#include "families.hpp"
#include "rng.hpp"
#include "rung/route.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

/// How many posts the `warm` rows ask about, over and over.
constexpr std::size_t kWarmPosts = 4096;

uint64_t digest(const Path& path) {
  uint64_t sum = path.size();
  for (const std::uint32_t p : path) sum = mix(sum ^ p) + 1;
  return sum;
}

/// The posts of a route, in positions.
Path path_of(const Tree& tree, const Route& route) {
  Path path;
  for (const Step& step : route.steps) path.push_back(tree.of(step.post));
  return path;
}

/// Peers answer with the posts of the route; at most `limit` steps.
template <class Peer>
void add_peer(Contest& contest, const char* who, Peer& peer, const Queries& q,
              std::size_t limit, Path& path) {
  const auto ask = [&q, &peer, limit, &path](std::size_t i) -> uint64_t {
    chain(peer, q.post.at[i], limit, path);
    return path.empty() ? 0 : path.back();
  };
  contest.add_peer_scalar(who, ask, [ask, &path](std::size_t i) {
    ask(i);
    return digest(path);
  });
}

void add_peers(Contest& contest, Ring& r, std::size_t limit, Path& path) {
  add_peer(contest, "bare", r.bare, r.queries, limit, path);
  add_peer(contest, "hash_map", r.hash, r.queries, limit, path);
  add_peer(contest, "boost_bfs", r.graph, r.queries, limit, path);
}

/// route() into one reused object.
struct Asker {
  Ring& ring;
  RouteQuery query;
  Route& route;

  uint64_t operator()(std::size_t i) {
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

Asker asker(Ring& ring, Extent extent, bool trace, Route& route) {
  RouteQuery query;
  query.extent = extent;
  query.trace = trace;
  query.context.at = asked_at();
  return {ring, query, route};
}

void add_rung(Contest& contest, Ring& r, Extent extent, Route& route) {
  const Asker silent = asker(r, extent, false, route);
  const Asker traced = asker(r, extent, true, route);
  contest.add_rung_scalar(silent, silent.answer());
  contest.add_rung("traced", throughput(traced), traced.answer());
  const auto again = [ask = silent](std::size_t i) mutable {
    return ask(i % kWarmPosts);
  };
  contest.add_rung("warm", throughput(again), {});
}

/// The targets are for a bushy, dated organisation of 10^6 posts.
void judge_route(std::vector<Row>& rows, const Arena& arena, double limit) {
  if (arena.spec.posts != 1'000'000) return;
  if (arena.spec.shape == Shape::kBushy && arena.spec.dated) {
    for (const char* mode : {"batch", "scalar", "warm"}) {
      judge(rows, mode, limit);
    }
  }
  judge_by_value(rows, "traced", "scalar", value_of(rows, "scalar"), 3);
}

std::vector<Row> next_rows(Session& session, Arena& arena,
                           const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  Contest contest(session, row, r.tree.size(), q.size());
  Path path;
  Route route;
  add_peers(contest, r, 1, path);
  std::vector<PostAnswer> out(q.size());
  const Run batch = [&](std::size_t count) {
    next_approver(r.org, {q.post.id.data(), count}, Context{asked_at()},
                  {out.data(), count});
    return static_cast<uint64_t>(out[count - 1].post);
  };
  contest.add_rung("batch", batch, [&](std::size_t i) {
    const std::uint32_t p = r.tree.of(out[i].post);
    return digest(p == kNothing ? Path{} : Path{p});
  });
  add_rung(contest, r, Extent::kNext, route);
  auto rows = contest.run();
  judge_route(rows, arena, 300);
  return rows;
}

std::vector<Row> chain_rows(Session& session, Arena& arena,
                            const std::string& row) {
  Ring& r = arena.ring();
  Contest contest(session, row, r.tree.size(), r.queries.size());
  Path path;
  Route route;
  add_peers(contest, r, r.tree.size(), path);
  add_rung(contest, r, Extent::kTop, route);
  auto rows = contest.run();
  judge_route(rows, arena, 1000);
  return rows;
}

}  // namespace

void run_routes(Session& session, Arena& arena) {
  const std::string world = name(arena.spec);
  const std::string next = "next/" + world, whole = "chain/" + world;
  if (session.wants(next)) session.add(next_rows(session, arena, next));
  if (session.wants(whole)) session.add(chain_rows(session, arena, whole));
}

}  // namespace rung::bench
