// Every Declare template on every trace of up to 6 events over 3 acts.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kernels/declare_templates.hpp"
#include "reference/campaign.hpp"
#include "rung/check.hpp"

namespace rung::kernels {
namespace {

constexpr unsigned kActs = 3;
constexpr std::size_t kLongest = 6;

std::vector<Word> all_words(std::size_t longest) {
  std::vector<Word> words{{}};
  for (std::size_t n = 0; n < words.size(); ++n) {
    if (words[n].size() == longest) continue;
    for (unsigned act = 0; act < kActs; ++act) {
      Word longer = words[n];
      longer.push_back(act);
      words.push_back(std::move(longer));
    }
  }
  return words;
}

std::string show(const Word& word) {
  std::string text;
  for (const unsigned act : word) text += static_cast<char>('a' + act);
  return "\"" + text + "\"";
}

std::vector<Event> events_of(const Word& word) {
  std::vector<Event> events;
  for (const unsigned act : word) {
    Event& e = events.emplace_back();
    e.id = "e" + std::to_string(events.size());
    e.time.us = static_cast<std::int64_t>(events.size()) * 1'000'000;
    e.act = std::string(1, static_cast<char>('a' + act));
  }
  return events;
}

// A rule for each template, DEC-1 and so on.
Rulebook rulebook_of(const std::vector<DeclareTemplate>& templates) {
  std::string rules;
  for (std::size_t n = 0; n < templates.size(); ++n) {
    if (n > 0) rules += ',';
    rules += R"({"id":"DEC-)" + std::to_string(n + 1) + R"(","title":{"en":")" +
             templates[n].name + R"("},"case":"any","checks":)" +
             templates[n].checks + "}";
  }
  return Rulebook::parse(
      R"({"format":"rung-rules/1","id":"declare","version":"1.0.0",)"
      R"("title":{"en":"Declare"},"acts":{"a":{"en":"a"},"b":{"en":"b"},)"
      R"("c":{"en":"c"}},"rules":[)" +
      rules + "]}");
}

Org nobody() { return Org::parse(R"({"format":"rung-org/1"})"); }

std::string show(const Counts& c) {
  return "activated " + std::to_string(c.activated()) + ", satisfied " +
         std::to_string(c.satisfied) + ", violated " +
         std::to_string(c.violated) + ", open " + std::to_string(c.open) +
         ", undetermined " + std::to_string(c.undetermined);
}

class Templates : public testing::Test {
 protected:
  Checked judge(const Rulebook& book, const Word& word) const {
    const std::vector<Event> events = events_of(word);
    CheckOptions options;
    options.complete = true;
    return check(org_, {&book, 1}, events, options);
  }

  // Judges a word by all templates; what differs, or nothing.
  std::string differs(const std::vector<DeclareTemplate>& templates,
                      const Rulebook& book, const Word& word) const {
    const Checked checked = judge(book, word);
    if (checked.verdicts.size() != templates.size()) return "rules are missing";
    for (std::size_t n = 0; n < templates.size(); ++n) {
      const Counts wanted = count_by_definition(templates[n], word);
      const bool holds_there = holds(templates[n].formula, word, 0);
      const RuleVerdict& got = checked.verdicts[n];
      if (got.counts == wanted && got.verdict == wanted.verdict() &&
          (got.verdict == Verdict::kViolated) != holds_there) {
        continue;
      }
      return templates[n].name + " on " + show(word) +
             "\nengine: " + std::string(name(got.verdict)) + ", " +
             show(got.counts) + "\nreference: the formula " +
             (holds_there ? "holds, " : "does not hold, ") + show(wanted) +
             "\nchecks: " + templates[n].checks;
    }
    return {};
  }

  void compare_all(ActSet p, ActSet q, const std::vector<Word>& words) const {
    const std::vector<DeclareTemplate> templates = declare_templates(p, q);
    const Rulebook book = rulebook_of(templates);
    for (const Word& word : words) {
      const std::string wrong = differs(templates, book, word);
      ASSERT_EQ(wrong, "") << "P = " << p << ", Q = " << q;
    }
  }

  const Org org_ = nobody();
  const std::vector<Word> words_ = all_words(kLongest);
};

TEST_F(Templates, AreJudgedOnAllTraces) { EXPECT_EQ(words_.size(), 1093u); }

TEST_F(Templates, HoldAsTheirFormulas) { compare_all(0b001, 0b010, words_); }

// One event may match both predicates: then it never answers itself.
TEST_F(Templates, HoldAsTheirFormulasWherePredicatesOverlap) {
  // Slow builds look for faults of memory, which short traces show as well.
  const std::vector<Word> words =
      all_words(reference::kSlowBuild ? 3 : kLongest);
  for (ActSet p = 1; p < 8; ++p) {
    for (ActSet q = 1; q < 8; ++q) {
      if (p == 0b001 && q == 0b010) continue;
      ASSERT_NO_FATAL_FAILURE(compare_all(p, q, words));
    }
  }
}

}  // namespace
}  // namespace rung::kernels
