#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"

namespace rung::capi {
namespace {

// A question about two posts of an org, its arguments checked.
struct Pair {
  const Org& org;
  PostId first, second;
  Context context;

  Pair(const Org& in, std::uint32_t a, std::uint32_t b,
       const rung_context* when, const char* a_name, const char* b_name)
      : org(in),
        first(post_arg(in, a, a_name)),
        second(post_arg(in, b, b_name)),
        context(context_arg(in, when)) {}
};

void hand_out(PostAnswer answer, int32_t* found, uint32_t* post) {
  *found = static_cast<int32_t>(answer.found);
  *post = static_cast<uint32_t>(answer.post);
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_is_superior(int32_t* out, const rung_org* org, uint32_t upper,
                             uint32_t lower, const rung_context* context,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const Pair q(given(org, "org").org, upper, lower, context, "upper",
                 "lower");
    *out = static_cast<int32_t>(
        rung::is_superior(q.org, q.first, q.second, q.context));
  });
}

rung_status rung_distance(int32_t* out, const rung_org* org, uint32_t a,
                          uint32_t b, const rung_context* context,
                          rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const Pair q(given(org, "org").org, a, b, context, "a", "b");
    *out = rung::distance(q.org, q.first, q.second, q.context);
  });
}

rung_status rung_relate(const rung_related** out, rung_session* session,
                        uint32_t a, uint32_t b, const rung_context* context,
                        rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const Pair q(s.org(), a, b, context, "a", "b");
    rung::relate(q.org, q.first, q.second, q.context, s.related);
    *out = s.related_view.show(s.related);
  });
}

rung_status rung_common_superior(int32_t* out_found, uint32_t* out_post,
                                 const rung_org* org, uint32_t a, uint32_t b,
                                 const rung_context* context,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out_found, "out_found");
    given(out_post, "out_post");
    const Pair q(given(org, "org").org, a, b, context, "a", "b");
    hand_out(rung::common_superior(q.org, q.first, q.second, q.context),
             out_found, out_post);
  });
}

rung_status rung_common_superiors(rung_ids* out, rung_session* session,
                                  uint32_t a, uint32_t b,
                                  const rung_context* context,
                                  rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const Pair q(s.org(), a, b, context, "a", "b");
    *out =
        s.ids.only(rung::common_superiors(q.org, q.first, q.second, q.context));
  });
}

rung_status rung_kth_superior(int32_t* out_found, uint32_t* out_post,
                              const rung_org* org, uint32_t post, uint32_t k,
                              const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    given(out_found, "out_found");
    given(out_post, "out_post");
    const rung::Org& in = given(org, "org").org;
    const rung::PostId id = post_arg(in, post, "post");
    hand_out(rung::kth_superior(in, id, k, context_arg(in, context)), out_found,
             out_post);
  });
}

rung_status rung_superiors(rung_ids* out, rung_session* session, uint32_t post,
                           const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const rung::PostId id = post_arg(s.org(), post, "post");
    *out =
        s.ids.only(rung::superiors(s.org(), id, context_arg(s.org(), context)));
  });
}

rung_status rung_subordinates(rung_ids* out, rung_session* session,
                              uint32_t post, int32_t direct_only,
                              const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const rung::PostId id = post_arg(s.org(), post, "post");
    *out = s.ids.only(rung::subordinates(
        s.org(), id, context_arg(s.org(), context), direct_only != 0));
  });
}
