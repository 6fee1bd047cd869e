#include <algorithm>

#include "rung/error.hpp"
#include "rung/route.hpp"
#include "saved_answers.hpp"

namespace rung {
namespace {

using Lines = std::vector<std::string>;
using Ids = std::vector<std::vector<std::string>>;

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"ding.json", text};
  return import_org("dingtalk", {&source, 1}, options);
}

// One answer of each generation around records.
std::string units(const std::string& records) {
  return R"({"errcode":0,"result":[)" + records + "]}\n";
}
std::string users(const std::string& records) {
  return R"({"errcode":0,"result":{"has_more":false,"list":[)" + records +
         "]}}\n";
}
std::string old_units(const std::string& records) {
  return R"({"errcode":0,"department":[)" + records + "]}\n";
}
std::string old_users(const std::string& records) {
  return R"({"errcode":0,"userlist":[)" + records + "]}\n";
}

const Context kNow{kToday};

TEST(DingTalk, ReadsTheNewApi) {
  const Imported in = import(fixture("dingtalk/new.json"));
  EXPECT_EQ(left_out(in.left_out), Lines{});
  EXPECT_TRUE(in.org.problems().empty());
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 7u);
  EXPECT_EQ(org.post_count(), 10u);
  EXPECT_EQ(org.person_count(), 9u);
  const UnitId basic = org.find_unit("unit:22");
  EXPECT_EQ(org.name(basic, kToday).zh, "基础教育科");
  EXPECT_EQ(org.order(basic), 2);
  EXPECT_EQ(org.parent(basic, kToday), org.find_unit("unit:2"));
  // A person in two units, with a title in each.
  EXPECT_EQ(org.title(org.find_post("post:22/li.na")).zh, "联络员");
  EXPECT_EQ(org.role(org.find_post("post:22/li.na")), Role::kStaff);
  EXPECT_EQ(org.role(org.find_post("post:21/li.na")), Role::kHead);
  EXPECT_EQ(org.acting_post(org.find_person("li.na"), kNoUnit, kToday),
            org.find_post("post:21/li.na"));
  // Two heads; a manager of one's own; no head, so the next unit's.
  EXPECT_EQ(superiors_of(org, "post:22/li.na", kNow),
            (Lines{"post:22/chen.jing", "post:22/wang.fang"}));
  EXPECT_EQ(superiors_of(org, "post:22/liu.yang", kNow),
            Lines{"post:22/chen.jing"});
  EXPECT_EQ(superiors_of(org, "post:23/john.smith", kNow),
            Lines{"post:2/zhang.wei"});
  EXPECT_EQ(superiors_of(org, "post:2/zhang.wei", kNow), Lines{"post:1/mayor"});
}

TEST(DingTalk, ReadsTheOldApi) {
  const Imported in = import(fixture("dingtalk/old.json"));
  EXPECT_EQ(left_out(in.left_out), Lines{});
  EXPECT_TRUE(in.org.problems().empty());
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 5u);
  EXPECT_EQ(org.post_count(), 8u);
  EXPECT_EQ(org.title(org.find_post("post:22/li.na")).zh, "联络员");
  EXPECT_EQ(org.role(org.find_post("post:21/li.na")), Role::kHead);
  EXPECT_EQ(superiors_of(org, "post:22/li.na", kNow),
            (Lines{"post:22/chen.jing", "post:22/wang.fang"}));
  EXPECT_EQ(superiors_of(org, "post:22/liu.yang", kNow),
            Lines{"post:22/chen.jing"});
  EXPECT_EQ(org.order(org.find_unit("unit:22")), 2);
}

