#include "route/stand_in.hpp"

#include <algorithm>
#include <tuple>

#include "route/arguments.hpp"

namespace rung {

std::vector<Holder> holders_that_count(const Org& org, std::uint32_t post,
                                       const PresenceQuestion& question) {
  std::vector<Holder> holders = org.holders(PostId{post}, question.at);
  const bool only_acting =
      std::all_of(holders.begin(), holders.end(),
                  [](const Holder& h) { return is_substitute(h.kind); });
  if (only_acting && !question.acting) holders.clear();
  return holders;
}

namespace {

/// Stand-ins tried for one post: a route asks at each of its levels.
constexpr std::size_t kMostTried = 1000;

std::vector<std::uint32_t> numbers(const std::vector<Holder>& holders) {
  std::vector<std::uint32_t> people;
  for (const Holder& h : holders) {
    people.push_back(static_cast<std::uint32_t>(h.person));
  }
  std::sort(people.begin(), people.end());
  return people;
}

}  // namespace

// The records in force that name somebody, those of people before those of the
// post, then by start and stand-in; those that are still equal as stated.
std::vector<const AbsenceRecord*> StandInSearch::records(
    const Node& node) const {
  std::vector<const AbsenceRecord*> found;
  const auto take = [&](std::span<const std::uint32_t> list) {
    for (const std::uint32_t i : list) {
      const AbsenceRecord& a = d_.absences[i];
      if (!d_.in_force(a.when, q_.at)) continue;
      if (a.stand_in_post != kNil || a.stand_in_person != kNil) {
        found.push_back(&a);
      }
    }
  };
  for (const std::uint32_t p : node.people) take(d_.absences_of_person[p]);
  if (node.post != kNil) take(d_.absences_of_post[node.post]);
  const auto key = [&](const AbsenceRecord* a) {
    const StrRef id = a->stand_in_post != kNil
                          ? d_.post_id[a->stand_in_post]
                          : d_.person_id[a->stand_in_person];
    return std::tuple(a->person == kNil, d_.span(a->when).since, d_.text(id),
                      a);
  };
  std::sort(found.begin(), found.end(),
            [&](const AbsenceRecord* a, const AbsenceRecord* b) {
              return key(a) < key(b);
            });
  return found;
}

StandInSearch::Target StandInSearch::target(const AbsenceRecord& a) const {
  if (a.stand_in_post != kNil) return {&a, a.stand_in_post, kNoPerson};
  const PersonId person{a.stand_in_person};
  return {&a, raw(org_.acting_post(person, kNoUnit, q_.at)), person};
}

bool StandInSearch::covers(const AbsenceRecord& a) const {
  if (a.scope == kNil) return true;
  const Matter& matter = q_.matter;
  const auto units = d_.scope_units[a.scope];
  const auto subjects = d_.scope_subjects[a.scope];
  const auto kinds = d_.scope_kinds[a.scope];
  const bool unit_in =
      units.empty() ||
      (matter.unit != kNil &&
       std::any_of(units.begin(), units.end(), [&](std::uint32_t u) {
         return u != kNil && d_.unit_within(matter.unit, u, q_.at);
       }));
  const bool subject_in =
      subjects.empty() ||
      std::any_of(subjects.begin(), subjects.end(), [&](std::uint32_t s) {
        return s != kNil && matter.subject != kNil &&
               d_.subject_distance(matter.subject, s) != kNil;
      });
  const bool kind_in =
      kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](StrRef k) {
        return !matter.document_kind.empty() &&
               d_.text(k) == matter.document_kind;
      });
  return unit_in && subject_in && kind_in;
}

bool StandInSearch::on_chain(std::uint32_t node, const Target& target) const {
  for (; node != kNil; node = nodes_[node].parent) {
    const Node& n = nodes_[node];
    if (target.person == kNoPerson) {
      if (n.post == target.seat) return true;
    } else if (std::binary_search(n.people.begin(), n.people.end(),
                                  target.record->stand_in_person)) {
      return true;
    }
  }
  return false;
}

void StandInSearch::note_cycle(std::uint32_t node, const Target& target) {
  record(TraceCode::kStandInCycle, target);
  if (out_.cycle) return;
  out_.cycle = true;
  // The chain from the first stand-in on: the posts that there are, once each.
  std::vector<std::uint32_t> chain;
  for (; nodes_[node].parent != kNil; node = nodes_[node].parent) {
    if (nodes_[node].post != kNil) chain.push_back(nodes_[node].post);
  }
  for (auto post = chain.rbegin(); post != chain.rend(); ++post) {
    auto& all = out_.cycle_posts;
    const bool again = *post == nodes_[0].post ||
                       std::find(all.begin(), all.end(), *post) != all.end();
    if (!again) all.push_back(*post);
  }
}

// Those who would stand in and are there.
bool StandInSearch::serves(std::uint32_t node, const Target& target) {
  Node tried{node, target.seat, {}};
  out_.people.clear();
  const auto see = [&](PersonId person) {
    const auto number = static_cast<std::uint32_t>(person);
    if (!is_away(d_, number, target.seat, q_.at)) {
      out_.people.push_back(person);
    }
  };
  if (target.person != kNoPerson) {
    see(target.person);
    tried.people.push_back(static_cast<std::uint32_t>(target.person));
  } else {
    const auto holders = holders_that_count(org_, target.seat, q_);
    for (const Holder& h : holders) see(h.person);
    tried.people = numbers(holders);
  }
  if (!out_.people.empty()) {
    record(TraceCode::kAwayStandIn, target);
    out_.post = target.seat != kNil ? target.seat : nodes_[0].post;
    return true;
  }
  record(TraceCode::kStandInAway, target);
  nodes_.push_back(std::move(tried));
  return false;
}

bool StandInSearch::try_records(std::uint32_t node) {
  for (const AbsenceRecord* a : records(nodes_[node])) {
    const Target to = target(*a);
    if (!covers(*a)) {
      record(TraceCode::kStandInOutOfScope, to);
    } else if (on_chain(node, to)) {
      note_cycle(node, to);
    } else {
      const bool named = to.person != kNoPerson;
      const auto who = named ? a->stand_in_person : a->stand_in_post;
      if (tried_.size() >= kMostTried) return false;
      if (tried_.emplace(named, who).second && serves(node, to)) return true;
    }
  }
  return false;
}

void StandInSearch::look_for_cycles(std::uint32_t node) {
  for (const AbsenceRecord* a : records(nodes_[node])) {
    if (!covers(*a)) continue;
    const Target to = target(*a);
    if (on_chain(node, to)) note_cycle(node, to);
  }
}

bool StandInSearch::run(std::uint32_t post,
                        const std::vector<Holder>& holders) {
  if (q_.hops == 0) return false;
  nodes_.push_back({kNil, post, numbers(holders)});
  std::uint32_t first = 0;
  for (std::uint32_t hop = 0; hop < q_.hops; ++hop) {
    const auto last = static_cast<std::uint32_t>(nodes_.size());
    for (; first < last; ++first) {
      if (try_records(first)) return true;
    }
  }
  for (; first < nodes_.size(); ++first) look_for_cycles(first);
  out_.people.clear();
  return false;
}

}  // namespace rung
