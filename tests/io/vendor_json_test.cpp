// Records of a vendor's JSON.
#include "io/vendor_json.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rung/error.hpp"

namespace rung::io {
namespace {

using Texts = std::vector<std::string>;
using See = std::function<void(const VendorRecord&)>;

void with(std::string_view text, const See& see) {
  for_each_page(Source{"v.json", text}, {}, see);
}

// Why a value is not taken; "taken" if it is.
std::string why(std::string_view text, const See& read) {
  std::string reason = "taken";
  with(text, [&](const VendorRecord& record) {
    try {
      read(record);
    } catch (const Unfit& unfit) {
      reason = unfit.reason;
    }
  });
  return reason;
}

TEST(VendorJson, IdsAreTextsOrWholeNumbers) {
  with(R"({"t":" a b ","n":7,"m":-7,"u":18446744073709551615,"d":2.0,"e":" ",
           "z":null})",
       [](const VendorRecord& r) {
         EXPECT_EQ(r.id("t"), "a b");
         EXPECT_EQ(r.id("n"), "7");
         EXPECT_EQ(r.id("m"), "-7");
         EXPECT_EQ(r.id("u"), "18446744073709551615");
         EXPECT_EQ(r.id("d"), "2");
         for (const char* key : {"e", "z", "none"}) {
           EXPECT_EQ(r.id(key), "") << key;
           EXPECT_FALSE(r.states(key)) << key;
         }
         EXPECT_THROW(r.needed_id("e"), Unfit);
       });
  for (const char* text : {R"({"x":true})", R"({"x":[]})", R"({"x":1.5})",
                           R"({"x":1e300})", R"({"x":{}})"}) {
    EXPECT_NE(why(text, [](const VendorRecord& r) { r.id("x"); }), "taken")
        << text;
  }
}

TEST(VendorJson, FlagsAndNumbersMayBeTexts) {
  with(R"({"a":1,"b":"0","c":"TRUE","d":false,"n":"-12","e":""})",
       [](const VendorRecord& r) {
         EXPECT_EQ(r.flag("a"), true);
         EXPECT_EQ(r.flag("b"), false);
         EXPECT_EQ(r.flag("c"), true);
         EXPECT_EQ(r.flag("d"), false);
         EXPECT_EQ(r.flag("e"), std::nullopt);
         EXPECT_EQ(r.number("n"), -12);
         EXPECT_EQ(r.number("e"), std::nullopt);
       });
  EXPECT_EQ(why(R"({"x":2})", [](const VendorRecord& r) { r.flag("x"); }),
            "`x` is neither true nor false: `2`");
  EXPECT_EQ(why(R"({"x":"1x"})", [](const VendorRecord& r) { r.number("x"); }),
            "`x` is no whole number: `\"1x\"`");
  EXPECT_EQ(why(R"({"x":18446744073709551615})",
                [](const VendorRecord& r) { r.number("x"); }),
            "`x` is no whole number: `18446744073709551615`");
}

TEST(VendorJson, TextsAreCleaned) {
  with("{\"x\":\" a\\n\\tb \",\"l\":[\" a \",null,\"\"]}",
       [](const VendorRecord& r) {
         EXPECT_EQ(r.text("x"), "a b");
         EXPECT_EQ(r.texts("l"), (Texts{"a", "", ""}));
         EXPECT_EQ(r.length("l"), 3u);
         EXPECT_EQ(r.length("none"), std::nullopt);
       });
  EXPECT_EQ(why(R"({"x":5})", [](const VendorRecord& r) { r.text("x"); }),
            "`x` is no text: `5`");
  EXPECT_EQ(why(R"({"x":[5]})", [](const VendorRecord& r) { r.texts("x"); }),
            "`x` holds `5`, no text: a list");
}

TEST(VendorJson, ListsHoldIdsFlagsOrObjects) {
  with(R"({"i":[1,"b"],"f":[1,"0",true],"o":[{"k":1},{"k":2}],"e":[]})",
       [](const VendorRecord& r) {
         EXPECT_EQ(r.ids("i"), (Texts{"1", "b"}));
         EXPECT_EQ(r.ids("e"), Texts{});
         EXPECT_EQ(r.ids("none"), std::nullopt);
         EXPECT_EQ(r.flags("f"), (std::vector<bool>{true, false, true}));
         ASSERT_EQ(r.records("o").size(), 2u);
         EXPECT_EQ(r.records("o")[1].place(), "v.json:/o/1");
         EXPECT_THROW(r.record("o"), Unfit);
         EXPECT_THROW(r.records("i"), Unfit);
       });
  EXPECT_EQ(why(R"({"x":[""]})", [](const VendorRecord& r) { r.ids("x"); }),
            "`x` holds `\"\"`, no id: a list");
  EXPECT_EQ(why(R"({"x":"a"})", [](const VendorRecord& r) { r.ids("x"); }),
            "`x` is no list: `\"a\"`");
}

TEST(VendorJson, PagesHaveTheirPlaces) {
  const auto places = [](std::string_view text) {
    Texts found;
    with(text, [&](const VendorRecord& r) { found.push_back(r.place()); });
    return found;
  };
  EXPECT_EQ(places("{}"), Texts{"v.json"});
  EXPECT_EQ(places("[{},{}]"), (Texts{"v.json:/0", "v.json:/1"}));
  EXPECT_EQ(places("\xEF\xBB\xBF{}\n\n[{}]\n{}"),
            (Texts{"v.json:1", "v.json:3:/0", "v.json:4"}));
}

TEST(VendorJson, RecordsThatDoNotFitAreNamed) {
  std::vector<LeftOut> left_out;
  int taken = 0;
  with(R"({"l":[{"id":1},5,{"id":[]},{"id":2}]})", [&](const VendorRecord& r) {
    for_each_record(r, "l", left_out, [&](const VendorRecord& one) {
      one.needed_id("id");
      ++taken;
    });
  });
  EXPECT_EQ(taken, 2);
  ASSERT_EQ(left_out.size(), 2u);
  EXPECT_EQ(left_out[0].place, "v.json:/l/1");
  EXPECT_EQ(left_out[1].place, "v.json:/l/2");
  EXPECT_THROW(with(R"({"l":{}})",
                    [&](const VendorRecord& r) {
                      for_each_record(r, "l", left_out, {});
                    }),
               Error);
}

TEST(VendorJson, ALoadMayBeStopped) {
  LoadOptions options;
  options.progress = [](std::string_view, double) { return false; };
  try {
    for_each_page(Source{"v", "{}"}, options, [](const VendorRecord&) {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kCancelled);
  }
}

}  // namespace
}  // namespace rung::io
