// Managers as edges between posts.
#include <algorithm>
#include <tuple>
#include <utility>

#include "io/directory_parts.hpp"
#include "rung/error.hpp"
#include "rung/limits.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kMostEdges = 4'096;  // of one person
constexpr std::uint32_t kMostLevels = 1'024;

class Linker {
 public:
  Linker(const Layout& layout, Facts& facts, std::vector<LeftOut>& left_out)
      : layout_(layout), facts_(facts), left_out_(left_out) {}

  void run() {
    for (std::uint32_t u = 0; u < layout_.directory.users.size(); ++u) {
      const DirectoryUser& user = layout_.directory.users[u];
      if (user.managers.empty()) continue;
      edges_ = 0;
      own_.clear();
      for (const Seat& seat : layout_.seats_of(u)) own_.push_back(&seat);
      const auto post = [](const Seat* seat) { return seat->post; };
      std::sort(own_.begin(), own_.end(),
                [&](auto* a, auto* b) { return post(a) < post(b); });
      own_.erase(
          std::unique(own_.begin(), own_.end(),
                      [&](auto* a, auto* b) { return post(a) == post(b); }),
          own_.end());
      for (const Manager& manager : user.managers) add(user, manager);
      for (const Seat* seat : own_) {
        join(facts_.posts[seat->post].reports_to);
      }
    }
  }

 private:
  using Seats = std::span<const Seat>;

  void add(const DirectoryUser& user, const Manager& manager) {
    if (manager.when.until <= manager.when.since) {
      left_out_.push_back({user.place, "manager `" + manager.person +
                                           "` until before it starts"});
      return;
    }
    const std::uint32_t m = layout_.user(manager.person);
    const std::string unknown =
        m == kNowhere ? post_id_of({}, manager.person) : std::string();
    bool gap = false;
    for (const Seat* seat : own_) {
      const Interval when = common(manager.when, facts_.posts[seat->post].when);
      if (when.until <= when.since) continue;
      if (m == kNowhere) {
        link(*seat, unknown, manager.line, when, user);
      } else {
        gap |= link_to(*seat, layout_.seats_of(m), manager.line, when, user);
      }
    }
    if (gap) {
      left_out_.push_back({user.place, "manager `" + manager.person +
                                           "` while not in any unit"});
    }
  }

  static Interval common(Interval a, Interval b) {
    return {std::max(a.since, b.since), std::min(a.until, b.until)};
  }

  void link(const Seat& from, const std::string& to, Line line, Interval when,
            const DirectoryUser& user) {
    if (++edges_ > kMostEdges) {
      throw Error(ErrorCode::kLimitExceeded, "too many managers of one person",
                  user.place, user.id,
                  "the bound is " + std::to_string(kMostEdges) +
                      " edges from post to post");
    }
    facts_.posts[from.post].reports_to.push_back({to, line, when});
  }

  // Links to the right seat of each time. Is there a time without one?
  bool link_to(const Seat& from, Seats seats, Line line, Interval when,
               const DirectoryUser& user) {
    if (seats.size() == 1 && seats[0].when.since <= when.since &&
        when.until <= seats[0].when.until) {
      link(from, facts_.posts[seats[0].post].id, line, when, user);
      return false;
    }
    bounds_ = {when.since, when.until};
    for (const Seat& seat : seats) {
      for (const Instant bound : {seat.when.since, seat.when.until}) {
        if (when.since < bound && bound < when.until) bounds_.push_back(bound);
      }
    }
    std::sort(bounds_.begin(), bounds_.end());
    bounds_.erase(std::unique(bounds_.begin(), bounds_.end()), bounds_.end());
    bool gap = false;
    for (std::size_t i = 0; i + 1 < bounds_.size(); ++i) {
      for (Instant at = bounds_[i], until; at < bounds_[i + 1]; at = until) {
        until = bounds_[i + 1];
        choose(from.unit, seats, at, until);
        gap |= chosen_.empty();
        for (const Seat* seat : chosen_) {
          link(from, facts_.posts[seat->post].id, line, {at, until}, user);
        }
      }
    }
    return gap;
  }

