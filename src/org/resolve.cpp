#include "org/resolve.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "org/ids.hpp"
#include "org/problems.hpp"
#include "org/steps.hpp"

namespace rung {
namespace {

template <class T>
Column<T> column(std::vector<T> values) {
  Column<T> c;
  if (values.empty()) return c;
  c.fill = values[0];
  const auto same = [&](const T& v) { return v == c.fill; };
  if (!std::all_of(values.begin(), values.end(), same)) {
    c.values = std::move(values);
  }
  return c;
}

// Distinct intervals, numbered; 0 is "always".
class Spans {
 public:
  SpanRef add(const Interval& when) {
    if (when.always()) return 0;
    const auto [it, added] =
        numbers_.try_emplace(when, static_cast<SpanRef>(intervals_.size()));
    if (added) intervals_.push_back(when);
    return it->second;
  }
  Array<Interval> take() { return std::move(intervals_); }

 private:
  struct Hash {
    std::size_t operator()(const Interval& i) const noexcept {
      return static_cast<std::size_t>(i.since.us) * 0x9E3779B97F4A7C15u ^
             static_cast<std::size_t>(i.until.us);
    }
  };
  std::unordered_map<Interval, SpanRef, Hash> numbers_;
  std::vector<Interval> intervals_{Interval{}};
};

// Lists that are filled owner by owner.
template <class T>
class ListsBuilder {
 public:
  void add(T item) { items_.push_back(item); }
  void next() { start_.push_back(static_cast<std::uint32_t>(items_.size())); }
  Lists<T> take() {
    Lists<T> lists;
    if (items_.empty()) return lists;
    lists.start = std::move(start_);
    lists.items = std::move(items_);
    return lists;
  }

 private:
  std::vector<std::uint32_t> start_{0};
  std::vector<T> items_;
};

class Resolver {
 public:
  Resolver(const Facts& facts, const Limits& limits, OrgData& data)
      : facts_(facts),
        limits_(limits),
        data_(data),
        table_(facts.units.size() + facts.posts.size() + facts.people.size() +
               facts.subjects.size()) {}

  void run() {
    data_.zone = facts_.zone;
    data_.problems = facts_.problems;
    count(facts_.units.size(), limits_.max_units, "max_units");
    count(facts_.posts.size(), limits_.max_posts, "max_posts");
    count(facts_.people.size(), limits_.max_people, "max_people");
    take_ids();
    subjects();
    units();
    posts();
    people();
    portfolios();
    absences();
    data_.strings = pool_.take();
    data_.spans = spans_.take();
    data_.id_slots = std::move(table_.slots_);
    data_.id_tags = std::move(table_.tags_);
    list_unit_posts();
    list_portfolios();
  }

 private:
  static void count(std::size_t n, std::uint32_t limit, const char* bound) {
    if (n <= limit) return;
    throw Error(ErrorCode::kLimitExceeded, "too many records", {},
                std::to_string(n),
                std::string(bound) + " is " + std::to_string(limit));
  }
  void count_edge() {
    if (++edges_ > limits_.max_edges)
      count(edges_, limits_.max_edges, "max_edges");
  }

  // Gives every id its number; of two records with one id the first is kept.
  template <class Record>
  void take_ids(const std::vector<Record>& records,
                std::vector<const Record*>& kept, std::uint32_t& counter) {
    kept.reserve(records.size());
    for (const Record& record : records) {
      check_record(record, limits_);
      const auto number = static_cast<EntityNumber>(ids_.size());
      const auto text_of = [&](EntityNumber n) { return pool_.text(ids_[n]); };
      if (table_.put(record.id, number, text_of) != number) {
        data_.problems.push_back(duplicate_id(record.id));
        continue;
      }
      ids_.push_back(pool_.add(record.id));
      kept.push_back(&record);
      ++counter;
    }
  }

  void take_ids() {
    const std::size_t expected = facts_.posts.size() + facts_.people.size();
    pool_.reserve(expected * 40);
    ids_.reserve(expected + facts_.units.size() + facts_.subjects.size());
    take_ids(facts_.units, units_, data_.units);
    take_ids(facts_.posts, posts_, data_.posts);
    take_ids(facts_.people, people_, data_.people);
    take_ids(facts_.subjects, subjects_, data_.subjects);
    const StrRef* next = ids_.data();
    const auto slice = [&](std::uint32_t n) {
      std::vector<StrRef> part(next, next + n);
      next += n;
      return part;
    };
    data_.unit_id = slice(data_.units);
    data_.post_id = slice(data_.posts);
    data_.person_id = slice(data_.people);
    data_.subject_id = slice(data_.subjects);
  }

