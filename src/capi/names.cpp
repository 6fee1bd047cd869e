#include "capi/args.hpp"
#include "capi/enum_name.hpp"
#include "capi/guard.hpp"
#include "capi/text.hpp"
#include "rung/error.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

using namespace rung::capi;

rung_str rung_line_name(int32_t line) { return name_of<rung::Line>(line); }

rung_str rung_role_name(int32_t role) { return name_of<rung::Role>(role); }

rung_str rung_holding_kind_name(int32_t kind) {
  return name_of<rung::HoldingKind>(kind);
}

rung_str rung_portfolio_kind_name(int32_t kind) {
  return name_of<rung::PortfolioKind>(kind);
}

rung_str rung_severity_name(int32_t severity) {
  return name_of<rung::Severity>(severity);
}

rung_str rung_relation_name(int32_t relation) {
  return name_of<rung::Relation>(relation);
}

rung_str rung_found_name(int32_t found) {
  return name_of<rung::PostAnswer::Found>(found);
}

rung_str rung_verdict_name(int32_t verdict) {
  return name_of<rung::Verdict>(verdict);
}

rung_status rung_parse_line(int32_t* out, const char* text, size_t text_len,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung::Line line{};
    if (!rung::parse_line(utf8(text, text_len, "text"), line)) {
      throw rung::Error(
          rung::ErrorCode::kNotFound, "no such line", "text", {},
          "ladder, explicit, unit, portfolio, dotted are the lines");
    }
    *out = static_cast<std::int32_t>(line);
  });
}
