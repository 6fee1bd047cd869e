// What the command says to what it cannot use.
#include <gtest/gtest.h>

#include <filesystem>

#include "run_rung.hpp"
#include "small_city.hpp"

namespace rung::test {
namespace {

TEST_F(RungCommand, UsageIsChecked) {
  expect_refused("", "command is missing");
  expect_refused("nonsense", "nonsense");
  expect_refused("org", "see rung org --help");
  expect_refused("org nonsense", "nonsense");
  expect_refused("org check", "ORG");
  expect_refused("org check city.json --frobnicate", "--frobnicate");
  expect_refused("org check city.json extra", "extra");
  expect_refused("route city.json", "--from");
  expect_refused("route city.json --from my --from v1", "--from");
  expect_refused("route city.json --from my --line up", "--line");
  expect_refused("org check city.json --format xml", "xml");
  expect_refused("org check city.json --lang fr", "fr");
  expect_refused("relate city.json my", "B");
  expect_refused("org draw city.json", "--output");
}

TEST_F(RungCommand, UnknownNamesGetAHint) {
  expect_refused("route city.json --from eb.s2", "--from: `eb.s2` (did you");
  expect_refused("relate city.json my nobody", "B: `nobody`");
  expect_refused("route city.json --from wu --unit eb.h", "this id is a post");
  expect_refused("route city.json --from wu --unit x", "--unit: `x`");
  expect_refused("route city.json --from my --subject x", "--subject: `x`");
  expect_refused("org draw city.json --root x -o a.svg", "--root: `x`");
}

TEST_F(RungCommand, BadTimesAreRefused) {
  expect_refused("org check city.json --at tomorrow", "--at: `tomorrow`");
  expect_refused("route city.json --from my --at 2024-02-30", "2024-02-30");
}

TEST_F(RungCommand, FilesThatAreNoOrgAreRefused) {
  expect_refused("org check missing.json", "missing.json");
  std::filesystem::create_directory(path("folder"));
  expect_refused("org check folder", "folder");
  write("empty.json", "");
  expect_refused("org check empty.json", "empty.json");
  write("junk.json", std::string("\x7f\x45\x4c\x46\0\xff\xfe\x1b[2J", 11));
  expect_refused("org check junk.json", "junk.json");
  write("array.json", "[]");
  expect_refused("org check array.json", "array.json");
  write("other.json", R"({"format":"rung-org/9"})");
  expect_refused("org check other.json", "rung-org/9");
  expect_refused("org check - < junk.json", "stdin");
}

TEST_F(RungCommand, EveryCutOfAnOrgIsRefused) {
  const std::string_view whole = kSmallCity;
  for (std::size_t n = 0; n + 1 < whole.size(); n += 97) {
    write("cut.json", whole.substr(0, n));
    expect_refused("org check cut.json", "cut.json");
  }
}

TEST_F(RungCommand, CutAndDamagedSnapshotsAreRefused) {
  ASSERT_EQ(rung("org save city.json -o city.snap").status, 0);
  std::string bytes = read("city.snap");
  ASSERT_GT(bytes.size(), 100u);
  write("cut.snap", bytes.substr(0, bytes.size() / 2));
  expect_refused("org check cut.snap", "cut.snap");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x40);
  write("bad.snap", bytes);
  expect_refused("org check bad.snap", "bad.snap");
}

TEST_F(RungCommand, ErrorsStayOnOneLineWhateverTheInput) {
  expect_refused("relate city.json my \"$(printf 'a\\nb\\033[2J')\"",
                 "`a?b?[2J`");
  expect_refused("route city.json --from \"$(printf '\\377\\376')\"", "??");
  expect_refused("org check \"$(printf 'no\\nfile')\"", "no?file");
  expect_refused("\"$(printf 'no\\ncommand')\"", "no?command");
}

}  // namespace
}  // namespace rung::test
