// Runs out of memory at every allocation in turn: each call answers with a
// status, hands out nothing half-made and leaks nothing.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "rung/rung.h"
#include "starve.hpp"

namespace {

class Memory : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(RUNG_SOURCE_DIR "/tests/capi/office.json");
    json_.assign(std::istreambuf_iterator<char>(file), {});
    ASSERT_EQ(
        rung_org_parse(&org_, json_.data(), json_.size(), nullptr, nullptr),
        RUNG_OK);
    ASSERT_EQ(rung_session_new(&session_, org_, nullptr), RUNG_OK);
    ASSERT_EQ(rung_org_find_post(&clerk_, org_, "s1.clerk", 8, nullptr),
              RUNG_OK);
    context_.at = 0;
  }
  void TearDown() override {
    rung_session_free(session_);
    rung_org_free(org_);
  }

  std::string json_;
  rung_org* org_ = nullptr;
  rung_session* session_ = nullptr;
  std::uint32_t clerk_ = 0;
  rung_context context_ = RUNG_CONTEXT_INIT;
};

TEST_F(Memory, ParsingFailsCleanly) {
  rung_org* org = nullptr;
  starve([&](rung_error** err) {
    const rung_status status =
        rung_org_parse(&org, json_.data(), json_.size(), nullptr, err);
    EXPECT_EQ(org == nullptr, status != RUNG_OK);
    return status;
  });
  EXPECT_EQ(rung_org_post_count(org), 9u);
  rung_org_free(org);
}

TEST_F(Memory, SessionsFailCleanly) {
  rung_session* session = nullptr;
  starve(
      [&](rung_error** err) { return rung_session_new(&session, org_, err); });
  rung_session_free(session);
}

TEST_F(Memory, RoutesFailCleanly) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  query.from = clerk_;
  query.extent = RUNG_EXTENT_TOP;
  const rung_routed* routed = nullptr;
  starve([&](rung_error** err) {
    return rung_route(&routed, session_, &query, &context_, err);
  });
  EXPECT_EQ(routed->step_count, 5u);
}

TEST_F(Memory, ReportsFailCleanly) {
  const rung_report* report = nullptr;
  starve([&](rung_error** err) {
    return rung_org_check(&report, session_, 0, err);
  });
  EXPECT_EQ(report->posts, 9u);
}

TEST_F(Memory, BuildersFailCleanlyAndGoOn) {
  rung_builder* builder = nullptr;
  starve([&](rung_error** err) {
    return rung_builder_from_org(&builder, org_, nullptr, err);
  });
  const rung_str clerk = rung_str_of("s1.clerk");
  const rung_str mayor = rung_str_of("mayor");
  starve([&](rung_error** err) {
    return rung_builder_add_reports_to(builder, clerk, mayor,
                                       RUNG_LINE_EXPLICIT, RUNG_BEGINNING,
                                       RUNG_FOREVER, err);
  });
  rung_org* org = nullptr;
  starve(
      [&](rung_error** err) { return rung_builder_build(&org, builder, err); });
  int32_t steps = 0;
  uint32_t a = 0, b = 0;
  ASSERT_EQ(rung_org_find_post(&a, org, clerk.ptr, clerk.len, nullptr),
            RUNG_OK);
  ASSERT_EQ(rung_org_find_post(&b, org, mayor.ptr, mayor.len, nullptr),
            RUNG_OK);
  ASSERT_EQ(rung_distance(&steps, org, a, b, &context_, nullptr), RUNG_OK);
  EXPECT_EQ(steps, 1);
  rung_org_free(org);
  rung_builder_free(builder);
}

}  // namespace
