// The kernel `order`: is there a fitting event on the right side, in time?
#include <algorithm>

#include "base/three_valued.hpp"
#include "check/examine.hpp"

namespace rung::checking {
namespace {

using rules::Direction;
using rules::Gap;
using rules::Use;
using rules::Way;

// The first of some matches behind a position, as an index.
std::size_t first_behind(const std::vector<Match>& all, std::uint32_t pos) {
  return static_cast<std::size_t>(
      std::upper_bound(
          all.begin(), all.end(), pos,
          [](std::uint32_t p, const Match& m) { return p < m.pos; }) -
      all.begin());
}

// Is there a match strictly between two positions? Other receivers of the
// events at the ends do not count.
Truth any_between(const std::vector<Match>& all, std::uint32_t low,
                  std::uint32_t high) {
  Truth answer = Truth::kNo;
  for (std::size_t i = first_behind(all, low);
       i < all.size() && all[i].pos < high; ++i) {
    if (all[i].truth == Truth::kYes) return Truth::kYes;
    answer = Truth::kUndetermined;
  }
  return answer;
}

}  // namespace

// Is another event of the part of the case to which the one judged belongs?
Truth Examiner::same_key() {
  if (check_->keys.empty()) return Truth::kYes;
  theirs_.look(*case_, theirs_.pos());  // whoever received it
  const auto mine = key_text(mine_), theirs = key_text(theirs_);
  if (!mine || !theirs) return Truth::kUndetermined;
  return truth_of(*mine == *theirs);
}

// Whether another event answers to the one judged, time and gaps aside.
Truth Examiner::fits(const Match& theirs, const Member* member,
                     std::vector<std::string>& missing) {
  look_across(theirs, member);
  const cond::Program& condition = check_->need->condition;
  Truth all = theirs.truth;
  if (member != nullptr && on_each(condition, book_)) {
    all = theirs_.truth(condition);
  }
  if (all == Truth::kNo) return all;
  if (all == Truth::kUndetermined) theirs_.missing(condition, missing);
  all = both(all, agree(check_->by, check_->match, missing));
  return all == Truth::kNo ? all : both(all, same_key());
}

// The search for a fitting event on one side of the one judged.
struct Examiner::Search {
  Examiner& e;
  const Match& match;
  const Member* member;
  bool after;
  Find find = {};
  std::uint32_t stop = 0;             // the first position that is too far
  bool stopped = false;               // the wait is over
  std::uint32_t may_stop_at = kNone;  // where the wait may be over
  bool due_known = true;              // from when the time runs
  bool may_be_late = false;           // what may fit was too late

  Find run() {
    if (e.check_->within) due_known = e.set_due(find);
    if (!after) find.due = kForever;  // what lies before has no deadline
    set_stop();
    if (after) {
      forward();
    } else {
      backward();
    }
    if (find.found != Truth::kNo || !after) return find;
    const Truth may = may_come();
    find.open = may == Truth::kYes;
    // Broken or not yet: what is not to happen is not waited for.
    if (may == Truth::kUndetermined && !e.check_->negated) find.found = may;
    return find;
  }

  void set_stop() {
    stop = e.view_.limit;
    for (const Match& until : e.remembered(Use::kUntil)) {
      if (until.pos < match.pos || until.pos >= e.view_.limit) continue;
      if (until.truth == Truth::kYes) {
        stop = until.pos == match.pos ? match.pos : until.pos + 1;
        stopped = true;
        return;
      }
      if (may_stop_at == kNone) may_stop_at = until.pos;
    }
  }

  void forward() {
    const std::vector<Match>& all = e.remembered(Use::kNeed);
    for (std::size_t i = first_behind(all, match.pos);
         i < all.size() && all[i].pos < stop; ++i) {
      if (try_one(all[i])) return;
    }
  }

  void backward() {
    const std::vector<Match>& all = e.remembered(Use::kNeed);
    std::size_t i = first_behind(all, match.pos);
    while (i > 0) {
      const Match& other = all[--i];
      if (other.pos >= match.pos || other.pos >= e.view_.limit) continue;
      if (try_one(other)) return;
    }
  }

  /// True: look no further.
  bool try_one(const Match& other) {
    const std::uint32_t low = std::min(match.pos, other.pos);
    const std::uint32_t high = std::max(match.pos, other.pos);
    if (e.check_->gap == Gap::kAdjacent && high - low > 1) return true;
    if (e.too_much(1)) {
      find.found = Truth::kUndetermined;
      find.missing.push_back("a smaller case");
      return true;
    }
    std::vector<std::string> missing;
    Truth one = e.fits(other, member, missing);
    if (one == Truth::kNo) return false;
    if (e.check_->gap == Gap::kNoRepeat) {
      const Truth repeat = any_between(e.remembered(Use::kOf), low, high);
      if (repeat == Truth::kYes) return true;
      if (repeat == Truth::kUndetermined) one = repeat;
    }
    if (may_stop_at != kNone && other.pos > may_stop_at) {
      one = Truth::kUndetermined;
    }
    if (e.check_->within && !in_time(other.pos, one)) {
      if (!may_be_late) return false;
      find.missing.insert(find.missing.end(), missing.begin(), missing.end());
      return false;
    }
    find.found = one;
    if (one == Truth::kYes) {
      find.witness = other.pos;
      return true;
    }
    find.missing.insert(find.missing.end(), missing.begin(), missing.end());
    return false;
  }

