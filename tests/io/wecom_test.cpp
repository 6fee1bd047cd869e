// The `wecom` importer and exporter.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/file.hpp"
#include "io/abuse.hpp"
#include "rung/error.hpp"
#include "rung/io.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

using Texts = std::vector<std::string>;

std::string fixture(const std::string& name) {
  return read_file(
      std::string(RUNG_SOURCE_DIR "/tests/io/fixtures/wecom/") + name, 1 << 20);
}

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"w.json", text};
  return import_org("wecom", {&source, 1}, options);
}

// A company of two departments and the given users.
Imported import_users(const std::string& users,
                      const ImportOptions& options = {}) {
  return import(R"({"errcode":0,"department":[
      {"id":1,"name":"A","parentid":0},{"id":2,"name":"B","parentid":1}],
      "userlist":[)" +
                    users + "]}",
                options);
}

Imported import_units(const std::string& units) {
  return import(R"({"department":[)" + units + "]}");
}

Imported city() {
  const std::string units = fixture("department_list.json");
  const std::string users = fixture("user_list.json");
  const Source sources[] = {{"units", units}, {"users", users}};
  return import_org("wecom", sources);
}

std::vector<Texts> conflicts(const Org& org) {
  std::vector<Texts> found;
  for (const Problem& problem : org.problems()) {
    if (problem.code == "org.source_conflict")
      found.push_back(problem.subjects);
  }
  return found;
}

ErrorCode refused(std::string_view text) {
  try {
    import(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.place().rfind("w.json", 0), 0u) << error.what();
    return error.code();
  }
  ADD_FAILURE() << "taken: " << text;
  return {};
}

Texts superiors_of(const Org& org, const char* post) {
  Texts ids;
  const Context now{};
  for (const PostId above : superiors(org, org.find_post(post), now)) {
    ids.emplace_back(org.id(above));
  }
  return ids;
}

TEST(WeCom, ACityOfficeIsRead) {
  const Imported in = city();
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 5u);
  EXPECT_EQ(org.person_count(), 7u);
  EXPECT_EQ(org.post_count(), 9u);
  const UnitId centre = org.find_unit("unit:21");
  EXPECT_EQ(org.parent(centre, {}), org.find_unit("unit:2"));
  EXPECT_EQ(org.name(centre, {}).zh, "信息中心");
  EXPECT_EQ(org.name(centre, {}).en, "Information Centre");
  EXPECT_EQ(org.name(org.find_person("qian.wei")).en, "Qian Wei");
  EXPECT_EQ(org.title(org.find_post("post:21/qian.wei")).zh, "顾问");
  EXPECT_EQ(org.title(org.find_post("post:3/wang.lei")).zh, "科员");
  for (const char* post : {"post:3/sun.li", "post:3/zhou.jie"}) {
    EXPECT_EQ(org.role(org.find_post(post)), Role::kHead) << post;
  }
  EXPECT_EQ(org.role(org.find_post("post:21/qian.wei")), Role::kStaff);
  EXPECT_EQ(org.acting_post(org.find_person("wang.lei"), kNoUnit, {}),
            org.find_post("post:3/wang.lei"));
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_EQ(in.left_out[0].place, "users:/userlist/7");
  EXPECT_EQ(in.left_out[0].reason, "`status` 5: has left");
  EXPECT_TRUE(conflicts(org).empty());
}

TEST(WeCom, GreatOrdersComeFirst) {
  const Org org = city().org;
  const auto order = [&](const char* unit) {
    return org.order(org.find_unit(unit));
  };
  EXPECT_LT(order("unit:2"), order("unit:3"));
  EXPECT_LT(order("unit:3"), order("unit:4"));
  const Org ends = import_units(R"({"id":1,"order":0},
      {"id":2,"order":4294967294,"parentid":1},
      {"id":3,"order":4294967295,"parentid":1})")
                       .org;
  EXPECT_EQ(ends.order(ends.find_unit("unit:1")), kUnordered - 1);
  EXPECT_EQ(ends.order(ends.find_unit("unit:2")), INT32_MIN);
  EXPECT_EQ(ends.order(ends.find_unit("unit:3")), INT32_MIN);
}

