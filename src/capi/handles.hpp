// What is behind the handles.
#ifndef RUNG_SRC_CAPI_HANDLES_HPP_
#define RUNG_SRC_CAPI_HANDLES_HPP_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "capi/args.hpp"
#include "capi/checked.hpp"
#include "capi/event_rows.hpp"
#include "capi/fold_view.hpp"
#include "capi/results.hpp"
#include "capi/rule_views.hpp"
#include "capi/signoff_view.hpp"
#include "rung/condition.hpp"
#include "rung/io.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

// An Org is shared, so a copy of this keeps alive what it stands on.
struct rung_org {
  rung::Org org;
  std::shared_ptr<const std::vector<rung::LeftOut>> left_out;  // or null
  std::shared_ptr<const rung::capi::FoldView> fold = nullptr;
};

// The answers of the last call, and views of them in C.
struct rung_session {
  /// NULL: a session without an org.
  explicit rung_session(const rung_org* asked) {
    if (asked != nullptr) handle = *asked;
  }
  const rung::Org& org() const {
    if (!handle) rung::capi::refuse("session has no org", "session");
    return handle->org;
  }

  std::optional<rung_org> handle;
  rung::Route route;
  rung::Related related;
  rung::OrgReport report;
  std::string text;
  rung::Exported exported;
  rung::capi::OptionsView options;
  rung::capi::RouteView route_view;
  rung::capi::RelatedView related_view;
  rung::capi::ReportView report_view;
  rung::capi::IdPool ids;
  rung::capi::List<rung_holder> holders;
  rung::capi::CheckedView checked;
  rung::capi::EventView event;
  rung::capi::ExplainedView explained;
  rung::capi::LintView flaws;
  rung::capi::SignedView signed_off;
  std::vector<const rung_rule_info*> rules;
  rung::JsonLogic::Answer answer;
  std::vector<std::string> names;
  rung::capi::TextPool texts;  // views of them
};

#endif  // RUNG_SRC_CAPI_HANDLES_HPP_
