// Which matters are open, whom they wait for, and what becomes of these.
#include <gtest/gtest.h>

#include "two_orgs.hpp"

namespace rung::test {
namespace {

// Events at ten-minute steps: "act from>to", both optional.
std::vector<Event> events(std::initializer_list<std::string> lines,
                          const std::string& matter = "m") {
  std::vector<Event> all;
  for (const std::string& line : lines) {
    const auto blank = line.find(' '), arrow = line.find('>');
    Event event;
    event.id = "e" + std::to_string(all.size() + 1);
    event.matter = matter;
    event.time = parse_instant("2024-02-01", Zone{});
    event.time.us += static_cast<std::int64_t>(all.size()) * 600'000'000;
    event.act = line.substr(0, blank);
    const std::string from = line.substr(blank + 1, arrow - blank - 1);
    if (!from.empty()) event.from = {from};
    if (arrow != line.npos) event.to = {line.substr(arrow + 1)};
    all.push_back(std::move(event));
  }
  return all;
}

OrgDiff ask(const OrgBuilder& now, const std::vector<Event>& events,
            DiffQuery query = on_the_day()) {
  query.from = {"my"};
  return diff_orgs(office().build(), now.build(), query, &events);
}

// "eb.h: vacant -> v1", one a line.
std::string told(const OrgDiff& d) {
  std::string text;
  for (const MatterChange& change : d.matters) {
    if (!text.empty()) text += '\n';
    text += change.party + ':';
    for (std::uint8_t i = 0; i < 32; ++i) {
      if (change.what.has(MatterTurn{i})) {
        text += ' ' + std::string(name(MatterTurn{i}));
      }
    }
    text += " ->";
    for (const AskInstead& one : change.instead) text += ' ' + one.post;
  }
  return text;
}

// Every post vacant: whoever is waited for is affected.
OrgBuilder nobody() {
  OrgBuilder b = office();
  for (const char* post : {"my", "v1", "v2", "eb.h", "eb.d1", "eb.s1"}) {
    vacate(b, post);
  }
  return b;
}

// The parties that the matter waits for.
std::string waits(std::initializer_list<std::string> lines,
                  DiffQuery query = on_the_day()) {
  const OrgDiff d = ask(nobody(), events(lines), std::move(query));
  std::string text;
  for (const MatterChange& change : d.matters) {
    text += (text.empty() ? "" : " ") + change.party;
  }
  return text;
}

TEST(DiffMatters, WaitForWhoGotItLastAndHasNotActed) {
  EXPECT_EQ(waits({"report eb.s1>eb.d1"}), "eb.d1");
  EXPECT_EQ(waits({"report eb.s1>eb.d1", "request eb.d1>eb.h"}), "eb.h");
}

TEST(DiffMatters, AReceiptIsNoAct) {
  EXPECT_EQ(waits({"request eb.d1>eb.h", "acknowledge eb.h>eb.d1"}), "eb.h");
}

TEST(DiffMatters, WhoActsAndHandsNothingOnHasItInHand) {
  EXPECT_EQ(waits({"submit eb.h>v1", "sign v1"}), "v1");
}

TEST(DiffMatters, AnAnswerHandsItBack) {
  EXPECT_EQ(waits({"request eb.d1>eb.h", "approve eb.h>eb.d1"}), "eb.d1");
}

TEST(DiffMatters, WaitForEachWhoHasNotActed) {
  EXPECT_EQ(waits({"report eb.h>v1", "report eb.h>v2"}), "v1 v2");
}

TEST(DiffMatters, APersonActsForThePostAndThePostForItsUnit) {
  EXPECT_EQ(waits({"submit my>eb", "report eb.h>v2"}), "v2");
  EXPECT_EQ(waits({"request eb.d1>eb.h", "report p.eb.h>v2"}), "v2");
  EXPECT_EQ(waits({"submit my>eb", "report eb.s1>v2"}), "eb v2");
}

TEST(DiffMatters, AStandInActsForWhomItSays) {
  std::vector<Event> all = events({"request eb.d1>eb.h", "report eb.d1>v2"});
  all[1].on_behalf_of = "eb.h";
  EXPECT_EQ(told(ask(nobody(), all)), "v2: vacant route ->");
}

TEST(DiffMatters, AreClosedByAClosingActAndOpenedByAHandOff) {
  for (const std::string_view act : standard_closing_acts()) {
    EXPECT_EQ(waits({"request eb.d1>eb.h", std::string(act) + " eb.h>eb.d1"}),
              "")
        << act;
  }
  EXPECT_EQ(waits({"request eb.d1>eb.h", "publish eb.h", "submit eb.h>v1"}),
            "v1");
  EXPECT_EQ(waits({"request eb.d1>eb.h", "close eb.h", "acknowledge eb.d1"}),
            "");
}

TEST(DiffMatters, TakeOtherClosingActsInstead) {
  DiffQuery query = on_the_day();
  query.closing_acts = {"approve"};
  EXPECT_EQ(waits({"request eb.d1>eb.h", "approve eb.h>eb.d1"}, query), "");
  EXPECT_EQ(waits({"request eb.d1>eb.h", "archive eb.h>eb.d1"}, query),
            "eb.d1");
}

TEST(DiffMatters, LeaveOutWhatHappensLaterAndSaySo) {
  std::vector<Event> all = events({"request eb.d1>eb.h", "close eb.h"});
  all[1].time = parse_instant("2024-03-02", Zone{});
  const OrgDiff d = ask(nobody(), all);
  EXPECT_EQ(told(d), "eb.h: vacant route ->");
  EXPECT_EQ(d.summary.later_events, 1u);
}

TEST(DiffMatters, CountOpenAndAffectedOnes) {
  std::vector<Event> all = events({"request eb.d1>eb.h"}, "m1");
  for (Event& e : events({"request v2>my"}, "m2")) all.push_back(e);
  all[1].id = "x";
  OrgBuilder now = office();
  vacate(now, "eb.h");
  const OrgDiff d = ask(now, all);
  EXPECT_EQ(d.summary.open_matters, 2u);
  EXPECT_EQ(d.summary.affected_matters, 1u);
  EXPECT_EQ(told(d), "eb.h: vacant -> v1");
  EXPECT_TRUE(d.summary.worse);
}

TEST(DiffMatters, AskTheHeirOfAUnitThatIsGone) {
  OrgBuilder now = office();
  Unit heir;
  heir.id = "ec";
  heir.parents = {{"gov", {}}};
  now.add(std::move(heir));
  Post head;
  head.id = "ec.h";
  head.unit = "ec";
  head.role = Role::kHead;
  now.add(std::move(head));
  now.find_person("p.eb.h")->holds = {{"ec.h", {}, {}, {}}};
  now.find_unit("eb")->when.until = parse_instant("2024-03-01", Zone{});
  now.find_unit("eb")->successor = "ec";
  EXPECT_EQ(told(ask(now, events({"request eb.d1>eb.h"}))),
            "eb.h: gone -> ec.h");
  EXPECT_EQ(told(ask(now, events({"submit my>eb"}))), "eb: gone -> ec.h");
}

TEST(DiffMatters, AskTheNextSuperiorWhereNobodyTookOver) {
  OrgBuilder now = office();
  now.erase("eb.h");
  EXPECT_EQ(told(ask(now, events({"request eb.d1>eb.h"}))), "eb.h: gone -> v1");
}

TEST(DiffMatters, TellOfOtherPeopleAndOfPeopleWhoMoved) {
  OrgBuilder now = office();
  now.find_person("p.eb.h")->holds[0].post = "v2";
  now.find_person("p.v2")->holds[0].post = "eb.h";
  EXPECT_EQ(told(ask(now, events({"request eb.d1>eb.h"}))),
            "eb.h: people -> eb.h");
  EXPECT_EQ(told(ask(now, events({"request eb.d1>p.eb.h"}))),
            "p.eb.h: moved handed_over route -> eb.h");
}

TEST(DiffMatters, TellWhereThePortfolioWentThatTheSenderFollows) {
  OrgBuilder now = office();
  now.portfolios()[0].leader = "v2";
  const OrgDiff d = ask(now, events({"request eb.h>v1"}));
  EXPECT_EQ(told(d), "v1: handed_over -> v2");
  EXPECT_FALSE(d.summary.worse);
}

TEST(DiffMatters, FollowTheSubjectThatTheEventsState) {
  const auto with_subject = [](OrgBuilder b, const std::string& leader) {
    Subject subject;
    subject.id = "roofs";
    b.add(std::move(subject));
    Portfolio p = in_charge(leader, "eb");
    p.subject = "roofs";
    b.add(std::move(p));
    return b;
  };
  std::vector<Event> all = events({"request eb.d1>eb.h"});
  DiffQuery query = on_the_day();
  query.from = {"my"};
  const Org was = with_subject(office(), "v1").build();
  const Org now = with_subject(office(), "v2").build();
  EXPECT_EQ(told(diff_orgs(was, now, query, &all)), "");
  all[0].subject = "roofs";
  EXPECT_EQ(told(diff_orgs(was, now, query, &all)), "eb.h: route -> eb.h");
}

TEST(DiffMatters, NamePartiesThatNeitherKnows) {
  const std::vector<Event> all = events({"request eb.d1>stranger"});
  const OrgDiff d = ask(office(), all);
  EXPECT_EQ(d.summary.unknown_parties, 1u);
  EXPECT_EQ(
      d.unknown,
      (std::vector<UnknownParty>{{all[0].matter, all[0].id, "stranger"}}));
  EXPECT_EQ(d.summary.affected_matters, 0u);
}

TEST(DiffMatters, LeaveOutEventsOfNoMatter) {
  const OrgDiff d = ask(nobody(), events({"request eb.d1>eb.h"}, ""));
  EXPECT_TRUE(d.with_events);
  EXPECT_EQ(d.summary.open_matters, 0u);
}

}  // namespace
}  // namespace rung::test
