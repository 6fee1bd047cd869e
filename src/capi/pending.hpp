// What was stated of records that may not have been added yet.
//
// A host feeds its tables in any order, and OrgBuilder's look-ups cost linear
// time after every addition. So edges, holdings and the like wait here, and
// find their records in one go when the org is built.
#ifndef RUNG_SRC_CAPI_PENDING_HPP_
#define RUNG_SRC_CAPI_PENDING_HPP_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rung/org.hpp"

namespace rung::capi {

class Pending {
 public:
  void add_name(std::string unit, DatedText name);
  void add_parent(std::string unit, DatedParent parent);
  void add_edge(std::string post, ReportsTo edge);
  void add_holding(std::string person, Holding holding);

  /// Forgets what was stated of `id`; false when nothing was.
  bool drop(std::string_view id);
  void drop_edges(std::string_view post);
  void drop_holdings(std::string_view person);

  /// Moves all into the records they belong to, or nothing. Errors: kNotFound
  /// when there is no such record.
  void settle(OrgBuilder& builder);

 private:
  template <class T>
  using Rows = std::vector<std::pair<std::string, T>>;

  Rows<DatedText> names_;
  Rows<DatedParent> parents_;
  Rows<ReportsTo> edges_;
  Rows<Holding> holdings_;
};

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_PENDING_HPP_
