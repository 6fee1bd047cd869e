// Many items a call. They pass through a small block on the stack, in which bad
// ids are replaced by a good one whose answer is thrown away, so that the batch
// calls of C++ do the work and nothing is allocated.
#include <algorithm>
#include <array>
#include <span>

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"

namespace rung::capi {
namespace {

constexpr std::size_t kBlock = 256;

class Items {
 public:
  Items(const Org& org, rung_status* statuses, std::size_t n)
      : posts_(org.post_count()),
        statuses_(list(statuses, n, "out_statuses")) {}

  /// Calls `ask(at, count)` for block after block.
  template <class Ask>
  void each_block(Ask&& ask) {
    if (posts_ == 0) {  // no id is good, and none can replace a bad one
      std::fill(statuses_.begin(), statuses_.end(), RUNG_INVALID_ARGUMENT);
      return;
    }
    for (std::size_t at = 0; at < statuses_.size(); at += kBlock) {
      const std::size_t count = std::min(kBlock, statuses_.size() - at);
      std::fill_n(&statuses_[at], count, RUNG_OK);
      ask(at, count);
    }
  }

  /// Takes `ids` into the block and sets the status of those that are bad.
  std::span<const PostId> take(std::span<const std::uint32_t> ids,
                               std::size_t at, std::size_t count,
                               std::array<PostId, kBlock>& block) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool good = ids[at + i] < posts_;
      block[i] = PostId{good ? ids[at + i] : 0};
      if (!good) statuses_[at + i] = RUNG_INVALID_ARGUMENT;
    }
    return {block.data(), count};
  }

  bool good(std::size_t i) const { return statuses_[i] == RUNG_OK; }

 private:
  std::uint32_t posts_;
  std::span<rung_status> statuses_;
};

// Where answers of one number go; `ask` is the batch call of C++.
template <class Answer, class Ask>
void pairs_to_numbers(Items items, std::span<const std::uint32_t> as,
                      std::span<const std::uint32_t> bs,
                      std::span<std::uint8_t> out, Ask&& ask) {
  std::array<PostId, kBlock> a, b;
  std::array<Answer, kBlock> answers;
  items.each_block([&](std::size_t at, std::size_t count) {
    ask(items.take(as, at, count, a), items.take(bs, at, count, b),
        std::span<Answer>(answers.data(), count));
    for (std::size_t i = 0; i < count; ++i) {
      if (!items.good(at + i)) continue;
      out[at + i] = static_cast<std::uint8_t>(answers[i]);
    }
  });
}

// Where answers that are posts go.
struct PostsOut {
  std::span<std::uint8_t> found;
  std::span<std::uint32_t> posts;

  PostsOut(std::uint8_t* out_found, std::uint32_t* out_posts, std::size_t n)
      : found(list(out_found, n, "out_found")),
        posts(list(out_posts, n, "out_posts")) {}

  void write(const Items& items, std::size_t at,
             std::span<const PostAnswer> answers) const {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (!items.good(at + i)) continue;
      found[at + i] = static_cast<std::uint8_t>(answers[i].found);
      posts[at + i] = static_cast<std::uint32_t>(answers[i].post);
    }
  }
};

template <class Ask>
void posts_to_posts(Items items, std::span<const std::uint32_t> from,
                    const PostsOut& out, Ask&& ask) {
  std::array<PostId, kBlock> block;
  std::array<PostAnswer, kBlock> answers;
  items.each_block([&](std::size_t at, std::size_t count) {
    const std::span<PostAnswer> given(answers.data(), count);
    ask(items.take(from, at, count, block), given);
    out.write(items, at, given);
  });
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;
using rung::PostAnswer;
using rung::PostId;
using Posts = std::span<const PostId>;

rung_status rung_is_superior_n(uint8_t* out_truths, rung_status* out_statuses,
                               const rung_org* org, const uint32_t* uppers,
                               const uint32_t* lowers, size_t n,
                               const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    const rung::Org& in = given(org, "org").org;
    const rung::Context when = context_arg(in, context);
    pairs_to_numbers<rung::Truth>(
        Items(in, out_statuses, n), list(uppers, n, "uppers"),
        list(lowers, n, "lowers"), list(out_truths, n, "out_truths"),
        [&](Posts a, Posts b, std::span<rung::Truth> answers) {
          rung::is_superior(in, a, b, when, answers);
        });
  });
}

rung_status rung_relate_n(uint8_t* out_relations, rung_status* out_statuses,
                          const rung_org* org, const uint32_t* as,
                          const uint32_t* bs, size_t n,
                          const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    const rung::Org& in = given(org, "org").org;
    const rung::Context when = context_arg(in, context);
    pairs_to_numbers<rung::Relation>(
        Items(in, out_statuses, n), list(as, n, "as"), list(bs, n, "bs"),
        list(out_relations, n, "out_relations"),
        [&](Posts a, Posts b, std::span<rung::Relation> answers) {
          rung::relate(in, a, b, when, answers);
        });
  });
}

rung_status rung_common_superior_n(uint8_t* out_found, uint32_t* out_posts,
                                   rung_status* out_statuses,
                                   const rung_org* org, const uint32_t* as,
                                   const uint32_t* bs, size_t n,
                                   const rung_context* context,
                                   rung_error** err) {
  return guard(err, [&] {
    const rung::Org& in = given(org, "org").org;
    const rung::Context when = context_arg(in, context);
    const PostsOut out(out_found, out_posts, n);
    Items items(in, out_statuses, n);
    const auto first = list(as, n, "as");
    const auto second = list(bs, n, "bs");
    std::array<PostId, kBlock> a, b;
    std::array<PostAnswer, kBlock> answers;
    items.each_block([&](std::size_t at, std::size_t count) {
      const std::span<PostAnswer> block(answers.data(), count);
      rung::common_superior(in, items.take(first, at, count, a),
                            items.take(second, at, count, b), when, block);
      out.write(items, at, block);
    });
  });
}

rung_status rung_kth_superior_n(uint8_t* out_found, uint32_t* out_posts,
                                rung_status* out_statuses, const rung_org* org,
                                const uint32_t* posts, size_t n, uint32_t k,
                                const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    const rung::Org& in = given(org, "org").org;
    const rung::Context when = context_arg(in, context);
    posts_to_posts(Items(in, out_statuses, n), list(posts, n, "posts"),
                   PostsOut(out_found, out_posts, n),
                   [&](Posts from, std::span<PostAnswer> answers) {
                     rung::kth_superior(in, from, k, when, answers);
                   });
  });
}

rung_status rung_next_approver_n(uint8_t* out_found, uint32_t* out_posts,
                                 rung_status* out_statuses, const rung_org* org,
                                 const uint32_t* from, size_t n,
                                 const rung_context* context,
                                 rung_error** err) {
  return guard(err, [&] {
    const rung::Org& in = given(org, "org").org;
    const rung::Context when = context_arg(in, context);
    posts_to_posts(Items(in, out_statuses, n), list(from, n, "from"),
                   PostsOut(out_found, out_posts, n),
                   [&](Posts asking, std::span<PostAnswer> answers) {
                     rung::next_approver(in, asking, when, answers);
                   });
  });
}
