// The levels of a route: which posts come one above the other.
#ifndef RUNG_SRC_ROUTE_LEVELS_HPP_
#define RUNG_SRC_ROUTE_LEVELS_HPP_

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "org/ladder.hpp"
#include "org/steps.hpp"
#include "route/above.hpp"
#include "route/arguments.hpp"
#include "rung/route_query.hpp"

namespace rung {

/// Walks up from the post that asks, or from a unit that asks for itself. The
/// query must outlive it.
class Levels {
 public:
  /// `from` may be kNil where the query lets a unit ask for itself.
  Levels(const OrgData& data, const RouteQuery& query, std::uint32_t from,
         std::uint32_t unit);

  /// The posts of the next level, in the order in which they are asked; none at
  /// the top. Good until the next call. A broken edge: `broken()`, and none.
  std::span<const SuperiorRecord> next() {
    if (single_ != kNil && !above_) {
      bool broken = false;
      const auto up =
          superiors_at(d_.ladder, single_, q_.context.at, base_, broken);
      if (up.size() == 1 && !broken) {
        below_ = single_;
        single_ = up[0].post;
        return up;
      }
    }
    return next_of_many();
  }
  bool broken() const noexcept { return broken_; }
  /// The post behind which next() found nothing or something broken; kNil where
  /// that is a unit that asks for itself.
  std::uint32_t below() const noexcept { return below_; }
  /// Of the level, the way goes on from this post alone.
  void go_on_from(std::uint32_t post) noexcept {
    if (!q_.by_function.empty()) {  // units are above units
      below_ = post;
      return;
    }
    frontier_.assign(1, post);
    single_ = tracking_ ? kNil : post;
  }
  /// Is a post certainly at none of the levels?
  bool never_comes(const Org& org, PostId post) const;

 private:
  bool never_meets(PostId post) const;
  std::span<const SuperiorRecord> next_of_many();
  std::span<const SuperiorRecord> next_by_function();
  std::span<const SuperiorRecord> own_heads();
  void collect();
  void add_heads();
  void leave_out_seen();
  std::span<const SuperiorRecord> give();
  std::vector<std::uint32_t> first_heads() const;
  std::vector<std::uint32_t> starts(bool& broken) const;
  StepQuestion question() const noexcept {
    return {q_.context.at, q_.context.line,
            static_cast<std::uint32_t>(q_.context.subject)};
  }

  const OrgData& d_;
  const RouteQuery& q_;
  std::uint32_t from_, unit_;
  bool own_heads_next_;
  bool all_heads_;         // of a unit, each is at the level
  bool tracking_ = false;  // posts might come again
  bool broken_ = false;
  bool way_broken_ = false;      // by_function: behind the level given last
  std::uint32_t single_ = kNil;  // the only post of the frontier
  std::uint32_t below_ = kNil;
  std::uint32_t units_seen_ = 0;
  std::vector<std::uint32_t> frontier_;  // the level before
  std::vector<SuperiorRecord> level_;
  std::optional<std::unordered_set<std::uint32_t>> seen_;
  SuperiorRecord base_{};
  std::optional<Above> above_;
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_LEVELS_HPP_
