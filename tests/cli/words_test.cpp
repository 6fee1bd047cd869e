#include "cli/words.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "cli/judge_words.hpp"
#include "cli/rule_words.hpp"
#include "cli/sign_words.hpp"

namespace rung::cli {
namespace {

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// Every enumerator up to `last` has a text in both languages and no two have
// the same one.
template <class Enum, class Text>
void expect_words(Enum last, Text text) {
  std::set<std::string> zh, en;
  const int count = static_cast<int>(last) + 1;
  for (int i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    const std::string chinese(text(value, Lang::kZh));
    const std::string english(text(value, Lang::kEn));
    EXPECT_FALSE(chinese.empty()) << i;
    EXPECT_FALSE(is_ascii(chinese)) << chinese;
    EXPECT_FALSE(english.empty()) << i;
    EXPECT_TRUE(is_ascii(english)) << english;
    zh.insert(chinese);
    en.insert(english);
  }
  EXPECT_EQ(zh.size(), static_cast<std::size_t>(count));
  EXPECT_EQ(en.size(), static_cast<std::size_t>(count));
  // `last` is the last one: nothing stands behind it, here and in name().
  EXPECT_TRUE(text(static_cast<Enum>(count), Lang::kEn).empty());
  EXPECT_EQ(name(static_cast<Enum>(count)), "unknown");
  EXPECT_NE(name(last), "unknown");
}

const auto kWord = [](auto value, Lang lang) { return word(value, lang); };

TEST(Words, EveryEnumeratorHasOneInBothLanguages) {
  expect_words(Line::kDotted, kWord);
  expect_words(Outcome::kDone, kWord);
  expect_words(Stage::kFinal, kWord);
  expect_words(TraceCode::kRefused, kWord);
  expect_words(Severity::kInfo, kWord);
  expect_words(Verdict::kVacuous, kWord);
  expect_words(HoldingKind::kAttached, kWord);
  expect_words(SignOutcome::kWait, kWord);
  expect_words(SignAction::kRecall, kWord);
  expect_words(SignReason::kSwitchedOff, kWord);
  expect_words(Silence::kDrop, kWord);
  expect_words(Line::kDotted,
               [](Line line, Lang lang) { return reason(line, lang); });
  expect_words(Relation::kUndetermined, [](Relation relation, Lang lang) {
    return sentence(relation, "A", "B", lang);
  });
}

TEST(Words, EveryPhraseIsThereInBothLanguages) {
  for (int i = 0; i < static_cast<int>(Word::kCount); ++i) {
    const auto value = static_cast<Word>(i);
    EXPECT_FALSE(word(value, Lang::kZh).empty()) << i;
    EXPECT_TRUE(is_ascii(word(value, Lang::kEn))) << i;
  }
}

TEST(Words, EveryPhraseOfASignOffIsThereInBothLanguages) {
  for (int i = 0; i < static_cast<int>(SignWord::kCount); ++i) {
    const auto value = static_cast<SignWord>(i);
    EXPECT_FALSE(is_ascii(word(value, Lang::kZh))) << i;
    EXPECT_FALSE(word(value, Lang::kEn).empty()) << i;
    EXPECT_TRUE(is_ascii(word(value, Lang::kEn))) << i;
  }
}

TEST(Words, EveryLabelIsThereInBothLanguages) {
  for (int i = 0; i < static_cast<int>(Label::kCount); ++i) {
    const auto value = static_cast<Label>(i);
    EXPECT_FALSE(label(value, Lang::kZh).empty()) << i;
    EXPECT_FALSE(is_ascii(label(value, Lang::kZh))) << i;
    EXPECT_FALSE(label(value, Lang::kEn).empty()) << i;
    EXPECT_TRUE(is_ascii(label(value, Lang::kEn))) << i;
  }
  EXPECT_TRUE(label(Label::kCount, Lang::kEn).empty());
}

TEST(Words, NamesOfJsonHaveWords) {
  for (const char* kind : {"matter", "document", "meeting", "sender", "any"}) {
    EXPECT_FALSE(is_ascii(case_word(kind, Lang::kZh))) << kind;
  }
  for (const char* outcome : {"granted", "refused", "undecidable"}) {
    EXPECT_FALSE(is_ascii(outcome_word(outcome, Lang::kZh))) << outcome;
  }
  for (const char* kind : {"positive", "negative", "boundary", "exempt",
                           "undetermined", "other"}) {
    EXPECT_FALSE(is_ascii(kind_word(kind, Lang::kZh))) << kind;
  }
  EXPECT_EQ(case_word("dossier", Lang::kZh), "dossier") << "what is not known";
}

TEST(Words, SentencesNameBothPartiesInTheirPlaces) {
  EXPECT_EQ(sentence(Relation::kDirectSuperior, "A", "B", Lang::kEn),
            "A is the direct superior of B");
  EXPECT_EQ(sentence(Relation::kDirectSuperior, "市长", "局长", Lang::kZh),
            "市长 是 局长 的直接上级");
  EXPECT_EQ(sentence(Relation::kSame, "{b}", "x", Lang::kEn),
            "{b} and x are the same post")
      << "names are not patterns";
}

TEST(Words, ArticlesAreNamedAsPeopleDo) {
  EXPECT_EQ(clause_text("15", Lang::kZh), "第15条");
  EXPECT_EQ(clause_text("15(1)", Lang::kZh), "第15条第(1)项");
  EXPECT_EQ(clause_text("28-37", Lang::kZh), "第28-37条");
  EXPECT_EQ(clause_text("15", Lang::kEn), "art. 15");
  EXPECT_EQ(clause_text("15(1)", Lang::kEn), "art. 15(1)");
  EXPECT_EQ(clause_text("28-37", Lang::kEn), "arts. 28-37");
  EXPECT_EQ(clause_text("4、5", Lang::kZh), "第4、5条");
  EXPECT_EQ(clause_text("4、5", Lang::kEn), "arts. 4, 5");
}

TEST(Words, WhatIsNoArticleStandsAsItIs) {
  for (const char* clause :
       {"三.1", "备案期限", "15(", "15-", "15-b", "4、", "4、b"}) {
    EXPECT_EQ(clause_text(clause, Lang::kEn), clause);
    EXPECT_EQ(clause_text(clause, Lang::kZh), clause);
  }
  EXPECT_EQ(clause_text("—", Lang::kZh), "");
}

TEST(Words, PlacesOfAMessageAreNamed) {
  EXPECT_EQ(message_text("{from}, {to} and {from}", Lang::kEn),
            "[sender], [receiver] and [sender]");
  EXPECT_EQ(message_text("{from}未报告{other}", Lang::kZh),
            "〔发出者〕未报告{other}");
  EXPECT_EQ(message_text("", Lang::kZh), "");
}

TEST(Words, EveryKindOfCaseSaysWhatIsLookedAt) {
  for (const char* kind : {"matter", "document", "meeting", "sender", "any"}) {
    EXPECT_NE(scope_text(kind, Lang::kEn), kind);
    EXPECT_FALSE(is_ascii(scope_text(kind, Lang::kZh))) << kind;
  }
}

}  // namespace
}  // namespace rung::cli
