// The `uk-organogram` importer: conventions and quirks of real files.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/io.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

const std::string kHeader =
    "Post Unique Reference,Name,Grade (or equivalent),Job Title,"
    "Parent Department,Organisation,Unit,Reports to Senior Post,FTE,"
    "Professional/Occupational Group\r\n";
const Context kNow{Instant{0}};

// A row of these cells, in one organisation and unit.
std::string row(const std::string& reference, const std::string& superior,
                const std::string& name = "N/D",
                const std::string& grade = "SCS1") {
  return reference + "," + name + "," + grade + ",Director,Dept,Body,Finance," +
         superior + ",1,Policy\r\n";
}

Imported import(std::string_view seniors, std::string_view juniors = {}) {
  const Source sources[] = {{"senior.csv", seniors}, {"junior.csv", juniors}};
  return import_org("uk-organogram", {sources, juniors.empty() ? 1u : 2u});
}

std::vector<std::string> codes(const Org& org) {
  std::vector<std::string> all;
  for (const Problem& problem : org.check(kNow.at).problems) {
    all.push_back(problem.code);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> subjects_of(const Org& org, std::string_view code) {
  for (const Problem& problem : org.problems()) {
    if (problem.code == code) return problem.subjects;
  }
  return {};
}

std::size_t holders(const Org& org, std::string_view post) {
  return org.holders(org.find_post(post), kNow.at).size();
}

TEST(UkOrganogram, PostsUnitsAndPeople) {
  const Imported in = import(kHeader + row("1", "XX", "Ann Lee", "SCS2") +
                             row("2", "1", "N/D", "SCS1A"));
  const Org& org = in.org;
  EXPECT_TRUE(in.left_out.empty());
  EXPECT_TRUE(codes(org).empty());
  const PostId top = org.find_post("1");
  const PostId next = org.find_post("2");
  EXPECT_EQ(superiors(org, next, kNow), std::vector<PostId>{top});
  EXPECT_TRUE(superiors(org, top, kNow).empty());
  EXPECT_EQ(org.title(top).en, "Director");
  EXPECT_EQ(org.role(top), Role::kStaff);
  EXPECT_EQ(org.unit(top), org.find_unit("unit:Body/Finance"));
  EXPECT_EQ(org.parent(org.unit(top), kNow.at), org.find_unit("unit:Body"));
  EXPECT_EQ(org.name(org.find_person("person:1#1")).en, "Ann Lee");
  EXPECT_EQ(org.name(org.find_person("person:2#1")).en, "");
  const std::string json = org.to_json();
  EXPECT_NE(json.find(R"("rank":3)"), std::string::npos);  // SCS2
  EXPECT_EQ(json.find(R"("rank":4)"), std::string::npos);  // not SCS1A
}

TEST(UkOrganogram, TopPostsAreMarkedInAnyCase) {
  for (const char* mark : {"XX", "xx", "Xx", "xx ", " xX\t"}) {
    const Org org = import(kHeader + row("1", mark) + row("2", "1")).org;
    EXPECT_TRUE(codes(org).empty()) << mark;
    EXPECT_EQ(org.check(kNow.at).roots.size(), 1u) << mark;
  }
}

TEST(UkOrganogram, ReferenceZeroIsNotInPostAndLeftOutByName) {
  const Imported in = import(kHeader + row("1", "XX") + row("0", "1"));
  EXPECT_EQ(in.org.post_count(), 1u);
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_EQ(in.left_out[0].place, "senior.csv:3");
  EXPECT_NE(in.left_out[0].reason.find("not in post"), std::string::npos);
}

TEST(UkOrganogram, VacantAndEliminatedPostsAreVacant) {
  const Org org =
      import(kHeader + row("1", "XX", "Vacant") + row("2", "1", "Eliminated") +
             row("3", "2", "VACANT") + row("4", "3", "eliminated ") +
             row("5", "4", "vacant - recruiting") + row("6", "5", "Vacantia"))
          .org;
  EXPECT_EQ(org.post_count(), 6u);
  for (const char* post : {"1", "2", "3", "4", "5"}) {
    EXPECT_EQ(holders(org, post), 0u) << post;
  }
  EXPECT_EQ(holders(org, "6"), 1u);
  EXPECT_EQ(distance(org, org.find_post("6"), org.find_post("1"), kNow), 5);
}

TEST(UkOrganogram, NamesThatAreWithheldFillThePostAllTheSame) {
  const Org org =
      import(kHeader + row("1", "XX", "N/D") + row("2", "1", "n/a") +
             row("3", "1", "") + row("4", "1", "nan"))
          .org;
  for (const char* post : {"1", "2", "3", "4"}) {
    EXPECT_EQ(holders(org, post), 1u) << post;
    EXPECT_EQ(org.name(org.holders(org.find_post(post), kNow.at)[0].person).en,
              "");
  }
}

TEST(UkOrganogram, RowsOfOneReferenceAreAJobShare) {
  const Org org = import(kHeader + row("1", "XX") + row("2", "1", "Ann") +
                         row("2", "1", "Bob") + row("2", "1", "Eliminated"))
                      .org;
  EXPECT_EQ(org.post_count(), 2u);
  EXPECT_EQ(holders(org, "2"), 2u);
  EXPECT_TRUE(codes(org).empty());
}

TEST(UkOrganogram, JobSharesThatDisagreeAreReportedAndKeepEveryEdge) {
  const Org org = import(kHeader + row("1", "XX") + row("2", "XX") +
                         row("3", "1") + row("3", "2"))
                      .org;
  EXPECT_EQ(codes(org), (std::vector<std::string>{"org.multiple_superiors",
                                                  "org.source_conflict"}));
  EXPECT_EQ(subjects_of(org, "org.source_conflict"),
            (std::vector<std::string>{"3", "1", "2"}));
  EXPECT_EQ(superiors(org, org.find_post("3"), kNow).size(), 2u);
}

TEST(UkOrganogram, ATopThatAnotherRowPutsUnderAPostIsAConflict) {
  const Org org =
      import(kHeader + row("1", "XX") + row("2", "XX") + row("2", "1")).org;
  EXPECT_EQ(codes(org), std::vector<std::string>{"org.source_conflict"});
  EXPECT_EQ(superiors(org, org.find_post("2"), kNow).size(), 1u);
}

TEST(UkOrganogram, ReferencesDifferingInCaseAreOnePost) {
  const Org org = import(kHeader + row("DfE-1", "XX") + row("dfe-2", "DFE-1") +
                         row("DFE-2", "dfe-1") + row("3", "Dfe-2"))
                      .org;
  EXPECT_TRUE(codes(org).empty());
  EXPECT_EQ(org.post_count(), 3u);
  EXPECT_NE(org.find_post("DFE-2"), kNoPost);  // before `dfe-2` by bytes
  EXPECT_EQ(holders(org, "DFE-2"), 2u);
}

TEST(UkOrganogram, UnknownAndUnstatedSuperiorsDangle) {
  const Org org =
      import(kHeader + row("1", "XX") + row("2", "9") + row("3", "")).org;
  EXPECT_EQ(codes(org), (std::vector<std::string>{
                            "org.dangling_reference", "org.dangling_reference",
                            "org.unreachable", "org.unreachable"}));
  // A blank cell says nothing: the post is no top.
  EXPECT_EQ(org.check(kNow.at).roots.size(), 1u);
  EXPECT_EQ(is_superior(org, org.find_post("1"), org.find_post("3"), kNow),
            Truth::kUndetermined);
}

TEST(UkOrganogram, LongerCyclesAreFoundAndCut) {
  const Org org = import(kHeader + row("1", "XX") + row("a", "c") +
                         row("b", "a") + row("c", "b") + row("d", "a"))
                      .org;
  std::vector<std::string> ring = subjects_of(org, "org.cycle");
  std::sort(ring.begin(), ring.end());
  EXPECT_EQ(ring, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(is_superior(org, org.find_post("1"), org.find_post("d"), kNow),
            Truth::kUndetermined);
}

TEST(UkOrganogram, CellsAreCleanedAndBlankRowsPassed) {
  const std::string text =
      "\xEF\xBB\xBF\r\n,,,\r\n\" post unique\nREFERENCE \",NAME,Job title,"
      "Reports To Senior Post,Contact E-mail\r\n"
      "\" 1\n\", Ann ,\"Head\r\nof  things\",XX ,a@b\r\n"
      "\r\n,,,,\r\n2,nan,nan,1\r\n3\r\n";
  const Imported in = import(text);
  EXPECT_EQ(in.org.post_count(), 2u);
  EXPECT_EQ(in.org.unit_count(), 0u);
  EXPECT_EQ(in.org.title(in.org.find_post("1")).en, "Head of things");
  EXPECT_EQ(in.org.title(in.org.find_post("2")).en, "");
  EXPECT_EQ(holders(in.org, "2"), 1u);
  ASSERT_EQ(in.left_out.size(), 1u);  // the row ends before the superior
  EXPECT_EQ(in.left_out[0].place, "senior.csv:11");
}

TEST(UkOrganogram, Windows1252IsConverted) {
  std::string text = kHeader + row("1", "XX", "Ren\xE9 O\x92Neil");
  const Org org = import(text).org;
  EXPECT_EQ(org.name(org.find_person("person:1#1")).en,
            "Ren\xC3\xA9 O\xE2\x80\x99Neil");
}

TEST(UkOrganogram, FilesOfAnotherFormatAreRefusedWithTheirPlace) {
  const auto place = [](std::string_view text) {
    try {
      import(text);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kParse);
      return error.place();
    }
    return std::string("taken");
  };
  EXPECT_EQ(place("Name,Job Title\r\nAnn,Head\r\n"), "senior.csv:1:1");
  EXPECT_EQ(place("\n\nPost Unique Reference,Name\r\n1,Ann\r\n"),
            "senior.csv:3:1");
  EXPECT_EQ(place(kHeader + "1,\"Ann,SCS1\r\n"), "senior.csv:2:3");
  EXPECT_EQ(place("Post Unique Reference,Reports to Senior Post,"
                  "post unique reference\r\n1,XX,1\r\n"),
            "senior.csv:1:1");
}

TEST(UkOrganogram, IdsOfUnitsAndPeopleYieldToReferences) {
  const Org org = import(kHeader + row("unit:Body", "XX") +
                         row("person:unit:Body#1", "unit:Body"))
                      .org;
  EXPECT_TRUE(codes(org).empty());
  EXPECT_EQ(org.unit_count(), 2u);
  EXPECT_EQ(org.person_count(), 2u);
}

constexpr const char* kJuniorHeader =
    "Parent Department,Organisation,Unit,Reporting Senior Post,Grade,"
    "Payscale Minimum (\xC2\xA3),Payscale Maximum (\xC2\xA3),"
    "Generic Job Title,Number of Posts in FTE,"
    "Professional/Occupational Group\n";

TEST(UkOrganogram, JuniorPostsHangUnderTheirSeniorPost) {
  const Imported in =
      import(kHeader + row("DfE-1", "XX"),
             kJuniorHeader +
                 std::string("Dept,Body,Finance,dfe-1,AO,1,2,Clerk,2.5,Policy\n"
                             "Dept,Body,Estates,DfE-1,AA,1,2,Porter,1,Other\n"
                             "Dept,Body,Estates,9,AA,1,2,Porter,1,Other\n"
                             "Dept,Body,Estates,,AA,1,2,Porter,1,Other\n"));
  const Org& org = in.org;
  EXPECT_TRUE(codes(org).empty());
  EXPECT_EQ(org.post_count(), 3u);
  EXPECT_EQ(org.unit_count(), 3u);
  EXPECT_EQ(org.title(org.find_post("DfE-1/j1")).en, "Porter");
  EXPECT_EQ(org.title(org.find_post("DfE-1/j2")).en, "Clerk");
  EXPECT_EQ(superiors(org, org.find_post("DfE-1/j2"), kNow),
            std::vector<PostId>{org.find_post("DfE-1")});
  EXPECT_EQ(holders(org, "DfE-1/j2"), 1u);
  ASSERT_EQ(in.left_out.size(), 2u);
  EXPECT_EQ(in.left_out[0].place, "junior.csv:4");
  EXPECT_NE(in.left_out[0].reason.find("`9`"), std::string::npos);
  EXPECT_EQ(in.left_out[1].place, "junior.csv:5");
}

TEST(UkOrganogram, JuniorRowsOfSeveralBodiesAreRefused) {
  try {
    import(kHeader + row("1", "XX"),
           "set,file,reporting_senior_post,generic_job_title,fte\n"
           "t,body-a,1,Clerk,1\nt,body-b,1,Clerk,1\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    EXPECT_EQ(error.place(), "junior.csv:3:1");
    EXPECT_EQ(error.fragment(), "t body-b");
  }
}

TEST(UkOrganogram, TheOrderOfRowsDoesNotShow) {
  std::vector<std::string> rows = {
      row("1", "xx", "Ann"), row("a", "1", "Bob"), row("A", "1", "Cid"),
      row("a", "2", ""),     row("2", "Zz"),       row("3", "zZ", "Vacant")};
  std::sort(rows.begin(), rows.end());
  std::string first;
  do {
    std::string text = kHeader;
    for (const std::string& one : rows) text += one;
    const std::string json = import(text).org.to_json();
    if (first.empty()) first = json;
    ASSERT_EQ(json, first);
  } while (std::next_permutation(rows.begin(), rows.end()));
}

}  // namespace
}  // namespace rung
