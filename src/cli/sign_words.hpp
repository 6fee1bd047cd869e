// What `rung signoff` says, in Chinese and English.
#ifndef RUNG_SRC_CLI_SIGN_WORDS_HPP_
#define RUNG_SRC_CLI_SIGN_WORDS_HPP_

#include <string_view>

#include "rung/json.hpp"
#include "rung/signoff.hpp"

namespace rung::cli {

/// Headings and fixed phrases. kCount is their number.
enum class SignWord {
  kDecided,
  kBySilence,
  kMayAct,
  kWho,
  kGroup,
  kUntil,
  kNoDeadline,
  kVotes,
  kApprove,
  kReject,
  kAbstain,
  kOpen,
  kDropped,
  kVoted,
  kWeighing,
  kIgnored,
  kEvent,
  kAction,
  kReason,
  kSilent,
  kCountsAs,
  kSince,
  kLegal,
  kProposed,
  kMay,
  kMayNot,
  kCount
};

std::string_view word(SignWord, Lang) noexcept;
std::string_view word(SignOutcome, Lang) noexcept;
std::string_view word(SignAction, Lang) noexcept;
std::string_view word(SignReason, Lang) noexcept;
std::string_view word(Silence, Lang) noexcept;

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_SIGN_WORDS_HPP_
