// Merging, record by record. Where people stay is in merge_places.cpp.
#include "io/merge.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "io/merge_claims.hpp"
#include "io/merge_moved.hpp"
#include "io/merge_places.hpp"

namespace rung::io {
namespace {

template <class Record>
using Versions = std::vector<Claim<const Record*>>;
template <class Record>
using ById = std::map<std::string_view, Versions<Record>>;
// What readings say about the superiors of a post, explicit and dotted ones.
using Edges = std::vector<Claim<std::vector<ReportsTo>>>;
using Lines = std::array<Edges, 2>;

const Text kName = {"名称", "name"};
const Text kWhen = {"起止时间", "dates"};
const Text kFunctions = {"职能", "functions"};
const Text kOrder = {"排序", "order"};
const Text kParent = {"上级", "parent"};

// Both lists, the earlier readings first.
template <class Value>
std::vector<Claim<Value>> with(std::vector<Claim<Value>> claims,
                               const std::vector<Claim<Value>>& more) {
  claims.insert(claims.end(), more.begin(), more.end());
  std::stable_sort(
      claims.begin(), claims.end(),
      [](const auto& a, const auto& b) { return a.reading < b.reading; });
  return claims;
}

class Merge {
 public:
  Merge(const std::vector<Reading>& readings, std::vector<LeftOut>& left_out)
      : readings_(readings),
        left_out_(left_out),
        claims_(readings, merged_.problems),
        places_(readings, claims_),
        moved_(readings, places_, claims_) {}

  Facts run();

 private:
  template <class Record>
  ById<Record> collect(std::vector<Record> Facts::*list);
  template <class Record, class Value>
  std::vector<Claim<Value>> values(const Versions<Record>& versions,
                                   Value Record::*member) const;
  template <class Record>
  std::vector<std::string> set(const Versions<Record>& versions,
                               std::vector<std::string> Record::*member,
                               const Text& what);

  void collect_edges();
  void add_edges(std::size_t reading, const Post& post);
  void add_posts();
  void add_people();
  void add_portfolios();
  void add_absences();
  void add_absence(std::size_t reading, const Absence& absence);
  void add_subjects();
  void add_units();
  void name_apart();
  const Unit& add_unit(const Versions<Unit>& versions);
  std::vector<DatedText> names_of(const Versions<Unit>& versions);
  std::vector<std::string> units_in_use() const;
  void append_again();

  const std::vector<Reading>& readings_;
  std::vector<LeftOut>& left_out_;
  Facts merged_;
  Facts again_;  // second records of an id within one reading: to be reported
  Claims claims_;
  Places places_;
  Moved moved_;
  std::unordered_map<std::string, Lines> edges_;  // by post
};

Facts Merge::run() {
  merged_.zone = claims_.zone();
  collect_edges();
  add_posts();
  moved_.name_lost(merged_.posts, left_out_);
  add_people();
  add_portfolios();
  add_absences();
  add_subjects();
  add_units();
  append_again();
  for (const Reading& reading : readings_) {
    const auto& problems = reading.facts.problems;
    merged_.problems.insert(merged_.problems.end(), problems.begin(),
                            problems.end());
  }
  return std::move(merged_);
}

template <class Record>
ById<Record> Merge::collect(std::vector<Record> Facts::*list) {
  ById<Record> by_id;
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (const Record& record : readings_[i].facts.*list) {
      if (places_.displaced(i, record.id)) continue;
      Versions<Record>& versions = by_id[record.id];
      if (!versions.empty() && versions.back().reading == i) {
        (again_.*list).push_back(record);
      } else {
        versions.push_back({i, &record});
      }
    }
  }
  return by_id;
}

template <class Record, class Value>
std::vector<Claim<Value>> Merge::values(const Versions<Record>& versions,
                                        Value Record::*member) const {
  std::vector<Claim<Value>> claims;
  for (const auto& version : versions) {
    claims.push_back({version.reading, version.value->*member});
  }
  return claims;
}

template <class Record>
std::vector<std::string> Merge::set(const Versions<Record>& versions,
                                    std::vector<std::string> Record::*member,
                                    const Text& what) {
  auto claims = values(versions, member);
  for (auto& claim : claims) std::sort(claim.value.begin(), claim.value.end());
  return claims_.first<std::vector<std::string>>(versions[0].value->id, claims,
                                                 {}, what);
}

void Merge::collect_edges() {
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (const Post& post : readings_[i].facts.posts) add_edges(i, post);
  }
  for (auto& [post, lines] : edges_) {
    for (Edges& edges : lines) {
      for (auto& claim : edges) {
        const auto key = [](const ReportsTo& edge) {
          return std::tie(edge.post, edge.when);
        };
        auto& list = claim.value;
        std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) {
          return key(a) < key(b);
        });
        const auto last = std::unique(
            list.begin(), list.end(),
            [&](const auto& a, const auto& b) { return key(a) == key(b); });
        list.erase(last, list.end());
      }
    }
  }
}