TEST(DingTalk, BothApisSayTheSame) {
  const Imported newer =
      import(units(R"({"dept_id":2,"name":"A","parent_id":1,"order":5})") +
             users(R"({"userid":"a","name":"Li","dept_id_list":[2],"title":"T",
        "leader_in_dept":[{"dept_id":2,"leader":true}]},
       {"userid":"b","dept_id_list":[2],"manager_userid":"a"})"));
  const Imported older =
      import(old_units(R"({"id":2,"name":"A","parentid":1,"order":5})") +
             old_users(R"({"userid":"a","name":"Li","department":[2],
        "position":"T","isLeaderInDepts":"{2:true}"},
       {"userid":"b","department":[2],"managerUserId":"a"})"));
  EXPECT_EQ(newer.org.to_json(), older.org.to_json());
  EXPECT_EQ(newer.org.post_count(), 2u);
}

TEST(DingTalk, RoundTripsItsFixtures) {
  expect_round_trip("dingtalk", "dingtalk", "dingtalk/new.json");
  expect_round_trip("dingtalk", "dingtalk-old", "dingtalk/old.json");
}

TEST(DingTalk, TheOldApiHasNoPrimaryUnit) {
  const Imported in = import(fixture("dingtalk/new.json"));
  const Exported out = export_org("dingtalk-old", in.org, kToday);
  EXPECT_EQ(left_out(out.left_out),
            (Lines{"li.na: no primary unit: `unit:21`",
                   "zhang.wei: no primary unit: `unit:2`"}));
  const Imported again = import(out.text);
  EXPECT_EQ(again.org.post_count(), in.org.post_count());
  EXPECT_EQ(superiors_of(again.org, "post:22/liu.yang", kNow),
            superiors_of(in.org, "post:22/liu.yang", kNow));
}

TEST(DingTalk, ExportNamesWhatTheFormatCannotSay) {
  const Org org = Org::parse(R"({"format":"rung-org/1",
    "units":[{"id":"unit:9","name":{"zh":"科","en":"Section"},
              "kind":"section"}],
    "posts":[{"id":"post:9/a","unit":"unit:9","title":{"en":"Clerk"},
              "reports_to":[{"post":"post:9/b"},{"post":"post:9/c"},
                            {"post":"post:9/d","line":"dotted"}]},
             {"id":"post:9/b","unit":"unit:9"},
             {"id":"post:9/c","unit":"unit:9"},
             {"id":"post:9/d","unit":"unit:9"}],
    "people":[{"id":"a","holds":[{"post":"post:9/a"}]},
              {"id":"b","holds":[{"post":"post:9/b"}]},
              {"id":"c","holds":[{"post":"post:9/c"}]},
              {"id":"d","holds":[{"post":"post:9/d"}]}]})");
  const Lines said = left_out(export_org("dingtalk", org, kToday).left_out);
  EXPECT_EQ(
      said,
      (Lines{"unit:9: the format has no kinds of units: `section`",
             "unit:9: the format has one language: `Section` is not written",
             "a: one manager a person: `c`", "a: no dotted managers: `d`",
             "a: the format has no language: `Clerk` reads as Chinese"}));
}

TEST(DingTalk, HeadsStatedTwiceMustAgree) {
  const Imported in =
      import(units(R"({"dept_id":2,"dept_manager_userid_list":["a"]})") +
             users(R"({"userid":"a","dept_id_list":[2],
                "leader_in_dept":[{"dept_id":2,"leader":true}]},
               {"userid":"b","dept_id_list":[2],
                "leader_in_dept":[{"dept_id":2,"leader":true}]})"));
  ASSERT_EQ(conflicts(in.org).size(), 1u);
  EXPECT_EQ(conflicts(in.org)[0][0], "unit:2");
  EXPECT_EQ(in.org.role(in.org.find_post("post:2/a")), Role::kHead);
  EXPECT_EQ(in.org.role(in.org.find_post("post:2/b")), Role::kHead);
}

