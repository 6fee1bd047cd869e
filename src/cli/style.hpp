// How grave something looks.
#ifndef RUNG_SRC_CLI_STYLE_HPP_
#define RUNG_SRC_CLI_STYLE_HPP_

#include "cli/text_table.hpp"
#include "rung/finding.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung::cli {

constexpr Style style_of(Severity severity) {
  if (severity == Severity::kError) return Style::kBad;
  return severity == Severity::kWarning ? Style::kWarn : Style::kDim;
}

constexpr Style style_of(Verdict verdict) {
  if (verdict == Verdict::kViolated) return Style::kBad;
  if (verdict == Verdict::kSatisfied) return Style::kGood;
  return verdict == Verdict::kUndetermined ? Style::kWarn : Style::kDim;
}

constexpr Style style_of(Outcome outcome) {
  if (outcome == Outcome::kFound) return Style::kGood;
  if (outcome == Outcome::kDone) return Style::kGood;
  if (outcome == Outcome::kFailed) return Style::kBad;
  return outcome == Outcome::kTop ? Style::kPlain : Style::kWarn;
}

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_STYLE_HPP_
