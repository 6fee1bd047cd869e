#include "health/names.hpp"

namespace rung {

Text Names::both(Org::Name name, std::string_view id) const {
  const auto or_else = [&](std::string_view a, std::string_view b) {
    return std::string(!a.empty() ? a : !b.empty() ? b : id);
  };
  return {or_else(name.zh, name.en), or_else(name.en, name.zh)};
}

Text Names::post(PostId post) const {
  const Text title = both(org_.title(post), org_.id(post));
  const UnitId unit = org_.unit(post);
  if (unit == kNoUnit) return title;
  const Text in = both(org_.name(unit, at_), org_.id(unit));
  // Many titles name the unit already.
  const bool zh = title.zh.find(in.zh) == title.zh.npos;
  const bool en = title.en.find(in.en) == title.en.npos;
  return {zh ? in.zh + " " + title.zh : title.zh,
          en ? title.en + ", " + in.en : title.en};
}

Text Names::person(PersonId person) const {
  if (person == kNoPerson) return {};
  return both(org_.name(person), org_.id(person));
}

Text Names::thing(std::string_view id) const {
  const PostId post_id = org_.find_post(id);
  if (post_id != kNoPost) return post(post_id);
  const UnitId unit = org_.find_unit(id);
  if (unit != kNoUnit) return both(org_.name(unit, at_), id);
  const PersonId who = org_.find_person(id);
  if (who != kNoPerson) return person(who);
  const SubjectId subject = org_.find_subject(id);
  if (subject != kNoSubject) return both(org_.name(subject), id);
  return {};
}

page::Cell Names::post_cell(PostId which) const {
  return page::named(post(which), org_.id(which));
}

page::Cell Names::person_cell(PersonId who) const {
  if (who == kNoPerson) {
    return page::words({"空缺", "vacant"}, page::Tone::kBad);
  }
  return page::named(person(who), org_.id(who));
}

std::optional<std::int64_t> days_between(Instant since, Instant at) noexcept {
  constexpr std::int64_t kDay = 86'400'000'000;
  if (since == kBeginning || since > at) return {};
  return (at.us - since.us) / kDay;
}

}  // namespace rung
