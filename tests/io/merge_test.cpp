// Several sources made one organisation.
#include "io/merge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "io/org_json.hpp"
#include "rung/error.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

Facts facts(const std::string& records) {
  return io::read_org_json("{\"format\":\"rung-org/1\"," + records + "}", {});
}

struct Merged {
  Org org;
  std::vector<LeftOut> left_out;
};

// Readings are called A, B and C.
Merged merged(const std::vector<std::string>& texts) {
  std::vector<io::Reading> readings;
  for (const std::string& text : texts) {
    readings.push_back(
        {facts(text),
         std::string(1, static_cast<char>('A' + readings.size()))});
  }
  std::vector<LeftOut> left_out;
  const Facts whole = io::merge(readings, left_out);
  return {compile(whole, {}), left_out};
}

std::vector<std::string> conflicts(const Org& org) {
  std::vector<std::string> found;
  for (const Problem& problem : org.problems()) {
    if (problem.code == "org.source_conflict") {
      found.push_back(problem.message.en);
    } else {
      found.push_back(problem.code + " " + problem.message.en);
    }
  }
  return found;
}

using Texts = std::vector<std::string>;

std::string differ(const std::string& what, const std::string& id,
                   const std::string& first, const std::string& second) {
  return "the sources differ about the " + what + " of `" + id + "`: " + first +
         ", " + second + "; the first counts";
}

Texts ids(const Org& org, const std::vector<PostId>& posts) {
  Texts found;
  for (const PostId post : posts) found.emplace_back(org.id(post));
  std::sort(found.begin(), found.end());
  return found;
}

Texts places(const std::vector<LeftOut>& left_out) {
  Texts found;
  for (const LeftOut& one : left_out) found.push_back(one.place);
  std::sort(found.begin(), found.end());
  return found;
}

Texts above(const Org& org, std::string_view post, Line line) {
  return ids(org, superiors(org, org.find_post(post), {Instant{0}, line}));
}

Texts posts_of(const Org& org, std::string_view person) {
  return ids(org, org.posts_of(org.find_person(person), Instant{0}));
}

TEST(Merge, FieldsComeFromTheFirstThatStatesThem) {
  const auto [org, left_out] = merged(
      {R"("units":[{"id":"u","name":"财政局"}],
          "posts":[{"id":"p","unit":"u","title":"局长"}],
          "people":[{"id":"e","name":"李"}])",
       R"("units":[{"id":"u","name":{"zh":"财政局","en":"Finance"},
            "kind":"bureau","order":3,"functions":["b","a"]}],
          "posts":[{"id":"p","role":"head","rank":2}],
          "people":[{"id":"e","name":{"en":"Li"},"holds":[{"post":"p"}]}],
          "subjects":[{"id":"s","name":"budget"}])",
       R"("units":[{"id":"u","functions":["a","b"],"since":"2020-01-01"}],
          "posts":[{"id":"p","unit":"u"}],"people":[],
          "subjects":[{"id":"s","name":"budget"}])"});
  EXPECT_EQ(conflicts(org), Texts{});
  EXPECT_TRUE(left_out.empty());
  EXPECT_EQ(org.to_json(), Org::parse(R"({"format":"rung-org/1","units":[
      {"id":"u","name":{"zh":"财政局","en":"Finance"},"kind":"bureau",
       "order":3,"functions":["a","b"],"since":"2020-01-01"}],
      "posts":[{"id":"p","unit":"u","title":"局长","role":"head","rank":2}],
      "people":[{"id":"e","name":{"zh":"李","en":"Li"},
       "holds":[{"post":"p"}]}],"subjects":[{"id":"s","name":"budget"}]})")
                               .to_json());
}

constexpr char kFirst[] = R"(
  "units":[{"id":"u","name":"a","kind":"k","order":1,"parent":"v",
    "functions":["f"]},{"id":"v"},{"id":"w"}],
  "posts":[{"id":"p","unit":"u","title":"t","role":"head","rank":1,
    "reports_to":[{"post":"q"},{"post":"q","line":"dotted"}]},{"id":"q"}],
  "people":[{"id":"e","name":"n"}],
  "subjects":[{"id":"s","parent":"r"},{"id":"r"}])";
