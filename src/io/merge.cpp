// Posts, people and subjects, merged; the rest is in merge_edges.cpp,
// merge_matters.cpp and merge_units.cpp.
#include "io/merge.hpp"

#include <algorithm>
#include <utility>

#include "io/merge_run.hpp"

namespace rung::io {
namespace {

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

}  // namespace

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

void Merge::append_again() {
  const auto append = [](auto& list, const auto& more) {
    list.insert(list.end(), more.begin(), more.end());
  };
  append(merged_.units, again_.units);
  append(merged_.posts, again_.posts);
  append(merged_.people, again_.people);
  append(merged_.subjects, again_.subjects);
}

Facts merge(const std::vector<Reading>& readings,
            std::vector<LeftOut>& left_out) {
  return Merge(readings, left_out).run();
}

}  // namespace rung::io
