// Who acts in a post: its holders, those among them who are there, a stand-in,
// or a deputy.
#ifndef RUNG_SRC_ROUTE_PRESENCE_HPP_
#define RUNG_SRC_ROUTE_PRESENCE_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

#include "org/data.hpp"
#include "rung/route.hpp"

namespace rung {

/// The matter, as far as the scope of a stand-in asks about it.
struct Matter {
  std::uint32_t unit = kNil;  // of the post that asks
  std::uint32_t subject = kNil;
  std::string_view document_kind;
};

/// Who acts in a post at an instant, and how that came about.
struct Presence {
  enum class Kind : std::uint8_t {
    kPresent,   ///< holders act themselves
    kStandIn,   ///< all are away, a stand-in acts
    kFilledIn,  ///< the post is vacant, its stand-in acts
    kDeputy,    ///< the post is vacant, a deputy of its unit acts
    kVacant,    ///< nobody holds it and nobody acts in it
    kAway       ///< all are away and nobody stands in
  };
  Kind kind = Kind::kVacant;
  bool acting = false;        ///< held by acting or presiding holders only
  std::uint32_t post = kNil;  ///< whose holders act: the post or another's
  /// Who acts; of kAway those who are away.
  std::vector<PersonId> people;
  /// The first cycle met among stand-ins: their posts, each once.
  bool cycle = false;
  std::vector<std::uint32_t> cycle_posts;
};

/// What a presence is found by, the same for all posts of a question.
struct PresenceQuestion {
  Instant at;
  Matter matter;
  bool acting = true;  ///< acting and presiding holders fill a post
  bool deputy = false;
  std::uint32_t hops = 1;  ///< of stand-ins
};

/// The holder of a post if he is its only one at all times, holds it at `at`
/// and not in place of another, and is there; else kNil. Nearly every post has
/// such a holder.
std::uint32_t plain_holder(const OrgData& data, std::uint32_t post,
                           Instant at) noexcept;

/// Fills `out` for `post`; records of the stages vacancy and stand-in are added
/// to `trace` unless it is null, on the pattern of `about`.
void find_presence(const Org& org, std::uint32_t post,
                   const PresenceQuestion& question, const TraceRecord& about,
                   std::vector<TraceRecord>* trace, Presence& out);

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_PRESENCE_HPP_
