// Strict conditions against JsonLogic on random rules and rows.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>

#include "cond/agreement.hpp"
#include "cond/random_rule.hpp"
#include "cond/strict_tools.hpp"

namespace rung {
namespace {

namespace json = boost::json;

constexpr int kRules = 8'000;
constexpr int kRows = 4;

struct Asked {
  JsonLogic::Answer compat;
  bool is(Truth t) const {
    return compat.error.empty() &&
           compat.json == (t == Truth::kYes ? "true" : "false");
  }
};

Asked ask_compat(const JsonLogic& logic, const json::object& row) {
  return {logic.apply(json::serialize(row))};
}

std::string note(const std::string& rule, const json::object& row, Truth t,
                 const Asked& asked) {
  return rule + " on " + json::serialize(row) + "\n  strict " +
         (t == Truth::kYes  ? "yes"
          : t == Truth::kNo ? "no"
                            : "open") +
         "\n  compat " + asked.compat.json + asked.compat.error;
}

class AgreementRandom : public testing::Test {
 protected:
  const Schema schema{RandomRules::facts()};
};

// Nothing missing and nothing that can fail: an answer, and the same one.
TEST_F(AgreementRandom, CompleteRowsAreAnsweredAlike) {
  RandomRules rules(1);
  rules.divides = false;
  rules.asks_absence = true;
  std::size_t yes = 0, all = 0;
  for (int i = 0; i < kRules; ++i) {
    const std::string rule = rules.boolean(4);
    const auto strict = Condition::compile(rule, schema);
    const auto compat = JsonLogic::compile(rule);
    for (int r = 0; r < kRows; ++r, ++all) {
      const auto row = rules.row(100);
      const Truth t = strict.evaluate(schema.parse(json::serialize(row)));
      const Asked asked = ask_compat(compat, row);
      ASSERT_NE(t, Truth::kUndetermined) << note(rule, row, t, asked);
      ASSERT_TRUE(asked.is(t)) << note(rule, row, t, asked);
      yes += t == Truth::kYes;
    }
  }
  std::cout << all << " complete rows, " << yes << " of them yes\n";
  EXPECT_GT(yes, all / 5);
  EXPECT_LT(yes, all - all / 5);
}

// With division: where either gives no answer, it is for a number that failed.
TEST_F(AgreementRandom, FailedArithmeticIsOpenAndElseAnswersAreAlike) {
  RandomRules rules(2);
  rules.asks_absence = true;
  std::size_t both = 0, open = 0;
  for (int i = 0; i < kRules; ++i) {
    const std::string rule = rules.boolean(4);
    const auto strict = Condition::compile(rule, schema);
    const auto compat = JsonLogic::compile(rule);
    const auto row = rules.row(100);
    const FactRow facts = schema.parse(json::serialize(row));
    const Truth t = strict.evaluate(facts);
    const Asked asked = ask_compat(compat, row);
    if (t == Truth::kUndetermined) {
      ++open;
      ASSERT_TRUE(strict.missing(facts).empty()) << rule;
    } else if (asked.compat.error == "NaN") {
      // JsonLogic met the failure before what settles the matter.
    } else {
      ++both;
      ASSERT_TRUE(asked.is(t)) << note(rule, row, t, asked);
    }
  }
  std::cout << both << " answered by both, " << open << " open\n";
  EXPECT_GT(both, static_cast<std::size_t>(kRules) / 2);
  EXPECT_GT(open, 0u);
}

// What is answered with facts missing holds whatever those facts are.
TEST_F(AgreementRandom, AnswersWithoutAFactHoldWhateverItIs) {
  RandomRules rules(3);
  rules.divides = false;
  std::size_t known = 0, open = 0;
  for (int i = 0; i < kRules; ++i) {
    const std::string rule = rules.boolean(4);
    const auto strict = Condition::compile(rule, schema);
    const auto compat = JsonLogic::compile(rule);
    for (int r = 0; r < kRows; ++r) {
      const auto row = rules.row(50);
      const FactRow facts = schema.parse(json::serialize(row));
      const Truth t = strict.evaluate(facts);
      ASSERT_EQ(t == Truth::kUndetermined, !strict.missing(facts).empty())
          << rule << " on " << json::serialize(row);
      if (t == Truth::kUndetermined) {
        ++open;
        continue;
      }
      ++known;
      for (int way = 0; way < 6; ++way) {
        const auto full = rules.filled(row);
        const Asked asked = ask_compat(compat, full);
        ASSERT_TRUE(asked.is(t)) << note(rule, full, t, asked);
      }
    }
  }
  std::cout << known << " answered with facts missing, " << open << " open\n";
  EXPECT_GT(known, static_cast<std::size_t>(kRules));
  EXPECT_GT(open, static_cast<std::size_t>(kRules));
}

// Rules that ask for absence, on the very rows in which facts are absent.
// Types matter to === there: an absent boolean is null and not false.
TEST_F(AgreementRandom, QuestionsAboutAbsenceAreAnsweredAlike) {
  RandomRules rules(4);
  rules.divides = false;
  rules.asks_absence = true;
  rules.same_booleans = false;
  std::size_t known = 0, failed = 0;
  for (int i = 0; i < kRules; ++i) {
    const std::string rule = rules.boolean(3);
    const auto strict = Condition::compile(rule, schema);
    const auto compat = JsonLogic::compile("{\"!!\":[" + rule + "]}");
    for (int r = 0; r < kRows; ++r) {
      const auto row = rules.row(60);
      const Truth t = strict.evaluate(schema.parse(json::serialize(row)));
      if (t == Truth::kUndetermined) continue;
      const Asked asked = ask_compat(compat, row);
      if (!asked.compat.error.empty()) {
        ++failed;  // null beside a text, or for a list
        continue;
      }
      ++known;
      ASSERT_TRUE(asked.is(t)) << note(rule, row, t, asked);
    }
  }
  std::cout << known << " answered by both, " << failed
            << " by the strict profile alone\n";
  EXPECT_GT(known, static_cast<std::size_t>(kRules));
  EXPECT_LT(failed, known / 4);
}

}  // namespace
}  // namespace rung
