/* Sign-off: structs in, structs out, JSON, names, misuse. */
#include <string.h>

#include "check.h"
#include "judge.h"

static rung_error* err = NULL;
static rung_session* session;
static rung_sign_voter voters[3];
static rung_sign_group group;
static rung_sign_policy policy;
static rung_sign_event events[2];

static void set_up(void) {
  const rung_sign_voter voter = {RUNG_STR_INIT, 1};
  const rung_sign_group empty_group = RUNG_SIGN_GROUP_INIT;
  const rung_sign_policy empty_policy = RUNG_SIGN_POLICY_INIT;
  const rung_sign_event event = RUNG_SIGN_EVENT_INIT;
  voters[0] = voters[1] = voters[2] = voter;
  voters[0].id = rung_str_of("li");
  voters[1].id = rung_str_of("wu");
  voters[2].id = rung_str_of("zhao");
  group = empty_group;
  group.voters = voters;
  group.voter_count = 3;
  group.mode = RUNG_SIGN_RATIO;
  group.ratio_of = 2, group.ratio_in = 3;
  policy = empty_policy;
  policy.groups = &group;
  policy.group_count = 1;
  policy.opened = 0;
  policy.initiator = rung_str_of("me");
  events[0] = events[1] = event;
  events[0].who = voters[0].id;
  events[0].at = 1;
  events[1].who = voters[1].id;
  events[1].at = 2;
}

static void VotesAreCounted(void) {
  const rung_signed_off* answer = NULL;
  set_up();
  CHECK_OK(rung_signoff(&answer, session, &policy, events, 1, 5, &err));
  CHECK(answer->outcome == RUNG_SIGN_OUTCOME_WAIT);
  CHECK(answer->decided_at == RUNG_FOREVER && answer->decided_by.len == 0);
  CHECK(answer->may_act_count == 2);
  CHECK_STR(answer->may_act[0]->who, "wu");
  CHECK(answer->may_act[0]->until == RUNG_FOREVER);
  CHECK(answer->group_count == 1 && answer->groups[0]->approve == 1);
  CHECK(answer->groups[0]->open == 2 && answer->groups[0]->open_weight == 2);
  CHECK_OK(rung_signoff(&answer, session, &policy, events, 2, 5, &err));
  CHECK(answer->outcome == RUNG_SIGN_OUTCOME_PASS);
  CHECK(answer->decided_at == 2);
  CHECK(answer->decided_by.len == 1 && answer->decided_by.ptr[0] == 1);
  CHECK(answer->may_act_count == 0 && answer->ignored_count == 0);
}

static void WhatDoesNotCountIsSaid(void) {
  const rung_signed_off* answer = NULL;
  set_up();
  events[0].who = rung_str_of("stranger");
  group.silence = RUNG_SILENCE_REJECT;
  group.time = 1;
  group.unit = RUNG_SIGN_HOURS;
  CHECK_OK(rung_signoff(&answer, session, &policy, events, 2,
                        INT64_C(3600000001), &err));
  CHECK(answer->outcome == RUNG_SIGN_OUTCOME_REJECT);
  CHECK(answer->ignored_count == 1 && answer->ignored[0]->event == 0);
  CHECK(answer->ignored[0]->reason == RUNG_SIGN_REASON_NOT_ENTITLED);
  CHECK(answer->silent_count == 2);
  CHECK_STR(answer->silent[0]->who, "li");
  CHECK(answer->silent[0]->as == RUNG_SILENCE_REJECT);
  CHECK(answer->silent[0]->at == INT64_C(3600000001));
}

static void RightsAreTold(void) {
  rung_legal_action_list legal = {NULL, 0};
  int32_t reason = -1;
  set_up();
  CHECK_OK(rung_legal_actions(&legal, session, &policy, events, 1, "wu", 2, 3,
                              &err));
  CHECK(legal.len == 10);
  CHECK(legal.ptr[RUNG_SIGN_APPROVE]->reason == RUNG_SIGN_REASON_NONE);
  CHECK(legal.ptr[RUNG_SIGN_WITHDRAW]->reason == RUNG_SIGN_REASON_NO_VOTE);
  CHECK(legal.ptr[RUNG_SIGN_RETURN]->to.len == 2);
  CHECK_STR(legal.ptr[RUNG_SIGN_RETURN]->to.ptr[1], "li");
  events[1].action = RUNG_SIGN_TRANSFER;
  events[1].to = rung_str_of("me");
  CHECK_OK(rung_signoff_allowed(&reason, &policy, events, 1, &events[1], &err));
  CHECK(reason == RUNG_SIGN_REASON_INITIATOR);
}

static void JsonIsAnswered(void) {
  const char* request =
      "{\"policy\":{\"mode\":\"any\",\"voters\":[\"li\"]},"
      "\"events\":[],\"at\":\"2024-03-01\"}";
  rung_str out = RUNG_STR_INIT;
  CHECK_OK(rung_signoff_json(&out, session, request, strlen(request), &err));
  CHECK(holds(out, "{\"outcome\":\"wait\",\"decided_at\":null,"));
  CHECK_FAILS(RUNG_PARSE, rung_signoff_json(&out, session, "{}", 2, &err));
}

static void NamesAreThoseOfJson(void) {
  CHECK_STR(rung_sign_mode_name(RUNG_SIGN_IN_ORDER), "in_order");
  CHECK_STR(rung_sign_action_name(RUNG_SIGN_ADD_BEFORE), "add_before");
  CHECK_STR(rung_sign_reason_name(RUNG_SIGN_REASON_NOT_YET), "not_yet");
  CHECK_STR(rung_sign_outcome_name(RUNG_SIGN_OUTCOME_WAIT), "wait");
  CHECK_STR(rung_silence_name(RUNG_SILENCE_DROP), "drop");
  CHECK_STR(rung_sign_mode_name(6), "unknown");
  CHECK_STR(rung_sign_reason_name(-1), "unknown");
}

static void Misuse(void) {
  const rung_signed_off* answer = NULL;
  rung_legal_action_list legal = {NULL, 0};
  int32_t reason = -1;
  set_up();
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(NULL, session, &policy, events, 1, 5, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, NULL, &policy, events, 1, 5, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, session, NULL, events, 1, 5, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, session, &policy, NULL, 1, 5, &err));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_signoff(&answer, session, &policy, events, 1, RUNG_FOREVER, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff_allowed(&reason, &policy, events, 1, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_legal_actions(&legal, session, &policy, events, 1, NULL, 2,
                                 3, &err));
  events[0].action = 10;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, session, &policy, events, 1, 5, &err));
  set_up();
  group.mode = 6;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, session, &policy, events, 1, 5, &err));
  set_up();
  policy.struct_size = 3;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, session, &policy, events, 1, 5, &err));
  set_up();
  voters[1].id = rung_str_of("\xff");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_signoff(&answer, session, &policy, events, 1, 5, &err));
  CHECK(answer == NULL && reason == -1 && legal.ptr == NULL);
}

int main(void) {
  CHECK_OK(rung_session_new(&session, NULL, &err));
  RUN(VotesAreCounted);
  RUN(WhatDoesNotCountIsSaid);
  RUN(RightsAreTold);
  RUN(JsonIsAnswered);
  RUN(NamesAreThoseOfJson);
  RUN(Misuse);
  rung_session_free(session);
  return check_result();
}
