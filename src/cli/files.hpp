// Whole files in and out; "-" is standard input and output.
#ifndef RUNG_SRC_CLI_FILES_HPP_
#define RUNG_SRC_CLI_FILES_HPP_

#include <cstdio>
#include <string>
#include <string_view>

namespace rung::cli {

inline constexpr std::string_view kDash = "-";

/// All bytes of a file. Errors: kNotFound, kIo, kLimitExceeded past the default
/// of Limits::max_bytes; the place is the path or "stdin".
std::string read_whole(const std::string& path);

/// Writes a file in full or not at all: a temporary file beside it takes its
/// name at the end. Devices and pipes are written as they are. Errors: kIo.
void write_whole(const std::string& path, std::string_view bytes);

/// Writes to a stream and flushes it. Errors: kIo, as when a disk is full.
void put(std::FILE* stream, std::string_view text);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_FILES_HPP_
