// The one place where exceptions end: every call of the C API runs in a guard.
#ifndef RUNG_SRC_CAPI_GUARD_HPP_
#define RUNG_SRC_CAPI_GUARD_HPP_

#include <utility>

#include "rung/c/base.h"

namespace rung::capi {

/// Turns the exception in flight into a status, and into an error object when
/// `err` is not NULL and memory is left for one.
rung_status report_exception(rung_error** err) noexcept;

/// Runs a call. The body throws when it fails and writes outputs last.
template <class Body>
rung_status guard(rung_error** err, Body&& body) noexcept {
  try {
    std::forward<Body>(body)();
    return RUNG_OK;
  } catch (...) {
    return report_exception(err);
  }
}

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_GUARD_HPP_