TEST(WeCom, ItsOwnOutputReadsTheSame) {
  const Org org = city().org;
  const Exported out = export_org("wecom", org, {});
  EXPECT_TRUE(out.left_out.empty());
  const Imported again = import(out.text);
  EXPECT_EQ(again.org.to_json(), org.to_json());
  EXPECT_TRUE(again.left_out.empty());
  EXPECT_EQ(export_org("wecom", again.org, {}).text, out.text);
}

TEST(WeCom, WhatItCannotSayIsNamed) {
  const Org org = Org::parse(R"({"format":"rung-org/1",
    "units":[{"id":"top","name":"T","kind":"bureau"},
             {"id":"7","parent":"top"}],
    "posts":[{"id":"boss","unit":"top","role":"head","rank":1},
             {"id":"aide","unit":"7","role":"deputy",
              "reports_to":[{"post":"boss"},{"post":"boss","line":"dotted"}]},
             {"id":"free","unit":"7"}],
    "people":[{"id":"li","name":"L","holds":[{"post":"boss"}]},
              {"id":"wu","name":"W","holds":[{"post":"aide","as":"acting"}]}],
    "portfolios":[{"leader":"boss","unit":"7"}]})");
  const Exported out = export_org("wecom", org, {});
  const auto named = [&](const char* place, const char* word) {
    for (const LeftOut& left : out.left_out) {
      if (left.place == place && left.reason.find(word) != std::string::npos) {
        return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(named("top", "kinds"));
  EXPECT_TRUE(named("top", "becomes 1"));
  EXPECT_TRUE(named("boss", "rank"));
  EXPECT_TRUE(named("aide", "deputies"));
  EXPECT_TRUE(named("aide", "how `wu` holds"));
  EXPECT_TRUE(named("wu", "dotted"));
  EXPECT_TRUE(named("free", "nobody"));
  EXPECT_TRUE(named("boss", "portfolio"));
  const Org back = import(out.text).org;
  EXPECT_EQ(superiors_of(back, "post:7/wu"), Texts{"post:1/li"});
}

TEST(WeCom, ParallelListsOfOtherLengthsAreAConflict) {
  const Imported in = import_users(
      R"({"userid":"li","department":[1,2],"is_leader_in_dept":[1],
          "order":[1,2,3],"positions":["a"],"position":"p"})");
  EXPECT_EQ(conflicts(in.org),
            (std::vector<Texts>{{"li", "department[2]", "is_leader_in_dept[1]"},
                                {"li", "department[2]", "order[3]"},
                                {"li", "department[2]", "positions[1]"}}));
  for (const char* post : {"post:1/li", "post:2/li"}) {
    EXPECT_EQ(in.org.role(in.org.find_post(post)), Role::kStaff) << post;
    EXPECT_EQ(in.org.title(in.org.find_post(post)).zh, "p") << post;
  }
}

TEST(WeCom, HeadsStatedTwiceMustAgree) {
  const Imported in = import(R"({"department":[
      {"id":1,"department_leader":["li"]}],"userlist":[
      {"userid":"li","department":[1],"is_leader_in_dept":[0]},
      {"userid":"wu","department":[1],"is_leader_in_dept":[1]}]})");
  EXPECT_EQ(conflicts(in.org), (std::vector<Texts>{{"unit:1", "li", "wu"}}));
}