TEST(DingTalk, ListsAboutUnitsMustFitTheListOfUnits) {
  const std::string head = units(R"({"dept_id":2},{"dept_id":3})");
  const auto with = [&](const std::string& list) {
    return import(head +
                  users(R"({"userid":"a","dept_id_list":[2],)" + list + "}"));
  };
  EXPECT_EQ(
      conflicts(with(R"("leader_in_dept":[{"dept_id":3,"leader":true}])").org),
      (Ids{{"a", "3"}}));
  EXPECT_EQ(conflicts(with(R"("dept_position_list":[{"dept_id":3,
                              "title":"T"}])")
                          .org),
            (Ids{{"a", "3"}}));
  // That somebody does not head a unit makes no member of it.
  const Imported no =
      with(R"("leader_in_dept":[{"dept_id":3,"leader":false}])");
  EXPECT_EQ(conflicts(no.org), Ids{});
  EXPECT_EQ(no.org.post_count(), 1u);
  // Fewer entries than units say nothing of the others.
  EXPECT_EQ(conflicts(with(R"("leader_in_dept":[])").org), Ids{});
  EXPECT_EQ(conflicts(with(R"("leader_in_dept":[{"dept_id":2,"leader":true},
                              {"dept_id":2,"leader":false}])")
                          .org),
            (Ids{{"a", "2"}}));
  EXPECT_EQ(conflicts(import(head + users(R"({"userid":"a",
                "dept_id_list":[2,3],"dept_position_list":[
                {"dept_id":3,"is_main":true},{"dept_id":2,"is_main":true}]})"))
                          .org),
            (Ids{{"a", "2", "3"}}));
}

TEST(DingTalk, MapsInsideATextMayHaveBareKeys) {
  for (const char* const map :
       {R"("{2:true}")", R"("{\"2\":true}")", R"("{ 2 : true , 3:false }")",
        R"({"2":true})", R"("{2:1}")"}) {
    const Imported in = import(old_units(R"({"id":2},{"id":3})") +
                               old_users(R"({"userid":"a","department":[2],
                             "isLeaderInDepts":)" +
                                         std::string(map) + "}"));
    EXPECT_EQ(left_out(in.left_out), Lines{}) << map;
    EXPECT_EQ(in.org.role(in.org.find_post("post:2/a")), Role::kHead) << map;
  }
  for (const char* const map :
       {R"("{2:true")", R"("[2]")", R"("2:true")", R"("{2:maybe}")", "[true]",
        "7", R"("{2:true,2:false}")"}) {
    const Imported in = import(old_units(R"({"id":2})") +
                               old_users(R"({"userid":"a","department":[2],
                             "isLeaderInDepts":)" +
                                         std::string(map) + "}"));
    ASSERT_EQ(in.left_out.size(), 1u) << map;
    EXPECT_EQ(in.left_out[0].place, "ding.json:2:/userlist/0") << map;
    EXPECT_EQ(in.org.person_count(), 0u) << map;
  }
}

TEST(DingTalk, AListingOfOneUnitSaysWhoHeadsIt) {
  const Imported in =
      import(units(R"({"dept_id":2},{"dept_id":3})") +
             users(R"({"userid":"a","dept_id_list":[2],"leader":true},
               {"userid":"b","dept_id_list":[2,3],"leader":true},
               {"userid":"c","dept_id_list":[2,3],"leader":false})"));
  EXPECT_EQ(in.org.role(in.org.find_post("post:2/a")), Role::kHead);
  EXPECT_EQ(in.org.role(in.org.find_post("post:2/b")), Role::kStaff);
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_EQ(in.left_out[0].place, "ding.json:2:/result/list/1/leader");
  // The unit's own record may say it.
  const Imported said = import(
      units(R"({"dept_id":2},{"dept_id":3,"dept_manager_userid_list":["b"]})") +
      users(R"({"userid":"b","dept_id_list":[2,3],"leader":true})"));
  EXPECT_EQ(left_out(said.left_out), Lines{});
  EXPECT_EQ(said.org.role(said.org.find_post("post:3/b")), Role::kHead);
}

TEST(DingTalk, ListingsOfSeveralUnitsNameAPersonAgain) {
  const Imported in = import(old_units(R"({"id":2},{"id":3})") +
                             old_users(R"({"userid":"a","department":[2,3],
                    "isLeaderInDepts":"{2:true}"})") +
                             old_users(R"({"userid":"a","department":[2,3],
                    "isLeaderInDepts":"{3:false}"})"));
  EXPECT_EQ(conflicts(in.org), Ids{});
  EXPECT_EQ(in.org.person_count(), 1u);
  EXPECT_EQ(in.org.role(in.org.find_post("post:2/a")), Role::kHead);
  EXPECT_EQ(in.org.role(in.org.find_post("post:3/a")), Role::kStaff);
}

