#include "org/steps.hpp"

#include <algorithm>
#include <compare>
#include <tuple>

namespace rung {
namespace {

std::int32_t unit_order_of(const OrgData& data, std::uint32_t post) {
  const std::uint32_t unit = data.post_unit[post];
  return unit == kNil ? kUnordered : data.unit_order[unit];
}

// How well a portfolio fits; smaller is better.
struct Fit {
  std::uint32_t subject_steps;  // kNil: a portfolio without subject
  std::uint32_t unit_steps;     // kNil: a portfolio without unit
  bool secondary;               // not marked primary
  friend auto operator<=>(const Fit&, const Fit&) = default;
};

// Leaders in charge of a unit V at an instant, best fit first.
class LeaderSearch {
 public:
  LeaderSearch(const OrgData& data, std::uint32_t unit, std::uint32_t subject,
               Instant at, std::vector<std::uint32_t>& out)
      : data_(data), unit_(unit), subject_(subject), at_(at), out_(out) {
    out_.clear();
    for (const std::uint32_t i : data.portfolios_of_unit[unit]) {
      consider(data.portfolios[i], 0);
    }
    const std::uint32_t parent = data.unit_parent(unit, at);
    if (parent != kNil) from_parent(parent);
    std::sort(out_.begin(), out_.end());
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
  }

 private:
  // Leaders who sit in the parent: without a unit of their own, or with the
  // parent or one above it, which V is inside.
  void from_parent(std::uint32_t parent) {
    for (const std::uint32_t i : data_.portfolios_from_unit[parent]) {
      const PortfolioRecord& p = data_.portfolios[i];
      if (p.subject != kNil && subject_ == kNil) break;  // these stand last
      if (p.unit == unit_) continue;                     // already seen
      std::uint32_t steps = kNil;
      if (p.unit != kNil) {
        std::uint32_t up = 1;
        std::uint32_t v = parent;
        while (v != kNil && v != p.unit) {
          v = up < data_.units ? data_.unit_parent(v, at_) : kNil;
          ++up;
        }
        if (v == kNil) continue;
        steps = up;
      }
      consider(p, steps);
    }
  }

  void consider(const PortfolioRecord& p, std::uint32_t unit_steps) {
    if (!data_.in_force(p.when, at_)) return;
    std::uint32_t subject_steps = kNil;
    if (p.subject != kNil) {
      if (subject_ == kNil) return;
      subject_steps = data_.subject_distance(subject_, p.subject);
      if (subject_steps == kNil) return;
    }
    const Fit fit{subject_steps, unit_steps, p.primary == 0};
    if (!out_.empty() && best_ < fit) return;
    if (!may_lead(p.leader)) return;
    if (!out_.empty() && fit < best_) out_.clear();
    best_ = fit;
    out_.push_back(p.leader);
  }

  bool may_lead(std::uint32_t leader) const {
    if (!data_.post_exists(leader, at_)) return false;
    const std::uint32_t home = data_.post_unit[leader];
    return home == kNil || !data_.unit_within(home, unit_, at_);
  }

