#include "json/request.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/near.hpp"
#include "base/utf8.hpp"
#include "rung/party.hpp"

namespace rung {
namespace {

std::string listed(const std::vector<std::string_view>& keys) {
  std::string text = "keys are";
  for (const std::string_view key : keys) {
    text += (text.back() == 'e' && key == keys.front() ? " " : ", ");
    text += key;
  }
  return text;
}

void check_keys(const Cursor& top, const std::vector<std::string_view>& keys) {
  for (const std::string_view key : top.keys()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    std::string hint = near_among(key, keys);
    throw Error(ErrorCode::kParse, "unknown key",
                shorten(pointer_step({}, key)), shorten(key),
                hint.empty() ? listed(keys) : hint);
  }
}

}  // namespace

Request::Request(std::string_view text,
                 const std::vector<std::string_view>& keys)
    : value_(parse_json(text, kMaxBytes, kMaxDepth)), top_(value_) {
  check_keys(top_, keys);
}

Cursor Request::at(std::string_view key) const {
  if (has(key)) return top_.at(key);
  throw Error(ErrorCode::kParse, "a key is missing", pointer_step({}, key),
              std::string(key), "every request of this kind states it");
}

std::optional<std::string_view> Request::find(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  return top_.at(key).text();
}

std::string_view Request::need(std::string_view key) const {
  return at(key).text();
}

Lang Request::lang() const {
  if (!has("lang")) return Lang::kZh;
  return at("lang").one_of({"zh", "en"}) == 0 ? Lang::kZh : Lang::kEn;
}

Instant Request::at(const Org& org) const {
  const std::string_view text = need("at");
  return at_key("at", [&] { return parse_instant(text, org.zone()); });
}

Context Request::context(const Org& org) const {
  Context context;
  context.at = at(org);
  if (const auto line = find("line")) {
    if (!parse_line(*line, context.line)) {
      at("line").refuse("unknown line",
                        "ladder, explicit, unit, portfolio or dotted");
    }
  }
  if (const auto subject = find("subject")) {
    context.subject =
        at_key("subject", [&] { return subject_named(org, *subject); });
  }
  return context;
}

}  // namespace rung
