// The superiors of every post over all time, on the ladder without subject.
#ifndef RUNG_SRC_ORG_TIMELINE_HPP_
#define RUNG_SRC_ORG_TIMELINE_HPP_

#include <cstdint>
#include <span>
#include <vector>

#include "org/data.hpp"
#include "rung/limits.hpp"

namespace rung {

/// For each post its segments, the first from kBeginning on; neighbours differ.
struct Timelines {
  std::vector<std::uint32_t> start;  // posts + 1, into segments
  std::vector<Segment> segments;
  std::vector<SuperiorRecord> superiors;

  std::span<const Segment> of(std::uint32_t post) const {
    return {segments.data() + start[post], segments.data() + start[post + 1]};
  }
  std::span<const SuperiorRecord> above(const Segment& s) const {
    return {superiors.data() + s.first, superiors.data() + s.first + s.count};
  }
};

/// Works out the steps of all posts at every instant at which they may change.
Timelines timelines_of(const OrgData& data, const Progress& progress);

/// Takes edges on cycles out of the timelines, marks the posts below them as
/// broken, and reports the rings. Errors: kLimitExceeded.
void cut_cycles(Timelines& timelines, OrgData& data);

/// Reports rings of dotted edges; queries on that line look for them anew.
/// Errors: kLimitExceeded.
void report_dotted_cycles(OrgData& data);

/// The same for the edges between units and between subjects, which must be
/// free of cycles before a step can be taken.
void cut_unit_cycles(OrgData& data);
void cut_subject_cycles(OrgData& data);

/// Errors: kLimitExceeded when units lie deeper in one another than allowed.
void check_unit_depth(const OrgData& data, const Limits& limits);

}  // namespace rung

#endif  // RUNG_SRC_ORG_TIMELINE_HPP_
