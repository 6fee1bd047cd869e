// The data-aware Declare model of Declare4Py's tutorial on the sepsis log.
#ifndef RUNG_TESTS_KERNELS_SEPSIS_MODEL_HPP_
#define RUNG_TESTS_KERNELS_SEPSIS_MODEL_HPP_

#include "rung/rulebook.hpp"

namespace rung::kernels {

/// Constraint n is the rule SEPSIS-n, 0 to 13.
Rulebook sepsis_model();

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_SEPSIS_MODEL_HPP_
