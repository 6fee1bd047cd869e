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

void AskedPeople::put(std::span<const PersonId> people, PostId post,
                      bool earlier) {
  const Entry entry{hash_of(people), people, post, earlier};
  if (const Entry* same = find(entry.hash, people)) {
    entries_[static_cast<std::size_t>(same - entries_.data())] = entry;
    return;
  }
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

const AskedPeople::Entry* AskedPeople::find(
    std::span<const PersonId> people) const {
  return find(hash_of(people), people);
}

const AskedPeople::Entry* AskedPeople::find(
    std::uint64_t hash, std::span<const PersonId> people) const {
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