TEST(WeCom, TheMainDepartmentIsOneOfTheDepartments) {
  const Imported in = import_users(
      R"({"userid":"li","department":[1,2],"main_department":2},
         {"userid":"wu","department":[1,2],"main_department":3})");
  EXPECT_EQ(conflicts(in.org), (std::vector<Texts>{{"wu", "unit:3"}}));
  const auto acting = [&](const char* who) {
    return in.org.acting_post(in.org.find_person(who), kNoUnit, {});
  };
  EXPECT_EQ(acting("li"), in.org.find_post("post:2/li"));
  EXPECT_EQ(acting("wu"), kNoPost);
}

TEST(WeCom, WhoHasLeftIsNamedAndWhoIsNotActiveYetStays) {
  const Imported in = import_users(
      R"({"userid":"a","status":5},{"userid":"b","status":2},
         {"userid":"c","enable":0},{"userid":"d","status":4,"enable":1})");
  EXPECT_EQ(in.left_out.size(), 3u);
  EXPECT_EQ(in.org.person_count(), 1u);
  EXPECT_NE(in.org.find_person("d"), kNoPerson);
}

TEST(WeCom, AnotherAttributeMayBeTheId) {
  const std::string units = fixture("department_list.json");
  const std::string users = fixture("user_list.json");
  const Source sources[] = {{"units", units}, {"users", users}};
  for (const auto& [field, boss, aide] :
       {std::tuple{"alias", "E001", "E002"},
        std::tuple{"工号", "2001001", "2001002"}}) {
    ImportOptions options;
    options.columns = {{"person", field}};
    const Imported in = import_org("wecom", sources, options);
    EXPECT_TRUE(conflicts(in.org).empty());
    EXPECT_EQ(in.org.person_count(), 7u);
    const std::string from = std::string("post:2/") + aide;
    EXPECT_EQ(superiors_of(in.org, from.c_str()),
              Texts{std::string("post:1/") + boss});
    EXPECT_EQ(in.org.role(in.org.find_post(from)), Role::kHead);
  }
}

TEST(WeCom, AUserWithoutThatAttributeIsLeftOut) {
  ImportOptions options;
  options.columns = {{"person", "alias"}};
  const Imported in =
      import_users(R"({"userid":"li","department":[1]})", options);
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_NE(in.left_out[0].reason.find("alias"), std::string::npos);
}

