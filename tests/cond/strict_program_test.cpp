// What a compiled expression tells about itself, and operators of its owner.
#include "cond/strict_tools.hpp"

namespace rung {
namespace {

using cond::Value;

// One fact, one operator with a slot, one that is a constant.
class OwnNames final : public cond::Names {
 public:
  std::optional<cond::Slot> fact(std::string_view path) override {
    if (path != "age") return std::nullopt;
    return cond::Slot{7, {FactType::kNumber, false, nullptr}};
  }
  std::optional<cond::Slot> call(std::string_view op,
                                 const Cursor& arguments) override {
    if (op != "above") return std::nullopt;
    asked_at = arguments.pointer();
    if (!arguments.is_text()) arguments.refuse("a party is wanted");
    return cond::Slot{2, {FactType::kBoolean, false, nullptr}};
  }
  std::optional<std::pair<Value, cond::Type>> constant(std::string_view op,
                                                       const Cursor&) override {
    if (op != "setting") return std::nullopt;
    return std::pair{Value::of_number(20),
                     cond::Type{FactType::kNumber, false, nullptr}};
  }
  std::string near(std::string_view) const override { return "near"; }

  std::string asked_at;
};

class OwnSlots final : public cond::Slots {
 public:
  explicit OwnSlots(Value* values) noexcept : Slots(values) {}
  int filled = 0;

 private:
  void fill(std::uint32_t slot) noexcept override {
    ++filled;
    values_[slot] = slot == 2 ? Value::of_bool(true) : Value::of_number(19);
  }
};

TEST(StrictProgram, AsksItsOwnerForNamesAndValuesAsNeeded) {
  const auto json =
      parse_json(R"({"or":[{"<":[{"var":"age"},{"setting":"limit"}]},)"
                 R"({"above":"boss"},{">":[{"var":"age"},90]}]})",
                 1000);
  OwnNames names;
  const auto program =
      cond::compile_condition(Cursor(json, "/when"), names, {}, nullptr);
  EXPECT_EQ(names.asked_at, "/when/or/1/above");
  EXPECT_EQ(program.reads(), (std::vector<std::uint32_t>{2, 7}));
  Value values[8];
  OwnSlots slots(values);
  EXPECT_EQ(program.truth(slots), Truth::kYes);
  EXPECT_EQ(slots.filled, 1) << "the first operand settles it";
  EXPECT_EQ(program.truth(slots), Truth::kYes);
  EXPECT_EQ(slots.filled, 1) << "a slot is filled once";
}

TEST(StrictProgram, ErrorsStandBehindThePointerOfItsOwner) {
  const auto json = parse_json(R"({"and":[{"above":1}]})", 1000);
  OwnNames names;
  try {
    cond::compile(Cursor(json, "/rules/3/when"), names, {}, nullptr);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "/rules/3/when/and/0/above");
  }
  const auto other = parse_json(R"({"abve":1})", 1000);
  try {
    cond::compile(Cursor(other), names, {}, nullptr);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.hint(), "near");
  }
}

TEST(StrictProgram, AnEmptyOneIsTrue) {
  Value values[1];
  OwnSlots slots(values);
  const cond::Program none;
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(none.truth(slots), Truth::kYes);
  EXPECT_TRUE(none.evaluate(slots).boolean);
  EXPECT_TRUE(none.constant()->boolean);
  EXPECT_TRUE(none.reads().empty());
  EXPECT_TRUE(none.equalities().empty());
  EXPECT_TRUE(none.unknowns(slots).empty());
}

std::optional<bool> constant_of(const std::string& rule) {
  const auto value =
      StrictRule(rule, office(), office_facts()).program.constant();
  if (!value) return std::nullopt;
  EXPECT_EQ(value->kind, Value::Kind::kBoolean) << rule;
  return value->boolean;
}

TEST(StrictProgram, ConstantsAreFolded) {
  EXPECT_EQ(constant_of(R"({"<":[{"+":[1,2]},{"*":[2,2]}]})"), true);
  EXPECT_EQ(constant_of(R"({"and":[{"var":"urgent"},{"==":[1,2]}]})"), false);
  EXPECT_EQ(constant_of(R"({"or":[{"var":"urgent"},{"in":[1,[1]]}]})"), true);
  EXPECT_EQ(constant_of(R"({"if":[true,false,{"var":"urgent"}]})"), false);
  EXPECT_EQ(constant_of(R"({"some":[[1,2],{">":[{"var":""},1]}]})"), true);
  EXPECT_EQ(
      constant_of(
          R"({"==":[{"days":[{"date":"2024-01-01"},{"date":"2025-01-01"}]},)"
          R"(366]})"),
      true);
  EXPECT_EQ(constant_of(R"({"or":[{"var":"urgent"},false]})"), std::nullopt);
  const StrictRule zero(R"({"/":[1,0]})", office(), office_facts());
  ASSERT_TRUE(zero.program.constant());
  EXPECT_TRUE(zero.program.constant()->is_unknown());
}

