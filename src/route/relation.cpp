// Who is above whom: the index of the ladder where it serves, else all that is
// above a post.
#include <algorithm>

#include "org/ladder.hpp"
#include "route/above.hpp"
#include "route/arguments.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

constexpr std::int32_t kNotAbove = -1;
constexpr std::int32_t kUnknown = -2;

// No way up was found, but an edge is missing: what does not exist is certainly
// not above.
std::int32_t unknown(const OrgData& d, std::uint32_t upper,
                     const Context& context) {
  return d.post_exists(upper, context.at) ? kUnknown : kNotAbove;
}

// Steps from `lower` up to `upper`; kNotAbove, or kUnknown when a needed edge
// is missing. 0 for one post.
std::int32_t steps_by_above(const OrgData& d, std::uint32_t upper,
                            std::uint32_t lower, const Context& context) {
  const Above above(d, context, lower);
  const std::int32_t steps = above.steps_to(upper);
  return steps < 0 && above.broken() ? unknown(d, upper, context) : steps;
}

std::int32_t steps_by_pieces(const OrgData& d, std::uint32_t upper,
                             std::uint32_t lower, const Context& context) {
  std::uint32_t walked = 0;
  Pieces way(d.ladder, lower, context.at);
  do {
    if (way.holds(upper)) {
      return static_cast<std::int32_t>(walked + d.ladder.depth[way.low] -
                                       d.ladder.depth[upper]);
    }
    walked += way.steps() + 1;
  } while (way.next());
  if (way.several) return steps_by_above(d, upper, lower, context);
  return way.broken ? unknown(d, upper, context) : kNotAbove;
}

std::int32_t steps_up(const OrgData& d, std::uint32_t upper,
                      std::uint32_t lower, const Context& context) {
  if (!is_indexed(context)) return steps_by_above(d, upper, lower, context);
  if (fragment_of(d.ladder, lower) != kNil) {
    return steps_by_pieces(d, upper, lower, context);
  }
  const BaseForest forest(d.ladder);
  if (upper != lower && !forest.above(upper, lower)) return kNotAbove;
  return static_cast<std::int32_t>(forest.depth(lower) - forest.depth(upper));
}

Truth truth_of(std::int32_t steps) {
  if (steps == kUnknown) return Truth::kUndetermined;
  return steps > 0 ? Truth::kYes : Truth::kNo;
}

Truth ladder_superior(const OrgData& d, std::uint32_t upper,
                      std::uint32_t lower, const Context& context) {
  if (fragment_of(d.ladder, lower) == kNil) {
    return BaseForest(d.ladder).above(upper, lower) ? Truth::kYes : Truth::kNo;
  }
  if (upper == lower) return Truth::kNo;
  return truth_of(steps_by_pieces(d, upper, lower, context));
}

// The direct superiors of a post on the line of the question, and whether an
// edge at or above it is broken.
std::vector<std::uint32_t> direct(const OrgData& d, std::uint32_t post,
                                  const Context& context, bool& broken) {
  std::vector<std::uint32_t> out;
  if (is_indexed(context)) {
    SuperiorRecord base;
    bool ignored = false;
    for (const SuperiorRecord& s :
         superiors_at(d.ladder, post, context.at, base, ignored)) {
      out.push_back(s.post);
    }
    Pieces way(d.ladder, post, context.at);
    while (way.next()) continue;
    broken = way.several ? Above(d, context, post).broken() : way.broken;
    return out;
  }
  const Above above(d, context, post);
  for (const SuperiorRecord& s : above.superiors(post)) out.push_back(s.post);
  broken = above.broken();
  return out;
}

