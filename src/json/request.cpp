#include "json/request.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "json/request_reader.hpp"
#include "rung/error.hpp"
#include "rung/party.hpp"

namespace rung {
namespace {

std::string listed(std::initializer_list<std::string_view> keys) {
  std::string text = "keys are";
  for (const std::string_view key : keys) {
    text += (text.back() == 'e' ? " " : ", ") + std::string(key);
  }
  return text;
}

}  // namespace

Request::Request(std::string_view text,
                 std::initializer_list<std::string_view> keys) {
  if (text.size() > kMaxBytes) {
    throw Error(ErrorCode::kLimitExceeded, "the request is too long", {}, {},
                "at most " + std::to_string(kMaxBytes) + " bytes");
  }
  values_ = read_request(text);
  for (const auto& [key, value] : values_) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      throw Error(ErrorCode::kParse, "unknown key", pointer_to(key),
                  shorten(key), listed(keys));
    }
  }
}

const std::string* Request::find(std::string_view key) const {
  const auto found = values_.find(key);
  return found == values_.end() ? nullptr : &found->second;
}

const std::string& Request::need(std::string_view key) const {
  const std::string* value = find(key);
  if (value == nullptr) {
    throw Error(ErrorCode::kParse, "a key is missing", pointer_to(key),
                std::string(key), "every request of this kind states it");
  }
  return *value;
}

Lang Request::lang() const {
  const std::string* value = find("lang");
  if (value == nullptr || *value == "zh") return Lang::kZh;
  if (*value == "en") return Lang::kEn;
  throw Error(ErrorCode::kParse, "unknown language", "/lang", shorten(*value),
              "zh or en");
}

Instant Request::at(const Org& org) const {
  const std::string& text = need("at");
  return at_key("at", [&] { return parse_instant(text, org.zone()); });
}

Context Request::context(const Org& org) const {
  Context context;
  context.at = at(org);
  if (const std::string* line = find("line")) {
    if (!parse_line(*line, context.line)) {
      throw Error(ErrorCode::kParse, "unknown line", "/line", shorten(*line),
                  "ladder, explicit, unit, portfolio or dotted");
    }
  }
  if (const std::string* subject = find("subject")) {
    context.subject =
        at_key("subject", [&] { return subject_named(org, *subject); });
  }
  return context;
}

}  // namespace rung
