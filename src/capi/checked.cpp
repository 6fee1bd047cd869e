#include "capi/checked.hpp"

#include <algorithm>
#include <utility>

namespace rung::capi {
namespace {

rung_rule_verdict shown(const RuleVerdict& from) {
  return {view(from.rule),
          view(from.rulebook),
          static_cast<std::int32_t>(from.verdict),
          0,
          from.cases,
          from.counts.activated(),
          from.counts.violated,
          from.counts.undetermined,
          from.counts.open,
          from.counts.exempt,
          from.counts.satisfied};
}

}  // namespace

rung_positions CheckedView::positions(const std::vector<std::size_t>& from) {
  std::uint64_t* const to = positions_.take(from.size());
  std::copy(from.begin(), from.end(), to);
  return {to, from.size()};
}

rung_finding CheckedView::shown(const Finding& from) {
  rung_finding to{};
  to.rule = view(from.rule);
  to.code = view(from.code);
  to.rulebook = view(from.rulebook);
  to.version = view(from.version);
  to.severity = static_cast<std::int32_t>(from.severity);
  to.verdict = static_cast<std::int32_t>(from.verdict);
  to.case_kind = view(from.case_kind);
  to.case_id = view(from.case_id);
  to.about = texts_.add(from.about);
  to.events = texts_.add(from.events);
  to.rows = positions(from.rows);
  to.time = from.time.us;
  to.expected_is_list = from.expected.list ? 1 : 0;
  to.actual_is_list = from.actual.list ? 1 : 0;
  to.expected = texts_.add(from.expected.items);
  to.actual = texts_.add(from.actual.items);
  to.path = texts_.add(from.path);
  to.path_reason = view(from.path_reason);
  to.exemption = view(from.exemption.id);
  to.exemption_outcome = view(from.exemption.outcome);
  to.evidence = texts_.add(from.exemption.evidence);
  to.missing = texts_.add(from.missing);
  to.notes = texts_.add(from.notes);
  to.basis = texts_.add(from.basis);
  to.message = view(from.message);
  to.fingerprint = view(from.fingerprint);
  return to;
}

const rung_checked* CheckedView::show(Checked&& checked) {
  held_ = std::move(checked);
  return show();
}

const rung_checked* CheckedView::show() {
  texts_.start();
  positions_.start();
  verdicts_.start();
  for (const RuleVerdict& one : held_.verdicts) {
    verdicts_.add(capi::shown(one));
  }
  verdicts_.seal();
  findings_.start();
  for (const Finding& one : held_.findings) findings_.add(shown(one));
  findings_.seal();
  view_ = {verdicts_.data(), verdicts_.size(), findings_.data(),
           findings_.size(), held_.has_errors() ? 1 : 0};
  return &view_;
}

}  // namespace rung::capi
