// The steps of the ladder.
#include <algorithm>

#include "reference/reference.hpp"

namespace rung::reference {

Ids Model::head_roles(const Id& unit, Instant at) const {
  Ids result;
  for (const auto& [id, post] : posts_) {
    if (post.unit == unit && post.role == Role::kHead && post_exists(id, at)) {
      result.insert(id);
    }
  }
  return result;
}

Ids Model::heads(const Id& unit, Instant at) const {
  const auto key = [&](const Id& id) {
    const Post& post = posts_.at(id);
    return std::pair(post.order, post.rank);
  };
  const Ids all = head_roles(unit, at);
  Ids first;
  for (const Id& id : all) {
    const bool beaten = std::any_of(
        all.begin(), all.end(), [&](const Id& b) { return key(b) < key(id); });
    if (!beaten) first.insert(id);
  }
  return first;
}

// How good a portfolio is as the exit of `unit`, small is good; nothing when it
// does not count there.
std::optional<std::tuple<int, int, int>> Model::covers(
    const Portfolio& portfolio, const Id& unit, const Question& q) const {
  const auto place = [](const List& list, const Id& id) {
    return static_cast<int>(std::find(list.begin(), list.end(), id) -
                            list.begin());
  };
  const bool approves = portfolio.kind == PortfolioKind::kInCharge ||
                        portfolio.kind == PortfolioKind::kResponsible;
  const bool unknown =
      (!portfolio.unit.empty() && units_.count(portfolio.unit) == 0) ||
      (!portfolio.subject.empty() && subjects_.count(portfolio.subject) == 0);
  if (!approves || unknown || !portfolio.when.contains(q.at)) return {};
  if (!post_exists(portfolio.leader, q.at)) return {};
  const Id& own = posts_.at(portfolio.leader).unit;
  if (inside(own, unit, q.at)) return {};

  const List units = lineage(unit, q.at);
  const List subjects = q.subject.empty() ? List() : subject_lineage(q.subject);
  const int near = portfolio.unit.empty() ? static_cast<int>(units.size())
                                          : place(units, portfolio.unit);
  const bool above_or_absent =
      near > 0 &&
      (portfolio.unit.empty() || near < static_cast<int>(units.size()));
  const bool within = units.size() > 1 && own == units[1] && above_or_absent;
  if (near != 0 && !within) return {};
  const int topic = place(subjects, portfolio.subject);
  if (!portfolio.subject.empty() &&
      topic == static_cast<int>(subjects.size())) {
    return {};
  }
  return std::tuple(topic, near, portfolio.primary ? 0 : 1);
}

Ids Model::leaders_in_charge(const Id& unit, const Question& q) const {
  std::optional<std::tuple<int, int, int>> best;
  Ids leaders;
  for (const Portfolio& portfolio : records_.portfolios) {
    const auto merit = covers(portfolio, unit, q);
    if (!merit || (best && *best < *merit)) continue;
    if (!best || *merit < *best) leaders.clear();
    best = merit;
    leaders.insert(portfolio.leader);
  }
  return leaders;
}

Model::Edges Model::stated_edges(const Post& post, Line line,
                                 Instant at) const {
  Edges result;
  for (const ReportsTo& edge : post.reports_to) {
    if (edge.line != line || !edge.when.contains(at)) continue;
    if (edge.post == post.id || posts_.count(edge.post) == 0) {
      result.broken = true;
    } else if (post_exists(edge.post, at)) {
      result.to[edge.post] = line;
    }
  }
  return result;
}

Model::Edges Model::exit_of(const Id& unit, const Id& asking,
                            const Question& q) const {
  Edges result;
  for (Id v = unit; !v.empty(); v = parent(v, q.at)) {
    const Id up = parent(v, q.at);
    if (q.line != Line::kUnit) {
      for (const Id& leader : leaders_in_charge(v, q)) {
        if (leader != asking) result.to[leader] = Line::kPortfolio;
      }
    }
    if (q.line == Line::kPortfolio) return result;
    if (result.to.empty() && !up.empty()) {
      for (const Id& head : heads(up, q.at)) {
        if (head != asking) result.to[head] = Line::kUnit;
      }
    }
    if (!result.to.empty()) return result;
    if (on_unit_ring(v, q.at)) result.broken = true;
  }
  return result;
}

Model::Edges Model::unit_edges(const Post& post, const Question& q) const {
  if (units_.count(post.unit) == 0) return {};
  const bool is_head = post.role == Role::kHead;
  if (q.line == Line::kPortfolio && !is_head) return {};
  if (!is_head) {
    Edges result;
    for (const Id& head : heads(post.unit, q.at)) {
      result.to[head] = Line::kUnit;
    }
    if (!result.to.empty()) return result;
  }
  return exit_of(post.unit, post.id, q);
}

Model::Edges Model::edges(const Post& post, const Question& q) const {
  if (q.line == Line::kExplicit || q.line == Line::kDotted) {
    return stated_edges(post, q.line, q.at);
  }
  if (q.line == Line::kLadder) {
    Edges stated = stated_edges(post, Line::kExplicit, q.at);
    if (stated.broken || !stated.to.empty()) return stated;
  }
  return unit_edges(post, q);
}

}  // namespace rung::reference
