// Flaws over all time: docs/org_format.md, the first of the problems.
#include <algorithm>

#include "reference/reference.hpp"

namespace rung::reference {
namespace {

class LoadFlaws {
 public:
  explicit LoadFlaws(const Model& model) : model_(model) {}

  std::set<Flaw> take(const Records& records) {
    for (const auto& [id, unit] : model_.units()) of_unit(unit);
    for (const auto& [id, post] : model_.posts()) of_post(post);
    for (const auto& [id, person] : model_.people()) {
      for (const Holding& holding : person.holds) {
        refer(id, holding.post, is_post(holding.post));
      }
    }
    for (const auto& [id, subject] : model_.subjects()) {
      refer(id, subject.parent, is_subject(subject.parent));
      if (subject.parent == id) self(id);
    }
    for (const Portfolio& each : records.portfolios) {
      refer(each.leader, each.leader, is_post(each.leader));
      refer(each.leader, each.unit, is_unit(each.unit));
      refer(each.leader, each.subject, is_subject(each.subject));
    }
    for (const Absence& each : records.absences) of_absence(each);
    return std::move(flaws_);
  }

 private:
  bool is_unit(const Id& id) const { return model_.units().count(id) > 0; }
  bool is_post(const Id& id) const { return model_.posts().count(id) > 0; }
  bool is_person(const Id& id) const { return model_.people().count(id) > 0; }
  bool is_subject(const Id& id) const {
    return model_.subjects().count(id) > 0;
  }
  void refer(const Id& record, const Id& to, bool known) {
    if (!to.empty() && !known) {
      flaws_.insert({"org.dangling_reference", record, to});
    }
  }
  void self(const Id& id) { flaws_.insert({"org.self_report", id}); }

  void of_unit(const Unit& unit) {
    for (const DatedParent& parent : unit.parents) {
      refer(unit.id, parent.unit, is_unit(parent.unit));
      if (parent.unit == unit.id) self(unit.id);
    }
    refer(unit.id, unit.successor, is_unit(unit.successor));
  }

  void of_post(const Post& post) {
    refer(post.id, post.unit, is_unit(post.unit));
    Ids several;
    for (const ReportsTo& a : post.reports_to) {
      refer(post.id, a.post, is_post(a.post));
      if (a.post == post.id) self(post.id);
      for (const ReportsTo& b : post.reports_to) {
        if (a.line == Line::kExplicit && b.line == Line::kExplicit &&
            a.post != b.post && a.when.overlaps(b.when)) {
          several.insert({a.post, b.post});
        }
      }
    }
    if (several.empty()) return;
    Flaw flaw{"org.multiple_superiors", post.id};
    flaw.insert(flaw.end(), several.begin(), several.end());
    flaws_.insert(flaw);
  }

  void of_absence(const Absence& absence) {
    const Id& who = absence.person.empty() ? absence.post : absence.person;
    const bool known = absence.person.empty() ? is_post(who) : is_person(who);
    refer(who, who, known);
    if (!known) return;
    const Id& other = absence.stand_in;
    refer(who, other, is_post(other) || is_person(other));
    for (const Id& unit : absence.units) refer(who, unit, is_unit(unit));
    for (const Id& each : absence.subjects) refer(who, each, is_subject(each));
  }

  const Model& model_;
  std::set<Flaw> flaws_;
};

}  // namespace

std::set<Flaw> Model::load_flaws() const {
  std::set<Flaw> flaws = LoadFlaws(*this).take(records_);
  for (const Id& id : duplicates_) flaws.insert({"org.duplicate_id", id});
  return flaws;
}

std::set<Instant> Model::instants() const {
  std::set<Instant> result{kBeginning};
  const auto add = [&](const Interval& when) {
    result.insert({when.since, when.until});
  };
  for (const auto& [id, unit] : units_) {
    add(unit.when);
    for (const DatedParent& parent : unit.parents) add(parent.when);
  }
  for (const auto& [id, post] : posts_) {
    add(post.when);
    for (const ReportsTo& edge : post.reports_to) add(edge.when);
  }
  for (const Portfolio& each : records_.portfolios) add(each.when);
  return result;
}

std::vector<Model::Links> Model::links(Instant at) const {
  std::vector<Links> all;
  for (const Line line : {Line::kLadder, Line::kDotted}) {
    Links links;
    for (const auto& [id, ups] : raw_graph({at, line, Id()}).up) {
      for (const auto& [up, kind] : ups) links[id].insert(up);
    }
    all.push_back(links);
  }
  Links units, subjects;
  for (const auto& [id, unit] : units_) {
    if (unit_exists(id, at)) units[id] = {stated_parent(id, at)};
  }
  for (const auto& [id, subject] : subjects_) {
    if (subject.parent != id) subjects[id] = {subject.parent};
  }
  all.push_back(units);
  all.push_back(subjects);
  return all;
}

std::set<Ids> Model::rings() const {
  std::set<Ids> result;
  for (const Instant at : instants()) {
    for (const Links& links : links(at)) {
      const auto reach = [&](const Id& from) {
        Ids seen;
        List todo{from};
        while (!todo.empty()) {
          const auto found = links.find(todo.back());
          todo.pop_back();
          if (found == links.end()) continue;
          for (const Id& up : found->second) {
            if (seen.insert(up).second) todo.push_back(up);
          }
        }
        return seen;
      };
      std::map<Id, Ids> above;
      for (const auto& [id, ups] : links) above[id] = reach(id);
      for (const auto& [id, over] : above) {
        Ids ring;
        for (const Id& other : over) {
          if (above.count(other) > 0 && above.at(other).count(id) > 0) {
            ring.insert(other);
          }
        }
        if (!ring.empty()) result.insert(ring);
      }
    }
  }
  return result;
}

bool Model::is_ring(const List& path) const {
  for (const Instant at : instants()) {
    for (const Links& links : links(at)) {
      bool all = true;
      for (std::size_t i = 0; i < path.size() && all; ++i) {
        const auto found = links.find(path[i]);
        all = found != links.end() &&
              found->second.count(path[(i + 1) % path.size()]) > 0;
      }
      if (all) return true;
    }
  }
  return false;
}

}  // namespace rung::reference
