// From an organisation back to a directory: directory_of() step by step.
#ifndef RUNG_SRC_IO_DIRECTORY_EXPORT_HPP_
#define RUNG_SRC_IO_DIRECTORY_EXPORT_HPP_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/directory.hpp"

namespace rung::io {

class DirectoryExport {
 public:
  DirectoryExport(const Org& org, std::optional<Instant> at,
                  std::vector<LeftOut>& left_out);

  Directory run();

 private:
  struct Held {
    const Person* person;
    const Holding* holding;
  };
  struct Seat {
    const Post* post;
    const Holding* holding;
    Interval when;
  };
  using Edges = std::set<std::pair<std::string, Line>>;
  // What a membership reports to, and the post that it comes from.
  struct Reporting {
    std::string post;
    Edges edges;
  };

  void note(const std::string& id, std::string reason) {
    left_out_.push_back({id, std::move(reason)});
  }
  Interval shown(Interval when) const;
  Interval span(const Post& post) const;
  std::string unit_name(const std::string& id) const;
  std::string member_id(const Post& post, const Person& person) const;

  void add_unit(const Unit& unit);
  void add_version(const Unit& unit, Interval when);
  void set_heads();
  void note_post(const Post& post);
  void note_others();

  void add_user(const Person& person);
  std::vector<Seat> seats_of(const Person& person);
  void add_membership(const Seat& seat, DirectoryUser& user);
  void add_managers(const Seat& seat, const Person& person,
                    DirectoryUser& user);
  void note_other_managers();

  Facts facts_;
  std::optional<Instant> at_;
  std::vector<LeftOut>& left_out_;
  Directory directory_;
  std::unordered_map<std::string_view, const Unit*> units_;
  std::unordered_map<std::string_view, const Post*> posts_;
  std::unordered_map<std::string_view, std::vector<Held>> holders_;
  std::unordered_map<std::string,
                     std::vector<std::pair<const Post*, std::string>>>
      heads_;                                   // by unit
  std::map<std::string, Reporting> reporting_;  // by the id read back
};

/// The time that both have; it may end before it starts.
Interval common(Interval a, Interval b);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DIRECTORY_EXPORT_HPP_