  /// May the event be in time? Notes one that surely fits and is late.
  bool in_time(std::uint32_t pos, Truth& one) {
    const Timing when =
        due_known ? e.timing(after, pos, find) : Timing::kUnknown;
    if (when == Timing::kUnknown) one = Truth::kUndetermined;
    if (when == Timing::kLate && one == Truth::kYes &&
        find.way == Way::kMissing) {
      find.way = Way::kLate;
      find.witness = pos;
    }
    if (when == Timing::kLate && one == Truth::kUndetermined) {
      may_be_late = true;
    }
    return when == Timing::kIn || when == Timing::kUnknown;
  }

  /// May a fitting event still come?
  Truth may_come() {
    if (e.view_.over || stopped || find.way != Way::kMissing) return Truth::kNo;
    if (due_known && e.is_up(find)) return Truth::kNo;
    if (e.check_->gap == Gap::kAdjacent && match.pos + 1 < e.view_.limit) {
      return Truth::kNo;
    }
    Truth may = due_known && !may_be_late ? Truth::kYes : Truth::kUndetermined;
    if (e.check_->gap == Gap::kNoRepeat) {
      const std::vector<Match>& all = e.remembered(Use::kOf);
      const Truth repeat = any_between(all, match.pos, e.view_.limit);
      if (repeat == Truth::kYes) return Truth::kNo;
      if (repeat == Truth::kUndetermined) {
        may = repeat;
        e.lacks({all[first_behind(all, match.pos)].pos, kNone, repeat}, nullptr,
                *e.check_->of, find.missing);
      }
    }
    if (may_stop_at != kNone) {
      may = Truth::kUndetermined;
      e.lacks({may_stop_at, kNone, may}, nullptr, *e.check_->until,
              find.missing);
    }
    return may;
  }
};

Examiner::Find Examiner::find_on_side(const Match& match, const Member* member,
                                      bool after) {
  return Search{*this, match, member, after}.run();
}

Examiner::Find Examiner::find(const Match& match, const Member* member) {
  mine_.set_member(member);
  if (check_->direction == Direction::kAfter) {
    return find_on_side(match, member, true);
  }
  Find before = find_on_side(match, member, false);
  if (before.found == Truth::kYes) return before;
  if (check_->direction == Direction::kEither) {
    Find after = find_on_side(match, member, true);
    if (after.found != Truth::kNo || before.found == Truth::kNo) return after;
    return before;
  }
  if (before.found == Truth::kNo && before.way == Way::kMissing &&
      !check_->negated && !check_->within) {
    // Done, but afterwards?
    const Find after = find_on_side(match, member, true);
    if (after.found == Truth::kYes) {
      before.way = Way::kLate;
      before.witness = after.witness;
    }
  }
  return before;
}

void Examiner::order(const Emit& emit) {
  for (const Match& match : remembered(Use::kOf)) {
    if (match.pos >= view_.limit) break;
    // An event may be what an earlier one must not be followed by.
    const bool told = of_interest(match.pos);
    if (!told && (only_ < match.pos || !check_->negated)) continue;
    look(match);
    const Truth applies = this->applies(match.truth);
    if (applies == Truth::kNo) continue;
    Result result;
    result.pos = match.pos;
    result.receiver = match.receiver;
    std::vector<Member> all;
    std::string why;
    if (check_->each && !members(all, result.notes, why)) {
      result.missing.push_back(why);
      if (told) finish(result, applies, Truth::kUndetermined, false, emit);
      continue;
    }
    if (check_->each && all.empty()) {
      const bool passed = !result.notes.empty() && !check_->negated;
      if (passed) finish(result, applies, Truth::kYes, false, emit);
      continue;
    }
    order_of(match, applies, all, result, emit);
  }
}

// One activation, for all its members.
void Examiner::order_of(const Match& match, Truth applies,
                        const std::vector<Member>& all, Result& result,
                        const Emit& emit) {
  Truth holds = Truth::kYes;
  bool open = false, closed = false;
  const std::size_t n = check_->each ? all.size() : 1;
  for (std::size_t m = 0; m < n; ++m) {
    const Member* member = check_->each ? &all[m] : nullptr;
    const Find found = find(match, member);
    result.due = found.due;
    result.due_is_day = found.due_is_day;
    if (found.witness != kNone) result.witnesses.push_back(found.witness);
    if (found.found == Truth::kYes) continue;
    if (found.found == Truth::kUndetermined) {
      result.missing.insert(result.missing.end(), found.missing.begin(),
                            found.missing.end());
      if (holds == Truth::kYes) holds = found.found;
      continue;
    }
    holds = Truth::kNo;
    if (member != nullptr) add_failing(result, *member, m);
    (found.open ? open : closed) = true;
    if (!found.open) result.way = found.way;
  }
  mine_.set_member(nullptr);
  if (!check_->negated) {
    return finish(result, applies, holds, open && !closed, emit);
  }
  if (only_ != kNone && only_ != match.pos &&
      std::find(result.witnesses.begin(), result.witnesses.end(), only_) ==
          result.witnesses.end()) {
    return;
  }
  result.failing.clear();
  result.failing_titles.clear();
  result.notes.clear();  // they are told where the way is judged
  result.way = Way::kBroken;
  finish(result, applies, negated(holds), false, emit);
}

}  // namespace rung::checking
