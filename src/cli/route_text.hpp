// A route for people.
#ifndef RUNG_SRC_CLI_ROUTE_TEXT_HPP_
#define RUNG_SRC_CLI_ROUTE_TEXT_HPP_

#include <string>

#include "cli/labels.hpp"
#include "rung/route.hpp"

namespace rung::cli {

/// The question, the outcome, the steps with their reasons, the notes, and the
/// decisions one by one if `trace` is set.
std::string route_text(const View& view, const Party& from,
                       const RouteQuery& query, const Route& route, bool trace);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_ROUTE_TEXT_HPP_
