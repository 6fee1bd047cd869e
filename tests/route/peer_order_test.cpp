// Defects found in other systems, first part: in what order approvers come.
// Each test says what goes wrong elsewhere and shows that it does not here.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <thread>

#include "route/small_org.hpp"

namespace rung::test {
namespace {

// Units u0 over u1 over ..., each with a head of the given id, held by the
// person `p` and that id; `asker` is in the lowest.
SmallOrg chain(const std::vector<std::string>& heads) {
  SmallOrg org;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::string unit = "u" + std::to_string(i);
    org.unit(unit, i == 0 ? "" : "u" + std::to_string(i - 1));
    org.head(heads[i], unit, "p" + heads[i]);
  }
  return org.staff("asker", "u" + std::to_string(heads.size() - 1), "a");
}

std::string expected(const std::vector<std::string>& heads,
                     std::size_t levels) {
  std::string text = "found:";
  for (std::size_t n = 1; n <= levels; ++n) {
    const std::string& head = heads[heads.size() - n];
    text += ' ' + std::to_string(n) + ':' + head + "=p" + head;
  }
  return text;
}

std::vector<std::string> names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) {
    names.push_back("h" + std::to_string(i));
  }
  return names;
}

// AntFlow orders the leaders of several levels by user id, downwards, before it
// takes the first N: right only where deeper leaders happen to have larger ids.
TEST(PeerDefects, B1_ChainsDoNotGoByIds) {
  std::vector<std::string> heads = names(5);
  do {
    const Org org = chain(heads).build();
    for (const Preset preset : kPresets) {
      ASSERT_EQ(Ask(org, preset).from("asker").levels(5).steps(),
                expected(heads, 5));
      ASSERT_EQ(Ask(org, preset).from("asker").levels(2).steps(),
                expected(heads, 2));
      ASSERT_EQ(Ask(org, preset).from("asker").top().steps(),
                expected(heads, 5));
      ASSERT_EQ(Ask(org, preset).from("asker").to(heads[1]).steps(),
                expected(heads, 4));
    }
  } while (std::next_permutation(heads.begin(), heads.end()));
}

