// Parties as items of a list.
#ifndef RUNG_SRC_CHECK_PARTY_LIST_HPP_
#define RUNG_SRC_CHECK_PARTY_LIST_HPP_

#include <algorithm>
#include <vector>

#include "rung/party.hpp"

namespace rung::checking {

inline Party of(UnitId unit) {
  Party party;
  party.kind = Party::Kind::kUnit;
  party.unit = unit;
  return party;
}

inline Party of(PostId post) {
  Party party;
  party.kind = Party::Kind::kPost;
  party.post = post;
  return party;
}

inline Party of(PersonId person) {
  Party party;
  party.kind = Party::Kind::kPerson;
  party.person = person;
  return party;
}

inline bool equal(const Party& a, const Party& b) {
  return a.kind == b.kind && a.unit == b.unit && a.post == b.post &&
         a.person == b.person;
}

inline bool contains(const std::vector<Party>& items, const Party& party) {
  return std::any_of(items.begin(), items.end(),
                     [&](const Party& p) { return equal(p, party); });
}

inline void add_once(std::vector<Party>& items, const Party& party) {
  if (!contains(items, party)) items.push_back(party);
}

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_PARTY_LIST_HPP_
