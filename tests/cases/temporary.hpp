// Files that last as long as a question.
#ifndef RUNG_TESTS_CASES_TEMPORARY_HPP_
#define RUNG_TESTS_CASES_TEMPORARY_HPP_

#include <string>
#include <string_view>

namespace rung::cases {

/// A folder of its own, removed with all in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// Writes a file and returns its path.
  std::string write(const std::string& name, std::string_view bytes) const;

 private:
  std::string path_;
};

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_TEMPORARY_HPP_
