// The steps of resolve(), which share the id table and the pools.
#ifndef RUNG_SRC_ORG_RESOLVER_HPP_
#define RUNG_SRC_ORG_RESOLVER_HPP_

#include <string>
#include <unordered_map>
#include <vector>

#include "org/columns.hpp"
#include "org/ids.hpp"
#include "org/problems.hpp"
#include "org/resolve.hpp"

namespace rung {

class Resolver {
 public:
  Resolver(const Facts& facts, const Limits& limits, OrgData& data)
      : facts_(facts),
        limits_(limits),
        data_(data),
        table_(facts.units.size() + facts.posts.size() + facts.people.size() +
               facts.subjects.size()) {}

  void run();

 private:
  // resolve.cpp: ids and texts.
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
  void take_ids();
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

  // Look-ups: kNil when the id is not of that kind.
  EntityNumber find(const std::string& id) const;
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
               const std::string& record);

  struct TextRefs {
    StrRef zh, en;
  };
  TextRefs text(const Text& text) {
    const StrRef zh = pool_.add(text.zh);
    return {zh, text.en == text.zh ? zh : pool_.add(text.en)};
  }
  // A text that many records share.
  StrRef interned(const std::string& text);

  // resolve_units.cpp
  void subjects();
  void units();
  void unit_parents(const Unit& unit, ListsBuilder<ParentRecord>& parents);
  void portfolios();
  void list_unit_posts();
  bool may_be_above(std::uint32_t above, std::uint32_t unit) const;
  void list_portfolios();

  // resolve_posts.cpp
  void posts();
  void post_edges(const Post& post, std::uint32_t number,
                  ListsBuilder<EdgeRecord>& edges);
  void several_superiors(const Post& post);
  void people();
  void absences();
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
  void list_absences(const std::vector<AbsenceRecord>& records);

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

}  // namespace rung

#endif  // RUNG_SRC_ORG_RESOLVER_HPP_
