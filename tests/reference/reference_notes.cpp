// Routes: what is noted, level by level.
#include <algorithm>

#include "reference/route_walk.hpp"

namespace rung::reference {

void RouteWalk::write_notes() {
  for (std::size_t i = 0; i < come_; ++i) {
    const Level& level = levels_[i];
    for (const Seat& seat : level.seats) {
      for (const Remark& remark : seat.remarks) {
        Id more;
        if (remark.waits) more = went_to(level);
        if (remark.code == "CHAIN_MERGED") more = given_before(level);
        write(level.number, remark, more.empty() ? List() : List{more});
      }
    }
    for (const Remark& remark : level.remarks) {
      write(level.number, remark, {});
    }
    // What is settled at the very end is noted behind what the table said.
    if (!late()) write_merges(level.number);
    for (const Remark& remark : level.late) write(level.number, remark, {});
    if (late()) write_merges(level.number);
  }
  if (overflows()) write_overflow();
  if (end_ == End::kBroken) {
    write(static_cast<std::uint32_t>(come_) + 1,
          {"CHAIN_BROKEN", Severity::kError, broken_}, {});
  }
}

void RouteWalk::write(std::uint32_t level, const Remark& remark, List more) {
  RouteNote note{remark.code, remark.severity, level, remark.posts};
  note.posts.insert(note.posts.end(), more.begin(), more.end());
  answer_.notes.push_back(note);
}

// The last post reached is the top.
void RouteWalk::write_overflow() {
  const bool nearest = ask_.policy.overflow == Overflow::kNearest;
  const Severity severity = nearest ? Severity::kWarning : Severity::kError;
  List reached;
  std::uint32_t level = 0;
  if (!levels_.empty()) {
    const Level& top = levels_.back();
    reached = {top.posts[top.chosen]};
    level = top.number;
  } else if (!asking_.post.empty()) {
    reached = {asking_.post};
  }
  write(level, {"CHAIN_OVERFLOW", severity, reached}, {});
}

void RouteWalk::write_merges(std::uint32_t level) {
  for (std::size_t n = 0; n < kept_.size(); ++n) {
    if (steps_[kept_[n]].level == level) write_merge(n);
  }
}

void RouteWalk::write_merge(std::size_t n) {
  const Merge& merge = merges_[n];
  if (!merge.merged) return;
  const bool stays = ask_.policy.duplicate_mode == DuplicateMode::kAutoPass;
  const RouteStep& step = steps_[kept_[n]];
  const Id with = merge.earlier ? asking_.post : key(steps_[kept_[merge.with]]);
  write(step.level,
        {stays ? "CHAIN_AUTO_PASS" : "CHAIN_MERGED",
         Severity::kInfo,
         {key(step)}},
        with.empty() ? List() : List{with});
}

// The post that a step is named by: the one of its level.
Id RouteWalk::key(const RouteStep& step) const {
  return step.instead_of.empty() ? step.post : step.instead_of;
}

// Who was asked in place of an empty post, of this level or of one above.
Id RouteWalk::went_to(const Level& level) const {
  if (level.empty && level.remedy == Remedy::kAutoPass) return {};
  for (std::size_t j = level.number - 1; j < come_; ++j) {
    if (levels_[j].tie) return {};  // nothing says to whom of them
    const bool above = levels_[j].number > level.number;
    if (above && levels_[j].empty &&
        levels_[j].seats.front().cause == Cause::kSelf) {
      return levels_[j].first();
    }
    for (const RouteStep& step : levels_[j].steps) {
      if (!step.holders.empty()) return step.post;
    }
  }
  return {};
}

// The last level below that gave a step.
Id RouteWalk::given_before(const Level& level) const {
  const bool removes =
      !late() && ask_.policy.duplicate_mode == DuplicateMode::kRemove;
  Id last = asking_.post;
  for (std::size_t k = 0; k < steps_.size(); ++k) {
    if (steps_[k].level >= level.number) break;
    const auto kept = std::find(kept_.begin(), kept_.end(), k);
    const bool removed =
        removes && kept != kept_.end() &&
        merges_[static_cast<std::size_t>(kept - kept_.begin())].merged;
    // A step from a level above was not there yet.
    if (!removed && origins_[k] < level.number) last = key(steps_[k]);
  }
  return last;
}

RouteAnswer Model::route(const RouteAsk& ask) const {
  return RouteWalk(*this, ask).run();
}

Answer Model::next_approver(const Id& post, const Question& q) const {
  RouteAsk ask;
  ask.from = post;
  ask.question = q;
  const RouteAnswer answer = route(ask);
  switch (answer.outcome) {
    case Outcome::kFound:
      return {PostAnswer::Found::kOne, answer.steps.front().post};
    case Outcome::kAmbiguous:
      return {PostAnswer::Found::kSeveral, Id()};
    case Outcome::kUndetermined:
      return {PostAnswer::Found::kUndetermined, Id()};
    default:
      return {};
  }
}

}  // namespace rung::reference
