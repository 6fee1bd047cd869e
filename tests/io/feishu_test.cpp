#include <algorithm>

#include "rung/error.hpp"
#include "rung/route.hpp"
#include "saved_answers.hpp"

namespace rung {
namespace {

using Lines = std::vector<std::string>;
using Ids = std::vector<std::vector<std::string>>;

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"lark.json", text};
  return import_org("feishu", {&source, 1}, options);
}

std::string items(const std::string& records) {
  return R"({"code":0,"data":{"has_more":false,"items":[)" + records + "]}}\n";
}

Context on(const char* day) { return {parse_instant(day, Zone{})}; }

const Context kNow{kToday};

TEST(Feishu, ReadsContacts) {
  const Imported in = import(fixture("feishu/contact.json"));
  EXPECT_EQ(left_out(in.left_out),
            (Lines{"lark.json:4:/data/items/2: is deleted (`is_deleted`)",
                   "lark.json:9:/data/items/7: has resigned (`is_resigned`)"}));
  EXPECT_TRUE(in.org.problems().empty());
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 5u);
  EXPECT_EQ(org.post_count(), 8u);
  EXPECT_EQ(org.person_count(), 7u);
  const UnitId edu = org.find_unit("unit:edu");
  EXPECT_EQ(org.name(edu, kToday).zh, "市教育局");
  EXPECT_EQ(org.name(edu, kToday).en, "Education Bureau");
  EXPECT_EQ(org.order(edu), 1000);
  EXPECT_EQ(org.parent(edu, kToday), org.find_unit("unit:0"));
  EXPECT_EQ(org.name(org.find_person("zhang.wei")).en, "Zhang Wei");
  // The deputy in `leaders` is no head.
  EXPECT_EQ(org.find_post("post:edu/li.na"), kNoPost);
  EXPECT_EQ(org.acting_post(org.find_person("li.na"), kNoUnit, kToday),
            org.find_post("post:edu-office/li.na"));
  EXPECT_EQ(org.title(org.find_post("post:edu-basic/li.na")).zh, "联络员");
  EXPECT_EQ(superiors_of(org, "post:edu-basic/li.na", kNow),
            (Lines{"post:edu-basic/chen.jing", "post:edu-basic/wang.fang"}));
  EXPECT_EQ(superiors_of(org, "post:edu-inspect/john.smith", kNow),
            Lines{"post:edu/zhang.wei"});
  Context dotted = kNow;
  dotted.line = Line::kDotted;
  EXPECT_EQ(superiors_of(org, "post:edu-basic/liu.yang", dotted),
            Lines{"post:edu-office/li.na"});
}

TEST(Feishu, ReadsCoreHrWithItsDates) {
  const Imported in = import(fixture("feishu/corehr.json"));
  EXPECT_EQ(
      left_out(in.left_out),
      (Lines{"lark.json:24:/data/items/0/job_datas/2: begins when the person "
             "leaves (`offboarding`)",
             "lark.json:3:/data/items/4: is not in use (`active` is false)"}));
  EXPECT_TRUE(in.org.problems().empty());
  const Org& org = in.org;
  const UnitId basic = org.find_unit("unit:d-basic");
  EXPECT_EQ(org.name(basic, on("2022-02-28").at).zh, "普通教育科");
  EXPECT_EQ(org.name(basic, on("2022-03-01").at).zh, "基础教育科");
  const UnitId inspect = org.find_unit("unit:d-inspect");
  EXPECT_TRUE(org.exists(inspect, on("2022-12-31").at));
  EXPECT_FALSE(org.exists(inspect, on("2023-01-01").at));
  // A person who moved: the day of the move is that of the new unit.
  const PersonId liu = org.find_person("e-liu");
  const auto post_on = [&](const char* day) {
    const auto posts = org.posts_of(liu, on(day).at);
    return posts.empty() ? std::string() : std::string(org.id(posts[0]));
  };
  EXPECT_EQ(post_on("2019-06-30"), "");
  EXPECT_EQ(post_on("2021-08-31"), "post:d-inspect/e-liu");
  EXPECT_EQ(post_on("2021-09-01"), "post:d-basic/e-liu");
  EXPECT_EQ(post_on("2023-12-31"), "post:d-basic/e-liu");
  EXPECT_EQ(post_on("2024-01-01"), "");
  // `direct_manager_id` is the manager's job data.
  EXPECT_EQ(superiors_of(org, "post:d-basic/e-wang", on("2020-05-01")),
            Lines{"post:d-edu/e-zhang"});
  EXPECT_EQ(superiors_of(org, "post:d-inspect/e-liu", on("2021-08-31")),
            Lines{"post:d-edu/e-zhang"});
  EXPECT_EQ(superiors_of(org, "post:d-basic/e-liu", on("2021-09-01")),
            Lines{"post:d-basic/e-wang"});
  EXPECT_EQ(org.role(org.find_post("post:d-basic/e-wang")), Role::kHead);
  EXPECT_EQ(org.title(org.find_post("post:d-basic/e-wang")).en,
            "Section Chief");
  // Two jobs at once, for a year.
  const PersonId li = org.find_person("e-li");
  EXPECT_EQ(org.posts_of(li, on("2021-12-31").at).size(), 2u);
  EXPECT_EQ(org.posts_of(li, on("2022-01-01").at).size(), 1u);
}

