// The words of `rung org diff`.
#ifndef RUNG_SRC_CLI_DIFF_WORDS_HPP_
#define RUNG_SRC_CLI_DIFF_WORDS_HPP_

#include <string_view>

#include "rung/diff.hpp"

namespace rung::cli {

enum class DiffWord {
  kOld,
  kNew,
  kAsked,
  kChanged,
  kFacts,
  kRoutes,
  kOpenMatters,
  kAffected,
  kLaterEvents,
  kUnknownParties,
  kMatters,
  kMatter,
  kWaitsFor,
  kWhat,
  kAskInstead,
  kNobody,
  kSame,
  kNotThere,
  kPasses,
  kTo,
  kShowAll,
  kNoDifference,
  kRequest
};

std::string_view word(DiffWord, Lang) noexcept;
std::string_view word(RouteTurn, Lang) noexcept;
std::string_view word(MatterTurn, Lang) noexcept;
std::string_view word(OrgChange::Thing, Lang) noexcept;
std::string_view word(OrgChange::Action, Lang) noexcept;
/// The field of a change, such as `holders`; the field itself if it is new.
std::string_view field_word(std::string_view field, Lang) noexcept;

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_DIFF_WORDS_HPP_
