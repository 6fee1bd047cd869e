// Each kind of change by hand: what it is called, what is known of its day, and
// the org an instant before, at and after it.
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "fold/records.hpp"
#include "rung/fold.hpp"
#include "rung/relate.hpp"

namespace rung::fold_test {
namespace {

constexpr Zone kZone;

Instant day(const char* text) { return parse_instant(text, kZone); }
Instant before(Instant at) { return {at.us - 1}; }

const Instant kMarch = day("2024-03-31"), kApril = day("2024-04-30"),
              kMay = day("2024-05-31");

// A bureau with two sections; each has a head, and section one a clerk.
OrgBuilder bureau() {
  OrgBuilder b;
  b.add(unit("b"));
  for (const std::string s : {"s1", "s2"}) {
    b.add(unit(s, "b"));
    b.add(post(s + ".h", s, Role::kHead));
    b.add(person(s + "p", s + ".h"));
  }
  b.add(post("b.h", "b", Role::kHead));
  b.add(post("b.d", "b", Role::kDeputy));
  b.add(post("s1.c", "s1"));
  b.find_post("s1.c")->title.zh = "科员";
  b.add(person("li", "s1.c"));
  b.find_person("li")->name.zh = "李";
  b.add(Subject{"money", {"财务", ""}, ""});
  return b;
}

using Edit = std::function<void(OrgBuilder&)>;

// The bureau in March, and edited in April.
Folded folded(const Edit& edit) {
  OrgBuilder now = bureau();
  edit(now);
  const DatedOrg exports[] = {{kMarch, bureau().build(), "march"},
                              {kApril, now.build(), "april"}};
  return fold_orgs(exports);
}

Interval since(const char* text) { return {day(text), kForever}; }
Interval until(const char* text) { return {kBeginning, day(text)}; }

struct Told {
  FoldKind kind;
  std::vector<std::string> subjects;
  std::string before, now;
  FoldDay known = FoldDay::kUncertain;
  const char* at = "2024-04-30";
};

void expect_told(const Folded& folded, const std::vector<Told>& told) {
  ASSERT_EQ(folded.changes.size(), told.size())
      << (folded.changes.empty() ? "" : folded.changes.back().message.en);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const FoldChange& change = folded.changes[i];
    SCOPED_TRACE(change.message.en + "\n" + change.message.zh);
    EXPECT_EQ(name(change.kind), name(told[i].kind));
    EXPECT_EQ(change.subjects, told[i].subjects);
    EXPECT_EQ(change.before, told[i].before);
    EXPECT_EQ(change.now, told[i].now);
    EXPECT_EQ(name(change.day), name(told[i].known));
    EXPECT_EQ(change.at, day(told[i].at));
    EXPECT_EQ(change.after, kMarch);
    EXPECT_EQ(change.by, kApril);
    EXPECT_NE(change.message.en.find(told[i].known == FoldDay::kStated
                                         ? told[i].at
                                         : "2024-03-31 and"),
              std::string::npos);
    EXPECT_FALSE(change.message.zh.empty());
  }
}

std::string unit_name(const Org& org, const char* id, Instant at) {
  return std::string(org.name(org.find_unit(id), at).zh);
}
std::string parent(const Org& org, const char* id, Instant at) {
  return std::string(org.id(org.parent(org.find_unit(id), at)));
}
bool there(const Org& org, const char* id, Instant at) {
  const Party party = org.find_party(id);
  return party.kind == Party::Kind::kUnit ? org.exists(party.unit, at)
                                          : org.exists(party.post, at);
}
bool holds(const Org& org, const char* person, const char* post, Instant at) {
  for (const PostId p : org.posts_of(org.find_person(person), at)) {
    if (org.id(p) == post) return true;
  }
  return false;
}

TEST(FoldChanges, NothingChangesWhereNothingDid) {
  const Folded same = folded([](OrgBuilder&) {});
  EXPECT_TRUE(same.changes.empty());
  EXPECT_FALSE(there(same.org, "s1.c", before(kMarch)));
  EXPECT_TRUE(there(same.org, "s1.c", kMarch));
  EXPECT_TRUE(there(same.org, "s1.c", kMay));
}

TEST(FoldChanges, AUnitIsRenamed) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_unit("s1")->names = {{{"新科", ""}, {}}};
  });
  expect_told(f, {{FoldKind::kUnitRenamed, {"s1"}, "s1科", "新科"}});
  EXPECT_EQ(unit_name(f.org, "s1", before(kApril)), "s1科");
  EXPECT_EQ(unit_name(f.org, "s1", kApril), "新科");
  EXPECT_EQ(unit_name(f.org, "s1", kMay), "新科");
}

