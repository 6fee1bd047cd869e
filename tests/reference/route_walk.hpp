// One route on its way up.
#ifndef RUNG_TESTS_REFERENCE_ROUTE_WALK_HPP_
#define RUNG_TESTS_REFERENCE_ROUTE_WALK_HPP_

#include <vector>

#include "reference/route_parts.hpp"

namespace rung::reference {

class RouteWalk {
 public:
  RouteWalk(const Model& model, const RouteAsk& ask)
      : model_(model), ask_(ask), at_(ask.question.at) {}

  RouteAnswer run();

 private:
  enum class End { kAsked, kTop, kBroken, kTie, kFailed };

  // Before the first level.
  bool settle_who_asks();
  bool not_above() const;
  // All levels, whether the route comes to them or not.
  void climb_all();
  // Stage 2: sets last_, the last level that the route comes to.
  void stop();
  void pass_over(Level& level);
  bool ends_at(Level& level);
  bool fits(Level& level);
  bool acts_anew(const Level& level) const;
  bool out_of_climbs(std::size_t i);
  bool goes_on_for_climbs(std::size_t i) const;
  // What comes of it.
  void collect();
  void copy_up(const Level& empty);
  void drop_but_last();
  bool overflows() const;
  void merge();
  void write_notes();
  void write_overflow();
  void write(std::uint32_t level, const Remark& remark, List more);
  void write_merges(std::uint32_t level);
  void write_merge(std::size_t n);
  Id went_to(const Level& level) const;
  Id given_before(const Level& level) const;
  Id key(const RouteStep& step) const;
  void conclude();

  // Are duplicates found at the very end only?
  bool late() const {
    return ask_.last_only || ask_.policy.duplicates == Duplicates::kLast;
  }
  bool replaces_levels() const {
    return ask_.extent == Extent::kLevels && ask_.policy.vacant_counts;
  }

  const Model& model_;
  const RouteAsk& ask_;
  Instant at_;
  Asking asking_;
  RouteAnswer answer_;
  std::vector<Level> levels_;
  End way_ = End::kTop;  // how the way up ends
  List broken_;
  End end_ = End::kTop;        // how the route does
  std::size_t come_ = 0;       // how many levels it came to
  std::uint32_t asked_ = 0;    // the level at which it ends as asked, or none
  std::uint32_t counted_ = 0;  // for kLevels
  bool below_first_ = false;   // from_top asks for too low a level
  std::vector<RouteStep> steps_;        // before any is dropped or removed
  std::vector<std::uint32_t> origins_;  // of these, the level they are from
  std::vector<std::size_t> kept_;       // of steps_, after last_only
  std::vector<Merge> merges_;           // of kept_
};

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_ROUTE_WALK_HPP_
