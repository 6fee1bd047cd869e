#include "support/gzip_file.hpp"

#include <zlib.h>

#include "rung/error.hpp"

namespace rung::test {
namespace {

gzFile handle(void* file) { return static_cast<gzFile>(file); }

}  // namespace

GzipFile::GzipFile(const std::string& path)
    : path_(path), file_(gzopen(path.c_str(), "rb")), buffer_(1 << 18) {
  if (file_ == nullptr) {
    throw Error(ErrorCode::kNotFound, "cannot open the file", path);
  }
}

GzipFile::~GzipFile() { gzclose(handle(file_)); }

std::string_view GzipFile::next() {
  const int n = gzread(handle(file_), buffer_.data(),
                       static_cast<unsigned>(buffer_.size()));
  int status = Z_OK;
  gzerror(handle(file_), &status);
  // A file that is cut off gives its bytes first and this at the end.
  if (n < 0 || (n == 0 && status != Z_OK && status != Z_STREAM_END)) {
    throw Error(ErrorCode::kIo, "cannot read the file", path_);
  }
  return {buffer_.data(), static_cast<std::size_t>(n)};
}

}  // namespace rung::test
