#include "route/people.hpp"

#include <algorithm>
#include <utility>

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

bool same_of_many(std::span<const PersonId> a, std::span<const PersonId> b) {
  if (a.size() <= kFew)
    return std::is_permutation(a.begin(), a.end(), b.begin());
  std::vector<PersonId> x(a.begin(), a.end()), y(b.begin(), b.end());
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y;
}

const AskedPeople::Entry* AskedPeople::find_or_add(
    std::span<const PersonId> people, PostId post, bool earlier) {
  const std::uint64_t hash = hash_of(people);
  const Entry* same = find(hash, people);
  if (same == nullptr) add({hash, people, post, earlier});
  return same;
}

std::optional<AskedPeople::Entry> AskedPeople::replace(
    std::span<const PersonId> people, PostId post, bool earlier) {
  const Entry entry{hash_of(people), people, post, earlier};
  if (Entry* same = find(entry.hash, people))
    return std::exchange(*same, entry);
  add(entry);
  return std::nullopt;
}

void AskedPeople::add(const Entry& entry) {
  if (entries_.empty()) entries_.reserve(kFew);
  entries_.push_back(entry);
  if (entries_.size() <= kFew) return;
  if (!index_) {
    index_.emplace();
    for (std::uint32_t i = 0; i + 1 < entries_.size(); ++i) {
      index_->emplace(entries_[i].hash, i);
    }
  }
  index_->emplace(entry.hash, static_cast<std::uint32_t>(entries_.size() - 1));
}

AskedPeople::Entry* AskedPeople::find(std::uint64_t hash,
                                      std::span<const PersonId> people) {
  const auto is_it = [&](const Entry& e) {
    return e.hash == hash && same_people(e.people, people);
  };
  if (!index_) {
    const auto it = std::find_if(entries_.begin(), entries_.end(), is_it);
    return it == entries_.end() ? nullptr : &*it;
  }
  const auto [first, last] = index_->equal_range(hash);
  for (auto it = first; it != last; ++it) {
    if (is_it(entries_[it->second])) return &entries_[it->second];
  }
  return nullptr;
}

}  // namespace rung
