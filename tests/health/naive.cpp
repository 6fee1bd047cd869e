#include "health/naive.hpp"

#include <algorithm>
#include <set>

#include "rung/relate.hpp"

namespace rung::test {
namespace {

using Ids = std::set<std::uint32_t>;

std::uint32_t plain(PostId post) { return static_cast<std::uint32_t>(post); }

// The posts below the tops, with `gone` taken away.
Ids reached(const std::map<std::uint32_t, Ids>& below, const Ids& tops,
            std::uint32_t gone) {
  Ids seen;
  std::vector<std::uint32_t> todo;
  const auto see = [&](std::uint32_t p) {
    if (p != gone && seen.insert(p).second) todo.push_back(p);
  };
  for (const std::uint32_t top : tops) see(top);
  while (!todo.empty()) {
    const std::uint32_t p = todo.back();
    todo.pop_back();
    const auto found = below.find(p);
    if (found == below.end()) continue;
    for (const std::uint32_t lower : found->second) see(lower);
  }
  return seen;
}

std::set<PersonId> people_in(const Org& org, PostId post, Instant at) {
  std::set<PersonId> people;
  if (!org.exists(post, at)) return people;
  for (const Holder& h : org.holders(post, at)) people.insert(h.person);
  return people;
}

bool other_than(const std::set<PersonId>& people,
                const std::set<PersonId>& holder) {
  return std::any_of(people.begin(), people.end(),
                     [&](PersonId p) { return holder.count(p) == 0; });
}

bool stands_in(const Org& org, const Absence& record, PostId post,
               const std::set<PersonId>& holder, Instant at) {
  const PersonId who = org.find_person(record.person);
  const bool about = record.person.empty()
                         ? org.find_post(record.post) == post
                         : who != kNoPerson && holder.count(who) > 0;
  if (!about || record.when.until <= at) return false;
  const PersonId person = org.find_person(record.stand_in);
  if (person != kNoPerson) return holder.count(person) == 0;
  const PostId other = org.find_post(record.stand_in);
  return other != kNoPost && other != post &&
         other_than(people_in(org, other, at), holder);
}

bool replaceable(const Org& org, PostId post, Instant at,
                 const std::vector<Absence>& absences) {
  const std::set<PersonId> holder = people_in(org, post, at);
  if (holder.size() > 1) return true;
  if (org.role(post) == Role::kHead && org.unit(post) != kNoUnit) {
    for (const PostId p : org.posts_in(org.unit(post), at)) {
      if (org.role(p) == Role::kDeputy &&
          other_than(people_in(org, p, at), holder)) {
        return true;
      }
    }
  }
  return std::any_of(absences.begin(), absences.end(), [&](const Absence& a) {
    return stands_in(org, a, post, holder, at);
  });
}

}  // namespace

std::map<std::string, std::uint32_t> naive_dependents(const Org& org,
                                                      Instant at) {
  std::map<std::uint32_t, Ids> below;
  std::vector<PostId> posts;
  for (std::uint32_t p = 0; p < org.post_count(); ++p) {
    if (!org.exists(PostId{p}, at)) continue;
    posts.push_back(PostId{p});
    for (const PostId s : superiors(org, PostId{p}, {at})) {
      below[plain(s)].insert(p);
    }
  }
  Ids tops;
  for (const PostId root : org.check(at).roots) tops.insert(plain(root));
  const std::size_t all = reached(below, tops, UINT32_MAX).size();
  std::map<std::string, std::uint32_t> out;
  for (const PostId post : posts) {
    const std::size_t left = reached(below, tops, plain(post)).size();
    const auto lost = static_cast<std::uint32_t>(all - left);
    out[std::string(org.id(post))] = lost == 0 ? 0 : lost - 1;  // itself
  }
  return out;
}

std::map<std::string, std::uint32_t> naive_weak(
    const Org& org, Instant at, const std::vector<Absence>& absences) {
  std::map<std::string, std::uint32_t> weak = naive_dependents(org, at);
  std::erase_if(weak, [&](const auto& entry) {
    return entry.second == 0 ||
           replaceable(org, org.find_post(entry.first), at, absences);
  });
  return weak;
}

}  // namespace rung::test
