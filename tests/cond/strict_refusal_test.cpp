// What the strict profile refuses, where, and what it advises.
#include "cond/strict_tools.hpp"

namespace rung {
namespace {

TEST(StrictRefusal, UnknownNamesComeWithNearOnes) {
  expect_refused(R"({"<":[{"var":"dayz"},3]})", "/</0/var", "`days`");
  expect_refused(R"({"missing":["days","knd"]})", "/missing/1", "`kind`");
  expect_refused(R"({"exists":["doc","page"]})", "/exists", "`doc.pages`");
  expect_refused(R"({"some_":[1]})", "/some_", "`some`");
  expect_refused(R"({"wrkdays":[1]})", "/wrkdays", "`workdays`");
}

TEST(StrictRefusal, OperatorsThatBuildValuesAreNamed) {
  for (const char* op : {"cat", "substr", "map", "filter", "reduce", "merge",
                         "try", "throw", "log", "missing_some"}) {
    const std::string name = op;
    try {
      Condition::compile("{\"" + name + "\":[1]}", office());
      ADD_FAILURE() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.place(), "/" + name);
      EXPECT_NE(error.message().find("`" + name + "`"), std::string::npos);
      EXPECT_NE(error.message().find("strict"), std::string::npos);
    }
  }
}

TEST(StrictRefusal, UnlikeTypesAreNotCompared) {
  expect_refused(R"({"==":[{"var":"days"},"3"]})", "/==");
  expect_refused(R"({"==":[{"var":"urgent"},1]})", "/==");
  expect_refused(R"({"!=":[{"var":"title"},{"var":"sender"}]})", "/!=");
  expect_refused(R"({"===":[{"var":"sent"},"2024-01-01"]})", "/===", "date");
  expect_refused(R"({"==":[{"var":"marks"},"red"]})", "/==", "`in`");
  expect_refused(R"({"<":[{"var":"sent"},5]})", "/</1", "");
  expect_refused(R"({"<":[{"var":"sent"},"2024-01-01"]})", "/</1", "date");
  expect_refused(R"({"<":[{"var":"title"},"b"]})", "/</0", "instants");
  expect_refused(R"({">=":[true,false]})", "/>=/0");
  expect_refused(R"({"in":[1,{"var":"marks"}]})", "/in");
  expect_refused(R"({"in":[{"var":"days"},["1"]]})", "/in/1/0");
  expect_refused(R"({"in":["a",{"var":"days"}]})", "/in");
  expect_refused(R"({"in":[{"var":"sums"},[1]]})", "/in/0");
  expect_refused(R"({"<":[{"+":[{"var":"title"},1]},2]})", "/</0/+/0");
  expect_refused(R"({"<":[{"count":{"var":"title"}},2]})", "/</0/count");
  expect_refused(R"({"<":[{"days":[{"var":"sent"},"x"]},2]})", "/</0/days/1",
                 "date");
}

TEST(StrictRefusal, OnlyBooleansAreTrueOrFalse) {
  expect_refused(R"({"and":[{"var":"urgent"},{"var":"days"}]})", "/and/1",
                 "comparison");
  expect_refused(R"({"or":["yes"]})", "/or/0");
  expect_refused(R"({"!":{"var":"title"}})", "/!");
  expect_refused(R"({"if":[{"var":"days"},true,false]})", "/if/0");
  expect_refused(R"({"some":[{"var":"sums"},{"var":""}]})", "/some/1");
  expect_refused(R"({"var":"days"})", "/", "comparison");
  expect_refused("3", "/");
  expect_refused("[true]", "/");
}

TEST(StrictRefusal, BranchesAndDefaultsHaveOneType) {
  expect_refused(R"({"==":[{"if":[{"var":"urgent"},1,"2"]},1]})", "/==/0/if/2");
  expect_refused(R"({"if":[{"var":"urgent"},true]})", "/if", "it takes");
  expect_refused(R"({"if":[{"var":"urgent"},true,{"var":"secret"},true]})",
                 "/if", "condition");
  expect_refused(R"({"<":[{"var":["days","0"]},1]})", "/</0/var/1");
  expect_refused(R"({"==":[{"??":[{"var":"days"},{"var":"title"}]},1]})",
                 "/==/0/?"
                 "?/1");
  expect_refused(R"({"<":[{"??":[{"+":[{"var":"days"},1]},2]},1]})",
                 "/</0/?"
                 "?/0");
}

TEST(StrictRefusal, TextsTheFactNeverHasAreFound) {
  expect_refused(R"({"==":[{"var":"kind"},"reprt"]})", "/==/1", "`report`");
  expect_refused(R"({"!=":["lettr",{"var":"kind"}]})", "/!=/0", "`letter`");
  expect_refused(R"({"in":[{"var":"kind"},["report","xyz"]]})", "/in/1/1",
                 "`request`");
  // Any text may be the default; then the result may be any text.
  EXPECT_EQ(ask(R"({"==":[{"var":["kind","none"]},"none"]})", "{}"),
            Truth::kYes);
}

TEST(StrictRefusal, ArgumentsAreCounted) {
  expect_refused(R"({"==":[1]})", "/==", "it takes 2");
  expect_refused(R"({"==":[1,1,1]})", "/==", "it takes 2");
  expect_refused(R"({"<":[1,2,3,4]})", "/<", "it takes 2 to 3");
  expect_refused(R"({"and":[]})", "/and", "at least 1");
  expect_refused(R"({"!":[]})", "/!", "it takes 1");
  expect_refused(R"({"<":[{"%":[1]},2]})", "/</0/%", "at least 2");
  expect_refused(R"({"and":[true],"or":[true]})", "/", "==");
  expect_refused("{}", "/");
  // JsonLogic refuses these, or takes a list for the arguments.
  expect_refused(R"({"and":true})", "/and", "JsonLogic");
  expect_refused(R"({"or":{"var":"urgent"}})", "/or", "JsonLogic");
  expect_refused(R"({"in":[1,{"??":{"var":"sums"}}]})",
                 "/in/1/?"
                 "?");
}

TEST(StrictRefusal, NullIsNoValue) {
  expect_refused(R"({"==":[{"var":"days"},null]})", "/==/1", "missing");
}

TEST(StrictRefusal, NamesAndDatesAreReadStrictly) {
  expect_refused(R"({"var":1})", "/var");
  expect_refused(R"({"var":""})", "/var", "some");
  expect_refused(R"({"val":"doc.pages"})", "/val", "[");
  expect_refused(R"({"val":[[2],"days"]})", "/val/0");
  expect_refused(R"({"<":[{"date":"2024-02-30"},{"var":"due"}]})", "/</0/date");
  expect_refused(R"({"<":[{"date":20240101},{"var":"due"}]})", "/</0/date");
  const std::string inner = R"({"some":[{"var":"sums"},)";
  expect_refused(inner + R"({">":[{"var":"days"},1]}]})", "/some/1/>/0/var",
                 "[[2]");
  expect_refused(inner + R"({"missing":"days"}]})", "/some/1/missing");
  expect_refused(inner + R"({"all":[{"val":[[2],"sums"]},true]}]})",
                 "/some/1/all");
  expect_refused(inner + R"({">":[{"val":[[1],"index"]},1]}]})",
                 "/some/1/>/0/val/0");
}

TEST(StrictRefusal, ListsAreOfOneKind) {
  expect_refused(R"({"<":[{"count":[[1,"a"]]},2]})", "/</0/count/0/1");
  expect_refused(R"({"<":[{"count":[[]]},2]})", "/</0/count/0");
  expect_refused(R"({"<":[{"count":[[{"var":"days"}]]},2]})", "/</0/count/0/0",
                 "`in`");
}

std::string nested(std::size_t levels) {
  std::string rule;
  for (std::size_t i = 1; i < levels; ++i) rule += R"({"!":)";
  return rule + "true" + std::string(levels - 1, '}');
}

TEST(StrictRefusal, DepthAndSizeAreBounded) {
  EXPECT_EQ(ask(nested(64), "{}"), Truth::kNo);
  std::string place;
  for (int i = 0; i < 64; ++i) place += "/!";
  expect_refused(nested(65), place, "64", ErrorCode::kLimitExceeded);
  EXPECT_THROW(Condition::compile(nested(100'000), office()), Error);

  std::string many = R"({"and":[true)";
  for (int i = 2; i < 10'000; ++i) many += ",true";
  EXPECT_EQ(ask(many + "]}", "{}"), Truth::kYes);
  expect_refused(many + ",true]}", "/and/9999", "10000",
                 ErrorCode::kLimitExceeded);
  expect_refused(many + ",true,true]}", "/and", "10000",
                 ErrorCode::kLimitExceeded);
  std::string names = R"({"missing":["days")";
  for (int i = 1; i < 10'000; ++i) names += R"(,"days")";
  expect_refused(names + "]}", "/missing", "10000", ErrorCode::kLimitExceeded);
  std::string list = R"({"in":[{"var":"days"},[1)";
  for (int i = 1; i < 10'000; ++i) list += ",1";
  expect_refused(list + "]]}", "/in/1/9998", "10000",
                 ErrorCode::kLimitExceeded);
}

TEST(StrictRefusal, WhatIsNoJsonIsRefused) {
  for (const char* text : {"", "{", "{\"==\":[1,1]} x", "{\"and\":[tru]}"}) {
    EXPECT_THROW(Condition::compile(text, office()), Error) << text;
  }
}

}  // namespace
}  // namespace rung
