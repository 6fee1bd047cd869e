// What the command line says, in Chinese and English, all in one place.
#ifndef RUNG_SRC_CLI_WORDS_HPP_
#define RUNG_SRC_CLI_WORDS_HPP_

#include <string>
#include <string_view>

#include "rung/json.hpp"
#include "rung/route.hpp"

namespace rung::cli {

/// Headings and fixed phrases. kCount is their number.
enum class Word {
  kFrom,
  kTime,
  kLine,
  kOutcome,
  kLevel,
  kPost,
  kUnit,
  kHolders,
  kWhy,
  kVacant,
  kStandsInFor,
  kHeadOfOwnUnit,
  kHeadOfUnitAbove,
  kHasFunction,
  kNoSuchFunction,
  kDeputyFor,
  kClimbedFor,
  kFallbackFor,
  kUnitHeadFor,
  kAllSign,
  kOneSigns,
  kPassesByItself,
  kInitiator,
  kNotes,
  kTrace,
  kStage,
  kDecision,
  kCandidate,
  kEdge,
  kReplacedBy,
  kDistance,
  kSteps,
  kSkips,
  kAlternatives,
  kUnits,
  kPosts,
  kPeople,
  kDepth,
  kRoots,
  kProblems,
  kNoProblems,
  kSeverity,
  kCode,
  kSubjects,
  kMessage,
  kMore,
  kWrote,
  kLeftOut,
  kNoPostThen,
  kSeveralPosts,
  kParsing,
  kCompiling,
  kResolving,
  kIndexing,
  kCount
};

std::string_view word(Word, Lang) noexcept;

/// An enumerator in words for people; name() gives the one for programs.
std::string_view word(Line, Lang) noexcept;
std::string_view word(Outcome, Lang) noexcept;
std::string_view word(Stage, Lang) noexcept;
std::string_view word(TraceCode, Lang) noexcept;
std::string_view word(Severity, Lang) noexcept;
std::string_view word(HoldingKind, Lang) noexcept;
/// Why an edge of this kind leads to a post.
std::string_view reason(Line, Lang) noexcept;

/// "`a` is the direct superior of `b`".
std::string sentence(Relation, std::string_view a, std::string_view b, Lang);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_WORDS_HPP_
