#include <limits>

#include "cond/strict_tools.hpp"

namespace rung {
namespace {

void expect_row_refused(const std::string& row, const std::string& place,
                        const std::string& hint = "") {
  try {
    office().parse(row);
    ADD_FAILURE() << "parsed: " << row;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse) << error.what();
    EXPECT_EQ(error.place(), place) << error.what();
    EXPECT_NE(error.hint().find(hint), std::string::npos) << error.what();
  }
}

TEST(Schema, NumbersFactsAsGiven) {
  EXPECT_EQ(office().size(), 14u);
  EXPECT_EQ(office().find("urgent"), 2u);
  EXPECT_EQ(office()[2].name, "urgent");
  EXPECT_EQ(office().find("doc"), office().size());
  EXPECT_EQ(office().zone(), Zone{});
}

TEST(Schema, RefusesNamesThatAreEmptyOrTwice) {
  for (const std::vector<FactSpec>& facts :
       {std::vector<FactSpec>{{"", FactType::kText}},
        std::vector<FactSpec>{{"a", FactType::kText},
                              {"a", FactType::kNumber}}}) {
    try {
      Schema schema(facts);
      ADD_FAILURE();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

TEST(FactRow, IsReadFromJson) {
  const FactRow row = office().parse(
      R"({"days":1,"urgent":null,"doc":{"pages":3},"marks":["a"]})");
  EXPECT_TRUE(row.known(office().find("days")));
  EXPECT_FALSE(row.known(office().find("urgent")));
  EXPECT_FALSE(row.known(office().find("kind")));
  EXPECT_TRUE(row.known(office().find("doc.pages")));
  EXPECT_TRUE(row.known(office().find("marks")));
  EXPECT_FALSE(row.known(99));
}

TEST(FactRow, RefusesWhatIsNotDeclared) {
  expect_row_refused(R"({"dayz":1})", "/dayz", "`days`");
  expect_row_refused(R"({"doc":{"page":1}})", "/doc/page", "`doc.pages`");
  expect_row_refused(R"({"doc.pages":1})", "/doc.pages");
  expect_row_refused(R"({"doc":3})", "/doc");
  expect_row_refused(R"({"days":"1"})", "/days");
  expect_row_refused(R"({"days":1e999})", "/days");
  expect_row_refused(R"({"urgent":1})", "/urgent");
  expect_row_refused(R"({"kind":"lettr"})", "/kind", "`letter`");
  expect_row_refused(R"({"sent":"2024-13-01"})", "/sent");
  expect_row_refused(R"({"marks":"a"})", "/marks");
  expect_row_refused(R"({"marks":["a",1]})", "/marks/1");
  expect_row_refused(R"({"marks":["a",null]})", "/marks/1");
  expect_row_refused("[]", "/");
}

TEST(FactRow, SettersCheckTheType) {
  FactRow row = office().row();
  const auto refused = [&](auto set) {
    try {
      set();
      ADD_FAILURE();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  };
  refused([&] { row.set(office().find("days"), true); });
  refused([&] { row.set(office().find("urgent"), 1.0); });
  refused([&] { row.set(office().find("days"), std::string_view("1")); });
  refused([&] { row.set(office().find("marks"), std::string_view("a")); });
  refused([&] { row.set(office().find("kind"), std::string_view("x")); });
  refused([&] { row.set(office().find("days"), Instant{}); });
  refused([&] { row.set(99, true); });
  refused([&] { row.clear(99); });
  refused([&] {
    row.set(office().find("days"), std::numeric_limits<double>::infinity());
  });
  for (std::size_t i = 0; i < office().size(); ++i) {
    EXPECT_FALSE(row.known(i)) << "a refused value is not set";
  }
}

TEST(FactRow, OwnsItsTextsWhenCopiedAndMoved) {
  const auto rule =
      Condition::compile(R"({"and":[{"==":[{"var":"title"},"short"]},)"
                         R"({"in":["blue",{"var":"marks"}]}]})",
                         office());
  auto first = std::make_unique<FactRow>(
      office().parse(R"({"title":"short","marks":["red","blue"]})"));
  FactRow copy = *first;
  FactRow moved = std::move(*first);
  first.reset();
  EXPECT_EQ(rule.evaluate(copy), Truth::kYes);
  EXPECT_EQ(rule.evaluate(moved), Truth::kYes);
  moved.set(office().find("title"), std::string_view("another"));
  EXPECT_EQ(rule.evaluate(moved), Truth::kNo);
  EXPECT_EQ(rule.evaluate(copy), Truth::kYes);
  copy.clear(office().find("title"));
  EXPECT_EQ(rule.evaluate(copy), Truth::kUndetermined);
  copy = moved;
  EXPECT_EQ(rule.evaluate(copy), Truth::kNo);
}

TEST(FactRow, ATextMayBeReplacedByAnother) {
  FactRow row = office().row();
  const std::string text(100, 'x');
  row.set(office().find("title"), std::string_view(text));
  row.set(office().find("title"), std::string_view(text).substr(1));
  const auto rule = Condition::compile(
      R"({"==":[{"var":"title"},")" + text.substr(1) + R"("]})", office());
  EXPECT_EQ(rule.evaluate(row), Truth::kYes);
}

TEST(FactRow, TheZoneOfTheSchemaReadsDates) {
  const Schema utc({{"at", FactType::kInstant}}, Zone{0});
  const auto rule = Condition::compile(
      R"({"==":[{"var":"at"},{"date":"2024-01-01T00:00Z"}]})", utc);
  EXPECT_EQ(rule.evaluate(utc.parse(R"({"at":"2024-01-01"})")), Truth::kYes);
  const Schema china({{"at", FactType::kInstant}});
  EXPECT_EQ(rule.evaluate(china.parse(R"({"at":"2024-01-01"})")),
            Truth::kUndetermined)
      << "a row of another schema says nothing";
}

TEST(FactRow, ManyRowsAreAnsweredAsOne) {
  const auto rule = Condition::compile(R"({"<":[{"var":"days"},3]})", office());
  const std::vector<FactRow> rows = {office().parse(R"({"days":2})"),
                                     office().parse("{}"),
                                     office().parse(R"({"days":3})")};
  std::vector<Truth> out(3);
  rule.evaluate(rows, out);
  EXPECT_EQ(
      out, (std::vector<Truth>{Truth::kYes, Truth::kUndetermined, Truth::kNo}));
  std::vector<Truth> two(2);
  EXPECT_THROW(rule.evaluate(rows, two), Error);
}

}  // namespace
}  // namespace rung
