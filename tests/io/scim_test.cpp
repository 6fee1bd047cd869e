// The `scim` importer and exporter.
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

constexpr const char* kEnterprise =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"f", text};
  return import_org("scim", {&source, 1}, options);
}

std::string user(const std::string& id, const std::string& rest = "") {
  return R"({"userName":"n","id":")" + id + '"' + rest + '}';
}

std::string enterprise(const std::string& inside) {
  return ",\"" + std::string(kEnterprise) + "\":{" + inside + '}';
}

// A group whose members are these ids.
std::string group(const std::string& id, const Texts& members,
                  const std::string& name = "") {
  std::string text =
      R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":")" +
      id + R"(","displayName":")" + name + R"(","members":[)";
  for (std::size_t i = 0; i < members.size(); ++i) {
    text += (i == 0 ? "" : ",") + (R"({"value":")" + members[i]) + "\"}";
  }
  return text + "]}";
}

Imported import_all(const Texts& resources, const ImportOptions& options = {}) {
  std::string text = "[";
  for (const std::string& one : resources) {
    text += (text.size() == 1 ? "" : ",") + one;
  }
  return import(text + ']', options);
}

TEST(Scim, TheCityOffice) {
  const Imported in = import(fixture("scim/city.json"));
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 4u);
  EXPECT_EQ(org.person_count(), 5u);
  EXPECT_EQ(org.parent(org.find_unit("unit:g-budget"), kToday),
            org.find_unit("unit:g-finance"));
  EXPECT_EQ(org.name(org.find_unit("unit:g-works"), kToday).zh, "住建局");
  EXPECT_EQ(org.name(org.find_person("u-sun")).zh, "孙丽");
  EXPECT_EQ(org.name(org.find_person("u-li")).zh, "Ann Smith");
  EXPECT_EQ(org.posts_of(org.find_person("u-sun"), kToday)[0],
            org.find_post("post:g-budget/u-sun"));
  EXPECT_EQ(superiors_of(org, "post:g-budget/u-sun", {kToday}),
            Texts{"post:g-finance/u-qian"});
  EXPECT_EQ(problems_of(org, "org.dangling_reference"),
            (std::vector<Texts>{{"post:g-works/u-li", "post:u-gone"}}));
  EXPECT_TRUE(conflicts(org).empty());
}

TEST(Scim, WhatIsLeftOutIsNamed) {
  Texts left = left_out(import(fixture("scim/city.json")).left_out);
  std::sort(left.begin(), left.end());
  EXPECT_EQ(left,
            (Texts{"f:/Resources/10: neither a User nor a Group",
                   "f:/Resources/4: the user is not active",
                   "f:/Resources/5: department `档案馆` is none of the groups",
                   "f:/Resources/8: its member `u-lost` is not in the files"}));
}

TEST(Scim, TheFixtureGoesThereAndBack) {
  const Imported in = import(fixture("scim/city.json"));
  const Exported out = export_org("scim", in.org, kToday);
  EXPECT_EQ(left_out(out.left_out), Texts{});
  const Imported again = import(out.text);
  EXPECT_EQ(again.org.to_json(), in.org.to_json());
  EXPECT_EQ(left_out(again.left_out), Texts{});
}

TEST(Scim, WhatScimCannotSayIsNamed) {
  OrgBuilder builder;
  builder.add(Unit{"unit:u", {{{"甲", "A"}, {}}}, "bureau", {}, 1, {}, {}, ""});
  builder.add(Post{"post:u/x",
                   "unit:u",
                   {"长", ""},
                   Role::kHead,
                   {},
                   kUnordered,
                   kUnordered,
                   {{"post:u/y", Line::kDotted, {}}},
                   {}});
  builder.add(Post{"post:u/y",
                   "unit:u",
                   {},
                   Role::kStaff,
                   {},
                   kUnordered,
                   kUnordered,
                   {},
                   {}});
  builder.add(Person{"x", {"", "X"}, {{"post:u/x", {}, false, {}}}});
  builder.add(Person{"y", {}, {{"post:u/y", {}, false, {}}}});
  Texts lost = left_out(export_org("scim", builder.build(), kToday).left_out);
  std::sort(lost.begin(), lost.end());
  EXPECT_EQ(
      lost,
      (Texts{"unit:u: its kind `bureau`", "unit:u: its name in English: `A`",
             "unit:u: its order", "unit:u: that `x` heads it",
             "x: that its name is in English", "x: the dotted line to `y`"}));
}

