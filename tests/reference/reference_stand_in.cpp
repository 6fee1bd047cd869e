// Routes, rules 2 and 3: who acts in a post that is next.
#include <algorithm>
#include <tuple>

#include "reference/route_walk.hpp"

namespace rung::reference {
namespace {

bool actual(HoldingKind kind) {
  return kind != HoldingKind::kPresiding && kind != HoldingKind::kActing;
}

bool holds_one(const std::vector<std::string>& scope, const List& matter) {
  return scope.empty() ||
         std::any_of(matter.begin(), matter.end(), [&](const Id& id) {
           return std::find(scope.begin(), scope.end(), id) != scope.end();
         });
}

}  // namespace

// Rule 2. True when the post is vacant, whatever came of it.
bool RouteWalk::vacancy(const Id& post, RouteStep& step) {
  const std::vector<Filling> fillings = model_.holders(post, at_);
  if (std::any_of(fillings.begin(), fillings.end(),
                  [](const Filling& f) { return actual(f.kind); })) {
    trace(TraceCode::kFilled, post);
    return false;
  }
  if (!fillings.empty()) {
    trace(TraceCode::kActing, post);
    note("CHAIN_VACANCY", {post});
    return false;
  }
  trace(TraceCode::kVacant, post);
  if (stand_in(post, {}, step)) {
    note("CHAIN_VACANCY", {post, step.post});
  } else {
    note("CHAIN_VACANCY", {post});
    pending_.push_back(answer_.notes.size() - 1);
  }
  return true;
}

// Rule 3, for a post that somebody holds.
void RouteWalk::absence(const Id& post, const Ids& people, RouteStep& step) {
  step.holders = present(post);
  for (std::size_t i = 0; i < step.holders.size(); ++i) {
    trace(TraceCode::kPresent, post);
  }
  if (!step.holders.empty()) return;
  if (stand_in(post, people, step)) return;
  trace(TraceCode::kAwayNobody, post);
  note("CHAIN_ABSENCE", {post});
  pending_.push_back(answer_.notes.size() - 1);
}

bool RouteWalk::stand_in(const Id& post, const Ids& people, RouteStep& step) {
  std::vector<const Absence*> records;
  for (const Absence& absence : model_.absences()) {
    const bool concerns = absence.person.empty()
                              ? absence.post == post
                              : people.count(absence.person) > 0;
    if (concerns && absence.when.contains(at_)) records.push_back(&absence);
  }
  const auto key = [](const Absence* a) {
    return std::tuple(a->person.empty(), a->when.since, a->stand_in);
  };
  std::stable_sort(
      records.begin(), records.end(),
      [&](const Absence* a, const Absence* b) { return key(a) < key(b); });
  for (const Absence* record : records) {
    const bool known = model_.posts().count(record->stand_in) > 0 ||
                       model_.people().count(record->stand_in) > 0;
    if (!known) continue;
    if (!in_scope(*record)) {
      trace(TraceCode::kStandInOutOfScope, post);
    } else if (!serve(post, record->stand_in, step)) {
      trace(TraceCode::kStandInAway, post);
    } else {
      trace(TraceCode::kAwayStandIn, post);
      return true;
    }
  }
  return false;
}

bool RouteWalk::in_scope(const Absence& absence) const {
  const Id& unit = model_.posts().at(from_).unit;
  const List units =
      model_.units().count(unit) > 0 ? model_.lineage(unit, at_) : List();
  const Id& subject = ask_.question.subject;
  const List subjects =
      subject.empty() ? List() : model_.subject_lineage(subject);
  const List kinds =
      ask_.document_kind.empty() ? List() : List{ask_.document_kind};
  return holds_one(absence.units, units) &&
         holds_one(absence.subjects, subjects) &&
         holds_one(absence.document_kinds, kinds);
}

bool RouteWalk::serve(const Id& post, const Id& stand_in,
                      RouteStep& step) const {
  Id taken = stand_in;
  List acting;
  if (model_.posts().count(stand_in) > 0) {
    acting = present(stand_in);
  } else {
    taken = model_.acting_post(stand_in, {}, at_);
    if (!model_.away(stand_in, taken, at_)) acting = {stand_in};
    if (taken.empty()) taken = post;
  }
  if (acting.empty()) return false;
  const Id& unit = model_.posts().at(taken).unit;
  step.post = taken;
  step.unit = model_.units().count(unit) > 0 ? unit : Id();
  step.holders = acting;
  step.instead_of = post;
  return true;
}

List RouteWalk::present(const Id& post) const {
  List result;
  for (const Filling& filling : model_.holders(post, at_)) {
    if (!model_.away(filling.person, post, at_)) {
      result.push_back(filling.person);
    }
  }
  return result;
}

}  // namespace rung::reference