// AntFlow splits a path of units into at most ten parts: levels beyond are
// lost.
TEST(PeerDefects, B2_DeepChainsAreWhole) {
  for (const std::size_t depth : {12u, 1'000u}) {
    const std::vector<std::string> heads = names(depth);
    SmallOrg small = chain(heads);
    small.function("h0", "chief");
    const Org org = small.build();
    const auto all = static_cast<std::uint32_t>(depth);
    for (const Preset preset : kPresets) {
      const auto ask = [&] { return Ask(org, preset).from("asker"); };
      EXPECT_EQ(ask().top().steps(), expected(heads, depth));
      EXPECT_EQ(ask().levels(all).steps(), expected(heads, depth));
      EXPECT_EQ(ask().until_function("chief").steps(), expected(heads, depth));
      EXPECT_EQ(ask().by_function("chief").steps(), "found: 1:h0=ph0");
      Ask top = ask().levels(1);
      top.query.from_top = true;
      EXPECT_EQ(top.steps(), expected(heads, depth));
    }
  }
}

// The same for what climbs past empty posts.
TEST(PeerDefects, B2_DeepVacanciesAreClimbed) {
  SmallOrg small = chain(names(1'000));
  for (const std::string& head : names(1'000)) {
    if (head != "h0") small.vacate(head);
  }
  Ask ask(small);
  EXPECT_EQ(ask.from("asker").steps(), "found: 1000:h0=ph0");
  EXPECT_EQ(ask.route().notes.size(), 999u);
}

SmallOrg ranked_with_ties() {
  SmallOrg org = three_levels();
  org.head("S2", "section", "s2").head("S3", "section", "s3");
  org.deputy("V1", "root", "v").deputy("V2", "root", "w");
  org.in_charge("V1", "bureau").in_charge("V2", "bureau");
  for (const char* head : {"S", "S2", "S3"}) org.post(head).rank = 5;
  org.post("B").rank = 3;
  org.post("R").rank = 1;
  return org;
}

// AntFlow's chain up to a grade has no order at all.
TEST(PeerDefects, B4_ChainsUpToARankKeepTheirOrder) {
  std::mt19937 random(4);
  const SmallOrg small = ranked_with_ties();
  for (const Preset preset : kPresets) {
    for (const Several several : kSeveral) {
      const auto answer = [&](const Org& org, std::int32_t rank) {
        Ask ask = Ask(org, preset).from("M").until_rank(rank);
        ask.policy().several = several;
        return ask.all();
      };
      const Org org = small.build();
      for (int i = 0; i < 20; ++i) {
        const Org other = small.build_shuffled(random);
        for (const std::int32_t rank : {1, 3, 4, 5}) {
          ASSERT_EQ(answer(other, rank), answer(org, rank))
              << name(preset) << ' ' << name(several);
        }
      }
    }
  }
  Ask ask = Ask(small).from("M").until_rank(3);
  ask.policy().several = Several::kAll;
  EXPECT_EQ(ask.steps(), "found: 1:S=s&S2=s2&S3=s3 2:B=b");
}

// YAWL takes one of several supervisors in the order of a set's iteration,
// which its documents call random.
TEST(PeerDefects, B10_RepeatedQuestionsHaveOneAnswer) {
  const SmallOrg small = ranked_with_ties();
  const Org org = small.build();
  for (const Several several : kSeveral) {
    Ask ask = Ask(org).from("M").top();
    ask.policy().several = several;
    const std::string first = ask.all();
    std::vector<std::string> answers(4);
    std::vector<std::thread> threads;
    for (std::string& answer : answers) {
      threads.emplace_back([&ask, &answer, &first] {
        for (int i = 0; i < 200 && (i == 0 || answer == first); ++i) {
          answer = ask.all();
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(answers, std::vector<std::string>(4, first));
  }
}

// The same system, asked for a person of several posts.
TEST(PeerDefects, B10_OneOfSeveralPostsIsNotGuessed) {
  SmallOrg org = three_levels();
  org.unit("other", "root").head("O", "other", "o").staff("N", "other", "m");
  for (const Preset preset : kPresets) {
    EXPECT_EQ(Ask(org, preset).from("m").all(),
              "undetermined:\nCHAIN_NO_POST()!");
  }
}

// DingTalk documents that it takes one of several at random. Listing order is
// order, unit order, rank, then id.
TEST(PeerDefects, B15_TheFirstOfSeveralIsAlwaysTheSame) {
  std::mt19937 random(15);
  const auto first = [&](const SmallOrg& small) {
    std::string answer;
    for (int i = 0; i < 30; ++i) {
      Ask ask(small.build_shuffled(random), Preset::kDingTalk);
      ask.from("M").levels(1).policy().several = Several::kFirst;
      const std::string now = ask.steps();
      EXPECT_TRUE(i == 0 || now == answer) << now;
      answer = now;
    }
    return answer;
  };
  SmallOrg org = three_levels();
  org.head("A", "section", "z").head("C", "section", "y");
  EXPECT_EQ(first(org), "found: 1:A=z");
  org.vacate("A");
  EXPECT_EQ(first(org), "found: 1:C=y");  // the first who acts
  org.away("y");
  EXPECT_EQ(first(org), "found: 1:S=s");
}

// Several people in one post are all of them asked, in one order.
TEST(PeerDefects, B15_HoldersOfOnePostKeepTheirOrder) {
  std::mt19937 random(16);
  SmallOrg org = three_levels();
  org.hold("c", "S", HoldingKind::kConcurrent).hold("a", "S").hold("z", "S");
  for (int i = 0; i < 30; ++i) {
    ASSERT_EQ(Ask(org.build_shuffled(random)).from("M").steps(),
              "found: 1:S=a+c+s+z");
  }
}

}  // namespace
}  // namespace rung::test
