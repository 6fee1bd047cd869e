#include "io/merge_moved.hpp"

#include <algorithm>
#include <tuple>

namespace rung::io {
namespace {

template <class List>
void make_unique(List& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool empty(const Text& text) { return text.zh.empty() && text.en.empty(); }

// A text of one language is the same as one that has it beside another.
bool within(const Text& text, const Text& whole) {
  const auto has = [&](const std::string& one) {
    return one.empty() || one == whole.zh || one == whole.en;
  };
  return has(text.zh) && has(text.en);
}

}  // namespace

SameUnits::SameUnits(const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) read(reading.facts);
}

void SameUnits::read(const Facts& facts) {
  Names ids;  // names by id
  Names own;  // ids by name
  bool apart = !first_.empty() && !facts.units.empty();
  for (const Unit& unit : facts.units) {
    for (const DatedParent& parent : unit.parents) {
      if (first_.contains(parent.unit)) apart = false;
    }
    auto& names = ids[unit.id];
    for (const DatedText& name : unit.names) {
      if (!name.text.zh.empty()) names.push_back(name.text.zh);
      if (!name.text.en.empty()) names.push_back(name.text.en);
    }
  }
  for (auto& [id, names] : ids) {
    make_unique(names);
    for (const std::string_view name : names) own[name].push_back(id);
  }
  std::map<std::string_view, std::string_view> found;
  for (const auto& [id, names] : ids) {
    const auto known = first_.find(id);
    const std::string_view same =
        known != first_.end() ? known->second : by_name(names, own, ids);
    if (!same.empty()) apart = false;
    found[id] = same.empty() ? id : same;
  }
  for (const auto& [id, same] : found) {
    first_[id] = same;
    for (const std::string_view name : ids[id]) {
      named_[name].push_back(same);
      make_unique(named_[name]);
    }
  }
  apart_.push_back(apart);
}

std::string_view SameUnits::by_name(std::span<const std::string_view> names,
                                    const Names& own, const Names& ids) const {
  std::string_view same;
  for (const std::string_view name : names) {
    const auto named = named_.find(name);
    if (named == named_.end() || named->second.size() != 1) continue;
    const std::string_view other = named->second[0];
    // A reading that has both units says that they are two.
    if (own.at(name).size() != 1 || ids.contains(other)) continue;
    if (!same.empty() && same != other) return {};
    same = other;
  }
  return same;
}

std::string_view SameUnits::first_id(std::string_view unit) const {
  const auto found = first_.find(unit);
  return found == first_.end() ? unit : found->second;
}

Moved::Moved(const std::vector<Reading>& readings, const Places& places,
             Claims& claims)
    : readings_(readings), places_(places), claims_(claims), units_(readings) {
  for (std::size_t i = 0; i < readings.size(); ++i) read(i);
}

void Moved::read(std::size_t reading) {
  const Facts& facts = readings_[reading].facts;
  Seats seats;
  for (const Person& person : facts.people) {
    for (const Holding& holding : person.holds) {
      if (!places_.displaced(reading, holding.post)) continue;
      seats[holding.post].push_back({person.id, holding.when});
    }
  }
  std::vector<const Post*> posts;
  for (const Post& post : facts.posts) {
    const bool says = stated(post.role) || !empty(post.title);
    if (says && places_.displaced(reading, post.id)) posts.push_back(&post);
  }
  std::sort(posts.begin(), posts.end(), [](const Post* a, const Post* b) {
    return std::tie(a->id, a->role, a->title.zh, a->title.en) <
           std::tie(b->id, b->role, b->title.zh, b->title.en);
  });
  for (const Post* post : posts) {
    const auto homes = homes_of(*post, seats, reading);
    for (const std::string& home : homes) claim(*post, home, reading);
    if (homes.empty()) lost_.push_back({post, reading});
  }
  for (auto& [unit, dispute] : disputes_) {
    make_unique(dispute.first);
    make_unique(dispute.second);
    claims_.differ(std::string(unit), {"正职", "head"},
                   {dispute.reading, shown(dispute.first, claims_.zone())},
                   {reading, shown(dispute.second, claims_.zone())});
  }
  disputes_.clear();
  read_heads(reading);
}

void Moved::read_heads(std::size_t reading) {
  for (const Post& post : readings_[reading].facts.posts) {
    if (post.role != Role::kHead || places_.displaced(reading, post.id)) {
      continue;
    }
    const std::string_view unit = places_.unit_of(post.id);
    heads_[units_.first_id(unit)].push_back({post.id, reading, post.when});
  }
}

// A post that the reading has itself is described by that.
std::vector<std::string> Moved::homes_of(const Post& post, const Seats& seats,
                                         std::size_t reading) const {
  std::vector<std::string> homes;
  std::vector<std::string> primary;
  const auto held = seats.find(post.id);
  if (post.unit.empty() || held == seats.end()) return homes;
  for (const Seat& seat : held->second) {
    for (const Holding& stay : places_.holdings_of(seat.person)) {
      const std::string_view unit = places_.unit_of(stay.post);
      if (units_.first_id(unit) != units_.first_id(post.unit)) continue;
      if (!stay.when.overlaps(seat.when)) continue;
      if (places_.has(reading, stay.post)) continue;
      (stay.primary ? primary : homes).push_back(stay.post);
    }
  }
  if (!primary.empty()) homes = primary;
  make_unique(homes);
  return homes;
}

void Moved::claim(const Post& post, const std::string& home,
                  std::size_t reading) {
  Said& said = said_[home];
  if (!empty(post.title)) {
    auto& titles = said.titles;
    if (titles.empty() || titles.back().reading != reading) {
      titles.push_back({reading, post.title});
    } else if (!within(post.title, titles.back().value)) {
      lost_.push_back({&post, reading});
    }
  }
  if (post.role == Role::kHead) {
    claim_head(post, home, reading);
  } else if (stated(post.role)) {
    auto& roles = said.roles;
    if (roles.empty() || roles.back().reading != reading) {
      roles.push_back({reading, post.role});
    }
  }
}

void Moved::claim_head(const Post& post, const std::string& home,
                       std::size_t reading) {
  const std::string_view unit = units_.first_id(places_.unit_of(home));
  auto& heads = heads_[unit];
  std::vector<const Head*> others;
  for (const Head& head : heads) {
    if (head.reading == reading || !head.when.overlaps(post.when)) continue;
    if (head.post == home) return;
    others.push_back(&head);
  }
  if (!others.empty()) {
    Dispute& dispute = disputes_[unit];
    dispute.reading = others[0]->reading;
    for (const Head* head : others) dispute.first.emplace_back(head->post);
    dispute.second.push_back(home);
    return;
  }
  auto& roles = said_[home].roles;
  if (!roles.empty() && roles.back().reading == reading) roles.pop_back();
  roles.push_back({reading, Role::kHead});
  heads.push_back({said_.find(home)->first, reading, post.when});
}

Moved::Said Moved::about(const std::string& post) const {
  const auto found = said_.find(post);
  return found == said_.end() ? Said{} : found->second;
}

void Moved::name_lost(const std::vector<Post>& posts,
                      std::vector<LeftOut>& left_out) const {
  if (lost_.empty()) return;
  std::unordered_map<std::string_view, const Post*> taken;
  for (const Post& post : posts) taken.emplace(post.id, &post);
  for (const auto& [post, reading] : lost_) {
    bool said = empty(post->title);
    for (const std::string& home : places_.posts_for(reading, post->id)) {
      const auto found = taken.find(home);
      said = said || (found != taken.end() &&
                      within(post->title, found->second->title));
    }
    std::string what;
    if (stated(post->role)) what = "role " + shown(post->role, claims_.zone());
    if (!said) {
      const Text& title = post->title;
      what.append(what.empty() ? "title " : ", title ");
      what += shown(title.zh.empty() ? title.en : title.zh, claims_.zone());
    }
    if (what.empty()) continue;
    left_out.push_back({post->id, what + ": the holder keeps another post, " +
                                      "and none that could take it"});
  }
}

}  // namespace rung::io