TEST(WeCom, OtherFieldsAreRefused) {
  ImportOptions options;
  options.columns = {{"boss", "x"}};
  try {
    import_users("", options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_EQ(error.fragment(), "boss");
    EXPECT_NE(error.hint().find("person"), std::string::npos);
  }
}

TEST(WeCom, AnswersMayStandInAnyShape) {
  const char* const kUnits[] = {
      R"({"errcode":0,"department":[{"id":1,"name":"A"}]})",
      R"({"errcode":0,"department":{"id":1,"name":"A"}})",
      R"({"id":1,"name":"A"})"};
  const char* const kUsers[] = {
      R"({"errcode":0,"userlist":[{"userid":"li","department":[1]}]})",
      R"({"errcode":0,"userid":"li","department":[1]})"};
  const std::string wanted =
      import(std::string(kUnits[0]) + kUsers[0]).org.to_json();
  for (const std::string units : kUnits) {
    for (const std::string users : kUsers) {
      EXPECT_EQ(import(units + "\n" + users).org.to_json(), wanted);
      EXPECT_EQ(import(users + "\n\n" + units).org.to_json(), wanted);
      EXPECT_EQ(import("[" + users + "," + units + "]").org.to_json(), wanted);
    }
  }
  const Imported simple = import(
      R"({"errcode":0,"department_id":[{"id":1,"parentid":0,"order":9}]})");
  EXPECT_NE(simple.org.find_unit("unit:1"), kNoUnit);
}

TEST(WeCom, ARefusalOfTheApiIsNoAnswer) {
  try {
    import(R"({"errcode":0,"department":[]}
{"errcode":60011,"errmsg":"no privilege to access"})");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    EXPECT_EQ(error.place(), "w.json:2");
    EXPECT_EQ(error.fragment(), "60011 no privilege to access");
  }
}

TEST(WeCom, OtherFilesAreRefused) {
  for (const char* text :
       {"", "   ", "id,name\n1,A\n", "dn: ou=a\n", "5", "[5]", "{", "{\"a\":1,",
        "\xFF\xFE{}", "{\"errcode\":\"x\"}", "{\"userlist\":5}",
        "{\"userlist\":[{\"userid\":\"\xC3\x28\"}]}",
        "{\"userid\":\"a\",\"userid\":\"b\"}"}) {
    EXPECT_EQ(refused(text), ErrorCode::kParse) << text;
  }
  for (const char* text :
       {R"({"users":[]})", R"({"code":0,"data":{"items":[]}})",
        R"({"errcode":0,"result":{"list":[{"userid":"a"}]}})",
        R"({"department":[{"id":1,"createDeptGroup":true}]})",
        R"({"userlist":[{"userid":"a","isLeaderInDepts":"{1:true}"}]})"}) {
    EXPECT_EQ(refused(text), ErrorCode::kParse) << text;
  }
  const Imported partly = import(R"([{"userlist":[]},{"users":[]}])");
  ASSERT_EQ(partly.left_out.size(), 1u);
  EXPECT_EQ(partly.left_out[0].place, "w.json:/1");
}

TEST(WeCom, RecordsOfTheWrongTypeAreNamed) {
  for (const char* user :
       {R"({"department":[1]})", R"({"userid":"","department":[1]})",
        R"({"userid":null})", R"({"userid":["a"]})",
        R"({"userid":"a","department":1})", R"({"userid":"a","name":5})",
        R"({"userid":"a","department":[null]})",
        R"({"userid":"a","department":[1],"is_leader_in_dept":["yes"]})",
        R"({"userid":"a","direct_leader":"b"})",
        R"({"userid":"a","main_department":{}})",
        R"({"userid":"a","status":"gone"})", R"({"userid":"a","order":7})",
        R"({"userid":"a","position":["x"]})", R"(["userid"])", "null"}) {
    const Imported in = import_users(user);
    ASSERT_EQ(in.left_out.size(), 1u) << user;
    EXPECT_EQ(in.left_out[0].place, "w.json:/userlist/0") << user;
    EXPECT_EQ(in.org.person_count(), 0u) << user;
  }
  for (const char* unit :
       {R"({"name":"A"})", R"({"id":[]})", R"({"id":1,"name":{}})",
        R"({"id":1,"parentid":true})", R"({"id":1,"order":1.5})",
        R"({"id":1,"department_leader":"li"})", "7"}) {
    const Imported in = import_units(unit);
    ASSERT_EQ(in.left_out.size(), 1u) << unit;
    EXPECT_EQ(in.left_out[0].place, "w.json:/department/0") << unit;
  }
}

TEST(WeCom, HugeNumbersAreTakenOrNamed) {
  const Imported in = import_units(
      R"({"id":18446744073709551615,"order":9223372036854775807},
         {"id":1e300},{"id":-1e15,"order":-5},{"id":2,"order":1e30})");
  EXPECT_NE(in.org.find_unit("unit:18446744073709551615"), kNoUnit);
  EXPECT_NE(in.org.find_unit("unit:-1000000000000000"), kNoUnit);
  EXPECT_EQ(in.left_out.size(), 2u);
}

TEST(WeCom, DuplicatesPassOrAreAConflict) {
  const char* const kLi = R"({"userid":"li","name":"L","department":[1,2]})";
  const Imported same = import_users(std::string(kLi) + ',' + kLi);
  EXPECT_TRUE(conflicts(same.org).empty());
  EXPECT_TRUE(same.left_out.empty());
  const Imported differ = import_users(
      std::string(kLi) + R"(,{"userid":"li","name":"M","department":[1]})");
  EXPECT_EQ(conflicts(differ.org).size(), 2u);
  const Imported units = import_units(
      R"({"id":1},{"id":5,"parentid":1,"name":"A"},
         {"id":6,"parentid":1},{"id":5,"parentid":6,"name":"A"})");
  EXPECT_EQ(conflicts(units.org),
            (std::vector<Texts>{{"unit:5", "unit:1", "unit:6"}}));
}

TEST(WeCom, UnknownIdsAreNamed) {
  const Imported in = import_users(
      R"({"userid":"li","department":[1,99],"direct_leader":["gone"]})");
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_NE(in.left_out[0].reason.find("99"), std::string::npos);
  ASSERT_EQ(in.org.problems().size(), 1u);
  EXPECT_EQ(in.org.problems()[0].code, "org.dangling_reference");
  EXPECT_EQ(in.org.problems()[0].subjects, (Texts{"post:1/li", "post:gone"}));
}

TEST(WeCom, RingsAreReported) {
  const Imported in = import(R"({"department":[
      {"id":1,"parentid":2},{"id":2,"parentid":1}],"userlist":[
      {"userid":"a","department":[1],"direct_leader":["b"]},
      {"userid":"b","department":[1],"direct_leader":["a"]},
      {"userid":"c","department":[1],"direct_leader":["c"]}]})");
  int cycles = 0, selves = 0;
  for (const Problem& problem : in.org.problems()) {
    cycles += problem.code == "org.cycle";
    selves += problem.code == "org.self_report";
  }
  EXPECT_EQ(cycles, 2);
  EXPECT_EQ(selves, 1);
}

