// Routes from end to end: docs/routing.md.
#include <algorithm>

#include "reference/route_walk.hpp"

namespace rung::reference {

RouteAnswer RouteWalk::run() {
  if (!settle_who_asks()) {
    answer_.outcome = Outcome::kUndetermined;
    return answer_;
  }
  answer_.initiator = asking_.initiator;
  climb_all();
  if (ask_.extent == Extent::kTo && not_above()) {
    answer_.outcome = Outcome::kNotAbove;
    return answer_;
  }
  below_first_ = ask_.from_top && way_ == End::kTop && !levels_.empty() &&
                 ask_.levels > levels_.size();
  if (below_first_ && ask_.policy.overflow != Overflow::kNearest) {
    come_ = 0;  // it ends before it begins
  } else {
    stop();
  }
  collect();
  drop_but_last();
  merge();
  write_notes();
  conclude();
  return answer_;
}

bool RouteWalk::settle_who_asks() {
  asking_.asker = ask_.person;
  asking_.post = ask_.from;
  const bool unit_asks = ask_.from.empty() && ask_.person.empty();
  const bool itself =
      ask_.policy.first == First::kOwnHead || !ask_.by_function.empty();
  if (unit_asks && itself) {
    asking_.unit = ask_.unit;
    if (!model_.unit_exists(ask_.unit, at_)) asking_.unit.clear();
  } else if (unit_asks && !ask_.unit.empty()) {
    const Ids heads = model_.heads(ask_.unit, at_);
    if (heads.size() == 1) asking_.post = *heads.begin();
  } else if (!unit_asks && ask_.from.empty()) {
    asking_.post = model_.acting_post(ask_.person, ask_.unit, at_);
  }
  if (asking_.post.empty() && asking_.unit.empty()) {
    answer_.notes.push_back({"CHAIN_NO_POST", Severity::kError, 0, {}});
    return false;
  }
  if (!asking_.post.empty()) {
    if (!model_.post_exists(asking_.post, at_)) {
      answer_.notes.push_back(
          {"CHAIN_NOT_IN_FORCE", Severity::kError, 0, {asking_.post}});
      return false;
    }
    asking_.unit = model_.posts().at(asking_.post).unit;
    const std::vector<Filling> own = model_.holders(asking_.post, at_);
    if (asking_.asker.empty() && own.size() == 1) {
      asking_.asker = own.front().person;
    }
  }
  asking_.initiator = ask_.initiator.empty() ? asking_.asker : ask_.initiator;
  return true;
}

bool RouteWalk::not_above() const {
  if (ask_.policy.several == Several::kInOrder) {
    // Co-heads are at levels without being above.
    return way_ == End::kTop &&
           std::none_of(levels_.begin(), levels_.end(), [&](const Level& l) {
             return std::find(l.posts.begin(), l.posts.end(), ask_.to) !=
                    l.posts.end();
           });
  }
  const auto above = [&](const Id& post) {
    return model_.is_superior(ask_.to, post, ask_.question) != Truth::kNo;
  };
  const bool heads = ask_.policy.first == First::kOwnHead &&
                     model_.units().count(asking_.unit) > 0 &&
                     !model_.heads(asking_.unit, at_).empty();
  if (!heads && !asking_.post.empty()) return !above(asking_.post);
  if (levels_.empty()) return way_ != End::kBroken;
  const List& first = levels_.front().posts;
  return std::none_of(first.begin(), first.end(), [&](const Id& post) {
    return post == ask_.to || above(post);
  });
}

void RouteWalk::collect() {
  for (std::size_t i = 0; i < come_; ++i) {
    const Level& level = levels_[i];
    answer_.levels.push_back(
        {level.posts, level.empty, level.remedy, level.fails});
    const bool beyond = asked_ != 0 && level.number > asked_;
    if (replaces_levels() && level.climbs()) {
      if (!beyond) copy_up(level);
    } else if (!replaces_levels() || !beyond || level.tie) {
      steps_.insert(steps_.end(), level.steps.begin(), level.steps.end());
      origins_.resize(steps_.size(), level.number);
    }
  }
}

// The steps of the next level above at which somebody acts, for an empty one.
void RouteWalk::copy_up(const Level& empty) {
  for (std::size_t j = empty.number; j < come_; ++j) {
    if (levels_[j].tie) return;
    if (!levels_[j].acts()) continue;
    for (RouteStep step : levels_[j].steps) {
      step.level = empty.number;
      step.instead_of = empty.first();
      step.via = Via::kClimb;
      steps_.push_back(step);
      origins_.push_back(levels_[j].number);
    }
    return;
  }
}

void RouteWalk::drop_but_last() {
  std::uint32_t only = static_cast<std::uint32_t>(come_);
  if (end_ == End::kAsked && replaces_levels()) only = asked_;
  if (end_ == End::kTop) only = steps_.empty() ? 0 : steps_.back().level;
  if (end_ == End::kBroken || end_ == End::kFailed) only = 0;
  for (std::size_t k = 0; k < steps_.size(); ++k) {
    if (!ask_.last_only || steps_[k].level == only) kept_.push_back(k);
  }
}

// Are there fewer levels than asked for, or none that fits?
bool RouteWalk::overflows() const {
  // No unit has a post with the function: none that fits.
  const bool none_has_it =
      end_ == End::kTop && levels_.empty() && !ask_.by_function.empty();
  return below_first_ || none_has_it ||
         (end_ == End::kTop && asked_ == 0 && !levels_.empty() &&
          ask_.extent != Extent::kNext && ask_.extent != Extent::kTop &&
          ask_.extent != Extent::kTo);
}

// Those of a tie stay as they are.
void RouteWalk::merge() {
  // What is found at the very end only is not looked for in vain.
  const bool none =
      end_ == End::kTop && asked_ == 0 && ask_.extent == Extent::kTo;
  const bool empty = overflows() && ask_.policy.overflow != Overflow::kNearest;
  if (late() && (none || empty)) {
    kept_.clear();
  }
  std::vector<RouteStep> steps;
  for (const std::size_t k : kept_) {
    if (!levels_[steps_[k].level - 1].tie) steps.push_back(steps_[k]);
  }
  merges_ = find_duplicates(ask_, asking_, steps);
  merges_.resize(kept_.size());
  const bool stays = ask_.policy.duplicate_mode == DuplicateMode::kAutoPass;
  for (std::size_t n = 0; n < kept_.size(); ++n) {
    RouteStep step = steps_[kept_[n]];
    if (merges_[n].merged && !stays) continue;
    step.auto_pass = step.auto_pass || merges_[n].merged;
    answer_.steps.push_back(step);
  }
}

void RouteWalk::conclude() {
  const auto asks = [](const RouteStep& step) {
    return !step.holders.empty() && !step.auto_pass;
  };
  const bool asked =
      std::any_of(answer_.steps.begin(), answer_.steps.end(), asks);
  const bool earlier =
      std::any_of(merges_.begin(), merges_.end(),
                  [](const Merge& m) { return m.merged && m.earlier; });
  Outcome& outcome = answer_.outcome;
  outcome = asked ? Outcome::kFound : Outcome::kNobody;
  if (end_ == End::kBroken) {
    outcome = Outcome::kUndetermined;
  } else if (end_ == End::kTie) {
    outcome = Outcome::kAmbiguous;
  } else if (end_ == End::kFailed) {
    outcome = Outcome::kFailed;
  } else if (levels_.empty() && ask_.by_function.empty()) {
    outcome = Outcome::kTop;
  } else if (overflows() && ask_.policy.overflow != Overflow::kNearest) {
    answer_.steps.clear();
    outcome = ask_.policy.overflow == Overflow::kFail ? Outcome::kFailed
                                                      : Outcome::kNobody;
  } else if (ask_.extent == Extent::kTo && asked_ == 0) {
    outcome = Outcome::kNotAbove;
    answer_.steps.clear();
  } else if (!asked && earlier) {
    outcome = Outcome::kDone;
  } else if (ask_.extent == Extent::kTo) {
    const Level& to = levels_[come_ - 1];
    const bool self = to.empty && to.seats.front().cause == Cause::kSelf;
    outcome = to.acts() || self ? Outcome::kFound : Outcome::kNobody;
  }
}

}  // namespace rung::reference
