/* Who is above whom: sessions' lists, relations, and route's little sister. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static int32_t is_superior(const rung_org* org, const char* upper,
                           const char* lower, const rung_context* context) {
  int32_t truth = -1;
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, upper),
                            post_of(org, lower), context, &err));
  return truth;
}

static void SuperiorsAreAboveAtAnyDistance(void) {
  rung_org* org = office_load();
  const rung_context now = office_context();
  CHECK(is_superior(org, "mayor", "s1.clerk", &now) == RUNG_TRUTH_YES);
  CHECK(is_superior(org, "s1.head", "s1.clerk", &now) == RUNG_TRUTH_YES);
  CHECK(is_superior(org, "s1.clerk", "mayor", &now) == RUNG_TRUTH_NO);
  CHECK(is_superior(org, "mayor", "mayor", &now) == RUNG_TRUTH_NO);
  CHECK(is_superior(org, "vm.fin", "s1.clerk", &now) == RUNG_TRUTH_NO);
  rung_org_free(org);
}

static void LinesAndSubjectsMatter(void) {
  rung_org* org = office_load();
  rung_context context = office_context();
  context.line = RUNG_LINE_DOTTED;
  CHECK(is_superior(org, "fb.head", "s1.clerk", &context) == RUNG_TRUTH_YES);
  context.line = RUNG_LINE_LADDER;
  CHECK(is_superior(org, "fb.head", "s1.clerk", &context) == RUNG_TRUTH_NO);
  context.subject = subject_of(org, "budget");
  CHECK(is_superior(org, "vm.fin", "eb.head", &context) == RUNG_TRUTH_YES);
  CHECK(is_superior(org, "vm.edu", "eb.head", &context) == RUNG_TRUTH_NO);
  rung_org_free(org);
}

static void DistancesAreCountedBothWays(void) {
  rung_org* org = office_load();
  const rung_context now = office_context();
  const uint32_t mayor = post_of(org, "mayor");
  const uint32_t clerk = post_of(org, "s1.clerk");
  int32_t steps = 99;
  CHECK_OK(rung_distance(&steps, org, mayor, clerk, &now, &err));
  CHECK(steps == 5);
  CHECK_OK(rung_distance(&steps, org, clerk, mayor, &now, &err));
  CHECK(steps == 5);
  CHECK_OK(rung_distance(&steps, org, mayor, mayor, &now, &err));
  CHECK(steps == 0);
  CHECK_OK(
      rung_distance(&steps, org, clerk, post_of(org, "vm.fin"), &now, &err));
  CHECK(steps == -1);
  rung_org_free(org);
}

static void SkippedPostsGoFromTheLowerOneUp(void) {
  static const char* const kBetween[] = {"s1.head", "eb.dep", "eb.head",
                                         "vm.edu"};
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_context now = office_context();
  const rung_related* related = NULL;
  size_t i;
  CHECK_OK(rung_relate(&related, session, post_of(org, "mayor"),
                       post_of(org, "s1.clerk"), &now, &err));
  CHECK(related->relation == RUNG_RELATION_SKIP_SUPERIOR);
  CHECK(related->distance == 5);
  CHECK(related->line == RUNG_LINE_LADDER);
  CHECK(related->skipped.len == 4);
  for (i = 0; i < 4 && i < related->skipped.len; ++i) {
    CHECK_STR(post_id(org, related->skipped.ptr[i]), kBetween[i]);
  }
  CHECK(related->alternatives.len == 0);
  rung_session_free(session);
  rung_org_free(org);
}

static int32_t relation(rung_session* session, const char* a, const char* b) {
  const rung_org* org = rung_session_org(session);
  const rung_context now = office_context();
  const rung_related* related = NULL;
  if (!CHECK_OK(rung_relate(&related, session, post_of(org, a), post_of(org, b),
                            &now, &err))) {
    return -1;
  }
  return related->relation;
}

static void RelationsHaveOneNameEach(void) {
  rung_org* org = office_load();
  rung_session* s = office_session(org);
  CHECK(relation(s, "mayor", "mayor") == RUNG_RELATION_SAME);
  CHECK(relation(s, "mayor", "vm.edu") == RUNG_RELATION_DIRECT_SUPERIOR);
  CHECK(relation(s, "vm.edu", "mayor") == RUNG_RELATION_DIRECT_SUBORDINATE);
  CHECK(relation(s, "eb.dep", "vm.edu") == RUNG_RELATION_SKIP_SUBORDINATE);
  CHECK(relation(s, "vm.edu", "vm.fin") == RUNG_RELATION_PEER);
  CHECK(relation(s, "fb.head", "s1.clerk") == RUNG_RELATION_DOTTED_SUPERIOR);
  CHECK(relation(s, "s1.clerk", "fb.head") == RUNG_RELATION_DOTTED_SUBORDINATE);
  CHECK(relation(s, "vm.fin", "s1.clerk") == RUNG_RELATION_OTHER);
  rung_session_free(s);
  rung_org_free(org);
}

static void CommonSuperiorsAreTheLowest(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_context now = office_context();
  const uint32_t clerk = post_of(org, "s1.clerk");
  int32_t found = -1;
  uint32_t post = 0;
  rung_ids all = {NULL, 0};
  CHECK_OK(rung_common_superior(&found, &post, org, clerk,
                                post_of(org, "fb.head"), &now, &err));
  CHECK(found == RUNG_FOUND_ONE && post == post_of(org, "mayor"));
  CHECK_OK(rung_common_superior(&found, &post, org, clerk,
                                post_of(org, "eb.dep"), &now, &err));
  CHECK(found == RUNG_FOUND_ONE && post == post_of(org, "eb.dep"));
  CHECK_OK(rung_common_superiors(&all, session, clerk, post_of(org, "fb.head"),
                                 &now, &err));
  CHECK(all.len == 1 && all.ptr[0] == post_of(org, "mayor"));
  rung_session_free(session);
  rung_org_free(org);
}

static void KthSuperiorsEndAtTheTop(void) {
  rung_org* org = office_load();
  const rung_context now = office_context();
  const uint32_t clerk = post_of(org, "s1.clerk");
  int32_t found = -1;
  uint32_t post = 0;
  CHECK_OK(rung_kth_superior(&found, &post, org, clerk, 0, &now, &err));
  CHECK(found == RUNG_FOUND_ONE && post == clerk);
  CHECK_OK(rung_kth_superior(&found, &post, org, clerk, 2, &now, &err));
  CHECK(found == RUNG_FOUND_ONE && post == post_of(org, "eb.dep"));
  CHECK_OK(rung_kth_superior(&found, &post, org, clerk, 5, &now, &err));
  CHECK(found == RUNG_FOUND_ONE && post == post_of(org, "mayor"));
  CHECK_OK(rung_kth_superior(&found, &post, org, clerk, 6, &now, &err));
  CHECK(found == RUNG_FOUND_NONE && post == RUNG_NONE);
  CHECK_OK(
      rung_kth_superior(&found, &post, org, clerk, UINT32_MAX, &now, &err));
  CHECK(found == RUNG_FOUND_NONE);
  rung_org_free(org);
}

static void SuperiorsAndSubordinatesAreListed(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_context now = office_context();
  rung_ids posts = {NULL, 0};
  CHECK_OK(
      rung_superiors(&posts, session, post_of(org, "s1.head"), &now, &err));
  CHECK(posts.len == 1 && posts.ptr[0] == post_of(org, "eb.dep"));
  CHECK_OK(rung_superiors(&posts, session, post_of(org, "mayor"), &now, &err));
  CHECK(posts.len == 0);
  CHECK_OK(rung_subordinates(&posts, session, post_of(org, "eb.head"), 0, &now,
                             &err));
  CHECK(posts.len == 3); /* eb.dep, s1.head, s1.clerk */
  CHECK_OK(rung_subordinates(&posts, session, post_of(org, "eb.head"), 1, &now,
                             &err));
  CHECK(posts.len == 1 && posts.ptr[0] == post_of(org, "eb.dep"));
  rung_session_free(session);
  rung_org_free(org);
}

int main(void) {
  RUN(SuperiorsAreAboveAtAnyDistance);
  RUN(LinesAndSubjectsMatter);
  RUN(DistancesAreCountedBothWays);
  RUN(SkippedPostsGoFromTheLowerOneUp);
  RUN(RelationsHaveOneNameEach);
  RUN(CommonSuperiorsAreTheLowest);
  RUN(KthSuperiorsEndAtTheTop);
  RUN(SuperiorsAndSubordinatesAreListed);
  return check_result();
}
