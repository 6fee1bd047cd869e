// The way up, level by level, and where it ends.
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
      inactive_(query.inactive_people) {
  out_.trace.clear();
  out_.notes.clear();
  // Lists of people are handed round, so that a Route used again needs none.
  if (!out_.steps.empty()) {
    first_.presence.people.swap(out_.steps.back().holders);
  }
}

void Router::run() {
  out_.outcome = walk();
  out_.steps.resize(count_);
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
    switch (visit(posts)) {
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

// False when there is nothing to walk.
bool Router::start(Outcome& failed) {
  const Instant at = q_.context.at;
  const bool unit_asks = q_.from == kNoPost && q_.person == kNoPerson;
  const bool for_itself =
      p_.first == First::kOwnHead || !q_.by_function.empty();
  unit_ = unit_asks ? q_.unit : kNoUnit;
  from_ = q_.from;
  if (!unit_asks && from_ == kNoPost) {
    from_ = org_.acting_post(q_.person, q_.unit, at);
  }
  if (unit_asks && unit_ != kNoUnit && !for_itself) {
    std::vector<std::uint32_t> heads;
    heads_of(d_, static_cast<std::uint32_t>(unit_), at, heads);
    if (heads.size() == 1) from_ = PostId{heads[0]};
  }
  const bool asks = from_ != kNoPost ||
                    (for_itself && unit_ != kNoUnit && org_.exists(unit_, at));
  if (!asks) {
    failed = refuse("CHAIN_NO_POST");
    return false;
  }
  if (from_ != kNoPost && !d_.post_exists(raw(from_), at)) {
    failed = refuse("CHAIN_NOT_IN_FORCE", from_);
    return false;
  }
  ask();
  levels_.emplace(d_, q_, raw(from_), static_cast<std::uint32_t>(unit_));
  if (q_.extent == Extent::kTo && levels_->never_comes(org_, q_.to)) {
    failed = Outcome::kNotAbove;
    return false;
  }
  return !q_.from_top || place_from_top(failed);
}

Outcome Router::refuse(std::string_view code, PostId post) {
  note(code, Severity::kError, post);
  return Outcome::kUndetermined;
}

// Who asks: the person named, else the only holder of the post.
void Router::ask() {
  const Instant at = q_.context.at;
  if (from_ != kNoPost) unit_ = unit_of(from_);
  question_.at = at;
  question_.matter = {static_cast<std::uint32_t>(unit_),
                      static_cast<std::uint32_t>(q_.context.subject),
                      q_.document_kind};
  question_.acting = p_.acting;
  question_.deputy = p_.deputy;
  question_.hops = p_.stand_in_hops;
  asker_ = q_.person;
  if (asker_ == kNoPerson && from_ != kNoPost) {
    const auto records = d_.post_holders[raw(from_)];
    if (records.size() == 1) {
      if (d_.in_force(records[0].when, at)) asker_ = PersonId{records[0].other};
    } else if (!records.empty()) {
      const auto holders = org_.holders(from_, at);
      if (holders.size() == 1) asker_ = holders[0].person;
    }
  }
  initiator_ = q_.initiator != kNoPerson ? q_.initiator : asker_;
}

// The level at which a route that is counted from the top ends.
bool Router::place_from_top(Outcome& failed) {
  PostId top = kNoPost;
  const std::uint32_t levels = height(top);
  if (levels == 0) return true;  // the top, a tie, a broken edge: found again
  if (q_.levels <= levels) {
    stop_level_ = levels - q_.levels + 1;
    return true;
  }
  stop_level_ = 1;
  level_ = levels;
  failed = overflow(top);
  return p_.overflow == Overflow::kNearest;
}

// Levels up to the top; 0 where they cannot be told.
std::uint32_t Router::height(PostId& top) {
  Levels levels = *levels_;
  for (std::uint32_t n = 0;; ++n) {
    const auto posts = levels.next();
    if (levels.broken()) return 0;
    if (posts.empty()) {
      top = PostId{levels.below()};
      return n;
    }
    if (posts.size() == 1) continue;
    if (p_.several == Several::kReport) return 0;
    if (p_.several != Several::kFirst) continue;
    std::uint32_t next = posts[0].post;
    for (const SuperiorRecord& post : posts) {
      look(post, spare_, false);
      if (spare_.empty != Empty::kNot) continue;
      next = post.post;
      break;
    }
    levels.go_on_from(next);
  }
}

Router::Then Router::visit(std::span<const SuperiorRecord> posts) {
  live_ = waits_ = gave_ = in_place_ = false;
  acts_ = look_at_level(posts);
  if (acts_) {
    note_posts(false);
    give_level();
  } else if (cure() == Then::kFail) {
    trace(Stage::kStop, TraceCode::kStopsHere, about(posts[0]));
    return Then::kFail;
  }
  if (acts_ || p_.vacant_counts) ++counted_;
  return stop_or_go_on(posts);
}

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
  trace(Stage::kStop, code, about(posts[0]));
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
        return fits(acts_ ? looked(looked_count_ - 1).above : first_.above);
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
  const std::size_t notes = out_.notes.size();
  for (std::size_t i = 0; i < looked_count_; ++i) {
    const Looked& post = looked(i);
    const bool stands = in_place_ ? i == 0 : post.empty == Empty::kNot;
    if (!stands) continue;
    const PostId id{post.above.post};
    switch (q_.authority->covers(org_, id, q_.amount, q_.context,
                                 q_.document_kind)) {
      case Truth::kYes:
        out_.notes.resize(notes);
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

Outcome Router::at_top() {
  const auto below = PostId{levels_->below()};
  if (below != kNoPost) {
    trace(Stage::kExpand, TraceCode::kNoSuperior,
          about({raw(below), Line::kLadder, {}}));
  }
  if (level_ == 1) return Outcome::kTop;
  if (q_.extent == Extent::kTo) {
    drop_steps();
    return Outcome::kNotAbove;
  }
  const bool open = q_.extent == Extent::kNext || q_.extent == Extent::kTop;
  if (open || stopping_) return finish();
  --level_;
  const Outcome outcome = overflow(below);
  return p_.overflow == Overflow::kNearest ? finish() : outcome;
}

// There are fewer levels than asked for, or none that fits.
Outcome Router::overflow(PostId last) {
  const bool nearest = p_.overflow == Overflow::kNearest;
  note("CHAIN_OVERFLOW", nearest ? Severity::kWarning : Severity::kError, last);
  if (nearest) return Outcome::kFound;
  drop_steps();
  return p_.overflow == Overflow::kEmpty ? Outcome::kNobody : Outcome::kFailed;
}

Outcome Router::broken() {
  const auto below = PostId{levels_->below()};
  if (below != kNoPost) {
    trace(Stage::kExpand, TraceCode::kBroken,
          about({raw(below), Line::kLadder, {}}));
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
  Note all{"CHAIN_AMBIGUOUS", Severity::kWarning, level_, {}};
  for (const SuperiorRecord& post : posts) {
    const TraceRecord record = about(post);
    trace(Stage::kExpand, TraceCode::kTied, record);
    look(post, first_, true);
    if (first_.empty != Empty::kNot) first_.presence.people.clear();
    give(first_, Several::kReport, false);
    trace(Stage::kFinal, TraceCode::kAccepted, record);
    all.posts.push_back(PostId{post.post});
  }
  out_.notes.push_back(std::move(all));
  trace(Stage::kStop, TraceCode::kStopsHere, about(posts[0]));
  return Outcome::kAmbiguous;
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

void Router::trace(Stage stage, TraceCode code, const TraceRecord& about,
                   PersonId candidate, PostId replaced_by) {
  if (!q_.trace) return;
  TraceRecord& record = out_.trace.emplace_back(about);
  record.stage = stage;
  record.code = code;
  record.candidate = candidate;
  record.replaced_by = replaced_by;
}

void Router::note(std::string_view code, Severity severity, PostId first,
                  PostId second) {
  Note note{code, severity, level_, {}};
  if (first != kNoPost) note.posts.push_back(first);
  if (second != kNoPost) note.posts.push_back(second);
  out_.notes.push_back(std::move(note));
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