// The posts between a lower and an upper one that lies `steps` above it.
void fill_between(const OrgData& d, std::uint32_t upper, std::uint32_t lower,
                  std::int32_t steps, const Context& context, Related& out) {
  if (is_indexed(context)) {
    SuperiorRecord base;
    bool broken = false;
    std::uint32_t post = lower;
    for (std::int32_t i = 1; i < steps; ++i) {
      const auto up = superiors_at(d.ladder, post, context.at, base, broken);
      if (up.size() != 1) break;
      post = up[0].post;
      out.skipped.push_back(PostId{post});
    }
    // One superior at each step but the last: no other way.
    const auto last = superiors_at(d.ladder, post, context.at, base, broken);
    const bool straight =
        std::ssize(out.skipped) == steps - 1 && last.size() == 1;
    if (straight) return;
    out.skipped.clear();
  }
  Above(d, context, lower).between(upper, out.skipped, out.alternatives);
}

bool set_above(const OrgData& d, std::uint32_t a, std::uint32_t b,
               std::int32_t steps, bool a_is_upper, const Context& context,
               Related& out) {
  if (steps <= 0) return false;
  out.distance = steps;
  if (steps == 1) {
    out.relation =
        a_is_upper ? Relation::kDirectSuperior : Relation::kDirectSubordinate;
    return true;
  }
  out.relation =
      a_is_upper ? Relation::kSkipSuperior : Relation::kSkipSubordinate;
  fill_between(d, a_is_upper ? a : b, a_is_upper ? b : a, steps, context, out);
  return true;
}

// The posts between two of the base forest, both ends left out.
void fill_in_base(const BaseForest& forest, std::uint32_t upper,
                  std::uint32_t lower, Related& out) {
  // A forged snapshot might have intervals that no superior bears out.
  for (std::uint32_t p = forest.parent(lower); p != upper && p != kNil;
       p = forest.parent(p)) {
    out.skipped.push_back(PostId{p});
  }
  out.distance = static_cast<std::int32_t>(out.skipped.size()) + 1;
}

// The answer for two posts above which nobody ever moved or has several
// superiors: plain reads. False when the dotted line has to be looked at.
bool relate_in_base(const OrgData& d, std::uint32_t a, std::uint32_t b,
                    Related& out) {
  const BaseForest forest(d.ladder);
  if (forest.above(a, b)) {
    fill_in_base(forest, a, b, out);
    out.relation =
        out.distance == 1 ? Relation::kDirectSuperior : Relation::kSkipSuperior;
  } else if (forest.above(b, a)) {
    fill_in_base(forest, b, a, out);
    out.relation = out.distance == 1 ? Relation::kDirectSubordinate
                                     : Relation::kSkipSubordinate;
  } else if (forest.parent(a) == forest.parent(b) && forest.parent(a) != kNil) {
    out.relation = Relation::kPeer;
  } else if (!d.dotted) {
    out.relation = Relation::kOther;
  } else {
    return false;
  }
  return true;
}

// Nobody is above the other on the line asked for: peers, or the dotted line.
void relate_aside(const OrgData& d, std::uint32_t a, std::uint32_t b,
                  const Context& context, Related& out) {
  bool broken_a = false;
  bool broken_b = false;
  const auto up_a = direct(d, a, context, broken_a);
  const auto up_b = direct(d, b, context, broken_b);
  for (const std::uint32_t p : up_a) {
    if (std::find(up_b.begin(), up_b.end(), p) == up_b.end()) continue;
    out.relation = Relation::kPeer;
    return;
  }
  const bool both =
      d.post_exists(a, context.at) && d.post_exists(b, context.at);
  out.relation = both && (broken_a || broken_b) ? Relation::kUndetermined
                                                : Relation::kOther;
  if (out.relation != Relation::kOther || !d.dotted ||
      context.line == Line::kDotted) {
    return;
  }
  const Context dotted{context.at, Line::kDotted, kNoSubject};
  const std::int32_t a_up = steps_by_above(d, a, b, dotted);
  const std::int32_t b_up = a_up > 0 ? 0 : steps_by_above(d, b, a, dotted);
  if (a_up <= 0 && b_up <= 0) return;
  Related found;
  set_above(d, a, b, a_up > 0 ? a_up : b_up, a_up > 0, dotted, found);
  out.relation =
      a_up > 0 ? Relation::kDottedSuperior : Relation::kDottedSubordinate;
  out.distance = found.distance;
  out.skipped = std::move(found.skipped);
  out.alternatives = std::move(found.alternatives);
  out.line = Line::kDotted;
}

}  // namespace

