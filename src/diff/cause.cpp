// Why the first step that differs does.
#include <algorithm>
#include <string_view>

#include "diff/compare.hpp"

namespace rung::diff {
namespace {

// The post that the way leads to, whoever acts there.
PostId asked(const Step* step) {
  if (step == nullptr) return kNoPost;
  return step->instead_of != kNoPost ? step->instead_of : step->post;
}

class Finder {
 public:
  Finder(const Twins& twins, const Answer& before, const Answer& after,
         RouteChange& out)
      : twins_(twins),
        before_(before),
        after_(after),
        out_(out),
        a_(step(before)),
        b_(step(after)) {}

  void run() {
    if (broken() || tied() || settled()) return;
    const PostId a = asked(a_), b = asked(b_);
    if (a != kNoPost && twins_.same(a, b)) return same_post(a, b);
    if (gone(a) || vacated(a) || filled(b) || added(b) || skipped()) return;
    if (b != kNoPost && held_otherwise(old_twin(b), b)) return;
    if (a != kNoPost && held_otherwise(a, twin(a))) return;
    edge();
  }

 private:
  const Step* step(const Answer& answer) const {
    const auto& steps = answer.route.steps;
    return out_.first < steps.size() ? &steps[out_.first] : nullptr;
  }
  bool is(RouteCause cause, std::string_view post) {
    out_.cause = cause;
    out_.post = post;
    return true;
  }
  bool exists(const Answer& answer, PostId post) const {
    return post != kNoPost && answer.org.exists(post, answer.query.context.at);
  }
  PostId twin(PostId before) const {
    return twins_.posts[static_cast<std::size_t>(before)];
  }

  PostId old_twin(PostId after) const {
    return before_.org.find_post(after_.org.id(after));
  }

  bool broken() {
    for (const Note& note : after_.route.notes) {
      if (note.code != "CHAIN_BROKEN" || note.posts.empty() ||
          before_.route.outcome == after_.route.outcome) {
        continue;
      }
      return is(RouteCause::kBrokenEdge, after_.org.id(note.posts[0]));
    }
    return false;
  }
  bool tied() {
    const bool now = after_.route.outcome == Outcome::kAmbiguous &&
                     before_.route.outcome != Outcome::kAmbiguous;
    if (!now || b_ == nullptr) return false;
    return is(RouteCause::kTie, after_.org.id(asked(b_)));
  }
  // Several tied; now one of them comes first, or alone.
  bool settled() {
    const bool was = before_.route.outcome == Outcome::kAmbiguous &&
                     after_.route.outcome != Outcome::kAmbiguous;
    if (!was || before_.route.steps.empty()) return false;
    const std::uint32_t level = before_.route.steps.back().level;
    for (const Step& step : after_.route.steps) {
      if (step.level != level || asked(&step) == kNoPost) continue;
      return is(RouteCause::kSettled, after_.org.id(asked(&step)));
    }
    return false;
  }
  bool gone(PostId a) {
    if (a == kNoPost || exists(after_, twin(a))) return false;
    return is(RouteCause::kPostGone, before_.org.id(a));
  }
  bool vacated(PostId a) {
    if (a == kNoPost) return false;
    const auto vacant = vacant_posts(after_);
    const auto found = std::find(vacant.begin(), vacant.end(), twin(a));
    if (found == vacant.end()) return false;
    return is(RouteCause::kVacated, before_.org.id(a));
  }
  bool filled(PostId b) {
    if (b == kNoPost) return false;
    const auto vacant = vacant_posts(before_);
    const bool was = std::any_of(vacant.begin(), vacant.end(),
                                 [&](PostId p) { return twins_.same(p, b); });
    return was && is(RouteCause::kFilled, after_.org.id(b));
  }
  bool added(PostId b) {
    if (b == kNoPost) return false;
    if (exists(before_, old_twin(b))) return false;
    return is(RouteCause::kPostAdded, after_.org.id(b));
  }
  // No step differs: a post was passed on the way, then not, or held again.
  bool skipped() {
    if (a_ != nullptr || b_ != nullptr) return false;
    const auto was = vacant_posts(before_), now = vacant_posts(after_);
    if (!now.empty()) {
      return is(RouteCause::kVacated, after_.org.id(now.front()));
    }
    if (!was.empty()) {
      return is(RouteCause::kFilled, before_.org.id(was.front()));
    }
    return true;
  }

  // A step came or went since its post has other holders: those of before
  // were on the way already, say.
  bool held_otherwise(PostId a, PostId b) {
    if (!exists(before_, a) || !exists(after_, b)) return false;
    same_post(a, b);
    if (out_.cause != RouteCause::kPresence) return true;
    is(RouteCause::kNone, {});
    return false;
  }

  static std::vector<PersonId> holders(const Answer& answer, PostId post) {
    std::vector<PersonId> people;
    for (const Holder& h : answer.org.holders(post, answer.query.context.at)) {
      people.push_back(h.person);
    }
    return people;
  }
  void same_post(PostId a, PostId b) {
    const auto was = holders(before_, a), now = holders(after_, b);
    const std::string_view id = after_.org.id(b);
    if (was.empty() != now.empty()) {
      is(now.empty() ? RouteCause::kVacated : RouteCause::kFilled, id);
    } else if (!twins_.same(was, now)) {
      is(RouteCause::kHolders, id);
    } else {
      is(RouteCause::kPresence, id);
    }
  }

  // Another edge leads to the step of the new organisation, or to none.
  void edge() {
    const Step* const to = b_ != nullptr ? b_ : a_;
    const Answer& answer = b_ != nullptr ? after_ : before_;
    if (asked(to) == kNoPost) return;
    const auto either = [&](Line line) {
      return (a_ != nullptr && a_->line == line) ||
             (b_ != nullptr && b_->line == line);
    };
    const std::string_view id = answer.org.id(asked(to));
    if (either(Line::kExplicit) || either(Line::kDotted)) {
      is(RouteCause::kReportsTo, id);
    } else {
      is(either(Line::kPortfolio) ? RouteCause::kPortfolio : RouteCause::kUnit,
         id);
    }
  }

  const Twins& twins_;
  const Answer &before_, &after_;
  RouteChange& out_;
  const Step *a_, *b_;
};

}  // namespace

void find_cause(const Twins& twins, const Answer& before, const Answer& after,
                RouteChange& out) {
  Finder(twins, before, after, out).run();
}

}  // namespace rung::diff
