#include "rung/error.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace rung {
namespace {

std::string line_of(const std::string& message, const std::string& place,
                    const std::string& fragment, const std::string& hint) {
  std::string line = message;
  if (!place.empty()) line += " at " + place;
  if (!fragment.empty()) line += ": `" + fragment + "`";
  if (!hint.empty()) line += " (" + hint + ")";
  return line;
}

}  // namespace

std::string_view error_code_name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::kInvalidArgument:
      return "invalid_argument";
    case ErrorCode::kParse:
      return "parse";
    case ErrorCode::kNotFound:
      return "not_found";
    case ErrorCode::kAmbiguous:
      return "ambiguous";
    case ErrorCode::kUnsupported:
      return "unsupported";
    case ErrorCode::kLimitExceeded:
      return "limit_exceeded";
    case ErrorCode::kIo:
      return "io";
    case ErrorCode::kCancelled:
      return "cancelled";
    case ErrorCode::kInternal:
      return "internal";
    case ErrorCode::kOutOfMemory:
      return "out_of_memory";
  }
  return "unknown";
}

Error::Error(ErrorCode code, std::string message, std::string place,
             std::string fragment, std::string hint)
    : std::runtime_error(line_of(message, place, fragment, hint)),
      code_(code),
      message_(std::move(message)),
      place_(std::move(place)),
      fragment_(std::move(fragment)),
      hint_(std::move(hint)) {}

Error Error::within(std::string_view prefix) const {
  std::string place(prefix);
  if (!place.empty() && !place_.empty()) place += ':';
  place += place_;
  return Error(code_, message_, std::move(place), fragment_, hint_);
}

}  // namespace rung