TEST(FoldChanges, AUnitIsRenamedOnAStatedDay) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_unit("s1")->names = {{{"s1科", ""}, until("2024-04-10")},
                                {{"新科", ""}, since("2024-04-10")}};
  });
  expect_told(f, {{FoldKind::kUnitRenamed,
                   {"s1"},
                   "s1科",
                   "新科",
                   FoldDay::kStated,
                   "2024-04-10"}});
  EXPECT_EQ(unit_name(f.org, "s1", before(day("2024-04-10"))), "s1科");
  EXPECT_EQ(unit_name(f.org, "s1", day("2024-04-10")), "新科");
}

TEST(FoldChanges, AStatedDayOutsideTheGapIsNotBelieved) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_unit("s1")->names = {{{"新科", ""}, since("2024-03-31")}};
  });
  expect_told(f, {{FoldKind::kUnitRenamed, {"s1"}, "s1科", "新科"}});
  const Folded on_date = folded([](OrgBuilder& b) {
    b.find_unit("s1")->names = {{{"新科", ""}, since("2024-04-30")}};
  });
  EXPECT_EQ(on_date.changes.at(0).day, FoldDay::kStated)
      << "the date of the later export is in the gap";
}

TEST(FoldChanges, AUnitMoves) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_unit("s1")->parents = {{"s2", {}}};
  });
  expect_told(f, {{FoldKind::kUnitMoved, {"s1", "b", "s2"}, "b", "s2"}});
  EXPECT_EQ(parent(f.org, "s1", before(kApril)), "b");
  EXPECT_EQ(parent(f.org, "s1", kApril), "s2");
}

TEST(FoldChanges, AUnitThatChangesItsKindHasVersions) {
  const Folded f =
      folded([](OrgBuilder& b) { b.find_unit("s1")->kind = "室"; });
  expect_told(f, {{FoldKind::kUnitChanged, {"s1"}, "", "室"}});
  const Org& org = f.org;
  EXPECT_TRUE(there(org, "s1~2024-03-31", before(kApril)));
  EXPECT_FALSE(there(org, "s1", before(kApril)));
  EXPECT_TRUE(there(org, "s1", kApril));
  EXPECT_FALSE(there(org, "s1~2024-03-31", kApril));
  EXPECT_TRUE(there(org, "s1.c~2024-03-31", before(kApril)))
      << "its posts have versions too";
  EXPECT_TRUE(holds(org, "li", "s1.c~2024-03-31", before(kApril)));
  EXPECT_TRUE(holds(org, "li", "s1.c", kApril));
  OrgBuilder records(org);
  EXPECT_EQ(records.find_unit("s1~2024-03-31")->successor, "s1");
}

TEST(FoldChanges, OrderOfAUnitMakesNoVersions) {
  const Folded f = folded([](OrgBuilder& b) { b.find_unit("s1")->order = 2; });
  expect_told(f,
              {{FoldKind::kUnitReordered, {"s1"}, "", "2", FoldDay::kUndated}});
  EXPECT_TRUE(there(f.org, "s1", kMarch));
  EXPECT_EQ(f.org.order(f.org.find_unit("s1")), 2);
}

