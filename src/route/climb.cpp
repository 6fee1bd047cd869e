// Common superiors, the k-th superior, and all below.
#include <algorithm>

#include "org/ladder.hpp"
#include "org/steps.hpp"
#include "route/above.hpp"
#include "route/arguments.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

using Found = PostAnswer::Found;

PostAnswer one_of(const std::vector<PostId>& lowest, bool broken) {
  if (lowest.size() == 1) return {Found::kOne, lowest[0]};
  if (lowest.size() > 1) return {Found::kSeveral, kNoPost};
  return {broken ? Found::kUndetermined : Found::kNone, kNoPost};
}

// What does not exist has certainly nobody in common with others.
bool both(const OrgData& d, std::uint32_t a, std::uint32_t b, Instant at) {
  return d.post_exists(a, at) && d.post_exists(b, at);
}

PostAnswer common_by_above(const OrgData& d, std::uint32_t a, std::uint32_t b,
                           const Context& context) {
  const Above up_a(d, context, a);
  const Above up_b(d, context, b);
  return one_of(up_a.lowest_common(up_b),
                (up_a.broken() || up_b.broken()) && both(d, a, b, context.at));
}

// Runs of the base forest on the way up; false when the way forks.
bool runs_up(const OrgData& d, std::uint32_t post, Instant at,
             std::vector<std::pair<std::uint32_t, std::uint32_t>>& runs,
             bool& broken) {
  Pieces way(d.ladder, post, at);
  do {
    runs.emplace_back(way.root, way.low);
  } while (way.next());
  broken = broken || way.broken;
  return !way.several;
}

PostAnswer common_by_runs(const OrgData& d, std::uint32_t a, std::uint32_t b,
                          const Context& context) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> runs_a, runs_b;
  bool broken = false;
  if (!runs_up(d, a, context.at, runs_a, broken) ||
      !runs_up(d, b, context.at, runs_b, broken)) {
    return common_by_above(d, a, b, context);
  }
  // Ways that have joined stay together: the first run of a that b enters too
  // is where they meet. Runs up to a base root may lie in different trees.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_root = runs_b;
  std::sort(by_root.begin(), by_root.end());
  for (const auto& [root, low] : runs_a) {
    const auto it = std::lower_bound(by_root.begin(), by_root.end(),
                                     std::pair(root, std::uint32_t{0}));
    if (it == by_root.end() || it->first != root) continue;
    const std::uint32_t post = BaseForest(d.ladder).meet(low, it->second);
    if (post != kNil) return {Found::kOne, PostId{post}};
  }
  const bool unknown = broken && both(d, a, b, context.at);
  return {unknown ? Found::kUndetermined : Found::kNone, kNoPost};
}

PostAnswer common_in_base(const LadderIndex& x, PostId a, PostId b) {
  const std::uint32_t post = BaseForest(x).meet(raw(a), raw(b));
  return {post == kNil ? Found::kNone : Found::kOne, PostId{post}};
}

// Apart from the quick answer, which then needs no room for all this.
[[gnu::noinline]] PostAnswer common_elsewhere(const OrgData& d, PostId a,
                                              PostId b,
                                              const Context& context) {
  return is_indexed(context) ? common_by_runs(d, raw(a), raw(b), context)
                             : common_by_above(d, raw(a), raw(b), context);
}

PostAnswer kth_by_above(const OrgData& d, std::uint32_t post, std::uint32_t k,
                        const Context& context) {
  const Above up(d, context, post);
  for (; k > 0; --k) {
    const auto next = up.superiors(post);
    if (up.broken(post)) return {Found::kUndetermined, kNoPost};
    if (next.size() > 1) return {Found::kSeveral, kNoPost};
    if (next.empty()) return {Found::kNone, kNoPost};
    post = next[0].post;
  }
  return {Found::kOne, PostId{post}};
}

PostAnswer kth_on_ladder(const OrgData& d, std::uint32_t post, std::uint32_t k,
                         const Context& context) {
  const std::uint32_t whole = k;
  Pieces way(d.ladder, post, context.at);
  for (;;) {
    const std::uint32_t steps = way.steps();
    if (k <= steps) {
      return {Found::kOne, PostId{BaseForest(d.ladder).climb(way.low, k)}};
    }
    k -= steps + 1;
    if (way.next()) continue;
    if (way.several) return kth_by_above(d, post, whole, context);
    return {way.broken ? Found::kUndetermined : Found::kNone, kNoPost};
  }
}

PostAnswer kth_in_base(const LadderIndex& x, PostId post, std::uint32_t k) {
  const BaseForest forest(x);
  if (k > forest.depth(raw(post))) return {Found::kNone, kNoPost};
  return {Found::kOne, PostId{forest.climb(raw(post), k)}};
}

[[gnu::noinline]] PostAnswer kth_elsewhere(const OrgData& d, PostId post,
                                           std::uint32_t k,
                                           const Context& context) {
  return is_indexed(context) ? kth_on_ladder(d, raw(post), k, context)
                             : kth_by_above(d, raw(post), k, context);
}

