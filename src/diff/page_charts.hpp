// Both charts, with what changed numbered the same in the two.
#ifndef RUNG_SRC_DIFF_PAGE_CHARTS_HPP_
#define RUNG_SRC_DIFF_PAGE_CHARTS_HPP_

#include <string>
#include <vector>

#include "rung/diff.hpp"

namespace rung::diff {

struct Charts {
  /// Ids of the posts that are numbered, from 1 on.
  std::vector<std::string> marked;
  std::string old_zh, old_en, new_zh, new_en;  ///< SVG
  bool whole = true;                           ///< everything is drawn
  bool cut = false;        ///< there is more that changed than was drawn
  bool too_large = false;  ///< nothing is drawn
};

/// An organisation of few posts whole, else what changed with all above it.
Charts charts_of(const OrgDiff& diff);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_PAGE_CHARTS_HPP_
