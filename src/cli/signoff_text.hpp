// A sign-off for people.
#ifndef RUNG_SRC_CLI_SIGNOFF_TEXT_HPP_
#define RUNG_SRC_CLI_SIGNOFF_TEXT_HPP_

#include <string>

#include "rung/json.hpp"

namespace rung::cli {

/// The outcome, who may act until when, the votes of each group, what does not
/// count and why, whose silence counts; and what else the request asks.
std::string signoff_text(const SignRequest& request, const SignedOff& answer,
                         Lang lang, bool colour);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_SIGNOFF_TEXT_HPP_
