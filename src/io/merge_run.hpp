// The work of merge(), record by record. Where people stay is in
// merge_places.hpp, what displaced posts say in merge_moved.hpp.
#ifndef RUNG_SRC_IO_MERGE_RUN_HPP_
#define RUNG_SRC_IO_MERGE_RUN_HPP_

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/merge_claims.hpp"
#include "io/merge_moved.hpp"
#include "io/merge_places.hpp"

namespace rung::io {

/// Does the work once, in run().
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
  using Versions = std::vector<Claim<const Record*>>;
  template <class Record>
  using ById = std::map<std::string_view, Versions<Record>>;
  // What readings say about the superiors of a post, explicit and dotted ones.
  using Edges = std::vector<Claim<std::vector<ReportsTo>>>;
  using Lines = std::array<Edges, 2>;

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

template <class Record>
Merge::ById<Record> Merge::collect(std::vector<Record> Facts::*list) {
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

}  // namespace rung::io

#endif  // RUNG_SRC_IO_MERGE_RUN_HPP_
