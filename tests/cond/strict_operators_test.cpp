// What each operator of the strict profile answers.
#include "cond/strict_tools.hpp"

namespace rung {
namespace {

constexpr auto kYes = Truth::kYes;
constexpr auto kNo = Truth::kNo;
constexpr auto kOpen = Truth::kUndetermined;

// A boolean fact that is yes, no, or left out.
std::string with(const char* name, Truth t) {
  if (t == kOpen) return {};
  return std::string("\"") + name + "\":" + (t == kYes ? "true" : "false");
}

std::string row_of(Truth urgent, Truth secret) {
  const std::string a = with("urgent", urgent), b = with("secret", secret);
  return "{" + a + (a.empty() || b.empty() ? "" : ",") + b + "}";
}

TEST(StrictOperators, AndOrNotAreThoseOfKleene) {
  // Kleene's strong tables: and is the least, or the greatest of no < ? < yes.
  const auto order = [](Truth t) { return t == kNo ? 0 : t == kOpen ? 1 : 2; };
  for (const Truth a : {kNo, kOpen, kYes}) {
    for (const Truth b : {kNo, kOpen, kYes}) {
      const std::string row = row_of(a, b);
      const Truth least = order(a) < order(b) ? a : b;
      const Truth most = order(a) < order(b) ? b : a;
      const std::string both = R"([{"var":"urgent"},{"var":"secret"}])";
      EXPECT_EQ(ask(R"({"and":)" + both + "}", row), least) << row;
      EXPECT_EQ(ask(R"({"or":)" + both + "}", row), most) << row;
    }
    const Truth negated = a == kOpen ? kOpen : a == kYes ? kNo : kYes;
    EXPECT_EQ(ask(R"({"!":{"var":"urgent"}})", row_of(a, kYes)), negated);
    EXPECT_EQ(ask(R"({"!!":[{"var":"urgent"}]})", row_of(a, kYes)), a);
  }
}

TEST(StrictOperators, IfTakesTheBranchOfTheFirstConditionThatHolds) {
  const std::string rule =
      R"({"==":[{"if":[{"var":"urgent"},1,{"var":"secret"},2,3]},2]})";
  EXPECT_EQ(ask(rule, R"({"urgent":true})"), kNo);
  EXPECT_EQ(ask(rule, R"({"urgent":false,"secret":true})"), kYes);
  EXPECT_EQ(ask(rule, R"({"urgent":false,"secret":false})"), kNo);
  EXPECT_EQ(ask(rule, R"({"secret":true})"), kOpen);
  EXPECT_EQ(ask(rule, R"({"urgent":false})"), kOpen);
}

TEST(StrictOperators, AnUnknownConditionOfIfDoesNotMatterWhereBranchesAgree) {
  const std::string rule =
      R"({"<":[{"?:":[{"var":"urgent"},{"var":"days"},{"var":"rank"}]},5]})";
  EXPECT_EQ(ask(rule, R"({"days":3,"rank":3})"), kYes);
  EXPECT_EQ(ask(rule, R"({"days":3,"rank":4})"), kOpen);
  EXPECT_EQ(ask(rule, R"({"days":3})"), kOpen);
}

TEST(StrictOperators, EqualityComparesLikeWithLike) {
  for (const char* op : {"==", "==="}) {
    const std::string o = std::string("{\"") + op + "\":";
    expect_answers(o + R"([{"var":"days"},3]})", R"({"days":3})",
                   R"({"days":3.5})", "{}");
    expect_answers(o + R"([{"var":"kind"},"report"]})", R"({"kind":"report"})",
                   R"({"kind":"letter"})", R"({"kind":null})");
    expect_answers(o + R"([{"var":"urgent"},false]})", R"({"urgent":false})",
                   R"({"urgent":true})", "{}");
    expect_answers(o + R"([{"var":"sent"},{"date":"2024-05-01"}]})",
                   R"({"sent":"2024-04-30T16:00:00Z"})",
                   R"({"sent":"2024-05-01T00:00:01"})", "{}");
    expect_answers(o + R"([{"var":"sender"},{"var":"receiver"}]})",
                   R"({"sender":"p1","receiver":"p1"})",
                   R"({"sender":"p1","receiver":"p2"})", R"({"sender":"p1"})");
    expect_answers(o + R"(["p1",{"var":"sender"}]})", R"({"sender":"p1"})",
                   R"({"sender":"p2"})", "{}");
  }
  for (const char* op : {"!=", "!=="}) {
    const std::string o = std::string("{\"") + op + "\":";
    expect_answers(o + R"([{"var":"days"},3]})", R"({"days":4})",
                   R"({"days":3})", "{}");
  }
}

TEST(StrictOperators, OrderIsOfNumbersAndInstants) {
  struct {
    const char* op;
    bool below, at, above;
  } const cases[] = {{"<", true, false, false},
                     {"<=", true, true, false},
                     {">", false, false, true},
                     {">=", false, true, true}};
  for (const auto& c : cases) {
    const std::string o = std::string("{\"") + c.op + "\":";
    const std::string number = o + R"([{"var":"days"},20]})";
    EXPECT_EQ(ask(number, R"({"days":19})"), c.below ? kYes : kNo);
    EXPECT_EQ(ask(number, R"({"days":20})"), c.at ? kYes : kNo);
    EXPECT_EQ(ask(number, R"({"days":20.5})"), c.above ? kYes : kNo);
    EXPECT_EQ(ask(number, "{}"), kOpen);
    const std::string time = o + R"([{"var":"sent"},{"var":"due"}]})";
    EXPECT_EQ(ask(time, R"({"sent":"2024-01-01","due":"2024-01-02"})"),
              c.below ? kYes : kNo);
    EXPECT_EQ(ask(time, R"({"sent":"2024-01-02","due":"2024-01-02"})"),
              c.at ? kYes : kNo);
    EXPECT_EQ(ask(time, R"({"sent":"2024-01-02"})"), kOpen);
  }
}

TEST(StrictOperators, ThreeOperandsStandInOrder) {
  const std::string rule = R"({"<=":[1,{"var":"days"},{"var":"rank"}]})";
  expect_answers(rule, R"({"days":2,"rank":2})", R"({"days":3,"rank":2})",
                 R"({"days":3})");
  EXPECT_EQ(ask(rule, R"({"days":0})"), kNo) << "the third does not matter";
  EXPECT_EQ(ask(rule, R"({"rank":0})"), kOpen);
  expect_answers(R"({">":[9,{"var":"days"},1]})", R"({"days":5})",
                 R"({"days":9})", "{}");
}

TEST(StrictOperators, InFindsItemsAndPieces) {
  expect_answers(R"({"in":[{"var":"kind"},["report","letter"]]})",
                 R"({"kind":"letter"})", R"({"kind":"request"})", "{}");
  expect_answers(R"({"in":["red",{"var":"marks"}]})",
                 R"({"marks":["blue","red"]})", R"({"marks":[]})", "{}");
  expect_answers(R"({"in":[{"var":"sender"},{"var":"copies"}]})",
                 R"({"sender":"p","copies":["q","p"]})",
                 R"({"sender":"p","copies":["q"]})", R"({"copies":["q"]})");
  expect_answers(R"({"in":["ort",{"var":"title"}]})", R"({"title":"report"})",
                 R"({"title":"letter"})", "{}");
  expect_answers(R"({"in":[{"var":"days"},[1,{"var":"rank"}]]})",
                 R"({"days":7,"rank":7})", R"({"days":7,"rank":8})",
                 R"({"days":7})");
  EXPECT_EQ(
      ask(R"({"in":[{"var":"days"},[1,{"var":"rank"}]]})", R"({"days":1})"),
      kYes);
  EXPECT_EQ(ask(R"({"in":[{"var":"title"},[]]})", "{}"), kNo);
  EXPECT_EQ(
      ask(R"({"in":[{"var":"sender"},{"var":"copies"}]})", R"({"copies":[]})"),
      kNo);
}

TEST(StrictOperators, ArithmeticIsThatOfNumbers) {
  const struct {
    const char* expression;
    double value;
  } cases[] = {
      {R"({"+":[{"var":"days"},1,2]})", 10},
      {R"({"+":{"var":"days"}})", 7},
      {R"({"-":[{"var":"days"},10]})", -3},
      {R"({"-":[{"var":"days"}]})", -7},
      {R"({"*":[{"var":"days"},3]})", 21},
      {R"({"/":[{"var":"days"},2]})", 3.5},
      {R"({"/":[{"var":"rank"}]})", 0.25},
      {R"({"%":[{"var":"days"},4]})", 3},
      {R"({"%":[{"-":[{"var":"days"}]},4]})", -3},
      {R"({"min":[{"var":"days"},{"var":"rank"},9]})", 4},
      {R"({"max":[{"var":"days"},{"var":"rank"},5]})", 7},
      {R"({"abs":{"-":[{"var":"rank"},{"var":"days"}]}})", 3},
      {R"({"count":{"var":"marks"}})", 2},
      {R"({"var":"doc.pages"})", 12},
  };
  const char* row =
      R"({"days":7,"rank":4,"marks":["a","b"],"doc":{"pages":12}})";
  for (const auto& c : cases) {
    const std::string rule = std::string("{\"==\":[") + c.expression + "," +
                             std::to_string(c.value) + "]}";
    EXPECT_EQ(ask(rule, row), kYes) << rule;
    EXPECT_EQ(ask(rule, "{}"), kOpen) << rule;
  }
}

TEST(StrictOperators, WhatHasNoResultIsUnknown) {
  for (const char* e :
       {R"({"/":[{"var":"days"},{"var":"rank"}]})", R"({"/":{"var":"rank"}})",
        R"({"%":[{"var":"days"},{"var":"rank"}]})",
        R"({"*":[{"var":"days"},1e308,1e308,{"var":"rank"}]})",
        R"({"/":[{"+":[1e308,{"*":[1e308,{"var":"days"}]}]},2]})"}) {
    const std::string rule = std::string("{\"<\":[") + e + ",1]}";
    EXPECT_EQ(ask(rule, R"({"days":5,"rank":0})"), kOpen) << rule;
  }
  const auto rule =
      Condition::compile(R"({"<":[{"/":[1,{"var":"rank"}]},1]})", office());
  EXPECT_TRUE(rule.missing(office().parse(R"({"rank":0})")).empty());
}

TEST(StrictOperators, AbsenceCanBeAskedFor) {
  EXPECT_EQ(ask(R"({"missing":["days","kind"]})", R"({"days":1})"), kYes);
  EXPECT_EQ(ask(R"({"missing":"days"})", R"({"days":1})"), kNo);
  EXPECT_EQ(ask(R"({"missing":"title"})", R"({"title":""})"), kYes)
      << "JsonLogic counts an empty text as missing";
  EXPECT_EQ(ask(R"({"exists":"days"})", R"({"days":0})"), kYes);
  EXPECT_EQ(ask(R"({"exists":["doc","pages"]})", R"({"doc":{}})"), kNo);
  EXPECT_EQ(ask(R"({"<":[{"var":["days",30]},20]})", "{}"), kNo);
  EXPECT_EQ(ask(R"({"<":[{"var":["days",30]},20]})", R"({"days":1})"), kYes);
  EXPECT_EQ(ask(R"({"==":[{"??":[{"var":"days"},{"var":"rank"},5]},5]})", "{}"),
            kYes);
  EXPECT_EQ(ask(R"({"==":[{"??":[{"var":"days"},{"var":"rank"}]},5]})",
                R"({"rank":5})"),
            kYes);
  EXPECT_EQ(ask(R"({"==":[{"??":[{"var":"days"},{"var":"rank"}]},5]})", "{}"),
            kOpen);
}

TEST(StrictOperators, SomeAllNoneGoThroughLists) {
  const std::string over = R"([{"var":"sums"},{">":[{"var":""},10]}]})";
  expect_answers(R"({"some":)" + over, R"({"sums":[1,11]})", R"({"sums":[1]})",
                 "{}");
  expect_answers(R"({"all":)" + over, R"({"sums":[12,11]})",
                 R"({"sums":[12,1]})", "{}");
  expect_answers(R"({"none":)" + over, R"({"sums":[1,2]})",
                 R"({"sums":[1,20]})", "{}");
  EXPECT_EQ(ask(R"({"some":)" + over, R"({"sums":[]})"), kNo);
  EXPECT_EQ(ask(R"({"all":)" + over, R"({"sums":[]})"), kNo);
  EXPECT_EQ(ask(R"({"none":)" + over, R"({"sums":[]})"), kYes);
}

TEST(StrictOperators, FactsAreReadFromInsideAList) {
  const std::string over =
      R"([{"var":"copies"},{"==":[{"var":[]},{"val":[[2],"sender"]}]}]})";
  expect_answers(R"({"some":)" + over, R"({"sender":"b","copies":["a","b"]})",
                 R"({"sender":"c","copies":["a","b"]})",
                 R"({"copies":["a","b"]})");
  // One item decides, whatever the unknown fact is for the others.
  const std::string either = R"([{"var":"sums"},{"or":[{">":[{"var":""},10]},)"
                             R"({">":[{"var":""},{"val":[[2],"days"]}]}]}]})";
  EXPECT_EQ(ask(R"({"some":)" + either, R"({"sums":[1,11]})"), kYes);
  EXPECT_EQ(ask(R"({"none":)" + either, R"({"sums":[1,11]})"), kNo);
  EXPECT_EQ(ask(R"({"all":)" + either, R"({"sums":[1,11]})"), kOpen);
  EXPECT_EQ(ask(R"({"all":)" + either, R"({"sums":[12,11]})"), kYes);
}

TEST(StrictOperators, DaysAreThoseOfTheCalendar) {
  const auto days = [](const char* op, int n) {
    return std::string("{\"==\":[{\"") + op +
           R"(":[{"var":"sent"},{"var":"due"}]},)" + std::to_string(n) + "]}";
  };
  // 2024-02-28 16:30 UTC is the 29th in +08:00: from there to 1 March is 1.
  const char* leap =
      R"({"sent":"2024-02-28T16:30:00Z","due":"2024-03-01T00:00"})";
  EXPECT_EQ(ask(days("days", 1), leap), kYes);
  EXPECT_EQ(ask(days("days", -1),
                R"({"sent":"2024-03-01","due":"2024-02-29T23:59"})"),
            kYes);
  EXPECT_EQ(ask(days("days", 1), R"({"sent":"2024-03-01"})"), kOpen);
  // Friday to Monday is one working day; a worked Saturday makes it two.
  const char* weekend = R"({"sent":"2024-05-10","due":"2024-05-13"})";
  EXPECT_EQ(ask(days("workdays", 1), weekend), kYes);
  const Calendar worked({}, {make_day(2024, 5, 11)});
  const auto two = Condition::compile(days("workdays", 2), office(), worked);
  EXPECT_EQ(two.evaluate(office().parse(weekend)), kYes);
}

}  // namespace
}  // namespace rung
