// JsonLogic beyond the public suites: limits, texts, errors.
#include <gtest/gtest.h>

#include "rung/condition.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

std::string answer(const std::string& rule, const std::string& data = "null") {
  const auto a = JsonLogic::compile(rule).apply(data);
  return a.error.empty() ? a.json : "error " + a.error;
}

ErrorCode refused(const std::string& rule, const std::string& data = "null") {
  try {
    JsonLogic::compile(rule).apply(data);
  } catch (const Error& error) {
    EXPECT_FALSE(error.message().empty());
    return error.code();
  }
  ADD_FAILURE() << "answered: " << rule;
  return ErrorCode::kInternal;
}

TEST(JsonLogic, WritesNumbersAsJavaScriptDoes) {
  EXPECT_EQ(answer(R"({"/":[1,4]})"), "0.25");
  EXPECT_EQ(answer(R"({"*":[3,1.0]})"), "3");
  EXPECT_EQ(answer(R"({"-":[0]})"), "0");
  EXPECT_EQ(answer(R"({"cat":[1e21," ",1e20," ",0.000001," ",1e-7," ",0.1]})"),
            R"("1e+21 100000000000000000000 0.000001 1e-7 0.1")");
  EXPECT_EQ(answer("[1e300,12345678901234567890,-7]"),
            "[1e+300,12345678901234567890,-7]");
}

TEST(JsonLogic, ReadsNumbersInTextsAsJavaScriptDoes) {
  EXPECT_EQ(answer(R"({"+":[" 12 ","\t"]})"), "12");
  EXPECT_EQ(answer(R"({"+":["0x10","+1","1.","1e1",".5"]})"), "28.5");
  for (const char* text :
       {"1x", "inf", "Infinity", "nan", "--1", "1 2", "-", "0x", "0xg", "e5"}) {
    EXPECT_EQ(answer(std::string(R"({"+":[")") + text + "\",1]}"), "error NaN")
        << text;
  }
}

TEST(JsonLogic, CutsTextsBetweenLetters) {
  EXPECT_EQ(answer(R"({"substr":["请示报告",1,2]})"), R"("示报")");
  EXPECT_EQ(answer(R"({"substr":["请示报告",-1]})"), R"("告")");
  EXPECT_EQ(answer(R"({"substr":["请示报告",1e300,-1e300]})"), R"("")");
}

TEST(JsonLogic, UnknownOperatorsFailWhenTheyAreReached) {
  EXPECT_EQ(answer(R"({"frob":[1]})"), "error Unknown Operator");
  EXPECT_EQ(answer(R"({"if":[true,1,{"frob":[1]}]})"), "1");
  EXPECT_EQ(answer(R"({"try":[{"frob":[1]},{"val":"type"}]})"),
            R"("Unknown Operator")");
  EXPECT_EQ(answer(R"({"a":1,"b":{"var":"x"}})"), R"({"a":1,"b":{"var":"x"}})");
}

TEST(JsonLogic, WhatIsThrownIsNamed) {
  EXPECT_EQ(answer(R"({"throw":{"preserve":{"type":"Mine","n":1}}})"),
            "error Mine");
  EXPECT_EQ(answer(R"({"throw":{"preserve":{"n":1}}})"), R"(error {"n":1})");
  EXPECT_EQ(answer(R"({"throw":null})"), "error null");
  EXPECT_EQ(answer(R"({"throw":7})"), "error 7");
}

TEST(JsonLogic, DataOutlivesTheScopeItWasReadIn) {
  // The result of the second branch lies in the error of the first.
  EXPECT_EQ(answer(R"({"try":[{"throw":{"preserve":{"type":["a",["b"]]}}},)"
                   R"({"val":"type"}]})"),
            R"(["a",["b"]])");
  EXPECT_EQ(
      answer(R"({"reduce":[{"var":"l"},{"var":"accumulator"},{"var":"s"}]})",
             R"({"l":[1,2,3],"s":"a text that is kept on the heap, long"})"),
      R"("a text that is kept on the heap, long")");
  EXPECT_EQ(answer(R"({"map":[["x","y"],{"val":[[1]]}]})"),
            R"([{"index":0},{"index":1}])");
  EXPECT_EQ(answer(R"({"val":[[7],"a"]})", R"({"a":1})"), "null");
  EXPECT_EQ(answer(R"({"val":[[1e300]]})", R"({"a":1})"), "null");
  EXPECT_EQ(answer(R"({"val":[[]]})", "3"), "3");
}

TEST(JsonLogic, NullCountsAsAbsentForADefault) {
  EXPECT_EQ(answer(R"({"var":["a",7]})", R"({"a":null})"), "7");
  EXPECT_EQ(answer(R"({"var":["a",7]})", R"({"a":false})"), "false");
}

std::string deep(const std::string& open, const std::string& inner,
                 const std::string& close, int n) {
  std::string text;
  for (int i = 0; i < n; ++i) text += open;
  text += inner;
  for (int i = 0; i < n; ++i) text += close;
  return text;
}

TEST(JsonLogic, DepthIsBounded) {
  EXPECT_EQ(answer(deep(R"({"!":)", "true", "}", 100)), "true");
  EXPECT_EQ(refused(deep(R"({"!":)", "true", "}", 200)),
            ErrorCode::kLimitExceeded);
  EXPECT_EQ(refused(deep(R"({"!":)", "true", "}", 1'000'000)),
            ErrorCode::kParse);
  EXPECT_EQ(refused("1", deep("[", "", "]", 1'000'000)), ErrorCode::kParse);
}

std::string numbers(int n) {
  std::string list = "[0";
  for (int i = 1; i < n; ++i) list += ",0";
  return list + "]";
}

TEST(JsonLogic, ResultsNeitherNestNorGrowWithoutBound) {
  const std::string list = numbers(1'000);
  for (const char* body :
       {R"([{"var":"accumulator"}])",
        R"([{"var":"accumulator"},{"var":"accumulator"}])",
        R"({"merge":[{"var":"accumulator"},{"var":"accumulator"}]})",
        R"({"cat":[{"var":"accumulator"},{"var":"accumulator"}]})",
        R"({"map":[[1,2],{"val":[[2],"accumulator"]}]})"}) {
    const std::string rule =
        std::string(R"({"reduce":[{"var":""},)") + body + ",[\"x\"]]}";
    EXPECT_EQ(refused(rule, list), ErrorCode::kLimitExceeded) << body;
  }
}

TEST(JsonLogic, WorkIsBounded) {
  // Walks over a thousand items inside one another: 10^12 steps.
  EXPECT_EQ(
      refused(R"({"all":[{"var":""},{"all":[{"val":[[2]]},)"
              R"({"all":[{"val":[[4]]},{"all":[{"val":[[6]]},true]}]}]}]})",
              numbers(1'000)),
      ErrorCode::kLimitExceeded);
  EXPECT_EQ(refused(R"({"map":[{"var":""},{"map":[{"val":[[2]]},)"
                    R"({"try":[{"throw":"a"},{"throw":"b"},1]}]}]})",
                    numbers(1'000)),
            ErrorCode::kLimitExceeded);
}

TEST(JsonLogic, WhatIsNoJsonIsRefused) {
  EXPECT_EQ(refused("{"), ErrorCode::kParse);
  EXPECT_EQ(refused("1", "{"), ErrorCode::kParse);
  EXPECT_EQ(refused("1", ""), ErrorCode::kParse);
  Limits limits;
  limits.max_bytes = 5;
  EXPECT_THROW(JsonLogic::compile("[1,2,3]", limits), Error);
}

}  // namespace
}  // namespace rung
