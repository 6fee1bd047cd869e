/* Many posts a call: answers like those one by one, bad ids item by item. */
#include <string.h>

#include "check.h"
#include "office.h"

enum { kMany = 1000 }; /* several of the library's inner blocks, and a rest */

static rung_error* err = NULL;

/* A fixed pattern of posts in which every seventh is not of the org. */
static void fill(uint32_t* posts, uint32_t count, uint32_t step) {
  uint32_t i;
  for (i = 0; i < kMany; ++i) {
    posts[i] = i % 7 == 3 ? count + i : i * step % count;
  }
  posts[kMany - 1] = RUNG_NONE;
}

typedef struct batch {
  rung_org* org;
  rung_context now;
  uint32_t as[kMany], bs[kMany], posts[kMany];
  uint8_t small[kMany];
  rung_status statuses[kMany];
} batch;

static batch b;

static void start(void) {
  b.org = office_load();
  b.now = office_context();
  fill(b.as, rung_org_post_count(b.org), 5);
  fill(b.bs, rung_org_post_count(b.org), 2);
  memset(b.small, 0xEE, sizeof b.small);
  memset(b.posts, 0xEE, sizeof b.posts);
}

static int good(uint32_t post) { return post < rung_org_post_count(b.org); }

static void check_posts(uint32_t i, rung_status status, int32_t found,
                        uint32_t post) {
  CHECK(b.statuses[i] == status);
  CHECK(b.small[i] == (status == RUNG_OK ? found : 0xEE));
  CHECK(b.posts[i] == (status == RUNG_OK ? post : 0xEEEEEEEEu));
}

static void SuperiorsAgreeWithSingleCalls(void) {
  uint32_t i;
  start();
  CHECK_OK(rung_is_superior_n(b.small, b.statuses, b.org, b.as, b.bs, kMany,
                              &b.now, &err));
  for (i = 0; i < kMany; ++i) {
    int32_t truth = 0xEE;
    CHECK(rung_is_superior(&truth, b.org, b.as[i], b.bs[i], &b.now, NULL) ==
          b.statuses[i]);
    CHECK(b.small[i] == truth);
    CHECK((b.statuses[i] == RUNG_OK) == (good(b.as[i]) && good(b.bs[i])));
  }
  rung_org_free(b.org);
}

static void RelationsAgreeWithSingleCalls(void) {
  rung_session* session;
  uint32_t i;
  start();
  session = office_session(b.org);
  CHECK_OK(rung_relate_n(b.small, b.statuses, b.org, b.as, b.bs, kMany, &b.now,
                         &err));
  for (i = 0; i < kMany; ++i) {
    const rung_related* related = NULL;
    CHECK(rung_relate(&related, session, b.as[i], b.bs[i], &b.now, NULL) ==
          b.statuses[i]);
    CHECK(b.small[i] == (related ? related->relation : 0xEE));
  }
  rung_session_free(session);
  rung_org_free(b.org);
}

static void CommonSuperiorsAgreeWithSingleCalls(void) {
  uint32_t i;
  start();
  CHECK_OK(rung_common_superior_n(b.small, b.posts, b.statuses, b.org, b.as,
                                  b.bs, kMany, &b.now, &err));
  for (i = 0; i < kMany; ++i) {
    int32_t found = -1;
    uint32_t post = 0;
    const rung_status status = rung_common_superior(
        &found, &post, b.org, b.as[i], b.bs[i], &b.now, NULL);
    check_posts(i, status, found, post);
  }
  rung_org_free(b.org);
}

static void KthSuperiorsAgreeWithSingleCalls(void) {
  uint32_t i;
  start();
  CHECK_OK(rung_kth_superior_n(b.small, b.posts, b.statuses, b.org, b.as, kMany,
                               2, &b.now, &err));
  for (i = 0; i < kMany; ++i) {
    int32_t found = -1;
    uint32_t post = 0;
    const rung_status status =
        rung_kth_superior(&found, &post, b.org, b.as[i], 2, &b.now, NULL);
    check_posts(i, status, found, post);
  }
  rung_org_free(b.org);
}

