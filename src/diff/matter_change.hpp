// What the new organisation means for a party that a matter waits for.
#ifndef RUNG_SRC_DIFF_MATTER_CHANGE_HPP_
#define RUNG_SRC_DIFF_MATTER_CHANGE_HPP_

#include <optional>
#include <string_view>

#include "diff/asker.hpp"
#include "diff/compare.hpp"
#include "diff/matters.hpp"
#include "rung/diff.hpp"

namespace rung::diff {

/// Both organisations, and what is known of their numbers.
struct Sides {
  Asker& was;
  Asker& now;
  const Twins& twins;
};

/// The answers of both about one party, overwritten again and again.
struct Routes {
  bool was = false, now = false;  ///< does the party exist there?
  Route before, after;
};

/// The route of one party in both, compared; nothing where it is the same.
/// `subject` is an id, or empty.
std::optional<RouteChange> compare_routes(const Sides& sides,
                                          std::size_t request,
                                          std::string_view from,
                                          std::string_view subject,
                                          Routes& routes);

/// The change for one of those it waits for; nothing in `what` where it is not
/// affected. False where neither organisation knows the party.
bool change_of(const Sides& sides, const OpenMatter& matter,
               const WaitedFor& waited, MatterChange& out);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_MATTER_CHANGE_HPP_
