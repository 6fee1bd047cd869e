// import_org() itself: kinds, wrong calls, bounds.
#include <gtest/gtest.h>

#include <algorithm>

#include "rung/error.hpp"
#include "rung/io.hpp"

namespace rung {
namespace {

ErrorCode code_of(std::string_view kind, std::span<const Source> sources,
                  const ImportOptions& options = {}) {
  try {
    import_org(kind, sources, options);
  } catch (const Error& error) {
    return error.code();
  }
  return {};
}

TEST(ImportOrg, KnowsItsKinds) {
  const auto kinds = import_kinds();
  EXPECT_TRUE(std::is_sorted(kinds.begin(), kinds.end()));
  for (const char* kind : {"csv", "ldif", "uk-organogram"}) {
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kind), 1) << kind;
  }
}

TEST(ImportOrg, WrongCallsAreRefused) {
  const Source source{"f", "id\na\n"};
  EXPECT_EQ(code_of("none", {&source, 1}), ErrorCode::kUnsupported);
  EXPECT_EQ(code_of("csv", {}), ErrorCode::kInvalidArgument);
  ImportOptions options;
  options.columns["boss"] = "id";
  EXPECT_EQ(code_of("csv", {&source, 1}, options), ErrorCode::kInvalidArgument);
  options = {};
  options.separator = '"';
  EXPECT_EQ(code_of("csv", {&source, 1}, options), ErrorCode::kInvalidArgument);
}

TEST(ImportOrg, BoundsAndCancellingHold) {
  const Source source{"f", "id,unit\na,u\nb,u\n"};
  ImportOptions options;
  options.load.limits.max_bytes = 3;
  EXPECT_EQ(code_of("csv", {&source, 1}, options), ErrorCode::kLimitExceeded);
  options.load.limits = {};
  options.load.limits.max_posts = 1;
  EXPECT_EQ(code_of("csv", {&source, 1}, options), ErrorCode::kLimitExceeded);
  options.load.limits = {};
  options.load.progress = [](std::string_view, double) { return false; };
  EXPECT_EQ(code_of("csv", {&source, 1}, options), ErrorCode::kCancelled);
}

TEST(ImportOrg, EmptyFilesAreRefused) {
  for (const char* text : {"", "\n\n", " , ,\n"}) {
    const Source source{"f", text};
    EXPECT_EQ(code_of("csv", {&source, 1}), ErrorCode::kParse);
    EXPECT_EQ(code_of("uk-organogram", {&source, 1}), ErrorCode::kParse);
  }
}

}  // namespace
}  // namespace rung
