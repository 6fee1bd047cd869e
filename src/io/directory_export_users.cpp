// People, their memberships and their managers.
#include <algorithm>
#include <tuple>

#include "io/directory_export.hpp"
#include "io/directory_parts.hpp"

namespace rung::io {
namespace {

bool never(Interval when) { return when.until <= when.since; }

// One entry for times of one manager that meet or overlap.
void join(std::vector<Manager>& managers) {
  std::sort(managers.begin(), managers.end(),
            [](const Manager& a, const Manager& b) {
              return std::tie(a.person, a.line, a.when) <
                     std::tie(b.person, b.line, b.when);
            });
  std::vector<Manager> joined;
  for (Manager& manager : managers) {
    if (!joined.empty() && joined.back().person == manager.person &&
        joined.back().line == manager.line &&
        manager.when.since <= joined.back().when.until) {
      joined.back().when.until =
          std::max(joined.back().when.until, manager.when.until);
    } else {
      joined.push_back(std::move(manager));
    }
  }
  managers = std::move(joined);
}

}  // namespace

void DirectoryExport::add_user(const Person& person) {
  const std::vector<Seat> seats = seats_of(person);
  if (seats.empty()) {
    if (person.holds.empty()) note(person.id, "the person, who holds no post");
    return;
  }
  DirectoryUser user;
  user.id = person_of_id(person.id);
  user.place = person.id;
  user.name = person.name;
  for (const Seat& seat : seats) {
    add_membership(seat, user);
    add_managers(seat, person, user);
  }
  join(user.managers);
  directory_.users.push_back(std::move(user));
}

// The posts that a person holds. Of two in one unit at one time the head's
// stays, else the first.
std::vector<DirectoryExport::Seat> DirectoryExport::seats_of(
    const Person& person) {
  std::vector<Seat> all;
  for (const Holding& holding : person.holds) {
    const Post& post = *posts_.at(holding.post);
    const Interval when = shown(common(span(post), holding.when));
    if (!never(when)) all.push_back({&post, &holding, when});
  }
  std::sort(all.begin(), all.end(), [](const Seat& a, const Seat& b) {
    const bool staff_a = a.post->role != Role::kHead;
    const bool staff_b = b.post->role != Role::kHead;
    return std::tie(a.post->unit, staff_a, a.post->id, a.when) <
           std::tie(b.post->unit, staff_b, b.post->id, b.when);
  });
  std::vector<Seat> kept;
  for (const Seat& seat : all) {
    bool second = false;
    for (std::size_t i = kept.size(); i-- > 0;) {
      if (kept[i].post->unit != seat.post->unit) break;
      second |= kept[i].when.overlaps(seat.when);
    }
    if (second) {
      note(seat.post->id, "a second post of `" + person.id + "` in one unit");
    } else {
      kept.push_back(seat);
    }
  }
  return kept;
}

void DirectoryExport::add_membership(const Seat& seat, DirectoryUser& user) {
  if (seat.holding->kind != HoldingKind::kSubstantive) {
    note(seat.post->id, "how `" + user.place + "` holds the post");
  }
  Membership member;
  member.title = seat.post->title;
  member.primary = seat.holding->primary;
  member.when = seat.when;
  if (!seat.post->unit.empty()) {
    member.unit = unit_name(seat.post->unit);
    member.head = seat.post->role == Role::kHead;
    if (*member.head) heads_[member.unit].emplace_back(seat.post, user.id);
  }
  user.memberships.push_back(std::move(member));
}

void DirectoryExport::add_managers(const Seat& seat, const Person& person,
                                   DirectoryUser& user) {
  Reporting& reporting = reporting_[member_id(*seat.post, person)];
  if (reporting.post.empty()) reporting.post = seat.post->id;
  for (const ReportsTo& edge : seat.post->reports_to) {
    const Interval when = shown(common(edge.when, span(*seat.post)));
    if (never(when)) continue;
    const auto above = posts_.find(edge.post);
    if (above == posts_.end()) {
      const std::string manager = person_of_post_id(edge.post);
      reporting.edges.emplace(edge.post, edge.line);
      user.managers.push_back({manager, edge.line, when});
      continue;
    }
    bool held = false;
    for (const Held& holder : holders_[edge.post]) {
      const Interval both =
          shown(common(common(edge.when, span(*seat.post)),
                       common(span(*above->second), holder.holding->when)));
      if (never(both)) continue;
      held = true;
      reporting.edges.emplace(member_id(*above->second, *holder.person),
                              edge.line);
      user.managers.push_back(
          {std::string(person_of_id(holder.person->id)), edge.line, both});
    }
    if (!held) {
      note(seat.post->id,
           "that it reports to `" + edge.post + "`, which nobody holds");
    }
  }
}

// A directory knows managers, not to which of their posts one reports: names
// those whose superiors are others when it is read back.
void DirectoryExport::note_other_managers() {
  std::vector<LeftOut> ignored;
  std::map<std::string, Edges> read;
  for (const Post& post : facts_of(directory_, ignored).posts) {
    Edges& edges = read[main_post_id(post.id)];
    for (const ReportsTo& edge : post.reports_to) {
      edges.emplace(main_post_id(edge.post), edge.line);
    }
  }
  for (const auto& [id, reporting] : reporting_) {
    if (const Edges& now = read[id]; now != reporting.edges) {
      std::string become;
      for (const auto& [post, line] : now) become += " `" + post + '`';
      note(reporting.post, become.empty()
                               ? "its superiors"
                               : "its superiors, who become" + become);
    }
  }
}

}  // namespace rung::io
