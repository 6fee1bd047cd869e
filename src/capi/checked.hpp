// What a check answers with, in the shapes of C.
#ifndef RUNG_SRC_CAPI_CHECKED_HPP_
#define RUNG_SRC_CAPI_CHECKED_HPP_

#include "capi/pool.hpp"
#include "capi/results.hpp"
#include "rung/check.hpp"
#include "rung/rung.h"

namespace rung::capi {

class CheckedView {
 public:
  /// Takes the answer over; it is held even where the view cannot be made.
  const rung_checked* show(Checked&& checked);
  /// Views the answer that is held once more.
  const rung_checked* show();
  const rung_checked* get() const noexcept { return &view_; }
  const Checked& held() const noexcept { return held_; }

 private:
  rung_positions positions(const std::vector<std::size_t>& from);
  rung_finding shown(const Finding& from);

  Checked held_;
  rung_checked view_{};
  List<rung_rule_verdict> verdicts_;
  List<rung_finding> findings_;
  TextPool texts_;
  Pool<std::uint64_t> positions_;
};

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_CHECKED_HPP_
