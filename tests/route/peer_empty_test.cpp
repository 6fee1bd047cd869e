// Defects found in other systems, second part: levels at which nobody is left.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "route/small_org.hpp"

namespace rung::test {
namespace {

// All remedies but kKeep, which no vacant post has.
constexpr std::size_t kForVacancies = std::size(kRemedies) - 1;

void set_vacancy(Ask& ask, Remedy remedy) {
  ask.policy().vacancy = remedy;
  if (remedy == Remedy::kFallback) ask.fallback("F");
}

SmallOrg with_fallback() {
  SmallOrg org = three_levels();
  return org.staff("F", "root", "f");
}

TraceCode code_of(Remedy remedy) {
  constexpr TraceCode kCodes[] = {TraceCode::kClimbs,     TraceCode::kSkipped,
                                  TraceCode::kFallback,   TraceCode::kUnitHead,
                                  TraceCode::kAutoPassed, TraceCode::kFails};
  return kCodes[static_cast<std::size_t>(remedy)];
}

// AntFlow joins posts and people, so that a vacant level leaves no trace.
TEST(PeerDefects, B3_AVacantMiddleLevelIsToldOf) {
  SmallOrg small = with_fallback();
  small.vacate("B");
  const Org org = small.build();
  const PostId vacant = org.find_post("B");
  for (std::size_t i = 0; i < kForVacancies; ++i) {
    Ask ask = Ask(org).from("M").top();
    set_vacancy(ask, kRemedies[i]);
    const Route route = ask.route();
    const auto note = std::find_if(
        route.notes.begin(), route.notes.end(),
        [](const Note& each) { return each.code == "CHAIN_VACANCY"; });
    ASSERT_NE(note, route.notes.end()) << name(kRemedies[i]);
    EXPECT_EQ(note->level, 2u);
    EXPECT_EQ(note->posts.at(0), vacant);
    const auto traced = [&](Stage stage, TraceCode code) {
      return std::count_if(route.trace.begin(), route.trace.end(),
                           [&](const TraceRecord& each) {
                             return each.stage == stage && each.code == code &&
                                    each.level == 2 && each.post == vacant;
                           });
    };
    EXPECT_EQ(traced(Stage::kExpand, TraceCode::kNext), 1);
    EXPECT_EQ(traced(Stage::kVacancy, TraceCode::kVacant), 1);
    EXPECT_EQ(traced(Stage::kVacancy, code_of(kRemedies[i])), 1)
        << name(kRemedies[i]);
  }
}

// Yudao uses vacant levels up silently. Here an option says whether they count,
// and a note names them.
TEST(PeerDefects, B9_VacantLevelsCountOnlyIfAsked) {
  SmallOrg org = three_levels();
  org.vacate("S");
  const auto ask = [&](Remedy remedy, bool counts) {
    Ask asked = Ask(org).from("M").levels(2);
    asked.policy().vacancy = remedy;
    asked.policy().vacant_counts = counts;
    return asked.all();
  };
  const std::string noted = "\nCHAIN_VACANCY(S B)";
  EXPECT_EQ(ask(Remedy::kClimb, false), "found: 2:B=b 3:R=r" + noted);
  EXPECT_EQ(ask(Remedy::kSkip, false), "found: 2:B=b 3:R=r" + noted);
  EXPECT_EQ(ask(Remedy::kSkip, true), "found: 2:B=b" + noted);
  // One step replaces the vacant level, and is the next level as well.
  EXPECT_EQ(ask(Remedy::kClimb, true).substr(0, 21), "found: 1:B=b~climb/S\n");
}

// Yudao gives the top for a level deeper than the tree, silently.
TEST(PeerDefects, B9_LevelsThatThereAreNotAreToldOf) {
  const SmallOrg org = three_levels();
  const auto ask = [&](Overflow overflow) {
    Ask asked = Ask(org).from("M").levels(5);
    asked.policy().overflow = overflow;
    return asked.all();
  };
  EXPECT_EQ(ask(Overflow::kNearest),
            "found: 1:S=s 2:B=b 3:R=r\nCHAIN_OVERFLOW(R)");
  EXPECT_EQ(ask(Overflow::kEmpty), "nobody:\nCHAIN_OVERFLOW(R)!");
  EXPECT_EQ(ask(Overflow::kFail), "failed:\nCHAIN_OVERFLOW(R)!");
}

// The same with each preset: the steps that there are, and a note.
TEST(PeerDefects, B9_PresetsTellOfMissingLevelsToo) {
  for (const Preset preset : kPresets) {
    EXPECT_EQ(Ask(three_levels(), preset).from("M").levels(5).all(),
              "found: 1:S=s 2:B=b 3:R=r\nCHAIN_OVERFLOW(R)");
  }
}

// Yudao has no guard against departments, or superiors, that form a ring.
TEST(PeerDefects, B9_RingsEndWithAnOutcome) {
  SmallOrg small;
  small.staff("A", "", "a").staff("B", "", "b").staff("M", "", "m");
  small.post("M").reports_to = {{"A", Line::kExplicit, {}}};
  small.post("A").reports_to = {{"B", Line::kExplicit, {}}};
  small.post("B").reports_to = {{"A", Line::kExplicit, {}}};
  const Org org = small.build();
  ASSERT_EQ(org.problems().size(), 1u);
  EXPECT_EQ(org.problems()[0].code, "org.cycle");
  for (const Preset preset : kPresets) {
    Ask ask(org, preset);
    ask.query.context.line = Line::kExplicit;
    EXPECT_EQ(ask.from("A").all(), "undetermined:\nCHAIN_BROKEN(A)!");
    EXPECT_EQ(ask.from("M").top().all(),
              "undetermined: 1:A=a\nCHAIN_BROKEN(A)!");
  }
}

TEST(PeerDefects, B9_RingsOfUnitsEndWithAnOutcome) {
  SmallOrg small;
  small.unit("u", "v").unit("v", "u");
  small.head("H", "u", "h").staff("M", "u", "m");
  const Org org = small.build();
  ASSERT_FALSE(org.problems().empty());
  EXPECT_EQ(org.problems()[0].code, "org.cycle");
  for (const Preset preset : kPresets) {
    EXPECT_EQ(Ask(org, preset).from("M").top().all(),
              "undetermined: 1:H=h\nCHAIN_BROKEN(H)!");
  }
}

// Organisations in which levels are empty, one way or another.
std::vector<SmallOrg> emptied() {
  std::vector<SmallOrg> orgs(7, with_fallback());
  orgs[1].vacate("S");
  orgs[2].vacate("S").vacate("B");
  orgs[3].vacate("S").vacate("B").vacate("R");
  orgs[4].away("s");
  orgs[5].away("s").away("b").away("r");
  orgs[6].vacate("S").hold("m", "S").away("b", "m").vacate("R");
  return orgs;
}

// Does the answer say why nobody is asked, where nobody is?
bool tells(const Route& route) {
  for (const Step& step : route.steps) {
    if (!step.holders.empty() && !step.auto_pass) return true;
  }
  if (route.outcome == Outcome::kTop) return route.steps.empty();
  return route.outcome != Outcome::kFound && !route.notes.empty();
}

// Bonita has no manager: an empty list of candidates and a line in a log.
TEST(PeerDefects, B13_NobodyIsNeverSilent) {
  for (const SmallOrg& small : emptied()) {
    const Org org = small.build();
    for (const Preset preset : kPresets) {
      for (std::size_t vacancy = 0; vacancy < kForVacancies; ++vacancy) {
        for (const Remedy other : kRemedies) {
          for (const std::string from : {"M", "S", "R"}) {
            Ask ask(org, preset);
            ask.from(from).policy().absence = other;
            ask.policy().self = other;
            set_vacancy(ask, kRemedies[vacancy]);
            if (other == Remedy::kFallback) ask.fallback("F");
            EXPECT_TRUE(tells(ask.route())) << ask.all();
            EXPECT_TRUE(tells(ask.top().route())) << ask.all();
            for (const std::uint32_t levels : {1u, 2u, 7u}) {
              EXPECT_TRUE(tells(ask.levels(levels).route())) << ask.all();
            }
          }
        }
      }
    }
  }
}

// Each remedy for a vacant post with nobody above it, and its outcome.
TEST(PeerDefects, B13_NobodyAboveAVacantPostHasAnOutcome) {
  SmallOrg org;
  org.unit("u").head("H", "u", "").staff("M", "u", "m").staff("F", "", "f");
  const auto ask = [&](Remedy remedy) {
    Ask asked = Ask(org).from("M");
    set_vacancy(asked, remedy);
    return asked.all();
  };
  EXPECT_EQ(ask(Remedy::kClimb), "nobody:\nCHAIN_VACANCY(H)");
  EXPECT_EQ(ask(Remedy::kSkip), "nobody:\nCHAIN_VACANCY(H)");
  EXPECT_EQ(ask(Remedy::kUnitHead), "nobody:\nCHAIN_VACANCY(H)");
  EXPECT_EQ(ask(Remedy::kFallback),
            "found: 1:F=f~fallback/H\nCHAIN_VACANCY(H F)");
  EXPECT_EQ(ask(Remedy::kAutoPass),
            "nobody: 1:H=*\nCHAIN_VACANCY(H) CHAIN_AUTO_PASS(H)");
  EXPECT_EQ(ask(Remedy::kFail), "failed:\nCHAIN_VACANCY(H)!");
}

}  // namespace
}  // namespace rung::test
