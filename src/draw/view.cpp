#include "draw/view.hpp"

#include <algorithm>

#include "org/steps.hpp"

namespace rung::draw {
namespace {

class Collector {
 public:
  Collector(const Org& org, const Context& context, PostId root,
            std::span<const PostId> only)
      : org_(org),
        context_(context),
        root_(root),
        only_(only),
        all_(root == kNoPost && only.empty()) {}

  View run() {
    choose_posts();
    add_units();
    add_posts();
    for (Index i = 0; i < view_.posts.size(); ++i) add_edges(i);
    return std::move(view_);
  }

 private:
  void choose_posts() {
    view_.post_of.assign(org_.post_count(), kNone);
    wanted_.assign(org_.post_count(), root_ == kNoPost);
    if (root_ != kNoPost) {
      wanted_[static_cast<Index>(root_)] = true;
      for (const PostId p : subordinates(org_, root_, context_)) {
        wanted_[static_cast<Index>(p)] = true;
      }
    }
    if (!only_.empty()) keep_only();
  }

  void keep_only() {
    std::vector<bool> kept(org_.post_count());
    for (const PostId p : only_) {
      kept[static_cast<Index>(p)] = wanted_[static_cast<Index>(p)];
    }
    wanted_.swap(kept);
  }

  bool wanted(PostId post) const {
    return wanted_[static_cast<Index>(post)] && org_.exists(post, context_.at);
  }

  // Units by order beneath their parents; a depth-first walk without recursion.
  void add_units() {
    std::vector<UnitId> units;
    for (Index u = 0; u < org_.unit_count(); ++u) {
      if (org_.exists(UnitId{u}, context_.at)) units.push_back(UnitId{u});
    }
    std::stable_sort(units.begin(), units.end(), [&](UnitId a, UnitId b) {
      return org_.order(a) < org_.order(b);
    });
    std::reverse(units.begin(), units.end());  // for the stack
    const auto parent = [&](UnitId u) { return org_.parent(u, context_.at); };
    std::vector<UnitId> stack, inner;
    for (const UnitId u : units) {
      (parent(u) == kNoUnit ? stack : inner).push_back(u);
    }
    const auto children = group(org_.unit_count(), inner, [&](UnitId u) {
      return static_cast<Index>(parent(u));
    });
    place_.assign(org_.unit_count(), kNone);
    while (!stack.empty()) {
      const UnitId u = stack.back();
      stack.pop_back();
      add_unit(u, parent(u));
      for (const UnitId c : children[static_cast<Index>(u)]) stack.push_back(c);
    }
  }

  // A unit without a post to draw still shows the structure, but only where
  // everything is drawn.
  void add_unit(UnitId u, UnitId parent) {
    const Index above =
        parent == kNoUnit ? kNone : place_[static_cast<Index>(parent)];
    bool shown = all_;
    if (!shown) {
      for (const PostId p : org_.posts_in(u, context_.at)) {
        shown = shown || wanted(p);
      }
    }
    if (shown) view_.units.push_back({u, above});
    place_[static_cast<Index>(u)] =
        shown ? static_cast<Index>(view_.units.size() - 1) : above;
  }

  void add_posts() {
    for (Index u = 0; u < view_.units.size(); ++u) {
      for (const PostId p : org_.posts_in(view_.units[u].id, context_.at)) {
        if (wanted(p)) add_post(p, u);
      }
    }
    for (Index p = 0; p < org_.post_count(); ++p) {
      if (view_.post_of[p] == kNone && wanted(PostId{p})) {
        add_post(PostId{p}, kNone);
      }
    }
  }

  void add_post(PostId post, Index unit) {
    view_.post_of[static_cast<Index>(post)] =
        static_cast<Index>(view_.posts.size());
    ViewPost p{post, unit};
    p.first_holder = static_cast<Index>(view_.holders.size());
    for (const Holder& h : org_.holders(post, context_.at)) {
      view_.holders.push_back(h);
    }
    p.holders = static_cast<Index>(view_.holders.size()) - p.first_holder;
    view_.posts.push_back(p);
  }

  void add_edges(Index i) {
    ViewPost& p = view_.posts[i];
    p.first_edge = static_cast<Index>(view_.edges.size());
    add_line(i, context_.line);
    if (context_.line == Line::kLadder) add_line(i, Line::kDotted);
    p.edges = static_cast<Index>(view_.edges.size()) - p.first_edge;
  }

  // The kind of each edge comes from the facts; superiors() knows which of them
  // were cut out of a cycle.
  void add_line(Index i, Line line) {
    ViewPost& p = view_.posts[i];
    Context context = context_;
    context.line = line;
    const StepQuestion question{context.at, line,
                                static_cast<Index>(context.subject)};
    step(org_.data(), static_cast<Index>(p.id), question, answer_);
    if (answer_.broken) p.broken = true;
    if (answer_.superiors.empty()) return;
    const std::vector<PostId> sound = superiors(org_, p.id, context);
    for (const SuperiorRecord& s : answer_.superiors) {
      const PostId to{s.post};
      const bool cut = std::find(sound.begin(), sound.end(), to) == sound.end();
      if (cut) p.broken = true;
      if (view_.find(to) == kNone) continue;
      view_.edges.push_back({i, view_.find(to), s.line, cut});
    }
  }

  const Org& org_;
  Context context_;
  PostId root_;
  std::span<const PostId> only_;
  bool all_;  // everything is drawn
  View view_;
  std::vector<bool> wanted_;
  std::vector<Index> place_;  // UnitId -> the unit drawn for it
  StepAnswer answer_;
};

}  // namespace

View view_of(const Org& org, const Context& context, PostId root,
             std::span<const PostId> only) {
  return Collector(org, context, root, only).run();
}

}  // namespace rung::draw
