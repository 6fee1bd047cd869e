// Conditions with names: who sees them, and what they may not say.
#include <gtest/gtest.h>

#include <string>

#include "rules/small_book.hpp"
#include "rung/error.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

constexpr const char* kFacts =
    R"("facts":{"urgent":{"type":"boolean"},"major":{"type":"boolean"}},)";

// A rulebook whose rule requires `require`.
std::string book(const std::string& conditions,
                 const std::string& require = "true",
                 const std::string& extra = "") {
  return small_book(
      local_check(R"({"act":"report"})", require),
      std::string(kFacts) + R"("conditions":)" + conditions + "," + extra);
}

// One that refines it.
std::string refining(const std::string& rest) {
  return R"({"format":"rung-rules/1","id":"ours","version":"1.0.0",
    "title":{"en":"Ours"},"refines":"small",)" +
         rest + "}";
}

Rulebook parse(const std::string& text, const std::string& base = "") {
  RulebookOptions options;
  options.find = [&](std::string_view) { return base; };
  return Rulebook::parse(text, options);
}

std::string show(const Error& e) {
  return e.place() + ": " + e.message() + " (" + e.hint() + ")";
}

std::string refusal(const std::string& text, const std::string& base = "") {
  try {
    (void)parse(text, base);
  } catch (const Error& error) {
    return show(error);
  }
  return "accepted";
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t unused(const Rulebook& book, const std::string& place) {
  std::size_t n = 0;
  for (const LintFlaw& flaw : book.lint()) {
    n += flaw.code == "rules.unused" && flaw.place == place ? 1 : 0;
  }
  return n;
}

TEST(NamedConditions, AreKnownWhateverTheOrder) {
  EXPECT_EQ(refusal(book(R"({"a":{"holds":"b"},"b":{"var":"urgent"}})",
                         R"({"holds":["a"]})")),
            "accepted");
}

TEST(NamedConditions, OfTheRefinedRulebookAreKnown) {
  const std::string base = book(R"({"pressing":{"var":"urgent"}})");
  const std::string rule =
      R"("rules":[{"id":"O-1","title":{"en":"o"},"checks":[)" +
      local_check(R"({"act":"report"})", R"({"holds":"both"})") + "]}]";
  const std::string both =
      R"("conditions":{"both":{"and":[{"var":"major"},{"holds":"pressing"}]}},)";
  EXPECT_EQ(refusal(refining(both + rule), base), "accepted");
  EXPECT_TRUE(says(
      refusal(refining(R"("conditions":{"pressing":{"var":"major"}})"), base),
      "/conditions/pressing: declared twice"));
}

TEST(NamedConditions, MayNotLeadToThemselves) {
  EXPECT_TRUE(says(refusal(book(R"({"a":{"holds":"a"}})")),
                   "/conditions/a: the condition leads to itself"));
  EXPECT_TRUE(
      says(refusal(book(R"({"a":{"!":{"holds":"b"}},"b":{"holds":"a"}})")),
           "leads to itself"));
}

TEST(NamedConditions, MayNotBuildOnEachOtherTooDeeply) {
  const auto chain = [](int length, bool backwards) {
    std::string all;
    for (int i = 1; i < length; ++i) {
      const int n = backwards ? length - i : i;
      const std::string one = "\"c" + std::to_string(n) + R"(":{"holds":"c)" +
                              std::to_string(n - 1) + "\"}";
      all += ',' + one;
    }
    return R"({"c0":{"var":"urgent"})" + all + "}";
  };
  for (const bool backwards : {false, true}) {
    EXPECT_EQ(refusal(book(chain(8, backwards))), "accepted");
    EXPECT_TRUE(says(refusal(book(chain(9, backwards))), "too deeply"));
    EXPECT_TRUE(says(refusal(book(chain(5000, backwards))), "too deeply"));
  }
}

TEST(NamedConditions, UnknownNamesAreRefusedWithANearOne) {
  const std::string refused = refusal(
      book(R"({"pressing":{"var":"urgent"}})", R"({"holds":"presing"})"));
  EXPECT_TRUE(says(refused, "/rules/0/checks/0/require/holds: no such"));
  EXPECT_TRUE(says(refused, "`pressing`"));
  EXPECT_TRUE(says(refusal(book("{}", R"({"hold":"x"})")), "`holds`"));
}

TEST(NamedConditions, KnowNeitherMembersNorOtherEvents) {
  const std::string member = R"({"code":"S","severity":"error",
    "message":{"en":"m"},"kernel":"local","each":{"list":["a"]},
    "of":{"act":"report"},"require":{"holds":"c"}})";
  for (const std::string inside :
       {R"({"==":[{"var":"each"},"a"]})", R"({"any":"each"})",
        R"({"var":"other.urgent"})", R"({"any":"other.from"})"}) {
    const std::string text = small_book(
        member, std::string(kFacts) + R"("conditions":{"c":)" + inside + "},");
    EXPECT_TRUE(says(refusal(text), "/conditions/c")) << refusal(text);
  }
}

