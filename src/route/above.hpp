// Everything above one post on any line, for the questions that the index of
// the ladder does not answer by itself.
#ifndef RUNG_SRC_ROUTE_ABOVE_HPP_
#define RUNG_SRC_ROUTE_ABOVE_HPP_

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "org/data.hpp"
#include "rung/route.hpp"

namespace rung {

/// Is the question one for the index: the ladder, without a subject?
inline bool is_indexed(const Context& context) noexcept {
  return context.line == Line::kLadder && context.subject == kNoSubject;
}

/// The posts above some start posts, with the edges between them, cycles cut.
/// Linear in these posts and edges.
class Above {
 public:
  /// `all_heads`: where a head is above by an edge of the unit line, the other
  /// heads of its unit are starts as well.
  Above(const OrgData& data, const Context& context,
        std::span<const std::uint32_t> starts, bool all_heads = false);
  Above(const OrgData& data, const Context& context, std::uint32_t start)
      : Above(data, context, std::span(&start, 1)) {}

  /// Steps from a start up to a post, 0 for itself; -1 when it is not above.
  std::int32_t steps_to(std::uint32_t post) const noexcept;
  /// Is an edge of a start or of a post above it missing or on a cycle?
  bool broken() const noexcept { return any_broken_; }
  /// The same for the edges of one post among them.
  bool broken(std::uint32_t post) const noexcept;
  /// The direct superiors of the start or of a post above it, best first.
  std::span<const SuperiorRecord> superiors(std::uint32_t post) const noexcept;

  /// Fills `skipped` with the posts on every path up to `upper`, lowest first,
  /// and if there is none `alternatives` with the ways to begin.
  void between(std::uint32_t upper, std::vector<PostId>& skipped,
               std::vector<PostId>& alternatives) const;
  /// The lowest posts that are the start of, or above, both; by number.
  std::vector<PostId> lowest_common(const Above& other) const;

 private:
  struct Node {
    std::uint32_t post;
    std::uint32_t first, count;  // into superiors_
    std::int32_t steps;          // -1 when cycles cut it off
    bool broken;
  };
  void collect(const OrgData& data, const Context& context, bool all_heads);
  void add(std::uint32_t post, bool start);
  void cut_cycles();
  void measure();
  const Node* find(std::uint32_t post) const noexcept;
  std::span<const SuperiorRecord> superiors(const Node& node) const noexcept {
    return {superiors_.data() + node.first, node.count};
  }
  std::vector<std::uint32_t> top_sorted() const;

  std::vector<Node> nodes_;            // the starts given first
  std::vector<std::uint32_t> starts_;  // into nodes_
  std::vector<SuperiorRecord> superiors_;
  std::unordered_map<std::uint32_t, std::uint32_t> index_;
  bool any_broken_ = false;
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_ABOVE_HPP_
