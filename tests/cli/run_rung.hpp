// Runs the built command as a user does.
#ifndef RUNG_TESTS_CLI_RUN_RUNG_HPP_
#define RUNG_TESTS_CLI_RUN_RUNG_HPP_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace rung::test {

struct Ran {
  int status = -1;  ///< exit status; -1 when it was killed
  std::string out, err;
};

/// A folder of its own for each test, with `city.json` in it; removed at the
/// end.
class RungCommand : public testing::Test {
 protected:
  RungCommand();
  ~RungCommand() override;

  /// Runs `rung ARGUMENTS` in the folder by the shell, so that quotes and
  /// redirections work; `environment` is like "LANG=C NO_COLOR=1".
  Ran rung(const std::string& arguments, const std::string& environment = "");

  std::string path(const std::string& name) const;
  void write(const std::string& name, std::string_view bytes) const;
  std::string read(const std::string& name) const;

  /// Status 2, nothing on stdout, and one line on stderr with `part` in it.
  void expect_refused(const std::string& arguments, const std::string& part);

 private:
  std::string folder_;
};

}  // namespace rung::test

#endif  // RUNG_TESTS_CLI_RUN_RUNG_HPP_
