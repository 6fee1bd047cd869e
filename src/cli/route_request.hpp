// The arguments of `rung route` as a request: one way to read options.
#ifndef RUNG_SRC_CLI_ROUTE_REQUEST_HPP_
#define RUNG_SRC_CLI_ROUTE_REQUEST_HPP_

#include <string>
#include <string_view>

#include "cli/args.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// "--climb-limit" for "climb_limit".
std::string option_name(std::string_view option);

/// What `rung route` asks. Errors: those of parse_route_request(), with the
/// option as place; of a table the file and the place in it.
RouteRequest route_request(const Args& args, const Org& org);

/// The options given for a route as the text of a request without `from` and
/// `at`, all the way up where none says how far. Errors: as route_request().
std::string route_options_text(const Args& args, Zone zone);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_ROUTE_REQUEST_HPP_
