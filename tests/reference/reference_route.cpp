// Routes, rules 1, 4 and 5: up the line, level by level.
#include <algorithm>

#include "reference/route_walk.hpp"

namespace rung::reference {

RouteAnswer RouteWalk::run() {
  asker_ = ask_.person;
  from_ = ask_.from.empty() && !asker_.empty()
              ? model_.acting_post(asker_, ask_.unit, at_)
              : ask_.from;
  if (from_.empty() || !model_.post_exists(from_, at_)) {
    if (from_.empty()) {
      note("CHAIN_NO_POST", {});
    } else {
      note("CHAIN_NOT_IN_FORCE", {from_});
    }
    stop(Outcome::kUndetermined);
    return answer_;
  }
  const std::vector<Filling> own = model_.holders(from_, at_);
  if (asker_.empty() && own.size() == 1) asker_ = own.front().person;
  if (ask_.extent == Extent::kTo &&
      model_.is_superior(ask_.to, from_, ask_.question) == Truth::kNo) {
    stop(Outcome::kNotAbove);
    return answer_;
  }
  before_ = from_;
  walk();
  return answer_;
}

void RouteWalk::walk() {
  for (last_ = from_;;) {
    ++level_;
    const auto found = graph_.up.find(last_);
    if (graph_.broken.count(last_) > 0) {
      note("CHAIN_BROKEN", {last_});
      trace(TraceCode::kBroken, last_);
      return stop(Outcome::kUndetermined);
    }
    if (found == graph_.up.end() || found->second.empty()) {
      trace(TraceCode::kNoSuperior, last_);
      return stop(!answer_.steps.empty() ? Outcome::kFound
                  : level_ == 1          ? Outcome::kTop
                                         : Outcome::kNobody);
    }
    if (found->second.size() > 1) {
      return tie(model_.listing(model_.superiors(last_, ask_.question)));
    }
    const Id post = found->second.begin()->first;
    const bool served = advance(post);
    if (ask_.extent == Extent::kNext && !answer_.steps.empty()) {
      return stop(Outcome::kFound);
    }
    if (ask_.extent == Extent::kTo && post == ask_.to) {
      return stop(served ? Outcome::kFound : Outcome::kNobody);
    }
    last_ = post;
  }
}

void RouteWalk::tie(const List& ups) {
  for (const Id& post : ups) {
    trace(TraceCode::kTied, post);
    const std::size_t notes = answer_.notes.size();
    answer_.steps.push_back(fill(post));
    answer_.notes.resize(notes);  // the tie is all that is noted
    trace(TraceCode::kAccepted, post);
  }
  note("CHAIN_AMBIGUOUS", ups);
  stop(Outcome::kAmbiguous);
}

// The step of a post by rules 2 and 3, the one who asks left out.
RouteStep RouteWalk::fill(const Id& post) {
  RouteStep step = find_present(post);
  served_ = !step.holders.empty();
  List& left = step.holders;
  left.erase(std::remove(left.begin(), left.end(), asker_), left.end());
  return step;
}

RouteStep RouteWalk::find_present(const Id& post) {
  RouteStep step;
  step.post = post;
  step.unit = model_.units().count(model_.posts().at(post).unit) > 0
                  ? model_.posts().at(post).unit
                  : Id();
  step.line = graph_.up.at(last_).at(post);
  step.level = level_;
  if (vacancy(post, step)) return step;
  Ids people;
  for (const Filling& filling : model_.holders(post, at_)) {
    people.insert(filling.person);
  }
  absence(post, people, step);
  return step;
}

// Rules 4 and 5.
bool RouteWalk::advance(const Id& post) {
  trace(TraceCode::kNext, post);
  RouteStep step = fill(post);
  if (!served_) return false;
  if (!merge(post, step)) accept(post, std::move(step));
  return true;
}

bool RouteWalk::merge(const Id& post, const RouteStep& step) {
  const List& left = step.holders;
  const RouteStep* before =
      answer_.steps.empty() ? nullptr : &answer_.steps.back();
  const bool same = before != nullptr &&
                    Ids(left.begin(), left.end()) ==
                        Ids(before->holders.begin(), before->holders.end());
  if (!left.empty() && !same) return false;
  trace(TraceCode::kSameHolder, post);
  note("CHAIN_MERGED", {post, before_});
  settle(post);
  return true;
}

void RouteWalk::accept(const Id& post, RouteStep step) {
  trace(TraceCode::kAccepted, post);
  settle(step.post);
  before_ = post;
  answer_.steps.push_back(std::move(step));
}

// Levels that were passed went to this post.
void RouteWalk::settle(const Id& post) {
  for (const std::size_t i : pending_) {
    answer_.notes[i].posts.push_back(post);
  }
  pending_.clear();
}

RouteAnswer Model::route(const RouteAsk& ask) const {
  return RouteWalk(*this, ask).run();
}

Answer Model::next_approver(const Id& post, const Question& q) const {
  RouteAsk ask;
  ask.from = post;
  ask.question = q;
  const RouteAnswer answer = route(ask);
  switch (answer.outcome) {
    case Outcome::kFound:
      return {PostAnswer::Found::kOne, answer.steps.front().post};
    case Outcome::kAmbiguous:
      return {PostAnswer::Found::kSeveral, Id()};
    case Outcome::kUndetermined:
      return {PostAnswer::Found::kUndetermined, Id()};
    default:
      return {};
  }
}

}  // namespace rung::reference
