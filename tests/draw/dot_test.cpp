// draw_dot(): a graph that Graphviz reads.
#include <gtest/gtest.h>

#include <algorithm>

#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

std::size_t count(const std::string& text, std::string_view piece) {
  std::size_t n = 0;
  for (std::size_t at = text.find(piece); at != text.npos;
       at = text.find(piece, at + 1)) {
    ++n;
  }
  return n;
}

// Quotes closed, braces balanced outside them.
void expect_balanced(const std::string& dot) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < dot.size(); ++i) {
    if (quoted && dot[i] == '\\') {
      ++i;
    } else if (dot[i] == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      depth += (dot[i] == '{') - (dot[i] == '}');
      ASSERT_GE(depth, 0);
    }
  }
  EXPECT_FALSE(quoted);
  EXPECT_EQ(depth, 0);
}

TEST(DrawDot, UnitsAreNestedClusters) {
  const std::string dot = draw_dot(small_city().build(), now());
  expect_balanced(dot);
  EXPECT_EQ(count(dot, "subgraph "), 4u);
  const std::size_t bureau = dot.find("\"cluster_eb\"");
  const std::size_t section = dot.find("\"cluster_s1\"");
  ASSERT_LT(bureau, section);
  ASSERT_NE(section, dot.npos);
  EXPECT_EQ(dot.substr(bureau, section - bureau).find("\n}"), dot.npos);
}

TEST(DrawDot, EveryPostIsANodeAndEveryEdgeAnEdge) {
  const std::string dot = draw_dot(small_city().build(), now());
  EXPECT_EQ(count(dot, "tooltip="), 10u);
  EXPECT_EQ(count(dot, " -> "), 10u);
  EXPECT_NE(dot.find("\"eb.h\" -> \"v1\" [color=\"#b4531a\""), dot.npos);
  EXPECT_EQ(count(dot, "class=portfolio"), 3u);
  EXPECT_EQ(count(dot, "class=explicit"), 1u);
  EXPECT_EQ(count(dot, "class=dotted"), 1u);
}

TEST(DrawDot, MarksAreTheSame) {
  const std::string dot = draw_dot(small_city().build(), now());
  EXPECT_EQ(count(dot, "class=vacant"), 1u);
  EXPECT_EQ(count(dot, "class=acting"), 2u);
  EXPECT_NE(dot.find("[代理]"), dot.npos);
}

TEST(DrawDot, RouteIsMarked) {
  const Org org = small_city().build();
  RouteQuery query;
  query.from = org.find_post("s1.h");
  query.extent = Extent::kTop;
  query.context = now();
  const Route r = route(org, query);
  DrawOptions options;
  options.highlight = &r;
  options.highlight_from = query.from;
  EXPECT_EQ(count(draw_dot(org, now(), options), "penwidth=3"), 4u);
}

TEST(DrawDot, CyclesAreMarked) {
  OrgBuilder b = small_city();
  b.find_post("my")->reports_to = {{"aide", Line::kExplicit, {}}};
  const std::string dot = draw_dot(b.build(), now());
  EXPECT_EQ(count(dot, "class=cycle"), 3u);
  EXPECT_EQ(count(dot, "xlabel=\"!\""), 3u);
}

TEST(DrawDot, HostileIdsStayApartAndQuoted) {
  OrgBuilder b;
  for (const char* id : {"a\"b", "a\\", "a\\\"", "x\n", "x\\x0A", "}"}) {
    Post p;
    p.id = id;
    p.title = {std::string("t\" -> {") + id, {}};
    b.add(p);
  }
  const std::string dot = draw_dot(b.build(), now());
  expect_balanced(dot);
  EXPECT_EQ(count(dot, "tooltip="), 6u);
  EXPECT_NE(dot.find("  \"x\\x0A\" ["), dot.npos);
  EXPECT_NE(dot.find("  \"x\\\\x0A\" ["), dot.npos);
  EXPECT_NE(dot.find("  \"a\\\"b\" ["), dot.npos);
}

TEST(DrawDot, EmptyAndWildOrgs) {
  expect_balanced(draw_dot(OrgBuilder().build(), now()));
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    expect_balanced(draw_dot(wild_org(seed, 40), now()));
  }
}

}  // namespace
}  // namespace rung::test
