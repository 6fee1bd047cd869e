#include "io/directory_export.hpp"

#include <algorithm>
#include <tuple>

#include "io/directory_parts.hpp"
#include "io/staff_units.hpp"

namespace rung::io {
namespace {

bool never(Interval when) { return when.until <= when.since; }

}  // namespace

Interval common(Interval a, Interval b) {
  return {std::max(a.since, b.since), std::min(a.until, b.until)};
}

DirectoryExport::DirectoryExport(const Org& org, std::optional<Instant> at,
                                 std::vector<LeftOut>& left_out)
    : facts_(facts_of(org)), at_(at), left_out_(left_out) {
  for (const Unit& unit : facts_.units) units_[unit.id] = &unit;
  for (const Post& post : facts_.posts) posts_[post.id] = &post;
  for (const Person& person : facts_.people) {
    for (const Holding& held : person.holds) {
      holders_[held.post].push_back({&person, &held});
    }
  }
}

Directory DirectoryExport::run() {
  directory_.zone = facts_.zone;
  for (const Unit& unit : facts_.units) add_unit(unit);
  for (const Post& post : facts_.posts) note_post(post);
  for (const Person& person : facts_.people) add_user(person);
  if (at_) set_heads();
  std::sort(directory_.units.begin(), directory_.units.end(),
            [](const auto& a, const auto& b) {
              return std::tie(a.id, a.when) < std::tie(b.id, b.when);
            });
  std::sort(directory_.users.begin(), directory_.users.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  note_other_managers();
  note_others();
  return std::move(directory_);
}

// The part of a time that is asked about; for one instant it has no ends.
Interval DirectoryExport::shown(Interval when) const {
  if (!at_) return when;
  return when.contains(*at_) ? Interval{} : Interval{kForever, kForever};
}

// When a post exists; what its unit's end does to it follows in all of history.
Interval DirectoryExport::span(const Post& post) const {
  const auto unit = units_.find(post.unit);
  if (!at_ || unit == units_.end()) return post.when;
  return common(post.when, unit->second->when);
}

std::string DirectoryExport::unit_name(const std::string& id) const {
  const std::string_view bare = unit_of_id(id);
  return std::string(bare.size() < id.size() && units_.contains(bare) ? id
                                                                      : bare);
}

// The id of the post that somebody's membership becomes when it is read back.
std::string DirectoryExport::member_id(const Post& post,
                                       const Person& person) const {
  const std::string unit =
      post.unit.empty() ? std::string() : unit_name(post.unit);
  return post_id_of(unit, person_of_id(person.id));
}

void DirectoryExport::add_unit(const Unit& unit) {
  if (never(shown(unit.when))) return;
  if (!unit.functions.empty()) note(unit.id, "the unit's functions");
  if (!unit.successor.empty()) note(unit.id, "the unit's successor");
  std::vector<Instant> bounds{unit.when.since, unit.when.until};
  const auto bound = [&](Interval when) {
    for (const Instant at : {when.since, when.until}) {
      if (unit.when.since < at && at < unit.when.until) bounds.push_back(at);
    }
  };
  for (const DatedText& name : unit.names) bound(name.when);
  for (const DatedParent& parent : unit.parents) bound(parent.when);
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    const Interval when{bounds[i], bounds[i + 1]};
    if (!never(shown(when))) add_version(unit, when);
  }
}

void DirectoryExport::add_version(const Unit& unit, Interval when) {
  DirectoryUnit& version = directory_.units.emplace_back();
  version.id = unit_name(unit.id);
  version.place = unit.id;
  version.kind = unit.kind;
  version.order = unit.order;
  version.when = shown(when);
  const Instant at = at_.value_or(when.since);
  for (const DatedText& name : unit.names) {
    if (name.when.contains(at)) version.name = name.text;
  }
  for (const DatedParent& parent : unit.parents) {
    if (!parent.when.contains(at) || parent.unit.empty()) continue;
    if (at_ && !units_.at(parent.unit)->when.contains(at)) {
      note(unit.id, "its parent `" + parent.unit + "`, which is no more");
    } else {
      version.parent = unit_name(parent.unit);
    }
  }
}

void DirectoryExport::set_heads() {
  for (DirectoryUnit& unit : directory_.units) {
    auto& heads = heads_[unit.id];
    std::sort(heads.begin(), heads.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first->order, a.first->rank, a.first->id, a.second) <
             std::tie(b.first->order, b.first->rank, b.first->id, b.second);
    });
    unit.heads.emplace();
    for (auto& [post, person] : heads) unit.heads->push_back(std::move(person));
  }
}

void DirectoryExport::note_post(const Post& post) {
  if (never(shown(span(post)))) return;
  std::vector<Interval> held;
  if (const auto found = holders_.find(post.id); found != holders_.end()) {
    for (const Held& one : found->second) {
      const Interval when = shown(common(span(post), one.holding->when));
      if (!never(when)) held.push_back(when);
    }
  }
  std::sort(held.begin(), held.end());
  const auto shared =
      std::adjacent_find(held.begin(), held.end(),
                         [](Interval a, Interval b) { return a.overlaps(b); });
  if (held.empty()) note(post.id, "the post, which nobody holds");
  if (shared != held.end()) note(post.id, "that several people hold the post");
  if (post.role == Role::kDeputy || post.role == Role::kMember) {
    note(post.id, "the role: deputies and members become staff");
  }
  if (post.unit.empty() && post.role == Role::kHead) {
    note(post.id, "the role: a head of no unit");
  }
  if (!post.functions.empty()) note(post.id, "the post's functions");
  if (post.rank != kUnordered) note(post.id, "the post's rank");
  if (post.order != kUnordered) note(post.id, "the post's order");
}

void DirectoryExport::note_others() {
  for (const Portfolio& p : facts_.portfolios) {
    if (never(shown(p.when))) continue;
    note(p.leader,
         "the portfolio of `" + (p.unit.empty() ? p.subject : p.unit) + '`');
  }
  for (const Absence& absence : facts_.absences) {
    if (never(shown(absence.when))) continue;
    note(absence.person.empty() ? absence.post : absence.person, "an absence");
  }
  for (const Subject& subject : facts_.subjects) {
    note(subject.id, "the subject");
  }
  for (const Problem& problem : facts_.problems) {
    if (problem.code != "org.source_conflict") continue;
    note(problem.subjects.empty() ? std::string() : problem.subjects[0],
         "that its sources contradict each other");
  }
}

Directory directory_of(const Org& org, std::optional<Instant> at,
                       std::vector<LeftOut>& left_out) {
  return DirectoryExport(org, at, left_out).run();
}

}  // namespace rung::io
