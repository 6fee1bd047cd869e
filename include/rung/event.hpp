// rung: events, what happened in the life of a matter.
//
// Events are what check and audit judge: who sent or did what, to whom, when.
// Ids of parties are those of the organisation; what it does not know is kept
// and makes verdicts undetermined. docs/event_format.md
#ifndef RUNG_EVENT_HPP_
#define RUNG_EVENT_HPP_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rung/export.h"
#include "rung/limits.hpp"
#include "rung/time.hpp"

namespace rung {

/// A value that an event states about itself or its matter, document, meeting.
struct Attribute {
  enum class Kind : std::uint8_t { kBoolean, kNumber, kText, kTexts };
  std::string name;
  Kind kind = Kind::kText;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<std::string> texts;  ///< a list of texts
  friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// One event. Empty texts are "not stated".
struct Event {
  std::string id;  ///< unique in its input; `#N` (from 1) where none is stated
  Instant time;
  Instant recorded =
      kBeginning;   ///< when it was entered; kBeginning: not stated
  std::string act;  ///< `report`, `sign`, ... (standard_acts())
  std::vector<std::string> from;  ///< who acts; the first one leads
  std::vector<std::string> to;    ///< main recipients
  std::vector<std::string> cc;    ///< copies (抄送)
  std::string on_behalf_of;
  std::string ref;     ///< the event that this one answers, returns, resubmits
  std::string matter;  ///< what is being dealt with (事项)
  std::string parent;  ///< the matter that this one serves (督办)
  std::string document, meeting, subject;
  std::vector<Attribute> attributes;  ///< `attrs`, in the order stated
  friend bool operator==(const Event&, const Event&) = default;
};

/// An act of the standard vocabulary, with what it is called.
struct Act {
  std::string_view id;  ///< `report`
  std::string_view zh, en;
};
/// The standard acts, by id. Rulebooks may declare more.
RUNG_API std::span<const Act> standard_acts() noexcept;

/// Bounds on events, besides those of Limits on bytes, ids and texts.
struct EventLimits {
  std::size_t max_events = 100'000'000;
  std::size_t max_parties = 10'000;    ///< in one list of one event
  std::size_t max_attributes = 1'000;  ///< of one event
};

/// Reads events: one JSON object, an array of them, {"format":"rung-events/1",
/// "zone"?, "events":[...]}, or JSON Lines (one object a line). Dates without
/// an offset are read in `zone` unless the text states one. `from`, `to` and
/// `cc` may be one text instead of a list. Order is kept as stated. Errors:
/// kParse with a JSON pointer, for JSON Lines with the line in front, for
/// unknown keys, wrong types, ids used twice, a missing `time` or `act`;
/// kLimitExceeded; kCancelled.
RUNG_API std::vector<Event> parse_events(std::string_view text, Zone zone = {},
                                         const LoadOptions& = {},
                                         const EventLimits& = {});
/// The same from a file; the place of errors starts with the path.
RUNG_API std::vector<Event> load_events(const std::string& path, Zone zone = {},
                                        const LoadOptions& = {},
                                        const EventLimits& = {});

/// Reads one event, which must state its id. Errors as parse_events(); kParse
/// too for anything but one event.
RUNG_API Event parse_event(std::string_view text, Zone zone = {});

/// One event as a JSON object; parse_events() gives an equal one back.
RUNG_API std::string to_json(const Event&, Zone zone = {});

}  // namespace rung

#endif  // RUNG_EVENT_HPP_
