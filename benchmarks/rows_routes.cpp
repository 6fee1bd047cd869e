// Rows: the next approver and the whole chain, by the default policy.
#include "contest.hpp"
#include "families.hpp"
#include "route_asker.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

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

RouteAsker asker(Ring& ring, Extent extent, Route& route) {
  RouteQuery query;
  query.extent = extent;
  query.context.at = asked_at();
  return {ring, query, route};
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
  add_route(contest, asker(r, Extent::kNext, route));
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
  add_route(contest, asker(r, Extent::kTop, route));
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
