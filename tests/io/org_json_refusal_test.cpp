// What the reader of rung-org/1 refuses: code, place and fragment of each.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/org_json.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

struct Refusal {
  std::string text;
  ErrorCode code;
  std::string place;
  std::string fragment;
  std::string hint;  // part of it; may be empty
};

constexpr ErrorCode kParse = ErrorCode::kParse;

// A file of the right format with these further members.
std::string file(const std::string& members) {
  return R"({"format":"rung-org/1",)" + members + "}";
}

void expect_refused(const Refusal& expected) {
  try {
    io::read_org_json(expected.text, {});
    ADD_FAILURE() << "taken: " << expected.text;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), expected.code) << error.what();
    EXPECT_EQ(error.place(), expected.place) << error.what();
    EXPECT_EQ(error.fragment(), expected.fragment) << error.what();
    EXPECT_NE(error.hint().find(expected.hint), std::string::npos)
        << error.what();
  }
}

void expect_all_refused(const std::vector<Refusal>& all) {
  for (const Refusal& one : all) expect_refused(one);
}

TEST(OrgJsonRefusal, WhatIsNotJsonHasLineAndColumn) {
  expect_all_refused({
      {"", kParse, "1:1", "", "incomplete"},
      {"   ", kParse, "1:4", "   ", "incomplete"},
      {"{", kParse, "1:2", "{", "incomplete"},
      {"nonsense", kParse, "1:1", "nonsense", ""},
      {"{\"format\" \"rung-org/1\"}", kParse, "1:11", "\"rung-org/1\"}", ""},
      {"{\"format\":\"rung-org/1\",}", kParse, "1:24", "}", ""},
      {"{\"format\":\"rung-org/1\",\n \"units\":[\n{\"id\":}]}", kParse, "3:7",
       "}]}", ""},
      {"{\"format\":\"rung-org/1\",\n \"units\":[", kParse, "2:11",
       "\"rung-org/1\",? \"units\":[", "incomplete"},
      {file("\"units\":[]") + " x", kParse, "1:36", "x", ""},
      {file("\"units\":[]") + file("\"units\":[]"), kParse, "1:35",
       file("\"units\":[]"), ""},
      {"// comment\n{}", kParse, "1:1", "// comment", ""},
      {"{'format':1}", kParse, "1:2", "'format':1}", ""},
      {file("\"units\":[{\"id\":\"a\nb\"}]"), kParse, "1:41", "", ""},
      {file("\"units\":[{\"id\":\"\\ud800\"}]"), kParse, "1:46", "\"}]}", ""},
      {file("\"units\":[{\"order\":01}]"), kParse, "1:43", "1}]}", ""},
      {file("\"units\":[{\"order\":NaN}]"), kParse, "1:42", "NaN}]}", ""},
  });
}

TEST(OrgJsonRefusal, BytesThatAreNotUtf8HaveLineAndColumn) {
  expect_refused(
      {file("\"units\":[{\"id\":\"\xFF\"}]"), kParse, "1:40", "?\"}]}", ""});
  // Overlong, a surrogate, cut off in the middle of a character.
  expect_refused({file("\"units\":[{\"id\":\"\xC0\xAF\"}]"), kParse, "1:40",
                  "??\"}]}", ""});
  EXPECT_THROW(
      io::read_org_json(file("\"units\":[{\"id\":\"\xED\xA0\x80\"}]"), {}),
      Error);
  EXPECT_THROW(io::read_org_json("{\"format\":\"\xE5\xBB", {}), Error);
}

TEST(OrgJsonRefusal, ColumnsCountCharacters) {
  // Two characters of three bytes each stand before the flaw.
  expect_refused({file("\"units\":[{\"id\":\"\xE5\xBB\xBA\xE8\xAE\xBE\" 1}]"),
                  kParse, "1:44", "1}]}", ""});
}

