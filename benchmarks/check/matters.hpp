// Matters of the example city, and what may be done next in them.
#ifndef RUNG_BENCHMARKS_CHECK_MATTERS_HPP_
#define RUNG_BENCHMARKS_CHECK_MATTERS_HPP_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rung/check.hpp"

namespace rung::bench {

const Org& city();
/// The rulebooks measured: `office`, and `gov`, which refines it.
inline constexpr const char* kRulebooks[] = {"office", "gov"};
/// A shipped rulebook, compiled once.
const Rulebook& shipped(const std::string& name);

/// `length` events of one matter: it climbs the ladder of its bureau and is
/// sent about among the bureaus meanwhile. Ids and texts start with `matter`.
std::vector<Event> make_matter(const std::string& matter, std::size_t length,
                               std::uint64_t seed);

/// An event to be proposed behind a matter, and the code of the finding that it
/// must have; empty: none.
struct Proposal {
  const char* name;
  Event event;
  std::string code;
};

/// `report_up`: the director to the vice mayor in charge, all below know;
/// `report_skipping`: another director straight to the mayor; `to_leader`: a
/// document for the government straight to a vice mayor.
std::vector<Proposal> proposals(const std::string& matter,
                                const std::string& rulebook);

/// What was found against the event of this id, in numbers that differ when
/// the findings do.
std::uint64_t digest(const Checked& checked, const std::string& event);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_CHECK_MATTERS_HPP_
