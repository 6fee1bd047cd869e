#include "io/merge_places.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "io/directory_parts.hpp"

namespace rung::io {
Places::Places(const std::vector<Reading>& readings, Claims& claims)
    : readings_(readings),
      claims_(claims),
      displaced_(readings.size()),
      taken_(readings.size()) {
  for (std::size_t i = 0; i < readings.size(); ++i) read(i);
}

void Places::read(std::size_t reading) {
  const Facts& facts = readings_[reading].facts;
  sort_out_posts(reading);
  for (const Person& person : facts.people) {
    if (stays_.contains(person.id)) {
      compare(reading, person);
    } else if (!next_.contains(person.id)) {
      take(reading, person);
    }
  }
  // What this reading says becomes what earlier ones said.
  for (auto& [person, stay] : next_) {
    for (const Holding& holding : stay.holds) {
      filled_[holding.post].push_back({person, reading, holding.when});
    }
  }
  stays_.merge(next_);
  next_.clear();
  for (const Unit& unit : facts.units) units_.insert(unit.id);
}

void Places::sort_out_posts(std::size_t reading) {
  const Facts& facts = readings_[reading].facts;
  std::unordered_map<std::string_view, Ids> holders;
  for (const Person& person : facts.people) {
    for (const Holding& holding : person.holds) {
      holders[holding.post].push_back(person.id);
    }
  }
  for (const Post& post : facts.posts) {
    std::string_view& unit = unit_of_[post.id];
    if (unit.empty()) unit = post.unit;
    const auto held = holders.find(post.id);
    const bool known = kept_.contains(post.id);
    if (!known && held != holders.end() &&
        std::all_of(held->second.begin(), held->second.end(),
                    [&](std::string_view id) { return stays_.contains(id); })) {
      Ids ids = held->second;
      std::sort(ids.begin(), ids.end());
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
      displaced_[reading][post.id] = std::move(ids);
      continue;
    }
    kept_.emplace(post.id, reading);
    taken_[reading].insert(post.id);
  }
}

void Places::take(std::size_t reading, const Person& person) {
  Stay stay{reading, {}};
  for (const Holding& holding : person.holds) {
    if (!holds_against_others(reading, person, holding)) {
      stay.holds.push_back(holding);
    }
  }
  if (!stay.holds.empty()) next_.emplace(person.id, std::move(stay));
}

// Who fills a post is a field of the post: where an earlier reading says it, a
// later one says otherwise, or nothing new.
bool Places::holds_against_others(std::size_t reading, const Person& person,
                                  const Holding& holding) {
  const auto filled = filled_.find(holding.post);
  if (filled == filled_.end()) return false;
  std::map<std::size_t, std::vector<std::string>> others;
  for (const Filled& other : filled->second) {
    if (!other.when.overlaps(holding.when)) continue;
    others[other.reading].emplace_back(other.person);
  }
  if (others.empty()) return false;
  auto& [first, people] = *others.begin();
  std::sort(people.begin(), people.end());
  claims_.differ(holding.post, {"任职者", "holder"},
                 {first, shown(std::move(people), claims_.zone())},
                 {reading, shown(person.id, claims_.zone())});
  return true;
}

// A person who stays where an earlier reading says: only what that knows of can
// be said to differ, as other sources have other posts and units.
void Places::compare(std::size_t reading, const Person& person) {
  const Stay& stay = stays_.at(person.id);
  std::vector<std::string> posts;
  std::vector<std::string> units;
  for (const Holding& holding : stay.holds) {
    posts.push_back(holding.post);
    units.emplace_back(unit_of(holding.post));
  }
  const auto among = [](const std::vector<std::string>& ids,
                        const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  std::vector<std::string> other_posts;
  std::vector<std::string> other_units;
  for (const Holding& holding : person.holds) {
    const auto overlaps = [&](const Holding& other) {
      return other.when.overlaps(holding.when);
    };
    if (!std::any_of(stay.holds.begin(), stay.holds.end(), overlaps)) continue;
    if (among(posts, holding.post)) continue;
    const std::string unit(unit_of(holding.post));
    if (known_before(reading, holding.post)) {
      other_posts.push_back(holding.post);
    } else if (units_.contains(unit) && !among(units, unit)) {
      other_units.push_back(unit);
    }
  }
  differ(person, {"职位", "post"}, reading, posts, std::move(other_posts));
  differ(person, {"所在机构", "unit"}, reading, units, std::move(other_units));
}

void Places::differ(const Person& person, const Text& what, std::size_t reading,
                    std::vector<std::string> here,
                    std::vector<std::string> there) {
  if (there.empty()) return;
  const auto list = [&](std::vector<std::string>& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return shown(ids, claims_.zone());
  };
  claims_.differ(person.id, what, {stays_.at(person.id).reading, list(here)},
                 {reading, list(there)});
}

bool Places::known_before(std::size_t reading, std::string_view post) const {
  const auto kept = kept_.find(post);
  return kept != kept_.end() && kept->second < reading;
}

std::string_view Places::unit_of(std::string_view post) const {
  const auto unit = unit_of_.find(post);
  return unit == unit_of_.end() ? std::string_view() : unit->second;
}

Places::Ids Places::homes_of(std::string_view person) const {
  Ids homes;
  Ids primary;
  const auto stay = stays_.find(person);
  if (stay == stays_.end()) return homes;
  for (const Holding& holding : stay->second.holds) {
    if (!kept_.contains(holding.post)) continue;
    homes.push_back(holding.post);
    if (holding.primary) primary.push_back(holding.post);
  }
  return primary.empty() ? homes : primary;
}

std::vector<std::string> Places::posts_for(std::size_t reading,
                                           const std::string& post) const {
  Ids homes;
  const auto add = [&](std::string_view person) {
    const Ids more = homes_of(person);
    homes.insert(homes.end(), more.begin(), more.end());
  };
  for (const std::string_view person : holders_of(reading, post)) add(person);
  const bool known = displaced(reading, post) || kept_.contains(post);
  if (!known && post.starts_with("post:")) {
    add(person_id_of(person_of_post_id(post)));
  }
  if (homes.empty()) return {post};
  std::sort(homes.begin(), homes.end());
  homes.erase(std::unique(homes.begin(), homes.end()), homes.end());
  return {homes.begin(), homes.end()};
}

std::span<const std::string_view> Places::holders_of(
    std::size_t reading, std::string_view post) const {
  const auto found = displaced_[reading].find(post);
  if (found == displaced_[reading].end()) return {};
  return found->second;
}

std::vector<Holding> Places::holdings_of(std::string_view person) const {
  const auto stay = stays_.find(person);
  return stay == stays_.end() ? std::vector<Holding>{} : stay->second.holds;
}

}  // namespace rung::io
