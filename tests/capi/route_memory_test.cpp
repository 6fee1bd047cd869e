// As memory_test.cpp, for routes in which every policy is in use.
#include <gtest/gtest.h>

#include <string>

#include "starve.hpp"

extern "C" {
#include "office.h"
#include "routed.h"
}

namespace {

constexpr char kTable[] =
    R"({"id":"limits","hit":"first","inputs":[{"name":"post","type":"party"}],)"
    R"("outputs":[{"name":"limit","type":"number"}],)"
    R"("rows":[{"if":[["top"]],"then":[10]}]})";

class RouteMemory : public testing::Test {
 protected:
  void SetUp() override {
    org_ = desk_load();
    session_ = office_session(org_);
    context_.at = at_date("2025-01-15");
    ann_ = person_of(org_, "ann");
    ben_ = person_of(org_, "ben");
    hua_ = person_of(org_, "hua");
  }
  void TearDown() override {
    rung_session_free(session_);
    rung_org_free(org_);
  }

  /// A query that leaves no policy as it is.
  rung_route_query with_every_policy(const char* from) {
    rung_route_query query = query_from(session_, from);
    query.document_kind = {kind_.data(), kind_.size()};
    query.handled = {&hua_, 1};
    query.conflict_people = {&ben_, 1};
    query.inactive_people = {&ann_, 1};
    query.fallback.kind = RUNG_PARTY_UNIT;
    query.fallback.unit = unit_of(org_, "t");
    query.first = RUNG_FIRST_OWN_HEAD;
    query.several = RUNG_SEVERAL_ALL;
    query.acting = 0;
    query.deputy = 1;
    query.vacancy = RUNG_REMEDY_FALLBACK;
    query.absence = RUNG_REMEDY_KEEP;
    query.self = RUNG_REMEDY_UNIT_HEAD;
    query.conflict = RUNG_REMEDY_AUTO_PASS;
    query.inactive = RUNG_REMEDY_AUTO_PASS;
    query.climb_limit = 3;
    query.vacant_counts = 1;
    query.stand_in_hops = 8;
    query.duplicates = RUNG_DUPLICATES_LAST;
    query.duplicate_mode = RUNG_DUPLICATE_MODE_AUTO_PASS;
    query.overflow = RUNG_OVERFLOW_FAIL;
    return query;
  }

  rung_org* org_ = nullptr;
  rung_session* session_ = nullptr;
  rung_context context_ = RUNG_CONTEXT_INIT;
  std::uint32_t ann_ = 0, ben_ = 0, hua_ = 0;
  const std::string kind_ = "a kind of document whose name needs the heap";
};

TEST_F(RouteMemory, RoutesWithEveryPolicyFailCleanly) {
  for (const char* from : {"sc", "sh", "tc", "x0"}) {
    rung_route_query query = with_every_policy(from);
    query.extent = RUNG_EXTENT_TOP;
    const rung_routed* routed = nullptr;
    starve([&](rung_error** err) {
      const rung_status status =
          rung_route(&routed, session_, &query, &context_, err);
      EXPECT_EQ(routed == nullptr, status != RUNG_OK);
      return status;
    });
    ASSERT_NE(routed, nullptr);
    EXPECT_GT(routed->step_count, 0u) << from;
    EXPECT_GT(routed->trace_count, 0u) << from;
  }
}

TEST_F(RouteMemory, TablesOfAuthorityFailCleanly) {
  rung_authority* authority = nullptr;
  starve([&](rung_error** err) {
    const rung_status status =
        rung_authority_parse(&authority, kTable, sizeof kTable - 1, 0, err);
    EXPECT_EQ(authority == nullptr, status != RUNG_OK);
    return status;
  });
  rung_route_query query = query_from(session_, "x0");
  query.extent = RUNG_EXTENT_AUTHORITY;
  query.authority = authority;
  query.amount = 10;
  const rung_routed* routed = nullptr;
  starve([&](rung_error** err) {
    return rung_route(&routed, session_, &query, &context_, err);
  });
  ASSERT_GT(routed->step_count, 0u);
  EXPECT_EQ(routed->steps[routed->step_count - 1]->post, post_of(org_, "top"));
  rung_authority_free(authority);
}

TEST_F(RouteMemory, ListsOfOptionsFailCleanly) {
  rung_route_option_list options = {nullptr, 0};
  starve([&](rung_error** err) {
    const rung_status status = rung_route_options(&options, session_, err);
    EXPECT_EQ(options.len == 0, status != RUNG_OK);
    return status;
  });
  EXPECT_GT(options.len, 30u);
}

}  // namespace
