// `rung org diff` as a whole: statuses, formats, files, refusals.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "run_rung.hpp"

namespace rung::test {
namespace {

class DiffCommand : public RungCommand {
 protected:
  DiffCommand() {
    std::filesystem::create_directory_symlink(
        std::string(RUNG_SOURCE_DIR) + "/examples", path("examples"));
  }
  Ran diff(const std::string& options) {
    return rung(
        "org diff examples/city/city.json examples/reshuffle/new.json "
        "--at 2024-08-05 --lang en " +
        options);
  }
};

TEST_F(DiffCommand, EndsWithOneWhereSomethingGotWorse) {
  EXPECT_EQ(diff("--from cb.s1").status, 1);
  EXPECT_EQ(diff("--from nr.h").status, 0);   // another way, no worse one
  EXPECT_EQ(diff("--from eb.s1").status, 0);  // the same
  EXPECT_EQ(
      diff("--from eb.s1 --events examples/reshuffle/matters.json").status, 1);
  EXPECT_EQ(diff("--from cb.s1 --levels 1").status, 0);
}

TEST_F(DiffCommand, SaysThatNothingDiffers) {
  const Ran ran = rung(
      "org diff examples/city/city.json examples/city/city.json "
      "--at 2024-03-01 --lang en");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out,
            "Old           2024-03-01\nNew           2024-03-01\n"
            "Routes asked  122\nChanged       0\n\nNo difference\n");
}

TEST_F(DiffCommand, CutsLongListsUnlessAllIsAsked) {
  const Ran cut = diff(""), all = diff("--all");
  EXPECT_NE(cut.out.find("2 (--all lists them)"), std::string::npos);
  EXPECT_EQ(all.out.find("--all"), std::string::npos);
  EXPECT_GT(all.out.size(), cut.out.size());
}

TEST_F(DiffCommand, GivesOneObjectOrOneALine) {
  const std::string events = "--events examples/reshuffle/matters.json";
  const auto whole =
      boost::json::parse(diff(events + " --format json").out).as_object();
  std::istringstream lines(diff(events + " --format jsonl").out);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_TRUE(boost::json::parse(line).is_object());
  }
  EXPECT_EQ(count, 1 + whole.at("org").as_array().size() +
                       whole.at("routes").as_array().size() +
                       whole.at("matters").as_array().size());
}

TEST_F(DiffCommand, WritesThePage) {
  diff("--report page.html");
  std::ifstream file(path("page.html"));
  std::string first;
  std::getline(file, first);
  EXPECT_EQ(first, "<!DOCTYPE html>");
}

TEST_F(DiffCommand, RefusesByTheNameOfTheOption) {
  const auto refused = [&](const std::string& options,
                           const std::string& words) {
    const Ran ran = diff(options);
    EXPECT_EQ(ran.status, 2) << options;
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find(words), std::string::npos) << ran.err;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
  };
  refused("--subject nothing", "--subject");
  refused("--levels 0", "--levels");
  refused("--from nobody.there", "nobody.there");
  refused("--at-new never", "--at-new");
  refused("--events no.json", "no.json");
  refused("--report /no/such/folder/p.html", "/no/such/folder");
  refused("--to fb.d2", "old organisation");
}

}  // namespace
}  // namespace rung::test
