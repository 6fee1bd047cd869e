// Who fills a post, who is away.
#include <algorithm>
#include <tuple>

#include "reference/reference.hpp"

namespace rung::reference {
namespace {

int place(HoldingKind kind) {
  switch (kind) {
    case HoldingKind::kSubstantive:
    case HoldingKind::kConcurrent:
      return 0;
    case HoldingKind::kPresiding:
      return 1;
    case HoldingKind::kActing:
      return 2;
    case HoldingKind::kAttached:
      return 3;
    case HoldingKind::kSeconded:
      return 4;
  }
  return 5;
}

// Of several records of one person in one post the best speaks for it.
std::tuple<int, bool, HoldingKind> merit(const Holding& holding) {
  return {place(holding.kind), !holding.primary, holding.kind};
}

}  // namespace

std::vector<Filling> Model::holders(const Id& post, Instant at) const {
  std::vector<Filling> result;
  if (!post_exists(post, at)) return result;
  for (const auto& [id, person] : people_) {
    const Holding* best = nullptr;
    for (const Holding& holding : person.holds) {
      if (holding.post != post || !holding.when.contains(at)) continue;
      if (best == nullptr || merit(holding) < merit(*best)) best = &holding;
    }
    if (best != nullptr) result.push_back({id, best->kind, best->primary});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Filling& a, const Filling& b) {
                     return place(a.kind) < place(b.kind);
                   });
  return result;
}

Ids Model::posts_of(const Id& person, Instant at) const {
  Ids result;
  for (const Holding& holding : people_.at(person).holds) {
    if (holding.when.contains(at) && post_exists(holding.post, at)) {
      result.insert(holding.post);
    }
  }
  return result;
}

// The one in the context unit, else the primary one, else the only one.
Id Model::acting_post(const Id& person, const Id& context, Instant at) const {
  const Ids all = posts_of(person, at);
  Ids here, primary;
  for (const Id& post : all) {
    if (!context.empty() && posts_.at(post).unit == context) here.insert(post);
  }
  const Ids& pool = here.empty() ? all : here;
  if (pool.size() == 1) return *pool.begin();
  for (const Holding& holding : people_.at(person).holds) {
    if (holding.primary && holding.when.contains(at) &&
        pool.count(holding.post) > 0) {
      primary.insert(holding.post);
    }
  }
  return primary.size() == 1 ? *primary.begin() : Id();
}

bool Model::away(const Id& person, const Id& post, Instant at) const {
  return std::any_of(records_.absences.begin(), records_.absences.end(),
                     [&](const Absence& absence) {
                       const bool concerns =
                           absence.person.empty()
                               ? absence.post == post && !post.empty()
                               : absence.person == person;
                       return concerns && absence.when.contains(at);
                     });
}

}  // namespace rung::reference
