// Org::load: JSON and snapshots told apart, and places with the path.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "base/file.hpp"
#include "rung/error.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

std::string scratch(const std::string& name) {
  return (std::filesystem::path(testing::TempDir()) / ("rung_io_" + name))
      .string();
}

Error error_of(const std::string& path) {
  try {
    Org::load(path);
  } catch (const Error& error) {
    return error;
  }
  return Error(ErrorCode::kInternal, "nothing was thrown");
}

TEST(OrgLoad, ReadsJsonAndSnapshots) {
  const std::string json = scratch("a.json");
  const std::string snapshot = scratch("a.rung");
  write_file(json, R"({"format":"rung-org/1","posts":[{"id":"p"}]})");
  const Org org = Org::load(json);
  EXPECT_EQ(org.post_count(), 1u);
  org.save_snapshot(snapshot);
  EXPECT_EQ(Org::load(snapshot).to_json(), org.to_json());
}

TEST(OrgLoad, PlacesHaveThePath) {
  const std::string path = scratch("bad.json");
  write_file(path, R"({"format":"rung-org/1","posts":[{"id":1}]})");
  EXPECT_EQ(error_of(path).code(), ErrorCode::kParse);
  EXPECT_EQ(error_of(path).place(), path + ":/posts/0/id");
  write_file(path, "{");
  EXPECT_EQ(error_of(path).place(), path + ":1:2");
}

TEST(OrgLoad, AFileThatIsNotThereIsNotFound) {
  EXPECT_EQ(error_of(scratch("none.json")).code(), ErrorCode::kNotFound);
  EXPECT_EQ(error_of(testing::TempDir()).code(), ErrorCode::kIo);
}

TEST(OrgLoad, ShortFilesAreNoSnapshots) {
  const std::string path = scratch("short");
  write_file(path, "RUNGSN");
  EXPECT_EQ(error_of(path).code(), ErrorCode::kParse);
  write_file(path, "");
  EXPECT_EQ(error_of(path).code(), ErrorCode::kParse);
}

TEST(OrgLoad, MoreBytesThanAllowedAreRefused) {
  const std::string path = scratch("long.json");
  write_file(path, R"({"format":"rung-org/1"})");
  LoadOptions options;
  options.limits.max_bytes = 5;
  EXPECT_THROW(Org::load(path, options), Error);
}

}  // namespace
}  // namespace rung