constexpr char kSecond[] = R"(
  "units":[{"id":"u","name":"b","kind":"l","order":2,"parent":"w",
    "functions":["g"]},{"id":"v"},{"id":"w"}],
  "posts":[{"id":"p","unit":"w","title":"x","role":"deputy","rank":2,
    "reports_to":[{"post":"z"},{"post":"z","line":"dotted"}]},{"id":"q"},
    {"id":"z"}],
  "people":[{"id":"e","name":"m"}],
  "subjects":[{"id":"s","parent":"o"},{"id":"o"}])";

TEST(Merge, EveryFieldThatDiffersIsAConflict) {
  const Org org = merged({kFirst, kSecond}).org;
  Texts expected = {
      differ("name", "u", "`a` in A", "`b` in B"),
      differ("kind", "u", "`k` in A", "`l` in B"),
      differ("order", "u", "1 in A", "2 in B"),
      differ("parent unit", "u", "`v` in A", "`w` in B"),
      differ("functions", "u", "`f` in A", "`g` in B"),
      differ("unit", "p", "`u` in A", "`w` in B"),
      differ("title", "p", "`t` in A", "`x` in B"),
      differ("role", "p", "head in A", "deputy in B"),
      differ("rank", "p", "1 in A", "2 in B"),
      differ("superior", "p", "`q` in A", "`z` in B"),
      differ("dotted superior", "p", "`q` in A", "`z` in B"),
      differ("name", "e", "`n` in A", "`m` in B"),
      differ("parent", "s", "`r` in A", "`o` in B"),
  };
  Texts found = conflicts(org);
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, expected);
  EXPECT_EQ(above(org, "p", Line::kExplicit), Texts{"q"});
  for (const Problem& problem : org.problems()) {
    EXPECT_EQ(problem.subjects.size(), 1u);
    EXPECT_NE(problem.message.zh.find("来源不一"), std::string::npos);
  }
}

TEST(Merge, PrecedenceIsTheOrderOfTheReadings) {
  const Org there = merged({kFirst, kSecond}).org;
  const Org back = merged({kSecond, kFirst}).org;
  EXPECT_EQ(conflicts(there).size(), conflicts(back).size());
  EXPECT_EQ(above(back, "p", Line::kExplicit), Texts{"z"});
  EXPECT_EQ(back.title(back.find_post("p")).zh, "x");
}

TEST(Merge, AThirdIsComparedWithWhoeverSpokeFirst) {
  const Org org =
      merged({R"("units":[{"id":"u"}])", R"("units":[{"id":"u","kind":"b"}])",
              R"("units":[{"id":"u","kind":"c"}])"})
          .org;
  EXPECT_EQ(org.kind(org.find_unit("u")), "b");
  EXPECT_EQ(conflicts(org), Texts{differ("kind", "u", "`b` in B", "`c` in C")});
}

// Chart and people; the second knows the same people in units of its own.
constexpr char kChart[] = R"(
  "units":[{"id":"gov","name":"City"},{"id":"fin","parent":"gov"},
    {"id":"edu","parent":"gov"}],
  "posts":[{"id":"gov/li","unit":"gov","role":"head"},
    {"id":"fin/wang","unit":"fin","role":"head"},
    {"id":"fin/zhao","unit":"fin"},{"id":"edu/zhao","unit":"edu"},
    {"id":"fin/sun","unit":"fin"},{"id":"edu/sun","unit":"edu"}],
  "people":[{"id":"li","holds":[{"post":"gov/li"}]},
    {"id":"wang","holds":[{"post":"fin/wang"}]},
    {"id":"zhao","holds":[{"post":"fin/zhao"},
      {"post":"edu/zhao","primary":true}]},
    {"id":"sun","holds":[{"post":"fin/sun"},{"post":"edu/sun"}]}])";
