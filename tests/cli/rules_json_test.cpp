// What a rulebook tells of itself, as JSON texts.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "expect_error.hpp"
#include "rung/explain.hpp"
#include "rung/json.hpp"
#include "small_rules.hpp"

namespace rung {
namespace {

namespace json = boost::json;
using test::expect_error;

const std::vector<Rulebook>& ours() {
  static const std::vector<Rulebook> books = {Rulebook::parse(test::kOurRules)};
  return books;
}

constexpr char kMore[] =
    R"({"format":"rung-rules/1","id":"more","version":"2.0.0",)"
    R"("title":{"en":"More"},"refines":"ours","set":{"reply_days":5},)"
    R"("off":{"OUR-1":"signed elsewhere"}})";

Rulebook more() {
  RulebookOptions options;
  options.find = [](std::string_view) { return std::string(test::kOurRules); };
  return Rulebook::parse(kMore, options);
}

json::object asked(const std::vector<Rulebook>& books, const char* request) {
  return json::parse(rules_json(books, request)).as_object();
}

std::string ids(const json::object& answer) {
  std::string text;
  for (const json::value& rule : answer.at("rules").as_array()) {
    text += std::string(rule.at("rule").as_string());
    text += rule.at("on").as_bool() ? " " : "(off) ";
  }
  return text;
}

TEST(RulesJson, ListsRulebooksAndRules) {
  const auto answer = asked(ours(), R"({"ask":"list"})");
  EXPECT_EQ(json::serialize(answer.at("rulebooks")),
            R"([{"id":"ours","version":"1.2.0","title":{"zh":"本局规则",)"
            R"("en":"Our rules"},"lineage":["ours"],"sources":[{"id":"own",)"
            R"("title":{"zh":"本局文件","en":"Our paper"},"note":null}]}])");
  EXPECT_EQ(ids(answer), "OUR-1 OUR-2 OUR-3 OUR-4 ");
}

TEST(RulesJson, ShowsOneRule) {
  const auto answer = asked(ours(), R"({"ask":"show","rule":"OUR-2"})");
  ASSERT_EQ(ids(answer), "OUR-2 ");
  const auto& rule = answer.at("rules").at(0).as_object();
  EXPECT_EQ(rule.at("area").as_string(), "OUR");
  EXPECT_EQ(rule.at("case").as_string(), "matter");
  EXPECT_EQ(json::serialize(rule.at("kernels")), R"(["order"])");
  EXPECT_EQ(json::serialize(rule.at("settings")), R"(["reply_days"])");
  EXPECT_EQ(json::serialize(rule.at("basis")), R"(["own 2"])");
  EXPECT_EQ(json::serialize(rule.at("codes")),
            R"([{"code":"OUR_LATE_ANSWER","severity":"warning"},)"
            R"({"code":"OUR_NO_ANSWER","severity":"warning"},)"
            R"({"code":"OUR_ANSWER_DUE","severity":"info"}])");
}

TEST(RulesJson, RefinedRulebooksStandForTheirBase) {
  const std::vector<Rulebook> books = {ours()[0], more()};
  EXPECT_EQ(ids(asked(books, R"({"ask":"show"})")),
            "OUR-1(off) OUR-2 OUR-3 OUR-4 ");
  EXPECT_FALSE(rule_named(books, "OUR-1").on);
  const auto settings = asked({more()}, R"({"ask":"settings"})");
  const auto& setting = settings.at("settings").at(0).as_object();
  EXPECT_EQ(setting.at("rulebook").as_string(), "more");
  EXPECT_EQ(setting.at("name").as_string(), "reply_days");
  EXPECT_EQ(setting.at("value"), 5);
  EXPECT_EQ(setting.at("initial"), 10);
}

TEST(RulesJson, SettingsNameTheirValues) {
  const Rulebook book = Rulebook::parse(
      R"({"format":"rung-rules/1","id":"v","version":"1.0.0",)"
      R"("title":{"en":"V"},"settings":{"any":{"type":"text","default":"x",)"
      R"("title":{"en":"a"}},"mode":{"type":"text","values":["fast","slow"],)"
      R"("default":"slow","title":{"en":"m"}}}})");
  const auto settings = asked({book}, R"({"ask":"settings"})");
  const auto values = [&](std::size_t n) {
    return json::serialize(settings.at("settings").at(n).at("values"));
  };
  EXPECT_EQ(values(0), "[]");
  EXPECT_EQ(values(1), R"(["fast","slow"])");
}

TEST(RulesJson, ExplainsInOneLanguage) {
  const auto zh = asked(ours(), R"({"ask":"explain","rule":"OUR-1"})");
  EXPECT_EQ(zh.at("title").as_string(), "先审核后签发");
  EXPECT_EQ(zh.at("good").as_string(), "审核后签发");
  const auto en =
      asked(ours(), R"({"ask":"explain","rule":"OUR-1","lang":"en"})");
  EXPECT_EQ(en.at("text").as_string(), "A review comes first.");
  EXPECT_EQ(json::serialize(en.at("exemptions")),
            R"([{"id":"OUR-3","title":"Urgent matters","text":null,)"
            R"("evidence":true,"acts":["assign"],"codes":[]}])");
  EXPECT_EQ(json::serialize(en.at("citations")),
            R"([{"source":"own","clause":"1","title":"Our paper",)"
            R"("note":null}])");
  EXPECT_EQ(json::serialize(zh.at("reports")),
            R"([{"code":"OUR_NO_REVIEW","severity":"error",)"
            R"("message":"{from}未经审核即签发"}])");
}

TEST(RulesJson, TellsTheStateOfARule) {
  RulebookOptions options;
  options.find = [](std::string_view) { return std::string(test::kOurRules); };
  const std::vector<Rulebook> books = {Rulebook::parse(test::kStates, options)};
  const auto list = asked(books, R"({"ask":"list"})");
  EXPECT_EQ(ids(list),
            "OUR-1 OUR-2(off) OUR-3 OUR-4 STATE-1(off) STATE-2 STATE-3(off) ");
  const auto state = [&](std::size_t n) {
    const auto& rule = list.at("rules").at(n).as_object();
    return json::serialize(json::array{
        rule.at("off_reason"), rule.at("through"), rule.at("unchecked")});
  };
  EXPECT_EQ(state(0), "[null,[],null]");
  EXPECT_EQ(state(1), R"([{"zh":"by phone","en":"by phone"},[],null])");
  EXPECT_EQ(state(4), R"([{"zh":"原文未核实",)"
                      R"("en":"the text was not verified"},[],null])");
  EXPECT_EQ(state(5), R"([null,["OUR-1"],null])");
  EXPECT_EQ(state(6), R"([null,[],{"zh":"靠人判断",)"
                      R"("en":"only people can tell"}])");
  const auto off =
      asked(books, R"({"ask":"explain","rule":"STATE-1","lang":"zh"})");
  EXPECT_EQ(off.at("off_reason").as_string(), "原文未核实");
  EXPECT_TRUE(off.at("unchecked").is_null());
  const auto through = asked(books, R"({"ask":"explain","rule":"STATE-2"})");
  EXPECT_EQ(json::serialize(through.at("through")), R"(["OUR-1"])");
  EXPECT_EQ(through.at("exemptions").as_array().size(), 1u);
  const auto unchecked =
      asked(books, R"({"ask":"explain","rule":"STATE-3","lang":"en"})");
  EXPECT_EQ(unchecked.at("unchecked").as_string(), "only people can tell");
  EXPECT_TRUE(unchecked.at("off_reason").is_null());
}

TEST(RulesJson, PointsAtWhatIsUnused) {
  const std::string book =
      R"({"format":"rung-rules/1","id":"x","version":"1.0.0",)"
      R"("title":{"en":"X"},"facts":{"idle":{"type":"boolean",)"
      R"("title":{"en":"idle"}}}})";
  const auto answer = asked({Rulebook::parse(book)}, R"({"ask":"lint"})");
  ASSERT_EQ(answer.at("flaws").as_array().size(), 1u);
  const auto& flaw = answer.at("flaws").at(0).as_object();
  EXPECT_EQ(flaw.at("code").as_string(), "rules.unused");
  EXPECT_EQ(flaw.at("place").as_string(), "/facts/idle");
  EXPECT_EQ(flaw.at("rulebook").as_string(), "x");
}

TEST(RulesJson, RefusesWhatItCannotAnswer) {
  const auto refused = [](const char* request, ErrorCode code,
                          const std::string& place,
                          const std::string& fragment) {
    expect_error([&] { rules_json(ours(), request); }, code, place, fragment);
  };
  refused(R"({"ask":"guess"})", ErrorCode::kParse, "/ask", "guess");
  refused(R"({})", ErrorCode::kParse, "/ask", "ask");
  refused(R"({"ask":"explain"})", ErrorCode::kParse, "/rule", "rule");
  refused(R"({"ask":"show","rule":"OUR-7"})", ErrorCode::kNotFound, "/rule",
          "OUR-7");
  refused(R"({"ask":"list","lang":"fr"})", ErrorCode::kParse, "/lang",
          "\"fr\"");
  refused(R"({"ask":"list","rules":"x"})", ErrorCode::kParse, "/rules",
          "rules");
}

}  // namespace
}  // namespace rung
