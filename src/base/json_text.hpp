// A whole JSON text as a value.
#ifndef RUNG_SRC_BASE_JSON_TEXT_HPP_
#define RUNG_SRC_BASE_JSON_TEXT_HPP_

#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

namespace rung {

/// Parses one JSON text. Errors: kParse with line:column for what is no JSON,
/// nests deeper than `max_depth`, is not UTF-8, or names a key twice in one
/// object; kLimitExceeded for more than `max_bytes`. The value lies in
/// `storage`, which must outlive it.
boost::json::value parse_json(std::string_view text, std::size_t max_bytes,
                              std::size_t max_depth = 64,
                              boost::json::storage_ptr storage = {});

/// The same for the first of several JSON texts that stand one behind the
/// other: reads from byte `at` on, and moves it behind what was read and the
/// blanks that follow. Places are those of the whole text.
boost::json::value parse_json_at(std::string_view text, std::size_t& at,
                                 std::size_t max_depth,
                                 boost::json::storage_ptr storage = {});

}  // namespace rung

#endif  // RUNG_SRC_BASE_JSON_TEXT_HPP_