static void NextApproversAgreeWithSingleCalls(void) {
  uint32_t i;
  start();
  CHECK_OK(rung_next_approver_n(b.small, b.posts, b.statuses, b.org, b.as,
                                kMany, &b.now, &err));
  for (i = 0; i < kMany; ++i) {
    int32_t found = -1;
    uint32_t post = 0;
    const rung_status status =
        rung_next_approver(&found, &post, b.org, b.as[i], &b.now, NULL);
    check_posts(i, status, found, post);
  }
  rung_org_free(b.org);
}

static void NothingIsAskedOfNothing(void) {
  start();
  CHECK_OK(rung_is_superior_n(NULL, NULL, b.org, NULL, NULL, 0, &b.now, &err));
  CHECK_OK(rung_relate_n(NULL, NULL, b.org, NULL, NULL, 0, &b.now, &err));
  CHECK_OK(rung_common_superior_n(NULL, NULL, NULL, b.org, NULL, NULL, 0,
                                  &b.now, &err));
  CHECK_OK(
      rung_kth_superior_n(NULL, NULL, NULL, b.org, NULL, 0, 1, &b.now, &err));
  CHECK_OK(
      rung_next_approver_n(NULL, NULL, NULL, b.org, NULL, 0, &b.now, &err));
  rung_org_free(b.org);
}

static void NoIdIsOfAnEmptyOrg(void) {
  rung_builder* builder = NULL;
  rung_org* empty = NULL;
  start();
  CHECK_OK(rung_builder_new(&builder, NULL, &err));
  CHECK_OK(rung_builder_build(&empty, builder, &err));
  CHECK_OK(rung_next_approver_n(b.small, b.posts, b.statuses, empty, b.as,
                                kMany, &b.now, &err));
  CHECK(b.statuses[0] == RUNG_INVALID_ARGUMENT && b.small[0] == 0xEE);
  CHECK(b.statuses[kMany - 1] == RUNG_INVALID_ARGUMENT);
  rung_org_free(empty);
  rung_builder_free(builder);
  rung_org_free(b.org);
}

static void ArgumentErrorsWriteNothing(void) {
  rung_context bad;
  start();
  bad = b.now;
  bad.line = 9;
  b.statuses[0] = 77;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_is_superior_n(b.small, b.statuses, b.org, b.as, b.bs, kMany,
                                 &bad, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_is_superior_n(b.small, b.statuses, b.org, b.as, NULL, kMany,
                                 &b.now, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_relate_n(b.small, NULL, b.org, b.as,
                                                   b.bs, kMany, &b.now, &err));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_relate_n(NULL, b.statuses, b.org, b.as, b.bs, kMany, &b.now, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_common_superior_n(b.small, b.posts, b.statuses, b.org, NULL,
                                     b.bs, kMany, &b.now, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_kth_superior_n(b.small, NULL, b.statuses, b.org, b.as, kMany,
                                  1, &b.now, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_next_approver_n(b.small, b.posts, b.statuses, b.org, b.as,
                                   SIZE_MAX, &b.now, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_next_approver_n(b.small, b.posts, b.statuses, NULL, b.as,
                                   kMany, &b.now, &err));
  CHECK(b.statuses[0] == 77 && b.small[0] == 0xEE);
  rung_org_free(b.org);
}

int main(void) {
  RUN(SuperiorsAgreeWithSingleCalls);
  RUN(RelationsAgreeWithSingleCalls);
  RUN(CommonSuperiorsAgreeWithSingleCalls);
  RUN(KthSuperiorsAgreeWithSingleCalls);
  RUN(NextApproversAgreeWithSingleCalls);
  RUN(NothingIsAskedOfNothing);
  RUN(NoIdIsOfAnEmptyOrg);
  RUN(ArgumentErrorsWriteNothing);
  return check_result();
}
