// Values of events: what each key accepts, and how a refusal reads.
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

#include "base/utf8.hpp"
#include "io/events_handler.hpp"

namespace rung::io {
namespace {

// What a key of an event wants.
std::string_view wanted(EventKey::Kind kind) {
  switch (kind) {
    case EventKey::Kind::kText:
      return "give a text";
    case EventKey::Kind::kTime:
      return "give a text such as 2024-03-01 or 2024-03-01T09:30";
    case EventKey::Kind::kParties:
      return "give a text or a list of texts";
    case EventKey::Kind::kAttributes:
      return "give an object of names and values";
  }
  return {};
}

// Does a number hold this whole one to the last digit? All up to 2^53.
bool is_exact(std::string_view digits) {
  constexpr std::int64_t kMost = std::int64_t{1} << 53;
  std::int64_t whole = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), whole);
  return read.ec == std::errc() && whole <= kMost && whole >= -kMost;
}

}  // namespace

bool EventsHandler::on_string(View part, std::size_t, Code&) {
  const View text = whole(part);
  switch (in_) {
    case In::kDocument:
      set_header(text);
      return true;
    case In::kEvent:
      set_text(text);
      return true;
    case In::kParties:
      add_party(text);
      return true;
    case In::kAttributes:
      attribute(Attribute::Kind::kText, text).text = bounded(text);
      return true;
    case In::kTexts:
      add_text(text);
      return true;
    default:
      refuse_type(text);
  }
}

void EventsHandler::set_header(View text) {
  if (header_ == "format") {
    if (text == kEventsFormat) return;
    throw Error(ErrorCode::kUnsupported, "unknown format", place("/format"),
                shorten(text), "this reader knows rung-events/1");
  }
  if (header_ != "zone") refuse_type(text);
  try {
    const Zone zone = parse_zone(text);
    zone_late_ = dates_read_ && zone != zone_;
    zone_ = zone;
  } catch (const Error& error) {
    throw error.within(place("/zone"));
  }
}

// An empty text says as much as no text at all.
void EventsHandler::set_text(View text) {
  switch (key_->kind) {
    case EventKey::Kind::kText:
      event_.*key_->text = id(text);
      return;
    case EventKey::Kind::kTime:
      set_time(text);
      return;
    case EventKey::Kind::kParties:
      if (!text.empty()) (event_.*key_->parties).emplace_back(id(text));
      return;
    case EventKey::Kind::kAttributes:
      refuse_type(text);
  }
}

void EventsHandler::set_time(View text) {
  dates_read_ = true;
  try {
    event_.*key_->time = parse_instant(text, zone_);
  } catch (const Error& error) {
    throw error.within(place(pointer()));
  }
}

void EventsHandler::add_party(View text) {
  auto& list = event_.*key_->parties;
  if (list.size() >= bounds_.max_parties) {
    refuse_size("too many parties", text, "max_parties", bounds_.max_parties);
  }
  if (text.empty()) refuse("a party is empty", text, "leave it out");
  list.emplace_back(id(text));
  ++index_;
}

void EventsHandler::add_text(View text) {
  auto& list = event_.attributes.back().texts;
  if (list.size() >= bounds_.max_parties) {
    refuse_size("too many texts", text, "max_parties", bounds_.max_parties);
  }
  list.emplace_back(bounded(text));
  ++index_;
}

// Not the parser's own value: that one may be off in the last digit.
bool EventsHandler::number(View part) {
  const View digits = whole(part);
  Attribute& found = attribute(Attribute::Kind::kNumber, digits);
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, found.number);
  if (read.ec != std::errc() || !std::isfinite(found.number)) {
    refuse("the number is out of reach", digits, "write it as a text");
  }
  if (digits.find_first_of(".eE") == View::npos && !is_exact(digits)) {
    refuse("the number has too many digits", digits, "write it as a text");
  }
  return true;
}

bool EventsHandler::on_bool(bool value, Code&) {
  attribute(Attribute::Kind::kBoolean, value ? "true" : "false").boolean =
      value;
  return true;
}

bool EventsHandler::on_null(Code&) {
  if (in_ != In::kEvent && in_ != In::kAttributes) refuse_type("null");
  return true;
}

Attribute& EventsHandler::attribute(Attribute::Kind kind, View fragment) {
  if (in_ != In::kAttributes) refuse_type(fragment);
  Attribute& made = event_.attributes.emplace_back();
  made.name = named_.back();
  made.kind = kind;
  return made;
}

EventsHandler::View EventsHandler::id(View text) const {
  if (text.size() > limits_.max_id_bytes) {
    refuse_size("an id is too long", text, "max_id_bytes",
                limits_.max_id_bytes);
  }
  return text;
}

EventsHandler::View EventsHandler::bounded(View text) const {
  if (text.size() > limits_.max_text_bytes) {
    refuse_size("a text is too long", text, "max_text_bytes",
                limits_.max_text_bytes);
  }
  return text;
}

void EventsHandler::refuse_type(View fragment) const {
  View hint;
  switch (in_) {
    case In::kDocument:
      hint = header_ == "events" ? "give a list of events" : "give a text";
      break;
    case In::kEvent:
      hint = wanted(key_->kind);
      break;
    case In::kParties:
    case In::kTexts:
      hint = "the list holds texts only";
      break;
    case In::kAttributes:
      hint =
          "an attribute is true, false, a number, a text or a list of texts; "
          "name what is inside another `outer.inner`";
      break;
    default:
      hint = "an event is an object: {\"time\":...,\"act\":...}";
  }
  refuse("wrong type", fragment, hint);
}

}  // namespace rung::io
