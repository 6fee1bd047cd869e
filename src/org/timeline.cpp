#include "org/timeline.hpp"

#include <algorithm>

#include "org/steps.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

// The instants at which the step of a post may change: ends of intervals of all
// facts that the step may look at. Too many do no harm, one too few would.
class Bounds {
 public:
  explicit Bounds(const OrgData& data) : data_(data) {
    for (const ParentRecord& p : data.unit_parents.items) {
      dated_parents_ = dated_parents_ || p.when != 0;
    }
    for (std::uint32_t u = 0; u < data.units; ++u) {
      dated_parents_ = dated_parents_ || data.unit_when[u] != 0;
    }
  }

  const std::vector<Instant>& of(std::uint32_t post) {
    out_.assign(1, kBeginning);
    // An org without any date has one interval: always.
    if (data_.spans.size() > 1) collect(post);
    return out_;
  }

 private:
  void collect(std::uint32_t post) {
    life_of(post);
    for (const EdgeRecord& edge : data_.post_edges[post]) {
      if (edge.line != Line::kExplicit) continue;
      add(edge.when);
      if (edge.post != kNil) life_of(edge.post);
    }
    const std::uint32_t unit = data_.post_unit[post];
    if (unit != kNil) {
      if (data_.post_role[post] != Role::kHead) heads(unit);
      exits(unit);
    }
    std::sort(out_.begin(), out_.end());
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    if (out_.back() == kForever) out_.pop_back();
  }

  void add(SpanRef span) {
    if (span == 0) return;
    out_.push_back(data_.span(span).since);
    out_.push_back(data_.span(span).until);
  }
  void life_of(std::uint32_t post) {
    add(data_.post_when[post]);
    const std::uint32_t unit = data_.post_unit[post];
    if (unit != kNil) add(data_.unit_when[unit]);
  }
  void heads(std::uint32_t unit) {
    for (const std::uint32_t p : data_.unit_posts[unit]) {
      if (data_.post_role[p] != Role::kHead) break;
      add(data_.post_when[p]);
    }
  }
  bool always_headed(std::uint32_t unit) const {
    const auto posts = data_.unit_posts[unit];
    return data_.unit_when[unit] == 0 &&
           std::any_of(posts.begin(), posts.end(), [&](std::uint32_t p) {
             return data_.post_role[p] == Role::kHead &&
                    data_.post_when[p] == 0;
           });
  }

  // Every unit that a search for the way out may come to.
  void exits(std::uint32_t unit) {
    todo_.assign(1, unit);
    for (std::size_t i = 0; i < todo_.size(); ++i) {
      leaders(data_.portfolios_of_unit[todo_[i]]);
      for (const ParentRecord& parent : data_.unit_parents[todo_[i]]) {
        add(parent.when);
        if (parent.unit == kNil) continue;
        add(data_.unit_when[parent.unit]);
        leaders(data_.portfolios_from_unit[parent.unit]);
        heads(parent.unit);
        if (!always_headed(parent.unit) &&
            std::find(todo_.begin(), todo_.end(), parent.unit) == todo_.end()) {
          todo_.push_back(parent.unit);
        }
      }
    }
  }

  void leaders(std::span<const std::uint32_t> portfolios) {
    for (const std::uint32_t i : portfolios) {
      const PortfolioRecord& p = data_.portfolios[i];
      if (p.subject != kNil) continue;
      add(p.when);
      life_of(p.leader);
      if (dated_parents_) ancestry(data_.post_unit[p.leader]);
    }
  }

  // Whether a leader sits inside a unit depends on where that unit hangs.
  void ancestry(std::uint32_t unit) {
    if (unit == kNil) return;
    above_.assign(1, unit);
    for (std::size_t i = 0; i < above_.size(); ++i) {
      for (const ParentRecord& parent : data_.unit_parents[above_[i]]) {
        add(parent.when);
        if (parent.unit == kNil) continue;
        add(data_.unit_when[parent.unit]);
        if (std::find(above_.begin(), above_.end(), parent.unit) ==
            above_.end()) {
          above_.push_back(parent.unit);
        }
      }
    }
  }

  const OrgData& data_;
  bool dated_parents_ = false;
  std::vector<Instant> out_;
  std::vector<std::uint32_t> todo_, above_;
};

bool same(std::span<const SuperiorRecord> a,
          const std::vector<SuperiorRecord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const SuperiorRecord& x, const SuperiorRecord& y) {
                      return x.post == y.post && x.line == y.line;
                    });
}

void check_progress(const Progress& progress, std::uint32_t done,
                    std::uint32_t all) {
  if (progress && done % 65'536 == 0 &&
      !progress("compile", static_cast<double>(done) / all)) {
    throw Error(ErrorCode::kCancelled, "the load was cancelled");
  }
}

}  // namespace

Timelines timelines_of(const OrgData& data, const Progress& progress) {
  Timelines t;
  t.start.reserve(data.posts + 1);
  t.start.push_back(0);
  t.segments.reserve(data.posts);
  t.superiors.reserve(data.posts);
  Bounds bounds(data);
  StepAnswer answer;
  for (std::uint32_t post = 0; post < data.posts; ++post) {
    check_progress(progress, post, data.posts);
    const std::size_t first = t.segments.size();
    for (const Instant since : bounds.of(post)) {
      step(data, post, {since, Line::kLadder, kNil}, answer);
      if (t.segments.size() > first) {
        const Segment& last = t.segments.back();
        if (last.broken == answer.broken &&
            same(t.above(last), answer.superiors)) {
          continue;
        }
      }
      if (answer.superiors.size() > UINT16_MAX) {
        throw Error(ErrorCode::kLimitExceeded, "too many superiors", {},
                    std::string(data.text(data.post_id[post])),
                    "a post may have 65,535 at a time");
      }
      t.segments.push_back(
          {since, static_cast<std::uint32_t>(t.superiors.size()),
           static_cast<std::uint16_t>(answer.superiors.size()), answer.broken});
      t.superiors.insert(t.superiors.end(), answer.superiors.begin(),
                         answer.superiors.end());
    }
    t.start.push_back(static_cast<std::uint32_t>(t.segments.size()));
  }
  return t;
}

void check_unit_depth(const OrgData& data, const Limits& limits) {
  // Longest way up over all dated parents; those on cycles were cut before.
  std::vector<std::uint32_t> below_left(data.units, 0), depth(data.units, 1);
  for (std::uint32_t u = 0; u < data.units; ++u) {
    for (const ParentRecord& p : data.unit_parents[u]) {
      if (p.unit != kNil && !p.broken) ++below_left[p.unit];
    }
  }
  std::vector<std::uint32_t> todo;
  for (std::uint32_t u = 0; u < data.units; ++u) {
    if (below_left[u] == 0) todo.push_back(u);
  }
  while (!todo.empty()) {
    const std::uint32_t u = todo.back();
    todo.pop_back();
    if (depth[u] > limits.max_unit_depth) {
      throw Error(ErrorCode::kLimitExceeded, "units lie too deep", {},
                  std::string(data.text(data.unit_id[u])),
                  "max_unit_depth is " + std::to_string(limits.max_unit_depth));
    }
    for (const ParentRecord& p : data.unit_parents[u]) {
      if (p.unit == kNil || p.broken) continue;
      depth[p.unit] = std::max(depth[p.unit], depth[u] + 1);
      if (--below_left[p.unit] == 0) todo.push_back(p.unit);
    }
  }
}

}  // namespace rung
