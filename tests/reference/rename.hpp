// The same organisation told in another way.
#ifndef RUNG_TESTS_REFERENCE_RENAME_HPP_
#define RUNG_TESTS_REFERENCE_RENAME_HPP_

#include <map>
#include <string>

#include "reference/random_org.hpp"
#include "reference/reference.hpp"
#include "rung/org.hpp"

namespace rung::reference {

/// New ids for old ones, and back. Ids that it does not know stay.
class Renaming {
 public:
  /// Changes nothing.
  Renaming() = default;
  /// New ids at random, so that their order in bytes is another one.
  Renaming(const Records& records, Dice& dice);

  Id there(const Id& id) const { return look_up(there_, id); }
  Id back(const Id& id) const { return look_up(back_, id); }
  List back(const List& ids) const;

 private:
  static Id look_up(const std::map<Id, Id>& names, const Id& id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
  }
  std::map<Id, Id> there_, back_;
};

Records renamed(Records records, const Renaming& renaming);
RouteAsk renamed(RouteAsk ask, const Renaming& renaming);
/// The answer in the old ids.
RouteAnswer renamed_back(RouteAnswer answer, const Renaming& renaming);

/// The records in another order, and the lists in them whose order means
/// nothing.
Records shuffled(Records records, Dice& dice);

/// Only the first record of each id; absences that all start at their own time,
/// so that no stand-in comes first by its id alone.
Records without_ties(Records records);
/// And no two posts of one rank, so that no id puts posts in order.
Records without_ties_of_posts(Records records, Dice& dice);

/// Every answer of `org` to one question as text, in the ids of `original`,
/// whose renamed records it was built from. Lists that ids put in order are
/// shown as sets, unless `ordered`.
std::string transcript(const Org& org, const Records& original,
                       const Renaming& renaming, const Question& question,
                       bool ordered);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_RENAME_HPP_
