#include "diff/matter_change.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "org/data.hpp"
#include "rung/party.hpp"

namespace rung::diff {
namespace {

constexpr std::uint32_t kMostHops = 64;  // from a unit to its successor

std::vector<PersonId> holders_of(const Asker& side, PostId post) {
  std::vector<PersonId> people;
  for (const Holder& h : side.org().holders(post, side.at())) {
    people.push_back(h.person);
  }
  return people;
}

std::set<std::string_view> ids_of(const Asker& side,
                                  const std::vector<PostId>& posts) {
  std::set<std::string_view> ids;
  for (const PostId post : posts) ids.insert(side.org().id(post));
  return ids;
}

std::set<std::string_view> people_in(const Asker& side,
                                     const std::vector<PostId>& posts) {
  std::set<std::string_view> ids;
  for (const PostId post : posts) {
    for (const PersonId p : holders_of(side, post)) {
      ids.insert(side.org().id(p));
    }
  }
  return ids;
}

class Judge {
 public:
  Judge(const Sides& sides, std::string_view party, const Routes& routes)
      : s_(sides),
        was_(sides.was.org().find_party(party)),
        now_(sides.now.org().find_party(party)),
        before_(routes.was ? &routes.before : nullptr),
        after_(routes.now ? &routes.after : nullptr),
        old_there_(exists(sides.was.org(), was_, sides.was.at())),
        new_there_(exists(sides.now.org(), now_, sides.now.at())) {
    if (old_there_) old_posts_ = posts(sides.was, was_);
    if (new_there_) new_posts_ = posts(sides.now, now_);
  }

  bool known() const { return old_there_ || new_there_; }
  const std::vector<PostId>& old_posts() const { return old_posts_; }
  const std::vector<PostId>& new_posts() const { return new_posts_; }

  void judge(MatterChange& out) const {
    if (!new_there_) {
      out.what.add(MatterTurn::kGone);
    } else {
      people(out.what);
    }
    if (out.what.bits != 0) out.instead = instead(out);
  }

 private:
  static std::vector<PostId> posts(const Asker& side, const Party& party) {
    std::vector<PostId> found =
        posts_for(side.org(), party, kNoUnit, side.at());
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](PostId post) {
                                 return !side.org().exists(post, side.at());
                               }),
                found.end());
    return found;
  }

  void people(Flags<MatterTurn>& what) const {
    if (!old_there_) return;
    if (was_.kind == Party::Kind::kPerson) {
      if (ids_of(s_.was, old_posts_) != ids_of(s_.now, new_posts_)) {
        what.add(MatterTurn::kMoved);
      }
      return;
    }
    if (new_posts_.size() > 1 && old_posts_.size() <= 1) {
      what.add(MatterTurn::kAmbiguous);
    }
    const auto before = people_in(s_.was, old_posts_);
    const auto after = people_in(s_.now, new_posts_);
    if (after.empty() && !before.empty()) {
      what.add(MatterTurn::kVacant);
    } else if (before != after) {
      what.add(MatterTurn::kPeople);
    }
  }

  std::vector<AskInstead> instead(const MatterChange& change) const {
    std::vector<AskInstead> found;
    if (change.what.has(MatterTurn::kMoved) || !new_there_) {
      for (const PostId post : old_posts_) add_twin(post, found);
    } else {
      for (const PostId post : new_posts_) add(post, found);
    }
    if (found.empty() && !new_there_) add_successors(found);
    if (found.empty()) add_superior(found);
    return found;
  }

  // A post of the new organisation, if somebody holds it.
  void add(PostId post, std::vector<AskInstead>& found) const {
    const Org& org = s_.now.org();
    if (post == kNoPost || !org.exists(post, s_.now.at())) return;
    AskInstead ask{std::string(org.id(post)), {}};
    for (const PersonId p : holders_of(s_.now, post)) {
      ask.people.emplace_back(org.id(p));
    }
    if (ask.people.empty()) return;
    if (std::find(found.begin(), found.end(), ask) == found.end()) {
      found.push_back(std::move(ask));
    }
  }
  void add_twin(PostId old_post, std::vector<AskInstead>& found) const {
    add(s_.now.org().find_post(s_.was.org().id(old_post)), found);
  }

  // The head of the unit that took over from the unit of what is gone.
  void add_successors(std::vector<AskInstead>& found) const {
    if (was_.kind == Party::Kind::kUnit) return add_heir(was_.unit, found);
    for (const PostId post : old_posts_) {
      if (s_.was.org().unit(post) != kNoUnit) {
        add_heir(s_.was.org().unit(post), found);
      }
    }
  }
  void add_heir(UnitId old_unit, std::vector<AskInstead>& found) const {
    const Org& org = s_.now.org();
    UnitId unit = org.find_unit(s_.was.org().id(old_unit));
    for (std::uint32_t i = 0; i < kMostHops && unit != kNoUnit; ++i) {
      if (org.exists(unit, s_.now.at())) {
        const Party heir{Party::Kind::kUnit, unit, kNoPost, kNoPerson};
        for (const PostId head : posts(s_.now, heir)) add(head, found);
        return;
      }
      const OrgData& data = org.data();
      unit = UnitId{data.unit_successor[static_cast<std::uint32_t>(unit)]};
    }
  }

  // The first on the new way up, else the first on the old one who is there.
  void add_superior(std::vector<AskInstead>& found) const {
    if (after_ != nullptr) {
      for (const Step& step : after_->steps) {
        if (found.empty()) add(step.post, found);
      }
    }
    if (!found.empty() || before_ == nullptr) return;
    for (const Step& step : before_->steps) {
      if (found.empty() && step.post != kNoPost) add_twin(step.post, found);
    }
  }

  const Sides& s_;
  Party was_, now_;
  const Route *before_, *after_;  // of the party; nullptr: none
  bool old_there_, new_there_;
  std::vector<PostId> old_posts_, new_posts_;
};

