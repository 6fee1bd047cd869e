// A graph read as an organisation is published in: one property for each pair
// of inverse ones, statements with their times, names, intervals.
#ifndef RUNG_SRC_IO_W3C_GRAPH_HPP_
#define RUNG_SRC_IO_W3C_GRAPH_HPP_

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json_ld.hpp"
#include "io/vendor_json.hpp"
#include "rung/facts.hpp"

namespace rung::io {

struct LdLink {
  Interval when;
  std::string node;
  friend auto operator<=>(const LdLink&, const LdLink&) = default;
};

class W3cGraph {
 public:
  /// Names of nodes become ids. Statements that cannot be read are named in
  /// `left_out`.
  W3cGraph(LdGraph graph, std::vector<LeftOut>& left_out);

  const LdGraph& nodes() const noexcept { return graph_; }
  bool is_a(const std::string& id, std::string_view type) const;
  const std::string& place(const std::string& id) const;

  /// Nodes that a node has by a property, whatever the time, sorted.
  std::vector<std::string> all(const std::string& id,
                               std::string_view property) const;
  /// The same with their times: those that statements (`rdf:Statement`) about
  /// them have; where there are none, always.
  std::vector<LdLink> links(const std::string& id,
                            std::string_view property) const;
  /// Names over time, and a name without its time.
  std::vector<DatedText> names(const std::string& id) const;
  Text name(const std::string& id) const;
  /// A text without language; empty: none. Of several, the one that sorts
  /// first.
  std::string text(const std::string& id, std::string_view property) const;
  /// The time of an interval, or that a node has by a property (kBeginning to
  /// kForever without one). Throws Unfit for what is no time.
  Interval interval(const std::string& id);
  Interval time_of(const std::string& id, std::string_view property);
  /// The instants that a node has by any of the properties, sorted. Throws
  /// Unfit for what is none.
  std::vector<Instant> instants(
      const std::string& id,
      std::initializer_list<std::string_view> properties);

  /// Marks a node as read, so that it is not named as left out.
  void use(const std::string& id) { used_.insert(id); }
  bool is_used(const std::string& id) const { return used_.count(id) != 0; }

 private:
  using Dated = std::vector<std::pair<Interval, LdObject>>;

  void turn_inverses();
  void read_statement(const std::string& id);
  const std::set<LdObject>* find(const std::string& id,
                                 std::string_view property) const;
  const Dated* find_dated(const std::string& id,
                          std::string_view property) const;
  Instant instant(const LdObject& object);

  LdGraph graph_;
  std::map<std::pair<std::string, std::string>, Dated> dated_;
  std::set<std::string> used_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_W3C_GRAPH_HPP_