TEST(Scim, DepartmentsAreUnitsOnlyWithoutGroups) {
  const std::string x = user("x", enterprise(R"("department":"D")"));
  EXPECT_NE(import_all({x}).org.find_unit("unit:D"), kNoUnit);
  const Imported in = import_all({x, group("g", {"x"})});
  EXPECT_EQ(in.org.find_unit("unit:D"), kNoUnit);
  EXPECT_EQ(left_out(in.left_out),
            Texts{"f:/0: department `D` is none of the groups"});
}

TEST(Scim, SidesThatDisagreeAreConflicts) {
  const std::string in_h = R"(,"groups":[{"value":"h"}])";
  const std::string d = enterprise(R"("department":"H")");
  const auto said = [](const Texts& resources) {
    return conflicts(import_all(resources).org);
  };
  const std::vector<Texts> groups{{"x", "unit:g", "unit:h"}};
  EXPECT_EQ(said({user("x", in_h), group("g", {"x"}), group("h", {})}), groups);
  EXPECT_EQ(said({user("x", in_h), user("y"), group("h", {"y"})}),
            (std::vector<Texts>{{"x", "unit:h"}}));
  EXPECT_TRUE(said({user("x", in_h), group("h", {})}).empty());
  EXPECT_TRUE(said({user("x"), group("h", {"x"})}).empty());
  // The department names another group than the one of the membership.
  EXPECT_EQ(said({user("x", d), group("g", {"x"}), group("h", {}, "H")}),
            groups);
  EXPECT_TRUE(
      said({user("x", d), group("g", {"x"}), group("h", {"g"}, "H")}).empty());
  // A group in two groups.
  EXPECT_EQ(said({group("g", {"s"}), group("h", {"s"}), group("s", {})}).size(),
            1u);
  // Two users of one id.
  EXPECT_EQ(said({user("x", R"(,"displayName":"a")"),
                  user("x", R"(,"displayName":"b")")})
                .size(),
            1u);
  EXPECT_TRUE(said({user("x"), user("x")}).empty());
}

TEST(Scim, MembershipThroughAnotherGroupIsNoPost) {
  const Org org =
      import_all({user("x", R"(,"groups":[{"value":"g","type":"direct"},)"
                            R"({"value":"h","type":"indirect"}])"),
                  group("g", {}), group("h", {"g"})})
          .org;
  EXPECT_EQ(org.posts_of(org.find_person("x"), kToday).size(), 1u);
}

TEST(Scim, APersonsIdMayBeMapped) {
  const Texts users = {
      user("1",
           R"(,"externalId":"a")" +
               enterprise(R"("employeeNumber":"E1","manager":{"value":"2"})")),
      user("2",
           R"(,"externalId":"b")" + enterprise(R"("employeeNumber":"E2")")),
      user("3")};
  const Imported by_name = import_all(users, person_is("externalid"));
  EXPECT_EQ(superiors_of(by_name.org, "post:a", {kToday}), Texts{"post:b"});
  EXPECT_EQ(left_out(by_name.left_out),
            Texts{"f:/2: `externalid` is not stated"});
  const Imported by_number = import_all(users, person_is("employeeNumber"));
  EXPECT_EQ(superiors_of(by_number.org, "post:E1", {kToday}), Texts{"post:E2"});
}

TEST(Scim, AManagerMayBeABareId) {
  const Org org =
      import_all({user("x", enterprise(R"("manager":"y")")), user("y")}).org;
  EXPECT_EQ(superiors_of(org, "post:x", {kToday}), Texts{"post:y"});
}

std::string page(int total, int start, const Texts& resources) {
  std::string text = R"({"totalResults":)" + std::to_string(total) +
                     R"(,"startIndex":)" + std::to_string(start) +
                     R"(,"Resources":[)";
  for (std::size_t i = 0; i < resources.size(); ++i) {
    text += (i == 0 ? "" : ",") + resources[i];
  }
  return text + "]}\n";
}

