// One option of a request for a route, put into the query.
#ifndef RUNG_SRC_JSON_ROUTE_READERS_HPP_
#define RUNG_SRC_JSON_ROUTE_READERS_HPP_

#include "base/json_cursor.hpp"
#include "rung/json.hpp"

namespace rung {

/// Reads the value of an option into the query, whose `context.at` is set.
/// `from`, `at` and `preset` are not options of a query, and left alone.
/// Errors: as parse_route_request().
void read_option(const Org& org, const RouteOption& option, const Cursor& value,
                 RouteQuery& query);

/// The choice that stands in `value`. Errors: kParse with the choices as hint.
template <class Enum>
Enum read_choice(const RouteOption& option, const Cursor& value);
extern template Preset read_choice<Preset>(const RouteOption&, const Cursor&);

}  // namespace rung

#endif  // RUNG_SRC_JSON_ROUTE_READERS_HPP_
