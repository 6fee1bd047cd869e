// Rulebooks that build on others.
#include <gtest/gtest.h>

#include <algorithm>

#include "rules/small_book.hpp"
#include "rung/check.hpp"
#include "rung/error.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

const std::string kBase = small_book(any_check());

RulebookOptions with_base() {
  RulebookOptions options;
  options.find = [](std::string_view id) {
    return id == "small" ? kBase : std::string();
  };
  return options;
}

std::string ours(const std::string& keys) {
  return R"({"format":"rung-rules/1","id":"ours","version":"2.0.0",
    "title":{"en":"Ours"},"refines":"small")" +
         keys + "}";
}

TEST(Refining, TakesAllOfTheOtherIn) {
  const Rulebook book = Rulebook::parse(ours(""), with_base());
  EXPECT_EQ(book.id(), "ours");
  EXPECT_EQ(book.lineage(), (std::vector<std::string>{"ours", "small"}));
  ASSERT_NE(book.find_rule("S-1"), nullptr);
  EXPECT_EQ(book.find_rule("S-1")->rulebook, "small");
  EXPECT_EQ(book.find_rule("S-1")->version, "1.0.0");
}

TEST(Refining, SwitchesRulesOff) {
  const Rulebook book =
      Rulebook::parse(ours(R"(,"off":{"S-1":"by hand"})"), with_base());
  EXPECT_FALSE(book.find_rule("S-1")->on);
  EXPECT_EQ(book.find_rule("S-1")->off_reason, (Text{"by hand", "by hand"}));
  const Org org = OrgBuilder().build();
  EXPECT_TRUE(check(org, std::vector{book}, {}).verdicts.empty());
  EXPECT_THROW(
      Rulebook::parse(ours(R"(,"off":{"S-9":"no such"})"), with_base()), Error);
}

TEST(Refining, NeedsTheOther) {
  try {
    (void)Rulebook::parse(ours(""));
    ADD_FAILURE() << "refined nothing";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kNotFound);
    EXPECT_EQ(error.place(), "/refines");
  }
  EXPECT_THROW(
      Rulebook::parse(small_book(any_check(), R"("off":{"S-1":"x"},)")), Error);
}

TEST(Refining, DoesNotGoInCircles) {
  RulebookOptions options;
  options.find = [](std::string_view) { return ours(""); };
  EXPECT_THROW(Rulebook::parse(ours(""), options), Error);
}

TEST(Refining, ErrorsOfTheOtherNameIt) {
  RulebookOptions options;
  options.find = [](std::string_view) {
    return small_book(local_check(R"({"act":"reprot"})", "true"));
  };
  try {
    (void)Rulebook::parse(ours(""), options);
    ADD_FAILURE() << "an unknown act was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "small:/rules/0/checks/0/of/act");
  }
}

TEST(Refining, TheRefinedOneIsJudgedOnce) {
  const Rulebook base = Rulebook::parse(kBase);
  const Rulebook book = Rulebook::parse(ours(""), with_base());
  const Org org = OrgBuilder().build();
  EXPECT_EQ(check(org, std::vector{base, book}, {}).verdicts.size(), 1u);
  EXPECT_THROW(check(org, std::vector{base, base}, {}), Error);
}

TEST(Shipped, AreFoundByName) {
  const auto names = Rulebook::shipped();
  ASSERT_NE(std::find(names.begin(), names.end(), "office"), names.end());
  EXPECT_EQ(Rulebook::load("office").id(), "office");
  EXPECT_TRUE(Rulebook::shipped_text("no such").empty());
  try {
    (void)Rulebook::load("ofice");
    ADD_FAILURE() << "loaded";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kNotFound);
    EXPECT_NE(error.hint().find("`office`"), std::string::npos);
  }
}

}  // namespace
}  // namespace rung
