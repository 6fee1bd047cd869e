// Posts, people and absences.
#include <algorithm>
#include <utility>

#include "org/resolver.hpp"

namespace rung {

void Resolver::posts() {
  const std::size_t n = posts_.size();
  ListsBuilder<StrRef> functions;
  ListsBuilder<EdgeRecord> edges;
  std::vector<std::uint32_t> units(n);
  std::vector<StrRef> zh(n), en(n);
  std::vector<Role> roles(n);
  std::vector<std::int32_t> ranks(n), orders(n);
  std::vector<SpanRef> whens(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Post& p = *posts_[i];
    units[i] = unit(p.unit);
    dangles(units[i], p.unit, p.id);
    const TextRefs title = text(p.title);
    zh[i] = title.zh;
    en[i] = title.en;
    roles[i] = p.role;
    ranks[i] = p.rank;
    orders[i] = p.order;
    whens[i] = spans_.add(p.when);
    for (const std::string& f : p.functions) functions.add(interned(f));
    functions.next();
    post_edges(p, static_cast<std::uint32_t>(i), edges);
  }
  data_.post_unit = column(std::move(units));
  data_.post_zh = column(std::move(zh));
  data_.post_en = column(std::move(en));
  data_.post_role = column(std::move(roles));
  data_.post_rank = column(std::move(ranks));
  data_.post_order = column(std::move(orders));
  data_.post_when = column(std::move(whens));
  data_.post_functions = functions.take();
  data_.post_edges = edges.take();
}

void Resolver::post_edges(const Post& p, std::uint32_t number,
                          ListsBuilder<EdgeRecord>& edges) {
  bool self = false;
  for (const ReportsTo& edge : p.reports_to) {
    count_edge();
    const std::uint32_t above = post(edge.post);
    self = self || above == number;
    const bool lost = dangles(above, edge.post, p.id);
    edges.add({above,
               spans_.add(edge.when),
               lost ? pool_.add(edge.post) : kEmptyStr,
               edge.line,
               {}});
  }
  if (self) data_.problems.push_back(self_report(p.id));
  edges.next();
  if (p.reports_to.size() > 1) several_superiors(p);
}

void Resolver::several_superiors(const Post& p) {
  std::vector<std::string> above;
  const auto& edges = p.reports_to;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (std::size_t j = 0; j < edges.size(); ++j) {
      if (i != j && edges[i].line == Line::kExplicit &&
          edges[j].line == Line::kExplicit && edges[i].post != edges[j].post &&
          edges[i].when.overlaps(edges[j].when)) {
        above.push_back(edges[i].post);
        break;
      }
    }
  }
  if (above.empty()) return;
  std::sort(above.begin(), above.end());
  above.erase(std::unique(above.begin(), above.end()), above.end());
  data_.problems.push_back(multiple_superiors(p.id, std::move(above)));
}

void Resolver::people() {
  std::vector<StrRef> zh, en;
  zh.reserve(people_.size());
  en.reserve(people_.size());
  ListsBuilder<HoldingRecord> by_person;
  struct Held {
    std::uint32_t post;
    HoldingRecord record;
  };
  std::vector<Held> held;
  held.reserve(people_.size());
  for (std::uint32_t i = 0; i < people_.size(); ++i) {
    const Person& person = *people_[i];
    const TextRefs name = text(person.name);
    zh.push_back(name.zh);
    en.push_back(name.en);
    for (const Holding& h : person.holds) {
      count_edge();
      const std::uint32_t p = post(h.post);
      if (dangles(p, h.post, person.id)) continue;
      const SpanRef when = spans_.add(h.when);
      by_person.add({p, when, h.kind, h.primary, {}});
      held.push_back({p, {i, when, h.kind, h.primary, {}}});
    }
    by_person.next();
  }
  data_.person_zh = column(std::move(zh));
  data_.person_en = column(std::move(en));
  data_.person_holds = by_person.take();
  const Lists<Held> grouped =
      group(data_.posts, held, [](const Held& h) { return h.post; });
  ListsBuilder<HoldingRecord> by_post;
  for (std::uint32_t p = 0; p < data_.posts; ++p) {
    for (const Held& h : grouped[p]) by_post.add(h.record);
    by_post.next();
  }
  data_.post_holders = by_post.take();
}

void Resolver::absences() {
  std::vector<AbsenceRecord> records;
  ListsBuilder<std::uint32_t> units, subjects;
  ListsBuilder<StrRef> kinds;
  std::uint32_t scopes = 0;
  for (const Absence& a : facts_.absences) {
    count_edge();
    check_record(a, limits_);
    const std::string& who = a.person.empty() ? a.post : a.person;
    AbsenceRecord r{
        person(a.person),  post(a.post), kNil, kNil, spans_.add(a.when), kNil,
        interned(a.reason)};
    if (r.person == kNil && r.post == kNil) {
      data_.problems.push_back(dangling_reference(who, who));
      continue;
    }
    r.stand_in_post = post(a.stand_in);
    r.stand_in_person = person(a.stand_in);
    if (r.stand_in_post == kNil) dangles(r.stand_in_person, a.stand_in, who);
    if (!a.units.empty() || !a.subjects.empty() || !a.document_kinds.empty()) {
      r.scope = scopes++;
      scope(a.units, who, units, [&](auto& id) { return unit(id); });
      scope(a.subjects, who, subjects, [&](auto& id) { return subject(id); });
      for (const std::string& k : a.document_kinds) kinds.add(interned(k));
      kinds.next();
    }
    records.push_back(r);
  }
  data_.scope_units = units.take();
  data_.scope_subjects = subjects.take();
  data_.scope_kinds = kinds.take();
  list_absences(records);
  data_.absences = std::move(records);
}

void Resolver::list_absences(const std::vector<AbsenceRecord>& records) {
  std::vector<std::uint32_t> of_post, of_person;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    (records[i].post != kNil ? of_post : of_person).push_back(i);
  }
  data_.absences_of_post = group(
      data_.posts, of_post, [&](std::uint32_t i) { return records[i].post; });
  data_.absences_of_person =
      group(data_.people, of_person,
            [&](std::uint32_t i) { return records[i].person; });
}

}  // namespace rung
