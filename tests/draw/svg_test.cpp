// draw_svg() as a whole: structure, names, sizes.
#include <gtest/gtest.h>

#include "draw/pictures.hpp"
#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

std::vector<std::string> texts_of(const std::vector<Element>& all,
                                  std::string_view style) {
  std::vector<std::string> out;
  for (const Element& e : all) {
    if (e.name == "text" && e.has_class(style)) out.push_back(e.text);
  }
  return out;
}

TEST(DrawSvg, ShowsUnitsPostsAndHoldersByName) {
  const Org org = small_city().build();
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  const auto all = parse_xml(svg);
  const auto units = drawn(all, "unit");
  ASSERT_EQ(units.size(), 4u);
  EXPECT_EQ(find(units, "eb")->texts, std::vector<std::string>{"教育局"});
  const auto posts = drawn(all, "post");
  const std::vector<std::string> mayor{"市长", "赵一"};
  EXPECT_EQ(find(posts, "my")->texts, mayor);
}

TEST(DrawSvg, TitleNamesTheTopUnitAndTheDate) {
  const Org org = small_city().build();
  const auto all = parse_xml(draw_svg(org, now()));
  EXPECT_EQ(texts_of(all, "h1"),
            std::vector<std::string>{"市政府 组织与汇报关系图"});
  EXPECT_EQ(texts_of(all, "h2"),
            std::vector<std::string>{
                "截至 2024-03-01 · 4 个单位 · 10 个岗位 · 1 个空缺"});
}

TEST(DrawSvg, SpeaksEnglish) {
  DrawOptions english;
  english.chinese = false;
  const Org org = small_city().build();
  const auto all = parse_xml(draw_svg(org, now(), english));
  EXPECT_EQ(
      texts_of(all, "h1"),
      std::vector<std::string>{"City Government: units and reporting lines"});
  const auto posts = drawn(all, "post");
  const std::vector<std::string> mayor{"Mayor", "Zhao Yi"};
  EXPECT_EQ(find(posts, "my")->texts, mayor);
  EXPECT_EQ(find(posts, "cb.d")->texts.back(), "vacant");
}

TEST(DrawSvg, TakesTheOtherLanguageAndThenTheIdWhereANameIsMissing) {
  OrgBuilder b = small_city();
  b.find_post("v1")->title = {{}, "Only English"};
  b.find_post("v2")->title = {};
  const auto posts = drawn(parse_xml(draw_svg(b.build(), now())), "post");
  EXPECT_EQ(find(posts, "v1")->texts.front(), "Only English");
  EXPECT_EQ(find(posts, "v2")->texts.front(), "v2");
}

TEST(DrawSvg, NeedsNothingFromOutside) {
  const std::string svg = draw_svg(small_city().build(), now());
  for (const char* bad : {"<script", "href", "@import", "url(http", "<image",
                          "onload", "<foreignObject"}) {
    EXPECT_EQ(svg.find(bad), svg.npos) << bad;
  }
}

TEST(DrawSvg, IsTheSameTextEachTime) {
  EXPECT_EQ(draw_svg(small_city().build(), now()),
            draw_svg(small_city().build(), now()));
}

TEST(DrawSvg, RootRestrictsToWhatIsAtAndBelowIt) {
  const Org org = small_city().build();
  DrawOptions below;
  below.root = org.find_post("v1");
  const auto all = parse_xml(draw_svg(org, now(), below));
  const auto posts = drawn(all, "post");
  EXPECT_EQ(posts.size(), 6u);
  for (const char* id : {"v1", "aide", "eb.h", "eb.d", "s1.h", "s1.a"}) {
    EXPECT_TRUE(find(posts, id)) << id;
  }
  EXPECT_EQ(drawn(all, "unit").size(), 3u);
  EXPECT_EQ(texts_of(all, "h1"),
            std::vector<std::string>{"市政府副市长及以下 组织与汇报关系图"});
}

TEST(DrawSvg, ShowsTheOrganisationOfItsInstant) {
  OrgBuilder b = small_city();
  b.find_unit("cb")->when.since = now().at;
  b.find_post("aide")->when.until = now().at;
  const Org org = b.build();
  expect_sound_svg(org, now(), draw_svg(org, now()));
  Context before = now();
  before.at = parse_instant("2024-02-29", Zone{});
  const auto posts = drawn(parse_xml(draw_svg(org, before)), "post");
  EXPECT_TRUE(find(posts, "aide"));
  EXPECT_FALSE(find(posts, "cb.h"));
}

TEST(DrawSvg, EmptyOrgGivesAPictureThatSaysSo) {
  const Org org = OrgBuilder().build();
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  EXPECT_NE(svg.find("没有可画的岗位"), svg.npos);
}

TEST(DrawSvg, UnitsWithoutPostsAreShown) {
  OrgBuilder b = small_city();
  Unit empty;
  empty.id = "hb";
  empty.parents = {{"gov", {}}};
  b.add(empty);
  const auto all = parse_xml(draw_svg(b.build(), now()));
  EXPECT_TRUE(find(drawn(all, "unit"), "hb"));
  std::size_t inside = 0;
  for (const Element& e : all) inside += e.has_class("wi");
  EXPECT_EQ(inside, 2u);  // the line and its sample in the legend
}

TEST(DrawSvg, SevenHundredPostsInUnitsFitASheetOfItsShape) {
  const Org org = large_city(700);
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  const auto all = parse_xml(svg);
  const double w = all[0].number("width"), h = all[0].number("height");
  EXPECT_GT(w / h, 0.7);
  EXPECT_LT(w / h, 2.8);
}

TEST(DrawSvg, SevenHundredPostsWithoutUnitsFitASheetOfItsShape) {
  const Org org = bare_posts(700, 6);
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  const auto all = parse_xml(svg);
  const double w = all[0].number("width"), h = all[0].number("height");
  EXPECT_GT(w / h, 0.7);
  EXPECT_LT(w / h, 2.8);
}

TEST(DrawSvg, OutputGrowsWithTheOrg) {
  const std::size_t small = draw_svg(large_city(1000), now()).size();
  const std::size_t large = draw_svg(large_city(10'000), now()).size();
  EXPECT_LT(large, 11 * small);
}

TEST(DrawSvg, ManyThousandPostsInOneChain) {
  const Org org = bare_posts(20'000, 1);
  const auto posts = drawn(parse_xml(draw_svg(org, now())), "post");
  EXPECT_EQ(posts.size(), 20'000u);
}

TEST(DrawSvg, ManyThousandPostsUnderOne) {
  const Org org = bare_posts(5'000, 4'999);
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
}

}  // namespace
}  // namespace rung::test