TEST(NamedConditions, MustBeConditions) {
  EXPECT_TRUE(says(refusal(book(R"({"c":"text"})")), "/conditions/c: "));
  EXPECT_TRUE(says(refusal(book(R"({"c":{"var":"urgnt"}})")), "`urgent`"));
  EXPECT_TRUE(says(refusal(book(R"({"1c":true})")), "is no name"));
}

TEST(NamedConditions, FaultsAreThoseOfTheRulebookThatStatesThem) {
  const std::string base = book(R"({"c":{"holds":"d"}})");
  EXPECT_TRUE(says(refusal(refining(R"("conditions":{"d":{"var":"x"}})"), base),
                   "/conditions/d/var"));
  EXPECT_EQ(refusal(refining(R"("conditions":{"d":{"var":"x"}})"), base)
                .find("small"),
            std::string::npos);
  const std::string bad = book(R"({"c":{"var":"x"}})");
  EXPECT_TRUE(says(refusal(refining(R"("marks":{"m":{"act":"sign",
      "if":{"holds":"c"}}})"),
                           bad),
                   "small:/conditions/c/var"));
}

TEST(NamedConditions, MarksSeeThroughThem) {
  const auto marks = [](const std::string& condition) {
    return refusal(book(R"({"c":{"holds":"d"},"d":)" + condition + "}", "true",
                        R"("marks":{"n":{"act":"sign"},
          "m":{"act":"publish","if":{"holds":"c"}}},)"));
  };
  EXPECT_EQ(marks(R"({"var":"urgent"})"), "accepted");
  EXPECT_TRUE(says(marks(R"({"happened":"n"})"),
                   "/marks/m/if: a mark cannot hang on marks"));
  EXPECT_TRUE(says(marks(R"({"==":[{"var":"n.act"},"sign"]})"),
                   "/marks/m/if: a mark cannot hang on marks"));
}

TEST(NamedConditions, AskForBrokenRulesBeforeTheRuleThatUsesThem) {
  const auto rules = [](const std::string& first, const std::string& second) {
    return R"({"format":"rung-rules/1","id":"t","version":"1.0.0",
      "title":{"en":"T"},"conditions":{"c":{"broken":"S-1"}},"rules":[
      {"id":"S-0","title":{"en":"a"},"checks":[)" +
           local_check(R"({"act":"report"})", first) +
           R"(]},{"id":"S-1","title":{"en":"b"},"checks":[)" + any_check() +
           R"(]},{"id":"S-2","title":{"en":"b"},"checks":[)" +
           local_check(R"({"act":"report"})", second) + "]}]}";
  };
  EXPECT_EQ(refusal(rules("true", R"({"holds":"c"})")), "accepted");
  EXPECT_TRUE(says(refusal(rules(R"({"holds":"c"})", "true")),
                   "no such rule before this one"));
}

TEST(NamedConditions, ThatNothingUsesAreReported) {
  const Rulebook one = parse(book(R"({"c":{"var":"urgent"}})"));
  EXPECT_EQ(unused(one, "/conditions/c"), 1u);
  EXPECT_EQ(unused(one, "/facts/urgent"), 1u);
  const Rulebook other = parse(
      book(R"({"c":{"var":"urgent"},"d":{"holds":"c"}})", R"({"holds":"d"})"));
  EXPECT_EQ(unused(other, "/conditions/c"), 0u);
  EXPECT_EQ(unused(other, "/conditions/d"), 0u);
  EXPECT_EQ(unused(other, "/facts/urgent"), 0u);
}

TEST(NamedConditions, CountSettingsForTheRulesThatUseThem) {
  const Rulebook one =
      parse(book(R"({"c":{"<":[{"setting":"days"},{"count":[["a"]]}]}})",
                 R"({"holds":"c"})", R"("settings":{"days":{"type":"number",
      "default":3,"title":{"en":"d"}}},)"));
  EXPECT_EQ(one.rules().at(0).settings, std::vector<std::string>{"days"});
}

}  // namespace
}  // namespace rung
