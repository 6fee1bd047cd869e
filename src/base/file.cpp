#include "base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>

#include "rung/error.hpp"

namespace rung {
namespace {

struct Closer {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

std::string reason(int error) { return std::generic_category().message(error); }

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
  std::error_code status;
  if (std::filesystem::is_directory(path, status)) {
    throw Error(ErrorCode::kIo, "cannot read a folder", path);
  }
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    const int error = errno;
    throw Error(error == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo,
                "cannot open the file", path, reason(error));
  }
  std::string bytes;
  const auto size = std::filesystem::file_size(path, status);
  if (!status && size <= max_bytes) bytes.reserve(size);
  char buffer[1 << 16];
  while (const std::size_t n =
             std::fread(buffer, 1, sizeof buffer, file.get())) {
    if (bytes.size() + n > max_bytes) {
      throw Error(ErrorCode::kLimitExceeded, "the file is too large", path, {},
                  "raise max_bytes beyond " + std::to_string(max_bytes));
    }
    bytes.append(buffer, n);
  }
  if (std::ferror(file.get())) {
    throw Error(ErrorCode::kIo, "cannot read the file", path, reason(errno));
  }
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  write_file(path, std::initializer_list<std::string_view>{bytes});
}

void write_file(const std::string& path,
                std::initializer_list<std::string_view> parts) {
  // Devices and pipes cannot be renamed over; they are written as they are.
  std::error_code status;
  const auto kind = std::filesystem::status(path, status).type();
  const bool special = kind == std::filesystem::file_type::character ||
                       kind == std::filesystem::file_type::fifo;
  const std::string target = special ? path : path + ".rung-tmp";
  File file(std::fopen(target.c_str(), "wb"));
  if (!file) {
    throw Error(ErrorCode::kIo, "cannot write the file", path, reason(errno));
  }
  bool written = true;
  for (const std::string_view part : parts) {
    written = written && std::fwrite(part.data(), 1, part.size(), file.get()) ==
                             part.size();
  }
  const bool closed = std::fclose(file.release()) == 0;
  if (written && closed && !special) {
    std::filesystem::rename(target, path, status);
  }
  if (!written || !closed || status) {
    const std::string why = status ? status.message() : reason(errno);
    if (!special) std::filesystem::remove(target, status);
    throw Error(ErrorCode::kIo, "cannot write the file", path, why);
  }
}

}  // namespace rung
