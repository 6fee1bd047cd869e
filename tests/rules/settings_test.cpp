// The calendar that settings hold, and settings of certain values.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rules/small_book.hpp"
#include "rung/error.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

struct Read {
  std::string place, message, hint;  // of what is refused
  std::vector<SettingInfo> settings;
};

Read read(const std::string& text, const std::string& base = "") {
  RulebookOptions options;
  options.find = [&](std::string_view) { return base; };
  try {
    return {"", "", "", Rulebook::parse(text, options).settings()};
  } catch (const Error& error) {
    return {error.place(), error.message(), error.hint(), {}};
  }
}

std::string book(const std::string& settings,
                 const std::string& require = "true") {
  return small_book(local_check(R"({"act":"report"})", require),
                    R"("settings":)" + settings + ",");
}

std::string setting(const std::string& type, const std::string& value,
                    const std::string& more = "") {
  return R"({"type":")" + type + R"(","default":)" + value + more +
         R"(,"title":{"en":"s"}})";
}

std::string days(const std::string& list) {
  return setting("text", list, R"(,"list":true)");
}

std::string calendar(const std::string& holidays, const std::string& worked) {
  return book(R"({"holidays":)" + days(holidays) + R"(,"worked_weekends":)" +
              days(worked) + "}");
}

std::string setting_to(const std::string& values) {
  return R"({"format":"rung-rules/1","id":"ours","version":"1.0.0",
    "title":{"en":"Ours"},"refines":"small","set":)" +
         values + "}";
}

TEST(SettingsOfTheCalendar, AreListsOfText) {
  EXPECT_EQ(
      read(book(R"({"holidays":)" + setting("text", R"("2024-10-01")") + "}"))
          .place,
      "/settings/holidays/type");
  EXPECT_EQ(read(book(R"({"worked_weekends":)" +
                      setting("number", "[1]", R"(,"list":true)") + "}"))
                .place,
            "/settings/worked_weekends/type");
}

TEST(SettingsOfTheCalendar, WantDatesAndRanges) {
  EXPECT_EQ(read(calendar(R"(["2024-10-01/2024-10-07"])", R"(["2024-10-12"])"))
                .message,
            "");
  const auto place = [](const std::string& date) {
    return read(calendar(R"(["2024-10-01",")" + date + "\"]", "[]")).place;
  };
  EXPECT_EQ(place("2024-10-02"), "");
  for (const char* bad :
       {"2024-10-32", "soon", "", "/", "2024-10-01/", "/2024-10-01",
        "2024-10-07/2024-10-01", "2024-10-01/2024-10-02/2024-10-03"}) {
    EXPECT_EQ(place(bad), "/settings/holidays/default/1") << bad;
  }
}

TEST(SettingsOfTheCalendar, AreReadWhereTheyAreSetToo) {
  const std::string base = calendar("[]", "[]");
  EXPECT_EQ(read(setting_to(R"({"holidays":["2024-10-01"]})"), base).place, "");
  EXPECT_EQ(read(setting_to(R"({"holidays":["2024-10-41"]})"), base).place,
            "/set/holidays/0");
  EXPECT_EQ(
      read(setting_to(R"({"worked_weekends":["2024-10-12","x"]})"), base).place,
      "/set/worked_weekends/1");
}

TEST(SettingsOfTheCalendar, NameNoDayTwice) {
  const Read own =
      read(calendar(R"(["2024-10-01/2024-10-07"])", R"(["2024-10-07"])"));
  EXPECT_EQ(own.place, "/settings/worked_weekends/default");
  EXPECT_NE(own.message.find("both"), std::string::npos);
  const std::string base = calendar(R"(["2024-10-01"])", R"(["2024-10-12"])");
  EXPECT_EQ(read(setting_to(R"({"holidays":["2024-10-12"]})"), base).place,
            "/set/holidays");
  // What is set takes the place of what was there before.
  EXPECT_EQ(read(setting_to(R"({"holidays":["2024-10-12"],
      "worked_weekends":["2024-10-01"]})"),
                 base)
                .place,
            "");
  const std::string bad = calendar(R"(["2024-10-12"])", R"(["2024-10-12"])");
  EXPECT_EQ(read(setting_to("{}"), bad).place,
            "small:/settings/worked_weekends/default");
}

