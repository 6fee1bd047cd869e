// Routes, stages 3 and 4: who fills a post. For stand-ins see
// reference_stand_in.cpp.
#include <algorithm>

#include "reference/route_parts.hpp"

namespace rung::reference {
namespace {

bool actual(HoldingKind kind) {
  return kind != HoldingKind::kPresiding && kind != HoldingKind::kActing;
}

}  // namespace

// Who counts as holding the post.
Ids Presence::fillers(const Id& post) const {
  const std::vector<Filling> all = model_.holders(post, ask_.question.at);
  Ids people;
  bool real = ask_.policy.acting;
  for (const Filling& filling : all) {
    real = real || actual(filling.kind);
    people.insert(filling.person);
  }
  return real ? people : Ids();
}

List Presence::present(const Id& post) const {
  const Ids people = fillers(post);
  List result;
  for (const Filling& filling : model_.holders(post, ask_.question.at)) {
    if (people.count(filling.person) > 0 && there(filling.person, post)) {
      result.push_back(filling.person);
    }
  }
  return result;
}

Seat Presence::attend(const Id& post, bool in_level) const {
  Seat seat;
  seat.post = seat.step.post = post;
  const Ids people = fillers(post);
  if (people.empty()) {
    const bool served =
        stand_in(seat, {}) || (in_level && ask_.policy.deputy && deputy(seat));
    Remark vacancy{"CHAIN_VACANCY", Severity::kInfo, {post}};
    if (served) vacancy.posts.push_back(seat.step.post);
    vacancy.waits = !served;
    seat.remarks.push_back(vacancy);
    if (!served) seat.cause = Cause::kVacancy;
    return seat;
  }
  const auto all = model_.holders(post, ask_.question.at);
  if (std::none_of(all.begin(), all.end(),
                   [](const Filling& f) { return actual(f.kind); })) {
    seat.step.via = Via::kActing;
    seat.remarks.push_back({"CHAIN_VACANCY", Severity::kInfo, {post}});
  }
  seat.step.holders = present(post);
  if (!seat.step.holders.empty() || stand_in(seat, people)) return seat;
  if (in_level && ask_.policy.absence == Remedy::kKeep) {
    for (const Filling& f : all) seat.step.holders.push_back(f.person);
    return seat;
  }
  seat.cause = Cause::kAbsence;
  seat.remarks.push_back({"CHAIN_ABSENCE", Severity::kWarning, {post}, true});
  return seat;
}

bool Presence::deputy(Seat& seat) const {
  const Post& head = model_.posts().at(seat.post);
  if (head.role != Role::kHead || head.unit.empty()) return false;
  Ids deputies;
  for (const auto& [id, post] : model_.posts()) {
    if (post.unit == head.unit && post.role == Role::kDeputy &&
        model_.post_exists(id, ask_.question.at)) {
      deputies.insert(id);
    }
  }
  for (const Id& id : model_.listing(deputies)) {
    seat.step.holders = present(id);
    if (seat.step.holders.empty()) continue;
    seat.step.post = id;
    seat.step.instead_of = seat.post;
    seat.step.via = Via::kDeputy;
    return true;
  }
  return false;
}

}  // namespace rung::reference
