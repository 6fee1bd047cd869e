// Where a route ends, and how.
#include <algorithm>

#include "route/router.hpp"

namespace rung {

Router::Then Router::stop_or_go_on(std::span<const SuperiorRecord> posts) {
  bool unknown = false;
  bool last = stopping_ ? acts_ : is_last(posts, unknown);
  if (last && waits_ && q_.extent != Extent::kTo) {
    stopping_ = true;
    last = false;
  }
  const TraceCode code = unknown ? TraceCode::kUnknownAuthority
                         : last  ? TraceCode::kStopsHere
                                 : TraceCode::kGoesOn;
  trace(Stage::kStop, code, posts[0]);
  if (!last) return Then::kOn;
  if (q_.last_only && !gave_) drop_steps();
  return Then::kStop;
}

bool Router::is_last(std::span<const SuperiorRecord> posts, bool& unknown) {
  switch (q_.extent) {
    case Extent::kNext:
      return live_;
    case Extent::kLevels:
      return q_.from_top ? level_ == stop_level_ : counted_ >= q_.levels;
    case Extent::kTop:
      return false;
    case Extent::kTo: {
      const bool there = std::any_of(
          posts.begin(), posts.end(),
          [&](const SuperiorRecord& s) { return PostId{s.post} == q_.to; });
      to_is_empty_ = there && !acts_ && first_.empty != Empty::kSelf;
      return there;
    }
    case Extent::kRank:
    case Extent::kFunction:
      if (p_.several == Several::kFirst) {
        const bool chosen = acts_ && !in_place_;
        return fits(chosen ? looked(looked_count_ - 1).above : first_.above);
      }
      return std::any_of(posts.begin(), posts.end(),
                         [&](const auto& s) { return fits(s); });
    case Extent::kAuthority:
      return acts_ && may_decide(unknown);
  }
  return true;
}

bool Router::fits(const SuperiorRecord& post) const {
  return q_.extent == Extent::kRank
             ? d_.post_rank[post.post] <= q_.rank
             : org_.has_function(PostId{post.post}, q_.function);
}

bool Router::may_decide(bool& unknown) {
  const std::size_t notes = note_count_;
  for (std::size_t i = 0; i < looked_count_; ++i) {
    const Looked& post = looked(i);
    const bool stands = in_place_ ? i == 0 : post.empty == Empty::kNot;
    if (!stands) continue;
    const PostId id{post.above.post};
    switch (q_.authority->covers(org_, id, q_.amount, q_.context,
                                 q_.document_kind)) {
      case Truth::kYes:
        note_count_ = notes;
        unknown = false;
        return true;
      case Truth::kNo:
        break;
      case Truth::kUndetermined:
        unknown = true;
        note("CHAIN_AUTHORITY_UNKNOWN", Severity::kWarning, id);
    }
  }
  return false;
}

// There are fewer levels than asked for, or none that fits.
Outcome Router::overflow(PostId last) {
  if (p_.overflow == Overflow::kNearest) {
    overflows_ = true;
    overflow_ = last;  // the steps stay, and what is noted of them comes first
    overflow_level_ = level_;
    return Outcome::kFound;
  }
  note("CHAIN_OVERFLOW", Severity::kError, last);
  drop_steps();
  return p_.overflow == Overflow::kEmpty ? Outcome::kNobody : Outcome::kFailed;
}

Outcome Router::finish() {
  merge_held();
  const bool live = std::any_of(
      out_.steps.begin(),
      out_.steps.begin() + static_cast<std::ptrdiff_t>(count_),
      [](const Step& s) { return !s.auto_pass && !s.holders.empty(); });
  if (!live && done_before_) return Outcome::kDone;
  if (to_is_empty_) return Outcome::kNobody;
  return live || q_.extent == Extent::kTo ? Outcome::kFound : Outcome::kNobody;
}

}  // namespace rung
