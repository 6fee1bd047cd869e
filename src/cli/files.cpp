#include "cli/files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>

#include "rung/error.hpp"
#include "rung/limits.hpp"

namespace rung::cli {
namespace {

struct Closer {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

[[noreturn]] void fail(const char* what, const std::string& place, int error) {
  throw Error(ErrorCode::kIo, what, place,
              std::generic_category().message(error));
}

std::string read_stream(std::FILE* stream, const std::string& place) {
  const std::size_t max = Limits{}.max_bytes;
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, stream)) {
    if (bytes.size() + n > max) {
      throw Error(ErrorCode::kLimitExceeded, "the file is too large", place, {},
                  "at most " + std::to_string(max) + " bytes");
    }
    bytes.append(buffer, n);
  }
  if (std::ferror(stream)) fail("cannot read the file", place, errno);
  return bytes;
}

bool is_special(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) &&
         !S_ISDIR(info.st_mode);
}

// A new file beside `path`; it is removed unless it takes that name.
class Temporary {
 public:
  explicit Temporary(const std::string& path) : path_(path + ".XXXXXX") {
    const int handle = mkstemp(path_.data());
    if (handle < 0) fail("cannot write the file", path, errno);
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(handle, 0666 & ~mask);  // as any other new file
    file_.reset(fdopen(handle, "wb"));
  }
  ~Temporary() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void write(std::string_view bytes, const std::string& place) {
    errno = 0;
    const bool whole =
        file_ != nullptr &&
        std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size();
    if (!whole || std::fclose(file_.release()) != 0) {
      fail("cannot write the file", place, errno);
    }
  }
  void take_name(const std::string& path) {
    if (std::rename(path_.c_str(), path.c_str()) != 0) {
      fail("cannot write the file", path, errno);
    }
    path_.clear();
  }

 private:
  std::string path_;
  File file_;
};

}  // namespace

std::string read_whole(const std::string& path) {
  if (path == kDash) return read_stream(stdin, "stdin");
  File file(std::fopen(path.c_str(), "rb"));
  if (!file && errno == ENOENT) {
    throw Error(ErrorCode::kNotFound, "there is no such file", path);
  }
  if (!file) fail("cannot open the file", path, errno);
  return read_stream(file.get(), path);
}

void write_whole(const std::string& path, std::string_view bytes) {
  if (path == kDash) return put(stdout, bytes);
  if (is_special(path)) {
    File file(std::fopen(path.c_str(), "wb"));
    if (!file) fail("cannot write the file", path, errno);
    return put(file.get(), bytes);
  }
  Temporary temporary(path);
  temporary.write(bytes, path);
  temporary.take_name(path);
}

void put(std::FILE* stream, std::string_view text) {
  errno = 0;
  const std::size_t n = std::fwrite(text.data(), 1, text.size(), stream);
  if (n != text.size() || std::fflush(stream) != 0) {
    fail("cannot write", stream == stdout ? "stdout" : "the output", errno);
  }
}

}  // namespace rung::cli