TEST(Scim, APartOfTheAnswerIsNotTakenForTheWhole) {
  const auto left = [](const std::string& text) {
    return import(text).left_out.size();
  };
  const std::string first = page(3, 1, {user("a"), user("b")});
  const std::string last = page(3, 3, {user("c")});
  EXPECT_EQ(left(first + last), 0u);
  EXPECT_EQ(left(last + first), 0u);
  EXPECT_EQ(left(first), 1u);
  EXPECT_EQ(left(last), 1u);
  // Three groups do not stand for the user who is missing.
  const std::string groups =
      page(3, 1, {group("g", {}), group("h", {}), group("i", {})});
  EXPECT_EQ(left(first + last + groups), 0u);
  EXPECT_EQ(left(first + groups), 1u);
  EXPECT_EQ(import(first).left_out[0].reason,
            "the answer has 3 resources, and only 2 are here: pages are "
            "missing");
}

TEST(Scim, WhatIsNoScimIsRefused) {
  const auto refusal = [](std::string_view text) -> std::string {
    try {
      import(text);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kParse);
      return error.place() + ' ' + error.message();
    }
    return "taken";
  };
  EXPECT_EQ(refusal(R"({"errcode":0,"userlist":[]})"),
            "f nothing in the file is of SCIM");
  EXPECT_EQ(
      refusal(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],)"
              R"("status":"401","detail":"no"})"),
      "f the server answered with an error");
  EXPECT_EQ(refusal(R"({"totalResults":1,"Resources":{}})"),
            "f:/Resources a list is wanted");
  EXPECT_EQ(refusal("dn: ou=a\n").substr(0, 5), "f:1:1");
  EXPECT_EQ(refusal("").substr(0, 3), "f:1");
  ImportOptions wrong;
  wrong.columns["unit"] = "groups";
  EXPECT_THROW(import(user("x"), wrong), Error);
}

TEST(Scim, RecordsThatAreNotWholeAreLeftOut) {
  const auto reason = [](const std::string& record) {
    const Imported in = import_all({record, user("z")});
    EXPECT_EQ(in.left_out.size(), 1u) << record;
    return in.left_out.empty() ? "" : in.left_out[0].reason;
  };
  EXPECT_EQ(reason(R"({"userName":"n"})"), "`id` is not stated");
  EXPECT_EQ(reason(user("x", R"(,"active":"maybe")")),
            "`active` is neither true nor false: `\"maybe\"`");
  EXPECT_EQ(reason(user("x", R"(,"title":5)")), "`title` is no text: `5`");
  EXPECT_EQ(reason(user("x", R"(,"Title":"a","title":"b")")),
            "`Title` stands twice, in another case: `\"a\"`");
  EXPECT_EQ(reason(user("x", R"(,"groups":[{}])")), "`value` is not stated");
}

TEST(Scim, CyclesAndDepth) {
  const Org ring =
      import_all({group("a", {"b"}), group("b", {"a"}),
                  user("x", enterprise(R"("department":"q","manager":"y")")),
                  user("y", enterprise(R"("manager":"x")"))})
          .org;
  EXPECT_EQ(problems_of(ring, "org.cycle").size(), 2u);
  Texts groups;
  for (int i = 0; i < 200; ++i) {
    groups.push_back(
        group('g' + std::to_string(i), {'g' + std::to_string(i + 1)}));
  }
  groups.push_back(group("g200", {}));
  const Org deep = import_all(groups).org;
  EXPECT_EQ(deep.unit_count(), 201u);
  EXPECT_EQ(deep.parent(deep.find_unit("unit:g200"), kToday),
            deep.find_unit("unit:g199"));
}

TEST(Scim, AnyOrderOfRecordsGivesTheSame) {
  abuse::shuffle_json("scim", fixture("scim/city.json"));
}

TEST(Scim, NoTextBringsItDown) {
  abuse::abuse_json("scim", fixture("scim/city.json"));
}

}  // namespace
}  // namespace rung
