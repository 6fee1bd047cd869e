// Pictures and snapshots: what is in them, that they are written whole or not
// at all, and that a full disk is noticed.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "run_rung.hpp"

namespace rung::test {
namespace {

namespace fs = std::filesystem;

TEST_F(RungCommand, SnapshotGivesTheSameAnswers) {
  const Ran saved = rung("org save city.json -o city.snap");
  ASSERT_EQ(saved.status, 0) << saved.err;
  EXPECT_EQ(saved.out, "Wrote city.snap\n");
  for (const std::string question :
       {"route ORG --from eb.s1 --to top", "route ORG --from wu --unit cb",
        "relate ORG my eb.s1", "org check ORG"}) {
    for (const std::string at : {"2024-03-01", "2024-05-02", "2024-07-01"}) {
      const auto ask = [&](const std::string& org) {
        std::string arguments = question + " --format json --at " + at;
        arguments.replace(arguments.find("ORG"), 3, org);
        return rung(arguments).out;
      };
      EXPECT_FALSE(ask("city.json").empty());
      EXPECT_EQ(ask("city.snap"), ask("city.json")) << question << at;
    }
  }
}

TEST_F(RungCommand, DrawWritesSvgAndDot) {
  const Ran svg = rung("org draw city.json -o city.svg --at 2024-03-01");
  ASSERT_EQ(svg.status, 0) << svg.err;
  EXPECT_NE(read("city.svg").find("</svg>"), std::string::npos);
  const Ran dot =
      rung("org draw city.json --root eb.h -o - --type dot --at 2024-03-01");
  EXPECT_EQ(dot.status, 0);
  EXPECT_EQ(dot.out.substr(0, 7), "digraph");
  EXPECT_EQ(rung("org draw city.json -o c.dot --format json").out,
            "{\"written\":\"c.dot\"}\n");
}

TEST_F(RungCommand, RouteDrawsItsWayBesideTheAnswer) {
  const std::string ask = "route city.json --from eb.s1 --to top --lang en";
  const std::string at = " --at 2024-03-01";
  const std::string answer = rung(ask + at).out;
  EXPECT_EQ(rung(ask + at + " --draw way.svg").out, answer);
  EXPECT_EQ(rung(ask + at + " --draw way.dot --root eb.h").out, answer);
  ASSERT_EQ(rung("org draw city.json -o bare.svg --lang en" + at).status, 0);
  const auto marks = [&](const std::string& file) {
    const std::string svg = read(file);
    int count = 0;
    for (std::size_t i = svg.find("class=\"rn\""); i != std::string::npos;
         i = svg.find("class=\"rn\"", i + 1)) {
      ++count;
    }
    return count;
  };
  EXPECT_EQ(marks("bare.svg"), 0);
  EXPECT_EQ(marks("way.svg"), 5);  // from eb.s1 by eb.d1, eb.h, v1 to my
  EXPECT_EQ(read("way.dot").substr(0, 7), "digraph");
  EXPECT_EQ(read("way.dot").find("Mayor"), std::string::npos);
}

TEST_F(RungCommand, OutputThatCannotBeWrittenIsRefused) {
  expect_refused("org save city.json -o nowhere/city.snap", "nowhere");
  expect_refused("org draw city.json -o nowhere/city.svg", "nowhere");
  fs::create_directory(path("taken"));
  fs::create_directory(path("taken.svg"));
  expect_refused("org save city.json -o taken", "taken");
  expect_refused("org draw city.json -o taken.svg", "taken.svg");
}

TEST_F(RungCommand, NothingIsLeftBehindAfterAFailure) {
  fs::create_directory(path("taken.svg"));
  expect_refused("org draw city.json -o taken.svg", "taken.svg");
  for (const auto& entry : fs::directory_iterator(path(""))) {
    const std::string name = entry.path().filename();
    EXPECT_TRUE(name == "city.json" || name == "taken.svg" || name == ".out" ||
                name == ".err")
        << name;
  }
}

TEST_F(RungCommand, AFailureKeepsTheOldFile) {
  write("old.svg", "old");
  expect_refused("org draw city.json --root nobody -o old.svg", "nobody");
  EXPECT_EQ(read("old.svg"), "old");
  expect_refused("org draw missing.json -o old.svg", "missing.json");
  EXPECT_EQ(read("old.svg"), "old");
}

TEST_F(RungCommand, NewFilesGetTheRightsOfNewFiles) {
  ASSERT_EQ(rung("org draw city.json -o city.svg").status, 0);
  const auto rights = fs::status(path("city.svg")).permissions();
  const auto usual = fs::status(path("city.json")).permissions();
  EXPECT_EQ(rights, usual);
}

TEST_F(RungCommand, FullStandardOutputIsAnError) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  const Ran ran = rung("org check city.json > /dev/full");
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find("stdout"), std::string::npos) << ran.err;
  EXPECT_EQ(rung("--help > /dev/full").status, 2);
  const Ran file = rung("org draw city.json -o /dev/full --type svg");
  EXPECT_EQ(file.status, 2);
}

TEST_F(RungCommand, PictureFormatMustBeKnown) {
  expect_refused("org draw city.json -o picture.png", "picture.png");
  expect_refused("org draw city.json -o picture", "--type");
  expect_refused("org draw city.json -o picture --type png", "png");
  const std::string route = "route city.json --from eb.s1 --draw ";
  expect_refused(route + "picture.png", "--draw: `picture.png`");
  expect_refused(route + "-", "a file is wanted");
  expect_refused(route + "p.svg --root nobody", "nobody");
}

TEST_F(RungCommand, SnapshotsDoNotGoToStandardOutput) {
  expect_refused("org save city.json -o -", "--output");
}

TEST_F(RungCommand, PipesGetNoColour) {
  for (const std::string arguments :
       {"org check city.json", "route city.json --from eb.h --trace",
        "relate city.json my eb.s1"}) {
    const Ran ran = rung(arguments, "TERM=xterm");
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out.find('\x1b'), std::string::npos) << arguments;
    EXPECT_EQ(ran.err, "");
  }
}

}  // namespace
}  // namespace rung::test
