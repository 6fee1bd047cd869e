// Random rules, random traces, random terms: the same for the same seed.
#ifndef RUNG_TESTS_KERNELS_RANDOM_CASE_HPP_
#define RUNG_TESTS_KERNELS_RANDOM_CASE_HPP_

#include <vector>

#include "kernels/model.hpp"
#include "reference/random_org.hpp"

namespace rung::kernels {

using reference::Dice;

Rule random_rule(Dice& dice);
/// One check of the kernel; `random_rule` takes any.
Check random_check(Dice& dice, const std::string& kernel);
/// 2 to 12 events, by time, with ties, missing values and unknown parties.
std::vector<Event> random_trace(Dice& dice);
/// Zone and calendar; `at` and `complete` follow from the trace.
Terms random_terms(Dice& dice);
void set_end(Dice& dice, const std::vector<Event>& events, Terms& terms);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_RANDOM_CASE_HPP_
