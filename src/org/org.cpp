// What a compiled organisation says of itself.
#include "rung/org.hpp"

#include <algorithm>
#include <tuple>

#include "org/data.hpp"
#include "org/ids.hpp"

namespace rung {
namespace {

std::uint32_t raw(UnitId id) { return static_cast<std::uint32_t>(id); }
std::uint32_t raw(PostId id) { return static_cast<std::uint32_t>(id); }
std::uint32_t raw(PersonId id) { return static_cast<std::uint32_t>(id); }
std::uint32_t raw(SubjectId id) { return static_cast<std::uint32_t>(id); }

// The order in which holders of one post are named.
int standing(HoldingKind kind) {
  switch (kind) {
    case HoldingKind::kSubstantive:
    case HoldingKind::kConcurrent:
      return 0;
    case HoldingKind::kPresiding:
      return 1;
    case HoldingKind::kActing:
      return 2;
    case HoldingKind::kAttached:
      return 3;
    case HoldingKind::kSeconded:
      break;
  }
  return 4;
}

bool contains(const OrgData& d, std::span<const StrRef> refs,
              std::string_view text) {
  return std::any_of(refs.begin(), refs.end(),
                     [&](StrRef ref) { return d.text(ref) == text; });
}

// Calls visit(post, holding) for the posts that a person holds.
template <class Visit>
void each_post(const OrgData& d, std::uint32_t person, Instant at,
               Visit visit) {
  for (const HoldingRecord& h : d.person_holds[person]) {
    if (d.in_force(h.when, at) && d.post_exists(h.other, at)) {
      visit(h.other, h);
    }
  }
}

}  // namespace

std::uint32_t Org::unit_count() const noexcept { return data_->units; }
std::uint32_t Org::post_count() const noexcept { return data_->posts; }
std::uint32_t Org::person_count() const noexcept { return data_->people; }
std::uint32_t Org::subject_count() const noexcept { return data_->subjects; }
Zone Org::zone() const noexcept { return data_->zone; }

UnitId Org::find_unit(std::string_view id) const noexcept {
  const std::uint32_t n = find_entity(*data_, id);
  return n < data_->units ? UnitId{n} : kNoUnit;
}

PostId Org::find_post(std::string_view id) const noexcept {
  const std::uint32_t n = find_entity(*data_, id) - data_->units;
  return n < data_->posts ? PostId{n} : kNoPost;
}

PersonId Org::find_person(std::string_view id) const noexcept {
  const std::uint32_t n = find_entity(*data_, id) - data_->units - data_->posts;
  return n < data_->people ? PersonId{n} : kNoPerson;
}

SubjectId Org::find_subject(std::string_view id) const noexcept {
  const std::uint32_t n =
      find_entity(*data_, id) - data_->units - data_->posts - data_->people;
  return n < data_->subjects ? SubjectId{n} : kNoSubject;
}

Party Org::find_party(std::string_view name) const noexcept {
  Party party;
  std::uint32_t n = find_entity(*data_, name);
  if (n != kNil) {
    if (n < data_->units) {
      party.kind = Party::Kind::kUnit;
      party.unit = UnitId{n};
    } else if ((n -= data_->units) < data_->posts) {
      party.kind = Party::Kind::kPost;
      party.post = PostId{n};
    } else if ((n -= data_->posts) < data_->people) {
      party.kind = Party::Kind::kPerson;
      party.person = PersonId{n};
    }
    return party;
  }
  const std::size_t split = name.find('@');
  if (split == std::string_view::npos) return party;
  const PersonId person = find_person(name.substr(0, split));
  const std::uint32_t place = find_entity(*data_, name.substr(split + 1));
  if (person == kNoPerson || place == kNil) return party;
  if (place < data_->units) {
    party.unit = UnitId{place};
  } else if (place - data_->units < data_->posts) {
    party.post = PostId{place - data_->units};
  } else {
    return party;
  }
  party.kind = Party::Kind::kPerson;
  party.person = person;
  return party;
}

std::string_view Org::id(UnitId u) const noexcept {
  return u == kNoUnit ? std::string_view{}
                      : data_->text(data_->unit_id[raw(u)]);
}
std::string_view Org::id(PostId p) const noexcept {
  return p == kNoPost ? std::string_view{}
                      : data_->text(data_->post_id[raw(p)]);
}
std::string_view Org::id(PersonId p) const noexcept {
  return p == kNoPerson ? std::string_view{}
                        : data_->text(data_->person_id[raw(p)]);
}
std::string_view Org::id(SubjectId s) const noexcept {
  return s == kNoSubject ? std::string_view{}
                         : data_->text(data_->subject_id[raw(s)]);
}

Org::Name Org::name(UnitId u, Instant at) const noexcept {
  if (u == kNoUnit) return {};
  const auto names = data_->unit_names[raw(u)];
  for (const NameRecord& name : names) {
    if (data_->in_force(name.when, at)) {
      return {data_->text(name.zh), data_->text(name.en)};
    }
  }
  return {};
}
Org::Name Org::name(PersonId p) const noexcept {
  if (p == kNoPerson) return {};
  return {data_->text(data_->person_zh[raw(p)]),
          data_->text(data_->person_en[raw(p)])};
}
Org::Name Org::name(SubjectId s) const noexcept {
  if (s == kNoSubject) return {};
  return {data_->text(data_->subject_zh[raw(s)]),
          data_->text(data_->subject_en[raw(s)])};
}
Org::Name Org::title(PostId p) const noexcept {
  if (p == kNoPost) return {};
  return {data_->text(data_->post_zh[raw(p)]),
          data_->text(data_->post_en[raw(p)])};
}

std::string_view Org::kind(UnitId u) const noexcept {
  return u == kNoUnit ? std::string_view{}
                      : data_->text(data_->unit_kind[raw(u)]);
}
UnitId Org::parent(UnitId u, Instant at) const noexcept {
  return u == kNoUnit ? kNoUnit : UnitId{data_->unit_parent(raw(u), at)};
}
SubjectId Org::parent(SubjectId s) const noexcept {
  return s == kNoSubject ? kNoSubject
                         : SubjectId{data_->subject_parent[raw(s)]};
}
bool Org::exists(UnitId u, Instant at) const noexcept {
  return u != kNoUnit && data_->unit_exists(raw(u), at);
}
bool Org::exists(PostId p, Instant at) const noexcept {
  return p != kNoPost && data_->post_exists(raw(p), at);
}
std::int32_t Org::order(UnitId u) const noexcept {
  return u == kNoUnit ? kUnordered : data_->unit_order[raw(u)];
}
std::int32_t Org::order(PostId p) const noexcept {
  return p == kNoPost ? kUnordered : data_->post_order[raw(p)];
}
UnitId Org::unit(PostId p) const noexcept {
  return p == kNoPost ? kNoUnit : UnitId{data_->post_unit[raw(p)]};
}
Role Org::role(PostId p) const noexcept {
  return p == kNoPost ? Role::kStaff : data_->post_role[raw(p)];
}
bool Org::has_function(UnitId u, std::string_view function) const noexcept {
  return u != kNoUnit &&
         contains(*data_, data_->unit_functions[raw(u)], function);
}
bool Org::has_function(PostId p, std::string_view function) const noexcept {
  return p != kNoPost &&
         contains(*data_, data_->post_functions[raw(p)], function);
}

std::vector<Holder> Org::holders(PostId p, Instant at) const {
  std::vector<Holder> out;
  if (!exists(p, at)) return out;
  for (const HoldingRecord& h : data_->post_holders[raw(p)]) {
    if (data_->in_force(h.when, at)) {
      out.push_back({PersonId{h.other}, h.kind, h.primary != 0});
    }
  }
  if (out.size() < 2) return out;
  // A person with two records in one post is named once, as the better one.
  std::sort(out.begin(), out.end(), [](const Holder& a, const Holder& b) {
    return std::tuple(a.person, standing(a.kind), !a.primary, a.kind) <
           std::tuple(b.person, standing(b.kind), !b.primary, b.kind);
  });
  out.erase(std::unique(out.begin(), out.end(),
                        [](const Holder& a, const Holder& b) {
                          return a.person == b.person;
                        }),
            out.end());
  std::sort(out.begin(), out.end(), [&](const Holder& a, const Holder& b) {
    return std::tuple(standing(a.kind), id(a.person)) <
           std::tuple(standing(b.kind), id(b.person));
  });
  return out;
}

std::vector<PostId> Org::posts_of(PersonId person, Instant at) const {
  std::vector<PostId> out;
  if (person == kNoPerson) return out;
  std::vector<std::pair<bool, std::uint32_t>> found;
  each_post(*data_, raw(person), at, [&](std::uint32_t p, const auto& h) {
    found.emplace_back(h.primary == 0, p);
  });
  std::sort(found.begin(), found.end());
  for (const auto& [secondary, p] : found) {
    if (std::find(out.begin(), out.end(), PostId{p}) == out.end()) {
      out.push_back(PostId{p});
    }
  }
  return out;
}

PostId Org::acting_post(PersonId person, UnitId context,
                        Instant at) const noexcept {
  if (person == kNoPerson) return kNoPost;
  // Counted once with the context and once without it.
  for (const UnitId unit : {context, kNoUnit}) {
    std::uint32_t only = kNil, primary = kNil;
    bool several = false, several_primary = false;
    each_post(*data_, raw(person), at, [&](std::uint32_t p, const auto& h) {
      if (unit != kNoUnit && data_->post_unit[p] != raw(unit)) return;
      several = several || (only != kNil && only != p);
      only = p;
      if (h.primary == 0) return;
      several_primary = several_primary || (primary != kNil && primary != p);
      primary = p;
    });
    if (only == kNil) continue;
    if (!several) return PostId{only};
    if (primary != kNil && !several_primary) return PostId{primary};
    if (unit != kNoUnit) return kNoPost;
  }
  return kNoPost;
}

std::vector<PostId> Org::posts_in(UnitId unit, Instant at) const {
  std::vector<PostId> out;
  if (!exists(unit, at)) return out;
  for (const std::uint32_t p : data_->unit_posts[raw(unit)]) {
    if (data_->in_force(data_->post_when[p], at)) out.push_back(PostId{p});
  }
  // Heads stand first in the array; people expect order alone.
  std::stable_sort(out.begin(), out.end(), [&](PostId a, PostId b) {
    return std::tuple(order(a), data_->post_rank[raw(a)], id(a)) <
           std::tuple(order(b), data_->post_rank[raw(b)], id(b));
  });
  return out;
}

std::span<const Problem> Org::problems() const noexcept {
  return data_->problems;
}

std::size_t Org::string_bytes() const noexcept { return data_->strings.size(); }

std::size_t Org::memory_bytes() const noexcept {
  std::size_t bytes = sizeof(OrgData);
  for_each_array(*data_, [&](const auto& array) {
    bytes += array.size() * sizeof(array[0]);
  });
  return bytes;
}

}  // namespace rung
