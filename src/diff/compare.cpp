#include "diff/compare.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

namespace rung::diff {
namespace {

bool counts(const Holder& holder, const RoutePolicy& policy) {
  const bool acts = holder.kind == HoldingKind::kActing ||
                    holder.kind == HoldingKind::kPresiding;
  return policy.acting || !acts;
}

bool is_vacant(const Answer& answer, PostId post) {
  const auto holders = answer.org.holders(post, answer.query.context.at);
  return std::none_of(holders.begin(), holders.end(), [&](const Holder& h) {
    return counts(h, answer.query.policy);
  });
}

// The way leads to nobody, or nobody knows to whom.
bool is_broken(Outcome outcome) {
  return outcome == Outcome::kNobody || outcome == Outcome::kNotAbove ||
         outcome == Outcome::kUndetermined || outcome == Outcome::kFailed;
}

bool leads_somewhere(Outcome outcome) {
  return !is_broken(outcome) && outcome != Outcome::kAmbiguous;
}

// How many are asked one after another: those of one level who belong together
// count once, and who is not asked does not count.
std::size_t length_of(const Route& route) {
  std::size_t length = 0;
  std::uint32_t together_at = 0;  // level; the first is 1
  for (const Step& step : route.steps) {
    if (step.auto_pass || step.holders.empty()) continue;
    const bool joins = step.together != Several::kReport;
    if (joins && step.level == together_at) continue;
    if (joins) together_at = step.level;
    ++length;
  }
  return length;
}

bool has_head(const Org& org, UnitId unit, Instant at) {
  const std::vector<PostId> posts = org.posts_in(unit, at);
  return std::any_of(posts.begin(), posts.end(),
                     [&](PostId p) { return org.role(p) == Role::kHead; });
}

// Does a unit whose head is asked here go on there, with no post of a head? An
// organisation read from a directory has no vacant posts: the post goes with
// who held it.
bool loses_head(const Answer& here, const Answer& there) {
  const Instant at = there.query.context.at;
  return std::any_of(
      here.route.steps.begin(), here.route.steps.end(), [&](const Step& step) {
        if (step.post == kNoPost || here.org.role(step.post) != Role::kHead) {
          return false;
        }
        const PostId twin = there.org.find_post(here.org.id(step.post));
        if (twin != kNoPost && there.org.exists(twin, at)) return false;
        const UnitId unit = here.org.unit(step.post);
        if (unit == kNoUnit) return false;
        const UnitId after = there.org.find_unit(here.org.id(unit));
        return after != kNoUnit && there.org.exists(after, at) &&
               !has_head(there.org, after, at);
      });
}

struct Seen {
  Outcome outcome = Outcome::kTop;
  std::vector<PostId> vacant;
  bool headless = false;  // a unit on the way has a head in the other one only

