// Rows: is_superior, relate.
#include <utility>

#include "contest.hpp"
#include "families.hpp"
#include "rng.hpp"
#include "rung/route.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

uint64_t number(Truth truth) { return static_cast<uint64_t>(truth); }

/// Mixes posts in their order into an answer that a wrong one cannot equal by
/// chance.
template <class Posts, class Position>
uint64_t digest(uint64_t start, const Posts& posts, Position position) {
  uint64_t sum = mix(start + 1);
  for (const auto post : posts) sum = mix(sum ^ position(post)) + 1;
  return sum;
}

uint64_t digest(Relation relation, std::int32_t distance) {
  return static_cast<uint64_t>(relation) << 32 |
         static_cast<std::uint32_t>(distance);
}

/// The targets are for 10^4 to 10^7 posts.
bool judged(const Ring& r) { return r.tree.size() >= 10'000; }

std::vector<Row> is_superior_rows(Session& session, Arena& arena,
                                  const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  const Context now{asked_at()};
  Contest contest(session, row, r.tree.size(), q.size());
  const auto bare = [&](std::size_t i) -> uint64_t {
    return r.bare.is_superior(q.upper.at[i], q.lower.at[i]);
  };
  const auto hash = [&](std::size_t i) -> uint64_t {
    return r.hash.is_superior(q.upper.at[i], q.lower.at[i]);
  };
  const auto graph = [&](std::size_t i) -> uint64_t {
    return r.graph.is_superior(q.upper.at[i], q.lower.at[i]);
  };
  const auto rung = [&](std::size_t i) {
    return number(is_superior(r.org, q.upper.id[i], q.lower.id[i], now));
  };
  // The loop of the target: what the batch cannot avoid, answers stored.
  std::vector<Truth> out(q.size()), bare_out(q.size());
  const Run reads = [&](std::size_t count) {
    r.bare.is_superior(q.upper.at.data(), q.lower.at.data(), count,
                       bare_out.data());
    return number(bare_out[count - 1]);
  };
  const Run batch = [&](std::size_t count) {
    is_superior(r.org, {q.upper.id.data(), count}, {q.lower.id.data(), count},
                now, {out.data(), count});
    return number(out[count - 1]);
  };
  contest.add_peer("bare", "throughput", reads,
                   [&](std::size_t i) { return number(bare_out[i]); });
  contest.add_peer("bare", "latency", latency(bare), bare);
  contest.add_peer_scalar("hash_map", hash, hash);
  contest.add_peer_scalar("boost_bfs", graph, graph);
  contest.add_rung("batch", batch,
                   [&](std::size_t i) { return number(out[i]); });
  contest.add_rung_scalar(rung, rung);
  auto rows = contest.run();
  if (judged(r)) judge_by_peer(rows, "batch", "bare", 1.5);
  return rows;
}

/// Each question with an instant of its own, as events of a log have.
std::vector<Row> is_superior_days_rows(Session& session, Arena& arena,
                                       const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  Contest contest(session, row, r.tree.size(), q.size());
  const auto climb_days = [&](std::size_t i) -> uint64_t {
    return is_superior_at(r.tree, q.upper.at[i], q.lower.at[i], q.instant[i]);
  };
  const auto rung = [&](std::size_t i) {
    return number(is_superior(r.org, q.upper.id[i], q.lower.id[i],
                              Context{q.instant[i]}));
  };
  contest.add_peer_scalar("bare", climb_days, climb_days);
  contest.add_rung("days", throughput(rung), rung);
  return contest.run();
}

template <class Peer>
void add_relate_peer(Contest& contest, const char* who, Peer& peer,
                     const Queries& q, Kin& kin) {
  const auto ask = [&](std::size_t i) {
    peer.relate(q.one.at[i], q.other.at[i], kin);
    return digest(kin.relation, kin.distance);
  };
  contest.add_peer_scalar(who, ask, [ask, &kin](std::size_t i) {
    return digest(ask(i), kin.skipped, [](auto p) { return p; });
  });
}

std::vector<Row> relate_rows(Session& session, Arena& arena,
                             const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  const Context now{asked_at()};
  Contest contest(session, row, r.tree.size(), q.size());
  Kin kin;
  add_relate_peer(contest, "bare", r.bare, q, kin);
  add_relate_peer(contest, "hash_map", r.hash, q, kin);
  add_relate_peer(contest, "boost_bfs", r.graph, q, kin);
  Related related;
  const auto rung = [&](std::size_t i) {
    relate(r.org, q.one.id[i], q.other.id[i], now, related);
    return digest(related.relation, related.distance);
  };
  contest.add_rung_scalar(rung, [&, rung](std::size_t i) {
    return digest(rung(i), related.skipped,
                  [&](PostId p) { return r.tree.of(p); });
  });
  // What the target is measured by: the same pairs, asked for less.
  const auto is_above = [&](std::size_t i) {
    return number(is_superior(r.org, q.one.id[i], q.other.id[i], now));
  };
  contest.add_peer("is_superior", "throughput", throughput(is_above), {});
  auto rows = contest.run();
  if (judged(r)) judge_by_peer(rows, "scalar", "is_superior", 4);
  return rows;
}

}  // namespace

void run_relations(Session& session, Arena& arena) {
  const std::string world = name(arena.spec);
  const std::string above = "is_superior/" + world, kin = "relate/" + world;
  if (session.wants(above)) {
    session.add(is_superior_rows(session, arena, above));
  }
  if (arena.spec.dated && session.wants(above)) {
    session.add(is_superior_days_rows(session, arena, above));
  }
  if (session.wants(kin)) session.add(relate_rows(session, arena, kin));
}

}  // namespace rung::bench
