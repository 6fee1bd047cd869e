// `csv`: units by paths from the top.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rung/io.hpp"

namespace rung {
namespace {

Imported import(std::string_view text) {
  const Source source{"dept.csv", text};
  ImportOptions options;
  options.columns = {{"path", "ancestors"}, {"unit", "dept_id"}};
  if (text.find("dept_name") != text.npos) {
    options.columns["unit_name"] = "dept_name";
  }
  return import_org("csv", {&source, 1}, options);
}

std::string parent_of(const Org& org, std::string_view unit) {
  const UnitId above = org.parent(org.find_unit(unit), Instant{0});
  return above == kNoUnit ? "" : std::string(org.id(above));
}

using Subjects = std::vector<std::vector<std::string>>;

Subjects conflicts_of(const Org& org) {
  Subjects found;
  for (const Problem& problem : org.problems()) {
    if (problem.code == "org.source_conflict")
      found.push_back(problem.subjects);
  }
  return found;
}

TEST(StaffPath, LeadsFromTheTopToTheParentOrTheUnit) {
  const Org org = import(
                      "id,dept_id,dept_name,ancestors\n"
                      ",100,City,0\n"
                      ",101,Bureau,\"0,100\"\n"
                      ",103,Section,\"0,100,101\"\n"
                      ",104,Office,/100/101/104/\n"
                      "p,105,Desk,100/101/104\n")
                      .org;
  EXPECT_EQ(org.unit_count(), 5u);
  EXPECT_EQ(parent_of(org, "100"), "");
  EXPECT_EQ(parent_of(org, "101"), "100");
  EXPECT_EQ(parent_of(org, "103"), "101");
  EXPECT_EQ(parent_of(org, "104"), "101");
  EXPECT_EQ(parent_of(org, "105"), "104");
  EXPECT_TRUE(org.problems().empty());
}

TEST(StaffPath, UnitsOnTheWayAreUnits) {
  const Org org = import("id,dept_id,ancestors\np,c,a/b\n").org;
  EXPECT_EQ(parent_of(org, "c"), "b");
  EXPECT_EQ(parent_of(org, "b"), "a");
  EXPECT_EQ(parent_of(org, "a"), "");
}

TEST(StaffPath, AgainstTheParentItIsAConflict) {
  const Org org = import(
                      "id,dept_id,parent_unit,ancestors\n"
                      ",100,0,0\n,101,100,\"0,100\"\n,102,100,\"0,100\"\n"
                      ",103,102,\"0,100,101\"\n")
                      .org;
  EXPECT_EQ(conflicts_of(org), (Subjects{{"103", "101", "102"}}));
  EXPECT_EQ(parent_of(org, "103"), "101");
}

TEST(StaffPath, AUnitOnTheWayIsContradictedToo) {
  const Org org = import(
                      "id,dept_id,parent_unit,ancestors\n"
                      ",100,,\n,101,100,\n,102,101,\n,103,,\"0,100,102\"\n")
                      .org;
  EXPECT_EQ(conflicts_of(org), (Subjects{{"102", "100", "101"}}));
}

TEST(StaffPath, ATopWithAParentIsAConflict) {
  const Org org =
      import("id,dept_id,parent_unit,ancestors\n,1,9,0\n,2,,\"1\"\n").org;
  EXPECT_EQ(conflicts_of(org), (Subjects{{"1", "9"}}));
}

TEST(StaffPath, ZeroIsAUnitWhereARowDescribesIt) {
  const Org org = import(
                      "id,dept_id,parent_unit,ancestors\n"
                      ",0,,\n,1,0,0\n,2,,\"0,1\"\n,3,,4\n")
                      .org;
  EXPECT_EQ(parent_of(org, "1"), "0");
  EXPECT_EQ(parent_of(org, "2"), "1");
  EXPECT_EQ(parent_of(org, "4"), "");
  EXPECT_TRUE(conflicts_of(org).empty());
  const Org none = import("id,dept_id,parent_unit,ancestors\n,1,0,\n").org;
  EXPECT_EQ(none.unit_count(), 1u);
  EXPECT_EQ(parent_of(none, "1"), "");
}

TEST(StaffPath, APathNeedsItsUnit) {
  const Imported in = import("id,dept_id,ancestors\np,,\"0,1\"\nq,1,0\n");
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_EQ(in.left_out[0].place, "dept.csv:2");
}

TEST(StaffPath, DeepAndRingedPathsAreTaken) {
  std::string path = "0";
  for (int i = 1; i <= 200; ++i) path += ",d" + std::to_string(i);
  const Org deep =
      import("id,dept_id,ancestors\np,leaf,\"" + path + "\"\n").org;
  EXPECT_EQ(deep.unit_count(), 201u);
  EXPECT_TRUE(deep.problems().empty());
  const Org ring = import("id,dept_id,ancestors\np,a,\"a,b,a\"\n").org;
  const auto problems = ring.problems();
  EXPECT_TRUE(std::any_of(problems.begin(), problems.end(),
                          [](const auto& p) { return p.code == "org.cycle"; }));
}

TEST(StaffPath, TheOrderOfRowsDoesNotShow) {
  std::vector<std::string> rows = {",100,A,0,0", ",101,B,100,\"0,100\"",
                                   ",102,C,100,\"0,101\"",
                                   "p,103,D,102,\"0,100,101\"", ",0x,E,0,"};
  std::sort(rows.begin(), rows.end());
  std::string first;
  do {
    std::string text = "id,dept_id,dept_name,parent_unit,ancestors\n";
    for (const std::string& row : rows) text += row + "\n";
    const Org org = import(text).org;
    std::string answer = org.to_json();
    for (const Problem& problem : org.problems()) answer += problem.message.en;
    if (first.empty()) first = answer;
    ASSERT_EQ(answer, first);
  } while (std::next_permutation(rows.begin(), rows.end()));
}

}  // namespace
}  // namespace rung