TEST(OrgJsonRefusal, TheRootIsAnObjectOfTheFormat) {
  const std::string rest = "one JSON object";
  expect_all_refused({
      {"[]", kParse, "1:1", "[", rest},
      {"1", kParse, "1:1", "1", rest},
      {"\"rung-org/1\"", kParse, "1:1", "rung-org/1", rest},
      {"null", kParse, "1:1", "null", rest},
      {"true", kParse, "1:1", "true", rest},
      {"1.5", kParse, "1:1", "1.5", rest},
      {"{}", kParse, "/format", "format", "organisation"},
      {"{\"units\":[]}", kParse, "/format", "format", ""},
      {"{\"format\":\"rung-org/2\"}", ErrorCode::kUnsupported, "/format",
       "rung-org/2", "rung-org/1"},
      {"{\"format\":1}", kParse, "/format", "1", "a string"},
      {"{\"format\":null}", kParse, "/format", "null", "a string"},
  });
}

TEST(OrgJsonRefusal, UnknownAndDuplicateKeys) {
  expect_all_refused({
      {file("\"unit\":[]"), kParse, "/unit", "unit", "units posts people"},
      {file("\"Units\":[]"), kParse, "/Units", "Units", ""},
      {file("\"\":[]"), kParse, "/", "", ""},
      {file("\"a/b~c\":[]"), kParse, "/a~1b~0c", "a/b~c", ""},
      {file("\"units\":[{\"id\":\"a\",\"boss\":1}]"), kParse, "/units/0/boss",
       "boss", "id name kind parent"},
      {file("\"posts\":[{\"id\":\"a\",\"reports_to\":[{\"post\":\"b\"},"
            "{\"to\":1}]}]"),
       kParse, "/posts/0/reports_to/1/to", "to", "post line since until"},
      {file("\"absences\":[{\"person\":\"a\",\"scope\":{\"posts\":[]}}]"),
       kParse, "/absences/0/scope/posts", "posts", "document_kinds"},
      {file("\"units\":[],\"units\":[]"), kParse, "/units", "units", "once"},
      {file("\"format\":\"rung-org/1\""), kParse, "/format", "format", ""},
      {file("\"units\":[{\"id\":\"a\",\"id\":\"b\"}]"), kParse, "/units/0/id",
       "id", ""},
      {file("\"units\":[{\"id\":\"a\",\"i\\u0064\":\"b\"}]"), kParse,
       "/units/0/id", "id", ""},
      {file("\"units\":[{\"id\":\"a\",\"name\":{\"zh\":\"x\",\"zh\":\"y\"}}]"),
       kParse, "/units/0/name/zh", "zh", ""},
      {file("\"units\":[{\"id\":\"a\",\"name\":{\"zh\":\"x\",\"since\":"
            "\"2020-01-01\"}}]"),
       kParse, "/units/0/name/since", "since", "zh en"},
  });
}

TEST(OrgJsonRefusal, MissingKeys) {
  expect_all_refused({
      {file("\"units\":[{}]"), kParse, "/units/0/id", "id", "every unit"},
      {file("\"posts\":[{\"id\":\"a\"},{\"unit\":\"u\"}]"), kParse,
       "/posts/1/id", "id", "every post"},
      {file("\"people\":[{\"id\":\"p\",\"holds\":[{}]}]"), kParse,
       "/people/0/holds/0/post", "post", ""},
      {file(
           "\"posts\":[{\"id\":\"a\",\"reports_to\":[{\"line\":\"dotted\"}]}]"),
       kParse, "/posts/0/reports_to/0/post", "post", ""},
      {file("\"portfolios\":[{\"unit\":\"u\"}]"), kParse,
       "/portfolios/0/leader", "leader", ""},
      {file("\"portfolios\":[{\"leader\":\"u\"}]"), kParse, "/portfolios/0",
       "portfolio", ""},
      {file("\"absences\":[{\"reason\":\"leave\"}]"), kParse, "/absences/0",
       "absence", ""},
      {file("\"absences\":[{\"person\":\"a\",\"post\":\"b\"}]"), kParse,
       "/absences/0", "absence", ""},
      {file("\"subjects\":[{\"parent\":\"s\"}]"), kParse, "/subjects/0/id",
       "id", ""},
  });
}

