#include "tree.hpp"

#include <stdexcept>

namespace rung::bench {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers parents_now(const Sketch& sketch) {
  Numbers parent = sketch.parent;
  for (const Change& change : sketch.changes) {
    if (change.at <= asked_at()) parent[change.post] = change.after;
  }
  return parent;
}

/// Pre-order positions; a superior has a lower number than its subordinates.
Numbers pre_order(const Numbers& parent, Numbers& size) {
  const auto n = static_cast<std::uint32_t>(parent.size());
  size.assign(n, 1);
  for (std::uint32_t i = n - 1; i > 0; --i) size[parent[i]] += size[i];
  Numbers position(n, 0), next(n, 1);
  for (std::uint32_t i = 1; i < n; ++i) {
    position[i] = next[parent[i]];
    next[parent[i]] += size[i];
    next[i] = position[i] + 1;
  }
  return position;
}

void place(Tree& tree, const Sketch& sketch, const Numbers& position,
           const Numbers& size, const Numbers& parent) {
  for (std::uint32_t i = 0; i < size.size(); ++i) {
    const std::uint32_t p = position[i];
    const bool top = parent[i] == kNothing;
    tree.parent[p] = top ? kNothing : position[parent[i]];
    tree.end[p] = p + size[i];
    switch (sketch.standing[i]) {
      case Standing::kFilled:
      case Standing::kActing:
        tree.actor[p] = p;
        break;
      case Standing::kAwayCovered:
      case Standing::kFirstDeputy:
        tree.actor[p] = position[i + 1];
        break;
      case Standing::kAwayTwice:
      case Standing::kSecondDeputy:
        tree.actor[p] = position[i + 2];
        break;
      default:
        tree.actor[p] = kNothing;
    }
  }
  for (std::uint32_t p = 1; p < size.size(); ++p) {
    tree.depth[p] = tree.depth[tree.parent[p]] + 1;
  }
}

void name_posts(Tree& tree, const Numbers& position, const Org& org) {
  for (std::uint32_t i = 0; i < position.size(); ++i) {
    const PostId post = org.find_post(post_id(i));
    if (post == kNoPost) throw std::runtime_error("the org lost " + post_id(i));
    tree.post[position[i]] = post;
    tree.position[static_cast<std::uint32_t>(post)] = position[i];
  }
}

}  // namespace

Tree make_tree(const Sketch& sketch, const Org& org) {
  const std::size_t n = sketch.parent.size();
  if (org.post_count() != n) throw std::runtime_error("the org lost posts");
  const Numbers parent = parents_now(sketch);
  Numbers size;
  const Numbers position = pre_order(parent, size);
  Tree tree{Numbers(n),
            Numbers(n),
            Numbers(n),
            Numbers(n),
            std::vector<PostId>(n),
            Numbers(n),
            {},
            Numbers(n, kNothing)};
  place(tree, sketch, position, size, parent);
  name_posts(tree, position, org);
  for (const Change& c : sketch.changes) {
    tree.change_of[position[c.post]] =
        static_cast<std::uint32_t>(tree.changes.size());
    tree.changes.push_back(
        {position[c.post], position[c.before], position[c.after], c.at});
  }
  return tree;
}

}  // namespace rung::bench
