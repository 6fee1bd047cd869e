// How a graph of the Organization ontology becomes facts.
#ifndef RUNG_SRC_IO_W3C_READER_HPP_
#define RUNG_SRC_IO_W3C_READER_HPP_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "io/vendor_json.hpp"
#include "io/w3c_graph.hpp"
#include "org/facts_store.hpp"

namespace rung::io {

class W3cReader {
 public:
  W3cReader(W3cGraph graph, std::vector<LeftOut>& left_out)
      : graph_(std::move(graph)), left_out_(left_out) {}

  Facts read();

 private:
  enum class Kind { kUnit, kPost, kPerson };
  struct Change {
    std::set<std::string> successors;
    std::set<Instant> begins, ends;
  };

  template <class Action>
  void unless_unfit(const std::string& place, Action action) {
    try {
      action();
    } catch (Unfit& unfit) {
      left_out_.push_back({place, std::move(unfit.reason)});
    }
  }
  void lose(const std::string& id, std::string reason);
  void conflict(const std::string& id, std::vector<std::string> said,
                const Text& what);
  std::optional<Kind> kind(const std::string& id) const;

  void classify();
  void add_units();
  void read_changes();
  void read_change(const std::string& id);
  void apply_change(Unit& unit);
  void set_parents(Unit& unit);

  void add_posts();
  void set_role(Post& post);
  Post& own_post(const std::string& person, const std::string& unit,
                 const std::string& role);

  void add_people();
  std::vector<std::string> posts_in(const std::string& person,
                                    const std::string& unit) const;
  void hold(const std::string& person, const std::string& post,
            const Interval& when);
  void add_memberships();
  void add_membership(const std::string& id);
  std::optional<std::string> membership_post(const std::string& id,
                                             const std::string& person,
                                             const std::string& unit);
  void add_undated_memberships();
  void add_heads();
  void add_head(const std::string& person, const LdLink& link);

  void add_reports();
  std::vector<std::string> posts_for(const std::string& party);
  std::vector<std::string> above(const std::string& party,
                                 const std::string& from);
  void add_people_to_facts();
  void name_unread();

  W3cGraph graph_;
  std::vector<LeftOut>& left_out_;
  Facts facts_;
  std::map<std::string, Kind> kinds_;
  std::map<std::string, Change> changes_;       // by unit
  std::map<std::string, Post> posts_;           // by id
  std::map<std::string, std::string> parents_;  // the first of each unit
  // person -> post -> times; dated by a membership or not
  struct Held {
    std::set<Interval> times;
    bool dated = false;
  };
  std::map<std::string, std::map<std::string, Held>> held_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_W3C_READER_HPP_
