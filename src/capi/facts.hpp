// What is behind a rung_schema and a rung_fact_row.
#ifndef RUNG_SRC_CAPI_FACTS_HPP_
#define RUNG_SRC_CAPI_FACTS_HPP_

#include <memory>
#include <vector>

#include "capi/pool.hpp"
#include "rung/condition.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// A schema that rows and conditions keep alive; which one it is decides
/// whether they belong together.
struct Facts {
  explicit Facts(Schema of);

  Schema schema;
  std::vector<rung_fact> shown;
  TextPool texts;
};
using SharedFacts = std::shared_ptr<const Facts>;

}  // namespace rung::capi

struct rung_schema {
  rung::capi::SharedFacts facts;
};

struct rung_fact_row {
  rung::capi::SharedFacts facts;
  rung::FactRow row;
};

#endif  // RUNG_SRC_CAPI_FACTS_HPP_
