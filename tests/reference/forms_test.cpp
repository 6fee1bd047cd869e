// An organisation that went through a snapshot, a file or an edit answers as
// the one that was built from its records.
#include <gtest/gtest.h>

#include <string>

#include "reference/campaign.hpp"
#include "reference/rename.hpp"

namespace rung::reference {
namespace {

std::string scratch_file(const char* name) {
  return std::string(RUNG_BINARY_DIR) + "/reference_" + name + ".snapshot";
}

Question ladder_at(std::uint64_t seed) {
  Dice dice(seed);
  return {random_instant(dice), Line::kLadder, Id()};
}

// All answers, in order: not even listings may differ.
std::string same_answers(const Org& before, const Org& after,
                         const Records& records, std::uint64_t seed) {
  const Question question = ladder_at(seed);
  const std::string a = transcript(before, records, {}, question, true);
  const std::string b = transcript(after, records, {}, question, true);
  return a == b ? std::string() : show(question) + "\n" + a + "\nbut\n" + b;
}

TEST(Snapshots, AnswerAsTheOrgThatWasSaved) {
  const std::string path = scratch_file("saved");
  const auto test = [&](const Records& random, std::uint64_t seed) {
    const Records records = without_ties(random);
    const Org org = build(records);
    org.save_snapshot(path);
    const Org opened = Org::open_snapshot(path);
    const std::string wrong = same_answers(org, opened, records, seed);
    return wrong.empty() ? compare_some(opened, Model(records), seed) : wrong;
  };
  EXPECT_TRUE(agrees(run_campaign(profile("everything"), 1000, test)));
}

TEST(OrgFiles, AnswerAsTheOrgThatWasWritten) {
  const auto test = [](const Records& random, std::uint64_t seed) {
    const Records records = without_ties(random);
    const Org org = build(records);
    const std::string text = org.to_json();
    const Org parsed = Org::parse(text);
    const std::string wrong = same_answers(org, parsed, records, seed);
    if (!wrong.empty()) return wrong;
    return text == parsed.to_json() ? wrong : text + "but written again\n";
  };
  EXPECT_TRUE(agrees(run_campaign(profile("dated"), 500, test)));
  EXPECT_TRUE(agrees(run_campaign(profile("people"), 500, test)));
}

// References to what does not exist are not written, so the problems of the
// load differ; the answers do not.
TEST(OrgFiles, OfFlawedOrgsAnswerAsTheReference) {
  const auto test = [](const Records& random, std::uint64_t seed) {
    const Records records = without_ties(random);
    const Org parsed = Org::parse(build(records).to_json());
    return compare_some(parsed, Model(records), seed, false);
  };
  EXPECT_TRUE(agrees(run_campaign(profile("broken"), 1000, test)));
  EXPECT_TRUE(agrees(run_campaign(profile("everything"), 1000, test)));
}

TEST(Builders, OfAnOrgBuildTheSameOrg) {
  const auto test = [](const Records& records, std::uint64_t seed) {
    const Org org = OrgBuilder(build(records)).build();
    return compare_some(org, Model(records), seed);
  };
  EXPECT_TRUE(agrees(run_campaign(profile("dated"), 1000, test)));
}

TEST(Builders, OfFlawedOrgsAnswerAsTheReference) {
  const auto test = [](const Records& random, std::uint64_t seed) {
    const Records records = without_ties(random);
    const Org org = OrgBuilder(build(records)).build();
    return compare_some(org, Model(records), seed, false);
  };
  EXPECT_TRUE(agrees(run_campaign(profile("everything"), 1000, test)));
}

// Makes the same change to records and to a builder.
class Editor {
 public:
  Editor(Records& records, OrgBuilder& builder, Dice& dice)
      : records_(records), builder_(builder), dice_(dice) {}

  void edit() {
    switch (dice_.below(6)) {
      case 0:
        return change_post();
      case 1:
        return erase_post();
      case 2:
        return change_unit();
      case 3:
        return add_post();
      case 4:
        return change_person();
      default:
        return add_absence();
    }
  }

 private:
  Id any_post() { return dice_.pick(records_.posts).id; }

  void change_post() {
    Post& post = records_.posts[dice_.below(records_.posts.size())];
    Post* const same = builder_.find_post(post.id);
    ASSERT_NE(same, nullptr);
    post.role = same->role = dice_.chance(50) ? Role::kHead : Role::kStaff;
    post.reports_to = {{any_post(), Line::kExplicit, {}}};
    same->reports_to = post.reports_to;
  }

  void erase_post() {
    if (records_.posts.size() < 3) return;
    const std::size_t i = dice_.below(records_.posts.size());
    EXPECT_TRUE(builder_.erase(records_.posts[i].id));
    records_.posts.erase(records_.posts.begin() +
                         static_cast<std::ptrdiff_t>(i));
  }

  void change_unit() {
    if (records_.units.empty()) return;
    Unit& unit = records_.units[dice_.below(records_.units.size())];
    Unit* const same = builder_.find_unit(unit.id);
    ASSERT_NE(same, nullptr);
    unit.parents = {{dice_.pick(records_.units).id, {}}};
    unit.order = static_cast<std::int32_t>(dice_.below(3));
    same->parents = unit.parents;
    same->order = unit.order;
  }

  void add_post() {
    Post post;
    post.id = "new" + std::to_string(++added_);
    if (!records_.units.empty()) post.unit = dice_.pick(records_.units).id;
    post.role = dice_.chance(50) ? Role::kHead : Role::kDeputy;
    records_.posts.push_back(post);
    builder_.add(post);
  }

  void change_person() {
    if (records_.people.empty()) return;
    Person& person = records_.people[dice_.below(records_.people.size())];
    Person* const same = builder_.find_person(person.id);
    ASSERT_NE(same, nullptr);
    person.holds = {{any_post(), HoldingKind::kSubstantive, true, {}}};
    same->holds = person.holds;
  }

  void add_absence() {
    Absence absence;
    absence.post = any_post();
    absence.stand_in = any_post();
    absence.when.since = {++added_};
    records_.absences.push_back(absence);
    builder_.add(absence);
  }

  Records& records_;
  OrgBuilder& builder_;
  Dice& dice_;
  int added_ = 0;
};

TEST(Builders, EditedAnswerAsBuiltAfresh) {
  const auto test = [](const Records& random, std::uint64_t seed) {
    Dice dice(seed);
    Records records = without_ties(random);
    OrgBuilder builder(build(records));
    Editor editor(records, builder, dice);
    for (int edits = 0; edits < 4; ++edits) {
      editor.edit();
      const std::string wrong =
          compare_some(builder.build(), Model(records), seed + edits);
      if (!wrong.empty()) return wrong;
    }
    return std::string();
  };
  EXPECT_TRUE(agrees(run_campaign(profile("people"), 300, test)));
  EXPECT_TRUE(agrees(run_campaign(profile("dated"), 300, test)));
}

}  // namespace
}  // namespace rung::reference