TEST(Feishu, RoundTripsItsFixtures) {
  expect_round_trip("feishu", "feishu", "feishu/contact.json");
  expect_round_trip("feishu", "feishu-corehr", "feishu/corehr.json");
}

TEST(Feishu, CoreHrKeepsChangesOfManagersAndHeads) {
  const Org org = Org::parse(R"({"format":"rung-org/1",
    "units":[{"id":"unit:u","name":"U"},
             {"id":"unit:v","name":"V","parent":"unit:u"}],
    "posts":[{"id":"post:u/a","unit":"unit:u","role":"head"},
             {"id":"post:v/b","unit":"unit:v",
              "reports_to":[{"post":"post:u/a","until":"2020-01-01"},
                            {"post":"post:v/c","since":"2020-01-01"},
                            {"post":"post:u/a","line":"dotted",
                             "since":"2021-01-01","until":"2022-01-01"}]},
             {"id":"post:v/c","unit":"unit:v","role":"head",
              "since":"2018-01-01"}],
    "people":[{"id":"a","holds":[{"post":"post:u/a"}]},
              {"id":"b","holds":[{"post":"post:v/b"}]},
              {"id":"c","holds":[{"post":"post:v/c",
                                  "since":"2018-01-01"}]}]})");
  EXPECT_TRUE(org.problems().empty());
  const Exported out = export_org("feishu-corehr", org, kToday);
  EXPECT_EQ(left_out(out.left_out), Lines{});
  const Imported again = import(out.text);
  EXPECT_EQ(again.org.to_json(), org.to_json()) << out.text;
}

TEST(Feishu, IdsOfAnyTypeRefer) {
  const char* const kUsers =
      R"({"user_id":"u1","open_id":"ou_1","union_id":"on_1",
          "department_ids":["od-1"],"leader_user_id":"%"},
         {"user_id":"u2","open_id":"ou_2","union_id":"on_2",
          "department_ids":["d1"]},
         {"open_id":"ou_3","union_id":"on_3","department_ids":["d1"]})";
  std::string first;
  for (const char* const manager : {"u2", "ou_2", "on_2"}) {
    std::string text(kUsers);
    text.replace(text.find('%'), 1, manager);
    const Imported in =
        import(items(R"({"department_id":"d1","open_department_id":"od-1",
                  "leader_user_id":"on_3"})") +
               items(text));
    EXPECT_EQ(left_out(in.left_out), Lines{});
    EXPECT_TRUE(in.org.problems().empty());
    EXPECT_EQ(superiors_of(in.org, "post:d1/u1", kNow), Lines{"post:d1/u2"});
    EXPECT_EQ(in.org.role(in.org.find_post("post:d1/ou_3")), Role::kHead);
    if (first.empty()) first = in.org.to_json();
    EXPECT_EQ(in.org.to_json(), first);
  }
}

