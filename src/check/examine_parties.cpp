// The kernels that compare the parties of two events: `disjoint` and
// `handover`.
#include <algorithm>

#include "check/examine.hpp"

namespace rung::checking {

using rules::Use;

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
  // Those up to the first sure one may each have been the first.
  std::uint32_t first = kNone;
  for (const Match& match : all) {
    if (match.truth == Truth::kYes) first = std::min(first, match.pos);
  }
  for (std::size_t i = 1; i < all.size() && all[i].pos < view_.limit; ++i) {
    const Match& match = all[i];
    if (match.pos == all[0].pos || !of_interest(match.pos)) continue;
    look(match);
    Truth applies = this->applies(match.truth);
    if (applies == Truth::kNo) continue;
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    if (first >= match.pos) {  // it may be the first itself
      applies = Truth::kUndetermined;
      theirs_.look(*case_, all[0].pos);
      theirs_.missing(check_->of->condition, result.missing);
    }
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
      if (all[j].pos <= first && !earlier.from.empty()) {
        received(
            {earlier.from[0]}, earlier.event->time,
            all[j].pos == all[0].pos ? all[j].truth : Truth::kUndetermined);
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
