// The `w3c-org` importer and exporter.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "io/abuse.hpp"
#include "io/saved_answers.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

using Texts = std::vector<std::string>;

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"f", text};
  return import_org("w3c-org", {&source, 1}, options);
}

// Nodes with short names: o: of the ontology, f: of FOAF, no base.
Imported import_nodes(const std::string& nodes) {
  return import(R"({"@context":{"o":"http://www.w3.org/ns/org#",
      "f":"http://xmlns.com/foaf/0.1/",
      "l":"http://www.w3.org/2000/01/rdf-schema#label"},
      "@graph":[)" +
                nodes + "]}");
}

std::string refusal(std::string_view text) {
  try {
    import(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    return error.place() + ' ' + error.message();
  }
  return "taken";
}

constexpr const char* kTwoUnits =
    R"({"@id":"u","@type":"o:Organization"},)"
    R"({"@id":"v","@type":"o:OrganizationalUnit","o:unitOf":"u"})";

const std::string kOrg = "https://city.example/org/";
const std::string kPeople = "https://city.example/people/";

TEST(W3cOrg, TheCityOffice) {
  const Imported in = import(fixture("w3c-org/city.jsonld"));
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 5u);
  EXPECT_EQ(org.person_count(), 4u);
  EXPECT_EQ(org.post_count(), 6u);
  const UnitId finance = org.find_unit(kOrg + "finance");
  EXPECT_EQ(org.name(finance, kToday).en, "Finance Bureau");
  EXPECT_EQ(org.kind(finance), "bureau");
  EXPECT_EQ(org.parent(org.find_unit(kOrg + "works"), kToday),
            org.find_unit(kOrg + "city"));
  // Heads: one by `headOf`, one by `heldBy` and `headOf`, one vacant by role.
  for (const char* head :
       {"finance-director", "finance-secretary", "works-director"}) {
    EXPECT_EQ(org.role(org.find_post(kOrg + head)), Role::kHead) << head;
  }
  EXPECT_TRUE(
      org.holders(org.find_post(kOrg + "works-director"), kToday).empty());
  EXPECT_TRUE(conflicts(org).empty());
  EXPECT_EQ(left_out(in.left_out),
            Texts{"f:/@graph/16: `http://www.w3.org/ns/org#Site` is not read"});
}

TEST(W3cOrg, DatesOfChangesMembershipsAndStatements) {
  const Org org = import(fixture("w3c-org/city.jsonld")).org;
  const auto at = [](const char* day) { return parse_instant(day, Zone{}); };
  const UnitId roads = org.find_unit(kOrg + "roads");
  EXPECT_TRUE(org.exists(roads, at("2023-06-30")));
  EXPECT_FALSE(org.exists(roads, at("2023-07-01")));
  EXPECT_TRUE(org.exists(org.find_unit(kOrg + "works"), at("2020-01-01")));
  const PostId clerk = org.find_post(kOrg + "budget-clerk");
  EXPECT_TRUE(org.holders(clerk, at("2021-02-28")).empty());
  EXPECT_EQ(org.holders(clerk, at("2021-03-01")).size(), 1u);
  EXPECT_TRUE(org.holders(clerk, at("2025-03-01")).empty());
  // To the director until 2024 as a post, to the secretary as a person.
  EXPECT_EQ(superiors_of(org, kOrg + "budget-clerk", {at("2023-12-31")}).size(),
            2u);
  EXPECT_EQ(superiors_of(org, kOrg + "budget-clerk", {at("2024-01-01")}),
            Texts{kOrg + "finance-secretary"});
  const PersonId sun = org.find_person(kPeople + "sun");
  EXPECT_EQ(org.posts_of(sun, at("2022-01-01")).size(), 2u);
  EXPECT_EQ(org.posts_of(sun, at("2021-12-31")).size(), 1u);
}

TEST(W3cOrg, TheFixtureGoesThereAndBack) {
  const Imported in = import(fixture("w3c-org/city.jsonld"));
  const Exported out = export_org("w3c-org", in.org, kToday);
  EXPECT_EQ(left_out(out.left_out), Texts{});
  const Imported again = import(out.text);
  EXPECT_EQ(again.org.to_json(), in.org.to_json());
  EXPECT_EQ(left_out(again.left_out), Texts{});
}

