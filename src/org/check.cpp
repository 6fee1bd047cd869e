// The state of an organisation at one instant: counts, roots, depth, flaws.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "org/data.hpp"
#include "org/ladder.hpp"
#include "org/problems.hpp"
#include "org/steps.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

class Checker {
 public:
  Checker(const OrgData& data, Instant at) : d_(data), at_(at) {}

  OrgReport run() {
    for (std::uint32_t u = 0; u < d_.units; ++u) {
      report_.units += d_.unit_exists(u, at_);
    }
    report_.people = d_.people;
    ladders();
    vacant_heads();
    unit_gaps();
    subject_gaps();
    ties();
    arrange(found_);
    report_.problems = d_.problems;
    report_.problems.insert(report_.problems.end(), found_.begin(),
                            found_.end());
    return std::move(report_);
  }

 private:
  std::string post_id(std::uint32_t p) const {
    return std::string(d_.text(d_.post_id[p]));
  }
  std::string unit_id(std::uint32_t u) const {
    return std::string(d_.text(d_.unit_id[u]));
  }
  std::string subject_id(std::uint32_t s) const {
    return std::string(d_.text(d_.subject_id[s]));
  }

  // From the tops down: how many posts lie on the way up, and does it end at
  // one.
  void ladders() {
    struct Edge {
      std::uint32_t above, below;
    };
    std::vector<Edge> edges;
    std::vector<std::uint32_t> left(d_.posts, 0), length(d_.posts, 1), todo;
    std::vector<bool> reached(d_.posts, false), there(d_.posts, false);
    SuperiorRecord base;
    for (std::uint32_t p = 0; p < d_.posts; ++p) {
      if (!d_.post_exists(p, at_)) continue;
      there[p] = true;
      ++report_.posts;
      bool broken = false;
      for (const auto& s : superiors_at(d_.ladder, p, at_, base, broken)) {
        edges.push_back({s.post, p});
        ++left[p];
      }
      if (left[p] > 0) continue;
      todo.push_back(p);
      if (broken) continue;
      reached[p] = true;
      report_.roots.push_back(PostId{p});
    }
    const auto below =
        group(d_.posts, edges, [](const Edge& e) { return e.above; });
    while (!todo.empty()) {
      const std::uint32_t p = todo.back();
      todo.pop_back();
      report_.depth = std::max(report_.depth, length[p]);
      for (const Edge& e : below[p]) {
        if (reached[p]) reached[e.below] = true;
        length[e.below] = std::max(length[e.below], length[p] + 1);
        if (--left[e.below] == 0) todo.push_back(e.below);
      }
    }
    if (report_.posts > 0 && report_.roots.empty()) found_.push_back(no_top());
    for (std::uint32_t p = 0; p < d_.posts; ++p) {
      if (there[p] && !reached[p]) found_.push_back(unreachable(post_id(p)));
    }
  }

  void vacant_heads() {
    for (std::uint32_t p = 0; p < d_.posts; ++p) {
      const std::uint32_t unit = d_.post_unit[p];
      if (d_.post_role[p] != Role::kHead || unit == kNil ||
          !d_.post_exists(p, at_)) {
        continue;
      }
      const auto holders = d_.post_holders[p];
      const bool held = std::any_of(
          holders.begin(), holders.end(),
          [&](const HoldingRecord& h) { return d_.in_force(h.when, at_); });
      if (!held) found_.push_back(vacant_head(post_id(p), unit_id(unit)));
    }
  }

  bool counts(const PortfolioRecord& p) const {
    return p.kind <= PortfolioKind::kResponsible && d_.in_force(p.when, at_) &&
           d_.post_exists(p.leader, at_) &&
           (p.unit == kNil || d_.unit_exists(p.unit, at_));
  }

  // A unit without a leader in charge beside one that has one. Those of a
  // leader in charge of all that is in the parent have one too.
  void unit_gaps() {
    std::vector<bool> led(d_.units, false), spoken_for(d_.units, false);
    std::vector<std::uint32_t> leaders;
    for (std::uint32_t u = 0; u < d_.units; ++u) {
      if (!d_.unit_exists(u, at_)) continue;
      leaders_of(d_, u, kNil, at_, leaders);
      if (leaders.empty()) continue;
      led[u] = true;
      const std::uint32_t parent = d_.unit_parent(u, at_);
      if (parent != kNil) spoken_for[parent] = true;
    }
    for (std::uint32_t u = 0; u < d_.units; ++u) {
      if (led[u] || !d_.unit_exists(u, at_)) continue;
      const std::uint32_t parent = d_.unit_parent(u, at_);
      if (parent != kNil && spoken_for[parent]) {
        found_.push_back(portfolio_gap(unit_id(u)));
      }
    }
  }

  // The same for subjects; topics without a topic above are beside each other.
  void subject_gaps() {
    std::vector<bool> led(d_.subjects, false);
    for (const PortfolioRecord& p : d_.portfolios) {
      if (p.subject != kNil && counts(p)) led[p.subject] = true;
    }
    std::vector<bool> covered(d_.subjects, false);
    std::set<std::uint32_t> spoken_for;
    for (std::uint32_t s = 0; s < d_.subjects; ++s) {
      std::uint32_t up = s;
      for (std::uint32_t hops = 0; up != kNil && hops < d_.subjects; ++hops) {
        if (led[up]) break;
        up = d_.subject_parent[up];
      }
      covered[s] = up != kNil;
      if (covered[s]) spoken_for.insert(d_.subject_parent[s]);
    }
    for (std::uint32_t s = 0; s < d_.subjects; ++s) {
      if (!covered[s] && spoken_for.count(d_.subject_parent[s]) > 0) {
        found_.push_back(portfolio_gap(subject_id(s)));
      }
    }
  }

  // Several leaders of the same standing for one unit, subject, or both.
  void ties() {
    using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
    std::map<Key, std::set<std::string>> primary, others;
    for (const PortfolioRecord& p : d_.portfolios) {
      if (!counts(p)) continue;
      const std::uint32_t home = p.unit == kNil ? d_.post_unit[p.leader] : kNil;
      auto& leaders = p.primary ? primary : others;
      leaders[{p.unit, p.subject, home}].insert(post_id(p.leader));
    }
    for (const auto& [key, leaders] : others) {
      if (primary.count(key) == 0)
        tie(std::get<0>(key), std::get<1>(key), leaders);
    }
    for (const auto& [key, leaders] : primary) {
      tie(std::get<0>(key), std::get<1>(key), leaders);
    }
  }

  void tie(std::uint32_t unit, std::uint32_t subject,
           const std::set<std::string>& leaders) {
    if (leaders.size() < 2) return;
    std::vector<std::string> what;
    if (unit != kNil) what.push_back(unit_id(unit));
    if (subject != kNil) what.push_back(subject_id(subject));
    found_.push_back(
        portfolio_tie(std::move(what), {leaders.begin(), leaders.end()}));
  }

  const OrgData& d_;
  Instant at_;
  OrgReport report_;
  std::vector<Problem> found_;
};

}  // namespace

OrgReport Org::check(Instant at) const { return Checker(*data_, at).run(); }

}  // namespace rung
