// The `csv` importer.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "rung/error.hpp"
#include "rung/io.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"staff.csv", text};
  return import_org("csv", {&source, 1}, options);
}

std::vector<std::string> subjects_of(const Org& org, std::string_view code) {
  for (const Problem& problem : org.problems()) {
    if (problem.code == code) return problem.subjects;
  }
  return {};
}

const Context kNow{parse_instant("2024-03-01", Zone{})};

TEST(StaffCsv, FieldsAreFoundUnderTheirOwnNames) {
  const Imported in = import(
      "id,superior,unit,unit_name,parent_unit,title,role,order,person,"
      "person_name\n"
      "p1,,u1,Office,,Director,head,1,e1,Li\n"
      "p2,p1,u2,Section,u1,Clerk,staff,2,e2,Wang\n");
  EXPECT_TRUE(in.left_out.empty());
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 2u);
  EXPECT_EQ(org.post_count(), 2u);
  EXPECT_EQ(org.person_count(), 2u);
  const PostId chief = org.find_post("p1");
  const PostId clerk = org.find_post("p2");
  EXPECT_EQ(org.title(chief).zh, "Director");
  EXPECT_EQ(org.role(chief), Role::kHead);
  EXPECT_EQ(org.order(clerk), 2);
  EXPECT_EQ(org.parent(org.find_unit("u2"), kNow.at), org.find_unit("u1"));
  EXPECT_EQ(org.name(org.find_unit("u1"), kNow.at).zh, "Office");
  EXPECT_EQ(org.name(org.find_person("e2")).zh, "Wang");
  EXPECT_EQ(is_superior(org, chief, clerk, kNow), Truth::kYes);
  EXPECT_TRUE(org.problems().empty());
}

TEST(StaffCsv, ColumnsAreMappedWhateverTheirCase) {
  ImportOptions options;
  options.columns = {{"id", "Position ID"}, {"superior", "reports  to"}};
  options.separator = ';';
  const Imported in =
      import("position id;Reports To;Salary\n1;;9\n2;1;8\n", options);
  EXPECT_EQ(in.org.post_count(), 2u);
  EXPECT_EQ(superiors(in.org, in.org.find_post("2"), kNow).size(), 1u);
}

TEST(StaffCsv, AMappedColumnMustBeThere) {
  ImportOptions options;
  options.columns = {{"superior", "Boss"}};
  try {
    import("id,superior\n1,\n", options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    EXPECT_EQ(error.place(), "staff.csv:1:1");
    EXPECT_EQ(error.fragment(), "id, superior");
  }
  EXPECT_THROW(import("name\nx\n"), Error);
  EXPECT_THROW(import("id,ID\nx,y\n"), Error);
}

TEST(StaffCsv, BadCellsLeaveTheRowOut) {
  const Imported in = import(
      "id,role,order,since,until\n"
      "a,head,1,2020-01-01,2021-01-01\n"
      "b,chief,,,\n"
      "c,,x,,\n"
      "d,,99999999999,,\n"
      "e,,,yesterday,\n"
      "f,,,2021-01-01,2020-01-01\n"
      ",head,,,\n"
      "g,,,,,,h\n");
  EXPECT_EQ(in.org.post_count(), 1u);
  ASSERT_EQ(in.left_out.size(), 7u);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(in.left_out[i].place, "staff.csv:" + std::to_string(i + 3));
    EXPECT_FALSE(in.left_out[i].reason.empty());
  }
}

TEST(StaffCsv, UnknownSuperiorsDangle) {
  const Imported in = import("id,superior\na,\nb,nobody\nc,c\n");
  EXPECT_EQ(subjects_of(in.org, "org.dangling_reference"),
            (std::vector<std::string>{"b", "nobody"}));
  EXPECT_EQ(subjects_of(in.org, "org.self_report"),
            std::vector<std::string>{"c"});
}

TEST(StaffCsv, RowsOfOnePostOverTimeAreItsHistory) {
  const Imported in = import(
      "id,superior,person,since,until\n"
      "a,,x,,\n"
      "b,,y,,\n"
      "c,a,w,2020-01-01,2022-01-01\n"
      "c,b,z,2022-01-01,\n");
  EXPECT_TRUE(in.org.problems().empty());
  const PostId c = in.org.find_post("c");
  const auto above = [&](const char* day) {
    return superiors(in.org, c, {parse_instant(day, Zone{})}).at(0);
  };
  EXPECT_EQ(above("2021-12-31"), in.org.find_post("a"));
  EXPECT_EQ(above("2022-01-01"), in.org.find_post("b"));
  EXPECT_FALSE(in.org.exists(c, parse_instant("2019-12-31", Zone{})));
  EXPECT_EQ(in.org.holders(c, parse_instant("2021-01-01", Zone{}))[0].person,
            in.org.find_person("w"));
}

TEST(StaffCsv, RowsThatContradictEachOtherAreReported) {
  const Imported in = import(
      "id,superior,unit,parent_unit,since\n"
      "a,,u,v,\n"
      "b,,u,w,\n"
      "c,a,u,,\n"
      "c,b,v,,2022-01-01\n");
  std::vector<std::vector<std::string>> conflicts;
  for (const Problem& problem : in.org.problems()) {
    if (problem.code == "org.source_conflict") {
      conflicts.push_back(problem.subjects);
    }
  }
  std::sort(conflicts.begin(), conflicts.end());
  EXPECT_EQ(conflicts, (std::vector<std::vector<std::string>>{
                           {"c", "a", "b"}, {"c", "u", "v"}, {"u", "v", "w"}}));
}

