// Rows: common superior and k-th superior, which answer with a post.
#include <utility>

#include "contest.hpp"
#include "families.hpp"
#include "rung/route.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

uint64_t found(const Tree& tree, const PostAnswer& answer) {
  if (answer.found > PostAnswer::Found::kNone) return ~uint64_t{0};
  return tree.of(answer.post);
}

double post_limit(const Ring& r) { return r.tree.size() > 2'000'000 ? 75 : 15; }

void judge_posts(std::vector<Row>& rows, const Ring& r,
                 std::initializer_list<const char*> modes) {
  if (r.tree.size() < 1'000'000) return;
  for (const char* mode : modes) judge(rows, mode, post_limit(r));
}

uint64_t raw(const PostAnswer& answer) {
  return static_cast<uint64_t>(answer.post);
}

std::vector<Row> common_rows(Session& session, Arena& arena,
                             const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  const Context now{asked_at()};
  Contest contest(session, row, r.tree.size(), q.size());
  const auto ask = [&](auto& peer) {
    return [&](std::size_t i) -> uint64_t {
      return peer.common(q.one.at[i], q.other.at[i]);
    };
  };
  contest.add_peer_scalar("bare", ask(r.bare), ask(r.bare));
  contest.add_peer_scalar("hash_map", ask(r.hash), ask(r.hash));
  contest.add_peer_scalar("boost_bfs", ask(r.graph), ask(r.graph));
  std::vector<PostAnswer> out(q.size());
  const Run batch = [&](std::size_t count) {
    common_superior(r.org, {q.one.id.data(), count}, {q.other.id.data(), count},
                    now, {out.data(), count});
    return raw(out[count - 1]);
  };
  const auto rung = [&](std::size_t i) {
    return common_superior(r.org, q.one.id[i], q.other.id[i], now);
  };
  contest.add_rung("batch", batch,
                   [&](std::size_t i) { return found(r.tree, out[i]); });
  contest.add_rung_scalar(
      [rung](std::size_t i) { return raw(rung(i)); },
      [&, rung](std::size_t i) { return found(r.tree, rung(i)); });
  auto rows = contest.run();
  judge_posts(rows, r, {"batch", "scalar"});
  return rows;
}

/// `steps(i)` levels up: random ones in scalar calls, one number in a batch.
template <class Steps>
void add_kth_peers(Contest& contest, Ring& r, Steps steps) {
  const auto ask = [&r, steps](auto& peer) {
    return [&r, &peer, steps](std::size_t i) -> uint64_t {
      return climb(peer, r.queries.post.at[i], steps(i));
    };
  };
  contest.add_peer_scalar("bare", ask(r.bare), ask(r.bare));
  contest.add_peer_scalar("hash_map", ask(r.hash), ask(r.hash));
  contest.add_peer_scalar("boost_bfs", ask(r.graph), ask(r.graph));
}

std::vector<Row> kth_rows(Session& session, Arena& arena,
                          const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  const Context now{asked_at()};
  Contest contest(session, row, r.tree.size(), q.size());
  add_kth_peers(contest, r, [&q](std::size_t i) { return q.steps[i]; });
  const auto rung = [&](std::size_t i) {
    return kth_superior(r.org, q.post.id[i], q.steps[i], now);
  };
  contest.add_rung_scalar(
      [rung](std::size_t i) { return raw(rung(i)); },
      [&, rung](std::size_t i) { return found(r.tree, rung(i)); });
  auto rows = contest.run();
  judge_posts(rows, r, {"scalar"});
  return rows;
}

std::vector<Row> third_rows(Session& session, Arena& arena,
                            const std::string& row) {
  Ring& r = arena.ring();
  const Queries& q = r.queries;
  const Context now{asked_at()};
  Contest contest(session, row, r.tree.size(), q.size());
  add_kth_peers(contest, r, [](std::size_t) { return 3u; });
  std::vector<PostAnswer> out(q.size());
  const Run batch = [&](std::size_t count) {
    kth_superior(r.org, {q.post.id.data(), count}, 3, now, {out.data(), count});
    return raw(out[count - 1]);
  };
  contest.add_rung("batch", batch,
                   [&](std::size_t i) { return found(r.tree, out[i]); });
  auto rows = contest.run();
  judge_posts(rows, r, {"batch"});
  return rows;
}

}  // namespace

void run_posts(Session& session, Arena& arena) {
  const std::string world = name(arena.spec);
  const std::string common = "common/" + world, kth = "kth/" + world;
  const std::string third = "third/" + world;
  if (session.wants(common)) {
    session.add(common_rows(session, arena, common));
  }
  if (session.wants(kth)) session.add(kth_rows(session, arena, kth));
  if (session.wants(third)) session.add(third_rows(session, arena, third));
}

}  // namespace rung::bench
