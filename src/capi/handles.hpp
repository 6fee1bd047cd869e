// What is behind the handles.
#ifndef RUNG_SRC_CAPI_HANDLES_HPP_
#define RUNG_SRC_CAPI_HANDLES_HPP_

#include <memory>
#include <string>
#include <vector>

#include "capi/results.hpp"
#include "rung/io.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

// An Org is shared, so a copy of this keeps alive what it stands on.
struct rung_org {
  rung::Org org;
  std::shared_ptr<const std::vector<rung::LeftOut>> left_out;  // or null
};

// The answers of the last call, and views of them in C.
struct rung_session {
  explicit rung_session(const rung_org& asked) : handle(asked) {}
  const rung::Org& org() const noexcept { return handle.org; }

  rung_org handle;
  rung::Route route;
  rung::Related related;
  rung::OrgReport report;
  std::string text;
  rung::capi::RouteView route_view;
  rung::capi::RelatedView related_view;
  rung::capi::ReportView report_view;
  rung::capi::IdPool ids;
  rung::capi::List<rung_holder> holders;
};

#endif  // RUNG_SRC_CAPI_HANDLES_HPP_