// An org with all that the format can say, and ids that are no IRIs.
TEST(W3cOrg, HistoryGoesThereAndBack) {
  const Org org = Org::parse(R"({"format":"rung-org/1","units":[
      {"id":"a","name":[{"zh":"旧","until":"2020-01-01"},
                        {"zh":"新","en":"new","since":"2020-01-01"}],
       "parent":[{"unit":"p q","until":"2021-01-01"},
                 {"unit":"org:r","since":"2021-01-01"}],
       "since":"2019-01-01","until":"2023-01-01T12:00:00","successor":"b"},
      {"id":"b","kind":"bureau","since":"2023-01-01T12:00:00"},
      {"id":"c","until":"2022-01-01","successor":"org:r"},
      {"id":"p q"},{"id":"org:r","name":{"zh":"","en":"R"}}],
    "posts":[{"id":"a/1","unit":"a","role":"head","title":"长",
       "reports_to":[{"post":"none","until":"2022-01-01"},
                     {"post":"a%2","line":"dotted","since":"2022-01-01"}]},
      {"id":"a%2","unit":"a","role":"deputy","since":"2019-06-01"},
      {"id":"none","role":"member"}],
    "people":[{"id":"李","name":{"zh":"李","en":"Li"},
       "holds":[{"post":"a/1","since":"2019-01-01","until":"2020-01-01"},
                {"post":"a/1","since":"2021-01-01"},
                {"post":"a%2","until":"2021-01-01"},{"post":"none"}]}]})");
  ASSERT_TRUE(org.problems().empty());
  const Exported out = export_org("w3c-org", org, kToday);
  EXPECT_EQ(left_out(out.left_out), Texts{});
  const Imported again = import(out.text);
  EXPECT_EQ(again.org.to_json(), org.to_json());
  EXPECT_EQ(left_out(again.left_out), Texts{});
}

TEST(W3cOrg, WhatTheOntologyCannotSayIsNamed) {
  const Org org = Org::parse(R"({"format":"rung-org/1","zone":"Z",
    "units":[{"id":"u","order":1,"functions":["x"]}],
    "posts":[{"id":"p","unit":"u","rank":1,"order":2}],
    "people":[{"id":"x","holds":[{"post":"p","as":"acting","primary":true}]}],
    "portfolios":[{"leader":"p","unit":"u"}],
    "absences":[{"person":"x"}],"subjects":[{"id":"s"}],
    "conflicts":[{"subjects":["c"],"message":"two words"}]})");
  Texts lost = left_out(export_org("w3c-org", org, kToday).left_out);
  std::sort(lost.begin(), lost.end());
  EXPECT_EQ(lost,
            (Texts{"c: that its sources contradict each other", "p: its order",
                   "p: its portfolio of `u`", "p: its rank", "s: a subject",
                   "u: its functions", "u: its order", "x: an absence",
                   "x: how it holds `p`", "x: that `p` is its primary post",
                   "zone: dates are read back in +08:00, not Z"}));
}

TEST(W3cOrg, FormsOfJsonLdMeanTheSame) {
  const char* const forms[] = {
      // expanded
      R"([{"@id":"urn:u","@type":["http://www.w3.org/ns/org#Organization"],
          "http://www.w3.org/2004/02/skos/core#prefLabel":
            [{"@value":"U","@language":"en"}],
          "http://www.w3.org/ns/org#hasUnit":[{"@id":"urn:v"}]},
         {"@id":"urn:v","@type":["http://www.w3.org/ns/org#OrganizationalUnit"]}])",
      // prefixes, nested
      R"({"@context":{"org":"http://www.w3.org/ns/org#",
           "skos":"http://www.w3.org/2004/02/skos/core#","@language":"en"},
          "@id":"urn:u","@type":"org:Organization","skos:prefLabel":"U",
          "org:hasUnit":{"@id":"urn:v","@type":"org:OrganizationalUnit"}})",
      // a vocabulary, a base, aliases, a term with a type
      R"({"@context":[{"@vocab":"http://www.w3.org/ns/org#","@base":"urn:",
            "id":"@id","a":"@type"},
           {"n":{"@id":"http://www.w3.org/2004/02/skos/core#prefLabel",
                 "@language":"en"},
            "in":{"@id":"unitOf","@type":"@id"}}],
          "@graph":[{"id":"urn:v","a":"OrganizationalUnit","in":"urn:u"},
                    {"id":"urn:u","a":"Organization","n":"U"}]})",
      // a reverse term, a language map
      R"({"@context":{"o":"http://www.w3.org/ns/org#",
            "parts":{"@reverse":"o:subOrganizationOf","@type":"@id"},
            "n":{"@id":"http://www.w3.org/2004/02/skos/core#prefLabel",
                 "@container":"@language"}},
          "@graph":[{"@id":"urn:u","@type":"o:Organization","n":{"en":["U"]},
                     "parts":["urn:v"]},
                    {"@id":"urn:v","@type":"o:Organization"}]})",
      // a context elsewhere, with terms that everybody knows
      R"({"@context":"https://city.example/org.jsonld",
          "@graph":[{"id":"urn:v","type":"OrganizationalUnit","unitOf":"urn:u"},
                    {"id":"urn:u","type":"Organization",
                     "prefLabel":{"@value":"U","@language":"en"}}]})"};
  for (const char* form : forms) {
    const Org org = import(form).org;
    const UnitId u = org.find_unit("urn:u");
    ASSERT_NE(u, kNoUnit) << form;
    EXPECT_EQ(org.name(u, kToday).en, "U") << form;
    EXPECT_EQ(org.parent(org.find_unit("urn:v"), kToday), u) << form;
  }
}

