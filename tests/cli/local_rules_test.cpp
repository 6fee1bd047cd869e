// examples/local_rules: a city's own rules on top of the shipped ones.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "console_examples.hpp"
#include "run_rung.hpp"

namespace rung::test {
namespace {

const std::string kExample =
    std::string(RUNG_SOURCE_DIR) + "/examples/local_rules";

class LocalRules : public RungCommand {
 protected:
  LocalRules() {
    std::filesystem::create_directory_symlink(
        std::string(RUNG_SOURCE_DIR) + "/examples", path("examples"));
  }
};

TEST(LocalRulebook, HasFewerThanSixtyLines) {
  std::ifstream file(kExample + "/heyan.json");
  int lines = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.find_first_not_of(" \t") != std::string::npos) ++lines;
    EXPECT_LE(line.size(), 170u) << "a long line is no shorter rulebook";
  }
  EXPECT_GT(lines, 0);
  EXPECT_LT(lines, 60);
}

TEST_F(LocalRules, HaveNoFlaws) {
  const Ran ran = rung("rules lint examples/local_rules/heyan.json --lang en");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "Flaws  0\n");
}

TEST_F(LocalRules, HoldTheirCasesAndLackNoKind) {
  const Ran ran = rung(
      "rules test examples/local_rules/heyan.json --lang en --format json");
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_NE(ran.out.find(R"("failed":0,"rules":[)"), std::string::npos);
  EXPECT_NE(ran.out.find(R"("rule":"LOC-2")"), std::string::npos);
  EXPECT_NE(ran.out.find(R"("rule":"LOC-3")"), std::string::npos);
  EXPECT_EQ(ran.out.find(R"("lacks":[")"), std::string::npos) << ran.out;
}

TEST_F(LocalRules, DoWhatTheirReadmeSays) {
  const auto examples = console_examples(kExample + "/README.md");
  ASSERT_GE(examples.size(), 4u);
  for (const ConsoleExample& example : examples) {
    SCOPED_TRACE(example.command);
    ASSERT_EQ(example.command.rfind("rung ", 0), 0u);
    const Ran ran = rung(example.command.substr(5));
    EXPECT_EQ(ran.out + ran.err, example.output);
  }
}

}  // namespace
}  // namespace rung::test
