// Findings as JSON: one object each, all keys always there.
#include <boost/json/serialize.hpp>
#include <utility>

#include "json/values.hpp"
#include "rung/finding.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::value shown_value(const Shown& shown) {
  if (shown.list) return text_array(shown.items);
  if (shown.items.empty()) return nullptr;
  return json::string(shown.items.front());
}

json::value path_value(const Finding& finding) {
  if (finding.path.empty()) return nullptr;
  return text_array(finding.path);
}

json::value exemption_value(const Exemption& exemption) {
  if (exemption.id.empty()) return nullptr;
  return json::object{{"id", exemption.id},
                      {"outcome", exemption.outcome},
                      {"evidence", text_array(exemption.evidence)}};
}

json::array row_array(const std::vector<std::size_t>& rows) {
  json::array array;
  array.reserve(rows.size());
  for (const std::size_t row : rows) array.push_back(std::uint64_t{row});
  return array;
}

}  // namespace

std::string to_json(const Finding& finding, Zone zone) {
  return json::serialize(
      json::object{{"rule", finding.rule},
                   {"code", finding.code},
                   {"rulebook", finding.rulebook},
                   {"version", finding.version},
                   {"severity", name_value(finding.severity)},
                   {"verdict", name_value(finding.verdict)},
                   {"case", text_or_null(finding.case_id)},
                   {"case_kind", finding.case_kind},
                   {"about", text_array(finding.about)},
                   {"events", text_array(finding.events)},
                   {"rows", row_array(finding.rows)},
                   {"time", text_or_null(format_instant(finding.time, zone))},
                   {"expected", shown_value(finding.expected)},
                   {"actual", shown_value(finding.actual)},
                   {"path", path_value(finding)},
                   {"path_reason", text_or_null(finding.path_reason)},
                   {"exemption", exemption_value(finding.exemption)},
                   {"missing", text_array(finding.missing)},
                   {"notes", text_array(finding.notes)},
                   {"basis", text_array(finding.basis)},
                   {"message", both(finding.message)},
                   {"fingerprint", finding.fingerprint}});
}

}  // namespace rung
