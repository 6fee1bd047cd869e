// Routes, stages 5, 6 and 8: who is left at a level, and what is done where
// nobody is.
#include <algorithm>

#include "reference/route_parts.hpp"

namespace rung::reference {
namespace {

bool has(const List& list, const Id& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

List without(const List& people, const List& out) {
  List left;
  for (const Id& id : people) {
    if (!has(out, id)) left.push_back(id);
  }
  return left;
}

void set_unit(const Model& model, RouteStep& step) {
  const auto post = model.posts().find(step.post);
  if (post == model.posts().end()) return;
  step.unit =
      model.units().count(post->second.unit) > 0 ? post->second.unit : Id();
}

}  // namespace

bool Level::acts() const {
  return std::any_of(steps.begin(), steps.end(),
                     [](const RouteStep& s) { return !s.holders.empty(); });
}

Level LevelMaker::make(std::uint32_t number, const RouteLine::Up& up) const {
  Level level;
  level.number = number;
  for (const auto& [post, line] : up.posts) level.posts.push_back(post);
  for (const auto& [post, line] : up.posts) {
    level.seats.push_back(seat(post, line, number));
    const bool acts = level.seats.back().cause == Cause::kNone;
    if (!acts || ask_.policy.several != Several::kFirst) continue;
    level.chosen = level.seats.size() - 1;
    break;  // those behind it are not looked at
  }
  level.tie = level.seats.size() > 1 && ask_.policy.several == Several::kReport;
  level.empty = !level.tie && std::all_of(level.seats.begin(),
                                          level.seats.end(), [](const Seat& s) {
                                            return s.cause != Cause::kNone;
                                          });
  if (level.empty) {
    relieve(level);
  } else {
    make_steps(level);
  }
  if (!level.tie) return level;
  Remark tied{"CHAIN_AMBIGUOUS", Severity::kWarning, {}};
  for (Seat& each : level.seats) {
    tied.posts.push_back(each.post);
    each.remarks.clear();
  }
  level.remarks = {tied};
  return level;
}

Seat LevelMaker::seat(const Id& post, Line line, std::uint32_t number) const {
  Seat seat = presence_.attend(post, true);
  seat.step.line = line;
  seat.step.level = number;
  set_unit(model_, seat.step);
  sift(seat);
  remark(seat);
  return seat;
}

// Initiator, people in conflict, inactive people.
void LevelMaker::sift(Seat& seat) const {
  List& left = seat.step.holders;
  if (seat.cause != Cause::kNone) return;
  if (ask_.policy.self != Remedy::kKeep) {
    left = without(left, {asking_.initiator});
    if (left.empty()) seat.cause = Cause::kSelf;
  }
  if (seat.cause != Cause::kNone) return;
  left = without(left, ask_.conflict);
  if (left.empty()) seat.cause = Cause::kConflict;
  if (seat.cause != Cause::kNone) return;
  const List active = without(left, ask_.inactive);
  if (active.empty() && ask_.policy.inactive == Remedy::kKeep) return;
  left = active;
  if (left.empty()) seat.cause = Cause::kInactive;
}

void LevelMaker::remark(Seat& seat) const {
  const auto note = [&](const char* code, Severity severity) {
    seat.remarks.push_back({code, severity, {seat.post}, true});
  };
  if (seat.cause == Cause::kSelf) {
    seat.remarks.push_back({"CHAIN_MERGED", Severity::kInfo, {seat.post}});
  }
  if (seat.cause == Cause::kConflict) {
    note("CHAIN_CONFLICT", Severity::kInfo);
  }
  if (seat.cause == Cause::kInactive) {
    note("CHAIN_INACTIVE", Severity::kWarning);
  }
}

void LevelMaker::make_steps(Level& level) const {
  const Several several = ask_.policy.several;
  for (const Seat& seat : level.seats) {
    if (!level.tie && seat.cause != Cause::kNone) continue;
    level.steps.push_back(seat.step);
  }
  if (level.steps.size() < 2) return;
  if (several != Several::kAll && several != Several::kAny) return;
  for (RouteStep& step : level.steps) step.together = several;
}

Remedy LevelMaker::remedy(Cause cause) const {
  const RoutePolicy& p = ask_.policy;
  switch (cause) {
    case Cause::kVacancy:
      return p.vacancy;
    case Cause::kAbsence:
      return p.absence;
    case Cause::kSelf:
      return p.self;
    case Cause::kConflict:
      return p.conflict;
    default:
      return p.inactive;
  }
}

void LevelMaker::relieve(Level& level) const {
  const Seat& first = level.seats.front();
  level.remedy = remedy(first.cause);
  if (level.remedy == Remedy::kUnitHead && !unit_head(level)) {
    level.remedy = Remedy::kClimb;
  }
  if (level.remedy == Remedy::kFallback &&
      !replace(level, ask_.fallback, Via::kFallback)) {
    level.fails = true;
    level.remarks.push_back({"CHAIN_FALLBACK", Severity::kError, {first.post}});
  }
  if (level.remedy == Remedy::kAutoPass) {
    RouteStep step = first.step;
    step.post = first.post;
    step.holders.clear();
    step.instead_of.clear();
    step.via = Via::kNobody;
    step.auto_pass = true;
    set_unit(model_, step);
    level.steps = {step};
    level.remarks.push_back({"CHAIN_AUTO_PASS", Severity::kInfo, {first.post}});
  }
  if (level.remedy != Remedy::kFail) return;
  level.fails = true;
  for (Seat& seat : level.seats) {
    for (Remark& each : seat.remarks) {
      if (each.waits || each.code == "CHAIN_MERGED") {
        each.severity = Severity::kError;
      }
    }
  }
}

bool LevelMaker::unit_head(Level& level) const {
  if (model_.units().count(asking_.unit) == 0) return false;
  const Ids heads = model_.heads(asking_.unit, ask_.question.at);
  for (const Id& head : model_.listing(heads)) {
    if (replace(level, head, Via::kUnitHead)) return true;
  }
  return false;
}

// A step of others in place of the level. Stage 8 is the last word on them.
bool LevelMaker::replace(Level& level, const Id& by, Via via) const {
  const Seat& first = level.seats.front();
  RouteStep step = someone(by).step;
  step.holders = eligible(step.holders);
  if (step.holders.empty()) return false;
  step.line = first.step.line;
  step.level = level.number;
  step.instead_of = first.post;
  step.via = via;
  set_unit(model_, step);
  level.steps = {step};
  return true;
}

Seat LevelMaker::someone(const Id& who) const {
  const Instant at = ask_.question.at;
  Seat nobody;
  if (model_.posts().count(who) > 0) {
    return model_.post_exists(who, at) ? presence_.attend(who, false) : nobody;
  }
  if (model_.people().count(who) > 0) {
    nobody.step.post = model_.acting_post(who, {}, at);
    if (presence_.there(who, nobody.step.post)) nobody.step.holders = {who};
    return nobody;
  }
  const List heads = model_.listing(model_.heads(who, at));
  return heads.empty() ? nobody : presence_.attend(heads.front(), false);
}

List LevelMaker::eligible(const List& people) const {
  List left = people;
  if (ask_.policy.self != Remedy::kKeep) {
    left = without(left, {asking_.initiator});
  }
  left = without(left, ask_.conflict);
  if (ask_.policy.inactive != Remedy::kKeep) {
    left = without(left, ask_.inactive);
  }
  return left;
}

}  // namespace rung::reference
