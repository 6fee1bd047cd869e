#include "rung/party.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>

#include "org/steps.hpp"

namespace rung {
namespace {

// The heads that a unit stands for.
std::vector<PostId> heads(const Org& org, UnitId unit, Instant at) {
  std::vector<std::uint32_t> found;
  if (unit != kNoUnit) {
    heads_of(org.data(), static_cast<std::uint32_t>(unit), at, found);
  }
  std::vector<PostId> posts;
  for (const std::uint32_t p : found) posts.push_back(PostId{p});
  return posts;
}

// Posts in the unit or post that a party names are the only ones to choose
// from; a context that the question gives only prefers.
std::vector<PostId> posts_of_person(const Org& org, const Party& party,
                                    UnitId context, Instant at) {
  std::vector<PostId> held = org.posts_of(party.person, at);
  const auto other = [&](PostId post) {
    if (party.post != kNoPost) return post != party.post;
    return party.unit != kNoUnit && org.unit(post) != party.unit;
  };
  held.erase(std::remove_if(held.begin(), held.end(), other), held.end());
  if (held.size() <= 1) return held;
  const UnitId unit = party.unit != kNoUnit ? party.unit : context;
  const PostId acting = org.acting_post(party.person, unit, at);
  if (acting != kNoPost) return {acting};
  return held;
}

}  // namespace

std::vector<PostId> posts_for(const Org& org, const Party& party,
                              UnitId context, Instant at) {
  switch (party.kind) {
    case Party::Kind::kPost:
      return {party.post};
    case Party::Kind::kPerson:
      return posts_of_person(org, party, context, at);
    case Party::Kind::kUnit:
      return heads(org, party.unit, at);
    case Party::Kind::kNone:
      break;
  }
  return {};
}

PostAnswer resolve(const Org& org, const Party& party, UnitId context,
                   Instant at) noexcept {
  using Found = PostAnswer::Found;
  try {
    const std::vector<PostId> posts = posts_for(org, party, context, at);
    if (posts.empty()) return {Found::kNone, kNoPost};
    if (posts.size() > 1) return {Found::kSeveral, kNoPost};
    return {Found::kOne, posts.front()};
  } catch (const std::exception&) {  // only an allocation can fail here
    return {Found::kUndetermined, kNoPost};
  }
}

}  // namespace rung
