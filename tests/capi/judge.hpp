// judge.h for C++.
#ifndef RUNG_TESTS_CAPI_JUDGE_HPP_
#define RUNG_TESTS_CAPI_JUDGE_HPP_

extern "C" {
#include "judge.h"
}

#endif  // RUNG_TESTS_CAPI_JUDGE_HPP_
