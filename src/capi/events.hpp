// What is behind a rung_events.
#ifndef RUNG_SRC_CAPI_EVENTS_HPP_
#define RUNG_SRC_CAPI_EVENTS_HPP_

#include <vector>

#include "rung/event.hpp"
#include "rung/rung.h"

struct rung_events {
  std::vector<rung::Event> events;
};

#endif  // RUNG_SRC_CAPI_EVENTS_HPP_
