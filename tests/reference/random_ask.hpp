// Random queries for a route, over all options.
#ifndef RUNG_TESTS_REFERENCE_RANDOM_ASK_HPP_
#define RUNG_TESTS_REFERENCE_RANDOM_ASK_HPP_

#include <functional>
#include <string>

#include "reference/random_org.hpp"
#include "reference/reference.hpp"

namespace rung::reference {

/// A query that check_query() accepts. Some change few options, some all.
RouteAsk random_ask(const Records& records, Dice& dice);

/// Leaves out of both what can be left out while `wrong` still says something:
/// what is left shows a difference best.
void shrink(
    Records& records, RouteAsk& ask,
    const std::function<std::string(const Records&, const RouteAsk&)>& wrong);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_RANDOM_ASK_HPP_
