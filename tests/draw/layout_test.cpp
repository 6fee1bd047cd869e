// Geometry: trees without rings, lines that cross nothing.
#include "draw/layout.hpp"

#include <gtest/gtest.h>

#include "draw/columns.hpp"
#include "draw/pictures.hpp"
#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

using draw::Index;
using draw::Size;

void expect_sound_layout(const Org& org) {
  const DrawOptions options;
  const Context context = now();
  const draw::Scene scene = draw::scene_of(org, context, options);
  const draw::Sizes sizes = draw::sizes_for(scene);
  const draw::Layout layout =
      draw::lay_out(scene.view, scene.forest, sizes.metrics, sizes.header_w);
  EXPECT_GE(layout.wires.size(), scene.view.edges.size());
  expect_sound_lines(scene, layout);
}

TEST(DrawLayout, LinesOfASmallCityCrossNoOtherPostAndUnit) {
  expect_sound_layout(small_city().build());
}

TEST(DrawLayout, LinesOfALargeCityCrossNoOtherPostAndUnit) {
  expect_sound_layout(large_city(400));
}

TEST(DrawLayout, LinesOfPostsWithoutUnitsCrossNoOther) {
  expect_sound_layout(bare_posts(400, 5));
}

TEST(DrawLayout, WildOrgsAreDrawnSoundly) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    const Org org = wild_org(seed, 2 + seed % 90);
    expect_sound_svg(org, now(), draw_svg(org, now()));
    expect_sound_layout(org);
    if (HasFailure()) break;
  }
}

TEST(DrawLayout, BelowAnyRootWildOrgsAreWellFormed) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const Org org = wild_org(seed, 30);
    for (std::uint32_t p = 0; p < org.post_count(); ++p) {
      DrawOptions options;
      options.root = PostId{p};
      const auto below = subordinates(org, options.root, now());
      const auto all = parse_xml(draw_svg(org, now(), options));
      EXPECT_EQ(drawn(all, "post").size(), below.size() + 1);
    }
  }
}

TEST(DrawLayout, RingsLoseTheirSmallestElement) {
  const Index none = draw::kNone;
  std::vector<Index> above{1, 2, 0, 0, none, 4, 6};
  draw::cut_rings(above);
  const std::vector<Index> expected{none, 2, 0, 0, none, 4, none};
  EXPECT_EQ(above, expected);
}

TEST(DrawLayout, TopDownPutsEachBehindTheOneAbove) {
  const std::vector<Index> above{2, 0, draw::kNone, 1, 2};
  const std::vector<Index> expected{2, 0, 4, 1, 3};
  EXPECT_EQ(draw::top_down(above), expected);
}

TEST(DrawLayout, ColumnsKeepTheOrderAndFillAPage) {
  const std::vector<Size> blocks(12, Size{100, 40});
  draw::ColumnRule rule;
  rule.gap = 10;
  rule.page = {320, 200};
  std::vector<Index> column;
  const auto choice = draw::fill_columns(blocks, rule, column);
  // 12 blocks of 50 with their gaps: four in a column of 190, three columns.
  EXPECT_EQ(choice.columns, 3u);
  const std::vector<Index> expected{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
  EXPECT_EQ(column, expected);
  EXPECT_EQ(choice.size.w, 300);
  EXPECT_EQ(choice.size.h, 190);
}

TEST(DrawLayout, NothingToPlaceIsThePlaceOfTheLead) {
  draw::ColumnRule rule;
  rule.lead = {30, 20};
  rule.page = {100, 100};
  std::vector<Index> column;
  const auto choice = draw::fill_columns({}, rule, column);
  EXPECT_EQ(choice.size.w, 30);
  EXPECT_EQ(choice.size.h, 20);
  EXPECT_EQ(choice.columns, 0u);
}

}  // namespace
}  // namespace rung::test
