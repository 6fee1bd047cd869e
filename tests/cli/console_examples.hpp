// The commands that a document shows, and what it says that they print.
#ifndef RUNG_TESTS_CLI_CONSOLE_EXAMPLES_HPP_
#define RUNG_TESTS_CLI_CONSOLE_EXAMPLES_HPP_

#include <fstream>
#include <string>
#include <vector>

namespace rung::test {

struct ConsoleExample {
  std::string command, output;
};

/// The commands of the console blocks, each with the lines below it.
inline std::vector<ConsoleExample> console_examples(const std::string& path) {
  std::vector<ConsoleExample> examples;
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

}  // namespace rung::test

#endif  // RUNG_TESTS_CLI_CONSOLE_EXAMPLES_HPP_
