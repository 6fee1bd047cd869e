#include "naive.hpp"

#include <algorithm>
#include <cctype>

namespace rung::test {
namespace {

std::int64_t weight_of(const SignGroup& group, const Choices& choices,
                       const std::string& which) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (which.find(choices[i]) != std::string::npos) {
      sum += group.voters[i].weight;
    }
  }
  return sum;
}

// Those who are asked, of whom a share must approve.
std::string base_of(const SignGroup& group) {
  std::string base = "aArR";
  if (group.abstention == Abstention::kStays) base += 'o';
  return base;
}

int voted(const SignGroup& group, const Choices& choices) {
  const std::string counts = group.quorum_abstentions ? "aro" : "ar";
  return static_cast<int>(std::count_if(
      choices.begin(), choices.end(),
      [&](char c) { return counts.find(c) != std::string::npos; }));
}

bool has(const Choices& choices, const char* any) {
  return choices.find_first_of(any) != std::string::npos;
}

// Calls `look` with every way to fill in the votes that are open.
template <class Look>
void complete(const SignGroup& group, Choices choices, const Look& look) {
  const std::size_t open = choices.find('.');
  if (open == std::string::npos) return look(choices);
  std::string ways = "aro";
  if (group.silence == Silence::kPass) ways += 'A';
  if (group.silence == Silence::kReject) ways += 'R';
  if (group.silence == Silence::kDrop) ways += 'd';
  for (const char way : ways) {
    choices[open] = way;
    complete(group, choices, look);
  }
}

struct Ends {
  bool pass = false, reject = false;
};

Ends ends_of(const SignGroup& group, const Choices& choices) {
  Ends ends;
  complete(group, choices, [&](const Choices& whole) {
    (naive_passes(group, whole) ? ends.pass : ends.reject) = true;
  });
  return ends;
}

}  // namespace

bool naive_passes(const SignGroup& group, const Choices& choices) {
  if (voted(group, choices) < group.quorum) return false;
  if (group.veto && has(choices, "rR")) return false;
  const bool somebody = has(choices, "aA");
  const std::int64_t yes = weight_of(group, choices, "aA");
  const std::int64_t base = weight_of(group, choices, base_of(group));
  switch (group.mode) {
    case SignMode::kAll:
    case SignMode::kInOrder:
      return somebody && yes == base;
    case SignMode::kAny:
      return somebody;
    case SignMode::kMajority:
      return yes > base - yes;
    case SignMode::kWeight:
      return group.more_than ? yes > group.threshold : yes >= group.threshold;
    case SignMode::kRatio:
      break;
  }
  const std::int64_t over = yes * group.ratio_in - base * group.ratio_of;
  return yes > 0 && (group.more_than ? over > 0 : over >= 0);
}

SignOutcome naive_outcome(const SignGroup& group, const Choices& choices,
                          bool wait_for_all) {
  const bool whole = !has(choices, ".");
  if (!whole && wait_for_all) return SignOutcome::kWait;
  const int in = voted(group, choices);
  const int open =
      static_cast<int>(std::count(choices.begin(), choices.end(), '.'));
  const bool lost = in + open < group.quorum;
  if (!whole && !lost && in < group.quorum) return SignOutcome::kWait;
  const Ends ends = ends_of(group, choices);
  if (ends.pass && ends.reject) return SignOutcome::kWait;
  return ends.pass ? SignOutcome::kPass : SignOutcome::kReject;
}

SignOutcome naive_outcome(const SignPolicy& policy,
                          const std::vector<Choices>& choices) {
  std::int64_t need = policy.need, all = 0;
  for (const SignGroup& group : policy.groups) all += group.weight;
  if (need == 0) need = all;
  std::vector<std::int64_t> sums = {0};  // what may pass, in the end
  bool waits = false;
  for (std::size_t g = 0; g < choices.size(); ++g) {
    const SignGroup& group = policy.groups[g];
    const SignOutcome is =
        naive_outcome(group, choices[g], policy.wait_for_all);
    waits |= is == SignOutcome::kWait;
    std::vector<std::int64_t> more;
    for (const std::int64_t sum : sums) {
      if (is != SignOutcome::kPass) more.push_back(sum);
      if (is != SignOutcome::kReject) more.push_back(sum + group.weight);
    }
    sums = more;
  }
  if (waits && policy.wait_for_all) return SignOutcome::kWait;
  const auto enough = [&](std::int64_t sum) { return sum >= need; };
  if (std::all_of(sums.begin(), sums.end(), enough)) return SignOutcome::kPass;
  return std::any_of(sums.begin(), sums.end(), enough) ? SignOutcome::kWait
                                                       : SignOutcome::kReject;
}

std::vector<SignVoter> voters(int count) {
  std::vector<SignVoter> all;
  for (int i = 0; i < count; ++i) {
    all.push_back({std::string(1, static_cast<char>('a' + i)), 1});
  }
  return all;
}

std::string actors(const SignedOff& answer) {
  std::string all;
  for (const SignedOff::Actor& actor : answer.may_act) {
    all += (all.empty() ? "" : " ") + actor.who;
  }
  return all;
}

}  // namespace rung::test