TEST(StrictProgram, FoldedFactsAreNotRead) {
  const StrictRule rule(
      R"({"or":[{"and":[false,{"var":"urgent"}]},{"var":"secret"}]})", office(),
      office_facts());
  EXPECT_EQ(rule.program.reads(), std::vector<std::uint32_t>{3});
  EXPECT_EQ(rule.program.type().type, FactType::kBoolean);
}

std::vector<std::string> equalities(const std::string& rule) {
  const StrictRule compiled(rule, office(), office_facts());
  std::vector<std::string> found;
  for (const auto& e : compiled.program.equalities()) {
    std::string text = office()[e.slot].name + ":";
    for (const auto& t : e.texts) text += " " + t;
    found.push_back(text);
  }
  return found;
}

TEST(StrictProgram, TheOutermostConjunctsSayWhatTextsAreNeeded) {
  using List = std::vector<std::string>;
  EXPECT_EQ(equalities(R"({"==":[{"var":"kind"},"report"]})"),
            List{"kind: report"});
  EXPECT_EQ(equalities(R"({"and":[{"===":["x",{"var":"title"}]},)"
                       R"({"and":[{"var":"urgent"},)"
                       R"({"in":[{"var":"kind"},["letter","report"]]}]}]})"),
            (List{"title: x", "kind: letter report"}));
  for (const char* rule :
       {R"({"or":[{"==":[{"var":"kind"},"report"]},{"var":"urgent"}]})",
        R"({"!=":[{"var":"kind"},"report"]})",
        R"({"==":[{"var":["kind","report"]},"report"]})",
        R"({"in":["red",{"var":"marks"}]})",
        R"({"==":[{"var":"sender"},"p1"]})", R"({"==":[{"var":"days"},1]})",
        R"({"in":["ort",{"var":"title"}]})"}) {
    EXPECT_TRUE(equalities(rule).empty()) << rule;
  }
}

std::vector<std::string> missing(const std::string& rule,
                                 const std::string& row) {
  return Condition::compile(rule, office()).missing(office().parse(row));
}

TEST(StrictProgram, TellsTheFactsAnOpenResultHangsOn) {
  using List = std::vector<std::string>;
  const std::string both =
      R"({"and":[{"<":[{"var":"rank"},3]},{"==":[{"var":"kind"},"letter"]},)"
      R"({"<":[{"var":"rank"},9]},{"var":"urgent"}]})";
  EXPECT_EQ(missing(both, "{}"), (List{"rank", "kind", "urgent"}));
  EXPECT_EQ(missing(both, R"({"kind":"letter"})"), (List{"rank", "urgent"}));
  EXPECT_EQ(missing(both, R"({"urgent":false})"), List{});
  const std::string choice =
      R"({"if":[{"var":"urgent"},{"<":[{"var":"days"},3]},{"var":"secret"}]})";
  EXPECT_EQ(missing(choice, "{}"), (List{"urgent", "days", "secret"}));
  EXPECT_EQ(missing(choice, R"({"urgent":true})"), List{"days"});
  EXPECT_EQ(missing(choice, R"({"urgent":false})"), List{"secret"});
  const std::string list =
      R"({"all":[{"var":"sums"},{"<":[{"var":""},{"val":[[2],"days"]}]}]})";
  EXPECT_EQ(missing(list, "{}"), List{"sums"});
  EXPECT_EQ(missing(list, R"({"sums":[1,2]})"), List{"days"});
  EXPECT_EQ(
      missing(R"({"<":[{"??":[{"var":"days"},{"var":"rank"}]},1]})", "{}"),
      (List{"days", "rank"}));
}

// Filling in what is asked for, one after the other, ends in an answer.
TEST(StrictProgram, WhatItMissesIsEnoughToAnswer) {
  const auto rule = Condition::compile(
      R"({"or":[{"and":[{"var":"urgent"},{"<":[{"var":"days"},3]}]},)"
      R"({"in":[{"var":"kind"},["letter"]]},{"<":[{"var":"rank"},)"
      R"({"if":[{"var":"secret"},2,{"var":"doc.pages"}]}]}]})",
      office());
  FactRow row = office().row();
  int asked = 0;
  while (rule.evaluate(row) == Truth::kUndetermined) {
    const auto names = rule.missing(row);
    ASSERT_FALSE(names.empty());
    const std::size_t fact = office().find(names.front());
    switch (office()[fact].type) {
      case FactType::kBoolean:
        row.set(fact, false);
        break;
      case FactType::kNumber:
        row.set(fact, 5.0);
        break;
      default:
        row.set(fact, std::string_view("report"));
    }
    ASSERT_LE(++asked, 6);
  }
  EXPECT_EQ(rule.evaluate(row), Truth::kNo);
  EXPECT_TRUE(rule.missing(row).empty());
}

}  // namespace
}  // namespace rung