constexpr char kManagers[] = R"(
  "units":[{"id":"dc"},{"id":"ou1","parent":"dc"},{"id":"ou2","parent":"dc"}],
  "posts":[{"id":"ou1/li","unit":"ou1"},
    {"id":"ou1/wang","unit":"ou1","reports_to":[{"post":"ou1/li"}]},
    {"id":"ou1/zhao","unit":"ou1","reports_to":[{"post":"ou1/wang"},
      {"post":"ou1/li","line":"dotted"}]},
    {"id":"ou1/sun","unit":"ou1","reports_to":[{"post":"ou1/zhao"}]},
    {"id":"ou2/new","unit":"ou2","reports_to":[{"post":"ou1/sun"}]}],
  "people":[{"id":"li","holds":[{"post":"ou1/li"}]},
    {"id":"wang","holds":[{"post":"ou1/wang"}]},
    {"id":"zhao","holds":[{"post":"ou1/zhao"}]},
    {"id":"sun","holds":[{"post":"ou1/sun"}]},
    {"id":"new","holds":[{"post":"ou2/new"}]}])";

TEST(Merge, ManagersOfOneSourceJoinTheChartOfAnother) {
  const auto [org, left_out] = merged({kChart, kManagers});
  EXPECT_EQ(org.find_post("ou1/wang"), kNoPost);
  EXPECT_EQ(above(org, "fin/wang", Line::kExplicit), Texts{"gov/li"});
  // Zhao's primary post is the one in education.
  EXPECT_EQ(above(org, "edu/zhao", Line::kExplicit), Texts{"fin/wang"});
  EXPECT_EQ(above(org, "edu/zhao", Line::kDotted), Texts{"gov/li"});
  EXPECT_EQ(above(org, "fin/zhao", Line::kExplicit), Texts{});
  // Sun has two, and neither comes first.
  EXPECT_EQ(above(org, "fin/sun", Line::kExplicit), Texts{"edu/zhao"});
  EXPECT_EQ(above(org, "edu/sun", Line::kExplicit), Texts{"edu/zhao"});
  // Only the second knows New, and so the unit of New and what it lies in.
  EXPECT_EQ(above(org, "ou2/new", Line::kExplicit),
            (Texts{"edu/sun", "fin/sun"}));
  EXPECT_NE(org.find_unit("dc"), kNoUnit);
  // Its units stand beside the others, as no id or name is the same.
  EXPECT_EQ(places(left_out), (Texts{"B", "ou1"}));
  EXPECT_NE(left_out[1].reason.find(" B "), std::string::npos);
  for (const Problem& problem : org.problems()) {
    EXPECT_EQ(problem.code, "org.multiple_superiors");
  }
}

TEST(Merge, TheOtherWayRoundTheChartIsTheOtherOne) {
  const auto [org, left_out] = merged({kManagers, kChart});
  EXPECT_EQ(posts_of(org, "wang"), Texts{"ou1/wang"});
  EXPECT_EQ(above(org, "ou1/wang", Line::kExplicit), Texts{"ou1/li"});
  EXPECT_EQ(org.find_post("fin/wang"), kNoPost);
  EXPECT_EQ(places(left_out),
            (Texts{"edu", "fin", "fin/wang", "gov", "gov/li"}));
}

TEST(Merge, AManagerOfTheChartOutweighsALaterOne) {
  const std::string chart = R"(
    "posts":[{"id":"c/a","reports_to":[{"post":"c/b"}]},{"id":"c/b"},
      {"id":"c/d"}],
    "people":[{"id":"a","holds":[{"post":"c/a"}]},
      {"id":"b","holds":[{"post":"c/b"}]},{"id":"d","holds":[{"post":"c/d"}]}])";
  const auto later = [](const char* boss) {
    return std::string(R"("posts":[{"id":"x/a","reports_to":[{"post":"x/)") +
           boss + R"("}]},{"id":"x/b"},{"id":"x/d"}],
      "people":[{"id":"a","holds":[{"post":"x/a"}]},
        {"id":"b","holds":[{"post":"x/b"}]},
        {"id":"d","holds":[{"post":"x/d"}]}])";
  };
  const Org same = merged({chart, later("b")}).org;
  EXPECT_EQ(conflicts(same), Texts{});
  const Org other = merged({chart, later("d")}).org;
  EXPECT_EQ(conflicts(other),
            Texts{differ("superior", "c/a", "`c/b` in A", "`c/d` in B")});
  EXPECT_EQ(above(other, "c/a", Line::kExplicit), Texts{"c/b"});
}

