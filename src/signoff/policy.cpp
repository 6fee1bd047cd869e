#include "signoff/policy.hpp"

#include <string_view>
#include <unordered_set>

#include "base/utf8.hpp"
#include "rung/error.hpp"
#include "signoff/tally.hpp"

namespace rung {
namespace {

constexpr std::int32_t kMaxTime = 100'000;
using Known = std::unordered_set<std::string_view>;

[[noreturn]] void refuse(std::string what, const std::string& place,
                         std::string_view fragment = {},
                         std::string hint = {}) {
  throw Error(ErrorCode::kInvalidArgument, std::move(what), place,
              shorten(fragment), std::move(hint));
}

void within(std::int64_t value, std::int64_t least, std::int64_t most,
            const std::string& place) {
  if (value >= least && value <= most) return;
  refuse("the number is out of bounds", place, std::to_string(value),
         std::to_string(least) + " to " + std::to_string(most));
}

bool weighs(SignMode mode) {
  return mode == SignMode::kRatio || mode == SignMode::kMajority ||
         mode == SignMode::kWeight;
}

std::int64_t check_voters(const SignGroup& group, const std::string& place,
                          Known& known) {
  if (group.voters.empty()) refuse("nobody may vote", place);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < group.voters.size(); ++i) {
    const SignVoter& voter = group.voters[i];
    const auto here = [&] { return place + '/' + std::to_string(i); };
    if (voter.id.empty()) refuse("the voter has no id", here());
    if (!known.insert(voter.id).second) {
      refuse("the voter is listed twice", here(), voter.id,
             "one vote each; weights count for more");
    }
    if (known.size() > kMaxVoters) {
      throw Error(ErrorCode::kLimitExceeded, "too many voters", here(), {},
                  "at most " + std::to_string(kMaxVoters));
    }
    if (voter.weight < 0 || voter.weight > kMaxWeight) {
      within(voter.weight, 0, kMaxWeight, here() + "/weight");
    }
    if (voter.weight != 1 && !weighs(group.mode)) {
      refuse("this mode does not weigh votes", here() + "/weight",
             std::to_string(voter.weight), "ratio, majority and weight do");
    }
    total += voter.weight;
  }
  return total;
}

void unused(bool stated, const std::string& place, SignMode mode) {
  if (!stated) return;
  refuse("this mode does not use the option", place, name(mode));
}

void check_bounds(const SignGroup& group, std::int64_t total,
                  const std::string& place) {
  const SignMode mode = group.mode;
  if (mode == SignMode::kRatio) {
    within(group.ratio_in, 1, kMaxRatio, place + "/ratio/1");
    within(group.ratio_of, 1, group.ratio_in - (group.more_than ? 1 : 0),
           place + "/ratio/0");
  } else {
    unused(group.ratio_of != 0 || group.ratio_in != 0, place + "/ratio", mode);
  }
  if (mode == SignMode::kWeight) {
    within(group.threshold, 1, total - (group.more_than ? 1 : 0),
           place + "/threshold");
  } else {
    unused(group.threshold != 0, place + "/threshold", mode);
  }
  if (weighs(mode) && total == 0) refuse("nobody's vote weighs", place);
}

void check_options(const SignGroup& group, const std::string& place) {
  const SignMode mode = group.mode;
  const bool shares = mode == SignMode::kRatio || mode == SignMode::kMajority;
  const bool all = mode == SignMode::kAll || mode == SignMode::kInOrder;
  const bool bound = mode == SignMode::kRatio || mode == SignMode::kWeight;
  unused(group.more_than && !bound, place + "/more_than", mode);
  unused(group.base != SignBase::kEntitled && !shares, place + "/base", mode);
  unused(group.veto && all, place + "/veto", mode);
  unused(group.abstention != Abstention::kStays && !shares && !all,
         place + "/abstention", mode);
  within(group.quorum, 0, static_cast<std::int64_t>(group.voters.size()),
         place + "/quorum");
  unused(!group.quorum_abstentions && group.quorum == 0,
         place + "/quorum_abstentions", mode);
  if (group.silence == Silence::kNothing) {
    unused(group.time != 0, place + "/silence", mode);
  } else {
    within(group.time, 1, kMaxTime, place + "/silence");
  }
}

void check_group(const SignGroup& group, const std::string& place,
                 Known& known) {
  const std::int64_t total = check_voters(group, place + "/voters", known);
  check_bounds(group, total, place);
  check_options(group, place);
  within(group.weight, 1, kMaxWeight, place + "/weight");
}

}  // namespace

void check_policy(const SignPolicy& policy) {
  const std::string groups = "/policy/groups";
  if (policy.groups.empty()) refuse("nobody may vote", groups);
  Known known, names;
  std::int64_t weight = 0;
  for (std::size_t i = 0; i < policy.groups.size(); ++i) {
    const SignGroup& group = policy.groups[i];
    const std::string place = groups + '/' + std::to_string(i);
    check_group(group, place, known);
    weight += group.weight;
    const bool one = policy.groups.size() == 1;
    if (group.name.empty() && !one) refuse("the group has no name", place);
    if (!names.insert(group.name).second) {
      refuse("two groups have one name", place + "/name", group.name);
    }
    if (group.silence != Silence::kNothing && policy.opened == kBeginning) {
      refuse("silence is counted from when the sign-off was opened",
             "/policy/opened", {}, "state `opened`");
    }
  }
  within(policy.need, 0, weight, "/policy/need");
}

bool names_another(SignAction action) noexcept {
  return action == SignAction::kTransfer || action == SignAction::kAddBefore ||
         action == SignAction::kAddAfter || action == SignAction::kAddParallel;
}

void check_event(const SignEvent& event, const std::string& place,
                 bool history) {
  const SignAction action = event.action;
  const bool ends =
      action == SignAction::kReturn || action == SignAction::kRecall;
  if (event.who.empty()) refuse("it is not said who", place + "/who");
  if (ends && history) {
    refuse("this ends the round and is no part of it", place + "/action",
           name(action), "start a new history");
  }
  const bool other = names_another(action);
  if (other && event.to.empty())
    refuse("it is not said to whom", place + "/to");
  if (!event.to.empty() && !other && action != SignAction::kReturn) {
    refuse("this action is not to anybody", place + "/to", event.to);
  }
  if (!event.on_behalf_of.empty() && action > SignAction::kWithdraw) {
    refuse("only votes are cast on behalf of others", place + "/on_behalf_of",
           event.on_behalf_of);
  }
  if (event.at == kBeginning || event.at == kForever) {
    refuse("it is not said when", place + "/at");
  }
}

void check_events(std::span<const SignEvent> events) {
  if (events.size() > kMaxVoters) {
    throw Error(ErrorCode::kLimitExceeded, "too many events", "/events", {},
                "at most " + std::to_string(kMaxVoters));
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    check_event(events[i], "/events/" + std::to_string(i), true);
  }
}

}  // namespace rung
