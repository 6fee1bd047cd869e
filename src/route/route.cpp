// The pipeline from a post to its next approvers.
#include "rung/route.hpp"

#include <algorithm>
#include <optional>

#include "org/ladder.hpp"
#include "route/above.hpp"
#include "route/arguments.hpp"
#include "route/presence.hpp"

namespace rung {
namespace {

class Router {
 public:
  Router(const Org& org, const RouteQuery& query, Route& out)
      : org_(org), d_(org.data()), q_(query), out_(out) {
    out_.trace.clear();
    out_.notes.clear();
    // Lists of people are handed round, so that a Route used again needs none.
    if (!out_.steps.empty()) {
      presence_.people.swap(out_.steps.back().holders);
    }
  }

  void run() {
    out_.outcome = climb();
    out_.steps.resize(count_);
  }

 private:
  // Steps are overwritten one by one, so that their lists keep their memory.
  Step& new_step() {
    if (count_ == out_.steps.size()) out_.steps.emplace_back();
    return out_.steps[count_++];
  }

  Outcome climb() {
    const PostId from =
        q_.from != kNoPost
            ? q_.from
            : org_.acting_post(q_.person, q_.unit, q_.context.at);
    if (from == kNoPost) return stop("CHAIN_NO_POST", Outcome::kUndetermined);
    if (!d_.post_exists(raw(from), q_.context.at)) {
      return stop("CHAIN_NOT_IN_FORCE", Outcome::kUndetermined, from);
    }
    if (q_.extent == Extent::kTo &&
        is_superior(org_, q_.to, from, q_.context) == Truth::kNo) {
      return Outcome::kNotAbove;
    }
    ask(from);
    if (!is_indexed(q_.context)) above_.emplace(d_, q_.context, raw(from));
    std::uint32_t post = raw(from);
    for (std::uint32_t level = 1;; ++level) {
      bool broken = false;
      const auto up = superiors(post, broken);
      if (broken) return end_broken(post, level);
      if (up.empty()) return end_at_top(post, level);
      if (up.size() > 1) return list_tied(up, level);
      const SuperiorRecord next = up[0];  // base_ is reused by the next look
      const Passed passed = visit(next, level);
      post = next.post;
      if (q_.extent == Extent::kTo && PostId{post} == q_.to) {
        return passed == Passed::kNobody ? Outcome::kNobody : Outcome::kFound;
      }
      if (q_.extent == Extent::kNext && passed == Passed::kStep) {
        return Outcome::kFound;
      }
    }
  }

  Outcome stop(std::string_view code, Outcome outcome, PostId post = kNoPost) {
    Note note{code, Severity::kError, 0, {}};
    if (post != kNoPost) note.posts.push_back(post);
    out_.notes.push_back(std::move(note));
    return outcome;
  }

  // Who asks: the person named, else the only holder of the post.
  void ask(PostId from) {
    asker_ = q_.person;
    matter_ = {d_.post_unit[raw(from)],
               static_cast<std::uint32_t>(q_.context.subject),
               q_.document_kind};
    before_ = from;
    if (asker_ != kNoPerson) return;
    const auto records = d_.post_holders[raw(from)];
    if (records.size() == 1) {
      if (d_.in_force(records[0].when, q_.context.at)) {
        asker_ = PersonId{records[0].other};
      }
    } else if (!records.empty()) {
      const auto holders = org_.holders(from, q_.context.at);
      if (holders.size() == 1) asker_ = holders[0].person;
    }
  }

  std::span<const SuperiorRecord> superiors(std::uint32_t post, bool& broken) {
    if (!above_) {
      return superiors_at(d_.ladder, post, q_.context.at, base_, broken);
    }
    broken = above_->broken(post);
    return above_->superiors(post);
  }

  Outcome end_broken(std::uint32_t post, std::uint32_t level) {
    trace(Stage::kExpand, TraceCode::kBroken,
          about(post, Line::kLadder, level));
    out_.notes.push_back(
        {"CHAIN_BROKEN", Severity::kError, level, {PostId{post}}});
    return Outcome::kUndetermined;
  }

  Outcome end_at_top(std::uint32_t post, std::uint32_t level) {
    trace(Stage::kExpand, TraceCode::kNoSuperior,
          about(post, Line::kLadder, level));
    if (level == 1) return Outcome::kTop;
    return count_ > 0 ? Outcome::kFound : Outcome::kNobody;
  }

  Outcome list_tied(std::span<const SuperiorRecord> up, std::uint32_t level) {
    Note tied{"CHAIN_AMBIGUOUS", Severity::kWarning, level, {}};
    for (const SuperiorRecord& s : up) {
      const TraceRecord record = about(s.post, s.line, level);
      trace(Stage::kExpand, TraceCode::kTied, record);
      look(s.post, record);
      add_step(s, level);
      trace(Stage::kFinal, TraceCode::kAccepted, record);
      tied.posts.push_back(PostId{s.post});
    }
    out_.notes.push_back(std::move(tied));
    return Outcome::kAmbiguous;
  }

