#include "cli/json_text.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

namespace rung::cli {
namespace {

TEST(JsonText, EveryControlCharacterComesBack) {
  std::string text = "\"\\/局长\x7f";
  for (char c = 0; c < 0x20; ++c) text += c;
  EXPECT_EQ(boost::json::parse(cli::quoted(text)).as_string(), text);
}

TEST(JsonText, KeysStayInTheOrderOfTheCalls) {
  JsonObject object;
  object.text("b", "x").number("a", 7).texts("list", {"p", "q"});
  object.array("objects", {"{}", JsonObject().number("n", 1).str()});
  EXPECT_EQ(object.str(),
            R"({"b":"x","a":7,"list":["p","q"],"objects":[{},{"n":1}]})");
  EXPECT_EQ(JsonObject().str(), "{}");
}

}  // namespace
}  // namespace rung::cli
