// How a refusal of `rung-org/1` reads: place, fragment, hint.
#include <utility>

#include "base/json_cursor.hpp"
#include "base/utf8.hpp"
#include "io/org_json_handler.hpp"

namespace rung::io {
namespace {

std::string_view expected(Type type) {
  switch (type) {
    case Type::kFormat:
    case Type::kZone:
    case Type::kId:
    case Type::kString:
    case Type::kEnum:
      return "a string";
    case Type::kIdOrNull:
      return "a string or null";
    case Type::kText:
      return "a string or an object of zh and en";
    case Type::kNames:
      return "a string, an object of zh and en, or an array of dated names";
    case Type::kParents:
      return "an id, null, or an array of dated parents";
    case Type::kInteger:
      return "an integer of 32 bits";
    case Type::kBoolean:
      return "true or false";
    case Type::kSince:
    case Type::kUntil:
      return "a date as a string, or null";
    case Type::kStrings:
    case Type::kIds:
    case Type::kTexts:
      return "an array of strings";
    case Type::kObject:
      return "an object";
    case Type::kList:
      return "an array of objects";
  }
  return {};
}

}  // namespace

std::string OrgHandler::pointer() const {
  std::string place;
  for (std::size_t i = 0; i < depth_; ++i) {
    const Frame& frame = frames_[i];
    if (frame.shape == nullptr) {
      place += '/' + std::to_string(frame.index);
    } else if (frame.key != nullptr) {
      place = pointer_step(place, frame.key->name);
    }
  }
  return place;
}

void OrgHandler::refuse(std::string message, Text fragment,
                        std::string hint) const {
  throw Error(ErrorCode::kParse, std::move(message), pointer(),
              shorten(fragment), std::move(hint));
}

void OrgHandler::refuse_key(std::string message, Text key,
                            std::string hint) const {
  throw Error(ErrorCode::kParse, std::move(message),
              pointer_step(pointer(), shorten(key)), shorten(key),
              std::move(hint));
}

void OrgHandler::refuse_type(Text fragment) const {
  if (depth_ == 0) {
    throw Error(ErrorCode::kParse, "wrong type", "1:1", shorten(fragment),
                "the file is one JSON object");
  }
  const Frame& frame = frames_[depth_ - 1];
  Text wanted = expected(frame.key->type);
  if (frame.shape == nullptr) {
    wanted = frame.key->inner ? Text("an object") : Text("a string");
  }
  refuse("wrong type", fragment, "give " + std::string(wanted));
}

void OrgHandler::refuse_size(std::string message, Text fragment, Text bound,
                             std::size_t most) const {
  throw Error(
      ErrorCode::kLimitExceeded, std::move(message), pointer(),
      shorten(fragment),
      "raise " + std::string(bound) + " beyond " + std::to_string(most));
}

}  // namespace rung::io
