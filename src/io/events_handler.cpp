#include "io/events_handler.hpp"

#include <algorithm>
#include <utility>

#include "base/near.hpp"

namespace rung::io {
namespace {

constexpr std::array<std::string_view, 3> kHeaders{"format", "zone", "events"};

std::uint32_t bit(std::size_t position) { return std::uint32_t{1} << position; }

}  // namespace

EventsHandler::View EventsHandler::whole(View last_part) {
  if (kept_.empty()) return last_part;
  joined_ = std::exchange(kept_, {});
  joined_.append(last_part);
  return joined_;
}

bool EventsHandler::on_object_begin(Code&) {
  if (in_ == In::kNothing) {
    in_ = In::kObject;
  } else if (in_ == In::kEvents) {
    start_event();
  } else if (in_ == In::kEvent && key_->kind == EventKey::Kind::kAttributes) {
    in_ = In::kAttributes;
  } else {
    refuse_type("{");
  }
  return true;
}

bool EventsHandler::on_object_end(std::size_t, Code&) {
  if (in_ == In::kObject) start_event();  // {}: not even a key
  if (in_ == In::kEvent) {
    end_event();
  } else if (in_ == In::kAttributes) {
    end_attributes();
  } else {
    header_ = {};
    for (const std::size_t needed : {0, 2}) {
      if (header_seen_ & bit(needed)) continue;
      refuse_key("a required key is missing", kHeaders[needed],
                 "write {\"format\":\"rung-events/1\",\"events\":[...]}");
    }
    in_ = In::kNothing;
  }
  return true;
}

bool EventsHandler::on_array_begin(Code&) {
  const bool header = in_ == In::kDocument && header_ == "events";
  if ((in_ == In::kNothing && line_ == 0) || header) {
    listed_ = true;
    in_ = In::kEvents;
  } else if (in_ == In::kEvent && key_->kind == EventKey::Kind::kParties) {
    in_ = In::kParties;
  } else if (in_ == In::kAttributes) {
    attribute(Attribute::Kind::kTexts, "[");
    in_ = In::kTexts;
  } else {
    refuse_type("[");
  }
  index_ = 0;
  return true;
}

bool EventsHandler::on_array_end(std::size_t, Code&) {
  if (in_ == In::kEvents) {
    in_ = document_ ? In::kDocument : In::kNothing;
  } else {
    in_ = in_ == In::kParties ? In::kEvent : In::kAttributes;
  }
  return true;
}

bool EventsHandler::on_key(View part, std::size_t, Code&) {
  const View name = whole(part);
  if (in_ == In::kObject) first_key(name);
  if (in_ == In::kDocument) {
    document_key(name);
  } else if (in_ == In::kEvent) {
    event_key(name);
  } else {
    attribute_name(name);
  }
  return true;
}

// The first key tells one event from a document that holds a list of them.
void EventsHandler::first_key(View name) {
  document_ = line_ == 0 && std::find(kHeaders.begin(), kHeaders.end(), name) !=
                                kHeaders.end();
  if (document_) {
    in_ = In::kDocument;
  } else {
    start_event();
  }
}

void EventsHandler::document_key(View name) {
  header_ = {};
  const auto found = std::find(kHeaders.begin(), kHeaders.end(), name);
  if (found == kHeaders.end()) {
    refuse_unknown(name, {kHeaders.begin(), kHeaders.end()});
  }
  const auto position = static_cast<std::size_t>(found - kHeaders.begin());
  if (header_seen_ & bit(position)) {
    refuse_key("a key stands twice", name, "state each key once");
  }
  header_seen_ |= bit(position);
  header_ = *found;
}

void EventsHandler::event_key(View name) {
  key_ = nullptr;
  for (std::size_t i = 0; i < kEventKeys.size(); ++i) {
    if (kEventKeys[i].name != name) continue;
    if (seen_ & bit(i)) {
      refuse_key("a key stands twice", name, "state each key once");
    }
    seen_ |= bit(i);
    key_ = &kEventKeys[i];
    return;
  }
  std::vector<View> known;
  for (const EventKey& key : kEventKeys) known.push_back(key.name);
  refuse_unknown(name, known);
}

void EventsHandler::attribute_name(View name) {
  const bool full = named_.size() >= bounds_.max_attributes;
  named_.emplace_back(name);  // the pointer of errors ends with it
  if (full) {
    refuse_size("too many attributes", name, "max_attributes",
                bounds_.max_attributes);
  }
  if (name.empty()) {
    refuse("an attribute has no name", name, "leave it out");
  }
  id(name);
}

void EventsHandler::start_event() {
  event_ = {};
  event_.time = kForever;  // no text says this: the time is not stated yet
  key_ = nullptr;
  seen_ = 0;
  named_.clear();
  in_ = In::kEvent;
  if (events_.size() >= bounds_.max_events) {
    refuse_size("too many events", {}, "max_events", bounds_.max_events);
  }
}

void EventsHandler::end_event() {
  key_ = nullptr;
  constexpr View kHint = "every event needs `time` and `act`";
  if (event_.time == kForever) {
    refuse_key("a required key is missing", "time", kHint);
  }
  if (event_.act.empty()) {
    refuse_key("a required key is missing", "act", kHint);
  }
  if (event_.id.empty()) event_.id = '#' + std::to_string(events_.size() + 1);
  events_.push_back(std::move(event_));
  in_ = listed_ ? In::kEvents : In::kNothing;
}

void EventsHandler::end_attributes() {
  std::vector<View> names(named_.begin(), named_.end());
  std::sort(names.begin(), names.end());
  const auto twin = std::adjacent_find(names.begin(), names.end());
  in_ = In::kEvent;
  if (twin != names.end()) {
    refuse_key("a key stands twice", *twin, "state each attribute once");
  }
}

void EventsHandler::refuse_unknown(View key, const std::vector<View>& known) {
  Nearest nearest(key);
  std::string all = "known:";
  for (const View name : known) {
    nearest.offer(name);
    all.append(" ").append(name);
  }
  const std::string near = nearest.hint();
  if (document_ || !near.empty()) {
    refuse_key("unknown key", key, near.empty() ? all : near);
  }
  refuse_key("unknown key", key, all + "; anything else belongs in `attrs`");
}

}  // namespace rung::io
