// When two parties are one.
#include <algorithm>

#include "check/scene.hpp"
#include "rung/party.hpp"

namespace rung::checking {

std::string_view plain_id(const Org& org, const Party& party) {
  switch (party.kind) {
    case Party::Kind::kUnit:
      return org.id(party.unit);
    case Party::Kind::kPost:
      return org.id(party.post);
    case Party::Kind::kPerson:
      if (party.post != kNoPost || party.unit != kNoUnit) return {};
      return org.id(party.person);
    case Party::Kind::kNone:
      break;
  }
  return {};
}

std::string id_of(const Org& org, const Party& party) {
  if (party.kind == Party::Kind::kPerson) {
    std::string id(org.id(party.person));
    if (party.post != kNoPost)
      id += '@' + std::string(org.id(party.post));
    else if (party.unit != kNoUnit)
      id += '@' + std::string(org.id(party.unit));
    return id;
  }
  return std::string(plain_id(org, party));
}

Truth same(const Org& org, const Party& a, Instant at_a, const Party& b,
           Instant at_b) {
  using Kind = Party::Kind;
  if (a.kind == Kind::kUnit || b.kind == Kind::kUnit) {
    return a.kind == b.kind && a.unit == b.unit ? Truth::kYes : Truth::kNo;
  }
  if (a.kind == Kind::kPost && b.kind == Kind::kPost) {
    return a.post == b.post ? Truth::kYes : Truth::kNo;
  }
  if (a.kind == Kind::kPerson && b.kind == Kind::kPerson &&
      a.person == b.person && a.post == b.post) {
    return Truth::kYes;
  }
  const std::vector<PostId> mine = posts_for(org, a, kNoUnit, at_a);
  const std::vector<PostId> other = posts_for(org, b, kNoUnit, at_b);
  const bool any = std::any_of(mine.begin(), mine.end(), [&](PostId p) {
    return std::find(other.begin(), other.end(), p) != other.end();
  });
  if (!any) return Truth::kNo;
  return mine.size() == 1 && other.size() == 1 ? Truth::kYes
                                               : Truth::kUndetermined;
}

Truth meet(const Org& org, const Parties& a, const Parties& b) {
  Truth best = a.unknown || b.unknown ? Truth::kUndetermined : Truth::kNo;
  for (const Party& x : a.items) {
    for (const Party& y : b.items) {
      const Truth one = same(org, x, a.at, y, b.at);
      if (one == Truth::kYes) return one;
      if (one == Truth::kUndetermined) best = one;
    }
  }
  return best;
}

}  // namespace rung::checking
