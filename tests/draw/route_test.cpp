// The route on top of a picture.
#include <gtest/gtest.h>

#include "draw/forest.hpp"
#include "draw/pictures.hpp"
#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

Route to_the_top(const Org& org, std::string_view from) {
  RouteQuery query;
  query.from = org.find_post(from);
  query.extent = Extent::kTop;
  query.context = now();
  return route(org, query);
}

draw::RouteMarks marks(const Org& org, const Route& r, std::string_view from,
                       const draw::View& view) {
  DrawOptions options;
  options.highlight = &r;
  options.highlight_from = org.find_post(from);
  return draw::route_marks(view, draw::forest_of(view), options);
}

// "from to" ids of the edges that the route runs along.
std::vector<std::string> run(const Org& org, std::string_view from) {
  const draw::View view = draw::view_of(org, now(), kNoPost);
  const Route r = to_the_top(org, from);
  std::vector<std::string> out;
  for (const draw::Index e : marks(org, r, from, view).edges) {
    const auto id = [&](draw::Index p) {
      return std::string(org.id(view.posts[p].id));
    };
    out.push_back(id(view.edges[e].from) + " " + id(view.edges[e].to));
  }
  return out;
}

TEST(DrawRoute, RunsAlongTheEdgesToTheTop) {
  const std::vector<std::string> expected{"s1.h eb.d", "eb.d eb.h", "eb.h v1",
                                          "v1 my"};
  EXPECT_EQ(run(small_city().build(), "s1.h"), expected);
}

TEST(DrawRoute, PassesThroughAVacantPost) {
  OrgBuilder b = small_city();
  b.erase("qian");  // v1 is vacant now, so the route passes it
  const std::vector<std::string> expected{"eb.h v1", "v1 my"};
  EXPECT_EQ(run(b.build(), "eb.h"), expected);
}

TEST(DrawRoute, StepsAreNumberedAndTheLegendNamesIt) {
  const Org org = small_city().build();
  const Route r = to_the_top(org, "s1.a");
  DrawOptions options;
  options.highlight = &r;
  options.highlight_from = org.find_post("s1.a");
  const std::string svg = draw_svg(org, now(), options);
  expect_sound_svg(org, now(), svg);
  std::vector<std::string> numbers;
  std::size_t last_post = 0, first_mark = 0;
  const auto all = parse_xml(svg);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].has_class("rt")) numbers.push_back(all[i].text);
    if (all[i].has_class("post")) last_post = i;
    if (all[i].has_class("rp") && first_mark == 0) first_mark = i;
  }
  ASSERT_EQ(numbers.size(), r.steps.size() + 1);
  EXPECT_EQ(numbers[0], "起");
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    EXPECT_EQ(numbers[i], std::to_string(i));
  }
  EXPECT_GT(first_mark, last_post);  // drawn on top
  EXPECT_NE(svg.find("报送路径"), svg.npos);
}

TEST(DrawRoute, StandInIsMarkedAndTiedToThePostItStandsInFor) {
  OrgBuilder b = small_city();
  Absence away;
  away.person = "qian";
  away.stand_in = "v2";
  b.add(away);
  const Org org = b.build();
  const draw::View view = draw::view_of(org, now(), kNoPost);
  const Route r = to_the_top(org, "eb.h");
  ASSERT_FALSE(r.steps.empty());
  ASSERT_EQ(r.steps[0].post, org.find_post("v2"));
  const auto route = marks(org, r, "eb.h", view);
  const auto at = [&](const char* id) { return view.find(org.find_post(id)); };
  ASSERT_EQ(route.jumps.size(), 1u);
  EXPECT_EQ(route.jumps[0], std::pair(at("v2"), at("v1")));
  EXPECT_EQ(route.marks[1].post, at("v2"));
}

// A picture of the route to the top from eb.h, v1 being vacant.
std::vector<Element> past_the_vacancy(const RoutePolicy& policy, Extent extent,
                                      std::string* svg) {
  OrgBuilder b = small_city();
  b.erase("qian");
  const Org org = b.build();
  RouteQuery query;
  query.from = org.find_post("eb.h");
  query.context = now();
  query.extent = extent;
  if (extent == Extent::kLevels) query.levels = 2;
  query.policy = policy;
  const Route r = route(org, query);
  DrawOptions options;
  options.chinese = false;
  options.highlight = &r;
  options.highlight_from = query.from;
  *svg = draw_svg(org, now(), options);
  expect_sound_svg(org, now(), *svg);
  return parse_xml(*svg);
}

std::vector<std::string> texts_of(const std::vector<Element>& all,
                                  std::string_view style) {
  std::vector<std::string> texts;
  for (const Element& e : all) {
    if (e.has_class(style)) texts.push_back(e.text);
  }
  return texts;
}

TEST(DrawRoute, APostAskedTwiceHasBothNumbers) {
  RoutePolicy twice;
  twice.vacant_counts = true;
  twice.duplicates = Duplicates::kNone;
  std::string svg;
  const auto all = past_the_vacancy(twice, Extent::kLevels, &svg);
  // eb.h goes past v1, for whom the mayor acts, to the mayor.
  EXPECT_EQ(texts_of(all, "rt"), (std::vector<std::string>{"S", "1, 2"}));
  // The mayor is on the way anyhow: nothing jumps.
  EXPECT_TRUE(texts_of(all, "rj").empty());
}

TEST(DrawRoute, WhatPassesByItselfLooksLikeIt) {
  RoutePolicy pass;
  pass.vacancy = Remedy::kAutoPass;
  std::string svg;
  const auto all = past_the_vacancy(pass, Extent::kTop, &svg);
  EXPECT_EQ(texts_of(all, "rt"), (std::vector<std::string>{"S", "1", "2"}));
  std::vector<std::string> passing;
  for (const Element& e : all) {
    if (e.has_class("rt") && e.has_class("ra")) passing.push_back(e.text);
  }
  EXPECT_EQ(passing, std::vector<std::string>{"1"});
  EXPECT_NE(svg.find("passes by itself"), svg.npos);
}

TEST(DrawRoute, WhatIsNotDrawnIsLeftOut) {
  const Org org = small_city().build();
  const Route r = to_the_top(org, "s1.a");
  DrawOptions options;
  options.root = org.find_post("eb.h");
  options.highlight = &r;
  options.highlight_from = org.find_post("s1.a");
  const auto all = parse_xml(draw_svg(org, now(), options));
  std::size_t marked = 0;
  for (const Element& e : all) marked += e.has_class("rp");
  // s1.a, s1.h, eb.d; eb.h is the same person's and merged, the rest is above.
  EXPECT_EQ(marked, 3u);
}

TEST(DrawRoute, OddRoutesDoNoHarm) {
  const Org org = wild_org(7, 40);
  Route odd;
  for (std::uint32_t i = 0; i < 200; ++i) {
    Step step;
    step.post = PostId{(i * 17) % org.post_count()};
    step.instead_of = i % 3 ? kNoPost : PostId{(i * 5) % org.post_count()};
    step.level = i / 2;
    odd.steps.push_back(step);
  }
  DrawOptions options;
  options.highlight = &odd;
  expect_sound_svg(org, now(), draw_svg(org, now(), options));
  draw_dot(org, now(), options);
}

}  // namespace
}  // namespace rung::test
