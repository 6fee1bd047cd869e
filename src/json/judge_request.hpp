// Requests to judge events, read from JSON.
#ifndef RUNG_SRC_JSON_JUDGE_REQUEST_HPP_
#define RUNG_SRC_JSON_JUDGE_REQUEST_HPP_

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_cursor.hpp"
#include "rung/check.hpp"
#include "rung/json.hpp"

namespace rung {

inline constexpr std::size_t kMaxJudgeBytes = std::size_t{256} << 20;
/// A rulebook, 64 deep at most, inside a request.
inline constexpr std::size_t kMaxJudgeDepth = 70;

/// What is to be judged, and how.
struct JudgeRequest {
  std::vector<Event> events;
  std::optional<Event> proposed;
  CheckOptions options;
};

/// The rulebooks that `rules` and `calendar` of a request state.
std::vector<Rulebook> read_rulebooks(const Cursor& request, Zone zone,
                                     const RulebookFinder& find);

/// All other keys. Errors: kNotFound for rules of `only` that no rulebook has.
JudgeRequest read_judge_request(const Cursor& request, Zone zone,
                                std::span<const Rulebook> rulebooks);

/// One event. `id` is that of an event that states none; empty: it must state
/// one. Errors: kParse also for a list of events.
Event read_event(const Cursor& event, Zone zone, std::string_view id);

/// The same from a text of its own.
Event read_event(std::string_view text, Zone zone, std::string_view id);

}  // namespace rung

#endif  // RUNG_SRC_JSON_JUDGE_REQUEST_HPP_
