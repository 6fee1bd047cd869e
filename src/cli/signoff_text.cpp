#include "cli/signoff_text.hpp"

#include "cli/sign_words.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

struct Teller {
  const SignRequest& request;
  const SignedOff& answer;
  Lang lang;
  bool colour;

  template <class Enum>
  std::string say(Enum value) const {
    return std::string(word(value, lang));
  }
  std::string time(Instant at) const {
    if (at == kForever) return say(SignWord::kNoDeadline);
    return format_instant(at, request.policy.zone);
  }
  std::string group(std::uint32_t number) const {
    const std::string& name = request.policy.groups[number].name;
    return name.empty() ? "-" : name;
  }
  std::string semicolon() const { return lang == Lang::kZh ? "；" : "; "; }
  std::string block(SignWord heading, const TextTable& table) const {
    if (table.empty()) return {};
    return '\n' + styled(word(heading, lang), Style::kHeading, colour) + '\n' +
           table.str(colour, 2);
  }
  // Votes, and what they weigh where that is something else.
  std::string count(std::int64_t votes, std::int64_t weight) const {
    std::string text = std::to_string(votes);
    if (weight == votes) return text;
    return text + " (" + say(SignWord::kWeighing) + ' ' +
           std::to_string(weight) + ')';
  }
};

Style style_of(SignOutcome outcome) {
  if (outcome == SignOutcome::kPass) return Style::kGood;
  return outcome == SignOutcome::kReject ? Style::kBad : Style::kPlain;
}

// "2024-03-01 li approve"
std::string event_text(const Teller& t, const SignEvent& event) {
  std::string text = event.who + ' ' + t.say(event.action);
  if (!event.to.empty()) text += ' ' + event.to;
  return text + ' ' + t.time(event.at);
}

std::string decided(const Teller& t) {
  std::string text = t.time(t.answer.decided_at);
  std::string by;
  for (const std::uint32_t event : t.answer.decided_by) {
    by += t.semicolon() + event_text(t, t.request.events[event]);
  }
  if (by.empty()) by = t.semicolon() + t.say(SignWord::kBySilence);
  return text + by;
}

std::string head(const Teller& t) {
  TextTable table;
  const auto row = [&](std::string heading, std::string text, Style style) {
    table.add(
        {{std::move(heading), Style::kHeading}, {std::move(text), style}});
  };
  row(t.say(Word::kTime), t.time(t.request.at), Style::kPlain);
  row(t.say(Word::kOutcome), t.say(t.answer.outcome),
      style_of(t.answer.outcome));
  if (t.answer.decided_at != kForever) {
    row(t.say(SignWord::kDecided), decided(t), Style::kPlain);
  }
  return table.str(t.colour);
}

std::string actors(const Teller& t) {
  TextTable table({word(SignWord::kWho, t.lang), word(SignWord::kGroup, t.lang),
                   word(SignWord::kUntil, t.lang)});
  for (const SignedOff::Actor& actor : t.answer.may_act) {
    table.add({{actor.who}, {t.group(actor.group)}, {t.time(actor.until)}});
  }
  return t.block(SignWord::kMayAct, table);
}

std::string tallies(const Teller& t) {
  TextTable table(
      {word(SignWord::kGroup, t.lang), word(Word::kOutcome, t.lang),
       word(SignWord::kApprove, t.lang), word(SignWord::kReject, t.lang),
       word(SignWord::kAbstain, t.lang), word(SignWord::kOpen, t.lang),
       word(SignWord::kDropped, t.lang), word(SignWord::kVoted, t.lang)});
  for (std::size_t i = 0; i < t.answer.groups.size(); ++i) {
    const SignedOff::Tally& tally = t.answer.groups[i];
    table.add({{t.group(static_cast<std::uint32_t>(i))},
               {t.say(tally.outcome), style_of(tally.outcome)},
               {t.count(tally.approve, tally.approve_weight)},
               {t.count(tally.reject, tally.reject_weight)},
               {t.count(tally.abstain, tally.abstain_weight)},
               {t.count(tally.open, tally.open_weight)},
               {t.count(tally.dropped, tally.dropped_weight)},
               {std::to_string(tally.voted)}});
  }
  return t.block(SignWord::kVotes, table);
}

std::string ignored(const Teller& t) {
  TextTable table;
  for (const SignedOff::Ignored& one : t.answer.ignored) {
    table.add({{"/events/" + std::to_string(one.event)},
               {event_text(t, t.request.events[one.event])},
               {t.say(one.reason), Style::kWarn}});
  }
  return t.block(SignWord::kIgnored, table);
}

std::string silent(const Teller& t) {
  TextTable table({word(SignWord::kWho, t.lang),
                   word(SignWord::kCountsAs, t.lang),
                   word(SignWord::kSince, t.lang)});
  for (const SignedOff::Silent& one : t.answer.silent) {
    table.add({{one.who}, {t.say(one.as)}, {t.time(one.at)}});
  }
  return t.block(SignWord::kSilent, table);
}

Cell may(const Teller& t, SignReason reason) {
  const bool legal = reason == SignReason::kNone;
  return {t.say(legal ? SignWord::kMay : SignWord::kMayNot),
          legal ? Style::kGood : Style::kDim};
}

std::string why_not(const Teller& t, SignReason reason) {
  return reason == SignReason::kNone ? "" : t.say(reason);
}

std::string legal(const Teller& t) {
  const SignRequest& r = t.request;
  TextTable table;
  if (r.who.empty()) return {};
  for (const LegalAction& one :
       legal_actions(r.policy, r.events, r.who, r.at)) {
    std::string to = why_not(t, one.reason);
    for (const std::string& id : one.to) to += (to.empty() ? "" : ", ") + id;
    table.add({{r.who}, {t.say(one.action)}, may(t, one.reason), {to}});
  }
  return t.block(SignWord::kLegal, table);
}

std::string proposed(const Teller& t) {
  const SignRequest& r = t.request;
  if (!r.proposed) return {};
  const SignReason reason = signoff_allowed(r.policy, r.events, *r.proposed);
  TextTable table;
  table.add(
      {{event_text(t, *r.proposed)}, may(t, reason), {why_not(t, reason)}});
  return t.block(SignWord::kProposed, table);
}

}  // namespace

std::string signoff_text(const SignRequest& request, const SignedOff& answer,
                         Lang lang, bool colour) {
  const Teller t{request, answer, lang, colour};
  return head(t) + actors(t) + tallies(t) + ignored(t) + silent(t) + legal(t) +
         proposed(t);
}

}  // namespace rung::cli
