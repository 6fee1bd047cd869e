// Sign-off as JSON: the answer, and what is refused.
#include "rung/json.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "rung/error.hpp"
#include "rung/org.hpp"
#include "rung/service.hpp"

namespace rung {
namespace {

const char kAsked[] =
    R"({"policy":{"mode":"in_order","voters":["li",{"id":"wu"}],)"
    R"("initiator":"me","opened":"2024-03-01",)"
    R"("silence":{"means":"pass","workdays":3}},)"
    R"("events":[{"who":"li","action":"approve","at":"2024-03-01T09:00"},)"
    R"({"who":"x","action":"reject","at":"2024-03-01T10:00"}],)"
    R"("at":"2024-03-02"})";

const char kAnswer[] =
    R"({"outcome":"wait","decided_at":null,"decided_by":[],)"
    R"("may_act":[{"who":"wu","group":"",)"
    R"("until":"2024-03-06T23:59:59.999999+08:00"}],)"
    R"("groups":[{"name":"","outcome":"wait","approve":1,"reject":0,)"
    R"("abstain":0,"open":1,"dropped":0,"voted":1,"approve_weight":1,)"
    R"("reject_weight":0,"abstain_weight":0,"open_weight":1,)"
    R"("dropped_weight":0}],)"
    R"("ignored":[{"event":1,"who":"x","reason":"not_entitled"}],)"
    R"("silent":[]})";

TEST(SignoffJson, AnswersInFull) { EXPECT_EQ(signoff_json(kAsked), kAnswer); }

TEST(SignoffJson, IsAQuestionOfTheService) {
  Service service(OrgBuilder().build());
  EXPECT_EQ(service.answer(R"({"id":1,"ask":"signoff","request":)" +
                           std::string(kAsked) + "}"),
            R"({"id":1,"ok":)" + std::string(kAnswer) + "}");
  const std::string wrong = service.answer(
      R"({"id":2,"ask":"signoff","request":{"policy":{"mode":"all",)"
      R"("voters":["a","a"]},"at":"2024-03-02"}})");
  EXPECT_NE(wrong.find(R"("code":"invalid_argument")"), std::string::npos);
  EXPECT_NE(wrong.find(R"("place":"/request/policy/voters/1")"),
            std::string::npos)
      << wrong;
}

std::string with(const std::string& more) {
  return R"({"policy":{"mode":"all","voters":["a","b"],"initiator":"i"},)"
         R"("events":[{"who":"a","action":"approve","at":"2024-03-01"}],)"
         R"("at":"2024-03-02",)" +
         more + "}";
}

TEST(SignoffJson, TellsWhatOneMayDo) {
  const std::string told = signoff_json(with(R"("who":"b")"));
  for (const char* one :
       {R"({"action":"approve","legal":true,"reason":null})",
        R"({"action":"withdraw","legal":false,"reason":"no_vote"})",
        R"({"action":"return","legal":true,"reason":null,"to":["i","a"]})",
        R"({"action":"recall","legal":false,"reason":"not_initiator"})"}) {
    EXPECT_NE(told.find(one), std::string::npos) << one << '\n' << told;
  }
  EXPECT_NE(signoff_json(with(R"("propose":{"who":"b","action":"transfer",)"
                              R"("to":"a"})"))
                .find(R"("proposed":{"legal":false,"reason":"already_voter"})"),
            std::string::npos);
}

TEST(SignoffJson, GroupsPassAllAnyOrByWeight) {
  const auto outcome = [](const std::string& pass) {
    return signoff_json(
               R"({"policy":{"groups":[{"name":"x","mode":"any","voters":)"
               R"(["a"]},{"name":"y","mode":"any","voters":["b"],"weight":2}],)"
               R"("pass":)" +
               pass +
               R"(},"events":[{"who":"b","action":"approve",)"
               R"("at":"2024-03-01"}],"at":"2024-03-02"})")
        .substr(0, 18);
  };
  EXPECT_EQ(outcome("\"any\""), R"({"outcome":"pass",)");
  EXPECT_EQ(outcome("\"all\""), R"({"outcome":"wait",)");
  EXPECT_EQ(outcome("2"), R"({"outcome":"pass",)");
  EXPECT_EQ(outcome("3"), R"({"outcome":"wait",)");
}

std::string place(const std::string& request) {
  try {
    signoff_json(request);
  } catch (const Error& error) {
    return error.place();
  }
  return "accepted";
}

std::string policy(const std::string& text) {
  return R"({"policy":)" + text + R"(,"at":"2024-03-02"})";
}

TEST(SignoffJson, RefusesAtThePlace) {
  EXPECT_EQ(place("{"), "1:2");
  EXPECT_EQ(place("[]"), "/");
  EXPECT_EQ(place(R"({"at":"2024-03-02"})"), "/");  // lacks `policy`
  EXPECT_EQ(place(policy(R"({"mode":"some","voters":["a"]})")), "/policy/mode");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":"a"})")), "/policy/voters");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":[]})")), "/policy/voters");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":[""]})")),
            "/policy/voters/0");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":["a",7]})")),
            "/policy/voters/1");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":["a"],"votes":1})")),
            "/policy/votes");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":["a"],"veto":true})")),
            "/policy/veto");
  EXPECT_EQ(place(policy(R"({"mode":"ratio","voters":["a"]})")),
            "/policy");  // lacks `ratio`
  EXPECT_EQ(place(policy(R"({"mode":"ratio","ratio":[2,1],"voters":["a"]})")),
            "/policy/ratio/0");
  EXPECT_EQ(place(policy(R"({"mode":"ratio","ratio":[0.5,1],)"
                         R"("voters":["a"]})")),
            "/policy/ratio/0");
  EXPECT_EQ(place(policy(R"({"mode":"weight","threshold":2,)"
                         R"("voters":[{"id":"a","weight":1e300}]})")),
            "/policy/voters/0/weight");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":["a"],)"
                         R"("silence":{"means":"pass"}})")),
            "/policy/silence");
  EXPECT_EQ(place(policy(R"({"mode":"all","voters":["a"],)"
                         R"("silence":{"means":"pass","days":3}})")),
            "/policy/opened");
  EXPECT_EQ(place(policy(R"({"groups":[],"pass":"some"})")), "/policy/pass");
  EXPECT_EQ(place(with(R"("who":"")")), "/who");
  EXPECT_EQ(place(with(R"("propose":{"who":"b","action":"transfer"})")),
            "/propose/to");
}

TEST(SignoffJson, MutilatedRequestsAreErrorsOrAnswers) {
  std::mt19937 random(7);
  const std::string whole = kAsked;
  int answers = 0, errors = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = whole;
    for (unsigned edits = 1 + random() % 3; edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text[at] = static_cast<char>(random());
          break;
        case 1:
          text.erase(at, 1 + random() % 8);
          break;
        default:
          text.insert(at, whole.substr(random() % whole.size(), 9));
      }
      if (text.empty()) text = "{";
    }
    try {
      EXPECT_EQ(signoff_json(text).substr(0, 12), R"({"outcome":")");
      ++answers;
    } catch (const Error&) {
      ++errors;
    }
  }
  EXPECT_GT(answers, 50);
  EXPECT_GT(errors, 10'000);
}

}  // namespace
}  // namespace rung
