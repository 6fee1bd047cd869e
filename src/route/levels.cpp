#include "route/levels.hpp"

#include <algorithm>
#include <utility>

namespace rung {

Levels::Levels(const OrgData& data, const RouteQuery& query, std::uint32_t from,
               std::uint32_t unit)
    : d_(data),
      q_(query),
      from_(from),
      unit_(unit),
      own_heads_next_(query.policy.first == First::kOwnHead),
      all_heads_(query.policy.several == Several::kInOrder),
      tracking_(all_heads_),
      below_(from) {
  if (!q_.by_function.empty()) return;
  if (!own_heads_next_ && !tracking_) {
    single_ = from;
  } else if (from != kNil) {
    frontier_.push_back(from);
  }
  if (!is_indexed(q_.context)) {
    bool broken = false;  // shows at the first level
    above_.emplace(d_, q_.context, starts(broken), all_heads_);
  }
}

// The heads that make the first level where these are wanted.
std::vector<std::uint32_t> Levels::first_heads() const {
  std::vector<std::uint32_t> heads;
  if (q_.policy.first != First::kOwnHead || unit_ == kNil) return heads;
  if (all_heads_) {
    all_heads_of(d_, unit_, q_.context.at, heads);
  } else {
    heads_of(d_, unit_, q_.context.at, heads);
  }
  return heads;
}

// Posts at or below all levels: those heads, the post that asks, or what is
// above a unit without any.
std::vector<std::uint32_t> Levels::starts(bool& broken) const {
  std::vector<std::uint32_t> starts = first_heads();
  if (starts.empty() && from_ != kNil) starts.push_back(from_);
  if (!starts.empty() || unit_ == kNil) return starts;
  StepAnswer above;
  std::vector<std::uint32_t> heads;
  step_from_unit(d_, unit_, question(), above);
  broken = above.broken;
  for (const SuperiorRecord& s : above.superiors) {
    starts.push_back(s.post);
    if (!all_heads_ || s.line != Line::kUnit) continue;
    all_heads_of(d_, d_.post_unit[s.post], q_.context.at, heads);
    starts.insert(starts.end(), heads.begin(), heads.end());
  }
  return starts;
}

// Co-heads are at levels without being above: only the walk shows them.
bool Levels::never_meets(PostId post) const {
  Levels way = *this;
  for (;;) {
    const auto level = way.next();
    if (way.broken()) return false;
    if (level.empty()) return true;
    const bool there = std::any_of(
        level.begin(), level.end(),
        [&](const SuperiorRecord& s) { return PostId{s.post} == post; });
    if (there) return false;
  }
}

bool Levels::never_comes(const Org& org, PostId post) const {
  if (all_heads_) return never_meets(post);
  const bool at_first_level = from_ == kNil || !first_heads().empty();
  bool broken = false;
  const auto lows = starts(broken);
  return !broken &&
         std::none_of(lows.begin(), lows.end(), [&](std::uint32_t low) {
           return (at_first_level && low == raw(post)) ||
                  is_superior(org, post, PostId{low}, q_.context) != Truth::kNo;
         });
}

std::span<const SuperiorRecord> Levels::next_of_many() {
  if (!q_.by_function.empty()) return next_by_function();
  if (single_ != kNil) frontier_.assign(1, std::exchange(single_, kNil));
  if (std::exchange(own_heads_next_, false)) {
    const auto heads = own_heads();
    if (!heads.empty()) return heads;
  }
  collect();
  if (broken_) return {};
  add_heads();
  leave_out_seen();
  return give();
}

std::span<const SuperiorRecord> Levels::own_heads() {
  level_.clear();
  for (const std::uint32_t p : first_heads()) {
    level_.push_back({p, Line::kUnit, {}});  // in listing order already
  }
  leave_out_seen();
  return give();
}

// The superiors of the level before, or of the unit that asks.
void Levels::collect() {
  level_.clear();
  if (frontier_.empty()) {
    StepAnswer above;
    if (unit_ != kNil) step_from_unit(d_, unit_, question(), above);
    broken_ = above.broken;
    level_ = std::move(above.superiors);
    return;
  }
  below_ = frontier_.front();
  for (const std::uint32_t post : frontier_) {
    bool broken = false;
    std::span<const SuperiorRecord> up;
    if (above_) {
      broken = above_->broken(post);
      up = above_->superiors(post);
    } else {
      up = superiors_at(d_.ladder, post, q_.context.at, base_, broken);
    }
    if (broken && !broken_) {
      broken_ = true;
      below_ = post;
    }
    level_.insert(level_.end(), up.begin(), up.end());
  }
  if (frontier_.size() > 1) in_listing_order(d_, level_);
}

// The other heads of the units whose heads are at the level.
void Levels::add_heads() {
  if (!all_heads_) return;
  std::vector<std::uint32_t> units, heads;
  for (const SuperiorRecord& s : level_) {
    if (s.line == Line::kUnit) units.push_back(d_.post_unit[s.post]);
  }
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  for (const std::uint32_t unit : units) {
    all_heads_of(d_, unit, q_.context.at, heads);
    for (const std::uint32_t p : heads) level_.push_back({p, Line::kUnit, {}});
  }
  in_listing_order(d_, level_);
}

void Levels::leave_out_seen() {
  tracking_ = tracking_ || level_.size() > 1;
  if (!tracking_) return;
  if (!seen_) seen_.emplace();
  std::erase_if(level_, [&](const SuperiorRecord& s) {
    return !seen_->insert(s.post).second;
  });
}

std::span<const SuperiorRecord> Levels::give() {
  if (all_heads_) std::reverse(level_.begin(), level_.end());
  if (level_.empty()) return level_;
  frontier_.clear();
  for (const SuperiorRecord& s : level_) frontier_.push_back(s.post);
  if (!tracking_) single_ = level_.front().post;
  return level_;
}

// The posts with the function in the next unit that has one, the unit that asks
// being the first.
std::span<const SuperiorRecord> Levels::next_by_function() {
  const Instant at = q_.context.at;
  level_.clear();
  while (unit_ != kNil && level_.empty() && d_.unit_exists(unit_, at)) {
    for (const std::uint32_t p : d_.unit_posts[unit_]) {
      const auto functions = d_.post_functions[p];
      const bool has =
          std::any_of(functions.begin(), functions.end(),
                      [&](StrRef f) { return d_.text(f) == q_.by_function; });
      if (has && d_.post_exists(p, at)) level_.push_back({p, Line::kUnit, {}});
    }
    // Counted, so that not even a forged snapshot makes this run for ever.
    const bool last = q_.own_unit || ++units_seen_ > d_.units;
    unit_ = last ? kNil : d_.unit_parent(unit_, at, &way_broken_);
  }
  if (level_.empty()) {
    broken_ = way_broken_;
    return {};
  }
  const auto key = [&](const SuperiorRecord& s) {
    return std::pair(d_.post_order[s.post], d_.post_rank[s.post]);
  };
  const auto least = key(*std::min_element(
      level_.begin(), level_.end(),
      [&](const auto& a, const auto& b) { return key(a) < key(b); }));
  std::erase_if(level_, [&](const auto& s) { return key(s) != least; });
  in_listing_order(d_, level_);
  if (all_heads_) std::reverse(level_.begin(), level_.end());
  below_ = level_.front().post;
  return level_;
}

}  // namespace rung
