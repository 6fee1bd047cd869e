#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <string>

#include "base/file.hpp"
#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "io/events_handler.hpp"

namespace rung {
namespace io {
namespace {

namespace json = boost::json;
using Parser = json::basic_parser<EventsHandler>;

constexpr std::size_t kDepth = 32;
constexpr std::size_t kSlice = std::size_t{1} << 20;
constexpr std::size_t kTail = 24;
constexpr std::string_view kBlanks = " \t\r\n";

json::parse_options strict() {
  json::parse_options options;
  options.max_depth = kDepth;
  return options;
}

[[noreturn]] void refuse_syntax(std::string_view text, std::size_t at,
                                const json::error_code& code) {
  std::string_view rest = text.substr(at, 40);
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  // At the end of a line there is nothing to show but what came last in it.
  if (rest.empty()) {
    rest = text.substr(at - std::min(at, kTail), std::min(at, kTail));
    rest = rest.substr(rest.find_last_of("\r\n") + 1);
  }
  std::string message = "not JSON";
  std::string hint = code.message();
  if (code == json::error::incomplete) message = "the text is cut off";
  if (code == json::error::extra_data) {
    message = "something stands behind the end";
    hint = "several events stand in a list, or each in a line of its own";
  }
  throw Error(ErrorCode::kParse, std::move(message), place_in(text, at),
              shorten(rest, 40), std::move(hint));
}

// One JSON value that is the whole text. Feeds it in slices where somebody
// wants to hear of progress.
void parse_whole(Parser& parser, std::string_view text,
                 const Progress& progress) {
  const std::size_t step = progress ? kSlice : text.size();
  std::size_t at = 0;
  json::error_code code;
  while (at < text.size()) {
    const std::size_t n = std::min(step, text.size() - at);
    const bool more = at + n < text.size();
    const std::size_t used = parser.write_some(more, text.data() + at, n, code);
    at += used;
    if (code) refuse_syntax(text, at, code);
    if (used < n) break;
    tell_parse(progress, at, text.size());
  }
  at = std::min(text.size(), text.find_first_not_of(kBlanks, at));
  if (at < text.size()) refuse_syntax(text, at, json::error::extra_data);
}

// Calls visit(line, start, end) for each line that is not blank.
template <typename Visit>
void each_line(std::string_view text, const Visit& visit) {
  std::size_t line = 1;
  for (std::size_t start = 0; start < text.size(); ++line) {
    const std::size_t end = std::min(text.size(), text.find('\n', start));
    const std::size_t blanks =
        text.substr(start, end - start).find_first_not_of(kBlanks);
    if (blanks != std::string_view::npos) visit(line, start + blanks, end);
    start = end + 1;
  }
}

void parse_line(Parser& parser, std::string_view text, std::size_t start,
                std::size_t end) {
  json::error_code code;
  parser.reset();
  const std::size_t used =
      parser.write_some(false, text.data() + start, end - start, code);
  const std::size_t at = start + used;
  if (code) refuse_syntax(text, at, code);
  const std::size_t rest = text.substr(0, end).find_first_not_of(kBlanks, at);
  if (rest < end) refuse_syntax(text, rest, json::error::extra_data);
}

// Is the first line that is not blank an object of its own, with more behind?
bool is_lines(std::string_view text) {
  const std::size_t start = text.find_first_not_of(kBlanks);
  const std::size_t end = text.find('\n', start);
  if (text[start] != '{' || end == std::string_view::npos ||
      text.find_first_not_of(kBlanks, end) == std::string_view::npos) {
    return false;
  }
  try {
    parse_json(text.substr(start, end - start), end - start, kDepth);
    return true;
  } catch (const Error&) {
    return false;
  }
}

struct Hashed {
  std::size_t hash, index;
};

// The first event whose id an earlier one has, or the number of events. By
// sorted hashes, which take a small part of what the events do.
std::size_t second_of_id(const std::vector<Event>& events) {
  std::vector<Hashed> order(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    order[i] = {std::hash<std::string>{}(events[i].id), i};
  }
  const auto less = [&](const Hashed& a, const Hashed& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    const int sign = events[a.index].id.compare(events[b.index].id);
    return sign != 0 ? sign < 0 : a.index < b.index;
  };
  std::sort(order.begin(), order.end(), less);
  std::size_t second = events.size();
  for (std::size_t k = 1; k < order.size(); ++k) {
    const bool twin =
        order[k - 1].hash == order[k].hash &&
        events[order[k - 1].index].id == events[order[k].index].id;
    if (twin) second = std::min(second, order[k].index);
  }
  return second;
}

void refuse_twin(const std::vector<Event>& events, std::size_t index,
                 const std::string& place) {
  throw Error(ErrorCode::kParse, "an id is used twice", place,
              shorten(events[index].id),
              "an event without an id is `#N`, N its number in the text");
}

std::vector<Event> read_lines(std::string_view text, Zone zone,
                              const LoadOptions& options,
                              const EventLimits& bounds) {
  Parser parser(strict(), zone, options.limits, bounds);
  EventsHandler& handler = parser.handler();
  std::size_t told = 0;
  each_line(text, [&](std::size_t line, std::size_t start, std::size_t end) {
    handler.start_line(line);
    parse_line(parser, text, start, end);
    if (end - told < kSlice) return;
    told = end;
    tell_parse(options.progress, end, text.size());
  });
  tell_parse(options.progress, text.size(), text.size());
  const std::vector<Event>& events = handler.events();
  const std::size_t twin = second_of_id(events);
  std::size_t index = 0;
  if (twin < events.size()) {
    each_line(text, [&](std::size_t line, std::size_t, std::size_t) {
      if (index++ != twin) return;
      refuse_twin(events, twin, "line " + std::to_string(line) + ": /id");
    });
  }
  return std::move(handler.events());
}

std::vector<Event> read_whole(std::string_view text, Zone zone,
                              const LoadOptions& options,
                              const EventLimits& bounds) {
  for (;;) {
    Parser parser(strict(), zone, options.limits, bounds);
    parse_whole(parser, text, options.progress);
    EventsHandler& handler = parser.handler();
    if (handler.zone_came_late()) {
      zone = handler.zone();
      continue;
    }
    const std::size_t twin = second_of_id(handler.events());
    if (twin < handler.events().size()) {
      refuse_twin(handler.events(), twin, handler.pointer_of(twin) + "/id");
    }
    return std::move(handler.events());
  }
}

}  // namespace
}  // namespace io

std::vector<Event> parse_events(std::string_view text, Zone zone,
                                const LoadOptions& options,
                                const EventLimits& bounds) {
  check_size(text, options.limits);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.find_first_not_of(io::kBlanks) == std::string_view::npos) {
    throw Error(ErrorCode::kParse, "the text is empty", "1:1", {},
                "no events at all are []");
  }
  return io::is_lines(text) ? io::read_lines(text, zone, options, bounds)
                            : io::read_whole(text, zone, options, bounds);
}

std::vector<Event> load_events(const std::string& path, Zone zone,
                               const LoadOptions& options,
                               const EventLimits& bounds) {
  const std::string text = read_file(path, options.limits.max_bytes);
  try {
    return parse_events(text, zone, options, bounds);
  } catch (const Error& error) {
    throw error.within(path);
  }
}

}  // namespace rung