  // The seats of a manager that a person in `unit` reports to: see facts_of().
  // Brings `until` down to when that may change.
  void choose(std::uint32_t unit, Seats seats, Instant at, Instant& until) {
    chosen_.clear();
    for (const Seat& seat : seats) {
      if (seat.when.contains(at)) chosen_.push_back(&seat);
    }
    if (chosen_.size() < 2) return;
    const auto keep = [&](auto fits) {
      const auto found = std::find_if(chosen_.begin(), chosen_.end(), fits);
      if (found == chosen_.end()) return false;
      chosen_ = {*found};
      return true;
    };
    if (keep([](const Seat* seat) { return seat->primary; })) return;
    for (std::uint32_t i = 0; unit != kNowhere && i < kMostLevels; ++i) {
      if (keep([&](const Seat* seat) { return seat->unit == unit; })) return;
      unit = layout_.parent(unit, at, until);
    }
    chosen_ = {foremost(at, until)};
  }

  // Whom several posts of one person leave open is not in doubt, only in which
  // of them: the head of the highest unit is the one that a person is known as.
  const Seat* foremost(Instant at, Instant& until) {
    const auto weight = [&](const Seat* seat) {
      const Post& post = facts_.posts[seat->post];
      return std::tuple(post.role != Role::kHead, depth(seat->unit, at, until),
                        std::string_view(post.id));
    };
    const Seat* best = chosen_.front();
    for (const Seat* seat : chosen_) {
      if (weight(seat) < weight(best)) best = seat;
    }
    return best;
  }

  // Units from this one up to the top, or to the first that is on a cycle,
  // whose edges the organisation leaves out.
  std::uint32_t depth(std::uint32_t unit, Instant at, Instant& until) const {
    const auto up = [&](std::uint32_t u) {
      return u == kNowhere ? u : layout_.parent(u, at, until);
    };
    std::uint32_t behind = unit, ahead = unit;
    std::uint32_t steps = 0;
    do {
      behind = up(behind);
      ahead = up(up(ahead));
      ++steps;
    } while (ahead != kNowhere && ahead != behind);
    if (ahead == kNowhere) {  // no cycle
      for (; behind != kNowhere; behind = up(behind)) ++steps;
      return steps;
    }
    for (steps = 1; unit != ahead; ++steps) {
      unit = up(unit);
      ahead = up(ahead);
    }
    return steps;
  }

  // Makes one of edges to one post that meet or overlap.
  static void join(std::vector<ReportsTo>& edges) {
    if (edges.size() < 2) return;
    std::sort(edges.begin(), edges.end(),
              [](const ReportsTo& a, const ReportsTo& b) {
                return std::tie(a.post, a.line, a.when) <
                       std::tie(b.post, b.line, b.when);
              });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < edges.size(); ++i) {
      ReportsTo& last = edges[kept];
      if (edges[i].post == last.post && edges[i].line == last.line &&
          edges[i].when.since <= last.when.until) {
        last.when.until = std::max(last.when.until, edges[i].when.until);
      } else if (++kept != i) {
        edges[kept] = std::move(edges[i]);
      }
    }
    edges.resize(kept + 1);
  }

  const Layout& layout_;
  Facts& facts_;
  std::vector<LeftOut>& left_out_;
  std::size_t edges_ = 0;
  std::vector<const Seat*> own_;  // one seat of each post of a person
  std::vector<const Seat*> chosen_;
  std::vector<Instant> bounds_;
};

}  // namespace

void add_managers(const Layout& layout, Facts& facts,
                  std::vector<LeftOut>& left_out) {
  Linker(layout, facts, left_out).run();
}

}  // namespace rung::io
