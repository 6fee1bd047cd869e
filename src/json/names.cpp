// From a name to what it stands for, or an error that helps.
#include <algorithm>
#include <cstdint>
#include <string>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"
#include "rung/party.hpp"

namespace rung {
namespace {

constexpr std::uint32_t kMaxOffered = 500'000;

enum Kinds : unsigned { kUnits = 1, kPosts = 2, kPeople = 4, kSubjects = 8 };

template <class Id>
void offer(const Org& org, std::uint32_t count, std::uint32_t& left,
           Nearest& nearest) {
  const std::uint32_t n = std::min(count, left);
  left -= n;
  for (std::uint32_t i = 0; i < n; ++i) nearest.offer(org.id(Id{i}));
}

std::string near_ids(const Org& org, std::string_view name, unsigned kinds) {
  Nearest nearest(name);
  std::uint32_t left = kMaxOffered;
  if (kinds & kUnits) offer<UnitId>(org, org.unit_count(), left, nearest);
  if (kinds & kSubjects) {
    offer<SubjectId>(org, org.subject_count(), left, nearest);
  }
  if (kinds & kPosts) offer<PostId>(org, org.post_count(), left, nearest);
  if (kinds & kPeople) offer<PersonId>(org, org.person_count(), left, nearest);
  return nearest.hint();
}

// What an id is that is not of the wanted kind; empty if it is nothing.
std::string other_kind(const Org& org, std::string_view id) {
  if (org.find_unit(id) != kNoUnit) return "this id is a unit";
  if (org.find_post(id) != kNoPost) return "this id is a post";
  if (org.find_person(id) != kNoPerson) return "this id is a person";
  if (org.find_subject(id) != kNoSubject) return "this id is a subject";
  return {};
}

[[noreturn]] void fail(const Org& org, std::string_view what,
                       std::string_view name, unsigned kinds) {
  std::string hint = other_kind(org, name);
  if (hint.empty()) hint = near_ids(org, name, kinds);
  throw Error(ErrorCode::kNotFound, "there is no such " + std::string(what), {},
              shorten(name), std::move(hint));
}

}  // namespace

Party party_named(const Org& org, std::string_view name) {
  const Party party = org.find_party(name);
  if (party.kind != Party::Kind::kNone) return party;
  const std::size_t at = name.rfind('@');
  if (at == std::string_view::npos || at == 0) {
    fail(org, "unit, post or person", name, kUnits | kPosts | kPeople);
  }
  // A person in a capacity: say which half is wrong. An id may hold an @ too.
  for (std::size_t i = at; i != std::string_view::npos && i > 0;
       i = name.rfind('@', i - 1)) {
    if (org.find_person(name.substr(0, i)) == kNoPerson) continue;
    fail(org, "post or unit", name.substr(i + 1), kUnits | kPosts);
  }
  fail(org, "person", name.substr(0, at), kPeople);
}

PostId post_named(const Org& org, std::string_view id) {
  const PostId post = org.find_post(id);
  if (post == kNoPost) fail(org, "post", id, kPosts);
  return post;
}

UnitId unit_named(const Org& org, std::string_view id) {
  const UnitId unit = org.find_unit(id);
  if (unit == kNoUnit) fail(org, "unit", id, kUnits);
  return unit;
}

PersonId person_named(const Org& org, std::string_view id) {
  const PersonId person = org.find_person(id);
  if (person == kNoPerson) fail(org, "person", id, kPeople);
  return person;
}

SubjectId subject_named(const Org& org, std::string_view id) {
  const SubjectId subject = org.find_subject(id);
  if (subject == kNoSubject) fail(org, "subject", id, kSubjects);
  return subject;
}

}  // namespace rung
