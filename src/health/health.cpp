#include "rung/health.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "health/standby.hpp"
#include "health/ways.hpp"
#include "org/data.hpp"

namespace rung {
namespace {

class Doctor {
 public:
  Doctor(const Org& org, Instant at)
      : org_(org),
        d_(org.data()),
        at_(at),
        ways_(ways_of(org, at)),
        standby_(d_, at) {}

  OrgHealth run() {
    out_.at = at_;
    people();
    posts();
    headless();
    longest();
    key_people();
    problems();
    return std::move(out_);
  }

 private:
  std::string_view id(PostId post) const { return org_.id(post); }

  void people() {
    for (std::uint32_t p = 0; p < d_.people; ++p) {
      const auto holds = d_.person_holds[p];
      out_.people +=
          std::any_of(holds.begin(), holds.end(), [&](const HoldingRecord& h) {
            return d_.in_force(h.when, at_) && d_.post_exists(h.other, at_);
          });
    }
  }

  void posts() {
    std::map<std::uint32_t, std::uint32_t> spans, depths;
    for (std::uint32_t p = 0; p < d_.posts; ++p) {
      if (ways_.length[p] == 0) continue;
      ++depths[ways_.length[p]];
      const std::uint32_t direct = ways_.direct[p];
      if (direct > 0) {
        ++spans[direct];
        out_.spans.push_back({PostId{p}, direct});
      }
      const Couple people = standby_.holders(p);
      if (people.one == kNil) vacant(p);
      if (ways_.dependents[p] == 0) continue;
      ++out_.leaders;
      if (standby_.replaceable(p)) continue;
      out_.weak.push_back(
          {PostId{p}, PersonId{people.one}, direct, ways_.dependents[p]});
    }
    for (const auto& [size, count] : spans) {
      out_.span_counts.push_back({size, count});
    }
    for (const auto& [size, count] : depths) {
      out_.depth_counts.push_back({size, count});
    }
    sort(out_.vacant, [](const VacantPost& v) {
      return std::tuple(v.dependents, v.direct, v.head);
    });
    sort(out_.spans, [](const LeaderSpan& s) { return s.direct; });
    sort(out_.weak,
         [](const WeakPoint& w) { return std::tuple(w.dependents, w.direct); });
  }

  // The weightiest first, then by id.
  template <class T, class Weight>
  void sort(std::vector<T>& list, Weight weight) const {
    std::sort(list.begin(), list.end(), [&](const T& a, const T& b) {
      const auto x = weight(a), y = weight(b);
      return x != y ? x > y : id(a.post) < id(b.post);
    });
  }

  void vacant(std::uint32_t p) {
    VacantPost v{PostId{p},       d_.post_role[p] == Role::kHead,
                 ways_.direct[p], ways_.dependents[p],
                 kBeginning,      false};
    v.head = v.head && d_.post_unit[p] != kNil;
    for (const HoldingRecord& h : d_.post_holders[p]) {
      const Interval& when = d_.span(h.when);
      if (when.until > at_) continue;
      v.ever_held = true;
      v.since = std::max(v.since, when.until);
    }
    if (!v.ever_held) v.since = d_.span(d_.post_when[p]).since;
    out_.vacant.push_back(v);
  }

  void headless() {
    for (std::uint32_t u = 0; u < d_.units; ++u) {
      if (!d_.unit_exists(u, at_)) continue;
      std::uint32_t posts = 0;
      bool headed = false;
      for (const std::uint32_t p : d_.unit_posts[u]) {
        if (!d_.post_exists(p, at_)) continue;
        ++posts;
        headed = headed || d_.post_role[p] == Role::kHead;
      }
      if (posts > 0 && !headed) out_.headless.push_back({UnitId{u}, posts});
    }
    std::sort(out_.headless.begin(), out_.headless.end(),
              [&](const HeadlessUnit& a, const HeadlessUnit& b) {
                return a.posts != b.posts ? a.posts > b.posts
                                          : org_.id(a.unit) < org_.id(b.unit);
              });
  }

  // From a lowest post up, each time to the first superior that keeps it the
  // longest.
  void longest() {
    std::uint32_t low = kNil;
    for (std::uint32_t p = 0; p < d_.posts; ++p) {
      const std::uint32_t length = ways_.length[p];
      if (length == 0 || (low != kNil && length < ways_.length[low])) continue;
      if (low == kNil || length > ways_.length[low] ||
          id(PostId{p}) < id(PostId{low})) {
        low = p;
      }
    }
    while (low != kNil) {
      out_.longest.push_back(PostId{low});
      const auto above = ways_.above[low];
      const auto next =
          std::find_if(above.begin(), above.end(), [&](const WayStep& s) {
            return ways_.length[s.above] + 1 == ways_.length[low];
          });
      low = next == above.end() ? kNil : next->above;
    }
  }

  void key_people() {
    std::map<PersonId, std::vector<PostId>> held;
    for (const WeakPoint& w : out_.weak) {
      if (w.holder != kNoPerson) held[w.holder].push_back(w.post);
    }
    for (auto& [person, posts] : held) {
      if (posts.size() < 2) continue;
      const std::uint32_t dependents = dependents_of(ways_, posts);
      out_.key_people.push_back({person, std::move(posts), dependents});
    }
    std::sort(out_.key_people.begin(), out_.key_people.end(),
              [&](const KeyPerson& a, const KeyPerson& b) {
                return a.dependents != b.dependents
                           ? a.dependents > b.dependents
                           : org_.id(a.person) < org_.id(b.person);
              });
  }

  void problems() {
    OrgReport report = org_.check(at_);
    out_.units = report.units;
    out_.posts = report.posts;
    for (Problem& problem : report.problems) {
      const std::string& code = problem.code;
      if (code == "org.vacant_head") continue;
      auto& list = code == "org.portfolio_gap"     ? out_.gaps
                   : code == "org.portfolio_tie"   ? out_.ties
                   : code == "org.source_conflict" ? out_.conflicts
                                                   : out_.other;
      list.push_back(std::move(problem));
    }
  }

  const Org& org_;
  const OrgData& d_;
  Instant at_;
  Ways ways_;
  Standby standby_;
  OrgHealth out_;
};

}  // namespace

OrgHealth health(const Org& org, Instant at) { return Doctor(org, at).run(); }

}  // namespace rung
