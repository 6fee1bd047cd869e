#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "json/values.hpp"
#include "rung/error.hpp"
#include "rung/json.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::value instant_value(Instant at, Zone zone) {
  return text_or_null(format_instant(at, zone));
}

json::value reason_value(SignReason reason) {
  if (reason == SignReason::kNone) return nullptr;
  return name_value(reason);
}

json::object group_value(const SignGroup& group, const SignedOff::Tally& t) {
  return {{"name", group.name},
          {"outcome", name_value(t.outcome)},
          {"approve", t.approve},
          {"reject", t.reject},
          {"abstain", t.abstain},
          {"open", t.open},
          {"dropped", t.dropped},
          {"voted", t.voted},
          {"approve_weight", t.approve_weight},
          {"reject_weight", t.reject_weight},
          {"abstain_weight", t.abstain_weight},
          {"open_weight", t.open_weight},
          {"dropped_weight", t.dropped_weight}};
}

json::array actors(const SignPolicy& policy, const SignedOff& answer) {
  json::array all;
  for (const SignedOff::Actor& actor : answer.may_act) {
    all.push_back(
        json::object{{"who", actor.who},
                     {"group", policy.groups[actor.group].name},
                     {"until", instant_value(actor.until, policy.zone)}});
  }
  return all;
}

json::array ignored(std::span<const SignEvent> events,
                    const SignedOff& answer) {
  json::array all;
  for (const SignedOff::Ignored& item : answer.ignored) {
    all.push_back(json::object{{"event", item.event},
                               {"who", events[item.event].who},
                               {"reason", name_value(item.reason)}});
  }
  return all;
}

json::object answer_value(const SignPolicy& policy,
                          std::span<const SignEvent> events,
                          const SignedOff& answer) {
  json::array groups, silent;
  for (std::size_t i = 0; i < answer.groups.size(); ++i) {
    groups.push_back(group_value(policy.groups[i], answer.groups[i]));
  }
  for (const SignedOff::Silent& one : answer.silent) {
    silent.push_back(json::object{{"who", one.who},
                                  {"as", name_value(one.as)},
                                  {"at", instant_value(one.at, policy.zone)}});
  }
  return {{"outcome", name_value(answer.outcome)},
          {"decided_at", instant_value(answer.decided_at, policy.zone)},
          {"decided_by",
           json::array(answer.decided_by.begin(), answer.decided_by.end())},
          {"may_act", actors(policy, answer)},
          {"groups", std::move(groups)},
          {"ignored", ignored(events, answer)},
          {"silent", std::move(silent)}};
}

json::array legal_value(std::span<const LegalAction> actions) {
  json::array all;
  for (const LegalAction& action : actions) {
    json::object one{{"action", name_value(action.action)},
                     {"legal", action.reason == SignReason::kNone},
                     {"reason", reason_value(action.reason)}};
    if (action.action == SignAction::kReturn) {
      one["to"] = text_array(action.to);
    }
    all.push_back(std::move(one));
  }
  return all;
}

// The one group of a request without groups stands in the policy itself.
template <class Ask>
auto in_request(const SignRequest& request, Ask ask) {
  try {
    return ask();
  } catch (const Error& error) {
    const std::string inner = "/policy/groups/0";
    std::string place = error.place();
    if (!request.grouped && place.compare(0, inner.size(), inner) == 0) {
      place.replace(0, inner.size(), "/policy");
    }
    throw Error(error.code(), error.message(), place, error.fragment(),
                error.hint());
  }
}

json::object proposed_value(const SignRequest& request) {
  const SignReason reason = in_request(request, [&] {
    return signoff_allowed(request.policy, request.events, *request.proposed);
  });
  return {{"legal", reason == SignReason::kNone},
          {"reason", reason_value(reason)}};
}

}  // namespace

std::string to_json(const SignPolicy& policy, std::span<const SignEvent> events,
                    const SignedOff& answer) {
  return json::serialize(answer_value(policy, events, answer));
}

SignedOff signoff(const SignRequest& request) {
  return in_request(request, [&] {
    return signoff(request.policy, request.events, request.at);
  });
}

std::string to_json(const SignRequest& request) {
  json::object value =
      answer_value(request.policy, request.events, signoff(request));
  if (!request.who.empty()) {
    value["legal"] = legal_value(
        legal_actions(request.policy, request.events, request.who, request.at));
  }
  if (request.proposed) value["proposed"] = proposed_value(request);
  return json::serialize(value);
}

std::string signoff_json(std::string_view text) {
  return to_json(parse_signoff_request(text));
}

}  // namespace rung
