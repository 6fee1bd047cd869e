// What rung-org/1 means, field by field.
#include "io/org_json.hpp"

#include <gtest/gtest.h>

#include "rung/error.hpp"

namespace rung {
namespace {

Facts read(const std::string& members) {
  return io::read_org_json(R"({"format":"rung-org/1")" +
                               (members.empty() ? "" : "," + members) + "}",
                           {});
}

Instant at(const char* text, int hours = 8) {
  return parse_instant(text, Zone{hours * 3600});
}

TEST(OrgJson, AnEmptyFileIsAnEmptyOrganisation) {
  const Facts facts = read("");
  EXPECT_EQ(facts.zone.offset_seconds, 8 * 3600);
  EXPECT_TRUE(facts.units.empty() && facts.posts.empty());
  EXPECT_TRUE(facts.people.empty() && facts.subjects.empty());
}

TEST(OrgJson, AByteOrderMarkAndBlanksAroundAreAllowed) {
  const Facts facts = io::read_org_json(
      "\xEF\xBB\xBF\n {\"format\" : \"rung-org/1\" }\r\n\t", {});
  EXPECT_TRUE(facts.units.empty());
}

TEST(OrgJson, AUnitHasAllItsFields) {
  const Unit unit = read(R"("units":[{"id":"u","name":"n","kind":"bureau",
      "parent":"top","order":3,"functions":["legal_review","x"],
      "since":"2020-01-01","until":"2021-01-01T12:30","successor":"v"}])")
                        .units.at(0);
  EXPECT_EQ(unit.id, "u");
  ASSERT_EQ(unit.names.size(), 1u);
  EXPECT_EQ(unit.names[0].text, (Text{"n", ""}));
  EXPECT_TRUE(unit.names[0].when.always());
  EXPECT_EQ(unit.kind, "bureau");
  ASSERT_EQ(unit.parents.size(), 1u);
  EXPECT_EQ(unit.parents[0].unit, "top");
  EXPECT_EQ(unit.order, 3);
  EXPECT_EQ(unit.functions, (std::vector<std::string>{"legal_review", "x"}));
  EXPECT_EQ(unit.when.since, at("2020-01-01"));
  EXPECT_EQ(unit.when.until, at("2021-01-01T12:30"));
  EXPECT_EQ(unit.successor, "v");
}

TEST(OrgJson, NamesAndParentsMayBeDated) {
  const Unit unit = read(R"("units":[{"id":"u",
      "name":[{"zh":"a","en":"b","until":"2020-01-01"},
              {"en":"c","since":"2020-01-01","until":null}],
      "parent":[{"unit":"p","until":"2020-01-01"},
                {"unit":null,"since":"2020-01-01"}]}])")
                        .units.at(0);
  ASSERT_EQ(unit.names.size(), 2u);
  EXPECT_EQ(unit.names[0].text, (Text{"a", "b"}));
  EXPECT_EQ(unit.names[1].text, (Text{"", "c"}));
  EXPECT_EQ(unit.names[1].when, (Interval{at("2020-01-01"), kForever}));
  ASSERT_EQ(unit.parents.size(), 2u);
  EXPECT_EQ(unit.parents[0].when, (Interval{kBeginning, at("2020-01-01")}));
  EXPECT_EQ(unit.parents[1].unit, "");
}

TEST(OrgJson, ANameMayBeAnObjectAndAParentNull) {
  const Unit unit =
      read(R"("units":[{"id":"u","name":{"zh":"a","en":"b"},"parent":null}])")
          .units.at(0);
  ASSERT_EQ(unit.names.size(), 1u);
  EXPECT_EQ(unit.names[0].text, (Text{"a", "b"}));
  EXPECT_TRUE(unit.parents.empty());
}

TEST(OrgJson, APostHasAllItsFieldsAndDefaults) {
  const Facts facts = read(R"("posts":[{"id":"p"},{"id":"q","unit":"u",
      "title":{"zh":"t","en":"T"},"role":"deputy","functions":["f"],"rank":2,
      "order":-1,"reports_to":[{"post":"p"},{"post":"r","line":"dotted",
      "since":"2020-01-01"}],"since":null,"until":"2030-01-01"}])");
  const Post& plain = facts.posts.at(0);
  EXPECT_EQ(plain.role, Role::kStaff);
  EXPECT_EQ(plain.rank, kUnordered);
  EXPECT_EQ(plain.order, kUnordered);
  EXPECT_TRUE(plain.when.always());
  const Post& post = facts.posts.at(1);
  EXPECT_EQ(post.unit, "u");
  EXPECT_EQ(post.title, (Text{"t", "T"}));
  EXPECT_EQ(post.role, Role::kDeputy);
  EXPECT_EQ(post.rank, 2);
  EXPECT_EQ(post.order, -1);
  ASSERT_EQ(post.reports_to.size(), 2u);
  EXPECT_EQ(post.reports_to[0].line, Line::kExplicit);
  EXPECT_EQ(post.reports_to[1].line, Line::kDotted);
  EXPECT_EQ(post.reports_to[1].when.since, at("2020-01-01"));
  EXPECT_EQ(post.when.until, at("2030-01-01"));
}

