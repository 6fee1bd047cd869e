// The stable names of enumerators.
#include <array>

#include "rung/route.hpp"

namespace rung {
namespace {

template <class Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names,
                      Enum value) noexcept {
  const auto i = static_cast<std::size_t>(value);
  return i < N ? names[i] : std::string_view("unknown");
}

constexpr std::array<std::string_view, 5> kLines{"ladder", "explicit", "unit",
                                                 "portfolio", "dotted"};

}  // namespace

std::string_view name(Relation value) noexcept {
  return pick<Relation, 10>(
      {"same", "direct_superior", "skip_superior", "direct_subordinate",
       "skip_subordinate", "peer", "dotted_superior", "dotted_subordinate",
       "other", "undetermined"},
      value);
}

std::string_view name(Line value) noexcept { return pick(kLines, value); }

std::string_view name(Outcome value) noexcept {
  return pick<Outcome, 8>({"found", "top", "ambiguous", "nobody", "not_above",
                           "undetermined", "failed", "done"},
                          value);
}

std::string_view name(Extent value) noexcept {
  return pick<Extent, 7>(
      {"next", "levels", "top", "to", "rank", "function", "authority"}, value);
}

std::string_view name(Stage value) noexcept {
  return pick<Stage, 8>({"expand", "stop", "vacancy", "stand_in", "self",
                         "inactive", "duplicates", "final"},
                        value);
}

std::string_view name(TraceCode value) noexcept {
  return pick<TraceCode, 34>({"next",
                              "tied",
                              "no_superior",
                              "broken",
                              "filled",
                              "acting",
                              "vacant",
                              "present",
                              "away_stand_in",
                              "away_nobody",
                              "stand_in_away",
                              "stand_in_out_of_scope",
                              "same_holder",
                              "accepted",
                              "goes_on",
                              "stops_here",
                              "unknown_authority",
                              "acting_refused",
                              "deputy",
                              "stand_in_cycle",
                              "kept",
                              "not_initiator",
                              "initiator",
                              "conflict",
                              "active",
                              "inactive",
                              "distinct",
                              "auto_passed",
                              "climbs",
                              "skipped",
                              "fallback",
                              "unit_head",
                              "fails",
                              "refused"},
                             value);
}

std::string_view name(First value) noexcept {
  return pick<First, 2>({"superior", "own_head"}, value);
}

std::string_view name(Several value) noexcept {
  return pick<Several, 5>({"report", "all", "any", "in_order", "first"}, value);
}

std::string_view name(Remedy value) noexcept {
  return pick<Remedy, 7>(
      {"climb", "skip", "fallback", "unit_head", "auto_pass", "fail", "keep"},
      value);
}

std::string_view name(Duplicates value) noexcept {
  return pick<Duplicates, 4>({"none", "first", "last", "adjacent"}, value);
}

std::string_view name(DuplicateMode value) noexcept {
  return pick<DuplicateMode, 2>({"remove", "auto_pass"}, value);
}

std::string_view name(Overflow value) noexcept {
  return pick<Overflow, 3>({"nearest", "empty", "fail"}, value);
}

std::string_view name(Via value) noexcept {
  return pick<Via, 8>({"holder", "acting", "stand_in", "deputy", "climb",
                       "fallback", "unit_head", "nobody"},
                      value);
}

std::string_view name(Preset value) noexcept {
  return pick<Preset, 4>({"office", "dingtalk", "wecom", "feishu"}, value);
}

std::string_view name(Severity value) noexcept {
  return pick<Severity, 3>({"error", "warning", "info"}, value);
}

std::string_view name(PostAnswer::Found value) noexcept {
  return pick<PostAnswer::Found, 4>({"one", "none", "several", "undetermined"},
                                    value);
}

std::string_view name(Role value) noexcept {
  return pick<Role, 4>({"head", "deputy", "member", "staff"}, value);
}

std::string_view name(HoldingKind value) noexcept {
  return pick<HoldingKind, 6>({"substantive", "acting", "presiding",
                               "concurrent", "seconded", "attached"},
                              value);
}

std::string_view name(PortfolioKind value) noexcept {
  return pick<PortfolioKind, 4>(
      {"in_charge", "responsible", "assists", "liaison"}, value);
}

bool parse_line(std::string_view text, Line& out) noexcept {
  for (std::size_t i = 0; i < kLines.size(); ++i) {
    if (kLines[i] != text) continue;
    out = static_cast<Line>(i);
    return true;
  }
  return false;
}

}  // namespace rung
