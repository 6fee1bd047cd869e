// Takes what a JSON parser finds and makes events of it, one after the other.
#ifndef RUNG_SRC_IO_EVENTS_HANDLER_HPP_
#define RUNG_SRC_IO_EVENTS_HANDLER_HPP_

#include <boost/json/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/events_keys.hpp"
#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung::io {

/// A handler of boost::json::basic_parser. It throws Error at the first thing
/// that the format does not allow, and holds nothing but the events.
class EventsHandler {
 public:
  using Code = boost::json::error_code;
  using View = std::string_view;

  static constexpr std::size_t max_object_size = SIZE_MAX;
  static constexpr std::size_t max_array_size = SIZE_MAX;
  static constexpr std::size_t max_key_size = SIZE_MAX;
  static constexpr std::size_t max_string_size = SIZE_MAX;

  EventsHandler(Zone zone, const Limits& limits, const EventLimits& bounds)
      : limits_(limits), bounds_(bounds), zone_(zone) {}

  /// What comes now is one object in this line of JSON Lines.
  void start_line(std::size_t line) noexcept { line_ = line; }

  /// The text stated its zone behind dates that needed it: read it again.
  bool zone_came_late() const noexcept { return zone_late_; }
  Zone zone() const noexcept { return zone_; }
  std::vector<Event>& events() noexcept { return events_; }
  /// The pointer to an event by its number from 0.
  std::string pointer_of(std::size_t index) const;

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&);
  bool on_object_end(std::size_t, Code&);
  bool on_array_begin(Code&);
  bool on_array_end(std::size_t, Code&);
  bool on_key_part(View part, std::size_t, Code&) { return keep(part); }
  bool on_key(View part, std::size_t, Code&);
  bool on_string_part(View part, std::size_t, Code&) { return keep(part); }
  bool on_string(View part, std::size_t, Code&);
  bool on_number_part(View part, Code&) { return keep(part); }
  bool on_int64(std::int64_t, View part, Code&) { return number(part); }
  bool on_uint64(std::uint64_t, View part, Code&) { return number(part); }
  bool on_double(double, View part, Code&) { return number(part); }
  bool on_bool(bool value, Code&);
  bool on_null(Code&);
  bool on_comment_part(View, Code&) { return true; }
  bool on_comment(View, Code&) { return true; }

 private:
  /// What is open.
  enum class In : std::uint8_t {
    kNothing,   ///< the whole text, or a line
    kObject,    ///< an object of which no key is read yet
    kDocument,  ///< {"format", "zone", "events"}
    kEvents,
    kEvent,
    kParties,
    kAttributes,
    kTexts,  ///< the list of an attribute
  };

  bool keep(View part) {
    kept_.append(part);
    return true;
  }
  View whole(View last_part);
  void first_key(View name);
  void document_key(View name);
  void event_key(View name);
  void attribute_name(View name);
  void start_event();
  void end_event();
  void end_attributes();
  void set_text(View text);
  void set_header(View text);
  void set_time(View text);
  void add_party(View text);
  void add_text(View text);
  bool number(View part);
  Attribute& attribute(Attribute::Kind kind, View fragment);
  View id(View text) const;
  View bounded(View text) const;

  std::string pointer() const;
  std::string place(const std::string& pointer) const;
  [[noreturn]] void refuse(View message, View fragment, View hint) const;
  [[noreturn]] void refuse_key(View message, View key, View hint) const;
  [[noreturn]] void refuse_unknown(View key, const std::vector<View>& known);
  [[noreturn]] void refuse_type(View fragment) const;
  [[noreturn]] void refuse_size(View message, View fragment, View bound,
                                std::size_t most) const;

  const Limits& limits_;
  const EventLimits& bounds_;
  Zone zone_;
  std::vector<Event> events_;
  Event event_;  // the one at hand
  In in_ = In::kNothing;
  bool document_ = false;  // the events stand in {"events":[...]}
  bool listed_ = false;    // they stand in a list
  bool zone_late_ = false;
  bool dates_read_ = false;
  std::size_t line_ = 0;            // of JSON Lines; 0: not such a text
  View header_;                     // the key of the document at hand
  const EventKey* key_ = nullptr;   // the key of the event at hand
  std::uint32_t seen_ = 0;          // keys of the event, by position
  std::uint32_t header_seen_ = 0;   // keys of the document, likewise
  std::size_t index_ = 0;           // in the list at hand
  std::vector<std::string> named_;  // attributes of the event, also null ones
  std::string kept_;    // parts of a key or value with escapes in it
  std::string joined_;  // the last of them, made whole
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_EVENTS_HANDLER_HPP_
