// What is behind a rung_builder.
#ifndef RUNG_SRC_CAPI_BUILDER_HPP_
#define RUNG_SRC_CAPI_BUILDER_HPP_

#include "capi/pending.hpp"
#include "rung/org.hpp"

struct rung_builder {
  rung::OrgBuilder facts;
  rung::capi::Pending pending;
};

#endif  // RUNG_SRC_CAPI_BUILDER_HPP_
