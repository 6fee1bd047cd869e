// What directories have in common (WeCom, DingTalk, Feishu, SCIM, LDAP): units
// in a tree, and people who belong to units and have managers. Vendor readers
// fill a Directory and writers print one; this file alone knows what becomes
// of it in an organisation.
#ifndef RUNG_SRC_IO_DIRECTORY_HPP_
#define RUNG_SRC_IO_DIRECTORY_HPP_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "org/facts_store.hpp"
#include "rung/io.hpp"

namespace rung::io {

/// A department, group or ou. Ids here are the source's own, without prefix.
struct DirectoryUnit {
  std::string id;  ///< never empty
  Text name;
  std::string kind;    ///< may be empty
  std::string parent;  ///< empty: a top unit
  std::int32_t order = kUnordered;
  /// People who head it. None: the source does not say; an empty list: it says
  /// that there are none.
  std::optional<std::vector<std::string>> heads;
  Interval when;
  std::string place;  ///< of the record, for messages
};

/// That a person belongs to a unit.
struct Membership {
  std::string unit;  ///< empty: a person without a unit
  Text title;
  std::optional<bool> head;  ///< none: the source does not say
  bool primary = false;
  Interval when;
};

/// That a person reports to another, in whatever post.
struct Manager {
  std::string person;
  Line line = Line::kExplicit;  ///< or kDotted
  Interval when;
};

struct DirectoryUser {
  std::string id;  ///< never empty
  Text name;
  std::vector<Membership> memberships;  ///< none: a person without a unit
  std::vector<Manager> managers;
  std::string place;
};

struct Directory {
  std::vector<DirectoryUnit> units;
  std::vector<DirectoryUser> users;
  std::vector<Problem> conflicts;  ///< what the reader saw: source_conflict()
  Zone zone;
};

/// Makes an organisation of a directory. The order of its records changes
/// nothing.
///
/// - A unit becomes `unit:ID`, also one without a name; a person keeps the id,
///   unless it looks like another kind's: `person:ID`; a membership becomes the
///   post `post:UNIT/PERSON`, without a unit `post:PERSON`, held by the person
///   (kSubstantive). `~` and `/` in those parts become `~0` and `~1`. Role head
///   where the unit or the membership says so, else staff. A head who is no
///   member of the unit gets a post there; one who is no user is left out. Who
///   is a member of one unit only and heads another acts from the own one: it
///   becomes the primary post.
/// - Records of one unit whose times do not overlap are its history: dated
///   names and parents, and heads each in their time. Memberships of a person
///   in one unit are one post with several holdings and the latest title; who
///   heads the unit for a part of the time only has a second post there for it,
///   `post:UNIT/PERSON/head`.
/// - Who heads a unit is stated by the unit and by the member: where both state
///   it of one time and differ, source_conflict; whom either names is a head.
/// - A manager is an edge from each post of the person to the manager's post:
///   the primary one, else the only one, else the one in the nearest unit at or
///   above the person's, else, of those that head a unit if any does, the one
///   in the highest unit, of equals the first by id; as of each time. Several
///   managers stay several edges (org.multiple_superiors). An unknown manager
///   stays as an edge that dangles at `post:PERSON`.
/// - A membership in a unit that is not there is left out; who has no other is
///   a person without a unit. A parent that is not there, or is the unit
///   itself, is source_conflict besides: the organisation has no place for it.
/// - Records of one unit or user that hold at one time are put together: of
///   values that differ, the one that sorts first counts, and that is
///   source_conflict, as are lists of different units or managers, which are
///   united; an empty list states nothing. What one does not state and the
///   other does is no conflict.
///
/// Conflicts of the directory and those found go into Facts::problems. Errors:
/// kLimitExceeded for more than 1,000 records of one person in one unit or
/// 4,096 edges from one person. Complexity: linear, but for sorting.
Facts facts_of(Directory directory, std::vector<LeftOut>& left_out);

/// What of an org a directory can say, as of `at`; with none, all of history,
/// for formats that have dates. Records are sorted by id. The inverse of
/// facts_of(): ids lose their prefix (those without one keep theirs). What does
/// not fit is named in `left_out`, by id: vacant posts, deputies and members
/// (who become staff), portfolios, absences, several holders of one post that
/// others report to, and so on.
Directory directory_of(const Org& org, std::optional<Instant> at,
                       std::vector<LeftOut>& left_out);

/// For formats whose unit ids are numbers: gives each unit id that is no whole
/// number from 1 to 4294967295 an unused one, in the order of ids, from 1 on,
/// in units, parents and memberships; names each in `left_out`.
void number_units(Directory& directory, std::vector<LeftOut>& left_out);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DIRECTORY_HPP_
