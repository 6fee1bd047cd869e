// Bytes of a file, whether or not it is compressed with gzip.
#ifndef RUNG_TESTS_SUPPORT_GZIP_FILE_HPP_
#define RUNG_TESTS_SUPPORT_GZIP_FILE_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

/// Reads piece by piece. Errors: rung::Error kNotFound, kIo with the path.
class GzipFile {
 public:
  explicit GzipFile(const std::string& path);
  ~GzipFile();
  GzipFile(const GzipFile&) = delete;
  GzipFile& operator=(const GzipFile&) = delete;

  /// The next bytes, good until the next call; empty at the end.
  std::string_view next();

 private:
  std::string path_;
  void* file_;  // zlib's gzFile
  std::vector<char> buffer_;
};

}  // namespace rung::test

#endif  // RUNG_TESTS_SUPPORT_GZIP_FILE_HPP_
