// What is behind a rung_error.
#ifndef RUNG_SRC_CAPI_ERROR_HPP_
#define RUNG_SRC_CAPI_ERROR_HPP_

#include "rung/c/base.h"
#include "rung/error.hpp"

struct rung_error {
  rung::Error error;
};

#endif  // RUNG_SRC_CAPI_ERROR_HPP_
