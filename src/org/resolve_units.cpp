// Units, subjects and portfolios.
#include <algorithm>
#include <utility>

#include "org/resolver.hpp"
#include "org/steps.hpp"

namespace rung {

void Resolver::subjects() {
  std::vector<StrRef> zh, en;
  std::vector<std::uint32_t> parents;
  for (const Subject* s : subjects_) {
    const TextRefs name = text(s->name);
    zh.push_back(name.zh);
    en.push_back(name.en);
    std::uint32_t parent = subject(s->parent);
    dangles(parent, s->parent, s->id);
    if (!s->parent.empty() && s->parent == s->id) {
      data_.problems.push_back(self_report(s->id));
      parent = kNil;
    }
    parents.push_back(parent);
  }
  data_.subject_zh = column(std::move(zh));
  data_.subject_en = column(std::move(en));
  data_.subject_parent = column(std::move(parents));
}

void Resolver::units() {
  ListsBuilder<NameRecord> names;
  ListsBuilder<ParentRecord> parents;
  ListsBuilder<StrRef> functions;
  std::vector<StrRef> kinds;
  std::vector<std::int32_t> orders;
  std::vector<SpanRef> whens;
  std::vector<std::uint32_t> successors;
  for (const Unit* u : units_) {
    for (const DatedText& name : u->names) {
      const TextRefs refs = text(name.text);
      names.add({refs.zh, refs.en, spans_.add(name.when)});
    }
    names.next();
    unit_parents(*u, parents);
    for (const std::string& f : u->functions) functions.add(interned(f));
    functions.next();
    kinds.push_back(interned(u->kind));
    orders.push_back(u->order);
    whens.push_back(spans_.add(u->when));
    successors.push_back(unit(u->successor));
    dangles(successors.back(), u->successor, u->id);
  }
  data_.unit_names = names.take();
  data_.unit_parents = parents.take();
  data_.unit_functions = functions.take();
  data_.unit_kind = column(std::move(kinds));
  data_.unit_order = column(std::move(orders));
  data_.unit_when = column(std::move(whens));
  data_.unit_successor = column(std::move(successors));
}

void Resolver::unit_parents(const Unit& u,
                            ListsBuilder<ParentRecord>& parents) {
  bool self = false;
  for (const DatedParent& parent : u.parents) {
    count_edge();
    std::uint32_t above = unit(parent.unit);
    dangles(above, parent.unit, u.id);
    if (!parent.unit.empty() && parent.unit == u.id) {
      self = true;
      above = kNil;
    }
    parents.add({above, spans_.add(parent.when), 0});
  }
  if (self) data_.problems.push_back(self_report(u.id));
  parents.next();
}

void Resolver::list_unit_posts() {
  std::vector<std::uint32_t> members;
  members.reserve(data_.posts);
  for (std::uint32_t p = 0; p < data_.posts; ++p) {
    if (data_.post_unit[p] != kNil) members.push_back(p);
  }
  Lists<std::uint32_t> lists =
      group(data_.units, members,
            [&](std::uint32_t p) { return data_.post_unit[p]; });
  std::vector<std::uint32_t> items(lists.items.begin(), lists.items.end());
  for (std::uint32_t u = 0; u < data_.units && !items.empty(); ++u) {
    std::sort(items.begin() + lists.start[u],
              items.begin() + lists.start[u + 1],
              [&](std::uint32_t a, std::uint32_t b) {
                const bool head_a = data_.post_role[a] == Role::kHead;
                const bool head_b = data_.post_role[b] == Role::kHead;
                if (head_a != head_b) return head_a;
                return comes_before(data_, a, b);
              });
  }
  lists.items = std::move(items);
  data_.unit_posts = std::move(lists);
}

void Resolver::portfolios() {
  std::vector<PortfolioRecord> records;
  for (const Portfolio& p : facts_.portfolios) {
    count_edge();
    check_record(p, limits_);
    const PortfolioRecord record{post(p.leader),
                                 unit(p.unit),
                                 subject(p.subject),
                                 spans_.add(p.when),
                                 p.kind,
                                 p.primary,
                                 {}};
    bool lost = dangles(record.leader, p.leader, p.leader);
    lost = dangles(record.unit, p.unit, p.leader) || lost;
    lost = dangles(record.subject, p.subject, p.leader) || lost;
    if (!lost) records.push_back(record);
  }
  data_.portfolios = std::move(records);
}

// Is `above` the unit, or over it by any dated parents?
bool Resolver::may_be_above(std::uint32_t above, std::uint32_t unit) const {
  std::vector<std::uint32_t> reached{unit};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (reached[i] == above) return true;
    for (const ParentRecord& parent : data_.unit_parents[reached[i]]) {
      if (parent.unit != kNil && std::find(reached.begin(), reached.end(),
                                           parent.unit) == reached.end()) {
        reached.push_back(parent.unit);
      }
    }
    if (reached.size() > limits_.max_unit_depth) return true;  // be careful
  }
  return false;
}

void Resolver::list_portfolios() {
  std::vector<std::uint32_t> of_unit, from_unit;
  for (std::uint32_t i = 0; i < data_.portfolios.size(); ++i) {
    const PortfolioRecord& p = data_.portfolios[i];
    if (p.kind > PortfolioKind::kResponsible) continue;
    if (p.unit != kNil) of_unit.push_back(i);
    const std::uint32_t home = data_.post_unit[p.leader];
    if (home != kNil && (p.unit == kNil || may_be_above(p.unit, home))) {
      from_unit.push_back(i);
    }
  }
  // Those without subject first, so that a search without one can stop early.
  std::stable_partition(
      from_unit.begin(), from_unit.end(),
      [&](std::uint32_t i) { return data_.portfolios[i].subject == kNil; });
  data_.portfolios_of_unit = group(data_.units, of_unit, [&](std::uint32_t i) {
    return data_.portfolios[i].unit;
  });
  data_.portfolios_from_unit =
      group(data_.units, from_unit, [&](std::uint32_t i) {
        return data_.post_unit[data_.portfolios[i].leader];
      });
}

}  // namespace rung
