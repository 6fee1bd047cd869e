// The search for somebody who stands in, hop by hop.
#ifndef RUNG_SRC_ROUTE_STAND_IN_HPP_
#define RUNG_SRC_ROUTE_STAND_IN_HPP_

#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "route/presence.hpp"

namespace rung {

/// Does a holder of this kind fill the post in place of another?
inline bool is_substitute(HoldingKind kind) noexcept {
  return kind == HoldingKind::kActing || kind == HoldingKind::kPresiding;
}
/// Is any of the records in force?
inline bool any_in_force(const OrgData& d,
                         std::span<const std::uint32_t> absences,
                         Instant at) noexcept {
  for (const std::uint32_t i : absences) {
    if (d.in_force(d.absences[i].when, at)) return true;
  }
  return false;
}
/// Is a person away in a post (kNil: in none)?
inline bool is_away(const OrgData& d, std::uint32_t person, std::uint32_t post,
                    Instant at) noexcept {
  return any_in_force(d, d.absences_of_person[person], at) ||
         (post != kNil && any_in_force(d, d.absences_of_post[post], at));
}
/// The holders of a post that count, by PresenceQuestion::acting.
std::vector<Holder> holders_that_count(const Org& org, std::uint32_t post,
                                       const PresenceQuestion& question);
/// Adds a record on the pattern of `about` unless `trace` is null.
inline void add_record(std::vector<TraceRecord>* trace,
                       const TraceRecord& about, Stage stage, TraceCode code,
                       PersonId candidate = kNoPerson,
                       std::uint32_t replaced_by = kNil,
                       PersonId replaced_by_person = kNoPerson) {
  if (trace == nullptr) return;
  TraceRecord& record = trace->emplace_back(about);
  record.stage = stage;
  record.code = code;
  record.candidate = candidate;
  record.replaced_by = PostId{replaced_by};
  record.replaced_by_person = replaced_by_person;
}

/// Looks for the stand-in of one post, by the absence records of its holders
/// and its own. Nobody is tried twice, and no more than a bound in all.
class StandInSearch {
 public:
  StandInSearch(const Org& org, const PresenceQuestion& question,
                const TraceRecord& about, std::vector<TraceRecord>* trace,
                Presence& out)
      : org_(org),
        d_(org.data()),
        q_(question),
        about_(about),
        trace_(trace),
        out_(out) {}

  /// True when somebody serves: then `out` has the people and their post.
  bool run(std::uint32_t post, const std::vector<Holder>& holders);

 private:
  /// One who was tried, or the post that is looked for.
  struct Node {
    std::uint32_t parent;
    std::uint32_t post;                 // kNil: none
    std::vector<std::uint32_t> people;  // ascending
  };
  /// Where the records of a node lead.
  struct Target {
    const AbsenceRecord* record;
    std::uint32_t seat;
    PersonId person;  // kNoPerson: the post is named
  };

  std::vector<const AbsenceRecord*> records(const Node& node) const;
  Target target(const AbsenceRecord& record) const;
  bool covers(const AbsenceRecord& record) const;
  bool on_chain(std::uint32_t node, const Target& target) const;
  void note_cycle(std::uint32_t node, const Target& target);
  bool try_records(std::uint32_t node);
  bool serves(std::uint32_t node, const Target& target);
  void look_for_cycles(std::uint32_t node);
  void record(TraceCode code, const Target& target) const {
    add_record(trace_, about_, Stage::kStandIn, code, kNoPerson, target.seat,
               target.person);
  }

  const Org& org_;
  const OrgData& d_;
  const PresenceQuestion& q_;
  const TraceRecord& about_;
  std::vector<TraceRecord>* trace_;
  Presence& out_;
  std::vector<Node> nodes_;
  std::set<std::pair<bool, std::uint32_t>> tried_;
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_STAND_IN_HPP_
