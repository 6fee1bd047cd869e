// JSON that the command itself makes; answers come from the library.
#ifndef RUNG_SRC_CLI_JSON_TEXT_HPP_
#define RUNG_SRC_CLI_JSON_TEXT_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::cli {

/// A JSON string with its quotes.
std::string quoted(std::string_view text);

/// An object, key by key, in the order of the calls.
class JsonObject {
 public:
  JsonObject& text(std::string_view key, std::string_view value);
  JsonObject& number(std::string_view key, std::uint64_t value);
  JsonObject& boolean(std::string_view key, bool value);
  JsonObject& texts(std::string_view key,
                    const std::vector<std::string>& values);
  /// `values` are JSON already.
  JsonObject& array(std::string_view key,
                    const std::vector<std::string>& values);
  std::string str() const { return body_ + '}'; }

 private:
  JsonObject& add(std::string_view key, std::string_view json);
  std::string body_ = "{";
};

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_JSON_TEXT_HPP_