TEST(StaffCsv, IdsOfPeopleAndUnitsYieldToThoseOfPosts) {
  ImportOptions options;
  options.columns = {{"person", "id"}};
  const Imported in = import("id,superior,unit\n7,,9\n8,7,8\n9,7,8\n", options);
  const Org& org = in.org;
  EXPECT_TRUE(org.problems().empty());
  EXPECT_NE(org.find_person("person:7"), kNoPerson);
  EXPECT_NE(org.find_unit("unit:8"), kNoUnit);
  EXPECT_EQ(org.unit(org.find_post("9")), org.find_unit("unit:8"));
  EXPECT_EQ(org.unit(org.find_post("7")), org.find_unit("unit:9"));
}

TEST(StaffCsv, OnePersonMayHoldSeveralPostsAndAPostSeveralPeople) {
  const Imported in = import(
      "id,superior,person,person_name\n"
      "a,,x,Li\nb,a,x,Li\nb,a,y,Wang\nb,a,,Zhao\nc,a,,\nb,a,y,Wang\n");
  const Org& org = in.org;
  EXPECT_EQ(org.person_count(), 3u);
  EXPECT_EQ(org.posts_of(org.find_person("x"), kNow.at).size(), 2u);
  EXPECT_EQ(org.holders(org.find_post("b"), kNow.at).size(), 3u);
  EXPECT_TRUE(org.holders(org.find_post("c"), kNow.at).empty());
  EXPECT_NE(org.find_person("person:b#1"), kNoPerson);
  EXPECT_TRUE(org.problems().empty());
}

TEST(StaffCsv, ARowWithoutIdDescribesItsUnit) {
  const Imported in =
      import("id,unit,unit_name,parent_unit\n,u,Office,t\np,u,,\n");
  EXPECT_TRUE(in.left_out.empty());
  EXPECT_EQ(in.org.unit_count(), 2u);
  EXPECT_EQ(in.org.name(in.org.find_unit("u"), kNow.at).zh, "Office");
}

TEST(StaffCsv, ATableOfUnitsNeedsNoIdsOfPosts) {
  const Source depts{"dept.csv",
                     "unit,unit_name,parent_unit\n1,City,0\n2,Fin,1\n,x,\n"};
  const Source staff{"staff.csv", "id,unit,role\na,1,head\nb,2,\n"};
  const std::vector<Source> both = {depts, staff};
  const Imported in = import_org("csv", both);
  EXPECT_EQ(in.org.unit_count(), 2u);
  EXPECT_EQ(in.org.post_count(), 2u);
  EXPECT_EQ(in.org.name(in.org.find_unit("2"), kNow.at).zh, "Fin");
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_EQ(in.left_out[0].place, "dept.csv:4");
  // The same as two sources, each with columns of its own.
  const std::vector<ImportPart> parts = {{"csv", {depts}, {}},
                                         {"csv", {staff}, {}}};
  EXPECT_EQ(import_org(parts).org.to_json(), in.org.to_json());
  // A table of people that lacks the ids of their posts is none of units.
  EXPECT_THROW(import("unit,person\n1,e\n"), Error);
  EXPECT_THROW(import("unit_name\nCity\n"), Error);
}

TEST(StaffCsv, DatesMayBeThoseOfSpreadsheets) {
  // The written organisation, without a post where the row is left out.
  const auto live = [](const char* date) {
    return import(std::string("id,since\np,") + date + "\n").org.to_json();
  };
  const std::string second = live("2020-01-02");
  EXPECT_NE(second.find("2020-01-02"), std::string::npos);
  for (const char* date : {"2020/1/2", "2020-1-2", "2020/01/2", "2020/1/02",
                           "2020/1/2 0:00:00", "2020-1-2 00:00"}) {
    EXPECT_EQ(live(date), second) << date;
  }
  EXPECT_EQ(live("2020/11/12"), live("2020-11-12"));
  EXPECT_EQ(live("2020/1/2 8:30"), live("2020-01-02T08:30"));
  EXPECT_NE(live("2020/1/2 8:30"), second);
  const std::string none = live("yesterday");
  for (const char* date :
       {"2020/1-2", "2020/13/1", "2020/1", "1/2/2020", "20/1/2", "2020//1",
        "2020/1/", "2020/1/211", "2020/1/2 ?", "2020/001/2", "2020/2/30"}) {
    EXPECT_EQ(live(date), none) << date;
  }
}

TEST(StaffCsv, TheOrderOfRowsDoesNotShow) {
  std::vector<std::string> rows = {
      "a,,u,,Chief,head,x,Li",   "b,a,v,u,Clerk,staff,,Wang",
      "b,a,v,u,Clerk,staff,,Li", "b,c,w,t,Officer,head,y,Zhao",
      "c,b,w,u,Clerk,,,",        "d,zz,v,t,,member,y,Zhou"};
  std::sort(rows.begin(), rows.end());
  std::string first;
  do {
    std::string text =
        "id,superior,unit,parent_unit,title,role,person,"
        "person_name\n";
    for (const std::string& row : rows) text += row + "\n";
    const Imported in = import(text);
    std::string answer = in.org.to_json();
    for (const Problem& problem : in.org.problems()) {
      answer += problem.code + problem.message.en;
    }
    if (first.empty()) first = answer;
    ASSERT_EQ(answer, first);
  } while (std::next_permutation(rows.begin(), rows.end()));
}

TEST(StaffCsv, BytesThatAreNotUtf8AreRefused) {
  try {
    import("id,title\na,\xD6\xF7\xC8\xCE\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    EXPECT_EQ(error.place(), "staff.csv:2:3");
  }
}

}  // namespace
}  // namespace rung
