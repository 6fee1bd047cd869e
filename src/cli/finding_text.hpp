// Findings and verdicts for people.
#ifndef RUNG_SRC_CLI_FINDING_TEXT_HPP_
#define RUNG_SRC_CLI_FINDING_TEXT_HPP_

#include <string>

#include "cli/judging.hpp"
#include "cli/text_table.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// `a, b`.
std::string joined(const std::vector<std::string>& items,
                   std::string_view between = ", ");

/// One aligned block: severity, code, message, then what it rests on.
std::string finding_text(const Judged& judged, const Finding& finding,
                         Lang lang, bool colour);

/// All findings, then the rules that were activated and their counts.
std::string checked_text(const Judged& judged, Lang lang, bool colour);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_FINDING_TEXT_HPP_
