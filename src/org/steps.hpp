// Who is directly above a post, read from the facts: the rules of the ladder
// (docs/org_model.md, "The steps of the ladder") and of the other lines.
#ifndef RUNG_SRC_ORG_STEPS_HPP_
#define RUNG_SRC_ORG_STEPS_HPP_

#include <cstdint>
#include <vector>

#include "org/data.hpp"
#include "rung/facts.hpp"

namespace rung {

/// When, on which line and about what (kNil: no subject) a step is asked for.
struct StepQuestion {
  Instant at;
  Line line = Line::kLadder;
  std::uint32_t subject = kNil;
};

/// The posts directly above one post. `broken`: an edge that should lead up
/// dangles, or the unit's own edge lies on a cycle.
struct StepAnswer {
  std::vector<SuperiorRecord> superiors;
  bool broken = false;
  std::vector<std::uint32_t> found;  // scratch, kept to save allocations

  void clear() noexcept {
    superiors.clear();
    broken = false;
  }
};

/// Fills `out` with the superiors of `post`, ordered by order, unit order, rank
/// and id. Cycles of posts are not looked for here.
void step(const OrgData& data, std::uint32_t post, const StepQuestion& question,
          StepAnswer& out);

/// The head posts of a unit: the first by order and rank, all that tie.
void heads_of(const OrgData& data, std::uint32_t unit, Instant at,
              std::vector<std::uint32_t>& out);

/// All head posts of a unit that exist, by order, rank and id.
void all_heads_of(const OrgData& data, std::uint32_t unit, Instant at,
                  std::vector<std::uint32_t>& out);

/// What is above a unit itself: the superiors that a deputy of it would have if
/// it had no head. None on the lines that no unit has.
void step_from_unit(const OrgData& data, std::uint32_t unit,
                    const StepQuestion& question, StepAnswer& out);

/// The leaders in charge of `unit` for the subject, as found at that unit
/// itself without climbing. Several: they tie.
void leaders_of(const OrgData& data, std::uint32_t unit, std::uint32_t subject,
                Instant at, std::vector<std::uint32_t>& out);

/// Orders posts by order, unit order, rank, then id bytes.
bool comes_before(const OrgData& data, std::uint32_t a, std::uint32_t b);
/// Sorts so, and leaves each post in once.
void in_listing_order(const OrgData& data, std::vector<SuperiorRecord>& posts);

}  // namespace rung

#endif  // RUNG_SRC_ORG_STEPS_HPP_
