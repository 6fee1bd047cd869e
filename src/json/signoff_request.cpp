// A request about a sign-off, read from JSON.
#include <boost/json/serialize.hpp>
#include <cstddef>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "json/pointer_error.hpp"
#include "rung/error.hpp"
#include "rung/json.hpp"

namespace rung {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
constexpr std::int64_t kMaxNumber = 1'000'000'000'000'000;

SignVoter read_voter(const Cursor& at) {
  if (!at.is_object()) return {std::string(at.name()), 1};
  at.only({"id", "weight"});
  SignVoter voter{std::string(at.at("id").name()), 1};
  if (at.has("weight")) voter.weight = at.at("weight").integer(0, kMaxNumber);
  return voter;
}

void read_silence(const Cursor& at, SignGroup& group) {
  at.only({"means", "days", "workdays", "hours"});
  group.silence = static_cast<Silence>(
      at.at("means").one_of({"nothing", "pass", "reject", "drop"}));
  if (group.silence == Silence::kNothing) {
    at.only({"means"});
    return;
  }
  if (at.keys().size() != 2)
    at.refuse("one of days, workdays, hours is wanted");
  const std::string_view units[] = {"days", "workdays", "hours"};
  for (int i = 0; i < 3; ++i) {
    if (!at.has(units[i])) continue;
    group.unit = static_cast<SignUnit>(i);
    group.time = static_cast<std::int32_t>(at.at(units[i]).integer(1, 100'000));
  }
}

void read_bounds(const Cursor& at, SignGroup& group) {
  if (at.has("ratio")) {
    const Cursor ratio = at.at("ratio");
    if (ratio.size() != 2) ratio.refuse("two numbers are wanted", "[2,3]");
    const auto term = [&](std::size_t i) {
      return static_cast<std::int32_t>(ratio.at(i).integer(1, 1'000'000));
    };
    group.ratio_of = term(0);
    group.ratio_in = term(1);
  } else if (group.mode == SignMode::kRatio) {
    at.at("ratio");  // says that it is missing
  }
  if (at.has("threshold") || group.mode == SignMode::kWeight) {
    group.threshold = at.at("threshold").integer(1, kMaxNumber);
  }
  if (at.has("weight")) group.weight = at.at("weight").integer(1, kMaxNumber);
  if (at.has("quorum")) {
    group.quorum =
        static_cast<std::int32_t>(at.at("quorum").integer(0, 1'000'000));
  }
}

SignGroup read_group(const Cursor& at) {
  SignGroup group;
  group.name = at.text_or("name", "");
  group.mode = static_cast<SignMode>(at.at("mode").one_of(
      {"all", "any", "in_order", "ratio", "majority", "weight"}));
  const Cursor voters = at.at("voters");
  for (std::size_t i = 0, n = voters.size(); i < n; ++i) {
    group.voters.push_back(read_voter(voters.at(i)));
  }
  read_bounds(at, group);
  group.more_than = at.boolean_or("more_than", false);
  group.veto = at.boolean_or("veto", false);
  group.quorum_abstentions = at.boolean_or("quorum_abstentions", true);
  if (at.has("base")) {
    group.base =
        static_cast<SignBase>(at.at("base").one_of({"entitled", "cast"}));
  }
  if (at.has("abstention")) {
    group.abstention = static_cast<Abstention>(
        at.at("abstention").one_of({"stays", "leaves"}));
  }
  if (at.has("silence")) read_silence(at.at("silence"), group);
  return group;
}

std::int64_t read_need(const Cursor& at) {
  if (!at.is_text()) return at.integer(1, kMaxNumber);
  return at.one_of({"all", "any"}) == 0 ? 0 : 1;
}

Instant read_instant(const Cursor& at, Zone zone) {
  return at_pointer(at.pointer(),
                    [&] { return parse_instant(at.name(), zone); });
}

// What is said of the sign-off as a whole.
void read_whole(const Cursor& at, SignPolicy& policy) {
  policy.wait_for_all = at.boolean_or("wait_for_all", false);
  policy.changes = at.boolean_or("changes", false);
  policy.withdrawals = at.boolean_or("withdrawals", true);
  policy.transfers = at.boolean_or("transfers", true);
  policy.adding = at.boolean_or("adding", true);
  if (at.has("initiator")) policy.initiator = at.at("initiator").name();
  if (at.has("zone")) {
    const Cursor zone = at.at("zone");
    policy.zone =
        at_pointer(zone.pointer(), [&] { return parse_zone(zone.name()); });
  }
  if (at.has("opened")) {
    policy.opened = read_instant(at.at("opened"), policy.zone);
  }
  if (at.has("calendar")) {
    const Cursor days = at.at("calendar");
    policy.calendar = at_pointer(days.pointer(), [&] {
      return Calendar::parse(boost::json::serialize(days.value()));
    });
  }
}

void read_policy(const Cursor& at, SignRequest& request) {
  request.grouped = at.has("groups");
  if (!request.grouped) {
    at.only({"mode",       "voters",
             "ratio",      "threshold",
             "more_than",  "base",
             "abstention", "veto",
             "quorum",     "quorum_abstentions",
             "silence",    "wait_for_all",
             "changes",    "withdrawals",
             "transfers",  "adding",
             "initiator",  "opened",
             "zone",       "calendar"});
    request.policy.groups.push_back(read_group(at));
  } else {
    at.only({"groups", "pass", "wait_for_all", "changes", "withdrawals",
             "transfers", "adding", "initiator", "opened", "zone", "calendar"});
    const Cursor groups = at.at("groups");
    for (std::size_t i = 0, n = groups.size(); i < n; ++i) {
      const Cursor group = groups.at(i);
      group.only({"name", "weight", "mode", "voters", "ratio", "threshold",
                  "more_than", "base", "abstention", "veto", "quorum",
                  "quorum_abstentions", "silence"});
      request.policy.groups.push_back(read_group(group));
    }
    if (at.has("pass")) request.policy.need = read_need(at.at("pass"));
  }
  read_whole(at, request.policy);
}

SignEvent read_event(const Cursor& at, Zone zone) {
  SignEvent event;
  event.who = at.at("who").name();
  event.action = static_cast<SignAction>(at.at("action").one_of(
      {"approve", "reject", "abstain", "withdraw", "transfer", "add_before",
       "add_after", "add_parallel", "return", "recall"}));
  if (at.has("to")) event.to = at.at("to").name();
  if (at.has("on_behalf_of")) {
    event.on_behalf_of = at.at("on_behalf_of").name();
  }
  if (at.has("at")) event.at = read_instant(at.at("at"), zone);
  return event;
}

}  // namespace

SignRequest parse_signoff_request(std::string_view text, std::string_view at) {
  const boost::json::value value = parse_json(text, kMaxBytes, 16);
  const Cursor top(value);
  top.only({"policy", "events", "at", "who", "propose", "lang"});
  if (top.has("lang")) top.at("lang").one_of({"zh", "en"});
  SignRequest request;
  read_policy(top.at("policy"), request);
  const Zone zone = request.policy.zone;
  if (top.has("events")) {
    const Cursor events = top.at("events");
    for (std::size_t i = 0, n = events.size(); i < n; ++i) {
      const Cursor event = events.at(i);
      event.only({"who", "action", "to", "on_behalf_of", "at"});
      event.at("at");
      request.events.push_back(read_event(event, zone));
    }
  }
  request.at =
      at.empty() ? read_instant(top.at("at"), zone) : parse_instant(at, zone);
  if (top.has("who")) request.who = top.at("who").name();
  if (top.has("propose")) {
    const Cursor proposed = top.at("propose");
    proposed.only({"who", "action", "to", "on_behalf_of"});
    request.proposed = read_event(proposed, zone);
    request.proposed->at = request.at;
  }
  return request;
}

}  // namespace rung