// The posts directly below one, on the ladder without subject.
void below_on_ladder(const OrgData& d, std::uint32_t post, Instant at,
                     std::vector<std::uint32_t>& out) {
  const LadderIndex& x = d.ladder;
  const auto is_above = [&](std::uint32_t junction) {
    const Segment& s = segment_at(x, junction, at);
    const SuperiorRecord* first = x.superiors.data() + s.first;
    return std::any_of(first, first + s.count,
                       [&](const SuperiorRecord& r) { return r.post == post; });
  };
  for (std::uint32_t p = post + 1; p < x.end[post]; p = x.end[p]) {
    const std::uint32_t j = fragment_of(x, p);
    if (j == kNil || x.junction_post[j] != p || is_above(j)) out.push_back(p);
  }
  const auto first = std::lower_bound(
      x.reverse.begin(), x.reverse.end(), post,
      [](const ReverseRecord& r, std::uint32_t p) { return r.superior < p; });
  for (auto r = first; r != x.reverse.end() && r->superior == post; ++r) {
    if (is_above(r->junction)) out.push_back(x.junction_post[r->junction]);
  }
}

// Does no junction touch what is below a post in the base forest?
bool undisturbed(const LadderIndex& x, std::uint32_t post) {
  const auto junction = std::lower_bound(x.junction_post.begin(),
                                         x.junction_post.end(), post + 1);
  if (junction != x.junction_post.end() && *junction < x.end[post])
    return false;
  const auto reverse = std::lower_bound(
      x.reverse.begin(), x.reverse.end(), post,
      [](const ReverseRecord& r, std::uint32_t p) { return r.superior < p; });
  return reverse == x.reverse.end() || reverse->superior >= x.end[post];
}

std::vector<PostId> all_on_ladder(const OrgData& d, std::uint32_t post,
                                  Instant at) {
  std::vector<PostId> out;
  if (undisturbed(d.ladder, post)) {
    for (std::uint32_t p = post + 1; p < d.ladder.end[post]; ++p) {
      out.push_back(PostId{p});
    }
    return out;
  }
  std::vector<std::uint32_t> found{post};
  std::vector<bool> seen(d.posts, false);
  seen[post] = true;
  std::vector<std::uint32_t> below;
  for (std::size_t i = 0; i < found.size(); ++i) {
    below.clear();
    below_on_ladder(d, found[i], at, below);
    for (const std::uint32_t p : below) {
      if (seen[p]) continue;
      seen[p] = true;
      found.push_back(p);
      out.push_back(PostId{p});
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

PostAnswer common_superior(const Org& org, PostId a, PostId b,
                           const Context& context) noexcept {
  const OrgData& d = org.data();
  if (is_indexed(context) && fragment_of(d.ladder, raw(a)) == kNil &&
      fragment_of(d.ladder, raw(b)) == kNil) {
    return common_in_base(d.ladder, a, b);
  }
  return common_elsewhere(d, a, b, context);
}

void common_superior(const Org& org, std::span<const PostId> as,
                     std::span<const PostId> bs, const Context& context,
                     std::span<PostAnswer> out) {
  check_lengths(as.size(), bs.size());
  check_lengths(as.size(), out.size());
  const LadderIndex& x = org.data().ladder;
  const bool all_in_base = is_indexed(context) && x.fragment.empty();
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = all_in_base ? common_in_base(x, as[i], bs[i])
                         : common_superior(org, as[i], bs[i], context);
  }
}

std::vector<PostId> common_superiors(const Org& org, PostId a, PostId b,
                                     const Context& context) {
  const PostAnswer answer = common_superior(org, a, b, context);
  if (answer.found == Found::kOne) return {answer.post};
  if (answer.found != Found::kSeveral) return {};
  return Above(org.data(), context, raw(a))
      .lowest_common(Above(org.data(), context, raw(b)));
}

PostAnswer kth_superior(const Org& org, PostId post, std::uint32_t k,
                        const Context& context) noexcept {
  const OrgData& d = org.data();
  if (is_indexed(context) && fragment_of(d.ladder, raw(post)) == kNil) {
    return kth_in_base(d.ladder, post, k);
  }
  return kth_elsewhere(d, post, k, context);
}

void kth_superior(const Org& org, std::span<const PostId> posts,
                  std::uint32_t k, const Context& context,
                  std::span<PostAnswer> out) {
  check_lengths(posts.size(), out.size());
  const LadderIndex& x = org.data().ladder;
  const bool all_in_base = is_indexed(context) && x.fragment.empty();
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = all_in_base ? kth_in_base(x, posts[i], k)
                         : kth_superior(org, posts[i], k, context);
  }
}

std::vector<PostId> subordinates(const Org& org, PostId post,
                                 const Context& context, bool direct_only) {
  const OrgData& d = org.data();
  std::vector<PostId> out;
  if (is_indexed(context)) {
    if (!direct_only) return all_on_ladder(d, raw(post), context.at);
    std::vector<std::uint32_t> below;
    below_on_ladder(d, raw(post), context.at, below);
    for (const std::uint32_t p : below) out.push_back(PostId{p});
    std::sort(out.begin(), out.end());
    return out;
  }
  // No index of these lines from above: ask every post.
  for (std::uint32_t p = 0; p < d.posts; ++p) {
    const std::int32_t steps = Above(d, context, p).steps_to(raw(post));
    if (direct_only ? steps == 1 : steps > 0) out.push_back(PostId{p});
  }
  return out;
}

}  // namespace rung
