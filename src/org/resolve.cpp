// Ids first, then every kind of record.
#include "org/resolve.hpp"

#include <utility>

#include "org/resolver.hpp"

namespace rung {

void Resolver::run() {
  data_.zone = facts_.zone;
  for (const Problem& problem : facts_.problems) check_record(problem, limits_);
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

void Resolver::take_ids() {
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
EntityNumber Resolver::find(const std::string& id) const {
  const std::size_t mask = table_.slots_.size() - 1;
  const std::uint64_t hash = IdTableBuilder::hash_of(id);
  const std::uint8_t tag = IdTableBuilder::tag_of(hash);
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    if (table_.tags_[i] == 0) return kNil;
    const EntityNumber n = table_.slots_[i];
    if (table_.tags_[i] == tag && pool_.text(ids_[n]) == id) return n;
  }
}

// Reports an id that was given but is not there.
bool Resolver::dangles(std::uint32_t found, const std::string& id,
                       const std::string& record) {
  if (found != kNil || id.empty()) return false;
  data_.problems.push_back(dangling_reference(record, id));
  return true;
}

StrRef Resolver::interned(const std::string& text) {
  if (text.empty()) return kEmptyStr;
  const auto [it, added] = interned_.try_emplace(text, kEmptyStr);
  if (added) it->second = pool_.add(text);
  return it->second;
}

void resolve(const Facts& facts, const Limits& limits, OrgData& data) {
  Resolver(facts, limits, data).run();
}

}  // namespace rung