  // Look-ups: kNil when the id is not of that kind.
  EntityNumber find(const std::string& id) const {
    const std::size_t mask = table_.slots_.size() - 1;
    const std::uint64_t hash = IdTableBuilder::hash_of(id);
    const std::uint8_t tag = IdTableBuilder::tag_of(hash);
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
      if (table_.tags_[i] == 0) return kNil;
      const EntityNumber n = table_.slots_[i];
      if (table_.tags_[i] == tag && pool_.text(ids_[n]) == id) return n;
    }
  }
  static std::uint32_t within(EntityNumber n, std::uint32_t first,
                              std::uint32_t size) {
    return n != kNil && n >= first && n - first < size ? n - first : kNil;
  }
  std::uint32_t unit(const std::string& id) const {
    return id.empty() ? kNil : within(find(id), 0, data_.units);
  }
  std::uint32_t post(const std::string& id) const {
    return id.empty() ? kNil : within(find(id), data_.units, data_.posts);
  }
  std::uint32_t person(const std::string& id) const {
    const std::uint32_t first = data_.units + data_.posts;
    return id.empty() ? kNil : within(find(id), first, data_.people);
  }
  std::uint32_t subject(const std::string& id) const {
    const std::uint32_t first = data_.units + data_.posts + data_.people;
    return id.empty() ? kNil : within(find(id), first, data_.subjects);
  }
  // Reports an id that was given but is not there.
  bool dangles(std::uint32_t found, const std::string& id,
               const std::string& record) {
    if (found != kNil || id.empty()) return false;
    data_.problems.push_back(dangling_reference(record, id));
    return true;
  }

  struct TextRefs {
    StrRef zh, en;
  };
  TextRefs text(const Text& text) {
    const StrRef zh = pool_.add(text.zh);
    return {zh, text.en == text.zh ? zh : pool_.add(text.en)};
  }

  void subjects() {
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

  StrRef interned(const std::string& text) {
    if (text.empty()) return kEmptyStr;
    const auto [it, added] = interned_.try_emplace(text, kEmptyStr);
    if (added) it->second = pool_.add(text);
    return it->second;
  }

  void units() {
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

  void unit_parents(const Unit& u, ListsBuilder<ParentRecord>& parents) {
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

  void posts() {
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

  void post_edges(const Post& p, std::uint32_t number,
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

  void several_superiors(const Post& p) {
    std::vector<std::string> above;
    const auto& edges = p.reports_to;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      for (std::size_t j = 0; j < edges.size(); ++j) {
        if (i != j && edges[i].line == Line::kExplicit &&
            edges[j].line == Line::kExplicit &&
            edges[i].post != edges[j].post &&
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

  void people() {
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

  void portfolios() {
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

  void absences() {
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
      if (!a.units.empty() || !a.subjects.empty() ||
          !a.document_kinds.empty()) {
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

  // An unknown id stays in the list as kNil: the scope still restricts.
  template <class Find>
  void scope(const std::vector<std::string>& ids, const std::string& who,
             ListsBuilder<std::uint32_t>& lists, Find find) {
    for (const std::string& id : ids) {
      const std::uint32_t found = find(id);
      dangles(found, id, who);
      lists.add(found);
    }
    lists.next();
  }

  void list_absences(const std::vector<AbsenceRecord>& records) {
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

  void list_unit_posts() {
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

  // Is `above` the unit, or over it by any dated parents?
  bool may_be_above(std::uint32_t above, std::uint32_t unit) const {
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

  void list_portfolios() {
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
    data_.portfolios_of_unit =
        group(data_.units, of_unit,
              [&](std::uint32_t i) { return data_.portfolios[i].unit; });
    data_.portfolios_from_unit =
        group(data_.units, from_unit, [&](std::uint32_t i) {
          return data_.post_unit[data_.portfolios[i].leader];
        });
  }

  const Facts& facts_;
  const Limits& limits_;
  OrgData& data_;
  StringPool pool_;
  Spans spans_;
  IdTableBuilder table_;
  std::vector<StrRef> ids_;
  std::vector<const Unit*> units_;
  std::vector<const Post*> posts_;
  std::vector<const Person*> people_;
  std::vector<const Subject*> subjects_;
  std::unordered_map<std::string, StrRef> interned_;
  std::uint32_t edges_ = 0;
};

}  // namespace

void resolve(const Facts& facts, const Limits& limits, OrgData& data) {
  Resolver(facts, limits, data).run();
}

}  // namespace rung