TEST(Merge, AManagerWhomOneSourceLacksIsFoundInTheOther) {
  const Org org =
      merged({R"("posts":[{"id":"c/a","reports_to":[{"post":"post:b"}]}],
                "people":[{"id":"a","holds":[{"post":"c/a"}]}])",
              R"("posts":[{"id":"x/b","reports_to":[{"post":"post:a"}]}],
                "people":[{"id":"b","holds":[{"post":"x/b"}]}])"})
          .org;
  ASSERT_EQ(org.problems().size(), 1u);
  EXPECT_EQ(org.problems()[0].code, "org.cycle");
  const Org half =
      merged({R"("posts":[{"id":"c/a","reports_to":[{"post":"post:b"}]}],
                "people":[{"id":"a","holds":[{"post":"c/a"}]}])",
              R"("posts":[{"id":"x/b"}],
                "people":[{"id":"b","holds":[{"post":"x/b"}]}])"})
          .org;
  EXPECT_EQ(above(half, "c/a", Line::kExplicit), Texts{"x/b"});
}

TEST(Merge, APersonElsewhereInTheSameUnitsIsAConflict) {
  const std::string first = R"("units":[{"id":"u"},{"id":"v"}],
    "posts":[{"id":"a","unit":"u"},{"id":"b","unit":"v"}],
    "people":[{"id":"e","holds":[{"post":"a"}]}])";
  const Org unit = merged({first, R"("units":[{"id":"v"}],
    "posts":[{"id":"c","unit":"v"}],
    "people":[{"id":"e","holds":[{"post":"c"}]}])"})
                       .org;
  EXPECT_EQ(conflicts(unit),
            Texts{differ("unit", "e", "`u` in A", "`v` in B")});
  EXPECT_EQ(posts_of(unit, "e"), Texts{"a"});
  const Org post = merged({first, R"("posts":[{"id":"b"}],
    "people":[{"id":"e","holds":[{"post":"b"}]}])"})
                       .org;
  EXPECT_EQ(conflicts(post),
            Texts{differ("post", "e", "`a` in A", "`b` in B")});
  // Less than the first says is no contradiction.
  const Org less = merged({first, R"("units":[{"id":"u"}],
    "posts":[{"id":"d","unit":"u"}],
    "people":[{"id":"e","holds":[{"post":"d"}]}])"})
                       .org;
  EXPECT_EQ(conflicts(less), Texts{});
}

TEST(Merge, AnotherHolderAtTheSameTimeIsAConflict) {
  const std::string first = R"("posts":[{"id":"p"}],"people":[
    {"id":"a","holds":[{"post":"p","until":"2022-01-01"}]}])";
  const auto later = [](const char* since) {
    return std::string(R"("posts":[{"id":"p"}],"people":[{"id":"b",
      "holds":[{"post":"p","since":")") +
           since + "\"}]}]";
  };
  const Org after = merged({first, later("2022-01-01")}).org;
  EXPECT_EQ(conflicts(after), Texts{});
  const Instant now = parse_instant("2023-01-01", Zone{});
  EXPECT_EQ(after.holders(after.find_post("p"), now).size(), 1u);
  const Org during = merged({first, later("2021-12-31")}).org;
  EXPECT_EQ(conflicts(during),
            Texts{differ("holder", "p", "`a` in A", "`b` in B")});
  EXPECT_TRUE(during.holders(during.find_post("p"), now).empty());
}

TEST(Merge, DatesAreTakenFromWhoeverHasThem) {
  const std::string plain = R"("posts":[{"id":"a","reports_to":[{"post":"b"}]},
    {"id":"b"},{"id":"c"}])";
  const std::string dated = R"("posts":[{"id":"a","reports_to":[{"post":"b",
    "since":"2020-01-01"}]}])";
  const Org org = merged({plain, dated}).org;
  EXPECT_EQ(conflicts(org), Texts{});
  EXPECT_EQ(above(org, "a", Line::kExplicit), Texts{});
  EXPECT_EQ(merged({dated, plain}).org.to_json(), org.to_json());
  const Org other = merged({dated, R"("posts":[{"id":"a","reports_to":[{
    "post":"b","since":"2021-01-01"}]},{"id":"b"}])"})
                        .org;
  EXPECT_EQ(conflicts(other).size(), 1u);
}

