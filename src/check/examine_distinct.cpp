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
  std::vector<Value> perhaps;  // values that may be others, or none
  std::size_t unknown = 0;     // events whose values are not all known
  std::vector<Match> matches;
  std::vector<std::string> missing;
  bool happened = false;  // something matched for sure
  bool broken = false;

  std::size_t possible() const {
    return classes.size() + perhaps.size() + unknown;
  }
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
  bool too_many(std::size_t values) const {
    const auto& most = e.check_->at_most;
    return most && values > static_cast<std::size_t>(*most);
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

  /// Takes in a value that belongs to no class for sure.
  void add(Part& part, const Value& value, bool sure, Result& result) {
    const auto same_as = [&](const Value& other) {
      return as_one(other, value) == Truth::kYes;
    };
    if (sure) {
      std::erase_if(part.perhaps, same_as);
      part.classes.push_back({value});
    } else if (std::none_of(part.perhaps.begin(), part.perhaps.end(),
                            same_as)) {
      part.perhaps.push_back(value);
      result.missing.emplace_back("which of the leaders in charge");
    }
  }

  /// Takes in the values of one event. kYes: there are too many now.
  Truth take(Part& part, const Match& match, Truth applies, Result& result) {
    const std::size_t before = part.possible(), sure = part.classes.size();
    const Parties values = e.mine_.parties(e.check_->value);
    if (values.unknown) {
      ++part.unknown;
      part.missing.push_back(values.why);
    }
    for (const Party& named : values.items) {
      const Value value = value_of(named, match.pos);
      const Truth joined = join(part, value);
      if (joined == Truth::kYes) continue;
      add(part, value, joined == Truth::kNo && applies == Truth::kYes, result);
    }
    if (part.classes.size() > sure && too_many(part.classes.size())) {
      return Truth::kYes;
    }
    if (part.possible() <= before || !too_many(part.possible())) {
      return Truth::kNo;
    }
    result.missing.insert(result.missing.end(), part.missing.begin(),
                          part.missing.end());
    return Truth::kUndetermined;
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
    part.happened = part.happened || applies == Truth::kYes;
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
      const bool may = part.possible() >= static_cast<std::size_t>(*least);
      holds = may ? Truth::kUndetermined : Truth::kNo;
      open = !e.view_.over;
      result.way = rules::Way::kMissing;
      result.expected.items = {">= " + std::to_string(*least)};
      result.actual.items = {std::to_string(part.classes.size())};
    }
    if (holds == Truth::kUndetermined) result.missing = part.missing;
    const Truth applies = part.happened ? Truth::kYes : e.applies(last.truth);
    e.finish(result, applies, holds, open, emit);
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
