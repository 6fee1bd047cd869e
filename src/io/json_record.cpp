#include "io/json_record.hpp"

#include "io/org_json.hpp"

namespace rung::io {
namespace {

std::string joined(const std::vector<std::string>& values,
                   std::string_view before, std::string_view behind) {
  std::string out = "[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i != 0) out += ',';
    out.append(before).append(values[i]);
  }
  return out.append(values.empty() ? "" : behind).append("]");
}

}  // namespace

JsonRecord& JsonRecord::raw(std::string_view key, std::string_view json) {
  if (!inside_.empty()) inside_ += ',';
  append_json_string(inside_, key);
  inside_.append(":").append(json);
  return *this;
}

JsonRecord& JsonRecord::text(std::string_view key, std::string_view value) {
  std::string json;
  append_json_string(json, value);
  return raw(key, json);
}

JsonRecord& JsonRecord::stated(std::string_view key, std::string_view value) {
  return value.empty() ? *this : text(key, value);
}

JsonRecord& JsonRecord::number(std::string_view key, std::int64_t value) {
  return raw(key, std::to_string(value));
}

JsonRecord& JsonRecord::flag(std::string_view key, bool value) {
  return raw(key, value ? "true" : "false");
}

JsonRecord& JsonRecord::texts(std::string_view key,
                              const std::vector<std::string>& all) {
  std::vector<std::string> values(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    append_json_string(values[i], all[i]);
  }
  return raw(key, json_list(values));
}

std::string json_list(const std::vector<std::string>& values) {
  return joined(values, "", "");
}

std::string json_lines(const std::vector<std::string>& values) {
  return joined(values, "\n", "\n");
}

}  // namespace rung::io