  explicit Seen(const Answer* answer) {
    if (answer == nullptr) return;  // as of a route that is sound
    outcome = answer->route.outcome;
    vacant = vacant_posts(*answer);
  }
  bool bad() const {
    return headless || !vacant.empty() || !leads_somewhere(outcome);
  }
};

// Is there a vacant post here that was none there?
bool has_more(const std::vector<PostId>& here, const std::vector<PostId>& there,
              const std::function<bool(PostId, PostId)>& same) {
  return std::any_of(here.begin(), here.end(), [&](PostId one) {
    return std::none_of(there.begin(), there.end(),
                        [&](PostId other) { return same(one, other); });
  });
}

bool same_posts(const Twins& twins, const Step& a, const Step& b) {
  return twins.same(a.post, b.post) && twins.same(a.instead_of, b.instead_of) &&
         a.together == b.together && a.auto_pass == b.auto_pass;
}

struct Steps {
  std::size_t first;  // that differs
  bool posts_differ = false, people_differ = false;
};

Steps compare_steps(const Twins& twins, const std::vector<Step>& a,
                    const std::vector<Step>& b) {
  const std::size_t common = std::min(a.size(), b.size());
  Steps found{std::max(a.size(), b.size())};
  found.posts_differ = a.size() != b.size();
  if (found.posts_differ) found.first = common;
  for (std::size_t i = common; i-- > 0;) {
    const bool posts = !same_posts(twins, a[i], b[i]);
    const bool people = !twins.same(a[i].holders, b[i].holders);
    if (posts || people) found.first = i;
    found.posts_differ |= posts;
    found.people_differ |= people;
  }
  return found;
}

void add_turns(const Seen& before, const Seen& after, bool more_vacant,
               Flags<RouteTurn>& what) {
  if (more_vacant || after.headless) what.add(RouteTurn::kVacant);
  if (after.outcome == Outcome::kAmbiguous &&
      before.outcome != Outcome::kAmbiguous) {
    what.add(RouteTurn::kAmbiguous);
  }
  if (is_broken(after.outcome) && !is_broken(before.outcome)) {
    what.add(RouteTurn::kBroken);
  }
  if (before.bad() && !after.bad()) what.add(RouteTurn::kMended);
}

// Does who asks, in the same post, ask nobody here and somebody there? Then
// nothing can be submitted here at all.
bool stands_alone(const Route& here, const Route& there) {
  return here.outcome == Outcome::kTop && here.steps.empty() &&
         length_of(there) > 0;
}

// Of two routes that both lead somewhere: how much is asked.
void add_lengths(const Answer& before, const Answer& after, bool same_post,
                 Flags<RouteTurn>& what) {
  const std::size_t a = length_of(before.route), b = length_of(after.route);
  if (same_post && stands_alone(before.route, after.route)) {
    what.add(RouteTurn::kMended);
  } else if (same_post && stands_alone(after.route, before.route)) {
    what.add(RouteTurn::kBroken);
  } else if (a != b) {
    what.add(a < b ? RouteTurn::kLonger : RouteTurn::kShorter);
  }
}

void compare_one(const Answer* before, const Answer* after, RouteChange& out) {
  out.first = 0;
  if (after == nullptr) {
    out.what.add(RouteTurn::kGone);
    out.cause = RouteCause::kFromGone;
    return;
  }
  out.what.add(RouteTurn::kAdded);
  out.cause = RouteCause::kFromAdded;
  const Seen now(after);
  add_turns(Seen(before), now, !now.vacant.empty(), out.what);
}

}  // namespace

Twins::Twins(const Org& old_org, const Org& new_org) {
  posts.reserve(old_org.post_count());
  for (std::uint32_t p = 0; p < old_org.post_count(); ++p) {
    posts.push_back(new_org.find_post(old_org.id(PostId{p})));
  }
  people.reserve(old_org.person_count());
  for (std::uint32_t p = 0; p < old_org.person_count(); ++p) {
    people.push_back(new_org.find_person(old_org.id(PersonId{p})));
  }
}

bool Twins::same(const std::vector<PersonId>& before,
                 const std::vector<PersonId>& after) const {
  if (before.size() != after.size()) return false;
  const auto twin = [&](PersonId p) {
    return people[static_cast<std::size_t>(p)];
  };
  if (before.size() == 1) return twin(before[0]) == after[0];
  std::vector<PersonId> a, b(after);
  for (const PersonId p : before) a.push_back(twin(p));
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

std::vector<PostId> vacant_posts(const Answer& answer) {
  std::vector<PostId> found;
  for (const Note& note : answer.route.notes) {
    if (note.code != "CHAIN_VACANCY" || note.posts.empty()) continue;
    if (is_vacant(answer, note.posts[0])) found.push_back(note.posts[0]);
  }
  for (const Step& step : answer.route.steps) {  // of several that tie
    if (!step.holders.empty() || step.auto_pass || step.post == kNoPost) {
      continue;
    }
    if (is_vacant(answer, step.post)) found.push_back(step.post);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool compare(const Twins& twins, const Answer* before, const Answer* after,
             RouteChange& out) {
  if (before == nullptr || after == nullptr) {
    compare_one(before, after, out);
    return true;
  }
  Seen was(before), is(after);
  const auto forth = [&](PostId a, PostId b) { return twins.same(b, a); };
  const auto back = [&](PostId a, PostId b) { return twins.same(a, b); };
  const bool more = has_more(is.vacant, was.vacant, forth);
  const bool fewer = has_more(was.vacant, is.vacant, back);
  is.headless = loses_head(*before, *after);
  was.headless = loses_head(*after, *before);
  const Steps steps =
      compare_steps(twins, before->route.steps, after->route.steps);
  const bool way =
      steps.posts_differ || more || fewer || was.outcome != is.outcome;
  if (!way && !steps.people_differ) return false;
  out.first = static_cast<std::uint32_t>(steps.first);
  out.what.add(way ? RouteTurn::kWay : RouteTurn::kPeople);
  add_turns(was, is, more, out.what);
  if (leads_somewhere(was.outcome) && leads_somewhere(is.outcome)) {
    const bool same = twins.same(before->query.from, after->query.from);
    add_lengths(*before, *after, same, out.what);
  }
  find_cause(twins, *before, *after, out);
  return true;
}

}  // namespace rung::diff
