// The kernel `distinct`: how many values one path takes in each part of a case.
#include <algorithm>
#include <map>

#include "check/examine.hpp"
#include "rung/party.hpp"

namespace rung::checking {
namespace {

using rules::Use;

// A party that one event contributes.
struct Value {
  Party party;
  Instant at;
  std::uint32_t pos;
  bool on_chain;  ///< was above the sender at that time
};

// Events of one part of the case, their values in classes that count as one.
struct Part {
  std::vector<std::vector<Value>> classes;
  std::vector<Match> matches;
  std::vector<std::string> missing;
  bool unsure = false;
  bool broken = false;
};

bool is_above(const Org& org, const Party& a, const Party& b,
              const Context& context, Truth& known) {
  const Relation r = relate(org, a, b, context).relation;
  if (r == Relation::kUndetermined) known = Truth::kUndetermined;
  return r == Relation::kDirectSuperior || r == Relation::kSkipSuperior;
}

}  // namespace

// Goes through the events of one check in one case.
struct Examiner::Distinct {
  Examiner& e;
  const Emit& emit;
  std::map<std::string, Part> parts = {};
  Context context = {};
  Party sender = {};

  const Org& org() const { return e.memory_.org(); }
  bool too_many(const Part& part, std::size_t more) const {
    const auto& most = e.check_->at_most;
    return most && part.classes.size() + more > static_cast<std::size_t>(*most);
  }

  /// Are two receivers one? `later` is as of the event that is looked at.
  Truth as_one(const Value& earlier, const Value& later) const {
    Truth known = Truth::kYes;
    const Truth equal =
        same(org(), earlier.party, earlier.at, later.party, later.at);
    if (equal != Truth::kNo || !e.check_->one_chain) return equal;
    if (is_above(org(), earlier.party, later.party, context, known) ||
        is_above(org(), later.party, earlier.party, context, known)) {
      return Truth::kYes;
    }
    // Both on the line of the sender, each at its time: the portfolio was
    // handed over in between, or the leaders are tied.
    if (earlier.on_chain && later.on_chain) {
      const bool still = is_above(org(), earlier.party, sender, context, known);
      return still ? Truth::kUndetermined : Truth::kYes;
    }
    return known == Truth::kYes ? Truth::kNo : known;
  }

  /// The leader in whose place a receiver stands, where the receiver is not
  /// above the sender in its own right; else the receiver.
  Party resolved(const Party& receiver) const {
    Truth known = Truth::kYes;
    if (is_above(org(), receiver, sender, context, known)) return receiver;
    RouteQuery query;
    query.trace = false;
    query.context = context;
    query.extent = Extent::kTop;
    for (const Step& step : route(org(), sender, query).steps) {
      if (step.instead_of == kNoPost) continue;
      Party stand_in, absent;
      stand_in.kind = absent.kind = Party::Kind::kPost;
      stand_in.post = step.post;
      absent.post = step.instead_of;
      if (same(org(), stand_in, context.at, receiver, context.at) ==
          Truth::kYes) {
        return absent;
      }
    }
    return receiver;
  }

  Value value_of(const Party& named, std::uint32_t pos) const {
    Value value{named, context.at, pos, false};
    if (!e.check_->one_chain) return value;
    Truth known = Truth::kYes;
    value.party = resolved(named);
    value.on_chain = is_above(org(), value.party, sender, context, known);
    return value;
  }

  /// Puts a value into the class that it belongs to; kNo: there is none.
  Truth join(Part& part, const Value& value) const {
    Truth joined = Truth::kNo;
    for (auto& one : part.classes) {
      for (const Value& earlier : one) {
        const Truth t =
            e.too_much(1) ? Truth::kUndetermined : as_one(earlier, value);
        if (t == Truth::kYes) {
          one.push_back(value);
          return t;
        }
        if (t == Truth::kUndetermined) joined = t;
      }
    }
    return joined;
  }

  /// Takes in the values of one event. kYes: there are too many now.
  Truth take(Part& part, const Match& match, Truth applies, Result& result) {
    const Parties values = e.mine_.parties(e.check_->value);
    if (values.unknown) {
      part.unsure = true;
      part.missing.push_back(values.why);
    }
    Truth exceeds = Truth::kNo;
    for (const Party& named : values.items) {
      const Value value = value_of(named, match.pos);
      const Truth joined = join(part, value);
      if (joined == Truth::kYes) continue;
      if (joined == Truth::kUndetermined || applies != Truth::kYes) {
        part.unsure = true;
        result.missing.emplace_back("which of the leaders in charge");
        if (exceeds == Truth::kNo && too_many(part, 1)) {
          exceeds = Truth::kUndetermined;
        }
        continue;
      }
      part.classes.push_back({value});
      if (too_many(part, 0)) exceeds = Truth::kYes;
    }
    return exceeds;
  }

  void one_event(const Match& match) {
    e.look(match);
    const Truth applies = e.applies(match.truth);
    if (applies == Truth::kNo) return;
    const auto key = e.key_text(e.mine_);
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    if (!key) {
      result.missing.push_back("key of the rule");
      if (e.of_interest(match.pos)) {
        e.finish(result, applies, Truth::kUndetermined, false, emit);
      }
      return;
    }
    bool known = false;
    context = e.mine_.context(known);
    sender = e.mine_.row().from.empty() ? Party{} : e.mine_.row().from[0].party;
    Part& part = parts[*key];
    part.matches.push_back(match);
    const Truth exceeds = take(part, match, applies, result);
    if (exceeds == Truth::kNo) return;
    part.broken = true;
    if (!e.of_interest(match.pos)) return;
    result.expected.items = {"<= " + std::to_string(*e.check_->at_most)};
    result.actual.list = true;
    for (const auto& one : part.classes) {
      result.actual.items.push_back(id_of(org(), one.front().party));
      if (one.front().pos != match.pos) {
        result.witnesses.push_back(one.front().pos);
      }
    }
    e.finish(result, applies,
             exceeds == Truth::kYes ? Truth::kNo : Truth::kUndetermined, false,
             emit);
  }

  /// What is to be said of a part in which no event was one too many.
  void end(const Part& part) {
    const Match& last = part.matches.back();
    if (part.broken || !e.of_interest(last.pos)) return;
    e.look(last);
    Result result;
    result.pos = last.pos;
    result.receiver = last.receiver;
    const auto& least = e.check_->at_least;
    Truth holds = Truth::kYes;
    bool open = false;
    if (least && part.classes.size() < static_cast<std::size_t>(*least)) {
      holds = part.unsure ? Truth::kUndetermined : Truth::kNo;
      open = !e.view_.over;
      result.way = rules::Way::kMissing;
      result.expected.items = {">= " + std::to_string(*least)};
      result.actual.items = {std::to_string(part.classes.size())};
    } else if (e.check_->at_most && part.unsure && part.matches.size() > 1) {
      holds = Truth::kUndetermined;
    }
    if (holds == Truth::kUndetermined) result.missing = part.missing;
    e.finish(result, e.applies(last.truth), holds, open, emit);
  }
};

void Examiner::distinct(const Emit& emit) {
  Distinct work{*this, emit};
  for (const Match& match : remembered(Use::kOf)) {
    if (match.pos >= view_.limit) break;
    work.one_event(match);
  }
  for (const auto& [key, part] : work.parts) work.end(part);
}

}  // namespace rung::checking