TEST(OrgJsonRefusal, WrongTypes) {
  expect_all_refused({
      {file("\"units\":{}"), kParse, "/units", "{", "an array of objects"},
      {file("\"units\":null"), kParse, "/units", "null", ""},
      {file("\"units\":[null]"), kParse, "/units/0", "null", "an object"},
      {file("\"units\":[[]]"), kParse, "/units/0", "[", "an object"},
      {file("\"units\":[{\"id\":\"a\"},\"b\"]"), kParse, "/units/1", "b", ""},
      {file("\"units\":[{\"id\":1}]"), kParse, "/units/0/id", "1", "a string"},
      {file("\"units\":[{\"id\":null}]"), kParse, "/units/0/id", "null", ""},
      {file("\"units\":[{\"id\":[\"a\"]}]"), kParse, "/units/0/id", "[", ""},
      {file("\"units\":[{\"id\":\"a\",\"name\":1}]"), kParse, "/units/0/name",
       "1", "dated names"},
      {file("\"units\":[{\"id\":\"a\",\"name\":[\"b\"]}]"), kParse,
       "/units/0/name/0", "b", "an object"},
      {file("\"units\":[{\"id\":\"a\",\"parent\":{}}]"), kParse,
       "/units/0/parent", "{", "an id, null"},
      {file("\"units\":[{\"id\":\"a\",\"functions\":\"f\"}]"), kParse,
       "/units/0/functions", "f", "an array of strings"},
      {file("\"units\":[{\"id\":\"a\",\"functions\":[1]}]"), kParse,
       "/units/0/functions/0", "1", "a string"},
      {file("\"units\":[{\"id\":\"a\",\"functions\":[\"f\",{}]}]"), kParse,
       "/units/0/functions/1", "{", "a string"},
      {file("\"posts\":[{\"id\":\"a\",\"title\":[]}]"), kParse,
       "/posts/0/title", "[", "zh and en"},
      {file("\"posts\":[{\"id\":\"a\",\"title\":{\"zh\":1}}]"), kParse,
       "/posts/0/title/zh", "1", ""},
      {file("\"people\":[{\"id\":\"a\",\"holds\":[{\"post\":\"b\",\"primary\":"
            "1}]}]"),
       kParse, "/people/0/holds/0/primary", "1", "true or false"},
      {file("\"people\":[{\"id\":\"a\",\"holds\":[{\"post\":\"b\",\"primary\":"
            "\"yes\"}]}]"),
       kParse, "/people/0/holds/0/primary", "yes", ""},
      {file("\"posts\":[{\"id\":\"a\",\"role\":true}]"), kParse,
       "/posts/0/role", "true", "a string"},
      {file("\"absences\":[{\"post\":\"a\",\"scope\":[]}]"), kParse,
       "/absences/0/scope", "[", "an object"},
      {file("\"zone\":8"), kParse, "/zone", "8", "a string"},
  });
}

TEST(OrgJsonRefusal, NumbersThatAreNoIntegersOf32Bits) {
  const auto order = [](const std::string& number) {
    return file("\"units\":[{\"id\":\"a\",\"order\":" + number + "}]");
  };
  const std::string place = "/units/0/order";
  expect_all_refused({
      {order("1.0"), kParse, place, "1.0", "integer of 32 bits"},
      {order("1e3"), kParse, place, "1e3", ""},
      {order("2147483648"), kParse, place, "2147483648", ""},
      {order("-2147483649"), kParse, place, "-2147483649", ""},
      {order("18446744073709551615"), kParse, place, "18446744073709551615",
       ""},
      {order("1e999"), kParse, place, "1e999", ""},
      {order("\"1\""), kParse, place, "1", ""},
      {order("null"), kParse, place, "null", ""},
  });
  EXPECT_EQ(io::read_org_json(order("-2147483648"), {}).units[0].order,
            INT32_MIN);
}

