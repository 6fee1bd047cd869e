// The JSON text of a request as keys and values, nothing else accepted.
#ifndef RUNG_SRC_JSON_REQUEST_READER_HPP_
#define RUNG_SRC_JSON_REQUEST_READER_HPP_

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rung {

/// Reads one JSON object whose values are all strings. Errors: kParse, with a
/// JSON pointer for a value of another type and for a key that stands twice,
/// with line:column for what is no JSON.
std::map<std::string, std::string, std::less<>> read_request(
    std::string_view text);

/// The JSON pointer of a key of the top object.
std::string pointer_to(std::string_view key);

}  // namespace rung

#endif  // RUNG_SRC_JSON_REQUEST_READER_HPP_
