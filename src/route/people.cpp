#include "route/people.hpp"

#include <algorithm>

namespace rung {
namespace {

/// Up to so many, a look at each is quicker than anything clever.
constexpr std::size_t kFew = 32;

// The same for every order of the people.
std::uint64_t hash_of(std::span<const PersonId> people) {
  std::uint64_t sum = people.size();
  for (const PersonId person : people) {
    std::uint64_t x = static_cast<std::uint64_t>(person) + 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    sum += x ^ (x >> 31);
  }
  return sum;
}

}  // namespace

void PeopleSet::sort() {
  if (people_.size() <= kFew) return;
  sorted_.assign(people_.begin(), people_.end());
  std::sort(sorted_.begin(), sorted_.end());
}

bool PeopleSet::find(PersonId person) const noexcept {
  if (!sorted_.empty()) {
    return std::binary_search(sorted_.begin(), sorted_.end(), person);
  }
  return std::find(people_.begin(), people_.end(), person) != people_.end();
}

bool same_people(std::span<const PersonId> a, std::span<const PersonId> b) {
  if (a.size() != b.size()) return false;
  if (a.size() == 1) return a[0] == b[0];
  if (a.size() <= kFew)
    return std::is_permutation(a.begin(), a.end(), b.begin());
  std::vector<PersonId> x(a.begin(), a.end()), y(b.begin(), b.end());
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y;
}

void AskedPeople::add(std::span<const PersonId> people, PostId post,
                      bool earlier) {
  entries_.push_back({hash_of(people), people, post, earlier});
  if (entries_.size() <= kFew) return;
  if (!index_) {
    index_.emplace();
    for (std::uint32_t i = 0; i + 1 < entries_.size(); ++i) {
      index_->emplace(entries_[i].hash, i);
    }
  }
  index_->emplace(entries_.back().hash,
                  static_cast<std::uint32_t>(entries_.size() - 1));
}

const AskedPeople::Entry* AskedPeople::find(
    std::span<const PersonId> people) const {
  const std::uint64_t hash = hash_of(people);
  const Entry* found = nullptr;
  const auto consider = [&](const Entry& e) {
    const bool later = found == nullptr || found < &e;
    if (later && e.hash == hash && same_people(e.people, people)) found = &e;
  };
  if (!index_) {
    for (const Entry& e : entries_) consider(e);
    return found;
  }
  const auto [first, last] = index_->equal_range(hash);
  for (auto it = first; it != last; ++it) consider(entries_[it->second]);
  return found;
}

}  // namespace rung