TEST(OrgJsonRefusal, ValuesOutsideTheirLists) {
  expect_all_refused({
      {file("\"posts\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"},"
            "{\"id\":\"d\",\"role\":\"chief\"}]"),
       kParse, "/posts/3/role", "chief", "head deputy member staff"},
      {file("\"posts\":[{\"id\":\"a\",\"role\":\"Head\"}]"), kParse,
       "/posts/0/role", "Head", ""},
      {file("\"posts\":[{\"id\":\"a\",\"reports_to\":[{\"post\":\"b\",\"line\":"
            "\"ladder\"}]}]"),
       kParse, "/posts/0/reports_to/0/line", "ladder", "explicit dotted"},
      {file("\"people\":[{\"id\":\"a\",\"holds\":[{\"post\":\"b\",\"as\":"
            "\"\"}]}]"),
       kParse, "/people/0/holds/0/as", "",
       "substantive acting presiding concurrent seconded attached"},
      {file("\"portfolios\":[{\"leader\":\"a\",\"kind\":\"x\"}]"), kParse,
       "/portfolios/0/kind", "x", "in_charge responsible assists liaison"},
      {file("\"zone\":\"Mars\""), kParse, "/zone", "Mars", "+08:00"},
      {file("\"zone\":\"+8\""), kParse, "/zone", "+8", ""},
  });
}

TEST(OrgJsonRefusal, DatesThatAreNone) {
  const auto since = [](const std::string& date) {
    return file("\"units\":[{\"id\":\"a\",\"since\":\"" + date + "\"}]");
  };
  for (const char* date : {"", "2020", "2020-02-30", "2021-02-29", "2020-13-01",
                           "20200101", "2020-01-01T24:00", "2020-01-01T10:00+8",
                           "2020-01-01 x", "0000-01-01", "2020-1-1"}) {
    expect_refused({since(date), kParse, "/units/0/since", date, ""});
  }
  expect_refused({file("\"units\":[{\"id\":\"a\",\"since\":20200101}]"), kParse,
                  "/units/0/since", "20200101", "a date"});
}

TEST(OrgJsonRefusal, AnIntervalThatEndsBeforeItStarts) {
  expect_all_refused({
      {file("\"units\":[{\"id\":\"a\",\"since\":\"2020-01-02\",\"until\":"
            "\"2020-01-01\"}]"),
       kParse, "/units/0/until", "2020-01-01", "2020-01-02"},
      {file("\"people\":[{\"id\":\"a\",\"holds\":[{\"post\":\"p\",\"until\":"
            "\"2020-01-01\",\"since\":\"2021-01-01\"}]}]"),
       kParse, "/people/0/holds/0/until", "2020-01-01", ""},
  });
}

TEST(OrgJsonRefusal, EmptyIds) {
  expect_all_refused({
      {file("\"units\":[{\"id\":\"\"}]"), kParse, "/units/0/id", "", ""},
      {file("\"posts\":[{\"id\":\"a\",\"unit\":\"\"}]"), kParse,
       "/posts/0/unit", "", ""},
      {file("\"units\":[{\"id\":\"a\",\"parent\":\"\"}]"), kParse,
       "/units/0/parent", "", ""},
      {file("\"units\":[{\"id\":\"a\",\"parent\":[{\"unit\":\"\"}]}]"), kParse,
       "/units/0/parent/0/unit", "", ""},
      {file("\"absences\":[{\"post\":\"a\",\"scope\":{\"units\":[\"\"]}}]"),
       kParse, "/absences/0/scope/units/0", "", ""},
  });
}

TEST(OrgJsonRefusal, NestingIsRefusedWhereTheFormatHasNone) {
  expect_refused({std::string(100000, '['), kParse, "1:1", "[", ""});
  std::string deep = "{\"format\":\"rung-org/1\",\"units\":[";
  for (int i = 0; i < 100000; ++i) deep += "{\"name\":";
  expect_refused({deep, kParse, "/units/0/name/name", "name", ""});
}

TEST(OrgJsonRefusal, LongFragmentsAreCut) {
  const std::string key(100000, 'k');
  try {
    io::read_org_json(file('"' + key + "\":1"), {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_LT(error.place().size(), 100u);
    EXPECT_LT(error.fragment().size(), 100u);
  }
}

}  // namespace
}  // namespace rung
