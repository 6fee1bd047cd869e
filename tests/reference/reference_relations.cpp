// Relations.
#include <algorithm>

#include "reference/reference.hpp"

namespace rung::reference {
namespace {

Ids with_self(const Graph& g, const Id& post) {
  Ids result;
  const auto found = g.above.find(post);
  if (found != g.above.end()) result = found->second;
  result.insert(post);
  return result;
}

}  // namespace

List Model::listing(const Ids& posts) const {
  const auto key = [&](const Id& id) {
    const Post& post = posts_.at(id);
    const auto unit = units_.find(post.unit);
    return std::tuple(post.order,
                      unit == units_.end() ? kUnordered : unit->second.order,
                      post.rank, id);
  };
  List result(posts.begin(), posts.end());
  std::sort(result.begin(), result.end(),
            [&](const Id& a, const Id& b) { return key(a) < key(b); });
  return result;
}

bool Model::exist(const Id& a, const Id& b, Instant at) const {
  return post_exists(a, at) && post_exists(b, at);
}

bool Model::at_or_above_broken(const Id& post, const Graph& g) const {
  const Ids all = with_self(g, post);
  return std::any_of(all.begin(), all.end(),
                     [&](const Id& p) { return g.broken.count(p) > 0; });
}

Truth Model::is_superior(const Id& a, const Id& b, const Question& q) const {
  if (a == b || !exist(a, b, q.at)) return Truth::kNo;
  const Graph& g = graph(q);
  if (g.above.at(b).count(a) > 0) return Truth::kYes;
  return at_or_above_broken(b, g) ? Truth::kUndetermined : Truth::kNo;
}

int Model::distance(const Id& a, const Id& b, const Question& q) const {
  if (a == b) return 0;
  if (!exist(a, b, q.at)) return -1;
  const Graph& g = graph(q);
  const int steps = std::max(steps_up(g, a, b, {}), steps_up(g, b, a, {}));
  if (steps >= 0) return steps;
  return at_or_above_broken(a, g) || at_or_above_broken(b, g) ? -2 : -1;
}

namespace {

// Fills in what is known when `upper` is above `lower`.
void between(const Model& model, const Graph& g, const Id& lower,
             const Id& upper, Relationship& out) {
  out.distance = steps_up(g, lower, upper, {});
  for (const auto& [post, ups] : g.up) {
    if (post == lower || post == upper) continue;
    if (steps_up(g, lower, upper, post) < 0) out.skipped.push_back(post);
  }
  std::map<Id, int> steps;
  for (const Id& post : out.skipped) steps[post] = steps_up(g, lower, post, {});
  std::sort(out.skipped.begin(), out.skipped.end(),
            [&](const Id& a, const Id& b) { return steps[a] < steps[b]; });
  if (out.distance < 2 || !out.skipped.empty()) return;
  Ids through;
  for (const auto& [up, kind] : g.up.at(lower)) {
    if (up == upper || g.above.at(up).count(upper) > 0) through.insert(up);
  }
  out.alternatives = model.listing(through);
}

}  // namespace

Relationship Model::relate(const Id& a, const Id& b, const Question& q) const {
  Relationship out;
  out.line = q.line;
  if (a == b) {
    out.relation = Relation::kSame;
    out.distance = 0;
    return out;
  }
  if (!exist(a, b, q.at)) return out;
  const Graph& g = graph(q);
  if (g.above.at(b).count(a) > 0) {
    between(*this, g, b, a, out);
    out.relation =
        out.distance == 1 ? Relation::kDirectSuperior : Relation::kSkipSuperior;
    return out;
  }
  if (g.above.at(a).count(b) > 0) {
    between(*this, g, a, b, out);
    out.relation = out.distance == 1 ? Relation::kDirectSubordinate
                                     : Relation::kSkipSubordinate;
    return out;
  }
  for (const auto& [up, kind] : g.up.at(a)) {
    if (g.up.at(b).count(up) > 0) out.relation = Relation::kPeer;
  }
  if (out.relation == Relation::kPeer) return out;
  if (at_or_above_broken(a, g) || at_or_above_broken(b, g)) {
    out.relation = Relation::kUndetermined;
    return out;
  }
  if (q.line == Line::kDotted) return out;
  const Graph& dotted = graph({q.at, Line::kDotted, Id()});
  if (dotted.above.at(b).count(a) > 0) {
    between(*this, dotted, b, a, out);
    out.relation = Relation::kDottedSuperior;
    out.line = Line::kDotted;
  } else if (dotted.above.at(a).count(b) > 0) {
    between(*this, dotted, a, b, out);
    out.relation = Relation::kDottedSubordinate;
    out.line = Line::kDotted;
  }
  return out;
}

Ids Model::common_superiors(const Id& a, const Id& b, const Question& q) const {
  const Graph& g = graph(q);
  const Ids over_b = with_self(g, b);
  Ids common;
  for (const Id& post : with_self(g, a)) {
    if (over_b.count(post) > 0) common.insert(post);
  }
  Ids lowest;
  for (const Id& post : common) {
    const bool lower_one =
        std::any_of(common.begin(), common.end(), [&](const Id& other) {
          return other != post && g.above.at(other).count(post) > 0;
        });
    if (!lower_one) lowest.insert(post);
  }
  return lowest;
}

Answer Model::common_superior(const Id& a, const Id& b,
                              const Question& q) const {
  const Ids lowest = common_superiors(a, b, q);
  if (lowest.size() == 1) return {PostAnswer::Found::kOne, *lowest.begin()};
  if (lowest.size() > 1) return {PostAnswer::Found::kSeveral, Id()};
  if (!exist(a, b, q.at)) return {};
  const Graph& g = graph(q);
  if (at_or_above_broken(a, g) || at_or_above_broken(b, g)) {
    return {PostAnswer::Found::kUndetermined, Id()};
  }
  return {};
}

Answer Model::kth_superior(const Id& post, std::uint32_t k,
                           const Question& q) const {
  const Graph& g = graph(q);
  Id at = post;
  for (std::uint32_t i = 0; i < k; ++i) {
    if (!post_exists(at, q.at)) return {};
    const std::map<Id, Line>& ups = g.up.at(at);
    if (g.broken.count(at) > 0) return {PostAnswer::Found::kUndetermined, Id()};
    if (ups.size() > 1) return {PostAnswer::Found::kSeveral, Id()};
    if (ups.empty()) return {};
    at = ups.begin()->first;
  }
  return {PostAnswer::Found::kOne, at};
}

Ids Model::superiors(const Id& post, const Question& q) const {
  Ids result;
  const Graph& g = graph(q);
  const auto found = g.up.find(post);
  if (found == g.up.end()) return result;
  for (const auto& [up, kind] : found->second) result.insert(up);
  return result;
}

Ids Model::subordinates(const Id& post, const Question& q,
                        bool direct_only) const {
  const Graph& g = graph(q);
  Ids result;
  for (const auto& [id, ups] : g.up) {
    const bool below =
        direct_only ? ups.count(post) > 0 : g.above.at(id).count(post) > 0;
    if (below) result.insert(id);
  }
  return result;
}

}  // namespace rung::reference