TEST(DingTalk, AListingSaysLessThanTheDetails) {
  const std::string unit = units(R"({"dept_id":2},{"dept_id":3})");
  const std::string listing =
      users(R"({"userid":"a","name":"Li","title":"T","dept_id_list":[2,3]},
               {"userid":"b","name":"Wang","dept_id_list":[3]})");
  const std::string details =
      R"({"errcode":0,"result":{"userid":"a","name":"Li","title":"T",
          "dept_id_list":[2,3],"manager_userid":"b","dept_position_list":[
          {"dept_id":3,"title":"U","is_main":true}]}})"
      "\n";
  const std::string simple = users(R"({"userid":"a","name":"Li"})");
  const Imported alone = import(unit + listing + details);
  EXPECT_TRUE(alone.org.problems().empty());
  EXPECT_EQ(alone.org.title(alone.org.find_post("post:2/a")).zh, "T");
  EXPECT_EQ(alone.org.title(alone.org.find_post("post:3/a")).zh, "U");
  EXPECT_EQ(superiors_of(alone.org, "post:2/a", kNow), Lines{"post:3/b"});
  const Imported more = import(simple + details + unit + listing + simple);
  EXPECT_EQ(more.org.to_json(), alone.org.to_json());
  // What both say differently is a contradiction still.
  const Imported other =
      import(unit + listing + details +
             users(R"({"userid":"a","manager_userid":"a"})"));
  EXPECT_EQ(conflicts(other.org).size(), 1u);
}

TEST(DingTalk, AnEmptyPageMayLackItsList) {
  const Imported in =
      import(units(R"({"dept_id":2})") +
             R"({"errcode":0,"result":{"has_more":true,"list":[]}})"
             R"({"errcode":0,"result":{"has_more":false}})");
  EXPECT_EQ(left_out(in.left_out), Lines{});
}

TEST(DingTalk, TheRootIsMadeWhereItIsMissing) {
  const Imported in = import(units(R"({"dept_id":2,"parent_id":1})") +
                             users(R"({"userid":"boss","dept_id_list":[1]})"));
  EXPECT_EQ(left_out(in.left_out), Lines{});
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(in.org.parent(in.org.find_unit("unit:2"), kToday),
            in.org.find_unit("unit:1"));
  EXPECT_NE(in.org.find_post("post:1/boss"), kNoPost);
  EXPECT_EQ(import(units(R"({"dept_id":2})")).org.unit_count(), 1u);
}

TEST(DingTalk, AnotherAttributeMayBeThePerson) {
  const Imported in =
      import(fixture("dingtalk/new.json"), person_is("job_number"));
  EXPECT_EQ(left_out(in.left_out), Lines{});
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(superiors_of(in.org, "post:22/0105", kNow), Lines{"post:22/0104"});
  EXPECT_EQ(in.org.role(in.org.find_post("post:2/0101")), Role::kHead);
  const Imported none = import(fixture("dingtalk/new.json"), person_is("x"));
  EXPECT_EQ(none.org.person_count(), 0u);
  EXPECT_GE(none.left_out.size(), 9u);
}