TEST(Merge, PortfoliosAndAbsencesAreUnited) {
  const auto [org, left_out] = merged(
      {R"("units":[{"id":"u"}],"posts":[{"id":"a","unit":"u"},{"id":"b"}],
        "people":[{"id":"e","holds":[{"post":"a"}]},
          {"id":"f","holds":[{"post":"b"}]}],
        "portfolios":[{"leader":"a","unit":"u"}],
        "absences":[{"person":"e"}])",
       R"("units":[{"id":"u"},{"id":"v"},{"id":"w"}],
        "posts":[{"id":"x","unit":"w"},{"id":"y"}],
        "people":[{"id":"e","holds":[{"post":"x"}]},
          {"id":"f","holds":[{"post":"y"}]}],
        "portfolios":[{"leader":"x","unit":"u"},{"leader":"x","unit":"v"}],
        "absences":[{"person":"e"},{"post":"x","stand_in":"y"}])"});
  EXPECT_EQ(org.to_json(), Org::parse(R"({"format":"rung-org/1",
    "units":[{"id":"u"},{"id":"v"}],
    "posts":[{"id":"a","unit":"u"},{"id":"b"}],
    "people":[{"id":"e","holds":[{"post":"a"}]},
      {"id":"f","holds":[{"post":"b"}]}],
    "portfolios":[{"leader":"a","unit":"u"},{"leader":"a","unit":"v"}],
    "absences":[{"person":"e"},{"post":"a","stand_in":"b"}]})")
                               .to_json());
  ASSERT_EQ(left_out.size(), 1u);
  EXPECT_EQ(left_out[0].place, "w");
}

