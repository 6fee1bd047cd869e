// Organisations to draw.
#ifndef RUNG_TESTS_DRAW_SAMPLE_ORGS_HPP_
#define RUNG_TESTS_DRAW_SAMPLE_ORGS_HPP_

#include <cstdint>

#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung::test {

/// 2024-03-01 in China: when the samples are asked about.
Context now();

/// Ten posts: a mayor, two vice mayors in charge of a bureau each, the bureaus'
/// heads, deputies and a section. One post is vacant, one held by an acting and
/// one by a presiding holder; there is one dotted edge.
OrgBuilder small_city();

/// Bureaus under one government, each with sections; `posts` posts in all.
Org large_city(std::uint32_t posts);

/// Posts without any unit, a tree of `posts` with `width` below each.
Org bare_posts(std::uint32_t posts, std::uint32_t width);

/// Anything: nested units, roles, explicit and dotted edges with rings and
/// dangling ends, portfolios, tied leaders, vacancies, posts without unit.
Org wild_org(std::uint32_t seed, std::uint32_t posts);

}  // namespace rung::test

#endif  // RUNG_TESTS_DRAW_SAMPLE_ORGS_HPP_