TEST(Feishu, ARecordWithoutUserIdIsJoinedToItsUser) {
  const Imported in =
      import(items(R"({"department_id":"d1"})") +
             items(R"({"open_id":"ou_1","department_ids":["d1"]},
               {"user_id":"u1","open_id":"ou_1","department_ids":["d1"]})"));
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(in.org.person_count(), 1u);
  EXPECT_NE(in.org.find_person("u1"), kNoPerson);
}

TEST(Feishu, FieldsWithoutScopeAreFilledFromOtherRecords) {
  const Imported in =
      import(items(R"({"department_id":"d1"})") +
             items(R"({"user_id":"a","open_id":"ou_1","department_ids":["d1"],
                "job_title":"T","leader_user_id":"b",
                "dotted_line_leader_user_ids":["c"]},
               {"open_id":"ou_1","department_ids":["d1"]},
               {"user_id":"a","name":"Li"},
               {"user_id":"b","department_ids":["d1"]},
               {"user_id":"c","department_ids":["d1"]})"));
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(in.org.post_count(), 3u);
  EXPECT_EQ(superiors_of(in.org, "post:d1/a", kNow), Lines{"post:d1/b"});
}

TEST(Feishu, AnIdOfTwoPeopleIsAConflict) {
  const Imported in = import(items(R"({"department_id":"d1"})") +
                             items(R"({"user_id":"x","department_ids":["d1"]},
               {"user_id":"b","open_id":"x","department_ids":["d1"]})"));
  EXPECT_EQ(conflicts(in.org), (Ids{{"x", "b", "x"}}));
}

TEST(Feishu, HeadsStatedTwiceMustAgree) {
  const auto heads = [](const std::string& stated) {
    return import(items(R"({"department_id":"d1",)" + stated + "}") +
                  items(R"({"user_id":"a","department_ids":["d1"]},
                           {"user_id":"b","department_ids":["d1"]})"));
  };
  const auto role = [](const Imported& in, const char* post) {
    return in.org.role(in.org.find_post(post));
  };
  const Imported differ = heads(
      R"("leader_user_id":"a","leaders":[{"leaderType":1,"leaderID":"b"}])");
  EXPECT_EQ(conflicts(differ.org), (Ids{{"d1", "a", "b"}}));
  EXPECT_EQ(role(differ, "post:d1/a"), Role::kHead);
  EXPECT_EQ(role(differ, "post:d1/b"), Role::kHead);
  const Imported deputy = heads(
      R"("leader_user_id":"a","leaders":[{"leaderType":2,"leaderID":"a"}])");
  EXPECT_EQ(conflicts(deputy.org), (Ids{{"d1", "a"}}));
  const Imported alone = heads(R"("leader_user_id":"a")");
  EXPECT_EQ(conflicts(alone.org), Ids{});
  EXPECT_EQ(role(alone, "post:d1/a"), Role::kHead);
  const Imported both = heads(
      R"("leader_user_id":"a","leaders":[{"leaderType":1,"leaderID":"a"},
         {"leaderType":1,"leaderID":"b"}])");
  EXPECT_EQ(conflicts(both.org), Ids{});
  EXPECT_EQ(role(both, "post:d1/b"), Role::kHead);
}

TEST(Feishu, AHeadWhoHasLeftHeadsNothing) {
  const Imported in =
      import(items(R"({"department_id":"d1","leader_user_id":"ou_1"})") +
             items(R"({"user_id":"u1","open_id":"ou_1","department_ids":["d1"],
                "status":{"is_exited":true}})"));
  EXPECT_EQ(left_out(in.left_out),
            (Lines{"lark.json:2:/data/items/0: has left the tenant "
                   "(`is_exited`)",
                   "lark.json:1:/data/items/0: its head `ou_1` has left"}));
  EXPECT_EQ(in.org.post_count(), 0u);
}

TEST(Feishu, ListsAboutUnitsMustFitTheListOfUnits) {
  const std::string head =
      items(R"({"department_id":"d1"},{"department_id":"d2"})");
  const auto with = [&](const std::string& said) {
    return conflicts(
        import(head +
               items(R"({"user_id":"a","department_ids":["d1"],)" + said + "}"))
            .org);
  };
  EXPECT_EQ(with(R"("positions":[{"department_id":"d2",
                                  "position_name":"T"}])"),
            (Ids{{"a", "d2"}}));
  EXPECT_EQ(with(R"("orders":[{"department_id":"d2",
                               "is_primary_dept":true}])"),
            (Ids{{"a", "d2"}}));
  EXPECT_EQ(with(R"("orders":[{"department_id":"d2"}])"), Ids{});
  EXPECT_EQ(with(R"("orders":[],"positions":[])"), Ids{});
}

