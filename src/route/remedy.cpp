// What is done about a level at which nobody is left.
#include <algorithm>

#include "route/router.hpp"

namespace rung {

// By the first post of the level.
Remedy Router::remedy() const {
  switch (first_.empty) {
    case Empty::kVacant:
      return p_.vacancy;
    case Empty::kAway:
      return p_.absence;
    case Empty::kSelf:
      return p_.self;
    case Empty::kConflict:
      return p_.conflict;
    default:
      return p_.inactive;
  }
}

Stage Router::stage_of_empty() const {
  switch (first_.empty) {
    case Empty::kVacant:
      return Stage::kVacancy;
    case Empty::kAway:
      return Stage::kStandIn;
    case Empty::kInactive:
      return Stage::kInactive;
    default:
      return Stage::kSelf;
  }
}

Router::Then Router::cure() {
  const Remedy remedy = this->remedy();
  const PostId post{first_.above.post};
  if (first_.empty == Empty::kSelf) settle(post);
  const std::size_t unsettled = unsettled_.size();
  note_posts(remedy == Remedy::kFail);
  const auto done = [&](TraceCode code) {
    trace(stage_of_empty(), code, first_.above);
  };
  switch (remedy) {
    case Remedy::kFail:
      done(TraceCode::kFails);
      return Then::kFail;
    case Remedy::kFallback:
      if (!ask_fallback()) {
        note("CHAIN_FALLBACK", Severity::kError, post);
        done(TraceCode::kFails);
        return Then::kFail;
      }
      give_in_place(Via::kFallback);
      return Then::kOn;
    case Remedy::kUnitHead:
      if (ask_unit_head()) {
        give_in_place(Via::kUnitHead);
        return Then::kOn;
      }
      [[fallthrough]];
    case Remedy::kClimb:
      done(TraceCode::kClimbs);
      wait_for_climb();
      break;
    case Remedy::kAutoPass:
      if (!stopping_) {
        done(TraceCode::kAutoPassed);
        unsettled_.resize(unsettled);
        give_auto_pass();
        break;
      }
      [[fallthrough]];  // the level is not asked for
    default:
      done(TraceCode::kSkipped);
  }
  return over_climb_limit() ? Then::kFail : Then::kOn;
}

void Router::wait_for_climb() {
  waits_ = true;
  if (run_level_ == 0) {
    run_level_ = level_;
    run_post_ = PostId{first_.above.post};
  }
  if (stopping_) return;  // beyond the levels that are asked for
  if (q_.last_only) pending_.clear();
  if (fills_places()) pending_.push_back({level_, PostId{first_.above.post}});
}

bool Router::over_climb_limit() {
  if (p_.climb_limit == 0 || run_level_ == 0) return false;
  if (level_ - run_level_ < p_.climb_limit) return false;
  note("CHAIN_CLIMB_LIMIT", Severity::kError, run_post_);
  return true;
}

// Fills `spare_` with those of the fallback who may act.
bool Router::ask_fallback() {
  const Party& fallback = q_.fallback;
  std::uint32_t post = raw(fallback.post);
  if (fallback.kind == Party::Kind::kUnit) {
    std::vector<std::uint32_t> heads;
    heads_of(d_, static_cast<std::uint32_t>(fallback.unit), question_.at,
             heads);
    if (heads.empty()) return false;
    post = heads[0];
  }
  if (fallback.kind != Party::Kind::kPerson) return ask_post(post);
  const PersonId person = fallback.person;
  const PostId seat =
      fallback.post != kNoPost
          ? fallback.post
          : org_.acting_post(person, fallback.unit, question_.at);
  Presence& presence = spare_.presence;
  presence.kind = Presence::Kind::kPresent;
  presence.acting = false;
  presence.post = raw(seat);
  presence.people.clear();
  if (!is_away(d_, static_cast<std::uint32_t>(person), raw(seat),
               question_.at)) {
    presence.people.push_back(person);
  }
  return accept(presence.people);
}

// The same with the heads of the unit that asks.
bool Router::ask_unit_head() {
  if (unit_ == kNoUnit) return false;
  std::vector<std::uint32_t> heads;
  heads_of(d_, static_cast<std::uint32_t>(unit_), question_.at, heads);
  return std::any_of(heads.begin(), heads.end(),
                     [&](std::uint32_t head) { return ask_post(head); });
}

bool Router::ask_post(std::uint32_t post) {
  if (!d_.post_exists(post, question_.at)) return false;
  PresenceQuestion question = question_;
  question.deputy = false;
  find_presence(org_, post, question, {}, nullptr, spare_.presence);
  using Kind = Presence::Kind;
  const Kind kind = spare_.presence.kind;
  if (kind == Kind::kVacant || kind == Kind::kAway) return false;
  return accept(spare_.presence.people);
}

// The final check: nobody comes in place of others who may not decide himself.
bool Router::accept(std::vector<PersonId>& people) {
  std::erase_if(people, [&](PersonId person) {
    const bool initiator = person == initiator_ && initiator_ != kNoPerson &&
                           p_.self != Remedy::kKeep;
    const bool inactive =
        p_.inactive != Remedy::kKeep && inactive_.contains(person);
    const bool refused = initiator || inactive || conflict_.contains(person);
    if (refused) {
      trace(Stage::kFinal, TraceCode::kRefused, first_.above, person);
    }
    return refused;
  });
  return !people.empty();
}

}  // namespace rung