TEST(DingTalk, OtherFieldsAreRefused) {
  ImportOptions options;
  options.columns["id"] = "dept_id";
  try {
    import(fixture("dingtalk/new.json"), options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_EQ(error.fragment(), "id");
  }
  EXPECT_THROW(import(fixture("dingtalk/new.json"), person_is("")), Error);
}

void refused(std::string_view text, const std::string& place) {
  expect_refused("dingtalk", "ding.json", text, place);
}

TEST(DingTalk, RefusalsOfTheApiAreRefused) {
  refused(R"({"errcode":40014,"errmsg":"invalid access_token"})", "ding.json");
  refused(units("") + R"({"errcode":"88","errmsg":"x"})", "ding.json:2");
  refused(R"({"errcode":{},"result":[]})", "ding.json");
}

TEST(DingTalk, OtherKindsOfFilesAreRefused) {
  refused(fixture("feishu/contact.json"), "ding.json:1:1");
  refused("[]", "ding.json:1:1");
  refused("userid,name\na,Li\n", "ding.json:1:1");
  refused(R"({"errcode":0,"department":[{"id":1,"name":"A",
                     "department_leader":["a"]}]})",
          "ding.json:/department/0");
  refused(R"({"errcode":0,"userlist":[{"userid":"a","department":[1],
                     "is_leader_in_dept":[1]}]})",
          "ding.json:/userlist/0");
}

TEST(DingTalk, ListingsThatAreCutShortAreNamed) {
  const auto page = [](const char* more) {
    return R"({"errcode":0,"result":{"has_more":)" + std::string(more) +
           R"(,"list":[]}})" + "\n";
  };
  const auto said = [](const std::vector<std::string>& texts) {
    std::vector<Source> sources;
    for (const std::string& text : texts) {
      sources.push_back({"p" + std::to_string(sources.size()), text});
    }
    Lines places;
    for (const LeftOut& left : import_org("dingtalk", sources).left_out) {
      places.push_back(left.place);
    }
    return places;
  };
  EXPECT_EQ(said({page("true") + page("false")}), Lines{});
  EXPECT_EQ(said({page("false") + page("true")}), Lines{"p0:2:/result"});
  EXPECT_EQ(said({page("true")}), Lines{"p0:/result"});
  // Files may come in any order; one of them must end the listing.
  EXPECT_EQ(said({page("false"), page("true")}), Lines{});
  EXPECT_EQ(said({page("true"), page("true")}),
            (Lines{"p0:/result", "p1:/result"}));
  EXPECT_EQ(said({R"({"errcode":0,"hasMore":true,"userlist":[]})"}),
            Lines{"p0"});
}

