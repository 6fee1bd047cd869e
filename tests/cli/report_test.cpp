// `rung org check --report`.
#include <gtest/gtest.h>

#include <filesystem>

#include "run_rung.hpp"
#include "rung/health.hpp"
#include "small_city.hpp"

namespace rung::test {
namespace {

const char* const kAsk = "org check city.json --at 2024-03-01 --lang en";

TEST_F(RungCommand, ReportsAreTheLibrarysAnswer) {
  const Org org = Org::parse(kSmallCity);
  const OrgHealth found = health(org, parse_instant("2024-03-01", org.zone()));
  const Ran plain = rung(kAsk);
  const Ran page = rung(std::string(kAsk) + " --report f.html");
  EXPECT_EQ(page.out, plain.out);
  EXPECT_EQ(page.status, plain.status);
  EXPECT_EQ(page.err, "");
  HealthPageOptions options;
  options.lang = Lang::kEn;
  options.input = "city.json";
  EXPECT_EQ(read("f.html"), health_page(org, found, options));
  const Ran json = rung(std::string(kAsk) + " --format json --report f.json");
  EXPECT_EQ(json.out, rung(std::string(kAsk) + " --format json").out);
  EXPECT_EQ(read("f.json"), to_json(org, found, Lang::kEn) + '\n');
}

TEST_F(RungCommand, ReportsOfOtherNamesAreRefused) {
  for (const char* name : {"f.txt", "html", "-", "f.html.gz"}) {
    expect_refused(std::string(kAsk) + " --report " + name,
                   "end it in .html or .json");
  }
  expect_refused("org check nope.json --report f.html", "nope.json");
  EXPECT_FALSE(std::filesystem::exists(path("f.html")));
  expect_refused(std::string(kAsk) + " --report nowhere/f.html", "nowhere");
}

}  // namespace
}  // namespace rung::test