// Section one goes; its people are where `to` says.
Folded without_section(const std::vector<std::string>& to, const Edit& more) {
  return folded([&](OrgBuilder& b) {
    more(b);
    for (const char* id : {"s1", "s1.h", "s1.c"}) b.erase(id);
    b.find_person("s1p")->holds = {};
    b.find_person("li")->holds = {};
    if (!to[0].empty()) b.find_person("s1p")->holds = {holding(to[0])};
    if (!to[1].empty()) b.find_person("li")->holds = {holding(to[1])};
  });
}

void expect_unit_told(const Folded& f, FoldKind kind,
                      const std::vector<std::string>& subjects) {
  for (const FoldChange& change : f.changes) {
    if (change.subjects[0] != "s1") continue;
    EXPECT_EQ(name(change.kind), name(kind)) << change.message.en;
    EXPECT_EQ(change.subjects, subjects);
    EXPECT_TRUE(there(f.org, "s1", before(kApril)));
    EXPECT_FALSE(there(f.org, "s1", kApril));
    OrgBuilder records(f.org);
    EXPECT_EQ(records.find_unit("s1")->successor,
              subjects.size() == 2 ? subjects[1] : "");
    return;
  }
  ADD_FAILURE() << "nothing is told of s1";
}

void add_section(OrgBuilder& b, const std::string& id) {
  b.add(unit(id));
  b.add(post(id + ".a", id));
  b.add(post(id + ".b", id));
}

TEST(FoldChanges, AUnitIsMergedWhereAllWhoStayedWent) {
  const Edit two = [](OrgBuilder& b) {
    b.add(post("s2.a", "s2"));
    b.add(post("s2.b", "s2"));
  };
  expect_unit_told(without_section({"s2.a", "s2.b"}, two),
                   FoldKind::kUnitMerged, {"s1", "s2"});
  // Half of it is not most of it.
  expect_unit_told(without_section({"s2.a", ""}, two), FoldKind::kUnitGone,
                   {"s1"});
  expect_unit_told(without_section({"", ""}, two), FoldKind::kUnitGone, {"s1"});
  expect_unit_told(without_section({"s2.a", "b.d"}, two), FoldKind::kUnitGone,
                   {"s1"});
}

TEST(FoldChanges, AUnitIsReplacedByOneAndSplitIntoSeveralNewOnes) {
  const Edit news = [](OrgBuilder& b) {
    add_section(b, "n1");
    add_section(b, "n2");
  };
  expect_unit_told(without_section({"n1.a", "n1.b"}, news),
                   FoldKind::kUnitReplaced, {"s1", "n1"});
  expect_unit_told(without_section({"n1.a", "n2.a"}, news),
                   FoldKind::kUnitSplit, {"s1", "n1", "n2"});
  expect_unit_told(without_section({"n1.a", "s2.h"}, news), FoldKind::kUnitGone,
                   {"s1"});
}

TEST(FoldChanges, AStatedSuccessorIsBelieved) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_unit("s1")->when = until("2024-04-15");
    b.find_unit("s1")->successor = "s2";
  });
  ASSERT_FALSE(f.changes.empty());
  EXPECT_EQ(name(f.changes[0].kind), "unit_merged");
  EXPECT_EQ(name(f.changes[0].day), "stated");
  EXPECT_TRUE(there(f.org, "s1", before(day("2024-04-15"))));
  EXPECT_FALSE(there(f.org, "s1", day("2024-04-15")));
  EXPECT_FALSE(there(f.org, "s1.c", day("2024-04-15")));
}

