// `rung serve --stdio`: questions and answers, line by line.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "run_rung.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"
#include "small_rules.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

class Serve : public RungCommand {
 protected:
  Serve() { write("ours.json", kOurRules); }

  Ran ask(const std::string& lines, const std::string& more = "") {
    write("in.jsonl", lines);
    return rung("serve --stdio --org city.json --rules ours.json " + more +
                " < in.jsonl");
  }
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A request at random, and what the library says to it: the answer as it
/// stands, or the code of the error.
struct Asked {
  std::string line, id, ok, error;
};

Asked make(const Org& org, std::mt19937& random, int number) {
  static const char* const kNames[] = {"eb.s1", "eb.d1", "eb.h",   "v1",
                                       "my",    "eb",    "no such"};
  const auto name = [&] { return std::string(kNames[random() % 7]); };
  Asked asked;
  asked.id = std::to_string(number);
  const auto question = [&](const char* ask, const std::string& request,
                            const auto& answer) {
    asked.line = "{\"id\":" + asked.id + ",\"ask\":\"" + ask +
                 "\",\"request\":" + request + "}";
    try {
      asked.ok = answer(org, request);
    } catch (const Error& error) {
      asked.error = error_code_name(error.code());
    }
  };
  switch (random() % 6) {
    case 0:
      question("relate",
               R"({"a":")" + name() + R"(","b":")" + name() +
                   R"(","at":"2024-03-01"})",
               relate_json);
      break;
    case 1:
      question("org", R"({"at":"2024-13-01"})", org_check_json);
      break;
    case 2:  // cut off
      asked.line = "{\"id\":" + asked.id + ",\"ask\":\"rou";
      asked.id = "null";
      asked.error = "parse";
      break;
    case 3:  // bytes
      asked.line = "\xff\xfe{]";
      asked.id = "null";
      asked.error = "parse";
      break;
    default:
      question("route",
               R"({"from":")" + name() + R"(","to":"top","at":"2024-03-01"})",
               [](const Org& of, const std::string& request) {
                 return route_json(of, request);
               });
  }
  return asked;
}

TEST_F(Serve, TenThousandRequestsAreAnsweredInOrder) {
  const Org org = Org::parse(read("city.json"));
  std::mt19937 random(20240301);
  std::vector<Asked> script;
  std::string in;
  for (int i = 0; i < 10'000; ++i) {
    script.push_back(make(org, random, i));
    in += script.back().line + '\n';
    if (random() % 16 == 0) in += " \r\n";  // blank lines ask nothing
  }
  const Ran ran = ask(in);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  const std::vector<std::string> answers = lines_of(ran.out);
  ASSERT_EQ(answers.size(), script.size());
  int refused = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (script[i].error.empty()) {
      ASSERT_EQ(answers[i],
                "{\"id\":" + script[i].id + ",\"ok\":" + script[i].ok + '}');
      continue;
    }
    ++refused;
    const json::value answer = json::parse(answers[i]);
    ASSERT_EQ(json::serialize(answer.at("id")), script[i].id) << answers[i];
    ASSERT_EQ(answer.at("error").at("code").as_string(), script[i].error)
        << script[i].line;
  }
  EXPECT_GT(refused, 3000);
  EXPECT_LT(refused, 9000);
}

TEST_F(Serve, ALineTooLongIsRefusedAndTheNextAnswered) {
  const std::string hello = "{\"id\":1,\"ask\":\"hello\"}";
  const Ran ran = ask("{\"id\":\"" + std::string(std::size_t{70} << 20, 'x') +
                      "\"}\n" + hello);  // the last line has no end
  EXPECT_EQ(ran.status, 0);
  const auto answers = lines_of(ran.out);
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_NE(answers[0].find("limit_exceeded"), std::string::npos);
  EXPECT_EQ(answers[1].find("{\"id\":1,\"ok\":{\"rung\":"), 0u);
}

TEST_F(Serve, AMonitorGoesOnFromItsSavedState) {
  const std::string feed =
      R"({"id":2,"ask":"feed","monitor":"m","request":)" +
      json::serialize(json::parse(kSigned).as_array().at(0));
  const Ran first =
      ask(R"({"id":1,"ask":"open","monitor":"m"})"
          "\n" +
          feed + "}\n" + R"({"id":3,"ask":"verdicts","monitor":"m"})" + "\n" +
          R"({"id":4,"ask":"save","monitor":"m"})" + "\n");
  const auto answers = lines_of(first.out);
  ASSERT_EQ(answers.size(), 4u) << first.out;
  const json::value state = json::parse(answers[3]).at("ok");
  const Ran then = ask(R"({"id":1,"ask":"open","monitor":"n","request":)" +
                       json::serialize(state) + "}\n" +
                       R"({"id":3,"ask":"verdicts","monitor":"n"})" + "\n");
  const auto again = lines_of(then.out);
  ASSERT_EQ(again.size(), 2u) << then.out;
  EXPECT_EQ(again[1], answers[2]);
}

TEST_F(Serve, WhatCannotStartIsRefused) {
  expect_refused("serve --org city.json", "--stdio");
  expect_refused("serve --stdio", "--org");
  expect_refused("serve --stdio --org none.json", "none.json");
  expect_refused("serve --stdio --org city.json --rules nosuch", "nosuch");
}

}  // namespace
}  // namespace rung::test
