// The way up, level by level.
#include "rung/route.hpp"

#include <algorithm>

#include "route/router.hpp"

namespace rung {

Router::Router(const Org& org, const RouteQuery& query, Route& out)
    : org_(org),
      d_(org.data()),
      q_(query),
      p_(query.policy),
      out_(out),
      conflict_(query.conflict_people),
      inactive_(query.inactive_people),
      plain_query_(!query.last_only && query.extent != Extent::kAuthority &&
                   query.policy.duplicates != Duplicates::kLast) {
  out_.trace.clear();
  // Lists of people are handed round, so that a Route used again needs none.
  if (!out_.steps.empty()) {
    first_.presence.people.swap(out_.steps.back().holders);
  }
}

void Router::run() {
  out_.outcome = walk();
  out_.steps.resize(count_);
  if (overflows_) {
    level_ = overflow_level_;
    note("CHAIN_OVERFLOW", Severity::kWarning, overflow_);
  }
  out_.notes.resize(note_count_);
  const auto by_level = [](const Note& a, const Note& b) {
    return a.level < b.level;
  };
  if (!std::is_sorted(out_.notes.begin(), out_.notes.end(), by_level)) {
    std::stable_sort(out_.notes.begin(), out_.notes.end(), by_level);
  }
}

Outcome Router::walk() {
  Outcome failed = Outcome::kUndetermined;
  if (!start(failed)) return failed;
  for (level_ = 1;; ++level_) {
    const auto posts = levels_->next();
    if (levels_->broken()) return broken();
    if (posts.empty()) return at_top();
    if (posts.size() > 1 && p_.several == Several::kReport) return tied(posts);
    const bool plain =
        plain_query_ && posts.size() == 1 && give_plain(posts[0]);
    switch (plain ? stop_or_go_on(posts) : visit(posts)) {
      case Then::kOn:
        break;
      case Then::kStop:
        return finish();
      case Then::kFail:
        if (q_.last_only) drop_steps();
        merge_held();
        return Outcome::kFailed;
    }
  }
}

// Nearly every level is one post, and its one holder is there. What visit()
// would do then, at a third of the cost; false where it is to be asked.
bool Router::give_plain(const SuperiorRecord& post) {
  if (run_level_ != 0 || !unsettled_.empty()) return false;
  const std::uint32_t holder = plain_holder(d_, post.post, question_.at);
  const PersonId person{holder};
  if (holder == kNil || person == initiator_ || conflict_.contains(person) ||
      inactive_.contains(person)) {
    return false;
  }
  Step& step = new_step();
  if (step.holders.capacity() == 0) step.holders.swap(first_.presence.people);
  step.holders.assign(1, person);
  step.post = PostId{post.post};
  step.instead_of = kNoPost;
  if (is_plain_duplicate(step)) {
    --count_;
    return false;
  }
  step.unit = UnitId{d_.post_unit[post.post]};
  step.line = post.line;
  step.level = level_;
  step.via = Via::kHolder;
  step.together = Several::kReport;
  step.auto_pass = false;
  last_kept_ = count_ - 1;
  first_.above = post;
  first_.empty = Empty::kNot;
  looked_count_ = 1;
  acts_ = live_ = true;
  waits_ = in_place_ = false;
  ++counted_;
  if (q_.trace) trace_plain(post, person);
  return true;
}

bool Router::is_plain_duplicate(const Step& step) {
  if (p_.duplicates == Duplicates::kAdjacent && last_kept_ < count_) {
    return same_people(out_.steps[last_kept_].holders, step.holders);
  }
  PostId with = kNoPost;
  bool earlier = false;
  return find_duplicate(step, with, earlier);
}

void Router::trace_plain(const SuperiorRecord& post, PersonId holder) {
  const TraceRecord record = about(post);
  const auto add = [&](Stage stage, TraceCode code, PersonId candidate) {
    add_record(&out_.trace, record, stage, code, candidate);
  };
  add(Stage::kExpand, TraceCode::kNext, kNoPerson);
  add(Stage::kVacancy, TraceCode::kFilled, kNoPerson);
  add(Stage::kStandIn, TraceCode::kPresent, holder);
  add(Stage::kSelf, TraceCode::kNotInitiator, holder);
  add(Stage::kInactive, TraceCode::kActive, holder);
  add(Stage::kDuplicates, TraceCode::kDistinct, kNoPerson);
  add(Stage::kFinal, TraceCode::kAccepted, kNoPerson);
}

Router::Then Router::visit(std::span<const SuperiorRecord> posts) {
  live_ = waits_ = gave_ = in_place_ = false;
  acts_ = look_at_level(posts);
  if (acts_) {
    note_posts(false);
    give_level();
  } else if (cure() == Then::kFail) {
    trace(Stage::kStop, TraceCode::kStopsHere, posts[0]);
    return Then::kFail;
  }
  if (acts_ || p_.vacant_counts) ++counted_;
  return stop_or_go_on(posts);
}

Outcome Router::at_top() {
  const auto below = PostId{levels_->below()};
  if (below != kNoPost) {
    trace(Stage::kExpand, TraceCode::kNoSuperior,
          SuperiorRecord{raw(below), Line::kLadder, {}});
  }
  const bool none_has_it = level_ == 1 && !q_.by_function.empty();
  if (level_ == 1 && !none_has_it) return Outcome::kTop;
  if (q_.extent == Extent::kTo) {
    drop_steps();
    return Outcome::kNotAbove;
  }
  const bool open = q_.extent == Extent::kNext || q_.extent == Extent::kTop;
  if ((open && !none_has_it) || stopping_) return finish();
  --level_;
  const Outcome outcome = overflow(below);
  return p_.overflow == Overflow::kNearest ? finish() : outcome;
}

Outcome Router::broken() {
  const auto below = PostId{levels_->below()};
  if (below != kNoPost) {
    trace(Stage::kExpand, TraceCode::kBroken,
          SuperiorRecord{raw(below), Line::kLadder, {}});
  }
  note("CHAIN_BROKEN", Severity::kError, below);
  if (q_.last_only) drop_steps();
  merge_held();
  return Outcome::kUndetermined;
}

// Several make a level, and nothing chooses: all of them, and no further.
Outcome Router::tied(std::span<const SuperiorRecord> posts) {
  if (q_.last_only) drop_steps();
  merge_held();
  for (const SuperiorRecord& post : posts) {
    trace(Stage::kExpand, TraceCode::kTied, post);
    look(post, first_, true);
    if (first_.empty != Empty::kNot) first_.presence.people.clear();
    give(first_, Several::kReport, false);
    trace(Stage::kFinal, TraceCode::kAccepted, post);
  }
  Note& all = note("CHAIN_AMBIGUOUS", Severity::kWarning, kNoPost);
  for (const SuperiorRecord& post : posts)
    all.posts.push_back(PostId{post.post});
  trace(Stage::kStop, TraceCode::kStopsHere, posts[0]);
  return Outcome::kAmbiguous;
}

TraceRecord Router::about(const SuperiorRecord& post) const {
  TraceRecord record;
  record.level = level_;
  record.post = PostId{post.post};
  record.unit = unit_of(record.post);
  record.edge = post.line;
  return record;
}

TraceRecord Router::about(const Step& step) const {
  TraceRecord record;
  record.level = step.level;
  record.post = asked(step);
  record.unit = unit_of(record.post);
  record.edge = step.line;
  return record;
}

Note& Router::note(std::string_view code, Severity severity, PostId first,
                   PostId second) {
  if (note_count_ == out_.notes.size()) out_.notes.emplace_back();
  Note& note = out_.notes[note_count_++];
  note.code = code;
  note.severity = severity;
  note.level = level_;
  note.posts.clear();
  if (first != kNoPost) note.posts.push_back(first);
  if (second != kNoPost) note.posts.push_back(second);
  return note;
}

void Router::settle(PostId post) {
  if (post != kNoPost) {
    for (const std::size_t i : unsettled_) {
      out_.notes[i].posts.push_back(post);
    }
  }
  unsettled_.clear();
}

void route(const Org& org, const RouteQuery& query, Route& out) {
  check_query(query);
  Router(org, query, out).run();
}

Route route(const Org& org, const RouteQuery& query) {
  Route out;
  route(org, query, out);
  return out;
}

void next_approver(const Org& org, std::span<const PostId> from,
                   const Context& context, std::span<PostAnswer> out) {
  check_lengths(from.size(), out.size());
  using Found = PostAnswer::Found;
  Route found;
  RouteQuery query;
  query.context = context;
  query.trace = false;
  for (std::size_t i = 0; i < from.size(); ++i) {
    query.from = from[i];
    route(org, query, found);
    switch (found.outcome) {
      case Outcome::kFound:
        out[i] = {Found::kOne, found.steps[0].post};
        break;
      case Outcome::kAmbiguous:
        out[i] = {Found::kSeveral, kNoPost};
        break;
      case Outcome::kUndetermined:
        out[i] = {Found::kUndetermined, kNoPost};
        break;
      default:
        out[i] = {Found::kNone, kNoPost};
        break;
    }
  }
}

}  // namespace rung
