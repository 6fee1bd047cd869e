#include "json/messages.hpp"

#include <gtest/gtest.h>

#include <string>

#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

const Org& city() {
  static const Org org = Org::parse(test::kSmallCity);
  return org;
}

Note note(std::string_view code, std::initializer_list<const char*> posts) {
  Note result;
  result.code = code;
  for (const char* id : posts) result.posts.push_back(city().find_post(id));
  return result;
}

TEST(NoteMessage, NamesThePostsByTitleAndId) {
  EXPECT_EQ(message(city(), note("CHAIN_VACANCY", {"v1", "my"}), Lang::kZh),
            "副市长（v1）空缺，转至市长（my）");
  EXPECT_EQ(message(city(), note("CHAIN_VACANCY", {"v1", "my"}), Lang::kEn),
            "Vice Mayor (v1) is vacant; passed on to Mayor (my)");
}

TEST(NoteMessage, TellsOfAnActingHolderWithOnePost) {
  EXPECT_EQ(message(city(), note("CHAIN_VACANCY", {"v1"}), Lang::kEn),
            "Vice Mayor (v1) has no holder of its own");
}

TEST(NoteMessage, ListsAllThatTie) {
  const Note tie = note("CHAIN_AMBIGUOUS", {"v1", "v2"});
  EXPECT_EQ(message(city(), tie, Lang::kZh),
            "副市长（v1）、副市长（v2）并列，无从取舍，须由人指定");
}

TEST(NoteMessage, FallsBackToTheIdWhereThereIsNoTitle) {
  const Note broken = note("CHAIN_BROKEN", {"twin.a"});
  EXPECT_NE(message(city(), broken, Lang::kZh).find("twin.a的上级"),
            std::string::npos);
}

TEST(NoteMessage, BearsUnknownCodesAndUnitsThatAsk) {
  EXPECT_EQ(message(city(), note("CHAIN_X", {"my"}), Lang::kEn),
            "CHAIN_X Mayor (my)");
  EXPECT_EQ(message(city(), note("CHAIN_BROKEN", {}), Lang::kEn),
            "the line above the unit that asks dangles or runs in a ring; no "
            "answer");
}

TEST(NoteMessage, SaysWhyNobodyCanAsk) {
  EXPECT_EQ(message(city(), note("CHAIN_NO_POST", {}), Lang::kEn),
            "who asks has no post, or several and none to choose");
  EXPECT_EQ(message(city(), note("CHAIN_NOT_IN_FORCE", {"v1"}), Lang::kZh),
            "副市长（v1）在该时点不存在");
}

TEST(NoteMessage, EveryCodeHasFourSentences) {
  const std::string_view codes[] = {
      "CHAIN_VACANCY",      "CHAIN_ABSENCE",        "CHAIN_AMBIGUOUS",
      "CHAIN_MERGED",       "CHAIN_BROKEN",         "CHAIN_NO_POST",
      "CHAIN_NOT_IN_FORCE", "CHAIN_CONFLICT",       "CHAIN_INACTIVE",
      "CHAIN_CLIMB_LIMIT",  "CHAIN_FALLBACK",       "CHAIN_AUTO_PASS",
      "CHAIN_OVERFLOW",     "CHAIN_STAND_IN_CYCLE", "CHAIN_AUTHORITY_UNKNOWN"};
  ASSERT_EQ(note_sentences().size(), std::size(codes));
  for (std::size_t i = 0; i < std::size(codes); ++i) {
    const NoteSentences& s = note_sentences()[i];
    EXPECT_EQ(s.code, codes[i]);
    for (const auto text : {s.zh, s.en, s.zh_alone, s.en_alone}) {
      EXPECT_FALSE(text.empty()) << s.code;
      const bool names_posts = text.find('{') != std::string_view::npos;
      EXPECT_EQ(names_posts, s.code != "CHAIN_NO_POST") << s.code;
    }
  }
}

}  // namespace
}  // namespace rung