TEST(FoldChanges, AUnitAppears) {
  const Folded f = folded([](OrgBuilder& b) {
    b.add(unit("s3"));
    b.find_unit("s3")->when = since("2024-04-02");
    b.add(post("s3.h", "s3", Role::kHead));
  });
  expect_told(f, {{FoldKind::kUnitAppeared,
                   {"s3"},
                   "",
                   "",
                   FoldDay::kStated,
                   "2024-04-02"},
                  {FoldKind::kPostAppeared,
                   {"s3.h"},
                   "",
                   "",
                   FoldDay::kStated,
                   "2024-04-02"}});
  EXPECT_FALSE(there(f.org, "s3.h", before(day("2024-04-02"))));
  EXPECT_TRUE(there(f.org, "s3.h", day("2024-04-02")));
}

TEST(FoldChanges, APostMovesAndChanges) {
  const Folded moved =
      folded([](OrgBuilder& b) { b.find_post("s1.c")->unit = "s2"; });
  expect_told(moved,
              {{FoldKind::kPostMoved, {"s1.c", "s1", "s2"}, "s1", "s2"}});
  const Org& org = moved.org;
  EXPECT_TRUE(holds(org, "li", "s1.c~2024-03-31", before(kApril)));
  EXPECT_TRUE(holds(org, "li", "s1.c", kApril));
  EXPECT_EQ(org.id(org.unit(org.find_post("s1.c~2024-03-31"))), "s1");
  EXPECT_EQ(org.id(org.unit(org.find_post("s1.c"))), "s2");

  const Folded changed = folded([](OrgBuilder& b) {
    b.find_post("s1.c")->role = Role::kDeputy;
    b.find_post("s1.c")->rank = 3;
  });
  expect_told(changed, {{FoldKind::kPostChanged,
                         {"s1.c"},
                         "role staff, rank -",
                         "role deputy, rank 3"}});
}

TEST(FoldChanges, APostIsRetitledOnNoDay) {
  const Folded f =
      folded([](OrgBuilder& b) { b.find_post("s1.c")->title.zh = "主任科员"; });
  expect_told(f, {{FoldKind::kPostRetitled,
                   {"s1.c"},
                   "科员",
                   "主任科员",
                   FoldDay::kUndated}});
  EXPECT_EQ(f.org.title(f.org.find_post("s1.c")).zh, "主任科员");
}

TEST(FoldChanges, ATitleThatChangesWithThePostHasItsDay) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_post("s1.c")->title.zh = "主任科员";
    b.find_post("s1.c")->rank = 3;
  });
  ASSERT_EQ(f.changes.size(), 2u);
  EXPECT_EQ(name(f.changes[1].kind), "post_retitled");
  EXPECT_EQ(name(f.changes[1].day), "uncertain");
  EXPECT_EQ(f.org.title(f.org.find_post("s1.c~2024-03-31")).zh, "科员");
  EXPECT_EQ(f.org.title(f.org.find_post("s1.c")).zh, "主任科员");
}

TEST(FoldChanges, APostGoesAndComesBack) {
  OrgBuilder without = bureau();
  without.erase("s1.c");
  without.find_person("li")->holds = {};
  const DatedOrg exports[] = {{kMarch, bureau().build(), ""},
                              {kApril, without.build(), ""},
                              {kMay, bureau().build(), ""}};
  const Folded f = fold_orgs(exports);
  EXPECT_TRUE(there(f.org, "s1.c~2024-03-31", before(kApril)));
  EXPECT_FALSE(there(f.org, "s1.c~2024-03-31", kApril));
  EXPECT_FALSE(there(f.org, "s1.c", before(kMay)));
  EXPECT_TRUE(there(f.org, "s1.c", kMay));
  std::string kinds;
  for (const FoldChange& c : f.changes)
    kinds += std::string(name(c.kind)) + ' ';
  EXPECT_EQ(kinds, "post_gone person_left post_appeared person_joined ");
}

