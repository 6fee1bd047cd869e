#include "capi/signoff_view.hpp"

#include <utility>

#include "capi/args.hpp"
#include "capi/calendar.hpp"
#include "capi/enums.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

#define SAME(c, cpp) static_assert((c) == static_cast<std::int32_t>(cpp))
SAME(RUNG_SIGN_WEIGHT, SignMode::kWeight);
SAME(RUNG_SIGN_IN_ORDER, SignMode::kInOrder);
SAME(RUNG_SILENCE_DROP, Silence::kDrop);
SAME(RUNG_SIGN_HOURS, SignUnit::kHours);
SAME(RUNG_SIGN_ADD_PARALLEL, SignAction::kAddParallel);
SAME(RUNG_SIGN_RECALL, SignAction::kRecall);
SAME(RUNG_SIGN_REASON_VOTED, SignReason::kVoted);
SAME(RUNG_SIGN_REASON_SWITCHED_OFF, SignReason::kSwitchedOff);
SAME(RUNG_SIGN_OUTCOME_WAIT, SignOutcome::kWait);
#undef SAME

rung_sign_tally tally_of(const SignedOff::Tally& t) {
  return {static_cast<std::int32_t>(t.outcome),
          0,
          t.approve,
          t.reject,
          t.abstain,
          t.open,
          t.dropped,
          t.voted,
          t.approve_weight,
          t.reject_weight,
          t.abstain_weight,
          t.open_weight,
          t.dropped_weight};
}

bool flag(std::int32_t value, const char* name) {
  return enum_arg(value, 1, name) != 0;
}

SignGroup group_arg(const rung_sign_group& in) {
  SignGroup group;
  group.name = owned(in.name, "name");
  for (const rung_sign_voter& voter :
       list(in.voters, in.voter_count, "voters")) {
    group.voters.push_back({owned(voter.id, "id"), voter.weight});
  }
  group.mode = enum_arg(in.mode, kLast<SignMode>, "mode");
  group.weight = in.weight;
  group.ratio_of = in.ratio_of;
  group.ratio_in = in.ratio_in;
  group.threshold = in.threshold;
  group.more_than = flag(in.more_than, "more_than");
  group.base = static_cast<SignBase>(flag(in.of_cast, "of_cast"));
  group.abstention =
      static_cast<Abstention>(flag(in.abstention_leaves, "abstention_leaves"));
  group.veto = flag(in.veto, "veto");
  group.quorum = in.quorum;
  group.quorum_abstentions = flag(in.quorum_abstentions, "quorum_abstentions");
  group.silence = enum_arg(in.silence, kLast<Silence>, "silence");
  group.time = in.time;
  group.unit = enum_arg(in.unit, kLast<SignUnit>, "unit");
  return group;
}

}  // namespace

SignPolicy sign_policy_arg(const rung_sign_policy* policy) {
  const rung_sign_policy in =
      read_struct<rung_sign_policy>(policy, RUNG_SIGN_POLICY_INIT, "policy");
  zero_arg(in.reserved);
  SignPolicy read;
  for (const rung_sign_group& group :
       list(in.groups, in.group_count, "groups")) {
    read.groups.push_back(group_arg(group));
  }
  read.need = in.need;
  read.wait_for_all = flag(in.wait_for_all, "wait_for_all");
  read.changes = flag(in.changes, "changes");
  read.withdrawals = flag(in.withdrawals, "withdrawals");
  read.transfers = flag(in.transfers, "transfers");
  read.adding = flag(in.adding, "adding");
  read.initiator = owned(in.initiator, "initiator");
  read.opened = Instant{in.opened};
  read.zone = zone_arg(in.zone, "zone");
  read.calendar = calendar_of(in.calendar);
  return read;
}

SignEvent sign_event_arg(const rung_sign_event& in, const char* name) {
  zero_arg(in.reserved);
  return {owned(in.who, name), enum_arg(in.action, kLast<SignAction>, "action"),
          owned(in.to, name), owned(in.on_behalf_of, name), Instant{in.at}};
}

const rung_signed_off* SignedView::show(SignedOff answer) {
  held_ = std::move(answer);
  actors_.start(), tallies_.start(), ignored_.start(), silent_.start();
  for (const auto& a : held_.may_act) {
    actors_.add({view(a.who), a.group, 0, a.until.us});
  }
  for (const auto& tally : held_.groups) tallies_.add(tally_of(tally));
  for (const auto& i : held_.ignored) {
    ignored_.add({i.event, static_cast<std::int32_t>(i.reason)});
  }
  for (const auto& s : held_.silent) {
    silent_.add({view(s.who), static_cast<std::int32_t>(s.as), 0, s.at.us});
  }
  actors_.seal(), tallies_.seal(), ignored_.seal(), silent_.seal();
  answer_ = {static_cast<std::int32_t>(held_.outcome),
             0,
             held_.decided_at.us,
             {held_.decided_by.data(), held_.decided_by.size()},
             actors_.data(),
             actors_.size(),
             tallies_.data(),
             tallies_.size(),
             ignored_.data(),
             ignored_.size(),
             silent_.data(),
             silent_.size()};
  return &answer_;
}

rung_legal_action_list SignedView::show(std::vector<LegalAction> actions) {
  legal_ = std::move(actions);
  texts_.start();
  actions_.start();
  for (const LegalAction& legal : legal_) {
    actions_.add({static_cast<std::int32_t>(legal.action),
                  static_cast<std::int32_t>(legal.reason),
                  texts_.add(legal.to)});
  }
  actions_.seal();
  return {actions_.data(), actions_.size()};
}

}  // namespace rung::capi
