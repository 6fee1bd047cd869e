// Events between the rows of C and the records of C++.
#ifndef RUNG_SRC_CAPI_EVENT_ROWS_HPP_
#define RUNG_SRC_CAPI_EVENT_ROWS_HPP_

#include "capi/pool.hpp"
#include "rung/event.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// The record of a row. Errors: kInvalidArgument for a row that no text could
/// state: without a time or an act, attributes of one name, empty parties;
/// kLimitExceeded past the bounds that texts have by default.
Event event_of(const rung_event_row* row);

class EventView {
 public:
  /// The row lives as long as `event` is not changed.
  const rung_event_row* show(const Event& event);

 private:
  rung_event_row row_{};
  TextPool texts_;
  Pool<rung_attribute> attributes_;
};

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_EVENT_ROWS_HPP_