TEST(Feishu, PrimaryUnitsAndManagersStatedTwiceMustAgree) {
  const std::string head =
      items(R"({"department_id":"d1"},{"department_id":"d2"})");
  const Imported in =
      import(head + items(R"({"user_id":"a","department_ids":["d1","d2"],
        "leader_user_id":"b",
        "orders":[{"department_id":"d1","is_primary_dept":true}],
        "positions":[{"department_id":"d2","is_major":true,
                      "leader_user_id":"c"}]},
       {"user_id":"b","department_ids":["d1"]},
       {"user_id":"c","department_ids":["d1"]})"));
  EXPECT_EQ(conflicts(in.org), (Ids{{"a", "b", "c"}, {"a", "d1", "d2"}}));
  EXPECT_EQ(in.org.acting_post(in.org.find_person("a"), kNoUnit, kToday),
            in.org.find_post("post:d1/a"));
  const Imported minor =
      import(head + items(R"({"user_id":"a","department_ids":["d1"],
        "positions":[{"department_id":"d1","leader_user_id":"b"}]},
       {"user_id":"b","department_ids":["d1"]})"));
  EXPECT_EQ(conflicts(minor.org), Ids{});
  ASSERT_EQ(minor.left_out.size(), 1u);
  EXPECT_EQ(minor.left_out[0].place, "lark.json:2:/data/items/0/positions/0");
}

TEST(Feishu, ADepartmentMayStateItsPartsAtEitherLevel) {
  const auto with = [](const char* inside, const char* beside) {
    return import(items(R"({"id":"d1","hiberarchy_common":{"name":[
        {"lang":"zh-CN","value":"A"}])" +
                        std::string(inside) + "}" + beside + "}") +
                  items(R"({"employment_id":"a","department_id":"d1"},
                           {"employment_id":"b","department_id":"d1"})"));
  };
  for (const Imported& in :
       {with(R"(,"manager":"a")", ""), with("", R"(,"manager":"a")"),
        with(R"(,"manager":"a")", R"(,"manager":"a")")}) {
    EXPECT_TRUE(in.org.problems().empty());
    EXPECT_EQ(in.org.name(in.org.find_unit("unit:d1"), kToday).zh, "A");
    EXPECT_EQ(superiors_of(in.org, "post:d1/b", kNow), Lines{"post:d1/a"});
  }
  EXPECT_EQ(conflicts(with(R"(,"manager":"b")", R"(,"manager":"a")").org),
            (Ids{{"d1", "a", "b"}}));
}

TEST(Feishu, VersionsOfAUnitThatOverlapAreAConflict) {
  const auto versions = [](const char* until) {
    return import(items(R"({"id":"d1","names":[{"lang":"zh-CN","value":"A"}],
      "effective_date":"2020-01-01","expiration_date":")" +
                        std::string(until) + R"("},
     {"id":"d1","names":[{"lang":"zh-CN","value":"B"}],
      "effective_date":"2021-01-01"})"));
  };
  EXPECT_EQ(conflicts(versions("2021-01-01").org), Ids{});
  EXPECT_EQ(conflicts(versions("2022-01-01").org).size(), 1u);
}

