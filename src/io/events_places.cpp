// Where in the events an error is.
#include "base/json_cursor.hpp"
#include "base/utf8.hpp"
#include "io/events_handler.hpp"

namespace rung::io {

std::string EventsHandler::pointer_of(std::size_t index) const {
  if (!listed_) return {};
  return (document_ ? "/events/" : "/") + std::to_string(index);
}

std::string EventsHandler::pointer() const {
  if (in_ == In::kDocument) {
    return header_.empty() ? "" : pointer_step({}, header_);
  }
  std::string to = pointer_of(events_.size());
  const bool keyed = in_ == In::kEvent || in_ == In::kParties ||
                     in_ == In::kAttributes || in_ == In::kTexts;
  if (!keyed || key_ == nullptr) return to;
  to = pointer_step(to, key_->name);
  if ((in_ == In::kAttributes || in_ == In::kTexts) && !named_.empty()) {
    to = pointer_step(to, shorten(named_.back()));
  }
  if (in_ == In::kParties || in_ == In::kTexts) {
    to = pointer_step(to, std::to_string(index_));
  }
  return to;
}

std::string EventsHandler::place(const std::string& pointer) const {
  if (line_ == 0) return pointer.empty() ? "/" : pointer;
  const std::string line = "line " + std::to_string(line_);
  return pointer.empty() ? line : line + ": " + pointer;
}

void EventsHandler::refuse(View message, View fragment, View hint) const {
  throw Error(ErrorCode::kParse, std::string(message), place(pointer()),
              shorten(fragment), std::string(hint));
}

void EventsHandler::refuse_key(View message, View key, View hint) const {
  throw Error(ErrorCode::kParse, std::string(message),
              place(pointer_step(pointer(), shorten(key))), shorten(key),
              std::string(hint));
}

void EventsHandler::refuse_size(View message, View fragment, View bound,
                                std::size_t most) const {
  throw Error(
      ErrorCode::kLimitExceeded, std::string(message), place(pointer()),
      shorten(fragment),
      "raise " + std::string(bound) + " beyond " + std::to_string(most));
}

}  // namespace rung::io