TEST(FoldChanges, AnotherSuperior) {
  const Folded f = folded([](OrgBuilder& b) {
    b.find_post("s1.c")->reports_to = {{"b.d", Line::kExplicit, {}},
                                       {"s2.h", Line::kDotted, {}}};
  });
  expect_told(f, {{FoldKind::kSuperiorChanged, {"s1.c", "b.d"}, "", "b.d"},
                  {FoldKind::kDottedChanged, {"s1.c", "s2.h"}, "", "s2.h"}});
}

TEST(FoldChanges, OneSuperiorInPlaceOfAnotherTakesItsDay) {
  OrgBuilder march = bureau(), april = bureau();
  march.find_post("s1.c")->reports_to = {{"b.h", Line::kExplicit, {}}};
  april.find_post("s1.c")->reports_to = {
      {"b.d", Line::kExplicit, since("2024-04-09")}};
  const DatedOrg exports[] = {{kMarch, march.build(), ""},
                              {kApril, april.build(), ""}};
  const Folded f = fold_orgs(exports);
  expect_told(f, {{FoldKind::kSuperiorChanged,
                   {"s1.c", "b.h", "b.d"},
                   "b.h",
                   "b.d",
                   FoldDay::kStated,
                   "2024-04-09"}});
  EXPECT_TRUE(f.org.problems().empty()) << "never two superiors at once";
}

TEST(FoldChanges, AnEdgeThatDangledGoesOnDangling) {
  OrgBuilder march = bureau(), april = bureau();
  for (OrgBuilder* b : {&march, &april}) {
    b->find_post("s1.c")->reports_to = {{"x", Line::kExplicit, {}}};
  }
  april.add(post("x", "b"));
  const DatedOrg exports[] = {{kMarch, march.build(), ""},
                              {kApril, april.build(), ""}};
  const Org org = fold_orgs(exports).org;
  const auto above = [&](Instant at) {
    const Context context{at, Line::kLadder, kNoSubject};
    return kth_superior(org, org.find_post("s1.c"), 1, context);
  };
  EXPECT_EQ(above(before(kApril)).found, PostAnswer::Found::kUndetermined);
  EXPECT_EQ(org.id(above(kApril).post), "x");
  ASSERT_EQ(org.problems().size(), 1u);
  EXPECT_EQ(org.problems()[0].code, "org.dangling_reference");
}

TEST(FoldChanges, PeopleComeGoAndMove) {
  const Folded joined =
      folded([](OrgBuilder& b) { b.add(person("wang", "b.d")); });
  expect_told(joined, {{FoldKind::kPersonJoined, {"wang", "b.d"}, "", "b.d"}});
  EXPECT_FALSE(holds(joined.org, "wang", "b.d", before(kApril)));
  EXPECT_TRUE(holds(joined.org, "wang", "b.d", kApril));

  const Folded left = folded([](OrgBuilder& b) { b.erase("li"); });
  expect_told(left, {{FoldKind::kPersonLeft, {"li", "s1.c"}, "s1.c", ""}});
  EXPECT_TRUE(holds(left.org, "li", "s1.c", before(kApril)));
  EXPECT_FALSE(holds(left.org, "li", "s1.c", kApril));

  const Folded moved = folded([](OrgBuilder& b) {
    b.find_person("li")->holds = {holding("b.d", since("2024-04-08"))};
  });
  expect_told(moved, {{FoldKind::kPersonMoved,
                       {"li", "s1.c", "b.d"},
                       "s1.c",
                       "b.d",
                       FoldDay::kStated,
                       "2024-04-08"}});
  const Instant at = day("2024-04-08");
  EXPECT_TRUE(holds(moved.org, "li", "s1.c", before(at)));
  EXPECT_FALSE(holds(moved.org, "li", "b.d", before(at)));
  EXPECT_FALSE(holds(moved.org, "li", "s1.c", at));
  EXPECT_TRUE(holds(moved.org, "li", "b.d", at));
}

