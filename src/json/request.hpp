// A request: one JSON object with known keys.
#ifndef RUNG_SRC_JSON_REQUEST_HPP_
#define RUNG_SRC_JSON_REQUEST_HPP_

#include <boost/json/value.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_cursor.hpp"
#include "rung/error.hpp"
#include "rung/json.hpp"

namespace rung {

class Request {
 public:
  static constexpr std::size_t kMaxBytes = std::size_t{4} << 20;
  static constexpr std::size_t kMaxDepth = 32;

  /// Reads a request that may have `keys` and no other. Errors: kParse with a
  /// JSON pointer, or line:column where the text is not JSON; kLimitExceeded.
  Request(std::string_view text, const std::vector<std::string_view>& keys);
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;

  bool has(std::string_view key) const { return top_.has(key); }
  /// The value of a key that must be there. Errors: kParse.
  Cursor at(std::string_view key) const;
  /// The text of a key; nothing when it is not there.
  std::optional<std::string_view> find(std::string_view key) const;
  /// The text of a key that must be there. Errors: kParse.
  std::string_view need(std::string_view key) const;

  /// What several requests share. Errors: kParse at the key.
  Lang lang() const;
  Context context(const Org& org) const;  ///< at, line, subject
  Instant at(const Org& org) const;

 private:
  boost::json::value value_;
  Cursor top_;
};

/// Calls `look` and puts the JSON pointer of `key` into an error that it
/// throws.
template <class Look>
auto at_key(std::string_view key, Look look) {
  try {
    return look();
  } catch (const Error& error) {
    throw error.within('/' + std::string(key));
  }
}

}  // namespace rung

#endif  // RUNG_SRC_JSON_REQUEST_HPP_
