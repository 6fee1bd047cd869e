// Neither the order of records nor the ids change an answer.
#include <gtest/gtest.h>

#include "reference/campaign.hpp"
#include "reference/rename.hpp"

namespace rung::reference {
namespace {

constexpr std::uint64_t kOrgs = 10'000;

Question any_question(const Records& records, Dice& dice) {
  Question question;
  question.at = random_instant(dice);
  if (dice.chance(40)) question.line = static_cast<Line>(dice.below(5));
  if (dice.chance(50) && !records.subjects.empty()) {
    question.subject = dice.pick(records.subjects).id;
  }
  return question;
}

// The first line in which two texts differ.
std::string first_difference(const std::string& a, const std::string& b) {
  if (a == b) return {};
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  const std::size_t start = a.rfind('\n', i == 0 ? 0 : i - 1) + 1;
  const auto line = [&](const std::string& text) {
    return text.substr(start, text.find('\n', i) - start);
  };
  return "before: " + line(a) + "\nafter:  " + line(b) + "\n";
}

std::string reordered(const Records& random, std::uint64_t seed) {
  Dice dice(seed);
  const Records records = without_ties(random);
  const Question question = any_question(records, dice);
  const Records other = shuffled(records, dice);
  const Org before = build(records);
  const Org after = build(other);
  const std::string wrong =
      first_difference(transcript(before, records, {}, question, true),
                       transcript(after, records, {}, question, true));
  return wrong.empty() ? wrong : show(question) + "\n" + wrong;
}

std::string renamed_and_reordered(const Records& random, std::uint64_t seed) {
  Dice dice(seed);
  const Records records = without_ties(random);
  const Question question = any_question(records, dice);
  const Renaming renaming(records, dice);
  const Records other = shuffled(renamed(records, renaming), dice);
  const std::string wrong = first_difference(
      transcript(build(records), records, {}, question, false),
      transcript(build(other), records, renaming, question, false));
  return wrong.empty() ? wrong : show(question) + "\n" + wrong;
}

TEST(Permutations, OrderOfRecordsChangesNoAnswer) {
  EXPECT_TRUE(agrees(run_campaign(profile("everything"), kOrgs, reordered)));
}

TEST(Permutations, OrderOfRecordsDoesNotShowInTheFile) {
  const auto as_text = [](const Records& random, std::uint64_t seed) {
    Dice dice(seed);
    const Records records = without_ties(random);
    return first_difference(build(records).to_json(),
                            build(shuffled(records, dice)).to_json());
  };
  EXPECT_TRUE(agrees(run_campaign(profile("everything"), kOrgs / 10, as_text)));
}

TEST(Permutations, IdsChangeNoAnswer) {
  EXPECT_TRUE(agrees(
      run_campaign(profile("everything"), kOrgs, renamed_and_reordered)));
}

TEST(Permutations, IdsChangeNoAnswerAboutPortfolios) {
  EXPECT_TRUE(agrees(
      run_campaign(profile("portfolios"), kOrgs / 4, renamed_and_reordered)));
}

}  // namespace
}  // namespace rung::reference
