// Whole files in and out.
#ifndef RUNG_SRC_BASE_FILE_HPP_
#define RUNG_SRC_BASE_FILE_HPP_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace rung {

/// Returns the bytes of a file. Errors: kNotFound, kIo, kLimitExceeded past
/// `max_bytes`; the place is the path.
std::string read_file(const std::string& path, std::size_t max_bytes);

/// Writes a file in full or not at all: a temporary file beside it is renamed.
/// Errors: kIo with the path as place.
void write_file(const std::string& path, std::string_view bytes);
/// The same of several parts, one behind the other.
void write_file(const std::string& path,
                std::initializer_list<std::string_view> parts);

}  // namespace rung

#endif  // RUNG_SRC_BASE_FILE_HPP_