  const OrgData& data_;
  std::uint32_t unit_;
  std::uint32_t subject_;
  Instant at_;
  std::vector<std::uint32_t>& out_;
  Fit best_{};
};

// Explicit or dotted edges in force; false when there are none.
bool step_by_edges(const OrgData& data, std::uint32_t post, Line line,
                   Instant at, StepAnswer& out) {
  bool any = false;
  for (const EdgeRecord& edge : data.post_edges[post]) {
    if (edge.line != line || !data.in_force(edge.when, at)) continue;
    if (edge.post == kNil || edge.post == post) {
      out.broken = any = true;
    } else if (data.post_exists(edge.post, at)) {
      out.superiors.push_back({edge.post, line, {}});
      any = true;
    }
  }
  return any;
}

void take(const std::vector<std::uint32_t>& posts, std::uint32_t self,
          Line line, StepAnswer& out) {
  for (const std::uint32_t p : posts) {
    if (p != self) out.superiors.push_back({p, line, {}});
  }
}

// The way out of a unit: its leader in charge, else the head above, upwards.
void exit_of(const OrgData& data, std::uint32_t unit, std::uint32_t self,
             const StepQuestion& q, StepAnswer& out) {
  std::vector<std::uint32_t>& found = out.found;
  std::uint32_t v = unit;
  for (std::uint32_t hops = 0; hops <= data.units; ++hops) {
    if (q.line != Line::kUnit) {
      leaders_of(data, v, q.subject, q.at, found);
      take(found, self, Line::kPortfolio, out);
      if (q.line == Line::kPortfolio || !out.superiors.empty()) return;
    }
    bool broken = false;
    const std::uint32_t parent = data.unit_parent(v, q.at, &broken);
    if (broken) out.broken = true;
    if (parent == kNil) return;
    heads_of(data, parent, q.at, found);
    take(found, self, Line::kUnit, out);
    if (!out.superiors.empty()) return;
    v = parent;
  }
}

void step_by_unit(const OrgData& data, std::uint32_t post,
                  const StepQuestion& q, StepAnswer& out) {
  const std::uint32_t unit = data.post_unit[post];
  if (unit == kNil) return;
  if (data.post_role[post] != Role::kHead) {
    if (q.line == Line::kPortfolio) return;
    heads_of(data, unit, q.at, out.found);
    take(out.found, post, Line::kUnit, out);
    if (!out.superiors.empty()) return;
  }
  exit_of(data, unit, post, q, out);
}

}  // namespace

bool comes_before(const OrgData& data, std::uint32_t a, std::uint32_t b) {
  const auto key = [&](std::uint32_t p) {
    return std::tuple(data.post_order[p], unit_order_of(data, p),
                      data.post_rank[p]);
  };
  const auto order = key(a) <=> key(b);
  if (order != 0) return order < 0;
  return data.text(data.post_id[a]) < data.text(data.post_id[b]);
}

void all_heads_of(const OrgData& data, std::uint32_t unit, Instant at,
                  std::vector<std::uint32_t>& out) {
  out.clear();
  if (!data.unit_exists(unit, at)) return;
  for (const std::uint32_t p : data.unit_posts[unit]) {
    if (data.post_role[p] != Role::kHead) break;  // heads stand first
    if (data.in_force(data.post_when[p], at)) out.push_back(p);
  }
}

void heads_of(const OrgData& data, std::uint32_t unit, Instant at,
              std::vector<std::uint32_t>& out) {
  all_heads_of(data, unit, at, out);
  const auto behind = [&](std::uint32_t p) {
    return data.post_order[p] != data.post_order[out[0]] ||
           data.post_rank[p] != data.post_rank[out[0]];
  };
  out.erase(std::find_if(out.begin(), out.end(), behind), out.end());
}

void in_listing_order(const OrgData& data, std::vector<SuperiorRecord>& posts) {
  if (posts.size() < 2) return;
  std::sort(posts.begin(), posts.end(),
            [&](const SuperiorRecord& a, const SuperiorRecord& b) {
              if (a.post == b.post) return a.line < b.line;
              return comes_before(data, a.post, b.post);
            });
  posts.erase(std::unique(posts.begin(), posts.end(),
                          [](const auto& a, const auto& b) {
                            return a.post == b.post;
                          }),
              posts.end());
}

void leaders_of(const OrgData& data, std::uint32_t unit, std::uint32_t subject,
                Instant at, std::vector<std::uint32_t>& out) {
  LeaderSearch(data, unit, subject, at, out);
}

void step(const OrgData& data, std::uint32_t post, const StepQuestion& q,
          StepAnswer& out) {
  out.clear();
  if (!data.post_exists(post, q.at)) return;
  if (q.line == Line::kExplicit || q.line == Line::kDotted) {
    step_by_edges(data, post, q.line, q.at, out);
  } else if (q.line != Line::kLadder ||
             !step_by_edges(data, post, Line::kExplicit, q.at, out)) {
    step_by_unit(data, post, q, out);
  }
  in_listing_order(data, out.superiors);
}

void step_from_unit(const OrgData& data, std::uint32_t unit,
                    const StepQuestion& q, StepAnswer& out) {
  out.clear();
  if (q.line != Line::kLadder && q.line != Line::kUnit) return;
  if (!data.unit_exists(unit, q.at)) return;
  exit_of(data, unit, kNil, q, out);
  in_listing_order(data, out.superiors);
}

}  // namespace rung