Truth is_superior(const Org& org, PostId upper, PostId lower,
                  const Context& context) noexcept {
  const OrgData& d = org.data();
  if (is_indexed(context)) {
    return ladder_superior(d, raw(upper), raw(lower), context);
  }
  if (upper == lower) return Truth::kNo;
  return truth_of(steps_by_above(d, raw(upper), raw(lower), context));
}

void is_superior(const Org& org, std::span<const PostId> uppers,
                 std::span<const PostId> lowers, const Context& context,
                 std::span<Truth> out) {
  check_lengths(uppers.size(), lowers.size());
  check_lengths(uppers.size(), out.size());
  const OrgData& d = org.data();
  if (!is_indexed(context)) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = is_superior(org, uppers[i], lowers[i], context);
    }
  } else if (d.ladder.fragment.empty()) {
    const std::uint32_t* end = d.ladder.end.data();
    for (std::size_t i = 0; i < out.size(); ++i) {
      const std::uint32_t upper = raw(uppers[i]);
      const std::uint32_t lower = raw(lowers[i]);
      // Both tests without a branch: half of real questions are answered no.
      out[i] = static_cast<Truth>((upper < lower) & (lower < end[upper]));
    }
  } else {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = ladder_superior(d, raw(uppers[i]), raw(lowers[i]), context);
    }
  }
}

std::int32_t distance(const Org& org, PostId a, PostId b,
                      const Context& context) noexcept {
  const OrgData& d = org.data();
  if (a == b) return 0;
  const std::int32_t up = steps_up(d, raw(a), raw(b), context);
  if (up > 0) return up;
  const std::int32_t down = steps_up(d, raw(b), raw(a), context);
  if (down > 0) return down;
  return up == kUnknown || down == kUnknown ? kUnknown : kNotAbove;
}

void relate(const Org& org, PostId a, PostId b, const Context& context,
            Related& out) {
  const OrgData& d = org.data();
  out.relation = Relation::kSame;
  out.distance = a == b ? 0 : -1;
  out.skipped.clear();
  out.alternatives.clear();
  out.line = context.line;
  if (a == b) return;
  const std::uint32_t x = raw(a);
  const std::uint32_t y = raw(b);
  if (is_indexed(context) && fragment_of(d.ladder, x) == kNil &&
      fragment_of(d.ladder, y) == kNil && relate_in_base(d, x, y, out)) {
    return;
  }
  if (set_above(d, x, y, steps_up(d, x, y, context), true, context, out) ||
      set_above(d, x, y, steps_up(d, y, x, context), false, context, out)) {
    return;
  }
  relate_aside(d, x, y, context, out);
}

Related relate(const Org& org, PostId a, PostId b, const Context& context) {
  Related out;
  relate(org, a, b, context, out);
  return out;
}

void relate(const Org& org, std::span<const PostId> as,
            std::span<const PostId> bs, const Context& context,
            std::span<Relation> out) {
  check_lengths(as.size(), bs.size());
  check_lengths(as.size(), out.size());
  Related related;
  for (std::size_t i = 0; i < out.size(); ++i) {
    relate(org, as[i], bs[i], context, related);
    out[i] = related.relation;
  }
}

std::vector<PostId> superiors(const Org& org, PostId post,
                              const Context& context) {
  bool broken = false;
  std::vector<PostId> out;
  for (const std::uint32_t p : direct(org.data(), raw(post), context, broken)) {
    out.push_back(PostId{p});
  }
  return out;
}

}  // namespace rung
