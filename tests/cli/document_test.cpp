// docs/cli.md shows what the command prints.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "console_examples.hpp"
#include "run_rung.hpp"

namespace rung::test {
namespace {

TEST_F(RungCommand, EveryExampleOfTheDocumentIsTrue) {
  const std::string source = RUNG_SOURCE_DIR;
  std::filesystem::create_directory_symlink(source + "/examples",
                                            path("examples"));
  std::filesystem::create_directory_symlink(source + "/tests/io/fixtures",
                                            path("fixtures"));
  auto examples = console_examples(source + "/docs/cli.md");
  ASSERT_GE(examples.size(), 8u);
  for (const char* more :
       {"/docs/serve.md", "/docs/howto/csv.md", "/docs/howto/merge.md",
        "/docs/howto/dingtalk.md", "/docs/howto/feishu.md",
        "/docs/howto/health.md", "/docs/howto/history.md",
        "/docs/howto/ldap.md", "/docs/howto/scim.md", "/docs/howto/w3c_org.md",
        "/docs/howto/what_if.md"}) {
    for (ConsoleExample& one : console_examples(source + more)) {
      examples.push_back(std::move(one));
    }
  }
  for (const ConsoleExample& example : examples) {
    SCOPED_TRACE(example.command);
    if (example.command.rfind("rung ", 0) == 0) {
      const Ran ran = rung(example.command.substr(5));
      EXPECT_EQ(ran.out + ran.err, example.output);
    } else {
      const std::string there = "cd '" + path("") + "' && " + example.command;
      EXPECT_EQ(std::system(there.c_str()), 0);
    }
  }
}

}  // namespace
}  // namespace rung::test
