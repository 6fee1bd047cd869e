// `rung route`: every option is that of the request.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "route_values.hpp"
#include "run_rung.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung::test {
namespace {

using Kind = RouteOption::Kind;

class RouteCommand : public RungCommand {
 protected:
  RouteCommand() { write("limits.json", kLimits); }

  static std::string dashed(std::string_view name) {
    std::string text = "--" + std::string(name);
    std::replace(text.begin(), text.end(), '_', '-');
    return text;
  }
};

bool states(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

TEST_F(RouteCommand, EveryOptionGivesWhatJsonGives) {
  const Org org = Org::parse(kSmallCity);
  for (const GoodValue& good : good_values()) {
    std::string json = "{\"" + good.option + "\":" + good.json;
    std::string command = "route city.json --format json --lang zh ";
    if (!good.others.empty()) json += "," + good.others;
    if (!states(json, "\"from\"")) {
      json += R"(,"from":"eb.s1")";
      command += "--from eb.s1 ";
    }
    if (good.option != "at") {
      json += R"(,"at":"2024-05-02")";
      command += "--at 2024-05-02 ";
    }
    const Ran ran = rung(command + good.command);
    EXPECT_EQ(ran.err, "") << good.command;
    EXPECT_EQ(ran.out, route_json(org, json + "}") + "\n") << good.command;
  }
}

TEST_F(RouteCommand, WhatDoesNotFitIsRefusedAtItsOption) {
  for (const RouteOption& option : route_options()) {
    const std::string name = dashed(option.name);
    const bool flag = option.kind == Kind::kFlag && option.initial == "false";
    const std::string given = name + (flag ? "=maybe" : " maybe");
    const bool word = option.name == "document_kind" ||
                      option.name == "until_function" ||
                      option.name == "by_function";
    if (word) continue;  // any word will do
    const std::string ask = option.name == "from" ? "" : "--from eb.s1 ";
    expect_refused("route city.json " + ask + given,
                   option.kind == Kind::kTable ? "maybe" : name);
  }
}

TEST_F(RouteCommand, HelpNamesEveryOption) {
  const Ran ran = rung("route --help");
  EXPECT_EQ(ran.status, 0);
  for (const RouteOption& option : route_options()) {
    EXPECT_TRUE(states(ran.out, dashed(option.name) + " ")) << option.name;
    for (const std::string_view value : option.values) {
      EXPECT_TRUE(states(ran.out, std::string(value))) << value;
    }
  }
}

TEST_F(RouteCommand, FlagsMayBeSwitchedOffAgain) {
  const std::string ask =
      "route city.json --from eb.s1 --at 2024-03-01 --levels 2 --format json ";
  EXPECT_EQ(rung(ask + "--last-only=false").out, rung(ask).out);
  EXPECT_NE(rung(ask + "--last-only").out, rung(ask).out);
  EXPECT_EQ(rung(ask + "--last-only=true").out, rung(ask + "--last-only").out);
}

TEST_F(RouteCommand, UnusedAndDoubleEndsAreRefusedByTheirOptions) {
  const std::string ask = "route city.json --from eb.s1 ";
  expect_refused(ask + "--levels 2 --to top", "--to");
  expect_refused(ask + "--from-top", "--from-top");
  expect_refused(ask + "--amount 7", "--amount");
  expect_refused(ask + "--levels 2 --levels 3", "--levels");
  expect_refused(ask + "--levels 0x2", "--levels");
  expect_refused(ask + "--levels 02", "--levels");
  expect_refused(ask + "--handled li --handled lo", "--handled");
  expect_refused(ask + "--climb-limits 2", "--climb-limits");
  expect_refused(ask + "--subject 'a\xff'", "--subject: `a?`");
  expect_refused(ask + "--handled '\xe5\xb8'", "--handled: `??`");
}

TEST_F(RouteCommand, AFlawOfTheTableIsToldWithItsFile) {
  const std::string ask =
      "route city.json --from eb.s1 --amount 7 --authority ";
  write("bad.json", R"({"id":"x","hit":"collect"})");
  expect_refused(ask + "bad.json", "--authority:bad.json");
  expect_refused(ask + "none.json", "none.json");
}

TEST_F(RouteCommand, WordsSayInWhatWayAStepCameAbout) {
  const std::string ask = "route city.json --lang en --at 2024-07-01 ";
  EXPECT_TRUE(states(rung(ask + "--from eb.h --vacancy auto_pass --to top").out,
                     "passes by itself"));
  EXPECT_TRUE(
      states(rung(ask + "--from eb.h --vacancy fallback --fallback v2").out,
             "fallback, in place of Vice Mayor (v1)"));
  EXPECT_TRUE(states(rung(ask + "--from eb.h --levels 1 --vacant-counts").out,
                     "next above, in place of Vice Mayor (v1)"));
  EXPECT_TRUE(states(rung(ask + "--from eb.h --vacancy fail").out, "failed: "));
  EXPECT_TRUE(
      states(rung(ask + "--from my --initiator wu").out, "Wu Liu (wu)"));
}

}  // namespace
}  // namespace rung::test
