#include "queries.hpp"

#include <algorithm>
#include <utility>

#include "rng.hpp"

namespace rung::bench {
namespace {

using Numbers = std::vector<std::uint32_t>;

bool above(const Tree& tree, std::uint32_t upper, std::uint32_t lower) {
  return upper < lower && lower < tree.end[upper];
}

std::uint32_t draw_not_above(const Tree& tree, std::uint32_t lower, Rng& rng) {
  for (int tries = 0; tries < 100; ++tries) {
    const std::uint32_t upper = rng.below(tree.size());
    if (upper != lower && !above(tree, upper, lower)) return upper;
  }
  return lower;  // a chain: nobody is above oneself
}

/// A superior of each of the posts named in `who`, drawn evenly from the levels
/// above. One sweep in pre-order with the path in hand: climbing for each would
/// take hours on a deep organisation.
void draw_above(const Tree& tree, const Numbers& who, const Numbers& lower,
                Numbers& upper, Rng& rng) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_lower;
  for (const std::uint32_t i : who) by_lower.emplace_back(lower[i], i);
  std::sort(by_lower.begin(), by_lower.end());
  Numbers path(*std::max_element(tree.depth.begin(), tree.depth.end()) + 1);
  std::size_t next = 0;
  for (std::uint32_t p = 0; p < tree.size(); ++p) {
    path[tree.depth[p]] = p;
    for (; next < by_lower.size() && by_lower[next].first == p; ++next) {
      upper[by_lower[next].second] = path[rng.below(tree.depth[p])];
    }
  }
}

Posts posts_at(const Tree& tree, Numbers at) {
  Posts posts{std::vector<PostId>(at.size()), std::move(at)};
  for (std::size_t i = 0; i < posts.at.size(); ++i) {
    posts.id[i] = tree.post[posts.at[i]];
  }
  return posts;
}

void draw_pairs(const Tree& tree, std::uint32_t count, Rng& rng, Queries& q) {
  Numbers lower(count), upper(count), related;
  for (std::uint32_t i = 0; i < count; ++i) {
    lower[i] = rng.below(tree.size());
    if (rng.coin() && lower[i] != 0) {
      related.push_back(i);
    } else {
      upper[i] = draw_not_above(tree, lower[i], rng);
    }
  }
  draw_above(tree, related, lower, upper, rng);
  Numbers one = upper, other = lower;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (rng.coin()) std::swap(one[i], other[i]);
  }
  q.upper = posts_at(tree, std::move(upper));
  q.lower = posts_at(tree, std::move(lower));
  q.one = posts_at(tree, std::move(one));
  q.other = posts_at(tree, std::move(other));
}

}  // namespace

Queries make_queries(const Tree& tree, std::uint32_t count,
                     std::uint64_t seed) {
  Queries q;
  Rng rng(seed ^ 0x9e5);
  draw_pairs(tree, count, rng, q);
  Numbers post(count);
  q.steps.resize(count);
  q.instant.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    post[i] = rng.below(tree.size());
    q.steps[i] = rng.below(tree.depth[post[i]] + 2);
    q.instant[i] = change_time(rng.below(1u << 20), 1u << 20);
  }
  q.post = posts_at(tree, std::move(post));
  return q;
}

}  // namespace rung::bench