  enum class Passed { kStep, kMerged, kNobody };

  Passed visit(const SuperiorRecord& s, std::uint32_t level) {
    const TraceRecord record = about(s.post, s.line, level);
    trace(Stage::kExpand, TraceCode::kNext, record);
    look(s.post, record);
    const PostId post{s.post};
    using Kind = Presence::Kind;
    if (presence_.acting || presence_.kind == Kind::kFilledIn) {
      note_filled(level, post);  // even if the level is passed or merged below
    }
    if (presence_.kind == Kind::kVacant || presence_.kind == Kind::kAway) {
      note_passed(presence_.kind == Kind::kVacant, level, post);
      return Passed::kNobody;
    }
    if (is_merged()) {
      trace(Stage::kSelf, TraceCode::kSameHolder, record);
      out_.notes.push_back(
          {"CHAIN_MERGED", Severity::kInfo, level, {post, before_}});
      settle(post);
      return Passed::kMerged;
    }
    add_step(s, level);
    settle(out_.steps[count_ - 1].post);
    before_ = post;
    trace(Stage::kFinal, TraceCode::kAccepted, record);
    return Passed::kStep;
  }

  // Who acts in a post, without the one who asks.
  void look(std::uint32_t post, const TraceRecord& record) {
    find_presence(org_, post, q_.context.at, matter_, record,
                  q_.trace ? &out_.trace : nullptr, presence_);
    if (asker_ != kNoPerson) std::erase(presence_.people, asker_);
  }

  bool is_merged() {
    if (presence_.people.empty()) return true;
    if (count_ == 0) return false;
    const auto& before = out_.steps[count_ - 1].holders;
    if (before.size() != presence_.people.size()) return false;
    if (before.size() == 1) return before[0] == presence_.people[0];
    return std::is_permutation(before.begin(), before.end(),
                               presence_.people.begin());
  }

  void add_step(const SuperiorRecord& s, std::uint32_t level) {
    Step& step = new_step();
    const bool replaced = presence_.post != s.post ||
                          presence_.kind == Presence::Kind::kStandIn ||
                          presence_.kind == Presence::Kind::kFilledIn;
    step.post = PostId{presence_.post};
    step.unit = unit_of(presence_.post);
    step.holders.swap(presence_.people);
    step.line = s.line;
    step.level = level;
    step.instead_of = replaced ? PostId{s.post} : kNoPost;
  }

  void note_passed(bool vacant, std::uint32_t level, PostId post) {
    out_.notes.push_back({vacant ? "CHAIN_VACANCY" : "CHAIN_ABSENCE",
                          vacant ? Severity::kInfo : Severity::kWarning,
                          level,
                          {post}});
    unsettled_.push_back(out_.notes.size() - 1);
  }

  // A vacant post that an acting holder or a stand-in fills.
  void note_filled(std::uint32_t level, PostId post) {
    Note note{"CHAIN_VACANCY", Severity::kInfo, level, {post}};
    if (presence_.kind == Presence::Kind::kFilledIn) {
      note.posts.push_back(PostId{presence_.post});
    }
    out_.notes.push_back(std::move(note));
  }

  // Levels passed since the last step went to this post.
  void settle(PostId post) {
    for (const std::size_t i : unsettled_) out_.notes[i].posts.push_back(post);
    unsettled_.clear();
  }

  UnitId unit_of(std::uint32_t post) const {
    return UnitId{d_.post_unit[post]};
  }

  TraceRecord about(std::uint32_t post, Line edge, std::uint32_t level) const {
    TraceRecord record;
    record.level = level;
    record.post = PostId{post};
    record.unit = unit_of(post);
    record.edge = edge;
    return record;
  }

  void trace(Stage stage, TraceCode code, const TraceRecord& about) {
    if (!q_.trace) return;
    TraceRecord record = about;
    record.stage = stage;
    record.code = code;
    out_.trace.push_back(record);
  }

  const Org& org_;
  const OrgData& d_;
  const RouteQuery& q_;
  Route& out_;
  std::size_t count_ = 0;
  std::vector<std::size_t> unsettled_;  // notes of the levels just passed
  PersonId asker_ = kNoPerson;
  PostId before_ = kNoPost;  // the post asked before, first the one that asks
  Matter matter_;
  Presence presence_;
  SuperiorRecord base_;
  std::optional<Above> above_;
};

}  // namespace

void route(const Org& org, const RouteQuery& query, Route& out) {
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
      case Outcome::kTop:
      case Outcome::kNobody:
      case Outcome::kNotAbove:
        out[i] = {Found::kNone, kNoPost};
        break;
    }
  }
}

}  // namespace rung