TEST(FoldChanges, APersonTakesAnotherPostAndHoldsOneOtherwise) {
  const Folded more = folded([](OrgBuilder& b) {
    b.find_person("li")->holds.push_back(holding("b.d"));
  });
  expect_told(more, {{FoldKind::kHoldingBegan, {"li", "b.d"}, "", "b.d"}});
  const Folded acting = folded([](OrgBuilder& b) {
    b.find_person("li")->holds[0].kind = HoldingKind::kActing;
  });
  expect_told(
      acting,
      {{FoldKind::kHoldingChanged, {"li", "s1.c"}, "substantive", "acting"}});
  const Folded named =
      folded([](OrgBuilder& b) { b.find_person("li")->name.zh = "李四"; });
  expect_told(
      named,
      {{FoldKind::kPersonRenamed, {"li"}, "李", "李四", FoldDay::kUndated}});
}

TEST(FoldChanges, APortfolioIsHandedOver) {
  OrgBuilder march = bureau(), april = bureau();
  march.add(portfolio("b.d", "s1"));
  april.add(portfolio("b.h", "s1"));
  const DatedOrg exports[] = {{kMarch, march.build(), ""},
                              {kApril, april.build(), ""}};
  const Folded f = fold_orgs(exports);
  expect_told(
      f, {{FoldKind::kPortfolioHandedOver, {"s1", "in_charge"}, "b.d", "b.h"}});
  OrgBuilder records(f.org);
  ASSERT_EQ(records.portfolios().size(), 2u);
  for (const Portfolio& p : records.portfolios()) {
    EXPECT_EQ(p.leader == "b.d", p.when.contains(before(kApril)));
    EXPECT_EQ(p.leader == "b.h", p.when.contains(kApril));
  }
  expect_told(
      folded([](OrgBuilder& b) { b.add(portfolio("b.d", "", "money")); }),
      {{FoldKind::kPortfolioAdded, {"money", "in_charge"}, "", "b.d"}});
}

TEST(FoldChanges, AnAbsenceBegins) {
  const Folded f = folded([](OrgBuilder& b) {
    Absence away = absence("li", since("2024-04-20"));
    away.stand_in = "s1p";
    b.add(std::move(away));
  });
  expect_told(f, {{FoldKind::kAbsenceBegan,
                   {"li", "s1p"},
                   "",
                   "s1p",
                   FoldDay::kStated,
                   "2024-04-20"}});
}

TEST(FoldChanges, WhatBeganAndEndedBetweenIsTakenAsStated) {
  const Folded f = folded([](OrgBuilder& b) {
    b.add(absence("li", {day("2024-04-03"), day("2024-04-06")}));
    b.add(absence("li", {day("2024-02-03"), day("2024-04-06")}));
  });
  EXPECT_TRUE(f.changes.empty());
  OrgBuilder records(f.org);
  ASSERT_EQ(records.absences().size(), 1u) << "March says that li was there";
  EXPECT_EQ(records.absences()[0].when.since, day("2024-04-03"));
}

TEST(FoldChanges, SubjectsChangeOnNoDay) {
  expect_told(folded([](OrgBuilder& b) {
                b.find_subject("money")->name.zh = "财政";
                b.add(Subject{"audit", {}, "money"});
              }),
              {{FoldKind::kSubjectAppeared,
                {"audit"},
                "",
                " < money",
                FoldDay::kUndated},
               {FoldKind::kSubjectChanged,
                {"money"},
                "财务",
                "财政",
                FoldDay::kUndated}});
}

TEST(FoldChanges, EveryKindHasItsNameAndWords) {
  std::set<std::string_view> names;
  for (int k = 0; k <= static_cast<int>(FoldKind::kSubjectChanged); ++k) {
    names.insert(name(static_cast<FoldKind>(k)));
  }
  EXPECT_EQ(names.size(),
            static_cast<std::size_t>(FoldKind::kSubjectChanged) + 1);
  EXPECT_EQ(name(FoldDay::kUndated), "undated");
}

}  // namespace
}  // namespace rung::fold_test
