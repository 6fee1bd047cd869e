// Names that try to break the picture.
#include <gtest/gtest.h>

#include "draw/pictures.hpp"
#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

Org with_title(std::string title) {
  OrgBuilder b = small_city();
  b.find_post("my")->title = {std::move(title), {}};
  return b.build();
}

const Drawn mayor_of(const Org& org) {
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  return *find(drawn(parse_xml(svg), "post"), "my");
}

TEST(DrawHostile, MarkupInNamesIsText) {
  const std::string nasty = "<script>alert('x')</script>&amp;\"]]>";
  const Drawn mayor = mayor_of(with_title(nasty));
  EXPECT_EQ(mayor.title.substr(0, nasty.size()), nasty);
}

TEST(DrawHostile, MarkupInIdsIsText) {
  OrgBuilder b = small_city();
  Post p;
  p.id = "x\"><script>";
  p.unit = "gov";
  b.add(p);
  Unit u;
  u.id = "<u>&'";
  b.add(u);
  const Org org = b.build();
  expect_sound_svg(org, now(), draw_svg(org, now()));
}

TEST(DrawHostile, ControlCharactersBecomeBlanks) {
  const Drawn mayor =
      mayor_of(with_title(std::string("a\x01\n\tb\0c\x7F", 8) + "d"));
  EXPECT_EQ(mayor.texts[0], "a b c d");
}

TEST(DrawHostile, MarksThatTurnTextAroundAreDropped) {
  const Drawn mayor = mayor_of(with_title("a\u202Eb\u2066c\u200Fd"));
  EXPECT_EQ(mayor.texts[0], "abcd");
}

TEST(DrawHostile, NonCharactersAreReplaced) {
  const Drawn mayor =
      mayor_of(with_title("a\xEF\xBF\xBF"
                          "b"));
  EXPECT_EQ(mayor.texts[0],
            "a\uFFFD"
            "b");
}

TEST(DrawHostile, LongNamesAreShortenedAndKeptInTheTooltip) {
  std::string name;
  for (int i = 0; i < 500; ++i) name += "长";
  const Drawn mayor = mayor_of(with_title(name));
  ASSERT_EQ(mayor.texts.size(), 3u);  // two lines of title, the holder
  EXPECT_LT(mayor.texts[1].size(), 100u);
  EXPECT_EQ(mayor.texts[1].substr(mayor.texts[1].size() - 3), "…");
  EXPECT_EQ(mayor.title.substr(0, name.size()), name);
  EXPECT_LT(mayor.rect.w, 260);
}

TEST(DrawHostile, LongUnitNamesAreShortened) {
  OrgBuilder b = small_city();
  const std::string name(3000, 'W');
  b.find_unit("eb")->names = {{{name, {}}, {}}};
  const Org org = b.build();
  const std::string svg = draw_svg(org, now());
  expect_sound_svg(org, now(), svg);
  const auto units = drawn(parse_xml(svg), "unit");
  EXPECT_EQ(find(units, "eb")->title, name);
  EXPECT_LT(find(units, "eb")->rect.w, 400);
}

TEST(DrawHostile, LongNameOfAHeadingStaysInThePicture) {
  OrgBuilder b = small_city();
  b.find_unit("gov")->names = {{{std::string(5000, 'W'), {}}, {}}};
  const Org org = b.build();
  expect_sound_svg(org, now(), draw_svg(org, now()));
}

TEST(DrawHostile, ManyHoldersOfOnePost) {
  OrgBuilder b = small_city();
  for (int i = 0; i < 3000; ++i) {
    Person p;
    p.id = "extra" + std::to_string(i);
    Holding h;
    h.post = "my";
    p.holds = {h};
    b.add(p);
  }
  const Drawn mayor = mayor_of(b.build());
  EXPECT_LT(mayor.title.size(), 3000u);
  EXPECT_NE(mayor.title.find(" +"), mayor.title.npos);
}

TEST(DrawHostile, OneNameAtManyPostsDoesNotMultiplyItsLength) {
  OrgBuilder b;
  Person p;
  p.id = "one";
  p.name = {std::string(16'000, 'x'), {}};
  for (int i = 0; i < 1000; ++i) {
    Post post;
    post.id = "p" + std::to_string(i);
    b.add(post);
    Holding h;
    h.post = post.id;
    p.holds.push_back(h);
  }
  b.add(p);
  EXPECT_LT(draw_svg(b.build(), now()).size(), 2'000'000u);
}

}  // namespace
}  // namespace rung::test