TEST(SettingsOfTheCalendar, AreBounded) {
  try {
    (void)Rulebook::parse(calendar(R"(["0001-01-01/9999-12-31"])", "[]"));
    ADD_FAILURE() << "three million holidays were read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kLimitExceeded);
    EXPECT_EQ(error.place(), "/settings/holidays/default/0");
  }
}

TEST(SettingsOfTheCalendar, CountAsUsed) {
  const auto flaws = Rulebook::parse(calendar("[]", "[]")).lint();
  for (const LintFlaw& flaw : flaws) EXPECT_NE(flaw.code, "rules.unused");
}

TEST(SettingsOfCertainValues, TakeNoOthers) {
  const auto mode = [](const std::string& value, const std::string& more) {
    return book(
        R"({"mode":)" +
        setting("text", value, R"(,"values":["gazette","website"])" + more) +
        "}");
  };
  const Read good = read(mode(R"("gazette")", ""));
  ASSERT_EQ(good.settings.size(), 1u);
  EXPECT_EQ(good.settings[0].values,
            (std::vector<std::string>{"gazette", "website"}));
  const Read bad = read(mode(R"("gazete")", ""));
  EXPECT_EQ(bad.place, "/settings/mode/default");
  EXPECT_NE(bad.hint.find("`gazette`"), std::string::npos);
  const std::string list = R"(,"list":true)";
  EXPECT_EQ(read(mode(R"(["website","gazette"])", list)).place, "");
  EXPECT_EQ(read(mode(R"(["website","paper"])", list)).place,
            "/settings/mode/default/1");
  const std::string base = mode(R"("gazette")", "");
  EXPECT_EQ(read(setting_to(R"({"mode":"website"})"), base).settings[0].value,
            "\"website\"");
  const Read set = read(setting_to(R"({"mode":"websit"})"), base);
  EXPECT_EQ(set.place, "/set/mode");
  EXPECT_NE(set.hint.find("`website`"), std::string::npos);
}

TEST(SettingsOfCertainValues, AreTexts) {
  EXPECT_EQ(read(book(R"({"n":)" +
                      setting("number", "1", R"(,"values":["1"])") + "}"))
                .place,
            "/settings/n/values");
}

TEST(SettingsOfCertainValues, AreComparedWithThoseOnly) {
  const auto compared = [](const std::string& with) {
    return read(book(R"({"mode":)" +
                         setting("text", R"("gazette")",
                                 R"(,"values":["gazette","website"])") +
                         "}",
                     R"({"==":[{"setting":"mode"},)" + with + "]}"))
        .place;
  };
  EXPECT_EQ(compared(R"("website")"), "");
  EXPECT_EQ(compared(R"("paper")"), "/rules/0/checks/0/require/==/1");
}

TEST(SettingsOfAUnit, ChooseWhatPeriodsAreCountedIn) {
  const auto counted = [](const std::string& type, const std::string& value,
                          const std::string& roll) {
    return read(small_book(
        R"({"code":"S_ONE","severity":"error","message":{"en":"m"},
            "kernel":"order","of":{"act":"publish"},"need":{"act":"file"},
            "within":{"unit":{"setting":"unit"},"to":3)" +
            roll + "}}",
        R"("settings":{"unit":)" + setting(type, value) + "},"));
  };
  for (const char* unit : {"days", "workdays", "hours"}) {
    EXPECT_EQ(counted("text", '"' + std::string(unit) + '"', "").message, "");
  }
  // What rolls on in days may be chosen in working days, which never need to.
  EXPECT_EQ(counted("text", R"("workdays")", R"(,"roll":true)").message, "");
  const std::string place = "/rules/0/checks/0/within/unit";
  EXPECT_EQ(counted("text", R"("weeks")", "").place, place);
  EXPECT_NE(counted("text", R"("weeks")", "").hint.find("workdays"),
            std::string::npos);
  EXPECT_EQ(counted("number", "3", "").place, place);
}

}  // namespace
}  // namespace rung
