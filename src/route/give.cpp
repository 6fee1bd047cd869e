// Steps out of the people of a level.
#include <iterator>
#include <utility>

#include "route/router.hpp"

namespace rung {

// The level of the last step, else the post that asks.
PostId Router::asked_before() const {
  return count_ > 0 ? asked(out_.steps[count_ - 1]) : from_;
}

// Steps for the empty levels that wait, in order with the steps of levels
// among them that have passed by themselves meanwhile.
template <class Give>
void Router::give_places(const Give& give_place) {
  if (pending_.empty() || (q_.last_only && !stopping_)) return;
  std::size_t first = count_;
  while (first > 0 && out_.steps[first - 1].level > pending_[0].level) --first;
  std::vector<Step> passed(
      std::make_move_iterator(out_.steps.begin() +
                              static_cast<std::ptrdiff_t>(first)),
      std::make_move_iterator(out_.steps.begin() +
                              static_cast<std::ptrdiff_t>(count_)));
  count_ = first;
  auto next = passed.begin();
  for (const Pending& place : pending_) {
    for (; next != passed.end() && next->level < place.level; ++next) {
      new_step() = std::move(*next);
    }
    give_place(place);
  }
  for (; next != passed.end(); ++next) new_step() = std::move(*next);
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
  give_places([&](const Pending& place) {
    for (std::size_t i = 0; i < looked_count_; ++i) {
      if (looked(i).empty == Empty::kNot) {
        give_for(place, looked(i), together);
      }
    }
  });
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
  trace(stage_of_empty(), code, first_.above, kNoPerson,
        PostId{spare_.presence.post});
  spare_.above = first_.above;
  if (q_.last_only) drop_steps();
  give_places(
      [&](const Pending& place) { give_for(place, spare_, Several::kReport); });
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
  trace(Stage::kFinal, TraceCode::kAccepted, step);
}

}  // namespace rung
