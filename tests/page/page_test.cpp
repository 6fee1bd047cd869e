// The builder of pages: nothing foreign becomes markup, both languages.
#include "page/page.hpp"

#include <gtest/gtest.h>

namespace rung::page {
namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t i = 0; (i = text.find(what, i)) != text.npos; ++n) ++i;
  return n;
}

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != text.npos;
}

TEST(PageBuilder, EscapesWhateverIsText) {
  const std::string evil = "\"><img src=x onerror='1'></script><script>&]]>";
  const Text both{evil, evil + "!"};
  Page page(Head{both, both});
  page.tiles(std::vector<Tile>{{both, evil, Tone::kBad, evil}});
  page.section(evil, both);
  page.heading(both);
  page.paragraph(both, Tone::kCare);
  page.list(std::vector<Item>{{both, Tone::kBad, evil}}, true);
  page.table({{{both}}, {{named(both, evil)}}, 1});
  page.bars(std::vector<Bar>{{both, 1}});
  const std::string html = page.finish(std::vector<Input>{{both, evil, evil}});
  EXPECT_FALSE(has(html, "<img"));
  EXPECT_EQ(count(html, "<script"), 1u);
  EXPECT_EQ(count(html, "</script"), 1u);
  EXPECT_FALSE(has(html, "\"><img"));
  EXPECT_TRUE(has(html, "&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;"));
}

TEST(PageBuilder, DropsMarksThatReorderTextAndControls) {
  Page page(Head{{"甲\u202E乙", "a\x01\nb"}});
  const std::string html = page.finish();
  EXPECT_TRUE(has(html, "<h1><span lang=\"zh\">甲乙</span>"));
  EXPECT_TRUE(has(html, "<span lang=\"en\">a b</span></h1>"));
}

TEST(PageBuilder, HoldsBothLanguagesOrTheOneAskedFor) {
  const auto made = [](bool chinese, bool both) {
    Page page(Head{{"体检", "Health"}, {"", "only"}, chinese, both});
    return page.finish();
  };
  const std::string two = made(true, true);
  EXPECT_TRUE(has(two, "<html lang=\"zh\" data-both>"));
  EXPECT_TRUE(has(two,
                  "<h1><span lang=\"zh\">体检</span>"
                  "<span lang=\"en\">Health</span></h1>"));
  EXPECT_TRUE(has(made(true, false), "<h1>体检</h1>"));
  const std::string english = made(false, false);
  EXPECT_TRUE(has(english, "<html lang=\"en\">"));
  EXPECT_TRUE(has(english, "<h1>Health</h1>"));
  EXPECT_TRUE(has(made(true, false), "<p class=\"pg-sub\">only</p>"));
}

TEST(PageBuilder, LoadsNothingAndRunsItsOwnScriptOnly) {
  Page page(Head{{"甲", "a"}});
  const std::string html = page.finish();
  EXPECT_FALSE(has(html, "http://") || has(html, "https://"));
  EXPECT_FALSE(has(html, "src=") || has(html, "@import"));
  EXPECT_TRUE(has(html, "default-src 'none'"));
  EXPECT_EQ(count(html, script_digest()), 1u);
  EXPECT_EQ(count(html, "<script>" + std::string(script()) + "</script>"), 1u);
}

TEST(PageBuilder, SaysHowManyRowsAreNotShown) {
  const auto made = [](std::uint64_t total) {
    Page page(Head{{"甲", "a"}});
    page.table({{{{"数", "n"}, true}}, {{number(1234)}}, total});
    return page.finish();
  };
  EXPECT_TRUE(has(made(5001), "5,000 more not shown"));
  EXPECT_FALSE(has(made(1), "more not shown"));
  EXPECT_TRUE(has(made(1), "data-key=\"1234\">1,234</td>"));
}

TEST(PageBuilder, CountsTheRowsOfATag) {
  Page page(Head{{"甲", "a"}});
  page.table(
      {{{{"数", "n"}, true}},
       {{number(1)}, {number(2)}},
       2,
       {{"vacant", {"空", "vacant"}, Tone::kBad}, {"new", {"新", "new"}}},
       {{"vacant", "new"}, {"vacant"}}});
  const std::string html = page.finish();
  EXPECT_TRUE(has(html, "data-tags=\"vacant new \""));
  EXPECT_TRUE(has(html, "<span lang=\"en\">vacant</span> 2</button>"));
  EXPECT_TRUE(has(html, "<span lang=\"en\">new</span> 1</button>"));
  EXPECT_TRUE(has(html, "<span lang=\"en\">all</span> 2</button>"));
}

TEST(PageBuilder, BarsAreSharesOfTheLongest) {
  Page page(Head{{"甲", "a"}});
  page.bars(std::vector<Bar>{{{"1", "1"}, 4}, {{"2", "2"}, 3}, {{"3", "3"}}});
  const std::string html = page.finish();
  EXPECT_TRUE(has(html, "width:100.0%"));
  EXPECT_TRUE(has(html, "width:75.0%"));
  EXPECT_TRUE(has(html, "width:0.0%"));
}

TEST(PageBuilder, PicturesKeepTheirArrowHeadsApart) {
  Page page(Head{{"甲", "a"}});
  const std::string svg =
      "<svg><marker id=\"to-a\"/><path marker-end=\"url(#to-a)\"/>"
      "<text>=&quot;url(#to-a)</text></svg>";
  page.picture(svg, svg);
  const std::string html = page.finish();
  EXPECT_TRUE(has(html, "id=\"c1-to-a\"") && has(html, "id=\"c2-to-a\""));
  EXPECT_TRUE(has(html, "end=\"url(#c1-to-a)\""));
  EXPECT_TRUE(has(html, "end=\"url(#c2-to-a)\""));
  EXPECT_EQ(count(html, "&quot;url(#to-a)"), 2u);
}

TEST(PageBuilder, GroupsDigits) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

}  // namespace
}  // namespace rung::page
