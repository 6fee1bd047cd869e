// Runs a call out of memory at every allocation in turn.
#ifndef RUNG_TESTS_CAPI_STARVE_HPP_
#define RUNG_TESTS_CAPI_STARVE_HPP_

#include <gtest/gtest.h>

#include <cstring>
#include <functional>

#include "rung/rung.h"
#include "starved_new.hpp"

// Calls until it succeeds, one more allocation allowed each time.
inline void starve(const std::function<rung_status(rung_error**)>& call) {
  for (long limit = 0; limit < 100'000; ++limit) {
    rung_error* err = nullptr;
    allocations_left = limit;
    const rung_status status = call(&err);
    allocations_left = -1;
    if (status == RUNG_OK) {
      EXPECT_GT(limit, 0) << "nothing was allocated";
      return;
    }
    EXPECT_EQ(status, RUNG_OUT_OF_MEMORY);
    EXPECT_TRUE(err == nullptr || rung_error_status(err) == status);
    rung_error_free(err);
  }
  FAIL() << "never succeeds";
}

#endif  // RUNG_TESTS_CAPI_STARVE_HPP_
