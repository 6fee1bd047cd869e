// The facts, parties and expressions of the random rules: how the rulebook
// writes them, and what they mean.
//
// Facts: `n` (number), `kind` (text: x, y, z), `ok` (boolean), `day` (instant)
// and `who` (party) of events; `level` (number) of matters. Posts p1 and p2 in
// unit u, p3 in unit v.
#ifndef RUNG_TESTS_KERNELS_VOCABULARY_HPP_
#define RUNG_TESTS_KERNELS_VOCABULARY_HPP_

#include <optional>
#include <string>
#include <vector>

#include "kernels/model.hpp"

namespace rung::kernels {

/// The organisation, as `rung-org/1`, and a rulebook with these rules.
const char* small_org();
std::string rulebook_text(const std::vector<Rule>& rules);

/// What an event says of a fact; none: unknown.
std::optional<double> number_fact(const Event&, const char* name);
std::optional<std::string> text_fact(const Event&, const char* name);
std::optional<bool> boolean_fact(const Event&, const char* name);

/// The matter that an event belongs to: the one that it states, else the first
/// that an event of its document states; empty if there is none.
std::string matter_of(const std::vector<Event>& all, const Event&);

/// Have two sets a party in common?
Truth common(const Parties& a, const Parties& b);

Condition kind_is(const std::string& kind, bool equal);
/// Silence means `otherwise`.
Condition kind_is_else(const std::string& kind, const std::string& otherwise);
Condition compare_n(const std::string& op, int n);
Condition is_ok();
Condition act_is(const std::string& act);
Condition level_above(int n);
Condition day_before_event();
Condition share(const Path& a, const Path& b);  ///< `is`
Condition gives_any(const Path& a);
Condition kind_is_each();
Condition same_kind();  ///< as the other event
Condition n_below_other();

Condition negation(const Condition& a);
Condition conjunction(const Condition& a, const Condition& b);
Condition disjunction(const Condition& a, const Condition& b);

Path from_path();
Path to_path();
Path who_path();
Path from_unit_path();
Path other_from_path();
Path other_to_path();

Moment day_moment();
Moment time_moment();

Key act_key();
Key kind_key();  ///< x where unstated
Key from_key();

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_VOCABULARY_HPP_
