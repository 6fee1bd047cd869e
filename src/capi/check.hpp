// Options of checks, from C.
#ifndef RUNG_SRC_CAPI_CHECK_HPP_
#define RUNG_SRC_CAPI_CHECK_HPP_

#include "rung/check.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// NULL gives the defaults.
CheckOptions check_options(const rung_check_options* options);

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_CHECK_HPP_