TEST(W3cOrg, ContextsElsewhereAreNamed) {
  const Imported in = import(
      R"({"@context":["https://x.example/c",{"org":"http://www.w3.org/ns/org#"},
                      "https://y.example/d"],
          "@graph":[{"@id":"u","@type":"org:Organization"},
                    {"@context":"https://x.example/c","@id":"v",
                     "@type":"org:Organization"}]})");
  EXPECT_EQ(left_out(in.left_out),
            (Texts{"f:/@context/0: the context `https://x.example/c`, which is "
                   "not fetched",
                   "f:/@context/2: the context `https://y.example/d`, which is "
                   "not fetched"}));
}

TEST(W3cOrg, WhatIsNotReadOfJsonLdIsRefused) {
  EXPECT_EQ(refusal(R"({"@context":"https://x.example/c","wibble":1})"),
            "f:/wibble a term that only a context elsewhere defines, and "
            "contexts are not fetched");
  EXPECT_EQ(refusal(R"({"@context":{"@import":"x"}})"),
            "f:/@context/@import a part of contexts that is not read");
  EXPECT_EQ(refusal(R"({"@context":{"t":{"@id":"urn:t","@context":{}}}})"),
            "f:/@context/t a context inside a term is not read");
  EXPECT_EQ(refusal(R"({"@context":{"t":{"@id":"s:t"},"s":"t:s"}})"),
            "f:/@context/t a term stands for itself");
  EXPECT_EQ(refusal(R"({"@context":5})"), "f:/@context no context");
  EXPECT_EQ(refusal(R"({"@id":5})"), "f: `@id` is no text");
  EXPECT_EQ(refusal(R"({"@nest":{}})"),
            "f:/@nest a keyword that is not read here");
  EXPECT_EQ(refusal("5"), "f: a node is wanted");
  EXPECT_EQ(refusal(R"({"errcode":0})"),
            "f nothing in the file is of the Organization ontology");
  EXPECT_EQ(refusal("").substr(0, 3), "f:1");
  ImportOptions options = person_is("name");
  EXPECT_THROW(import("{}", options), Error);
}

TEST(W3cOrg, WhatContradictsItselfIsAConflict) {
  const auto said = [](const std::string& nodes) {
    return conflicts(import_nodes(std::string(kTwoUnits) + ',' + nodes).org);
  };
  EXPECT_EQ(said(R"({"@id":"p","@type":"o:Post","o:postIn":["u","v"]})"),
            (std::vector<Texts>{{"p", "u", "v"}}));
  EXPECT_EQ(
      said(R"({"@id":"w","@type":"o:Organization","o:unitOf":["u","v"]})"),
      (std::vector<Texts>{{"w", "u", "v"}}));
  // Said from both sides, of different things: in RDF that is no more than two
  // facts; but a unit has one parent.
  EXPECT_EQ(said(R"({"@id":"w","@type":"o:Organization","o:unitOf":"u"},
                    {"@id":"v","o:hasUnit":"w"})"),
            (std::vector<Texts>{{"w", "u", "v"}}));
  EXPECT_TRUE(said(R"({"@id":"p","@type":"o:Post","o:heldBy":["x","y"]},
                      {"@id":"x","@type":"f:Person","o:holds":"p"},
                      {"@id":"y","@type":"f:Person"})")
                  .empty());
  EXPECT_EQ(said(R"({"@id":"m","@type":"o:Membership","o:member":["x","y"],
                     "o:organization":"u"})"),
            (std::vector<Texts>{{"m", "x", "y"}}));
  EXPECT_EQ(said(R"({"@id":"u","@type":"o:Post"})").size(), 1u);
}

TEST(W3cOrg, PeopleWithoutPostsGetThem) {
  const Imported in = import_nodes(std::string(kTwoUnits) + R"(,
    {"@id":"x","@type":"f:Person","o:memberOf":"v","o:reportsTo":"y"},
    {"@id":"y","@type":"f:Person","o:headOf":"u"},
    {"@id":"z","@type":"f:Person","o:reportsTo":"u"})");
  EXPECT_EQ(superiors_of(in.org, "post:v/x", {kToday}), Texts{"post:u/y"});
  EXPECT_EQ(in.org.role(in.org.find_post("post:u/y")), Role::kHead);
  EXPECT_EQ(left_out(in.left_out),
            Texts{"f:/@graph/4: a report to `u` that is not between posts and "
                  "people"});
}

