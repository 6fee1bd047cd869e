// Values of `rung-org/1`: what each type accepts.
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "io/org_json_handler.hpp"

namespace rung::io {

bool OrgHandler::on_string(Text part, std::size_t, Code&) {
  const Text text = whole(part);
  if (depth_ == 0) refuse_type(text);
  Frame& frame = top();
  if (frame.shape == nullptr) {
    set_element(frame, text);
  } else {
    set_text(*frame.key, frame.key->at(frame.record), text);
  }
  return true;
}

void OrgHandler::set_text(const Key& key, void* spot, Text text) {
  switch (key.type) {
    case Type::kId:
    case Type::kIdOrNull:
      *static_cast<std::string*>(spot) = id(text);
      return;
    case Type::kString:
      *static_cast<std::string*>(spot) = bounded(text);
      return;
    case Type::kText:
      static_cast<rung::Text*>(spot)->zh = bounded(text);
      return;
    case Type::kNames:
      static_cast<DatedText*>(append(key, spot))->text.zh = bounded(text);
      return;
    case Type::kParents:
      static_cast<DatedParent*>(append(key, spot))->unit = id(text);
      return;
    case Type::kSince:
    case Type::kUntil:
      *static_cast<Instant*>(spot) = instant(text);
      return;
    case Type::kEnum:
      return set_enum(key, spot, text);
    case Type::kZone:
      return set_zone(text);
    case Type::kFormat:
      if (text == kOrgFormat) return;
      throw Error(ErrorCode::kUnsupported, "unknown format", pointer(),
                  shorten(text), "this reader knows rung-org/1");
    default:
      refuse_type(text);
  }
}

void OrgHandler::set_element(Frame& frame, Text text) {
  const Type type = frame.key->type;
  auto& list = *static_cast<std::vector<std::string>*>(frame.record);
  if (type == Type::kTexts) {
    list.emplace_back(bounded(text));
    ++frame.index;
    return;
  }
  if (type != Type::kStrings && type != Type::kIds) refuse_type(text);
  // Functions and document kinds are names as ids are, but may be empty.
  list.emplace_back(type == Type::kStrings && text.empty() ? text : id(text));
  ++frame.index;
}

void OrgHandler::set_zone(Text text) {
  try {
    const Zone zone = parse_zone(text);
    zone_late_ = dates_read_ && zone != facts_.zone;
    zone_known_ = true;
    facts_.zone = zone;
  } catch (const Error& error) {
    throw error.within(pointer());
  }
}

void OrgHandler::set_enum(const Key& key, void* spot, Text text) {
  std::string hint = "one of";
  for (const EnumValue& value : key.names->values) {
    if (value.name == text) {
      *static_cast<std::uint8_t*>(spot) = value.value;
      return;
    }
    hint.append(" ").append(value.name);
  }
  refuse("unknown value", text, std::move(hint));
}

OrgHandler::Text OrgHandler::id(Text text) const {
  if (text.empty()) refuse("an id is empty", text, "leave the key out");
  if (text.size() > limits_.max_id_bytes) {
    refuse_size("an id is too long", text, "max_id_bytes",
                limits_.max_id_bytes);
  }
  return text;
}

OrgHandler::Text OrgHandler::bounded(Text text) const {
  if (text.size() > limits_.max_text_bytes) {
    refuse_size("a text is too long", text, "max_text_bytes",
                limits_.max_text_bytes);
  }
  return text;
}

Instant OrgHandler::instant(Text text) {
  dates_read_ = true;
  try {
    return parse_instant(text, facts_.zone);
  } catch (const Error& error) {
    throw error.within(pointer());
  }
}

bool OrgHandler::on_int64(std::int64_t value, Text part, Code&) {
  const Text digits = whole(part);
  if (depth_ == 0) refuse_type(digits);
  Frame& frame = top();
  if (frame.shape == nullptr || frame.key->type != Type::kInteger ||
      !std::in_range<std::int32_t>(value)) {
    refuse_type(digits);
  }
  *static_cast<std::int32_t*>(frame.key->at(frame.record)) =
      static_cast<std::int32_t>(value);
  return true;
}

bool OrgHandler::no_integer(Text part) { refuse_type(whole(part)); }

bool OrgHandler::on_bool(bool value, Code&) {
  if (depth_ == 0 || top().shape == nullptr ||
      top().key->type != Type::kBoolean) {
    refuse_type(value ? "true" : "false");
  }
  *static_cast<bool*>(top().key->at(top().record)) = value;
  return true;
}

bool OrgHandler::on_null(Code&) {
  if (depth_ == 0 || top().shape == nullptr) refuse_type("null");
  switch (top().key->type) {
    case Type::kIdOrNull:
    case Type::kParents:
    case Type::kSince:
    case Type::kUntil:
      return true;
    default:
      refuse_type("null");
  }
}

void OrgHandler::check_interval(const Interval& when) {
  if (when.since <= when.until) return;
  Error error(ErrorCode::kParse, "an interval ends before it starts",
              pointer() + "/until", format_instant(when.until, facts_.zone),
              "it starts " + format_instant(when.since, facts_.zone));
  // With a zone that is stated further down the two may be in order.
  if (zone_known_) throw error;
  if (!bad_interval_) bad_interval_ = std::move(error);
}

}  // namespace rung::io
