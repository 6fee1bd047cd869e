// docs/cli.md shows what the command prints.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "run_rung.hpp"

namespace rung::test {
namespace {

struct Example {
  std::string command, output;
};

// The commands of the console blocks, each with the lines below it.
std::vector<Example> examples_in(const std::string& path) {
  std::vector<Example> examples;
  std::ifstream file(path);
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = line == "```console";
    } else if (inside && line.rfind("$ ", 0) == 0) {
      examples.push_back({line.substr(2), ""});
    } else if (inside && !examples.empty()) {
      examples.back().output += line + '\n';
    }
  }
  return examples;
}

TEST_F(RungCommand, EveryExampleOfTheDocumentIsTrue) {
  const std::string source = RUNG_SOURCE_DIR;
  std::filesystem::create_directory_symlink(source + "/examples",
                                            path("examples"));
  auto examples = examples_in(source + "/docs/cli.md");
  ASSERT_GE(examples.size(), 8u);
  for (Example& one : examples_in(source + "/docs/serve.md")) {
    examples.push_back(std::move(one));
  }
  for (const Example& example : examples) {
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
