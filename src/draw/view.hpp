// What a picture shows: units, posts and edges as of one instant.
#ifndef RUNG_SRC_DRAW_VIEW_HPP_
#define RUNG_SRC_DRAW_VIEW_HPP_

#include <cstdint>
#include <span>
#include <vector>

#include "draw/geometry.hpp"
#include "rung/io.hpp"

namespace rung::draw {

struct ViewUnit {
  UnitId id;
  Index parent = kNone;  ///< the nearest unit above that is drawn
};

struct ViewPost {
  PostId id;
  Index unit = kNone;
  Index first_edge = 0, edges = 0;
  Index first_holder = 0, holders = 0;
  bool broken = false;  ///< an edge above dangles or lies on a cycle
};

/// From a post to one directly above it, both drawn.
struct ViewEdge {
  Index from, to;
  Line line;      ///< kExplicit, kUnit, kPortfolio or kDotted
  bool on_cycle;  ///< left out of the ladder for that
};

struct View {
  std::vector<ViewUnit> units;  ///< pre-order of the unit tree, by `order`
  std::vector<ViewPost> posts;  ///< by unit, each unit's by order, rank and id
  std::vector<ViewEdge> edges;  ///< by `from`
  std::vector<Holder> holders;  ///< by post
  std::vector<Index> post_of;   ///< PostId -> position in posts or kNone

  std::span<const Holder> holders_of(const ViewPost& p) const {
    return {holders.data() + p.first_holder, p.holders};
  }
  std::span<const ViewEdge> edges_of(const ViewPost& p) const {
    return {edges.data() + p.first_edge, p.edges};
  }
  Index find(PostId post) const {
    return post == kNoPost ? kNone : post_of[static_cast<Index>(post)];
  }
};

/// Collects what exists at `context.at`, or what is at and below `root`, or
/// those of it that are in `only`, if it is not empty.
/// Linear in the org, but for sorting.
View view_of(const Org& org, const Context& context, PostId root,
             std::span<const PostId> only = {});

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_VIEW_HPP_
