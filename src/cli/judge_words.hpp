// What the commands that judge say, in Chinese and English.
#ifndef RUNG_SRC_CLI_JUDGE_WORDS_HPP_
#define RUNG_SRC_CLI_JUDGE_WORDS_HPP_

#include <string>
#include <string_view>

#include "rung/finding.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// Headings and fixed phrases. kCount is their number.
enum class Label {
  kRule,
  kTitle,
  kVerdict,
  kCases,
  kFindings,
  kNoFindings,
  kVerdicts,
  kNotActivated,
  kRules,
  kCaseKey,
  kScope,
  kTime,
  kEvents,
  kAbout,
  kExpected,
  kActual,
  kPath,
  kExemption,
  kMissing,
  kNotes,
  kBasis,
  kFingerprint,
  kAsks,
  kReports,
  kExemptions,
  kNoExemptions,
  kEvidence,
  kAnyAct,
  kClaim,
  kOnlyFor,
  kGood,
  kBad,
  kSettings,
  kOff,
  kOffShort,
  kThrough,
  kUnchecked,
  kRulebook,
  kCodes,
  kName,
  kValue,
  kType,
  kInitial,
  kValues,
  kFlaws,
  kPlace,
  kEvent,
  kWitness,
  kAct,
  kFrom,
  kTo,
  kCopies,
  kOnBehalfOf,
  kSubject,
  kWay,
  kMend,
  kFiles,
  kHold,
  kFail,
  kFailed,
  kLacks,
  kNotStated,
  kCount
};

std::string_view label(Label, Lang) noexcept;

/// Enumerators and stable names in words for people; name() is for programs.
std::string_view word(Verdict, Lang) noexcept;
/// `matter`, `document`, `meeting`, `sender`, `any`.
std::string case_word(const std::string& case_kind, Lang);
/// Why there is no path; empty where nobody asks for one.
std::string reason_text(const std::string& path_reason, Lang);
/// `granted`, `refused`, `undecidable`.
std::string outcome_word(const std::string& outcome, Lang);
/// `positive`, ... of golden cases.
std::string kind_word(const std::string& kind, Lang);

/// A text in one language, or else in the other.
const std::string& in(Lang lang, const Text& text);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_JUDGE_WORDS_HPP_
