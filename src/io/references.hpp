// Names by which records refer to other records, where one thing has several.
#ifndef RUNG_SRC_IO_REFERENCES_HPP_
#define RUNG_SRC_IO_REFERENCES_HPP_

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "io/directory.hpp"
#include "rung/org.hpp"

namespace rung::io {

class References {
 public:
  /// A record says that `name` stands for the thing of this id. Where the
  /// record has no better id than the name itself, another record's word
  /// counts.
  void add(const std::string& name, const std::string& id, bool has_better);

  /// The id that a name stands for; a name that no record has stays. Of
  /// several, the one that sorts first.
  std::string resolved(const std::string& name) const;
  bool knows(const std::string& name) const { return ids_.count(name) != 0; }

  /// Names that stand for several things are `org.source_conflict`.
  void report(std::vector<Problem>& conflicts) const;

 private:
  struct Entry {
    std::string id;
    bool sure = false;
  };
  const std::string* step(const std::string& name) const;

  std::unordered_map<std::string, Entry> ids_;
  std::map<std::string, std::set<std::string>> ambiguous_;
};

/// Gives heads and managers the ids of the people whom they name, and reports
/// names of several.
void resolve_people(const References& people, Directory& directory);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_REFERENCES_HPP_