void Merge::add_edges(std::size_t reading, const Post& post) {
  if (post.reports_to.empty()) return;
  std::vector<std::string> homes = {post.id};
  if (places_.displaced(reading, post.id)) {
    homes = places_.posts_for(reading, post.id);
  }
  for (const ReportsTo& edge : post.reports_to) {
    const auto targets = places_.posts_for(reading, edge.post);
    for (const std::string& home : homes) {
      Edges& said = edges_[home][edge.line == Line::kDotted ? 1 : 0];
      if (said.empty() || said.back().reading != reading) {
        said.push_back({reading, {}});
      }
      for (const std::string& target : targets) {
        said.back().value.push_back({target, edge.line, edge.when});
      }
    }
  }
}

void Merge::add_posts() {
  for (const auto& [id, versions] : collect(&Facts::posts)) {
    Post post;
    post.id = id;
    post.unit = claims_.field<Post>(versions, &Post::unit, {"机构", "unit"});
    const Moved::Said moved = moved_.about(post.id);
    post.title = claims_.text(
        post.id, with(values(versions, &Post::title), moved.titles),
        {"职务名称", "title"});
    post.role = claims_.first<Role>(
        post.id, with(values(versions, &Post::role), moved.roles), Role::kStaff,
        {"角色", "role"});
    post.functions = set(versions, &Post::functions, kFunctions);
    post.rank = claims_.field<Post>(versions, &Post::rank, {"级别", "rank"});
    post.order = claims_.field<Post>(versions, &Post::order, kOrder);
    post.when = claims_.field<Post>(versions, &Post::when, kWhen);
    if (const auto lines = edges_.find(post.id); lines != edges_.end()) {
      const auto& [straight, dotted] = lines->second;
      post.reports_to =
          claims_.dated<ReportsTo>(post.id, straight, {"直接上级", "superior"});
      const auto more = claims_.dated<ReportsTo>(
          post.id, dotted, {"虚线上级", "dotted superior"});
      post.reports_to.insert(post.reports_to.end(), more.begin(), more.end());
    }
    merged_.posts.push_back(std::move(post));
  }
}

void Merge::add_people() {
  for (const auto& [id, versions] : collect(&Facts::people)) {
    Person person;
    person.id = id;
    person.name =
        claims_.text(person.id, values(versions, &Person::name), kName);
    person.holds = places_.holdings_of(id);
    merged_.people.push_back(std::move(person));
  }
}

void Merge::add_portfolios() {
  std::set<std::tuple<std::string, std::string, std::string, PortfolioKind,
                      Interval, bool>>
      seen;
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (Portfolio one : readings_[i].facts.portfolios) {
      for (const std::string& leader : places_.posts_for(i, one.leader)) {
        one.leader = leader;
        if (seen.emplace(one.leader, one.unit, one.subject, one.kind, one.when,
                         one.primary)
                .second) {
          merged_.portfolios.push_back(one);
        }
      }
    }
  }
}

void Merge::add_absences() {
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (const Absence& one : readings_[i].facts.absences) add_absence(i, one);
  }
  const auto key = [](const Absence& one) {
    return std::tie(one.person, one.post, one.when, one.stand_in, one.units,
                    one.subjects, one.document_kinds, one.reason);
  };
  auto& all = merged_.absences;
  std::sort(all.begin(), all.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto last = std::unique(
      all.begin(), all.end(),
      [&](const auto& a, const auto& b) { return key(a) == key(b); });
  all.erase(last, all.end());
}

void Merge::add_absence(std::size_t reading, const Absence& absence) {
  Absence one = absence;
  if (places_.displaced(reading, one.stand_in)) {
    const auto posts = places_.posts_for(reading, one.stand_in);
    const auto people = places_.holders_of(reading, one.stand_in);
    // One stands in: the post where that is clear, else who held the other.
    one.stand_in = posts.size() == 1 ? posts[0] : std::string(people[0]);
  }
  if (one.post.empty()) {
    merged_.absences.push_back(std::move(one));
    return;
  }
  for (std::string& post : places_.posts_for(reading, one.post)) {
    one.post = std::move(post);
    merged_.absences.push_back(one);
  }
}

