// Numbers posts in pre-order and builds the index of the ladder.
#ifndef RUNG_SRC_ORG_NUMBER_HPP_
#define RUNG_SRC_ORG_NUMBER_HPP_

#include "org/data.hpp"
#include "org/timeline.hpp"

namespace rung {

/// The base forest, the pre-order of its posts, and whether paths are so long
/// that climbing them step by step does not pay.
struct Numbering {
  std::vector<std::uint32_t> parent;  // by old number, kNil at a root
  std::vector<std::uint32_t> order;   // old numbers in pre-order
  bool deep = false;
};

/// The chart of the latest day, siblings by order, unit order, rank and id; in
/// a deep org the child with most below it comes first, so that heavy paths are
/// runs of numbers.
Numbering number_posts(const OrgData& data, const Timelines& timelines);

/// Puts everything that names posts into the new numbers. `timelines` stays in
/// the old ones.
void renumber(OrgData& data, const Numbering& numbering);

/// Builds data.ladder; the data is in new numbers.
void build_ladder(OrgData& data, const Numbering& numbering,
                  const Timelines& timelines);

}  // namespace rung

#endif  // RUNG_SRC_ORG_NUMBER_HPP_
