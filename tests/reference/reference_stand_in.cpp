// Routes, stage 4: who stands in, hop by hop.
#include <algorithm>
#include <tuple>

#include "reference/route_parts.hpp"

namespace rung::reference {
namespace {

bool holds_one(const std::vector<std::string>& scope, const List& matter) {
  return scope.empty() ||
         std::any_of(matter.begin(), matter.end(), [&](const Id& id) {
           return std::find(scope.begin(), scope.end(), id) != scope.end();
         });
}

void add(List& list, const Id& id) {
  if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
}

}  // namespace

/// A stand-in on a chain that starts at the post of the level.
struct Presence::Link {
  Id id;
  Ids chain;   ///< people and posts on the way, this one among them
  List posts;  ///< the posts on the way, that of the level first
  Ids people;  ///< whose records are read next
  Ids offices;
};

bool Presence::stand_in(Seat& seat, const Ids& people) const {
  if (ask_.policy.stand_in_hops == 0) return false;
  Link start{seat.post, people, {seat.post}, people, {seat.post}};
  start.chain.insert(seat.post);
  std::vector<Link> at{start};
  Ids tried;
  for (std::uint32_t hops = 0; hops <= ask_.policy.stand_in_hops; ++hops) {
    std::vector<Link> next;
    const bool last = hops == ask_.policy.stand_in_hops;
    if (hop(seat, at, next, tried, last)) return true;
    at = next;
  }
  return false;
}

// All records of one hop. After the last one they are read for cycles only.
bool Presence::hop(Seat& seat, const std::vector<Link>& from,
                   std::vector<Link>& to, Ids& tried, bool last) const {
  for (const Link& link : from) {
    for (const Absence* record : records(link)) {
      const Id& other = record->stand_in;
      const bool known =
          model_.posts().count(other) > 0 || model_.people().count(other) > 0;
      if (!known || !in_scope(*record)) continue;
      if (link.chain.count(other) > 0) {
        const bool noted = std::any_of(
            seat.remarks.begin(), seat.remarks.end(),
            [](const Remark& r) { return r.code == "CHAIN_STAND_IN_CYCLE"; });
        if (noted) continue;
        seat.remarks.insert(
            seat.remarks.begin(),
            {"CHAIN_STAND_IN_CYCLE", Severity::kWarning, link.posts});
      } else if (!last && tried.insert(other).second) {
        if (serve(seat, other)) return true;
        to.push_back(extend(link, other));
      }
    }
  }
  return false;
}

Presence::Link Presence::extend(const Link& link, const Id& id) const {
  Link next{id, link.chain, link.posts, {}, {}};
  const bool is_post = model_.posts().count(id) > 0;
  const Id post = is_post ? id : model_.acting_post(id, {}, ask_.question.at);
  next.people = is_post ? fillers(id) : Ids{id};
  if (!post.empty()) {
    next.offices = {post};
    add(next.posts, post);
  }
  next.chain.insert(next.people.begin(), next.people.end());
  next.chain.insert(next.offices.begin(), next.offices.end());
  return next;
}

std::vector<const Absence*> Presence::records(const Link& link) const {
  std::vector<const Absence*> result;
  for (const Absence& absence : model_.absences()) {
    const bool concerns = absence.person.empty()
                              ? link.offices.count(absence.post) > 0
                              : link.people.count(absence.person) > 0;
    if (concerns && absence.when.contains(ask_.question.at)) {
      result.push_back(&absence);
    }
  }
  const auto key = [](const Absence* a) {
    return std::tuple(a->person.empty(), a->when.since, a->stand_in);
  };
  std::stable_sort(
      result.begin(), result.end(),
      [&](const Absence* a, const Absence* b) { return key(a) < key(b); });
  return result;
}

bool Presence::in_scope(const Absence& absence) const {
  const Id& unit = asking_.unit;
  const Id& subject = ask_.question.subject;
  const List units = model_.units().count(unit) > 0
                         ? model_.lineage(unit, ask_.question.at)
                         : List();
  const List subjects =
      subject.empty() ? List() : model_.subject_lineage(subject);
  const List kinds =
      ask_.document_kind.empty() ? List() : List{ask_.document_kind};
  return holds_one(absence.units, units) &&
         holds_one(absence.subjects, subjects) &&
         holds_one(absence.document_kinds, kinds);
}

bool Presence::serve(Seat& seat, const Id& stand_in) const {
  Id taken = stand_in;
  List acting;
  if (model_.posts().count(stand_in) > 0) {
    acting = present(stand_in);
  } else {
    taken = model_.acting_post(stand_in, {}, ask_.question.at);
    if (there(stand_in, taken)) acting = {stand_in};
    if (taken.empty()) taken = seat.post;
  }
  if (acting.empty()) return false;
  seat.step.post = taken;
  seat.step.holders = acting;
  seat.step.instead_of = seat.post;
  seat.step.via = Via::kStandIn;
  return true;
}

}  // namespace rung::reference
