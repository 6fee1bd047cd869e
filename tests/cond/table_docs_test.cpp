// The examples of docs/tables.md are what it says of them.
#include <gtest/gtest.h>

#include <stdexcept>

#include "base/file.hpp"
#include "cond/table_tools.hpp"

namespace rung::cond {
namespace {

// The JSON of the example with that id.
std::string example(const std::string& id) {
  const std::string text =
      read_file(RUNG_SOURCE_DIR "/docs/tables.md", std::size_t{1} << 20);
  const std::size_t start = text.find("{\"id\": \"" + id + "\"");
  if (start == std::string::npos) throw std::runtime_error("no example " + id);
  return text.substr(start, text.find("```", start) - start);
}

std::vector<TableFlaw> flaws_of(const Table& table) {
  bool complete = false;
  std::vector<TableFlaw> flaws = table.analyse(complete);
  EXPECT_TRUE(complete);
  return flaws;
}

TEST(DocumentedTables, AuthorityAsWrittenOverlaps) {
  const auto flaws = flaws_of(read_table(example("spending_as_written")));
  ASSERT_EQ(flaws.size(), 2u);
  EXPECT_EQ(flaws[0].kind, TableFlaw::Kind::kGap);
  EXPECT_EQ(flaws[0].example, std::vector<std::string>{"< 0"});
  EXPECT_EQ(flaws[1].kind, TableFlaw::Kind::kOverlap);
  EXPECT_EQ(flaws[1].rows, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(flaws[1].example, std::vector<std::string>{"100000"});
}

TEST(DocumentedTables, AuthorityMendedDecides) {
  const Table table = read_table(example("spending"));
  EXPECT_TRUE(flaws_of(table).empty());
  const Value unknown = Value::unknown();
  EXPECT_EQ(ask(table, {num(100'000), txt("goods")}), "\"director\" | rows 0");
  EXPECT_EQ(ask(table, {num(300'000), unknown}), "\"vice_mayor\" | rows 1");
  EXPECT_EQ(ask(table, {num(2'000'000), unknown}), "unknown | rows 2 3");
}

TEST(DocumentedTables, AttendanceGoesByRank) {
  const Table table = read_table(example("attendance"));
  EXPECT_TRUE(flaws_of(table).empty());
  const auto approved = [&](const Value& invited, const Value& approver) {
    const std::string answer = ask(table, {invited, approver});
    return answer.substr(0, answer.find(' '));
  };
  const Value unknown = Value::unknown();
  EXPECT_EQ(approved(unknown, txt("executive_vice_mayor")), "true");
  EXPECT_EQ(approved(txt("township_deputy"), txt("vice_mayor")), "true");
  EXPECT_EQ(approved(txt("township_head"), txt("vice_mayor")), "false");
  EXPECT_EQ(approved(unknown, txt("vice_mayor")), "unknown");
}

TEST(DocumentedTables, AShadowedRowIsFound) {
  std::string json = example("attendance");
  const std::string last = R"({"if": ["-", "-"])";
  json.insert(json.find(last),
              R"({"if": ["\"township_head\"", "\"mayor\""], "then": [true]},)");
  const auto flaws = flaws_of(read_table(json));
  ASSERT_EQ(flaws.size(), 1u);
  EXPECT_EQ(flaws[0].kind, TableFlaw::Kind::kShadowed);
  EXPECT_EQ(flaws[0].rows, (std::vector<std::uint32_t>{3, 1}));
}

}  // namespace
}  // namespace rung::cond
