#include "check/examine.hpp"

#include <algorithm>

#include "base/three_valued.hpp"

namespace rung::checking {
namespace {

// Comparisons between events of a case in one examination, after which what is
// left is undetermined: a case of a million events in which every
// one must be held against every other would never end.
constexpr std::uint64_t kMaxWork = 100'000'000;

const std::vector<Match> kNoMatches;

}  // namespace

bool on_each(const cond::Program& program, const RulebookData& book) {
  if (program.empty()) return false;
  return std::any_of(program.reads().begin(), program.reads().end(),
                     [&](std::uint32_t slot) {
                       return (book.slots[slot].depends & rules::kOnEach) != 0;
                     });
}

Examiner::Examiner(const Memory& memory)
    : memory_(memory),
      book_(memory.book()),
      mine_(memory, [this](const Case& c, std::uint32_t rule,
                           std::uint32_t pos) { return broken(c, rule, pos); }),
      theirs_(memory,
              [this](const Case& c, std::uint32_t rule, std::uint32_t pos) {
                return broken(c, rule, pos);
              }) {}

void Examiner::look_away() {
  mine_.look_away();
  theirs_.look_away();
  if (inner_) inner_->look_away();
}

bool Examiner::too_much(std::uint64_t more) {
  work_ += more;
  return work_ > kMaxWork;
}

Truth Examiner::matches(const rules::Predicate& predicate, Scene& scene) {
  if (!predicate.acts.empty() &&
      !std::binary_search(predicate.acts.begin(), predicate.acts.end(),
                          scene.row().act)) {
    return Truth::kNo;
  }
  return scene.truth(predicate.condition);
}

const std::vector<Match>& Examiner::remembered(rules::Use use) const {
  return known_ == nullptr ? kNoMatches
                           : known_->matches[static_cast<std::size_t>(use)];
}

void Examiner::look(const Match& match) {
  mine_.look(*case_, match.pos);
  mine_.set_receiver(match.receiver);
}

// Looks at another event of the case.
void Examiner::look_across(const Match& match, const Member* member) {
  theirs_.look(*case_, match.pos);
  theirs_.set_receiver(match.receiver);
  theirs_.set_member(member);
}

// Notes what is missing to tell whether another event matches.
void Examiner::lacks(const Match& match, const Member* member,
                     const rules::Predicate& predicate,
                     std::vector<std::string>& missing) {
  look_across(match, member);
  theirs_.missing(predicate.condition, missing);
}

// Do the event judged and the other one, both looked at, agree in these parties
// and in this condition?
Truth Examiner::agree(const std::vector<rules::ByPair>& by,
                      const cond::Program& match,
                      std::vector<std::string>& missing) {
  Truth all = Truth::kYes;
  for (const rules::ByPair& pair : by) {
    const Parties& a = mine_.parties(pair.mine);
    const Parties& b = theirs_.parties(pair.other);
    const Truth one = meet(memory_.org(), a, b);
    if (one == Truth::kNo) return one;
    if (one == Truth::kUndetermined) {
      for (const Parties* p : {&a, &b}) {
        if (p->unknown) missing.push_back(p->why);
      }
    }
    all = both(all, one);
  }
  if (match.empty()) return all;
  mine_.set_other(case_->rows[theirs_.pos()]);
  const Truth one = mine_.truth(match);
  if (one == Truth::kUndetermined) mine_.missing(match, missing);
  return both(all, one);
}

// A case as a whole is judged as its last event sees it.
void Examiner::look_at_case() { mine_.look(*case_, view_.limit - 1); }

// Does the rule, and the check, apply to the event that is looked at?
Truth Examiner::applies(Truth matched) {
  if (matched == Truth::kNo || !rule_->valid.contains(mine_.time())) {
    return Truth::kNo;
  }
  Truth all = both(matched, mine_.truth(rule_->when));
  return all == Truth::kNo ? all : both(all, mine_.truth(check_->when));
}

void Examiner::missing_of_activation(std::vector<std::string>& out) {
  if (check_->of && check_->kernel != rules::Kernel::kDisjoint) {
    mine_.missing(check_->of->condition, out);
  } else if (check_->need) {
    mine_.missing(check_->need->condition, out);
  }
  mine_.missing(rule_->when, out);
  mine_.missing(check_->when, out);
}

void Examiner::finish(Result& result, Truth applies, Truth holds, bool open,
                      const Emit& emit) {
  if (applies == Truth::kNo) return;
  const bool sure = applies == Truth::kYes;
  if (holds == Truth::kYes || (open && holds == Truth::kNo)) {
    if (!sure) return;  // no harm done, whether or not it is one
    result.verdict =
        open && holds == Truth::kNo ? Verdict::kOpen : Verdict::kSatisfied;
    if (result.verdict == Verdict::kOpen) result.way = rules::Way::kOpen;
    return emit(result);
  }
  result.verdict = exempt(result);
  if (result.verdict == Verdict::kExempt) {
    if (sure) emit(result);
    return;
  }
  if (result.verdict == Verdict::kViolated && holds == Truth::kUndetermined) {
    result.verdict = Verdict::kUndetermined;
    result.exemption = {};
  }
  const bool asks_the_past =
      check_->kernel != rules::Kernel::kLocal ||
      std::any_of(rule_->unless.begin(), rule_->unless.end(),
                  [](const rules::Unless& u) { return bool{u.evidence}; });
  if (result.verdict == Verdict::kViolated && !case_->keyed && asks_the_past) {
    result.verdict = Verdict::kUndetermined;
    result.missing.push_back("event." +
                             std::string(rules::name_of(rule_->case_kind)));
  }
  if (!sure) {
    result.verdict = Verdict::kUndetermined;
    missing_of_activation(result.missing);
  }
  emit(result);
}

void Examiner::examine(std::uint32_t check, const Case& c, const View& view,
                       std::uint32_t only, const Emit& emit) {
  check_ = &book_.checks[check];
  rule_ = &book_.rules[check_->rule];
  case_ = &c;
  const auto known = c.checks.find(check);
  known_ = known == c.checks.end() ? nullptr : &known->second;
  view_ = view;
  only_ = only;
  work_ = 0;
  period_texts_.clear();
  switch (check_->kernel) {
    case rules::Kernel::kLocal:
      return local(emit);
    case rules::Kernel::kOrder:
      return order(emit);
    case rules::Kernel::kCount:
      return count(emit);
    case rules::Kernel::kTogether:
      return together(emit);
    case rules::Kernel::kDistinct:
      return distinct(emit);
    case rules::Kernel::kDisjoint:
      return disjoint(emit);
    case rules::Kernel::kHandover:
      return handover(emit);
  }
}

// A rule of its own examiner, because this one is in the middle of a check.
Truth Examiner::broken(const Case& c, std::uint32_t rule, std::uint32_t pos) {
  if (depth_ > 8) return Truth::kUndetermined;
  if (!inner_) inner_ = std::make_unique<Examiner>(memory_);
  Examiner& inner = *inner_;
  inner.depth_ = depth_ + 1;
  Truth answer = Truth::kNo;
  const rules::Rule& asked = book_.rules[rule];
  if (!asked.info.on) return Truth::kNo;
  const Row& row = memory_.rows()[c.rows[pos]];
  const Instant now = row.event->time;
  for (const std::uint32_t check : asked.checks) {
    const rules::Rule& stating = book_.rules[book_.checks[check].rule];
    if (!stating.info.on) continue;
    const Place& place =
        row.places[static_cast<std::size_t>(stating.case_kind)];
    if (place.case_index == kNone) return Truth::kUndetermined;
    const Case& of_rule = memory_.cases()[place.case_index];
    inner.examine(check, of_rule, {place.pos + 1, now, false}, kNone,
                  [&](const Result& result) {
                    if (result.verdict == Verdict::kViolated) {
                      answer = Truth::kYes;
                    } else if (result.verdict == Verdict::kUndetermined &&
                               answer == Truth::kNo) {
                      answer = Truth::kUndetermined;
                    }
                  });
  }
  return answer;
}

void Examiner::add_failing(Result& result, const Member& member,
                           std::size_t m) const {
  result.failing.emplace_back(member.text);
  if (m < check_->each->titles.size()) {
    result.failing_titles.push_back(check_->each->titles[m]);
  }
}

// Does the condition hold for every member? Where that is open, for which?
Truth Examiner::local_of_each(const std::vector<Member>& all, Result& result) {
  Truth holds = Truth::kYes;
  std::vector<std::size_t> unsure;
  for (std::size_t m = 0; m < all.size(); ++m) {
    mine_.set_member(&all[m]);
    const Truth one = mine_.truth(check_->require);
    if (one == Truth::kYes) continue;
    if (one == Truth::kNo) {
      holds = one;
      add_failing(result, all[m], m);
      continue;
    }
    mine_.missing(check_->require, result.missing);
    unsure.push_back(m);
    if (holds == Truth::kYes) holds = one;
  }
  mine_.set_member(nullptr);
  if (holds == Truth::kUndetermined) {
    for (const std::size_t m : unsure) add_failing(result, all[m], m);
  }
  return holds;
}

void Examiner::local(const Emit& emit) {
  for (const Match& match : remembered(rules::Use::kOf)) {
    if (match.pos >= view_.limit) break;
    if (!of_interest(match.pos)) continue;
    look(match);
    const Truth applies = this->applies(match.truth);
    if (applies == Truth::kNo) continue;
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    Truth holds = Truth::kUndetermined;
    if (!check_->each) {
      holds = mine_.truth(check_->require);
      if (holds == Truth::kUndetermined) {
        mine_.missing(check_->require, result.missing);
      }
    } else {
      std::vector<Member> all;
      std::string why;
      if (!members(all, result.notes, why)) {
        result.missing.push_back(why);
      } else if (all.empty()) {
        continue;
      } else {
        holds = local_of_each(all, result);
      }
    }
    finish(result, applies, holds, false, emit);
  }
}

}  // namespace rung::checking
