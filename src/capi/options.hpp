// Options and questions, from the structs of C to the values of C++.
#ifndef RUNG_SRC_CAPI_OPTIONS_HPP_
#define RUNG_SRC_CAPI_OPTIONS_HPP_

#include <string>

#include "rung/io.hpp"
#include "rung/limits.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// NULL gives the defaults.
LoadOptions load_options(const rung_load_options* options);
Progress progress_of(rung_progress progress, void* user);
ImportOptions import_options(const rung_import_options* options);

Context context_arg(const Org& org, const rung_context* context);
Party party_arg(const Org& org, const rung_party& party,
                const std::string& name);
/// The question without its context, not yet checked by check_query().
RouteQuery query_arg(const Org& org, const rung_route_query* query);

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_OPTIONS_HPP_
