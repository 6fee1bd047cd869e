#include <gtest/gtest.h>

#include "run_rung.hpp"

namespace rung::test {
namespace {

bool is_chinese(const Ran& ran) {
  return ran.out.find("单位") != std::string::npos;
}

TEST_F(RungCommand, LanguageComesFromTheEnvironment) {
  const std::string check = "org check city.json --at 2024-03-01";
  EXPECT_FALSE(is_chinese(rung(check)));
  EXPECT_TRUE(is_chinese(rung(check, "LANG=zh_CN.UTF-8")));
  EXPECT_FALSE(is_chinese(rung(check, "LANG=en_GB.UTF-8")));
  EXPECT_TRUE(is_chinese(rung(check, "LANG=en_GB.UTF-8 LC_MESSAGES=zh_CN")));
  EXPECT_FALSE(is_chinese(rung(check, "LANG=zh_CN LC_ALL=C")));
  EXPECT_TRUE(is_chinese(rung(check, "LANG=zh_CN LC_ALL=")));
}

TEST_F(RungCommand, LanguageOptionWins) {
  const std::string check = "org check city.json --at 2024-03-01 --lang ";
  EXPECT_TRUE(is_chinese(rung(check + "zh")));
  EXPECT_FALSE(is_chinese(rung(check + "en", "LANG=zh_CN.UTF-8")));
}

TEST_F(RungCommand, MessagesInJsonFollowTheLanguage) {
  const std::string ask =
      "route city.json --from eb.h --at 2024-07-01 --format json --lang ";
  EXPECT_NE(rung(ask + "en").out.find("is vacant"), std::string::npos);
  EXPECT_NE(rung(ask + "zh").out.find("空缺"), std::string::npos);
}

}  // namespace
}  // namespace rung::test
