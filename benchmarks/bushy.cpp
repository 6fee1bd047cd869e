#include <algorithm>
#include <utility>

#include "rng.hpp"
#include "world.hpp"

namespace rung::bench {
namespace {

constexpr std::uint32_t kArity = 8;        // units below a unit
constexpr std::uint32_t kPostsOfUnit = 8;  // a head, two deputies, five staff

std::uint32_t unit_above(std::uint32_t unit) { return (unit - 1) / kArity; }
std::uint32_t head_of(std::uint32_t unit) { return unit * kPostsOfUnit; }
bool has_portfolio(std::uint32_t unit) { return unit % 5 != 0; }

std::string unit_id(std::uint32_t number) { return numbered("u", number); }

void add_unit(Sketch& sketch, std::uint32_t u) {
  Unit unit;
  unit.id = unit_id(u);
  unit.names = {
      {{numbered("\u7b2c", u) += "\u5904", numbered("Section ", u)}, {}}};
  unit.kind = "section";
  if (u > 0) unit.parents = {{unit_id(unit_above(u)), {}}};
  unit.order = static_cast<std::int32_t>(u);
  sketch.builder.add(std::move(unit));
}

void add_post(Sketch& sketch, std::uint32_t p) {
  const std::uint32_t place = p % kPostsOfUnit;
  Post post;
  post.id = post_id(p);
  post.unit = unit_id(p / kPostsOfUnit);
  post.role = place == 0  ? Role::kHead
              : place < 3 ? Role::kDeputy
                          : Role::kStaff;
  post.title = place == 0  ? Text{"\u5904\u957f", "Chief"}
               : place < 3 ? Text{"\u526f\u5904\u957f", "Deputy chief"}
                           : Text{"\u79d1\u5458", "Clerk"};
  post.order = static_cast<std::int32_t>(place);
  sketch.builder.add(std::move(post));
}

/// Up to 1,000 units whose portfolio changes hands, half of them of the upper
/// eighth, so that large parts of the organisation move as well as small ones.
std::vector<std::uint32_t> units_that_change(std::uint32_t units, Rng& rng) {
  std::vector<std::uint32_t> chosen;
  std::vector<bool> taken(units);
  for (std::uint32_t draw = 0; draw < 8000 && chosen.size() < 1000; ++draw) {
    const std::uint32_t range =
        draw % 2 ? units - 1 : std::max(units / kArity, 2u) - 1;
    if (units < 2) break;
    const std::uint32_t unit = 1 + rng.below(range);
    if (taken[unit] || !has_portfolio(unit)) continue;
    taken[unit] = true;
    chosen.push_back(unit);
  }
  return chosen;
}

void add_portfolio(Sketch& sketch, std::uint32_t unit, std::uint32_t leader,
                   Interval when) {
  Portfolio portfolio;
  portfolio.leader = post_id(leader);
  portfolio.unit = unit_id(unit);
  portfolio.when = when;
  sketch.builder.add(std::move(portfolio));
}

void add_portfolios(Sketch& sketch, std::uint32_t units, bool dated, Rng rng) {
  std::vector<std::uint32_t> changing;
  if (dated) changing = units_that_change(units, rng);
  std::vector<Instant> change(units, kForever);
  for (std::uint32_t k = 0; k < changing.size(); ++k) {
    change[changing[k]] =
        change_time(k, static_cast<std::uint32_t>(changing.size()));
  }
  for (std::uint32_t u = 1; u < units; ++u) {
    if (!has_portfolio(u)) continue;
    const std::uint32_t first = head_of(unit_above(u)) + 1 + rng.coin();
    const std::uint32_t head = head_of(u);
    sketch.parent[head] = first;
    add_portfolio(sketch, u, first, {kBeginning, change[u]});
    if (change[u] == kForever) continue;
    const std::uint32_t deputies = head_of(unit_above(u)) * 2 + 3;
    const std::uint32_t second = deputies - first;
    add_portfolio(sketch, u, second, {change[u], kForever});
    sketch.changes.push_back({head, first, second, change[u]});
  }
}

/// Deputies of their unit act for vacant heads.
void add_deputies(std::vector<Standing>& standing) {
  const auto there = [&](std::uint32_t p) {
    return p < standing.size() && (standing[p] == Standing::kFilled ||
                                   standing[p] == Standing::kActing);
  };
  for (std::uint32_t head = 0; head < standing.size(); head += kPostsOfUnit) {
    if (standing[head] != Standing::kVacant) continue;
    if (there(head + 1)) {
      standing[head] = Standing::kFirstDeputy;
    } else if (there(head + 2)) {
      standing[head] = Standing::kSecondDeputy;
    }
  }
}

}  // namespace

Sketch sketch_bushy(const WorldSpec& spec) {
  Sketch sketch;
  sketch.parent.resize(spec.posts, kNothing);
  sketch.standing = draw_standing(spec);
  if (spec.mixed) add_deputies(sketch.standing);
  const std::uint32_t units = (spec.posts + kPostsOfUnit - 1) / kPostsOfUnit;
  for (std::uint32_t u = 0; u < units; ++u) add_unit(sketch, u);
  for (std::uint32_t p = 0; p < spec.posts; ++p) {
    add_post(sketch, p);
    const std::uint32_t unit = p / kPostsOfUnit;
    if (p % kPostsOfUnit) {
      sketch.parent[p] = head_of(unit);
    } else if (unit > 0) {
      sketch.parent[p] = head_of(unit_above(unit));
    }
  }
  add_portfolios(sketch, units, spec.dated, Rng(spec.seed ^ 0xb005));
  add_people(sketch);
  return sketch;
}

}  // namespace rung::bench