TEST(OrgJson, EveryKindOfHolding) {
  const Facts facts = read(R"("people":[{"id":"a","name":"A","holds":[
      {"post":"p"},{"post":"p","as":"substantive"},{"post":"p","as":"acting"},
      {"post":"p","as":"presiding"},{"post":"p","as":"concurrent"},
      {"post":"p","as":"seconded"},
      {"post":"p","as":"attached","primary":true}]}])");
  const auto& holds = facts.people.at(0).holds;
  const HoldingKind kinds[] = {
      HoldingKind::kSubstantive, HoldingKind::kSubstantive,
      HoldingKind::kActing,      HoldingKind::kPresiding,
      HoldingKind::kConcurrent,  HoldingKind::kSeconded,
      HoldingKind::kAttached};
  ASSERT_EQ(holds.size(), std::size(kinds));
  for (std::size_t i = 0; i < holds.size(); ++i) {
    EXPECT_EQ(holds[i].kind, kinds[i]);
    EXPECT_EQ(holds[i].primary, i == 6);
  }
}

TEST(OrgJson, PortfoliosAbsencesAndSubjects) {
  const Facts facts = read(R"("portfolios":[{"leader":"l","unit":"u"},
      {"leader":"l","subject":"s","kind":"liaison","primary":true}],
      "absences":[{"person":"a","since":"2020-01-01","until":"2020-02-01",
      "stand_in":"b","scope":{"units":["u"],"subjects":["s"],
      "document_kinds":["leave"]},"reason":"leave"},{"post":"p","scope":{}}],
      "subjects":[{"id":"s","name":"S","parent":"r"}])");
  EXPECT_EQ(facts.portfolios.at(0).kind, PortfolioKind::kInCharge);
  EXPECT_EQ(facts.portfolios.at(1).kind, PortfolioKind::kLiaison);
  EXPECT_TRUE(facts.portfolios.at(1).primary);
  const Absence& absence = facts.absences.at(0);
  EXPECT_EQ(absence.stand_in, "b");
  EXPECT_EQ(absence.units, std::vector<std::string>{"u"});
  EXPECT_EQ(absence.subjects, std::vector<std::string>{"s"});
  EXPECT_EQ(absence.document_kinds, std::vector<std::string>{"leave"});
  EXPECT_EQ(absence.reason, "leave");
  EXPECT_EQ(facts.absences.at(1).post, "p");
  EXPECT_EQ(facts.subjects.at(0).parent, "r");
}

TEST(OrgJson, EscapesAreDecodedInKeysAndValues) {
  const Facts facts =
      read(R"("un\u0069ts":[{"\u0069d":"a\/\"\u5efa\ud83d\ude00\n"}])");
  EXPECT_EQ(facts.units.at(0).id, "a/\"\xE5\xBB\xBA\xF0\x9F\x98\x80\n");
}

TEST(OrgJson, TheZoneReadsDatesWhereverItStands) {
  const char* units = R"("units":[{"id":"u","since":"2020-01-01"}])";
  const std::string zone = R"("zone":"-05:00")";
  const auto since = [](const Facts& facts) {
    return facts.units.at(0).when.since;
  };
  EXPECT_EQ(since(read(units)), at("2020-01-01", 8));
  EXPECT_EQ(since(read(zone + "," + units)), at("2020-01-01", -5));
  EXPECT_EQ(since(read(units + std::string(",") + zone)), at("2020-01-01", -5));
  EXPECT_EQ(read(units + std::string(",") + zone).zone, (Zone{-5 * 3600}));
}

TEST(OrgJson, ALateZoneDecidesWhetherAnIntervalIsInOrder) {
  // 00:00 in +08:00 is 16:00Z of the day before; in Z it is midnight.
  const std::string units =
      R"("units":[{"id":"u","since":"2020-01-01T20:00Z",
          "until":"2020-01-02"}])";
  EXPECT_THROW(read(units), Error);
  EXPECT_NO_THROW(read(units + R"(,"zone":"Z")"));
  EXPECT_THROW(read(units + R"(,"zone":"+08:00")"), Error);
}

}  // namespace
}  // namespace rung
