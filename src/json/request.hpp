// A request: one flat JSON object of texts, with known keys.
#ifndef RUNG_SRC_JSON_REQUEST_HPP_
#define RUNG_SRC_JSON_REQUEST_HPP_

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "rung/json.hpp"

namespace rung {

class Request {
 public:
  static constexpr std::size_t kMaxBytes = 64 * 1024;

  /// Reads a request that may have `keys` and no other. Errors: kParse with a
  /// JSON pointer, or line:column where the text is not JSON; kLimitExceeded.
  Request(std::string_view text, std::initializer_list<std::string_view> keys);

  /// The value of a key; nullptr when it is not there.
  const std::string* find(std::string_view key) const;
  /// The value of a key that must be there. Errors: kParse.
  const std::string& need(std::string_view key) const;

  /// What several requests share. Errors: kParse at the key.
  Lang lang() const;
  Context context(const Org& org) const;  ///< at, line, subject
  Instant at(const Org& org) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
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
