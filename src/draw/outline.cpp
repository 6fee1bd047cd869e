#include "draw/outline.hpp"

#include <algorithm>

#include "draw/columns.hpp"

namespace rung::draw {
namespace {

constexpr double kSlack = 1.4;  // of an outline to its posts
constexpr Px kRowsInOneColumn = 8;

// Nodes are the posts, then the boxes, as in Forest::below.
class Outliner {
 public:
  Outliner(const Forest& forest, const Metrics& metrics,
           const std::vector<Px>& header_w, Size page)
      : forest_(forest), m_(metrics), header_w_(header_w), page_(page) {
    posts_ = static_cast<Index>(forest.box.size());
    const auto boxes = static_cast<Index>(forest.boxes.size());
    out_.posts.resize(posts_);
    out_.boxes.resize(boxes);
    out_.rank.resize(posts_);
    out_.spread.assign(boxes, 0);
    size_.resize(posts_ + boxes);
    weight_.assign(posts_ + boxes, 1);
    column_.resize(posts_ + boxes);
    order_.reserve(posts_ + boxes);
    for (Index b = 0; b < boxes; ++b) order_.push_back(posts_ + b);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (const Index c : forest.below[order_[i]]) order_.push_back(c);
    }
  }

  Outlines run() {
    for (std::size_t i = order_.size(); i-- > 0;) measure(order_[i]);
    for (const Index node : order_) place_below(node);
    return std::move(out_);
  }

 private:
  Index box_of(Index node) const {
    return node < posts_ ? forest_.box[node] : node - posts_;
  }

  Size lead_of(Index node) const {
    if (node < posts_) return {m_.post_w, m_.pitch()};
    const Px w = header_w_[node - posts_];
    return {w + m_.indent, w > 0 ? m_.header_h : 0};
  }

  // Outlines do best as columns, too.
  Size share_of_page(Index node) const {
    const double net =
        static_cast<double>(weight_[node]) *
        static_cast<double>((m_.post_w + m_.indent) * m_.pitch());
    const double wide = kSlack * net / static_cast<double>(page_.h);
    const Px least = m_.post_w + 4 * m_.indent;
    return {std::clamp(static_cast<Px>(wide), least, std::max(least, page_.w)),
            page_.h * 3 / 5};
  }

  void measure(Index node) {
    blocks_.clear();
    for (const Index c : forest_.below[node]) {
      blocks_.push_back(size_[c]);
      weight_[node] += weight_[c];
    }
    ColumnRule rule;
    rule.lead = lead_of(node);
    rule.gutter = m_.indent;
    rule.enough = kRowsInOneColumn * m_.pitch();
    rule.page = share_of_page(node);
    const ColumnChoice choice = fill_columns(blocks_, rule, filled_);
    size_[node] = choice.size;
    for (std::size_t i = 0; i < filled_.size(); ++i) {
      column_[forest_.below[node][i]] = filled_[i];
    }
    if (choice.columns > 1) out_.spread[box_of(node)] = 1;
    if (node >= posts_) {
      out_.boxes[node - posts_] = {choice.size.w + m_.indent, choice.size.h};
    }
  }

  // Columns stand side by side, each `indent` right of what is left of it.
  void place_below(Index node) {
    const bool is_post = node < posts_;
    const Point at = is_post ? out_.posts[node] : Point{};
    Index rank = is_post ? out_.rank[node] + 1 : 1;
    const Px top = at.y + lead_of(node).h;
    Px x = at.x + m_.indent, y = top, w = 0;
    Index column = 0;
    for (const Index c : forest_.below[node]) {
      if (column_[c] != column) {
        column = column_[c];
        x += w + m_.indent;
        y = top;
        w = 0;
      }
      out_.posts[c] = {x, y};
      out_.rank[c] = rank;
      rank += weight_[c];
      y += size_[c].h;
      w = std::max(w, size_[c].w);
    }
  }

  const Forest& forest_;
  const Metrics& m_;
  const std::vector<Px>& header_w_;
  Size page_;
  Index posts_ = 0;
  Outlines out_;
  std::vector<Index> order_;   // from the top down
  std::vector<Size> size_;     // with all below
  std::vector<Index> weight_;  // posts, with all below
  std::vector<Index> column_;  // beneath the node above
  std::vector<Size> blocks_;
  std::vector<Index> filled_;
};

}  // namespace

Outlines lay_out_posts(const Forest& forest, const Metrics& metrics,
                       const std::vector<Px>& header_w, Size page) {
  return Outliner(forest, metrics, header_w, page).run();
}

}  // namespace rung::draw