// Where one of the posts is asked on the way, or stood in for; its end if none.
std::vector<Step>::const_iterator find_step(const Route& route,
                                            const std::vector<PostId>& posts) {
  return std::find_if(
      route.steps.begin(), route.steps.end(), [&](const Step& step) {
        return std::any_of(posts.begin(), posts.end(), [&](PostId post) {
          return post == step.post || post == step.instead_of;
        });
      });
}

// The sender's way led to the party, and leads to somebody else at that place.
void hand_over(const Sides& sides, const OpenMatter& matter,
               const WaitedFor& waited, const Judge& judge, MatterChange& out) {
  Routes routes;
  compare_routes(sides, 0, waited.sender, matter.subject, routes);
  if (!routes.was || !routes.now || judge.new_posts().empty()) return;
  const auto was = find_step(routes.before, judge.old_posts());
  if (was == routes.before.steps.end()) return;
  const auto now = find_step(routes.after, judge.new_posts());
  if (now != routes.after.steps.end() || out.what.has(MatterTurn::kVacant)) {
    return;
  }
  out.what.add(MatterTurn::kHandedOver);
  out.instead.clear();
  const auto place =
      static_cast<std::size_t>(was - routes.before.steps.begin());
  if (place >= routes.after.steps.size()) return;
  const Org& org = sides.now.org();
  const Step& step = routes.after.steps[place];
  if (step.post == kNoPost) return;
  AskInstead ask{std::string(org.id(step.post)), {}};
  for (const PersonId p : step.holders) ask.people.emplace_back(org.id(p));
  out.instead.push_back(std::move(ask));
}

}  // namespace

std::optional<RouteChange> compare_routes(const Sides& sides,
                                          std::size_t request,
                                          std::string_view from,
                                          std::string_view subject,
                                          Routes& routes) {
  const auto ask = [&](Asker& side, Route& route) {
    const Org& org = side.org();
    const SubjectId about =
        subject.empty() ? kNoSubject : org.find_subject(subject);
    const Party party = org.find_party(from);
    return party.kind != Party::Kind::kNone &&
           side.ask(request, party, about, route);
  };
  routes.was = ask(sides.was, routes.before);
  routes.now = ask(sides.now, routes.after);
  if (!routes.was && !routes.now) return std::nullopt;
  std::optional<Answer> a, b;
  if (routes.was) {
    a.emplace(Answer{sides.was.org(), sides.was.query(), routes.before});
  }
  if (routes.now) {
    b.emplace(Answer{sides.now.org(), sides.now.query(), routes.after});
  }
  RouteChange change;
  if (!compare(sides.twins, a ? &*a : nullptr, b ? &*b : nullptr, change)) {
    return std::nullopt;
  }
  change.from = from;
  change.request = static_cast<std::uint32_t>(request);
  if (a) change.before = routes.before;
  if (b) change.after = routes.after;
  return change;
}

bool change_of(const Sides& sides, const OpenMatter& matter,
               const WaitedFor& waited, MatterChange& out) {
  const std::string_view party = waited.name;
  Routes routes;
  out.route = compare_routes(sides, 0, party, matter.subject, routes);
  const Judge judge(sides, party, routes);
  if (!judge.known()) return false;
  if (out.route && routes.was && routes.now) out.what.add(MatterTurn::kRoute);
  judge.judge(out);
  if (!waited.sender.empty()) hand_over(sides, matter, waited, judge, out);
  out.matter = matter.id;
  out.event = matter.last->id;
  out.time = matter.last->time;
  out.party = party;
  return true;
}

}  // namespace rung::diff
