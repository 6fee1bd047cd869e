// Which steps are the same, and what becomes of them.
#include <utility>

#include "route/router.hpp"

namespace rung {

// Keeps the last step, unless it is the same as one that stands.
void Router::admit() {
  if (holds_back()) {
    live_ = true;
  } else {
    keep_or_merge();
  }
}

void Router::keep_or_merge() {
  const Step& step = out_.steps[count_ - 1];
  PostId with = kNoPost;
  bool earlier = false;
  if (find_duplicate(step, with, earlier)) return merge(with, earlier);
  trace(Stage::kDuplicates, TraceCode::kDistinct, step);
  trace(Stage::kFinal, TraceCode::kAccepted, step);
  live_ = true;
  last_kept_ = count_ - 1;
}

void Router::merge(PostId with, bool earlier) {
  Step& step = out_.steps[count_ - 1];
  const bool passes = p_.duplicate_mode == DuplicateMode::kAutoPass;
  done_before_ = done_before_ || earlier;
  trace(Stage::kDuplicates,
        passes ? TraceCode::kAutoPassed : TraceCode::kSameHolder, step,
        kNoPerson, with);
  const std::uint32_t level = std::exchange(level_, step.level);
  note(passes ? "CHAIN_AUTO_PASS" : "CHAIN_MERGED", Severity::kInfo,
       asked(step), with);
  level_ = level;
  if (!passes) {
    --count_;
    return;
  }
  step.auto_pass = true;
  last_kept_ = count_ - 1;
  trace(Stage::kFinal, TraceCode::kAccepted, step);
}

bool Router::find_duplicate(const Step& step, PostId& with, bool& earlier) {
  if (p_.duplicates == Duplicates::kNone || step.holders.empty()) return false;
  if (p_.duplicates == Duplicates::kFirst) {
    add_earlier();
    const AskedPeople::Entry* entry =
        asked_.find_or_add(step.holders, asked(step), false);
    if (entry == nullptr) return false;
    with = entry->post;
    earlier = entry->earlier;
    return true;
  }
  if (last_kept_ < count_) {
    const Step& before = out_.steps[last_kept_];
    with = asked(before);
    return same_people(before.holders, step.holders);
  }
  // The last of those who have acted before the first step.
  const PersonId last = handed_on()          ? asker_
                        : q_.handled.empty() ? kNoPerson
                                             : q_.handled.back();
  with = from_;
  earlier =
      last != kNoPerson && step.holders.size() == 1 && step.holders[0] == last;
  return earlier;
}

// Those who have acted before the first step, for `first`.
void Router::add_earlier() {
  if (std::exchange(earlier_added_, true)) return;
  for (const PersonId& person : q_.handled) {
    asked_.find_or_add({&person, 1}, from_, true);
  }
  if (handed_on()) asked_.find_or_add({&asker_, 1}, from_, true);
}

// Where steps were held back until all were there: looks at them now.
void Router::merge_all_held() {
  if (p_.duplicates == Duplicates::kLast) return merge_last();
  const std::size_t held = std::exchange(count_, 0);
  last_kept_ = SIZE_MAX;
  for (std::size_t i = 0; i < held; ++i) {
    if (i != count_) std::swap(out_.steps[i], out_.steps[count_]);
    ++count_;
    if (!out_.steps[count_ - 1].holders.empty()) {
      keep_or_merge();
    }
  }
}

// Each step goes into the next one of the same people.
void Router::merge_last() {
  std::vector<PostId> with(count_, kNoPost);
  std::vector<bool> duplicate(count_, false);
  for (std::size_t i = count_; i-- > 0;) {
    const Step& step = out_.steps[i];
    if (step.holders.empty()) continue;
    if (const auto later = asked_.replace(step.holders, asked(step), false)) {
      with[i] = later->post;
      duplicate[i] = true;
    }
  }
  const std::size_t held = std::exchange(count_, 0);
  for (std::size_t i = 0; i < held; ++i) {
    if (i != count_) std::swap(out_.steps[i], out_.steps[count_]);
    const Step& step = out_.steps[count_++];
    if (step.holders.empty()) continue;
    if (duplicate[i]) {
      merge(with[i], false);
    } else {
      trace(Stage::kDuplicates, TraceCode::kDistinct, step);
      trace(Stage::kFinal, TraceCode::kAccepted, step);
    }
  }
}

}  // namespace rung
