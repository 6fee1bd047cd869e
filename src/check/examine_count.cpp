// The kernels that judge a case as a whole: `count` and `together`.
#include <algorithm>
#include <map>

#include "base/three_valued.hpp"
#include "check/examine.hpp"
#include "rung/calendar.hpp"

namespace rung::checking {
namespace {

using rules::Position;
using rules::Use;
using rules::Way;

// How often something happened: surely, and at most.
struct Tally {
  std::int64_t sure = 0, possible = 0;
};

Truth happened(const Tally& tally) {
  if (tally.sure > 0) return Truth::kYes;
  return tally.possible > 0 ? Truth::kUndetermined : Truth::kNo;
}

Truth at_least(const Tally& tally, std::int64_t n) {
  if (tally.sure >= n) return Truth::kYes;
  return tally.possible >= n ? Truth::kUndetermined : Truth::kNo;
}

Truth at_most(const Tally& tally, std::int64_t n) {
  if (tally.possible <= n) return Truth::kYes;
  return tally.sure > n ? Truth::kNo : Truth::kUndetermined;
}

void append(std::string& key, std::string_view part) {
  key.append(std::to_string(part.size())).append(1, ':').append(part);
}

std::string text_of(const cond::Value& value) {
  switch (value.kind) {
    case cond::Value::Kind::kBoolean:
      return value.boolean ? "true" : "false";
    case cond::Value::Kind::kNumber:
      return std::to_string(value.number);
    case cond::Value::Kind::kInstant:
      return std::to_string(value.us);
    case cond::Value::Kind::kText:
      return std::string(value.text());
    default:
      return {};
  }
}

}  // namespace

// The part of the case to which an event belongs; none when it is unknown.
std::optional<std::string> Examiner::key_text(Scene& scene) {
  std::string key;
  for (const rules::Key& part : check_->keys) {
    if (part.path != kNone) {
      const Parties& parties = scene.parties(part.path);
      if (parties.unknown) return std::nullopt;
      for (const Party& p : parties.items) append(key, id_of(memory_.org(), p));
      key += ';';
      continue;
    }
    const cond::Value value = part.value.evaluate(scene);
    if (value.is_unknown()) return std::nullopt;
    if (value.kind == cond::Value::Kind::kList) {
      for (std::uint32_t i = 0; i < value.size; ++i) {
        append(key, text_of(value.items[i]));
      }
    } else {
      append(key, text_of(value));
    }
    key += ';';
  }
  return key;
}

// The truth of a predicate for a member, for what could not be told without.
Truth Examiner::again(const Match& match, const Member* member) {
  const cond::Program& condition = check_->of->condition;
  if (member == nullptr || !on_each(condition, book_)) return match.truth;
  look_across(match, member);
  return theirs_.truth(condition);
}

void Examiner::count_group(const std::vector<Match>& group,
                           const Member* member, const Emit& emit) {
  Tally tally;
  Result result;
  std::uint32_t last = view_.limit == 0 ? kNone : view_.limit - 1;
  for (const Match& match : group) {
    const Truth truth = again(match, member);
    if (truth == Truth::kNo) continue;
    tally.sure += truth == Truth::kYes;
    ++tally.possible;
    if (result.witnesses.size() < 100) result.witnesses.push_back(match.pos);
    if (truth == Truth::kUndetermined) {
      lacks(match, member, *check_->of, result.missing);
    }
    if (check_->at_most && tally.sure > *check_->at_most) last = match.pos;
  }
  theirs_.set_member(nullptr);
  Truth applies = Truth::kYes;
  if (view_.limit != 0) {
    mine_.look(*case_, view_.limit - 1);
    mine_.set_member(member);
    applies = this->applies(Truth::kYes);
  } else if (!rule_->when.empty() || !check_->when.empty()) {
    return;  // nothing happened that could make it apply
  }
  result.pos = last;
  if (member != nullptr) result.member = std::string(member->text);
  result.actual.items = {std::to_string(tally.sure)};
  Truth holds = Truth::kYes;
  bool open = !view_.over;
  result.way = Way::kBroken;
  if (check_->at_most && at_most(tally, *check_->at_most) != Truth::kYes) {
    holds = at_most(tally, *check_->at_most);
    result.expected.items = {"<= " + std::to_string(*check_->at_most)};
    if (holds == Truth::kNo) open = false;
  }
  if (check_->at_least && holds != Truth::kNo &&
      at_least(tally, *check_->at_least) != Truth::kYes) {
    holds = at_least(tally, *check_->at_least);
    result.expected.items = {">= " + std::to_string(*check_->at_least)};
    result.way = Way::kMissing;
  }
  if (member != nullptr &&
      check_->each->source == rules::Each::Source::kPeriods) {
    Truth known = Truth::kYes;
    const Instant up_at = period_due(*member, known);
    const bool up = view_.now >= up_at;
    if (up_at != kForever) {
      result.due = start_of(Day{day_of(up_at, book_.zone).n - 1}, book_.zone);
      result.due_is_day = true;
    }
    if (holds == Truth::kNo) open = !up && result.way == Way::kMissing;
    if (known == Truth::kUndetermined && holds == Truth::kNo) holds = known;
  }
  finish(result, applies, holds, open, emit);
}

// Does the first, or the last, event of the case match?
void Examiner::count_position(const Emit& emit) {
  const bool first = check_->position == Position::kFirst;
  const std::uint32_t wanted =
      view_.limit == 0 ? kNone : (first ? 0 : view_.limit - 1);
  Result result;
  result.pos = wanted;
  Truth holds = Truth::kNo;
  for (const Match& match : remembered(Use::kOf)) {
    if (match.pos == wanted && holds != Truth::kYes) holds = match.truth;
  }
  Truth applies = Truth::kYes;
  if (wanted != kNone) {
    mine_.look(*case_, wanted);
    applies = this->applies(applies);
    if (holds == Truth::kUndetermined) {
      mine_.missing(check_->of->condition, result.missing);
    }
  } else if (!rule_->when.empty() || !check_->when.empty()) {
    return;
  }
  const bool open = !view_.over && (!first || wanted == kNone);
  finish(result, applies, holds, open, emit);
}

// Matches by key; events whose key is unknown may belong to every part.
Examiner::Groups Examiner::groups() {
  Groups groups;
  std::vector<Match> anywhere;
  std::vector<Match>* const only = check_->keys.empty() ? &groups[""] : nullptr;
  for (Match match : remembered(Use::kOf)) {
    if (match.pos >= view_.limit) break;
    if (only != nullptr) {
      only->push_back(match);
      continue;
    }
    look_across(match, nullptr);
    const auto key = key_text(theirs_);
    if (key) {
      groups[*key].push_back(match);
    } else {
      match.truth = Truth::kUndetermined;
      anywhere.push_back(match);
    }
  }
  for (auto& [key, group] : groups) {
    group.insert(group.end(), anywhere.begin(), anywhere.end());
    std::stable_sort(
        group.begin(), group.end(),
        [](const Match& a, const Match& b) { return a.pos < b.pos; });
  }
  return groups;
}

void Examiner::count(const Emit& emit) {
  if (check_->position != Position::kAnywhere) return count_position(emit);
  std::vector<Member> members_of_case;
  std::string why;
  Result unknown;
  if (check_->each) {
    if (view_.limit == 0) return;
    look_at_case();
    if (!members(members_of_case, unknown.notes, why)) {
      unknown.pos = view_.limit - 1;
      unknown.missing.push_back(why);
      return finish(unknown, applies(Truth::kYes), Truth::kUndetermined, false,
                    emit);
    }
  }
  for (const auto& [key, group] : groups()) {
    if (!check_->each) count_group(group, nullptr, emit);
    for (const Member& member : members_of_case) {
      count_group(group, &member, emit);
    }
  }
  mine_.set_member(nullptr);
}

void Examiner::together(const Emit& emit) {
  using rules::Together;
  Tally of, with;
  Result result;
  result.pos = view_.limit == 0 ? kNone : view_.limit - 1;
  for (const Use use : {Use::kOf, Use::kNeed}) {
    Tally& tally = use == Use::kOf ? of : with;
    for (const Match& match : remembered(use)) {
      if (match.pos >= view_.limit) break;
      tally.sure += match.truth == Truth::kYes;
      ++tally.possible;
      result.witnesses.push_back(match.pos);
      if (match.truth == Truth::kUndetermined) {
        lacks(match, nullptr, *check_->predicate(use), result.missing);
      }
    }
  }
  const Truth p = happened(of), q = happened(with);
  const Truth any = either(p, q), all = both(p, q);
  Truth holds = all, activated = Truth::kYes;
  bool open = !view_.over;
  switch (check_->is) {
    case Together::kBoth:
      activated = any;
      break;
    case Together::kOne:
      holds = negated(either(all, negated(any)));
      open = open && all == Truth::kNo;
      break;
    case Together::kNotBoth:
      activated = any;
      holds = negated(all);
      open = false;
      break;
    case Together::kAtLeastOne:
      holds = any;
      break;
  }
  if (view_.limit != 0) {
    look_at_case();
    activated = applies(activated);
  } else if (!rule_->when.empty() || !check_->when.empty()) {
    return;
  }
  if (holds == Truth::kNo && open) result.way = Way::kOpen;
  finish(result, activated, holds, open, emit);
}

}  // namespace rung::checking
