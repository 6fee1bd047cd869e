// As memory_test.cpp, for sign-off.
#include <gtest/gtest.h>

#include <string>

#include "starve.hpp"

namespace {

TEST(SignoffMemory, SignOffFailsCleanly) {
  const std::string me = "somebody whose name is long enough for the heap";
  const std::string to = "another one whose name is as long as that, or so";
  const rung_sign_voter voter = {{me.data(), me.size()}, 1};
  rung_sign_group group = RUNG_SIGN_GROUP_INIT;
  group.voters = &voter;
  group.voter_count = 1;
  rung_sign_policy policy = RUNG_SIGN_POLICY_INIT;
  policy.groups = &group;
  policy.group_count = 1;
  rung_sign_event event = RUNG_SIGN_EVENT_INIT;
  event.who = voter.id;
  event.to = {to.data(), to.size()};
  event.action = RUNG_SIGN_TRANSFER;
  event.at = 1;
  rung_session* session = nullptr;
  ASSERT_EQ(rung_session_new(&session, nullptr, nullptr), RUNG_OK);
  const rung_signed_off* answer = nullptr;
  starve([&](rung_error** err) {
    return rung_signoff(&answer, session, &policy, &event, 1, 2, err);
  });
  ASSERT_EQ(answer->may_act_count, 1u);
  EXPECT_EQ(
      std::string(answer->may_act[0]->who.ptr, answer->may_act[0]->who.len),
      to);
  rung_legal_action_list legal = {nullptr, 0};
  starve([&](rung_error** err) {
    return rung_legal_actions(&legal, session, &policy, nullptr, 0, me.data(),
                              me.size(), 2, err);
  });
  EXPECT_EQ(legal.len, 10u);
  std::int32_t reason = -1;
  starve([&](rung_error** err) {
    return rung_signoff_allowed(&reason, &policy, nullptr, 0, &event, err);
  });
  EXPECT_EQ(reason, RUNG_SIGN_REASON_NONE);
  const std::string request =
      R"({"policy":{"mode":"all","voters":["a","b"]},"at":"2024-03-01",)"
      R"("events":[{"who":"a","action":"approve","at":"2024-02-01"}],)"
      R"("who":"b"})";
  rung_str json = RUNG_STR_INIT;
  starve([&](rung_error** err) {
    return rung_signoff_json(&json, session, request.data(), request.size(),
                             err);
  });
  EXPECT_GT(json.len, 0u);
  rung_session_free(session);
}

}  // namespace
