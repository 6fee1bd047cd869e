// What is behind a rung_authority.
#ifndef RUNG_SRC_CAPI_AUTHORITY_HPP_
#define RUNG_SRC_CAPI_AUTHORITY_HPP_

#include "rung/authority.hpp"
#include "rung/rung.h"

struct rung_authority {
  rung::Authority authority;
};

#endif  // RUNG_SRC_CAPI_AUTHORITY_HPP_
