#include "run_rung.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "small_city.hpp"

namespace rung::test {

RungCommand::RungCommand() {
  std::string pattern = testing::TempDir() + "/rung_cli_XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) std::abort();
  folder_ = pattern;
  write("city.json", kSmallCity);
}

RungCommand::~RungCommand() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string RungCommand::path(const std::string& name) const {
  return folder_ + '/' + name;
}

void RungCommand::write(const std::string& name, std::string_view bytes) const {
  std::ofstream(path(name), std::ios::binary) << bytes;
}

std::string RungCommand::read(const std::string& name) const {
  std::ifstream file(path(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Ran RungCommand::rung(const std::string& arguments,
                      const std::string& environment) {
  const std::string command = "cd '" + folder_ + "' && { env -u LC_ALL " +
                              "-u LC_MESSAGES LANG=C " + environment + " '" +
                              RUNG_CLI + "' " + arguments +
                              "; } >.out 2>.err </dev/null";
  const int status = std::system(command.c_str());
  Ran ran;
  if (WIFEXITED(status)) ran.status = WEXITSTATUS(status);
  ran.out = read(".out");
  ran.err = read(".err");
  return ran;
}

void RungCommand::expect_refused(const std::string& arguments,
                                 const std::string& part) {
  SCOPED_TRACE(arguments);
  const Ran ran = rung(arguments);
  EXPECT_EQ(ran.status, 2) << ran.err;
  EXPECT_EQ(ran.out, "");
  ASSERT_FALSE(ran.err.empty());
  EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
  EXPECT_EQ(ran.err.substr(0, 6), "rung: ");
  EXPECT_NE(ran.err.find(part), std::string::npos) << ran.err;
}

}  // namespace rung::test
