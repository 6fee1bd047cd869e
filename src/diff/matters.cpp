#include "diff/matters.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "rung/party.hpp"

namespace rung::diff {
namespace {

// Acts that tell somebody something, and hand the matter to nobody.
constexpr std::string_view kTellOnly[] = {"acknowledge", "cite", "convene",
                                          "enforce", "invite"};

bool only_tells(std::string_view act) {
  return std::find(std::begin(kTellOnly), std::end(kTellOnly), act) !=
         std::end(kTellOnly);
}

// What a name stands for: the posts, and the unit that it is or is in.
struct Meant {
  std::vector<PostId> posts;
  std::vector<UnitId> units;
};

// Names of events, looked up once.
class Names {
 public:
  Names(const Org& org, Instant at) : org_(org), at_(at) {}

  const Meant& meant(std::string_view name) {
    const auto [found, fresh] = known_.try_emplace(name);
    Meant& meant = found->second;
    if (!fresh) return meant;
    const Party party = org_.find_party(name);
    meant.posts = posts_for(org_, party, kNoUnit, at_);
    if (party.kind == Party::Kind::kUnit) meant.units.push_back(party.unit);
    return meant;
  }
  UnitId unit_of(PostId post) const { return org_.unit(post); }

 private:
  const Org& org_;
  Instant at_;
  std::unordered_map<std::string_view, Meant> known_;
};

// Whom one matter waits for, event by event.
class Waiting {
 public:
  explicit Waiting(Names& names) : names_(names) {}

  void clear() {
    names_waiting_.clear();
    posts_.clear();
    units_.clear();
  }
  void add(std::string_view name, std::string_view sender) {
    const auto [found, fresh] = names_waiting_.insert_or_assign(name, sender);
    if (!fresh) return;
    const Meant& meant = names_.meant(name);
    for (const PostId post : meant.posts) posts_.emplace(post, name);
    for (const UnitId unit : meant.units) units_.emplace(unit, name);
  }
  // `name` acts: so does the post that it stands for, and its unit.
  void acts(std::string_view name) {
    remove(name);
    for (const PostId post : names_.meant(name).posts) {
      remove_all(posts_, post);
      if (names_.unit_of(post) != kNoUnit) {
        remove_all(units_, names_.unit_of(post));
      }
    }
  }
  std::vector<WaitedFor> all() const {
    std::vector<WaitedFor> all;
    for (const auto& [name, sender] : names_waiting_) {
      all.push_back({name, sender});
    }
    return all;
  }

 private:
  template <class Id>
  void remove_all(std::multimap<Id, std::string_view>& by, Id id) {
    std::vector<std::string_view> found;
    const auto [first, last] = by.equal_range(id);
    for (auto it = first; it != last; ++it) found.push_back(it->second);
    for (const std::string_view name : found) remove(name);
  }
  void remove(std::string_view name) {
    if (names_waiting_.erase(name) == 0) return;
    const Meant& meant = names_.meant(name);
    for (const PostId post : meant.posts) erase(posts_, post, name);
    for (const UnitId unit : meant.units) erase(units_, unit, name);
  }
  template <class Id>
  static void erase(std::multimap<Id, std::string_view>& by, Id id,
                    std::string_view name) {
    const auto [first, last] = by.equal_range(id);
    for (auto it = first; it != last; ++it) {
      if (it->second != name) continue;
      by.erase(it);
      return;
    }
  }

  Names& names_;
  std::map<std::string_view, std::string_view> names_waiting_;  // -> sender
  std::multimap<PostId, std::string_view> posts_;
  std::multimap<UnitId, std::string_view> units_;
};

class Follower {
 public:
  Follower(const std::vector<std::string>& closing, Names& names)
      : closing_(closing), waiting_(names) {}

  // The matter as its events leave it; nothing in `waits_for` if it is closed.
  OpenMatter follow(std::string_view id,
                    const std::vector<const Event*>& events) {
    OpenMatter matter;
    matter.id = id;
    waiting_.clear();
    last_actor_ = {};
    for (const Event* event : events) {
      matter.last = event;
      if (!event->subject.empty()) matter.subject = event->subject;
      take(*event);
    }
    if (!last_actor_.empty()) waiting_.add(last_actor_, {});
    matter.waits_for = waiting_.all();
    return matter;
  }

 private:
  bool closes(std::string_view act) const {
    if (!closing_.empty()) {
      return std::find(closing_.begin(), closing_.end(), act) != closing_.end();
    }
    const auto standard = standard_closing_acts();
    return std::find(standard.begin(), standard.end(), act) != standard.end();
  }

  void take(const Event& event) {
    if (closes(event.act)) {
      waiting_.clear();
      last_actor_ = {};
      return;
    }
    if (only_tells(event.act)) return;
    for (const std::string& who : event.from) waiting_.acts(who);
    if (!event.on_behalf_of.empty()) waiting_.acts(event.on_behalf_of);
    const std::string_view sender =
        event.from.empty() ? std::string_view() : event.from[0];
    for (const std::string& who : event.to) waiting_.add(who, sender);
    // Who acted and handed nothing on has the matter in hand.
    last_actor_ = {};
    if (event.to.empty() && !event.from.empty()) last_actor_ = event.from[0];
  }

  const std::vector<std::string>& closing_;
  Waiting waiting_;
  std::string_view last_actor_;
};

}  // namespace

OpenMatters open_matters(const std::vector<Event>& events, Instant until,
                         const std::vector<std::string>& closing_acts,
                         const Org& org, Instant at) {
  OpenMatters open;
  std::map<std::string_view, std::vector<const Event*>> matters;
  for (const Event& event : events) {
    if (event.time > until) {
      ++open.later;
    } else if (!event.matter.empty()) {
      matters[event.matter].push_back(&event);
    }
  }
  Names names(org, at);
  Follower follower(closing_acts, names);
  for (auto& [id, own] : matters) {
    std::stable_sort(
        own.begin(), own.end(),
        [](const Event* a, const Event* b) { return a->time < b->time; });
    OpenMatter matter = follower.follow(id, own);
    if (!matter.waits_for.empty()) open.matters.push_back(std::move(matter));
  }
  return open;
}

}  // namespace rung::diff
