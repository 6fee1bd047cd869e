// JSON objects written key by key, for foreign formats.
#ifndef RUNG_SRC_IO_JSON_RECORD_HPP_
#define RUNG_SRC_IO_JSON_RECORD_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::io {

class JsonRecord {
 public:
  JsonRecord& text(std::string_view key, std::string_view value);
  /// Not written when empty.
  JsonRecord& stated(std::string_view key, std::string_view value);
  JsonRecord& number(std::string_view key, std::int64_t value);
  JsonRecord& flag(std::string_view key, bool value);
  JsonRecord& texts(std::string_view key, const std::vector<std::string>& all);
  /// A value that is JSON already.
  JsonRecord& raw(std::string_view key, std::string_view json);

  std::string str() const { return '{' + inside_ + '}'; }

 private:
  std::string inside_;
};

/// `[a,b]` of values that are JSON already.
std::string json_list(const std::vector<std::string>& values);
/// The same, one value a line.
std::string json_lines(const std::vector<std::string>& values);

/// What `write` makes of each item, one a line.
template <class Items, class Write>
std::string json_lines_of(const Items& items, const Write& write) {
  std::vector<std::string> values;
  values.reserve(items.size());
  for (const auto& item : items) values.push_back(write(item));
  return json_lines(values);
}

}  // namespace rung::io

#endif  // RUNG_SRC_IO_JSON_RECORD_HPP_