TEST(Feishu, DatesOfManagersNarrowThoseOfTheJob) {
  const Imported in =
      import(items(R"({"id":"d1","names":[],"effective_date":"2018-01-01"})") +
             items(R"({"employment_id":"a","id":"ja","department_id":"d1",
        "primary_job_data":true,"effective_time":"2018-01-01 00:00:00"},
       {"employment_id":"b","id":"jb","department_id":"d1",
        "primary_job_data":true,"effective_time":"2018-01-01 00:00:00",
        "direct_manager_id":"ja","second_direct_manager_id":"a",
        "direct_manager_effective_time":"2019-01-01 00:00:00"})"));
  EXPECT_EQ(left_out(in.left_out), Lines{});
  EXPECT_EQ(superiors_of(in.org, "post:d1/b", on("2018-12-31")), Lines{});
  EXPECT_EQ(superiors_of(in.org, "post:d1/b", on("2019-01-01")),
            Lines{"post:d1/a"});
  Context second = on("2018-12-31");
  second.line = Line::kDotted;
  EXPECT_EQ(superiors_of(in.org, "post:d1/b", second), Lines{"post:d1/a"});
}

TEST(Feishu, EmployeesServeWithoutJobData) {
  const std::string unit =
      items(R"({"id":"d1","names":[{"lang":"zh-CN","value":"A"}]})");
  const Imported in =
      import(unit + items(R"({"employment_id":"a","department_id":"d1",
        "effective_date":"2020-01-01","expiration_date":"2022-12-31",
        "job":{"name":[{"lang":"zh-CN","value":"科员"}]}},
       {"employment_id":"b","department_id":"d1","direct_manager_id":"a",
        "effective_time":"2020-01-01"},
       {"employment_id":"c","department_id":"d1",
        "employment_status":{"enum_name":"terminated"}})"));
  EXPECT_EQ(in.org.post_count(), 2u);
  EXPECT_EQ(in.org.title(in.org.find_post("post:d1/a")).zh, "科员");
  // The last day at work is one.
  const PostId post = in.org.find_post("post:d1/a");
  EXPECT_TRUE(in.org.exists(post, on("2022-12-31").at));
  EXPECT_FALSE(in.org.exists(post, on("2023-01-01").at));
  EXPECT_EQ(superiors_of(in.org, "post:d1/b", on("2022-12-31")),
            Lines{"post:d1/a"});
  ASSERT_FALSE(in.left_out.empty());
  EXPECT_EQ(left_out(in.left_out)[0],
            "lark.json:2:/data/items/2: has left (`terminated`)");
}

TEST(Feishu, AnotherAttributeMayBeThePerson) {
  const Imported in =
      import(fixture("feishu/contact.json"), person_is("employee_no"));
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(superiors_of(in.org, "post:edu-basic/0105", kNow),
            Lines{"post:edu-basic/0104"});
  const Imported hr =
      import(fixture("feishu/corehr.json"), person_is("employee_number"));
  EXPECT_TRUE(hr.org.problems().empty());
  EXPECT_EQ(superiors_of(hr.org, "post:d-basic/0105", on("2021-09-01")),
            Lines{"post:d-basic/0103"});
  ImportOptions options;
  options.columns["name"] = "en_name";
  EXPECT_THROW(import(fixture("feishu/contact.json"), options), Error);
}

void refused(std::string_view text, const std::string& place) {
  expect_refused("feishu", "lark.json", text, place);
}

TEST(Feishu, RefusalsAndOtherKindsOfFilesAreRefused) {
  refused(R"({"code":99991663,"msg":"token invalid"})", "lark.json");
  refused(fixture("dingtalk/new.json"), "lark.json:1:1");
  refused("[]", "lark.json:1:1");
  refused("user_id,name\na,Li\n", "lark.json:1:1");
  refused(R"({"code":0,"data":{"items":{"user_id":"a"}}})",
          "lark.json:/data/items");
  refused(items("{\"department_id\":\"d\",\"name\":\"\xD6\xF7\"}"),
          "lark.json:1:74");
}

