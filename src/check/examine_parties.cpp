// The kernels that compare parties over events: `distinct`, `disjoint` and
// `handover`.
#include <algorithm>
#include <map>

#include "check/examine.hpp"
#include "rung/party.hpp"

namespace rung::checking {
namespace {

using rules::Use;

// What one event contributes to `distinct`: a party, when, and for which
// sender.
struct Value {
  Party party;
  Instant at;
  std::uint32_t pos;
  bool on_chain;  ///< was above the sender, on the line, at that time
};

bool is_above(const Org& org, const Party& a, const Party& b,
              const Context& context, Truth& known) {
  const Relation r = relate(org, a, b, context).relation;
  if (r == Relation::kUndetermined) known = Truth::kUndetermined;
  return r == Relation::kDirectSuperior || r == Relation::kSkipSuperior;
}

// Are two receivers one? `later` is as of `context`.
Truth as_one(const Org& org, const Value& earlier, const Value& later,
             const Party& sender, const Context& context, bool one_chain) {
  Truth known = Truth::kYes;
  const Truth equal =
      same(org, earlier.party, earlier.at, later.party, later.at);
  if (equal != Truth::kNo || !one_chain) return equal;
  if (is_above(org, earlier.party, later.party, context, known) ||
      is_above(org, later.party, earlier.party, context, known)) {
    return Truth::kYes;
  }
  // Both on the line of the sender, each at its time: the portfolio was handed
  // over in between, or the leaders are tied.
  if (earlier.on_chain && later.on_chain) {
    const bool still = is_above(org, earlier.party, sender, context, known);
    return still ? Truth::kUndetermined : Truth::kYes;
  }
  return known == Truth::kYes ? Truth::kNo : known;
}

}  // namespace

// The leader in whose place a receiver stands at this time, where the receiver
// is not above the sender in its own right; else the receiver.
Party Examiner::resolved(const Party& receiver, const Party& sender,
                         const Context& context) {
  Truth known = Truth::kYes;
  const Org& org = memory_.org();
  if (is_above(org, receiver, sender, context, known)) return receiver;
  RouteQuery query;
  query.trace = false;
  query.context = context;
  query.extent = Extent::kTop;
  for (const Step& step : route(org, sender, query).steps) {
    if (step.instead_of == kNoPost) continue;
    Party stand_in, absent;
    stand_in.kind = absent.kind = Party::Kind::kPost;
    stand_in.post = step.post;
    absent.post = step.instead_of;
    if (same(org, stand_in, context.at, receiver, context.at) == Truth::kYes) {
      return absent;
    }
  }
  return receiver;
}

void Examiner::distinct(const Emit& emit) {
  struct Group {
    std::vector<std::vector<Value>> classes;  // each one value
    std::vector<Match> matches;
    bool unsure = false;
    std::vector<std::string> missing;
    bool broken = false;
  };
  std::map<std::string, Group> groups;
  const Org& org = memory_.org();
  for (const Match& match : remembered(Use::kOf)) {
    if (match.pos >= view_.limit) break;
    look(match);
    const Truth applies = this->applies(match.truth);
    if (applies == Truth::kNo) continue;
    const auto key = key_text(mine_);
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    if (!key) {
      result.missing.push_back("key of the rule");
      if (of_interest(match.pos)) {
        finish(result, applies, Truth::kUndetermined, false, emit);
      }
      continue;
    }
    Group& group = groups[*key];
    group.matches.push_back(match);
    const Parties values = mine_.parties(check_->value);
    if (values.unknown) {
      group.unsure = true;
      group.missing.push_back(values.why);
    }
    bool subject_known = false;
    const Context context = mine_.context(subject_known);
    const Party sender =
        mine_.row().from.empty() ? Party{} : mine_.row().from[0].party;
    Truth exceeds = Truth::kNo;
    for (const Party& named : values.items) {
      Value value{named, mine_.time(), match.pos, false};
      if (check_->one_chain) {
        Truth known = Truth::kYes;
        value.party = resolved(named, sender, context);
        value.on_chain = is_above(org, value.party, sender, context, known);
      }
      Truth joined = Truth::kNo;
      for (auto& one : group.classes) {
        for (const Value& earlier : one) {
          if (too_much(1)) joined = Truth::kUndetermined;
          const Truth t =
              as_one(org, earlier, value, sender, context, check_->one_chain);
          if (t == Truth::kYes) joined = t;
          if (t == Truth::kUndetermined && joined == Truth::kNo) joined = t;
          if (joined == Truth::kYes) break;
        }
        if (joined == Truth::kYes) {
          one.push_back(value);
          break;
        }
      }
      if (joined == Truth::kYes) continue;
      if (joined == Truth::kUndetermined || applies != Truth::kYes) {
        group.unsure = true;
        result.missing.emplace_back("which of the leaders in charge");
        if (exceeds == Truth::kNo && check_->at_most &&
            group.classes.size() + 1 >
                static_cast<std::size_t>(*check_->at_most)) {
          exceeds = Truth::kUndetermined;
        }
        continue;
      }
      group.classes.push_back({value});
      if (check_->at_most &&
          group.classes.size() > static_cast<std::size_t>(*check_->at_most)) {
        exceeds = Truth::kYes;
      }
    }
    if (exceeds == Truth::kNo) continue;
    group.broken = true;
    if (!of_interest(match.pos)) continue;
    for (const auto& one : group.classes) {
      result.actual.items.push_back(id_of(org, one.front().party));
      if (one.front().pos != match.pos) {
        result.witnesses.push_back(one.front().pos);
      }
    }
    result.actual.list = true;
    result.expected.items = {"<= " + std::to_string(*check_->at_most)};
    finish(result, applies,
           exceeds == Truth::kYes ? Truth::kNo : Truth::kUndetermined, false,
           emit);
  }
  for (auto& [key, group] : groups) {
    if (group.broken) continue;
    const Match& last = group.matches.back();
    if (!of_interest(last.pos)) continue;
    look(last);
    Result result;
    result.pos = last.pos;
    result.receiver = last.receiver;
    Truth holds = Truth::kYes;
    bool open = false;
    if (check_->at_least &&
        group.classes.size() < static_cast<std::size_t>(*check_->at_least)) {
      holds = group.unsure ? Truth::kUndetermined : Truth::kNo;
      open = !view_.over;
      result.way = rules::Way::kMissing;
      result.expected.items = {">= " + std::to_string(*check_->at_least)};
      result.actual.items = {std::to_string(group.classes.size())};
    } else if (check_->at_most && group.unsure && group.matches.size() > 1) {
      holds = Truth::kUndetermined;
    }
    if (holds == Truth::kUndetermined) result.missing = group.missing;
    finish(result, applies(last.truth), holds, open, emit);
  }
}

void Examiner::disjoint(const Emit& emit) {
  for (const Match& match : remembered(Use::kNeed)) {
    if (match.pos >= view_.limit) break;
    look(match);
    const Truth applies = this->applies(match.truth);
    if (applies == Truth::kNo) continue;
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    Truth holds = Truth::kYes;
    bool any = false, fresh = of_interest(match.pos);
    for (const Match& other : remembered(Use::kOf)) {
      if (other.pos >= view_.limit) break;
      if (other.pos == match.pos) continue;
      any = any || other.truth == Truth::kYes;
      theirs_.look(*case_, other.pos);
      theirs_.set_receiver(other.receiver);
      const Parties& a = theirs_.parties(check_->value);
      const Parties& b = mine_.parties(check_->other);
      Truth one =
          too_much(1) ? Truth::kUndetermined : meet(memory_.org(), a, b);
      if (one != Truth::kUndetermined && !check_->agree) {
        one = one == Truth::kYes ? Truth::kNo : Truth::kYes;
      }
      if (one == Truth::kYes) continue;
      if (other.truth != Truth::kYes) one = Truth::kUndetermined;
      if (one == Truth::kUndetermined) {
        theirs_.missing(check_->of->condition, result.missing);
        for (const Parties* p : {&a, &b}) {
          if (p->unknown) result.missing.push_back(p->why);
        }
        any = true;
      }
      if (holds != Truth::kNo) holds = one;
      fresh = fresh || other.pos == only_;
      result.witnesses.push_back(other.pos);
      for (const Party& p : a.items) {
        result.actual.items.push_back(id_of(memory_.org(), p));
      }
    }
    result.actual.list = true;
    if (any && fresh) finish(result, applies, holds, false, emit);
  }
}

void Examiner::handover(const Emit& emit) {
  const std::vector<Match>& all = remembered(Use::kOf);
  for (std::size_t i = 1; i < all.size() && all[i].pos < view_.limit; ++i) {
    const Match& match = all[i];
    if (match.pos == all[0].pos || !of_interest(match.pos)) continue;
    look(match);
    const Truth applies = this->applies(match.truth);
    if (applies == Truth::kNo) continue;
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    const Row& row = mine_.row();
    Truth holds = Truth::kNo;
    const auto received = [&](const std::vector<PartyAt>& parties, Instant at,
                              Truth truth) {
      if (row.from.empty()) return;
      for (const PartyAt& party : parties) {
        Truth one =
            party.party.kind == Party::Kind::kNone ||
                    row.from[0].party.kind == Party::Kind::kNone
                ? (party.name == row.from[0].name ? Truth::kYes
                                                  : Truth::kUndetermined)
                : same(memory_.org(), party.party, at, row.from[0].party,
                       mine_.time());
        if (one == Truth::kYes && truth != Truth::kYes) one = truth;
        if (one == Truth::kYes || holds == Truth::kNo) {
          holds = holds == Truth::kYes ? holds : one;
        }
      }
    };
    for (std::size_t j = i; j-- > 0 && holds != Truth::kYes;) {
      if (all[j].pos == match.pos) continue;
      if (too_much(1)) {
        holds = Truth::kUndetermined;
        result.missing.push_back("a smaller case");
        break;
      }
      const Row& earlier = memory_.rows()[case_->rows[all[j].pos]];
      received(earlier.to, earlier.event->time, all[j].truth);
      if (all[j].pos == all[0].pos && !earlier.from.empty()) {
        received({earlier.from[0]}, earlier.event->time, all[j].truth);
      }
    }
    if (holds == Truth::kUndetermined && result.missing.empty()) {
      result.missing.push_back("who received the matter");
    }
    const Truth allowed = mine_.truth(check_->require);
    if (allowed == Truth::kNo) holds = Truth::kNo;
    if (allowed == Truth::kUndetermined && holds == Truth::kYes) {
      holds = allowed;
      mine_.missing(check_->require, result.missing);
    }
    finish(result, applies, holds, false, emit);
  }
}

}  // namespace rung::checking
