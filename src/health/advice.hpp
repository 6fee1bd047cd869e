// How to mend what was found, in plain words.
#ifndef RUNG_SRC_HEALTH_ADVICE_HPP_
#define RUNG_SRC_HEALTH_ADVICE_HPP_

#include <string_view>

#include "rung/facts.hpp"
#include "rung/org.hpp"

namespace rung {

Text advice(std::string_view problem_code);
Text advice_for_weak(bool vacant, bool head);
Text advice_for_vacant(bool head, bool leads);

}  // namespace rung

#endif  // RUNG_SRC_HEALTH_ADVICE_HPP_
