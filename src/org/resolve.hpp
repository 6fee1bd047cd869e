// From facts to arrays: ids become numbers, intervals become spans. Posts are
// numbered in the order given; numbering them in pre-order comes later.
#ifndef RUNG_SRC_ORG_RESOLVE_HPP_
#define RUNG_SRC_ORG_RESOLVE_HPP_

#include "org/data.hpp"
#include "org/facts_store.hpp"

namespace rung {

/// Fills all but the ladder index. Adds duplicate ids, dangling references,
/// self-reports and several explicit superiors to the problems.
/// Errors: kInvalidArgument, kLimitExceeded.
void resolve(const Facts& facts, const Limits& limits, OrgData& data);

/// Checks one record as OrgBuilder::add() promises. Errors: kInvalidArgument,
/// kLimitExceeded.
void check_record(const Unit& unit, const Limits& limits);
void check_record(const Post& post, const Limits& limits);
void check_record(const Person& person, const Limits& limits);
void check_record(const Portfolio& portfolio, const Limits& limits);
void check_record(const Absence& absence, const Limits& limits);
void check_record(const Subject& subject, const Limits& limits);
/// Of a conflict of sources, which a file would hold.
void check_record(const Problem& problem, const Limits& limits);

}  // namespace rung

#endif  // RUNG_SRC_ORG_RESOLVE_HPP_
