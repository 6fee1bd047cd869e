// Organisations that were not made for this.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.hpp"
#include "draw/pictures.hpp"
#include "draw/sample_orgs.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

constexpr std::size_t kMost = std::size_t{64} << 20;

// Posts and units that the picture shows, which must be all there are.
void expect_whole(const Org& org, const Context& context) {
  const std::string svg = draw_svg(org, context);
  expect_sound_svg(org, context, svg);
  const DrawOptions options;
  const draw::Scene scene = draw::scene_of(org, context, options);
  const draw::Sizes sizes = draw::sizes_for(scene);
  expect_sound_lines(scene, draw::lay_out(scene.view, scene.forest,
                                          sizes.metrics, sizes.header_w));
}

TEST(DrawRealOrgs, TheExampleCity) {
  const std::string path = RUNG_SOURCE_DIR "/examples/city/city.json";
  expect_whole(Org::parse(read_file(path, kMost)), now());
}

class UkBody : public testing::TestWithParam<const char*> {};

TEST_P(UkBody, IsDrawnWhole) {
  const std::string path = std::string(RUNG_SOURCE_DIR) +
                           "/../shared/data/uk_organograms/senior/" +
                           GetParam() + "-senior.csv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const std::string text = read_file(path, kMost);
  const Source source{GetParam(), text};
  const Imported in = import_org("uk-organogram", {&source, 1});
  EXPECT_GT(in.org.post_count(), 100u);
  expect_whole(in.org, now());
}

INSTANTIATE_TEST_SUITE_P(DrawRealOrgs, UkBody,
                         testing::Values("ministry_of_defence-2016-03-31",
                                         "home_office-2011-03-31",
                                         "cabinet_office-2012-03-31",
                                         "department_of_health-2011-09-30"),
                         [](const auto& body) {
                           std::string name = body.param;
                           name.resize(name.find('-'));
                           std::erase(name, '_');
                           return name;
                         });

}  // namespace
}  // namespace rung::test
