// Steps out of the people of a level, and which of them are the same.
#include <algorithm>
#include <utility>

#include "route/router.hpp"

namespace rung {

Step& Router::new_step() {
  if (count_ == out_.steps.size()) out_.steps.emplace_back();
  gave_ = true;
  return out_.steps[count_++];
}

// The level of the last step, else the post that asks.
PostId Router::asked_before() const {
  return count_ > 0 ? asked(out_.steps[count_ - 1]) : from_;
}

// The steps of a level at which somebody is left.
void Router::give_level() {
  std::size_t acting = 0;
  for (std::size_t i = 0; i < looked_count_; ++i) {
    if (looked(i).empty != Empty::kNot) continue;
    if (acting++ == 0) settle(PostId{looked(i).presence.post});
  }
  const bool both = p_.several == Several::kAll || p_.several == Several::kAny;
  const Several together = both && acting > 1 ? p_.several : Several::kReport;
  if (q_.last_only) drop_steps();
  for (const Pending& place : pending_) {
    if (q_.last_only && !stopping_) break;
    for (std::size_t i = 0; i < looked_count_; ++i) {
      if (looked(i).empty == Empty::kNot) {
        give_for(place, looked(i), together);
      }
    }
  }
  const bool own = !(stopping_ && fills_places());
  for (std::size_t i = 0; own && i < looked_count_; ++i) {
    if (looked(i).empty != Empty::kNot) continue;
    give(looked(i), together, false);
    admit();
  }
  pending_.clear();
  run_level_ = 0;
}

// Those in `spare_` for the level, and for levels below that wait.
void Router::give_in_place(Via via) {
  acts_ = in_place_ = true;
  settle(PostId{spare_.presence.post});
  const TraceCode code =
      via == Via::kFallback ? TraceCode::kFallback : TraceCode::kUnitHead;
  trace(stage_of_empty(), code, about(first_.above), kNoPerson,
        PostId{spare_.presence.post});
  spare_.above = first_.above;
  if (q_.last_only) drop_steps();
  for (const Pending& place : pending_) {
    if (q_.last_only && !stopping_) break;
    give_for(place, spare_, Several::kReport);
  }
  if (!(stopping_ && fills_places())) {
    Step& step = give(spare_, Several::kReport, false);
    step.via = via;
    step.instead_of = PostId{first_.above.post};
    admit();
  }
  pending_.clear();
  run_level_ = 0;
}

// A step for an empty level further down.
void Router::give_for(const Pending& place, Looked& by, Several together) {
  Step& step = give(by, together, true);
  step.level = place.level;
  step.via = Via::kClimb;
  step.instead_of = place.post;
  admit();
}

Step& Router::give(Looked& at, Several together, bool copy) {
  using Kind = Presence::Kind;
  Presence& presence = at.presence;
  const bool replaced = presence.post != at.above.post ||
                        presence.kind == Kind::kStandIn ||
                        presence.kind == Kind::kFilledIn;
  Step& step = new_step();
  step.post = PostId{presence.post};
  step.unit = unit_of(step.post);
  if (copy) {
    step.holders = presence.people;
  } else {
    step.holders.swap(presence.people);
  }
  step.line = at.above.line;
  step.level = level_;
  step.instead_of = replaced ? PostId{at.above.post} : kNoPost;
  step.via = presence.kind == Kind::kDeputy ? Via::kDeputy
             : replaced                     ? Via::kStandIn
             : presence.acting              ? Via::kActing
                                            : Via::kHolder;
  step.together = together;
  step.auto_pass = false;
  return step;
}

void Router::give_auto_pass() {
  if (q_.last_only) drop_steps();
  Step& step = new_step();
  step.post = PostId{first_.above.post};
  step.unit = unit_of(step.post);
  step.holders.clear();
  step.line = first_.above.line;
  step.level = level_;
  step.instead_of = kNoPost;
  step.via = Via::kNobody;
  step.together = Several::kReport;
  step.auto_pass = true;
  note("CHAIN_AUTO_PASS", Severity::kInfo, step.post);
  trace(Stage::kFinal, TraceCode::kAccepted, about(step));
}

// Keeps the last step, unless it is the same as one that stands.
void Router::admit() {
  if (holds_back()) {
    live_ = true;
  } else {
    keep_or_merge();
  }
}

void Router::keep_or_merge() {
  const Step& step = out_.steps[count_ - 1];
  PostId with = kNoPost;
  bool earlier = false;
  if (find_duplicate(step, with, earlier)) return merge(with, earlier);
  trace(Stage::kDuplicates, TraceCode::kDistinct, about(step));
  trace(Stage::kFinal, TraceCode::kAccepted, about(step));
  live_ = true;
  last_kept_ = count_ - 1;
  if (p_.duplicates == Duplicates::kFirst) {
    asked_.add(step.holders, asked(step), false);
  }
}

void Router::merge(PostId with, bool earlier) {
  Step& step = out_.steps[count_ - 1];
  const bool passes = p_.duplicate_mode == DuplicateMode::kAutoPass;
  done_before_ = done_before_ || earlier;
  trace(Stage::kDuplicates,
        passes ? TraceCode::kAutoPassed : TraceCode::kSameHolder, about(step),
        kNoPerson, with);
  const std::uint32_t level = std::exchange(level_, step.level);
  note(passes ? "CHAIN_AUTO_PASS" : "CHAIN_MERGED", Severity::kInfo,
       asked(step), with);
  level_ = level;
  if (!passes) {
    --count_;
    return;
  }
  step.auto_pass = true;
  last_kept_ = count_ - 1;
  trace(Stage::kFinal, TraceCode::kAccepted, about(step));
}

bool Router::find_duplicate(const Step& step, PostId& with, bool& earlier) {
  if (p_.duplicates == Duplicates::kNone || step.holders.empty()) return false;
  if (p_.duplicates == Duplicates::kFirst) {
    add_earlier();
    const AskedPeople::Entry* entry = asked_.find(step.holders);
    if (entry == nullptr) return false;
    with = entry->post;
    earlier = entry->earlier;
    return true;
  }
  if (last_kept_ < count_) {
    const Step& before = out_.steps[last_kept_];
    with = asked(before);
    return same_people(before.holders, step.holders);
  }
  // The last of those who have acted before the first step.
  const PersonId last = handed_on()          ? asker_
                        : q_.handled.empty() ? kNoPerson
                                             : q_.handled.back();
  with = from_;
  earlier =
      last != kNoPerson && step.holders.size() == 1 && step.holders[0] == last;
  return earlier;
}

// Those who have acted before the first step, for `first`.
void Router::add_earlier() {
  if (std::exchange(earlier_added_, true)) return;
  for (const PersonId& person : q_.handled) {
    asked_.add({&person, 1}, from_, true);
  }
  if (handed_on()) asked_.add({&asker_, 1}, from_, true);
}

// Where steps were held back until all were there: looks at them now.
void Router::merge_held() {
  if (!holds_back()) return;
  if (p_.duplicates == Duplicates::kLast) return merge_last();
  const std::size_t held = std::exchange(count_, 0);
  last_kept_ = SIZE_MAX;
  for (std::size_t i = 0; i < held; ++i) {
    if (i != count_) std::swap(out_.steps[i], out_.steps[count_]);
    ++count_;
    if (!out_.steps[count_ - 1].holders.empty()) {
      keep_or_merge();
    }
  }
}

// Each step goes into the next one of the same people.
void Router::merge_last() {
  std::vector<PostId> with(count_, kNoPost);
  std::vector<bool> duplicate(count_, false);
  for (std::size_t i = count_; i-- > 0;) {
    const Step& step = out_.steps[i];
    if (step.holders.empty()) continue;
    if (const auto* later = asked_.find(step.holders)) {
      with[i] = later->post;
      duplicate[i] = true;
    }
    asked_.add(step.holders, asked(step), false);
  }
  const std::size_t held = std::exchange(count_, 0);
  for (std::size_t i = 0; i < held; ++i) {
    if (i != count_) std::swap(out_.steps[i], out_.steps[count_]);
    const Step& step = out_.steps[count_++];
    if (step.holders.empty()) continue;
    if (duplicate[i]) {
      merge(with[i], false);
    } else {
      trace(Stage::kDuplicates, TraceCode::kDistinct, about(step));
      trace(Stage::kFinal, TraceCode::kAccepted, about(step));
    }
  }
}

}  // namespace rung
