// What rules cite, and what people are told of it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/explain.hpp"
#include "small_book.hpp"

namespace rung {
namespace {

const std::string kLaw = R"("sources":[{"id":"law","title":{"en":"The law"},
    "note":{"en":"as read here"}}],)";
const std::string kCites = R"("basis":[{"source":"law","clause":"7.1"}],)";

Text english(const char* text) { return {"", text}; }

// `own` refines `small`, which cites the law.
Rulebook refined() {
  RulebookOptions options;
  options.find = [](std::string_view) {
    return small_book(any_check(), kLaw, kCites);
  };
  return Rulebook::parse(
      R"({"format":"rung-rules/1","id":"own","version":"1.0.0",
          "title":{"en":"Own"},"refines":"small",
          "sources":[{"id":"custom","title":{"en":"Custom"}}],
          "rules":[{"id":"O-1","title":{"en":"t"},
            "basis":[{"source":"law","clause":"9"},
                     {"source":"custom","clause":"1"}],
            "checks":[)" +
          any_check() + "]}]}",
      options);
}

TEST(Sources, AreThoseOfTheWholeLineBaseFirst) {
  const Rulebook rulebook = refined();
  ASSERT_EQ(rulebook.sources().size(), 2u);
  EXPECT_EQ(rulebook.sources()[0].id, "law");
  EXPECT_EQ(rulebook.sources()[0].title, english("The law"));
  EXPECT_EQ(rulebook.sources()[0].note, english("as read here"));
  EXPECT_EQ(rulebook.sources()[1].id, "custom");
  EXPECT_EQ(rulebook.sources()[1].note, Text{});
}

TEST(Sources, ACitationHasTitleAndNoteOfItsSource) {
  const std::vector<Rulebook> rulebooks{refined()};
  const RuleExplained explained = explain(rulebooks, "O-1");
  ASSERT_EQ(explained.citations.size(), 2u);
  EXPECT_EQ(explained.rule.basis,
            (std::vector<std::string>{"law 9", "custom 1"}));
  EXPECT_EQ(explained.citations[0].source, "law");
  EXPECT_EQ(explained.citations[0].clause, "9");
  EXPECT_EQ(explained.citations[0].title, english("The law"));
  EXPECT_EQ(explained.citations[0].note, english("as read here"));
  EXPECT_EQ(explained.citations[1].title, english("Custom"));
}

TEST(Sources, AnUnknownOneIsRefusedWithTheNearest) {
  const std::string wrong = R"("basis":[{"source":"lav","clause":"1"}],)";
  try {
    Rulebook::parse(small_book(any_check(), kLaw, wrong));
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "/rules/0/basis/0/source");
    EXPECT_NE(error.hint().find("law"), std::string::npos) << error.hint();
  }
}

TEST(Explanation, SaysWhatEachCheckReports) {
  const std::string check = R"({"code":"S_LATE","severity":"warning",
      "message":{"en":"late, {from}"},"kernel":"order",
      "missing":{"code":"S_NEVER","severity":"error",
                 "message":{"en":"never"}},
      "of":{"act":"ask"},"need":{"act":"report"}})";
  const std::vector<Rulebook> rulebooks{
      Rulebook::parse(small_book(check + "," + check))};
  const RuleExplained explained = explain(rulebooks, "S-1");
  ASSERT_EQ(explained.reports.size(), 2u);  // each once
  EXPECT_EQ(explained.reports[0].code, "S_LATE");
  EXPECT_EQ(explained.reports[0].severity, Severity::kWarning);
  EXPECT_EQ(explained.reports[0].message, english("late, {from}"));
  EXPECT_EQ(explained.reports[1].code, "S_NEVER");
  EXPECT_EQ(explained.reports[1].severity, Severity::kError);
  EXPECT_EQ(explained.reports[1].message, english("never"));
}

TEST(Explanation, AnExemptionHasItsOwnTitleElseThatOfItsRule) {
  const std::string unless = R"("unless":[
      {"id":"S-1","title":{"en":"In spring"},"if":{"==":[1,2]}},
      {"id":"S-1","if":{"==":[1,3]}}],)";
  const auto title_of = [](const std::string& rule) {
    const std::vector<Rulebook> rulebooks{
        Rulebook::parse(small_book(any_check(), "", rule))};
    return explain(rulebooks, "S-1").exemptions.at(0).title;
  };
  EXPECT_EQ(title_of(unless), english("In spring"));
  EXPECT_EQ(title_of(R"("unless":[{"id":"S-1","if":{"==":[1,3]}}],)"),
            english("One"));
  EXPECT_EQ(title_of(R"("unless":[{"id":"X-1","if":{"==":[1,3]}}],)"), Text{});
}

// T-1 is carried out by what S-1 reports as S_ONE, T-2 by S_TWO, from which
// alone the exemption spares.
TEST(Explanation, AnExemptionFromSomeCodesIsToldOfThoseOnly) {
  const std::string two = R"({"code":"S_TWO","severity":"error",
      "message":{"en":"m"},"kernel":"local","of":{"act":"ask"},
      "require":true})";
  const std::string more = R"(]},
      {"id":"T-1","title":{"en":"t"},"through":["S_ONE"]},
      {"id":"T-2","title":{"en":"t"},"through":["S_TWO"]},
      {"id":"T-3","title":{"en":"t"},"checks":[)";
  const std::string unless =
      R"("unless":[{"id":"X-1","codes":["S_TWO"],"if":{"==":[1,3]}}],)";
  const std::vector<Rulebook> rulebooks{Rulebook::parse(small_book(
      any_check() + "," + two + more +
          R"({"code":"S_THREE","severity":"info","message":{"en":"m"},
              "kernel":"local","of":{"act":"ask"},"require":true})",
      "", unless))};
  const auto exemptions = [&](const char* id) {
    return explain(rulebooks, id).exemptions;
  };
  ASSERT_EQ(exemptions("S-1").size(), 1u);
  EXPECT_EQ(exemptions("S-1")[0].codes, std::vector<std::string>{"S_TWO"});
  EXPECT_TRUE(exemptions("T-1").empty());
  EXPECT_EQ(exemptions("T-2").size(), 1u);
}

}  // namespace
}  // namespace rung