TEST(Feishu, ListingsThatAreCutShortAreNamed) {
  const Imported in = import(
      R"({"code":0,"data":{"has_more":true,"page_token":"t","items":[
          {"department_id":"d1"}]}})"
      "\n" +
      items(R"({"user_id":"a","department_ids":["d1"]})"));
  ASSERT_EQ(in.left_out.size(), 1u);
  EXPECT_EQ(in.left_out[0].place, "lark.json:1:/data");
  // A last page may be empty, and have no items at all.
  const Imported ended = import(
      R"({"code":0,"data":{"has_more":true,"items":[
          {"department_id":"d1"}]}})"
      "\n"
      R"({"code":0,"data":{"has_more":false}})");
  EXPECT_EQ(left_out(ended.left_out), Lines{});
}

TEST(Feishu, RecordsThatFitNowhereAreNamed) {
  const Imported in = import(
      items(R"({"department_id":"d1"},{"name":"x"},3,{"department_id":[]})") +
      items(R"({"user_id":"a","department_ids":"d1"},
               {"user_id":"b","status":7},{"user_id":"c","orders":[{}]},
               {"user_id":"d","department_ids":["nowhere"]})") +
      items(R"({"employment_id":"e","id":"j","effective_time":"soon"},
               {"employment_id":"f","id":"k","effective_time":"2021-01-01",
                "expiration_time":"2021-01-01"},
               {"employment_id":"g","job_datas":{}})"));
  Lines places;
  for (const LeftOut& left : in.left_out) places.push_back(left.place);
  std::sort(places.begin(), places.end());
  EXPECT_EQ(places,
            (Lines{"lark.json:1:/data/items/1", "lark.json:1:/data/items/2",
                   "lark.json:1:/data/items/3", "lark.json:2:/data/items/0",
                   "lark.json:2:/data/items/1", "lark.json:2:/data/items/2",
                   "lark.json:2:/data/items/3", "lark.json:5:/data/items/0",
                   "lark.json:5:/data/items/1", "lark.json:5:/data/items/2"}));
}

TEST(Feishu, UnknownManagersAndRingsAreReported) {
  const Imported in = import(
      items(R"({"department_id":"d1","parent_department_id":"d2"},
               {"department_id":"d2","parent_department_id":"d1"},
               {"department_id":"d3","parent_department_id":"nowhere"})") +
      items(R"({"user_id":"a","department_ids":["d3"],"leader_user_id":"b"},
               {"user_id":"b","department_ids":["d3"],"leader_user_id":"a"},
               {"user_id":"c","department_ids":["d3"],
                "leader_user_id":"gone"})"));
  EXPECT_EQ(problems_of(in.org, "org.cycle").size(), 2u);
  EXPECT_EQ(problems_of(in.org, "org.dangling_reference"),
            (Ids{{"post:d3/c", "post:gone"}, {"unit:d3", "unit:nowhere"}}));
}

TEST(Feishu, TwoHundredLevelsAreNoTrouble) {
  std::string units;
  std::string users;
  for (int i = 1; i <= 200; ++i) {
    const std::string n = std::to_string(i);
    const std::string comma = i == 1 ? "" : ",";
    units += comma + R"({"department_id":"d)" + n +
             R"(","parent_department_id":"d)" + std::to_string(i - 1) +
             R"(","leader_user_id":"p)" + n + "\"}";
    users += comma + R"({"user_id":"p)" + n + R"(","department_ids":["d)" + n +
             "\"]}";
  }
  const Imported in =
      import(items(R"({"department_id":"d0"})") + items(units) + items(users));
  EXPECT_TRUE(in.org.problems().empty());
  EXPECT_EQ(in.org.check(kToday).depth, 200u);
}

TEST(Feishu, SurvivesAbuse) {
  expect_survives("feishu", "feishu/contact.json");
  expect_survives("feishu", "feishu/corehr.json");
}

TEST(Feishu, TheOrderOfRecordsDoesNotShow) {
  expect_no_order("feishu", "feishu/contact.json");
  expect_no_order("feishu", "feishu/corehr.json");
}

}  // namespace
}  // namespace rung
