// The words of a picture in two languages, and the names it shows.
#ifndef RUNG_SRC_DRAW_WORDS_HPP_
#define RUNG_SRC_DRAW_WORDS_HPP_

#include <string>
#include <string_view>

#include "draw/view.hpp"

namespace rung::draw {

enum class Word : std::uint8_t {
  kChart,
  kBelow,
  kAsOf,
  kUnits,
  kPosts,
  kVacantPosts,
  kSubject,
  kNothing,
  kFilled,
  kVacant,
  kActing,
  kPresiding,
  kConcurrent,
  kSeconded,
  kAttached,
  kActingLong,
  kPresidingLong,
  kBroken,
  kUnitEdge,
  kPortfolioEdge,
  kExplicitEdge,
  kDottedEdge,
  kCycleEdge,
  kInside,
  kRoute,
  kSentOn,
  kPasses,
  kStart
};

std::string_view word(Word which, bool chinese) noexcept;

/// The name in the wished language, else in the other, else the id; cleaned by
/// plain().
std::string shown(Org::Name name, std::string_view id, bool chinese);

/// What stands on a post.
struct PostLabel {
  std::string title;
  std::string holders;     ///< names with hints, or the word for vacant
  std::string_view badge;  ///< acting or presiding, else empty
  bool vacant = false;
};
PostLabel label_of(const Org& org, const View& view, const ViewPost& post,
                   bool chinese);

/// Title of the picture, and the line below it: date and counts.
std::string heading_of(const Org& org, const Context& context, const View& view,
                       const DrawOptions& options);
std::string facts_line(const Org& org, const Context& context, const View& view,
                       const DrawOptions& options);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_WORDS_HPP_
