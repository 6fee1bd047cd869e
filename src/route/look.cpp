// Who is left at the posts of a level, and what is noted of it.
#include <algorithm>

#include "route/router.hpp"

namespace rung {

// Is anybody left at the level? The records of its posts stand in looked().
bool Router::look_at_level(std::span<const SuperiorRecord> posts) {
  const TraceCode code = posts.size() > 1 ? TraceCode::kTied : TraceCode::kNext;
  if (posts.size() > more_.size() + 1) more_.resize(posts.size() - 1);
  bool acts = false;
  looked_count_ = 0;
  for (const SuperiorRecord& post : posts) {
    trace(Stage::kExpand, code, post);
    if (acts && p_.several == Several::kFirst) continue;  // behind the one
    Looked& at = looked(looked_count_++);
    look(post, at, true);
    acts = acts || at.empty == Empty::kNot;
  }
  if (p_.several == Several::kFirst && posts.size() > 1) {
    const std::size_t chosen = acts ? looked_count_ - 1 : 0;
    levels_->go_on_from(looked(chosen).above.post);
  }
  return acts;
}

void Router::look(const SuperiorRecord& above, Looked& out, bool traced) {
  out.above = above;
  out.empty = Empty::kNot;
  traced = traced && q_.trace;
  const TraceRecord record = traced ? about(above) : TraceRecord{};
  find_presence(org_, above.post, question_, record,
                traced ? &out_.trace : nullptr, out.presence);
  switch (out.presence.kind) {
    case Presence::Kind::kVacant:
      out.empty = Empty::kVacant;
      return;
    case Presence::Kind::kAway:
      keep_away(out, traced);
      if (out.empty != Empty::kNot) return;
      break;
    default:
      break;
  }
  leave_out_barred(out, traced);
  if (out.empty == Empty::kNot) leave_out_inactive(out, traced);
}

// All holders are away and nobody stands in.
void Router::keep_away(Looked& out, bool traced) {
  if (p_.absence != Remedy::kKeep) {
    out.empty = Empty::kAway;
    return;
  }
  if (!traced) return;
  for (const PersonId person : out.presence.people) {
    trace(Stage::kStandIn, TraceCode::kKept, out.above, person);
  }
}

// The initiator, then people in conflict.
void Router::leave_out_barred(Looked& out, bool traced) {
  auto& people = out.presence.people;
  bool conflict = false;
  const auto is_barred = [&](PersonId person) {
    TraceCode code = TraceCode::kNotInitiator;
    if (initiator_ != kNoPerson && person == initiator_) {
      code =
          p_.self == Remedy::kKeep ? TraceCode::kKept : TraceCode::kInitiator;
    }
    if (code != TraceCode::kInitiator && conflict_.contains(person)) {
      code = TraceCode::kConflict;
      conflict = true;
    }
    if (traced) trace(Stage::kSelf, code, out.above, person);
    return code == TraceCode::kInitiator || code == TraceCode::kConflict;
  };
  std::erase_if(people, is_barred);
  if (people.empty()) out.empty = conflict ? Empty::kConflict : Empty::kSelf;
}

void Router::leave_out_inactive(Looked& out, bool traced) {
  auto& people = out.presence.people;
  const bool active =
      std::any_of(people.begin(), people.end(),
                  [&](PersonId person) { return !inactive_.contains(person); });
  const bool keep = !active && p_.inactive == Remedy::kKeep;
  std::erase_if(people, [&](PersonId person) {
    const bool inactive = inactive_.contains(person);
    if (traced) {
      trace(Stage::kInactive,
            !inactive ? TraceCode::kActive
            : keep    ? TraceCode::kKept
                      : TraceCode::kInactive,
            out.above, person);
    }
    return inactive && !keep;
  });
  if (people.empty()) out.empty = Empty::kInactive;
}

// What filled or emptied each post of the level.
void Router::note_posts(bool fails) {
  for (std::size_t i = 0; i < looked_count_; ++i) {
    const Looked& at = looked(i);
    if (at.presence.cycle) {
      Note& cycle = note("CHAIN_STAND_IN_CYCLE", Severity::kWarning,
                         PostId{at.above.post});
      for (const std::uint32_t post : at.presence.cycle_posts) {
        cycle.posts.push_back(PostId{post});
      }
    }
    note_filled(at);
    if (at.empty != Empty::kNot) note_empty(at, fails);
  }
}

// A vacant post that an acting holder, a stand-in or a deputy fills: even if
// these are then left out.
void Router::note_filled(const Looked& at) {
  using Kind = Presence::Kind;
  const Kind kind = at.presence.kind;
  const bool other = kind == Kind::kFilledIn || kind == Kind::kDeputy;
  if (!other && !at.presence.acting) return;
  note("CHAIN_VACANCY", Severity::kInfo, PostId{at.above.post},
       other ? PostId{at.presence.post} : kNoPost);
}

void Router::note_empty(const Looked& at, bool fails) {
  const PostId post{at.above.post};
  std::string_view code;
  Severity severity = Severity::kInfo;
  switch (at.empty) {
    case Empty::kNot:
      return;
    case Empty::kSelf:
      note("CHAIN_MERGED", fails ? Severity::kError : Severity::kInfo, post,
           asked_before());
      return;
    case Empty::kVacant:
      code = "CHAIN_VACANCY";
      break;
    case Empty::kAway:
      code = "CHAIN_ABSENCE";
      severity = Severity::kWarning;
      break;
    case Empty::kConflict:
      code = "CHAIN_CONFLICT";
      break;
    case Empty::kInactive:
      code = "CHAIN_INACTIVE";
      severity = Severity::kWarning;
      break;
  }
  note(code, fails ? Severity::kError : severity, post);
  unsettled_.push_back(note_count_ - 1);
}

}  // namespace rung