TEST(W3cOrg, ReportsToAPersonGoToTheNearestPost) {
  const Imported in = import_nodes(std::string(kTwoUnits) + R"(,
    {"@id":"w","@type":"o:Organization"},
    {"@id":"b","@type":"f:Person","o:memberOf":["u","w"]},
    {"@id":"x","@type":"f:Person","o:memberOf":"v","o:reportsTo":"b"})");
  EXPECT_EQ(superiors_of(in.org, "post:v/x", {kToday}), Texts{"post:u/b"});
}

TEST(W3cOrg, RecordsThatAreNotWholeAreLeftOut) {
  const auto reason = [](const std::string& node) {
    const Imported in = import_nodes(std::string(kTwoUnits) + ',' + node);
    EXPECT_EQ(in.left_out.size(), 1u) << node;
    return in.left_out.empty() ? "" : in.left_out[0].reason;
  };
  EXPECT_EQ(reason(R"({"@type":"o:Post"})"), "it has no @id");
  EXPECT_EQ(reason(R"({"@id":"q","l":"Q"})"), "`q` has no class");
  EXPECT_EQ(reason(R"({"@type":"o:Membership","o:member":"x",
                       "o:organization":"u"})"),
            "`x` is no member of the file");
  EXPECT_EQ(reason(R"({"@type":"o:Membership","o:organization":"u"})"),
            "a membership without member");
  EXPECT_EQ(reason(R"({"@id":"x","@type":"f:Person","o:holds":"gone"})"),
            "it holds `gone`, which is no post of the file");
  const std::string member =
      R"({"@id":"x","@type":"f:Person"},{"@type":"o:Membership","o:member":"x",
          "o:organization":"u","o:memberDuring":)";
  EXPECT_EQ(reason(member + R"({"time:hasEnd":"soon"}})"),
            "not a date or time: `soon`");
  EXPECT_EQ(reason(member + R"({"time:hasBeginning":"2021-01-01",
                               "time:hasEnd":"2020-01-01"}})"),
            "a time that ends before it begins");
  EXPECT_EQ(reason(member + R"({"l":"a while"}})"),
            "a time without beginning and end");
  EXPECT_EQ(reason(R"({"@type":"o:ChangeEvent","o:originalOrganization":"u",
              "o:resultingOrganization":["v","w"]},
              {"@id":"w","@type":"o:Organization"})"),
            "`u` was split: no one unit took over");
}

TEST(W3cOrg, CyclesDuplicatesAndDepth) {
  const Org ring = import_nodes(R"(
    {"@id":"u","@type":"o:Organization","o:unitOf":"v"},
    {"@id":"v","@type":"o:Organization","o:unitOf":"u"},
    {"@id":"p","@type":"o:Post","o:reportsTo":"q"},
    {"@id":"q","@type":"o:Post","o:reportsTo":"p"},
    {"@id":"q","@type":"o:Post","o:reportsTo":"p"})")
                       .org;
  EXPECT_EQ(problems_of(ring, "org.cycle").size(), 2u);
  EXPECT_EQ(ring.post_count(), 2u);
  std::string nodes = R"({"@id":"u0","@type":"o:Organization"})";
  for (int i = 1; i < 200; ++i) {
    nodes += R"(,{"@id":"u)" + std::to_string(i) +
             R"(","@type":"o:OrganizationalUnit","o:unitOf":"u)" +
             std::to_string(i - 1) + "\"}";
  }
  const Org deep = import_nodes(nodes).org;
  EXPECT_EQ(deep.parent(deep.find_unit("u199"), kToday),
            deep.find_unit("u198"));
}

TEST(W3cOrg, BlankNodesOfTwoFilesAreTwo) {
  const std::string file =
      R"([{"@id":"_:b","@type":"http://www.w3.org/ns/org#Organization"}])";
  const Source sources[] = {{"f", file}, {"g", file}};
  EXPECT_EQ(import_org("w3c-org", sources).org.unit_count(), 2u);
}

TEST(W3cOrg, AnyOrderOfRecordsGivesTheSame) {
  abuse::shuffle_json("w3c-org", fixture("w3c-org/city.jsonld"));
}

TEST(W3cOrg, NoTextBringsItDown) {
  abuse::abuse_json("w3c-org", fixture("w3c-org/city.jsonld"));
}

}  // namespace
}  // namespace rung