TEST(Merge, VacantPostsOfALaterSourceStay) {
  const auto [org, left_out] =
      merged({kChart, R"("units":[{"id":"aud","parent":"gov"}],
        "posts":[{"id":"aud/head","unit":"aud","role":"head"}])"});
  EXPECT_NE(org.find_post("aud/head"), kNoPost);
  EXPECT_TRUE(left_out.empty());
}

// Units and people of one source; the second knows who heads the units, and
// titles. `units` are those of the second, people 1 and 2 are in its unit x.
std::string chart(const char* post1, const char* post2) {
  return std::string(R"("units":[{"id":"a","name":"财务科"},{"id":"b"}],
    "posts":[{"id":"a/1","unit":"a")") +
         post1 + R"(},{"id":"a/2","unit":"a")" + post2 +
         R"(},{"id":"b/2","unit":"b"}],
    "people":[{"id":"1","holds":[{"post":"a/1"}]},
      {"id":"2","holds":[{"post":"a/2"},{"post":"b/2"}]}])";
}
std::string heads(const char* units) {
  return std::string("\"units\":[") + units + R"(],
    "posts":[{"id":"x/1","unit":"x","role":"head","title":"科长"},
      {"id":"x/2","unit":"x","title":"科员"}],
    "people":[{"id":"1","holds":[{"post":"x/1"}]},
      {"id":"2","holds":[{"post":"x/2"}]}])";
}

TEST(Merge, RoleAndTitleGoToThePostKeptInTheUnitOfThatName) {
  const auto [org, left_out] =
      merged({chart("", ""), heads(R"({"id":"x","name":"财务科"})")});
  EXPECT_EQ(conflicts(org), Texts{});
  EXPECT_EQ(places(left_out), Texts{"x"});
  EXPECT_EQ(org.role(org.find_post("a/1")), Role::kHead);
  EXPECT_EQ(org.title(org.find_post("a/1")).zh, "科长");
  EXPECT_EQ(org.title(org.find_post("a/2")).zh, "科员");
  EXPECT_EQ(org.title(org.find_post("b/2")).zh, "");
  EXPECT_EQ(org.role(org.find_post("a/2")), Role::kStaff);
}

TEST(Merge, AnotherHeadOrTitleOfAnEarlierSourceIsAConflict) {
  const Org org = merged({chart(R"(,"title":"一级科员")", R"(,"role":"head")"),
                          heads(R"({"id":"x","name":"财务科"})")})
                      .org;
  EXPECT_EQ(conflicts(org),
            (Texts{differ("head", "a", "`a/2` in A", "`a/1` in B"),
                   differ("title", "a/1", "`一级科员` in A", "`科长` in B")}));
  EXPECT_EQ(org.role(org.find_post("a/1")), Role::kStaff);
  EXPECT_EQ(org.role(org.find_post("a/2")), Role::kHead);
  EXPECT_EQ(org.title(org.find_post("a/1")).zh, "一级科员");
}

TEST(Merge, TheSameHeadAndTitleAreNone) {
  const auto [org, left_out] =
      merged({chart(R"(,"title":"科长","role":"head")", ""),
              heads(R"({"id":"x","name":"财务科"})")});
  EXPECT_EQ(conflicts(org), Texts{});
  EXPECT_EQ(places(left_out), Texts{"x"});
}

TEST(Merge, RoleAndTitleThatFindNoPostAreNamed) {
  // No name, a name of two units on either side, and one unit that is two.
  for (const char* units :
       {R"({"id":"x"})",
        R"({"id":"x","name":"财务科"},{"id":"y","name":"财务科"})",
        R"({"id":"x","name":"财务科"},{"id":"a"})"}) {
    const auto [org, left_out] =
        merged({chart("", R"(,"title":"科员")"), heads(units)});
    EXPECT_EQ(org.role(org.find_post("a/1")), Role::kStaff);
    EXPECT_EQ(org.title(org.find_post("a/1")).zh, "");
    const auto lost =
        std::find_if(left_out.begin(), left_out.end(),
                     [](const LeftOut& one) { return one.place == "x/1"; });
    ASSERT_NE(lost, left_out.end()) << units;
    EXPECT_TRUE(lost->reason.starts_with("role head, title `科长`:"))
        << lost->reason;
    // A post that is kept has this title anyhow, another not.
    const Texts all = places(left_out);
    EXPECT_EQ(std::count(all.begin(), all.end(), "x/2"), 0);
  }
}

TEST(Merge, AUnitOfTheSameIdTakesThemToo) {
  const auto [org, left_out] = merged(
      {R"("units":[{"id":"x"}],"posts":[{"id":"p","unit":"x"}],
          "people":[{"id":"1","holds":[{"post":"p"}]}])",
       R"("units":[{"id":"x"}],"posts":[{"id":"q","unit":"x","role":"head"}],
          "people":[{"id":"1","holds":[{"post":"q"}]}])"});
  EXPECT_EQ(org.role(org.find_post("p")), Role::kHead);
  EXPECT_TRUE(left_out.empty());
}

TEST(ImportParts, TablesAreMergedInTheOrderGiven) {
  const Source chart{"chart.csv", "id,unit,person\np,u,e\nq,u,f\n"};
  const Source bosses{"ad.csv", "nr;boss;who\n1;;f\n2;1;e\n"};
  std::vector<ImportPart> parts(2);
  parts[0] = {"csv", {chart}, {}};
  parts[1] = {"csv", {bosses}, {}};
  parts[1].options.separator = ';';
  parts[1].options.columns = {
      {"id", "nr"}, {"superior", "boss"}, {"person", "who"}};
  const Imported in = import_org(parts);
  EXPECT_EQ(above(in.org, "p", Line::kExplicit), Texts{"q"});
  EXPECT_EQ(in.org.post_count(), 2u);
  EXPECT_TRUE(in.org.problems().empty());
}

constexpr char kWecom[] = R"({"department":[{"id":1,"name":"市政府"},
  {"id":2,"name":"财政局","parentid":1},{"id":3,"name":"审计局","parentid":1}]}
{"userlist":[
  {"userid":"1001","name":"李明","department":[1],"is_leader_in_dept":[1]},
  {"userid":"1002","name":"王芳","department":[2],"is_leader_in_dept":[1]},
  {"userid":"1003","name":"赵云","department":[2,3],
   "is_leader_in_dept":[0,0],"main_department":3}]})";
