#include <algorithm>
#include <utility>

#include "rng.hpp"
#include "world.hpp"

namespace rung::bench {
namespace {

constexpr std::uint32_t kChains = 10;

// Chain posts are numbered level by level, so that a lower number is never
// deeper: post 1 + level * kChains + chain.
std::uint32_t last_chain_post(std::uint32_t posts) {
  const std::uint32_t levels = std::max(posts / (2 * kChains), 1u);
  return std::min(levels * kChains, posts - 1);
}

void draw_parents(Sketch& sketch, std::uint32_t posts, Rng& rng) {
  const std::uint32_t last = last_chain_post(posts);
  sketch.parent.resize(posts, kNothing);
  for (std::uint32_t p = 1; p < posts; ++p) {
    if (p > last) {
      sketch.parent[p] = rng.below(last + 1);
    } else {
      sketch.parent[p] = p <= kChains ? 0 : p - kChains;
    }
  }
}

void draw_changes(Sketch& sketch, std::uint32_t posts, Rng& rng) {
  const std::uint32_t first = 1 + 3 * kChains;
  const std::uint32_t last = last_chain_post(posts);
  if (last < first) return;
  std::vector<bool> taken(posts);
  for (std::uint32_t draw = 0; draw < 8000 && sketch.changes.size() < 1000;
       ++draw) {
    const std::uint32_t p = first + rng.below(last + 1 - first);
    if (taken[p]) continue;
    taken[p] = true;
    const std::uint32_t to = p - kChains - 1 - rng.below(kChains);
    sketch.changes.push_back({p, sketch.parent[p], to, {}});
  }
  const auto count = static_cast<std::uint32_t>(sketch.changes.size());
  for (std::uint32_t k = 0; k < count; ++k) {
    sketch.changes[k].at = change_time(k, count);
  }
}

}  // namespace

Sketch sketch_deep(const WorldSpec& spec) {
  Sketch sketch;
  Rng rng(spec.seed ^ 0xdee9);
  sketch.standing = draw_standing(spec);
  draw_parents(sketch, spec.posts, rng);
  if (spec.dated) draw_changes(sketch, spec.posts, rng);
  std::vector<std::uint32_t> change_of(spec.posts, kNothing);
  for (std::uint32_t k = 0; k < sketch.changes.size(); ++k) {
    change_of[sketch.changes[k].post] = k;
  }
  for (std::uint32_t p = 0; p < spec.posts; ++p) {
    Post post;
    post.id = post_id(p);
    post.title = {"\u7ad9\u957f", numbered("Station ", p)};
    if (change_of[p] != kNothing) {
      const Change& c = sketch.changes[change_of[p]];
      post.reports_to = {
          {post_id(c.before), Line::kExplicit, {kBeginning, c.at}},
          {post_id(c.after), Line::kExplicit, {c.at, kForever}}};
    } else if (p > 0) {
      post.reports_to = {{post_id(sketch.parent[p]), Line::kExplicit, {}}};
    }
    sketch.builder.add(std::move(post));
  }
  add_people(sketch);
  return sketch;
}

}  // namespace rung::bench
