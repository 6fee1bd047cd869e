// The page for those who decide: what stands in it, and that nothing foreign
// becomes markup. tests/page opens it in a browser.
#include <gtest/gtest.h>

#include "two_orgs.hpp"

namespace rung::test {
namespace {

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != text.npos;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t i = 0; (i = text.find(what, i)) != text.npos; ++n) ++i;
  return n;
}

TEST(DiffPage, HoldsBothChartsTheRoutesAndTheReason) {
  OrgBuilder now = office();
  vacate(now, "eb.h");
  const std::string page = diff_page(diff(office(), now), Lang::kEn);
  EXPECT_EQ(count(page, "<svg "), 4u);  // two charts in two languages
  EXPECT_TRUE(has(page, "Of 6 routes, 2 change: 2 pass a vacant post"));
  EXPECT_TRUE(has(page, "Title eb.h (eb.h) becomes vacant: 2 routes"));
  EXPECT_TRUE(has(page, "1. \u25B8 Title eb.h: Holder eb.h"));
  EXPECT_EQ(count(page, "data-tags=\"vacant shorter \""), 2u);
  EXPECT_FALSE(has(page, "id=\"matters\""));
}

TEST(DiffPage, SaysWhenNothingChanges) {
  const std::string page = diff_page(diff(office(), office()));
  EXPECT_TRUE(has(page, "查询的 6 条路径都不变。"));
  EXPECT_TRUE(has(page, "<html lang=\"zh\""));
}

TEST(DiffPage, MakesNoMarkupOfNames) {
  const std::string evil = "</script><img src=x onerror=alert(1)>'\"&";
  OrgBuilder was = office(), now = office();
  for (OrgBuilder* b : {&was, &now}) {
    b->find_post("eb.h")->title = {evil, evil};
    b->find_person("p.v1")->name = {evil, evil};
    b->find_unit("eb")->names = {{{evil, evil}, {}}};
    Post post;
    post.id = "<b id=x>" + evil;
    post.unit = "eb";
    b->add(std::move(post));
  }
  vacate(now, "eb.h");
  std::vector<Event> events(1);
  events[0].id = events[0].matter = evil;
  events[0].time = parse_instant("2024-02-01", Zone{});
  events[0].act = "request";
  events[0].to = {"eb.h"};
  const std::string page =
      diff_page(diff_orgs(was.build(), now.build(), on_the_day(), &events));
  EXPECT_FALSE(has(page, "<img") || has(page, "<b id"));
  EXPECT_EQ(count(page, "</script"), 1u);
  EXPECT_TRUE(has(page, "id=\"matters\""));
}

TEST(DiffPage, DrawsOnlyWhatChangedOfALargeOrg) {
  OrgBuilder was = office(), now = office();
  for (OrgBuilder* b : {&was, &now}) {
    for (int i = 0; i < 100; ++i) {
      Post post;
      post.id = "clerk" + std::to_string(i);
      post.unit = "eb.s";
      b->add(std::move(post));
    }
  }
  vacate(now, "v2");
  const std::string page = diff_page(diff(was, now));
  EXPECT_TRUE(has(page, "data-id=\"v2\""));
  EXPECT_TRUE(has(page, "data-id=\"my\""));  // above it
  EXPECT_FALSE(has(page, "data-id=\"clerk1\""));
}

TEST(DiffPage, CutsLongTablesAndSaysSo) {
  OrgBuilder was = office(), now = office();
  for (OrgBuilder* b : {&was, &now}) {
    for (int i = 0; i < 1200; ++i) {
      Post post;
      post.id = "clerk" + std::to_string(i);
      post.unit = "eb.s";
      b->add(std::move(post));
    }
  }
  vacate(now, "eb.h");
  const std::string page = diff_page(diff(was, now), Lang::kEn);
  EXPECT_TRUE(has(page, "202 more not shown"));
}

}  // namespace
}  // namespace rung::test
