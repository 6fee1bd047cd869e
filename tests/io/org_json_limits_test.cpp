// Bounds, cancelling and slices of the reader of rung-org/1.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "io/org_json.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

struct Caught {
  ErrorCode code{};
  std::string place, hint;
};

Caught read(const std::string& members, const Limits& limits) {
  LoadOptions options;
  options.limits = limits;
  try {
    io::read_org_json(R"({"format":"rung-org/1",)" + members + "}", options);
  } catch (const Error& error) {
    return {error.code(), error.place(), error.hint()};
  }
  return {};
}

void expect_limit(const Caught& caught, const std::string& place,
                  const std::string& bound) {
  EXPECT_EQ(caught.code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(caught.place, place);
  EXPECT_NE(caught.hint.find(bound), std::string::npos) << caught.hint;
}

TEST(OrgJsonLimits, BytesAreCountedBeforeReading) {
  LoadOptions options;
  options.limits.max_bytes = 10;
  try {
    io::read_org_json("not JSON at all", options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kLimitExceeded);
    EXPECT_NE(error.hint().find("max_bytes"), std::string::npos);
  }
}

TEST(OrgJsonLimits, RecordsOfEachKind) {
  Limits limits;
  limits.max_units = limits.max_posts = limits.max_people = 1;
  limits.max_edges = 2;
  const std::string two = R"([{"id":"a"},{"id":"b"}])";
  expect_limit(read("\"units\":" + two, limits), "/units/1", "max_units");
  expect_limit(read("\"posts\":" + two, limits), "/posts/1", "max_posts");
  expect_limit(read("\"people\":" + two, limits), "/people/1", "max_people");
  expect_limit(read(R"("posts":[{"id":"a","reports_to":[{"post":"b"},
      {"post":"c"},{"post":"d"}]}])",
                    limits),
               "/posts/0/reports_to/2", "max_edges");
  EXPECT_EQ(read(R"("units":[{"id":"a"}],"posts":[{"id":"b"}])", limits).code,
            ErrorCode{});
}

TEST(OrgJsonLimits, LengthsOfIdsAndTexts) {
  Limits limits;
  limits.max_id_bytes = 4;
  limits.max_text_bytes = 8;
  expect_limit(read(R"("units":[{"id":"abcde"}])", limits), "/units/0/id",
               "max_id_bytes");
  expect_limit(read(R"("posts":[{"id":"a","unit":"abcde"}])", limits),
               "/posts/0/unit", "max_id_bytes");
  expect_limit(read(R"("units":[{"id":"a","functions":["abcde"]}])", limits),
               "/units/0/functions/0", "max_id_bytes");
  expect_limit(read(R"("units":[{"id":"a","name":"abcdefghi"}])", limits),
               "/units/0/name", "max_text_bytes");
  expect_limit(
      read(R"("people":[{"id":"a","name":{"en":"abcdefghi"}}])", limits),
      "/people/0/name/en", "max_text_bytes");
  EXPECT_EQ(read(R"("units":[{"id":"abcd","name":"abcdefgh"}])", limits).code,
            ErrorCode{});
}

std::string big_file(int units) {
  std::string text = R"({"format":"rung-org/1","units":[)";
  for (int i = 0; i < units; ++i) {
    if (i > 0) text += ',';
    text += "{\"id\":\"unit-" + std::to_string(i) +
            "\",\"name\":\"\\u5efa\xE8\xAE\xBE\\n\",\"order\":-" +
            std::to_string(i) + "}";
  }
  return text + "]}";
}

TEST(OrgJsonLimits, ProgressIsToldAndSlicesChangeNothing) {
  const std::string text = big_file(60000);  // several slices
  std::vector<double> told;
  LoadOptions options;
  options.progress = [&](std::string_view stage, double done) {
    EXPECT_EQ(stage, "parse");
    told.push_back(done);
    return true;
  };
  const std::string sliced =
      io::write_org_json(io::read_org_json(text, options));
  EXPECT_EQ(sliced, io::write_org_json(io::read_org_json(text, {})));
  ASSERT_GE(told.size(), 3u);
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_DOUBLE_EQ(told.back(), 1);
}

TEST(OrgJsonLimits, FalseFromProgressCancels) {
  LoadOptions options;
  options.progress = [](std::string_view, double) { return false; };
  try {
    io::read_org_json(big_file(10), options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kCancelled);
  }
}

TEST(OrgJsonLimits, PlacesAreRightBehindTheFirstSlice) {
  std::string text = big_file(60000);
  text.insert(text.size() - 2, ",\n{\"id\":?}");
  LoadOptions options;
  options.progress = [](std::string_view, double) { return true; };
  try {
    io::read_org_json(text, options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "2:7");
    EXPECT_EQ(error.fragment(), "?}]}");
  }
}

}  // namespace
}  // namespace rung
