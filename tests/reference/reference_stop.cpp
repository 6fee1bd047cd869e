// Routes, stage 2: how far a route comes.
#include <algorithm>

#include "reference/route_walk.hpp"

namespace rung::reference {

// The levels one after another, to the top or what is in the way.
void RouteWalk::climb_all() {
  RouteLine line(model_, ask_, asking_);
  const LevelMaker maker(model_, ask_, asking_);
  RouteLine::Up up = line.first();
  for (std::uint32_t number = 1;; ++number) {
    if (up.is_broken) {
      way_ = End::kBroken;
      broken_ = up.broken;
      return;
    }
    if (up.posts.empty()) return;
    levels_.push_back(maker.make(number, up));
    const Level& level = levels_.back();
    if (level.tie) {
      way_ = End::kTie;
      return;
    }
    const bool one = ask_.policy.several == Several::kFirst;
    up = line.above(one ? List{level.posts[level.chosen]} : level.posts);
  }
}

void RouteWalk::stop() {
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    Level& level = levels_[i];
    come_ = i + 1;
    if (level.tie) {
      end_ = End::kTie;
      return;
    }
    if (asked_ != 0) pass_over(level);
    if (level.fails || out_of_climbs(i)) {
      end_ = End::kFailed;
      return;
    }
    if (asked_ == 0 && ends_at(level)) asked_ = level.number;
    if (asked_ != 0 && !goes_on_for_climbs(i)) {
      end_ = End::kAsked;
      return;
    }
  }
  end_ = way_;
}

// Above the level at which the route should end nothing passes by itself.
void RouteWalk::pass_over(Level& level) {
  if (!level.empty || level.remedy != Remedy::kAutoPass) return;
  level.remedy = Remedy::kSkip;
  level.steps.clear();
  level.remarks.clear();
}

bool RouteWalk::ends_at(Level& level) {
  switch (ask_.extent) {
    case Extent::kNext:
      return acts_anew(level);
    case Extent::kLevels:
      break;
    case Extent::kTop:
      return false;
    case Extent::kAuthority:
      return level.acts() && fits(level);
    default:
      return fits(level);
  }
  if (!ask_.from_top) {
    counted_ += level.acts() || ask_.policy.vacant_counts ? 1 : 0;
    return counted_ == ask_.levels;
  }
  if (way_ != End::kTop) return false;
  return below_first_ || level.number == levels_.size() - ask_.levels + 1;
}

namespace {

// Does somebody act in this post of the level, or in place of all?
bool decides(const Level& level, const Id& post) {
  return level.empty ? post == level.first()
                     : std::any_of(level.seats.begin(), level.seats.end(),
                                   [&](const Seat& seat) {
                                     return seat.post == post &&
                                            seat.cause == Cause::kNone;
                                   });
}

}  // namespace

// Is there a post at which the route ends?
bool RouteWalk::fits(Level& level) {
  const bool one =
      ask_.policy.several == Several::kFirst && ask_.extent != Extent::kTo;
  bool any = false;
  List unknown;
  for (const Id& id : one ? List{level.posts[level.chosen]} : level.posts) {
    if (ask_.extent == Extent::kAuthority && !decides(level, id)) continue;
    const Post& post = model_.posts().at(id);
    const auto& f = post.functions;
    const Extent extent = ask_.extent;
    any = any || (extent == Extent::kTo && id == ask_.to) ||
          (extent == Extent::kRank && post.rank <= ask_.rank) ||
          (extent == Extent::kFunction &&
           std::find(f.begin(), f.end(), ask_.function) != f.end());
    if (extent != Extent::kAuthority) continue;
    const Truth may = may_decide(model_, ask_, id);
    any = any || may == Truth::kYes;
    if (may == Truth::kUndetermined) unknown.push_back(id);
  }
  for (const Id& id : any ? List() : unknown) {
    level.late.push_back({"CHAIN_AUTHORITY_UNKNOWN", Severity::kWarning, {id}});
  }
  return any;
}

// Is somebody asked there who was not asked before?
bool RouteWalk::acts_anew(const Level& level) const {
  std::vector<RouteStep> steps;
  for (std::size_t i = 0; i < level.number; ++i) {
    steps.insert(steps.end(), levels_[i].steps.begin(), levels_[i].steps.end());
  }
  const std::vector<Merge> merges = find_duplicates(ask_, asking_, steps);
  for (std::size_t k = 0; k < steps.size(); ++k) {
    if (steps[k].level == level.number && !steps[k].holders.empty() &&
        !merges[k].merged) {
      return true;
    }
  }
  return false;
}

// Is there an empty level so far below that climbing ends here?
bool RouteWalk::out_of_climbs(std::size_t i) {
  if (ask_.policy.climb_limit == 0) return false;
  for (std::size_t far = 0; far < ask_.policy.climb_limit; ++far) {
    if (far > i || levels_[i - far].acts()) return false;
  }
  if (i < ask_.policy.climb_limit) return false;
  const Level& empty = levels_[i - ask_.policy.climb_limit];
  if (!empty.climbs()) return false;
  levels_[i].remarks.push_back(
      {"CHAIN_CLIMB_LIMIT", Severity::kError, {empty.first()}});
  return true;
}

// The level at which the route ends is left to climb, and nobody acts above it
// so far.
bool RouteWalk::goes_on_for_climbs(std::size_t i) const {
  if (ask_.extent == Extent::kTo || !levels_[asked_ - 1].climbs()) return false;
  for (std::size_t j = asked_; j <= i; ++j) {
    if (levels_[j].acts()) return false;
  }
  return true;
}

}  // namespace rung::reference