constexpr char kDirectory[] = R"(dn: OU=Staff,DC=city,DC=example
objectClass: organizationalUnit
ou: Staff

dn: CN=Li Ming,OU=Staff,DC=city,DC=example
objectClass: user
cn: Li Ming
employeeNumber: 1001

dn: CN=Wang Fang,OU=Staff,DC=city,DC=example
objectClass: user
cn: Wang Fang
employeeNumber: 1002
manager: CN=Li Ming,OU=Staff,DC=city,DC=example

dn: CN=Zhao Yun,OU=Staff,DC=city,DC=example
objectClass: user
cn: Zhao Yun
employeeNumber: 1003
manager: CN=Wang Fang,OU=Staff,DC=city,DC=example

dn: CN=Service,OU=Staff,DC=city,DC=example
objectClass: user
cn: Service
)";

TEST(ImportParts, TheChartIsFromWecomAndTheManagersFromLdap) {
  std::vector<ImportPart> parts(2);
  parts[0] = {"wecom", {{"wecom.json", kWecom}}, {}};
  parts[1] = {"ldif", {{"ad.ldif", kDirectory}}, {}};
  parts[1].options.columns = {{"person", "employeeNumber"}};
  const auto [org, left_out] = import_org(parts);
  EXPECT_EQ(conflicts(org), Texts{});
  EXPECT_EQ(above(org, "post:2/1002", Line::kExplicit), Texts{"post:1/1001"});
  EXPECT_EQ(above(org, "post:3/1003", Line::kExplicit), Texts{"post:2/1002"});
  EXPECT_EQ(above(org, "post:2/1003", Line::kExplicit), Texts{});
  EXPECT_EQ(org.unit_count(), 3u);
  EXPECT_EQ(org.person_count(), 3u);
  const Org::Name name = org.name(org.find_person("1002"));
  EXPECT_EQ(name.zh, "王芳");
  EXPECT_EQ(name.en, "Wang Fang");
  // The account without a number, and the unit in which nobody is left.
  EXPECT_EQ(places(left_out), (Texts{"ad.ldif:22", "unit:Staff"}));
}

TEST(ImportParts, OnePartIsReadAsByItself) {
  const Source source{"a.csv", "id,superior\na,\nb,a\n,a\n"};
  const std::vector<ImportPart> parts = {{"csv", {source}, {}}};
  const Imported one = import_org(parts);
  const Imported same = import_org("csv", {&source, 1});
  EXPECT_EQ(one.org.to_json(), same.org.to_json());
  ASSERT_EQ(one.left_out.size(), 1u);
  EXPECT_EQ(one.left_out[0].place, "a.csv:4");
}

TEST(ImportParts, WrongCallsAreRefused) {
  const auto code = [](const std::vector<ImportPart>& parts) {
    try {
      import_org(parts);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode{};
  };
  const Source source{"a.csv", "id\na\n"};
  EXPECT_EQ(code({}), ErrorCode::kInvalidArgument);
  EXPECT_EQ(code({{"csv", {source}, {}}, {"csv", {}, {}}}),
            ErrorCode::kInvalidArgument);
  EXPECT_EQ(code({{"csv", {source}, {}}, {"fax", {source}, {}}}),
            ErrorCode::kUnsupported);
}

}  // namespace
}  // namespace rung