TEST(DingTalk, RecordsThatFitNowhereAreNamed) {
  const Imported in =
      import(units(R"({"dept_id":2},{"name":"no id"},7,{"dept_id":[1]},
               {"dept_id":4,"name":5})") +
             users(R"({"userid":"a","dept_id_list":[2]},
               {"userid":"b","dept_id_list":"2"},
               {"userid":"c","dept_id_list":[2],"leader_in_dept":[7]},
               {"userid":{},"dept_id_list":[2]},
               {"userid":"d","dept_id_list":[2,99]})"));
  EXPECT_EQ(left_out(in.left_out),
            (Lines{"ding.json:1:/result/1: neither a department (`dept_id`, "
                   "`id`) nor a user (`userid`)",
                   "ding.json:1:/result/2: no object but `7`",
                   "ding.json:1:/result/3: `dept_id` is neither a text nor a "
                   "whole number: a list",
                   "ding.json:1:/result/4: `name` is no text: `5`",
                   "ding.json:3:/result/list/1: `dept_id_list` is no list: "
                   "`\"2\"`",
                   "ding.json:3:/result/list/2: `leader_in_dept` holds `7`, no "
                   "object: a list",
                   "ding.json:3:/result/list/3: `userid` is neither a text nor "
                   "a whole number: an object",
                   left_out(in.left_out).back()}));
  // An unknown unit: the person stays, the membership does not.
  EXPECT_EQ(in.left_out.back().place, "ding.json:3:/result/list/4");
  EXPECT_EQ(in.org.person_count(), 2u);
  EXPECT_EQ(in.org.post_count(), 2u);
}

TEST(DingTalk, RecordsOfOneIdMustAgree) {
  const std::string unit = units(R"({"dept_id":2,"name":"A","parent_id":1})");
  EXPECT_EQ(conflicts(import(unit + unit).org), Ids{});
  const Imported in =
      import(unit + units(R"({"dept_id":2,"name":"B","parent_id":1})"));
  ASSERT_EQ(conflicts(in.org).size(), 1u);
  EXPECT_EQ(conflicts(in.org)[0],
            (std::vector<std::string>{"unit:2", "A", "B"}));
  EXPECT_EQ(in.org.name(in.org.find_unit("unit:2"), kToday).zh, "A");
}

TEST(DingTalk, UnknownManagersAndRingsAreReported) {
  const Imported in =
      import(units(R"({"dept_id":2,"parent_id":3},{"dept_id":3,"parent_id":2},
               {"dept_id":4})") +
             users(R"({"userid":"a","dept_id_list":[4],"manager_userid":"b"},
               {"userid":"b","dept_id_list":[4],"manager_userid":"a"},
               {"userid":"c","dept_id_list":[4],"manager_userid":"gone"},
               {"userid":"d","dept_id_list":[4],"manager_userid":"d"})"));
  EXPECT_EQ(problems_of(in.org, "org.cycle").size(), 2u);
  EXPECT_EQ(problems_of(in.org, "org.dangling_reference"),
            (Ids{{"post:4/c", "post:gone"}}));
  EXPECT_EQ(problems_of(in.org, "org.self_report"), (Ids{{"post:4/d"}}));
}

TEST(DingTalk, TwoHundredLevelsAreNoTrouble) {
  std::string records;
  for (int i = 2; i <= 201; ++i) {
    records += (i == 2 ? "" : ",") + (R"({"dept_id":)" + std::to_string(i)) +
               R"(,"parent_id":)" + std::to_string(i - 1) +
               R"(,"dept_manager_userid_list":["p)" + std::to_string(i) +
               "\"]}";
  }
  std::string people;
  for (int i = 2; i <= 201; ++i) {
    people += (i == 2 ? "" : ",") + (R"({"userid":"p)" + std::to_string(i)) +
              R"(","dept_id_list":[)" + std::to_string(i) + "]}";
  }
  const Imported in = import(units(records) + users(people));
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(in.org.check(kToday).depth, 200u);
}

TEST(DingTalk, NumbersMayBeHuge) {
  const Imported in = import(
      units(R"({"dept_id":18446744073709551615,"order":9000000000000000000},
               {"dept_id":-3,"order":-9000000000000000000},
               {"dept_id":4,"order":1e300},{"dept_id":1e300})"));
  EXPECT_EQ(in.org.order(in.org.find_unit("unit:18446744073709551615")),
            kUnordered - 1);
  EXPECT_LT(in.org.order(in.org.find_unit("unit:-3")), -2147483647);
  EXPECT_EQ(in.org.unit_count(), 2u);
  EXPECT_EQ(in.left_out.size(), 2u);
}

TEST(DingTalk, BytesThatAreNotUtf8AreRefused) {
  refused(units("{\"dept_id\":2,\"name\":\"\xD6\xF7\"}"), "ding.json:1:45");
}

TEST(DingTalk, SurvivesAbuse) {
  expect_survives("dingtalk", "dingtalk/new.json");
  expect_survives("dingtalk", "dingtalk/old.json");
}

TEST(DingTalk, TheOrderOfRecordsDoesNotShow) {
  expect_no_order("dingtalk", "dingtalk/new.json");
  expect_no_order("dingtalk", "dingtalk/old.json");
}

}  // namespace
}  // namespace rung
