// The changes of a fold, in the shapes of C.
#ifndef RUNG_SRC_CAPI_FOLD_VIEW_HPP_
#define RUNG_SRC_CAPI_FOLD_VIEW_HPP_

#include <vector>

#include "capi/pool.hpp"
#include "rung/fold.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// Holds the changes; immutable once it is made.
class FoldView {
 public:
  explicit FoldView(std::vector<FoldChange> changes);
  FoldView(const FoldView&) = delete;
  const std::vector<rung_fold_change>& changes() const { return views_; }

 private:
  std::vector<FoldChange> held_;
  TextPool texts_;
  std::vector<rung_fold_change> views_;
};

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_FOLD_VIEW_HPP_