void Merge::add_subjects() {
  for (const auto& [id, versions] : collect(&Facts::subjects)) {
    Subject subject;
    subject.id = id;
    subject.name =
        claims_.text(subject.id, values(versions, &Subject::name), kName);
    subject.parent =
        claims_.field<Subject>(versions, &Subject::parent, kParent);
    merged_.subjects.push_back(std::move(subject));
  }
}

// All units of the first reading; of the others those in use, and what they lie
// in.
void Merge::add_units() {
  ById<Unit> units = collect(&Facts::units);
  std::vector<std::string> wanted = units_in_use();
  for (const auto& [id, versions] : units) {
    if (versions[0].reading == 0) wanted.emplace_back(id);
  }
  while (!wanted.empty()) {
    const auto found = units.find(wanted.back());
    wanted.pop_back();
    if (found == units.end()) continue;
    const Unit& unit = add_unit(found->second);
    units.erase(found);
    for (const DatedParent& parent : unit.parents) {
      wanted.push_back(parent.unit);
    }
    wanted.push_back(unit.successor);
  }
  name_apart();
  for (const auto& [id, versions] : units) {
    left_out_.push_back(
        {std::string(id), "no post that only " +
                              readings_[versions[0].reading].label +
                              " has lies in this unit"});
  }
}

// Two trees side by side are mostly one of which the sources have other ids.
void Merge::name_apart() {
  std::set<std::string_view> taken;
  for (const Unit& unit : merged_.units) taken.insert(unit.id);
  for (std::size_t i = 1; i < readings_.size(); ++i) {
    const auto& units = readings_[i].facts.units;
    if (!moved_.units().apart(i) ||
        std::none_of(units.begin(), units.end(), [&](const Unit& unit) {
          return taken.contains(unit.id);
        })) {
      continue;
    }
    left_out_.push_back({readings_[i].label,
                         "none of its units is one of an earlier source, by id "
                         "or name: they stand beside those"});
  }
}

std::vector<std::string> Merge::units_in_use() const {
  std::vector<std::string> units;
  for (const Post& post : merged_.posts) units.push_back(post.unit);
  for (const Portfolio& one : merged_.portfolios) units.push_back(one.unit);
  for (const Absence& one : merged_.absences) {
    units.insert(units.end(), one.units.begin(), one.units.end());
  }
  return units;
}

const Unit& Merge::add_unit(const Versions<Unit>& versions) {
  Unit unit;
  unit.id = versions[0].value->id;
  unit.names = names_of(versions);
  unit.kind = claims_.field<Unit>(versions, &Unit::kind, {"类别", "kind"});
  unit.parents = claims_.dated<DatedParent>(
      unit.id, values(versions, &Unit::parents), {"上级机构", "parent unit"});
  unit.order = claims_.field<Unit>(versions, &Unit::order, kOrder);
  unit.functions = set(versions, &Unit::functions, kFunctions);
  unit.when = claims_.field<Unit>(versions, &Unit::when, kWhen);
  unit.successor = claims_.field<Unit>(versions, &Unit::successor,
                                       {"后继机构", "successor"});
  merged_.units.push_back(std::move(unit));
  return merged_.units.back();
}

// One name for all time is compared language by language, as others are.
std::vector<DatedText> Merge::names_of(const Versions<Unit>& versions) {
  const std::string& id = versions[0].value->id;
  const auto lists = values(versions, &Unit::names);
  std::vector<Claim<Text>> texts;
  for (const auto& list : lists) {
    if (list.value.empty()) continue;
    const DatedText& name = list.value[0];
    if (list.value.size() > 1 || !name.when.always()) {
      return claims_.dated<DatedText>(id, lists, kName);
    }
    texts.push_back({list.reading, name.text});
  }
  if (texts.empty()) return {};
  return {{claims_.text(id, texts, kName), {}}};
}

void Merge::append_again() {
  const auto append = [](auto& list, const auto& more) {
    list.insert(list.end(), more.begin(), more.end());
  };
  append(merged_.units, again_.units);
  append(merged_.posts, again_.posts);
  append(merged_.people, again_.people);
  append(merged_.subjects, again_.subjects);
}

}  // namespace

Facts merge(const std::vector<Reading>& readings,
            std::vector<LeftOut>& left_out) {
  return Merge(readings, left_out).run();
}

}  // namespace rung::io