TEST(WeCom, TwoHundredLevelsAreFine) {
  std::string units, users;
  for (int i = 1; i <= 200; ++i) {
    const std::string id = std::to_string(i);
    const std::string above = std::to_string(i - 1);
    units += (i == 1 ? "" : ",") + ("{\"id\":" + id) +
             ",\"parentid\":" + above + "}";
    users += (i == 1 ? "" : ",") + ("{\"userid\":\"u" + id) +
             "\",\"department\":[" + id + "],\"is_leader_in_dept\":[1]}";
  }
  const Imported in =
      import("{\"department\":[" + units + "],\"userlist\":[" + users + "]}");
  EXPECT_TRUE(in.left_out.empty());
  EXPECT_EQ(in.org.check({}).depth, 200u);
  const std::string nested = std::string(200, '[') + std::string(200, ']');
  EXPECT_EQ(refused(nested), ErrorCode::kParse);
}

TEST(WeCom, AnyOrderOfRecordsGivesTheSame) {
  const std::string users = fixture("user_list.json");
  const std::string units = fixture("department_list.json");
  abuse::shuffle_json("wecom", '[' + units + ',' + users + ']');
  abuse::shuffle_json("wecom", R"([{"userlist":[
      {"userid":"a","department":[1],"is_leader_in_dept":[1]},
      {"userid":"a","department":[2],"name":"x","direct_leader":["b"]},
      {"userid":"b","department":[1,1],"is_leader_in_dept":[1,0]},
      {"userid":"b","department":[3],"positions":["p"]}]},
      {"department":[{"id":1,"department_leader":["b"]},
      {"id":1,"department_leader":["c"],"parentid":2,"order":4},
      {"id":2,"parentid":1,"order":3},{"id":2,"name":"y","order":5}]}])");
}

TEST(WeCom, HostileTextsGetAnAnswerOrAnError) {
  const std::string all = '[' + fixture("department_list.json") + ',' +
                          fixture("user_list.json") + ']';
  ImportOptions options;
  abuse::abuse_json("wecom", boost::json::serialize(boost::json::parse(all)));
  options.columns = {{"person", "工号"}};
  abuse::change_every_value(
      all, [&](const std::string& path, const std::string& changed) {
        SCOPED_TRACE(path);
        abuse::answers("wecom", changed, options);
      });
}

}  // namespace
}  // namespace rung
