// What is behind a rung_monitor.
#ifndef RUNG_SRC_CAPI_MONITOR_HPP_
#define RUNG_SRC_CAPI_MONITOR_HPP_

#include <optional>
#include <string>
#include <utility>

#include "capi/checked.hpp"
#include "rung/check.hpp"
#include "rung/rung.h"

struct rung_monitor {
  rung_monitor(rung::Monitor of, rung::Zone in)
      : monitor(std::move(of)), zone(in) {}

  /// Feeds an event, or answers once more for the one that was taken when no
  /// memory was left to say what it changed.
  void feed(rung::Event event);

  rung::Monitor monitor;
  rung::Zone zone;
  rung::capi::CheckedView checked;
  std::optional<rung::Event> unanswered;
  std::string text;
};

#endif  // RUNG_SRC_CAPI_MONITOR_HPP_
