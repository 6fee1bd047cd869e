// A file mapped read-only into memory (POSIX).
#ifndef RUNG_SRC_BASE_MAPPED_FILE_HPP_
#define RUNG_SRC_BASE_MAPPED_FILE_HPP_

#include <cstddef>
#include <string>
#include <string_view>

namespace rung {

/// Maps a whole file for as long as it lives. The mapping is private: nothing
/// written to it reaches the file. Errors: kNotFound, kIo with the path.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;  // one mapping, one owner
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const noexcept {
    return {static_cast<const char*>(data_), size_};
  }

 private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace rung

#endif  // RUNG_SRC_BASE_MAPPED_FILE_HPP_
