// Marks of posts, kinds of edges, the legend.
#include <gtest/gtest.h>

#include "draw/pictures.hpp"
#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

bool has(const Drawn* d, std::string_view word) {
  return d->classes.find(" " + std::string(word) + " ") != std::string::npos;
}

// Classes of the edge lines, by "from to" with the ids of posts.
std::map<std::string, std::string> edges(const std::vector<Element>& all) {
  std::map<std::string, std::string> id, out;
  for (const Element& e : all) {
    if (e["class"] == "post") id[e["id"]] = e["data-id"];
  }
  for (const Element& e : all) {
    if (e["data-from"].empty()) continue;
    out[id[e["data-from"]] + " " + id[e["data-to"]]] = e["class"];
  }
  return out;
}

std::vector<std::string> legend(const std::vector<Element>& all) {
  std::vector<std::string> out;
  for (const Element& e : all) {
    if (e.name == "text" && e.has_class("l")) out.push_back(e.text);
  }
  return out;
}

TEST(DrawMarks, MarkedPostsAreRingedAndNumbered) {
  const Org org = small_city().build();
  const std::vector<PostId> marked{org.find_post("cb.d"), org.find_post("nope"),
                                   org.find_post("my")};
  DrawOptions options;
  options.marked = marked;
  options.marked_as = "weak <1>";
  std::size_t rings = 0;
  std::vector<std::string> numbers;
  const auto all = parse_xml(draw_svg(org, now(), options));
  for (const Element& e : all) {
    if (e.name == "rect" && e.has_class("mp")) ++rings;
    if (e.name == "text" && e.has_class("rt")) numbers.push_back(e.text);
  }
  EXPECT_EQ(numbers, (std::vector<std::string>{"1", "3"}));
  EXPECT_EQ(rings, 2u + 1);  // and in the legend
  EXPECT_EQ(legend(all).back(), "weak <1>");
}

TEST(DrawMarks, VacantPostIsDashedAndSaysSo) {
  const auto posts =
      drawn(parse_xml(draw_svg(small_city().build(), now())), "post");
  for (const Drawn& p : posts) EXPECT_EQ(has(&p, "vac"), p.id == "cb.d");
  EXPECT_EQ(find(posts, "cb.d")->texts.back(), "空缺");
  const std::string svg = draw_svg(small_city().build(), now());
  const std::size_t rule = svg.find(".vac{");
  ASSERT_NE(rule, svg.npos);
  EXPECT_NE(svg.substr(rule, svg.find('}', rule) - rule).find("dasharray"),
            svg.npos);
}

TEST(DrawMarks, ActingAndPresidingHoldersWearABadge) {
  const auto posts =
      drawn(parse_xml(draw_svg(small_city().build(), now())), "post");
  const std::vector<std::string> acting{"股长", "代理", "周五"};
  const std::vector<std::string> presiding{"教育局局长", "主持", "李四"};
  EXPECT_EQ(find(posts, "s1.h")->texts, acting);
  EXPECT_EQ(find(posts, "eb.h")->texts, presiding);
  EXPECT_TRUE(has(find(posts, "s1.h"), "act"));
  EXPECT_FALSE(has(find(posts, "eb.d"), "act"));
}

TEST(DrawMarks, ConcurrentAndSecondedHoldersAreHinted) {
  const auto posts =
      drawn(parse_xml(draw_svg(small_city().build(), now())), "post");
  EXPECT_EQ(find(posts, "cb.h")->texts.back(), "孙三（兼）");
  EXPECT_EQ(find(posts, "s1.a")->texts.back(), "吴六（借调）");
}

TEST(DrawMarks, EachKindOfEdgeHasItsStyle) {
  const auto drawn_edges =
      edges(parse_xml(draw_svg(small_city().build(), now())));
  const std::map<std::string, std::string> expected{
      {"v1 my", "w wu"},     {"v2 my", "w wu"},     {"aide v1", "w we"},
      {"eb.h v1", "w wp"},   {"cb.h v2", "w wp"},   {"eb.d eb.h", "w wu"},
      {"s1.h eb.d", "w wp"}, {"s1.a s1.h", "w wu"}, {"cb.d cb.h", "w wu"},
      {"cb.d v1", "w wd"}};
  EXPECT_EQ(drawn_edges, expected);
}

TEST(DrawMarks, OtherLinesShowOnlyTheirEdges) {
  const Org org = small_city().build();
  Context dotted = now();
  dotted.line = Line::kDotted;
  const auto only = edges(parse_xml(draw_svg(org, dotted)));
  EXPECT_EQ(only.size(), 1u);
  EXPECT_EQ(only.count("cb.d v1"), 1u);
  Context portfolio = now();
  portfolio.line = Line::kPortfolio;
  EXPECT_EQ(edges(parse_xml(draw_svg(org, portfolio))).size(), 3u);
  expect_sound_svg(org, dotted, draw_svg(org, dotted));
}

TEST(DrawMarks, LegendExplainsWhatOccursAndNothingElse) {
  const auto all = parse_xml(draw_svg(small_city().build(), now()));
  const std::vector<std::string> expected{
      "在任",     "空缺",           "代理职务", "主持工作",
      "指定汇报", "单位内及上下级", "分管",     "业务指导（虚线）"};
  EXPECT_EQ(legend(all), expected);
}

TEST(DrawMarks, PostsOnACycleAreMarkedAndTheirEdgesShown) {
  OrgBuilder b = small_city();
  b.find_post("my")->reports_to = {{"aide", Line::kExplicit, {}}};
  const Org org = b.build();
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  const auto all = parse_xml(svg);
  const auto posts = drawn(all, "post");
  for (const char* id : {"my", "aide", "v1"}) {
    EXPECT_TRUE(has(find(posts, id), "bad")) << id;
    EXPECT_EQ(find(posts, id)->texts.back(), "!");
  }
  EXPECT_FALSE(has(find(posts, "eb.h"), "bad"));
  EXPECT_EQ(edges(all).at("my aide"), "w wc");
  EXPECT_EQ(edges(all).at("v1 my"), "w wc");
}

TEST(DrawMarks, DanglingAndSelfReportsAreMarked) {
  OrgBuilder b = small_city();
  b.find_post("eb.d")->reports_to = {{"gone", Line::kExplicit, {}}};
  b.find_post("v2")->reports_to = {{"v2", Line::kExplicit, {}}};
  const Org org = b.build();
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  const auto posts = drawn(parse_xml(svg), "post");
  EXPECT_TRUE(has(find(posts, "eb.d"), "bad"));
  EXPECT_TRUE(has(find(posts, "v2"), "bad"));
  EXPECT_FALSE(has(find(posts, "my"), "bad"));
}

TEST(DrawMarks, CyclesOfUnitsAreDrawnToo) {
  OrgBuilder b = small_city();
  b.find_unit("eb")->parents = {{"s1", {}}};
  const Org org = b.build();
  expect_sound_svg(org, now(), draw_svg(org, now()));
}

TEST(DrawMarks, TiedLeadersGiveAnEdgeEach) {
  OrgBuilder b = small_city();
  Portfolio second;
  second.leader = "v2";
  second.unit = "eb";
  b.add(second);
  const Org org = b.build();
  const auto all = edges(parse_xml(draw_svg(org, now())));
  EXPECT_EQ(all.at("eb.h v1"), "w wp");
  EXPECT_EQ(all.at("eb.h v2"), "w wp");
}

}  // namespace
}  // namespace rung::test
