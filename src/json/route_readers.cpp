#include "json/route_readers.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <string>

#include "base/near.hpp"
#include "json/pointer_error.hpp"
#include "rung/party.hpp"

namespace rung {

template <class Enum>
Enum read_choice(const RouteOption& option, const Cursor& value) {
  const auto& names = option.values;
  const auto found = std::find(names.begin(), names.end(), value.text());
  if (found == names.end()) {
    std::string hint;
    for (const std::string_view name : names) {
      hint += (hint.empty() ? "" : ", ") + std::string(name);
    }
    value.refuse("not one of the known words", "one of: " + hint);
  }
  return static_cast<Enum>(found - names.begin());
}
template Preset read_choice<Preset>(const RouteOption&, const Cursor&);

namespace {

struct Reading {
  const Org& org;
  const RouteOption& option;
  const Cursor& at;
  RouteQuery& query;

  template <class Enum>
  void choose(Enum& into) const {
    into = read_choice<Enum>(option, at);
  }
  template <class Number>
  void whole(Number& into) const {
    into = static_cast<Number>(at.integer(option.least, option.most));
  }
  // A name of something in the org, looked up.
  template <class Look>
  auto named(Look look) const {
    const std::string_view id = at.text();
    return at_pointer(at.pointer(), [&] { return look(org, id); });
  }
  void people(std::vector<PersonId>& into) const {
    into.clear();
    for (const Cursor& one : at.items()) {
      const std::string_view id = one.text();
      into.push_back(
          at_pointer(one.pointer(), [&] { return person_named(org, id); }));
    }
  }
};

// A post, or the head that a unit has at the time of the question.
PostId post_or_head(const Org& org, std::string_view name, Instant at) {
  const UnitId unit = org.find_unit(name);
  if (unit == kNoUnit || org.find_post(name) != kNoPost) {
    return post_named(org, name);
  }
  const Party party{Party::Kind::kUnit, unit};
  const PostAnswer head = resolve(org, party, kNoUnit, at);
  if (head.found == PostAnswer::Found::kOne) return head.post;
  const bool several = head.found == PostAnswer::Found::kSeveral;
  throw Error(several ? ErrorCode::kAmbiguous : ErrorCode::kNotFound,
              several ? "the unit has several heads at that time"
                      : "the unit has no head at that time",
              {}, std::string(name), "name a post");
}

void read_to(const Reading& r) {
  if (r.at.text() == "top") {
    r.query.extent = Extent::kTop;
    return;
  }
  r.query.extent = Extent::kTo;
  r.query.to = r.named([&](const Org& org, std::string_view name) {
    return post_or_head(org, name, r.query.context.at);
  });
}

void read_authority(const Reading& r) {
  if (!r.at.is_object()) r.at.refuse("a decision table is wanted");
  r.query.extent = Extent::kAuthority;
  r.query.authority = at_pointer(r.at.pointer(), [&] {
    return Authority::parse(boost::json::serialize(r.at.value()), r.org.zone());
  });
}

struct Reader {
  std::string_view name;
  void (*read)(const Reading&);
};

constexpr Reader kReaders[] = {
    {"from", [](const Reading&) {}},
    {"at", [](const Reading&) {}},
    {"preset", [](const Reading&) {}},
    {"unit", [](const Reading& r) { r.query.unit = r.named(unit_named); }},
    {"line", [](const Reading& r) { r.choose(r.query.context.line); }},
    {"subject",
     [](const Reading& r) {
       r.query.context.subject = r.named(subject_named);
     }},
    {"document_kind",
     [](const Reading& r) { r.query.document_kind = r.at.text(); }},
    {"initiator",
     [](const Reading& r) { r.query.initiator = r.named(person_named); }},
    {"handled", [](const Reading& r) { r.people(r.query.handled); }},
    {"conflict_people",
     [](const Reading& r) { r.people(r.query.conflict_people); }},
    {"inactive_people",
     [](const Reading& r) { r.people(r.query.inactive_people); }},
    {"levels",
     [](const Reading& r) {
       r.query.extent = Extent::kLevels;
       r.whole(r.query.levels);
     }},
    {"to", read_to},
    {"until_rank",
     [](const Reading& r) {
       r.query.extent = Extent::kRank;
       r.whole(r.query.rank);
     }},
    {"until_function",
     [](const Reading& r) {
       r.query.extent = Extent::kFunction;
       r.query.function = r.at.name();
     }},
    {"authority", read_authority},
    {"amount", [](const Reading& r) { r.query.amount = r.at.number(); }},
    {"from_top", [](const Reading& r) { r.query.from_top = r.at.boolean(); }},
    {"last_only", [](const Reading& r) { r.query.last_only = r.at.boolean(); }},
    {"first", [](const Reading& r) { r.choose(r.query.policy.first); }},
    {"by_function",
     [](const Reading& r) { r.query.by_function = r.at.name(); }},
    {"own_unit", [](const Reading& r) { r.query.own_unit = r.at.boolean(); }},
    {"several", [](const Reading& r) { r.choose(r.query.policy.several); }},
    {"acting",
     [](const Reading& r) { r.query.policy.acting = r.at.boolean(); }},
    {"deputy",
     [](const Reading& r) { r.query.policy.deputy = r.at.boolean(); }},
    {"stand_in_hops",
     [](const Reading& r) { r.whole(r.query.policy.stand_in_hops); }},
    {"vacancy", [](const Reading& r) { r.choose(r.query.policy.vacancy); }},
    {"absence", [](const Reading& r) { r.choose(r.query.policy.absence); }},
    {"self", [](const Reading& r) { r.choose(r.query.policy.self); }},
    {"conflict", [](const Reading& r) { r.choose(r.query.policy.conflict); }},
    {"inactive", [](const Reading& r) { r.choose(r.query.policy.inactive); }},
    {"climb_limit",
     [](const Reading& r) { r.whole(r.query.policy.climb_limit); }},
    {"vacant_counts",
     [](const Reading& r) { r.query.policy.vacant_counts = r.at.boolean(); }},
    {"fallback",
     [](const Reading& r) { r.query.fallback = r.named(party_named); }},
    {"duplicates",
     [](const Reading& r) { r.choose(r.query.policy.duplicates); }},
    {"duplicate_mode",
     [](const Reading& r) { r.choose(r.query.policy.duplicate_mode); }},
    {"overflow", [](const Reading& r) { r.choose(r.query.policy.overflow); }},
};

}  // namespace

void read_option(const Org& org, const RouteOption& option, const Cursor& value,
                 RouteQuery& query) {
  for (const Reader& reader : kReaders) {
    if (reader.name != option.name) continue;
    reader.read({org, option, value, query});
    return;
  }
  throw Error(ErrorCode::kInternal, "an option that nothing reads",
              value.pointer(), std::string(option.name));
}

}  // namespace rung
