// Replaces operator new by one that can be made to fail.
#ifndef RUNG_TESTS_CAPI_STARVED_NEW_HPP_
#define RUNG_TESTS_CAPI_STARVED_NEW_HPP_

/// How many allocations succeed before all fail; -1: none fails.
extern long allocations_left;

#endif  // RUNG_TESTS_CAPI_STARVED_NEW_HPP_
