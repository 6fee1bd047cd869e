// A request about a sign-off, read from JSON.
#ifndef RUNG_SRC_JSON_SIGNOFF_REQUEST_HPP_
#define RUNG_SRC_JSON_SIGNOFF_REQUEST_HPP_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/signoff.hpp"

namespace rung {

struct SignRequest {
  SignPolicy policy;
  bool grouped = false;  ///< groups were stated, not one group in the policy
  std::vector<SignEvent> events;
  Instant at;
  std::string who;                    ///< empty: nobody's rights are asked for
  std::optional<SignEvent> proposed;  ///< at `at`
};

/// Errors: kParse with a JSON pointer, or line:column; kLimitExceeded.
SignRequest read_sign_request(std::string_view text);

}  // namespace rung

#endif  // RUNG_SRC_JSON_SIGNOFF_REQUEST_HPP_
