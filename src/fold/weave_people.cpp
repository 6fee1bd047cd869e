#include <map>
#include <tuple>

#include "fold/weave.hpp"
#include "rung/relate.hpp"

namespace rung::fold {
namespace {

using Held = std::tuple<Entity, HoldingKind, bool>;  // post, kind, primary

class PersonWeaver {
 public:
  PersonWeaver(const Model& model, Changes& changes, Entity person)
      : m_(model),
        changes_(changes),
        person_(person),
        id_(model.people.id(person)) {}

  Person run() {
    tell();
    for (const Turn& turn : story_.turns) name_turn(turn);
    name_names();
    Person person;
    person.id = person_id(m_, person_);
    person.name = m_.people.entries(person_).back().record->name;
    add_holdings(person);
    return person;
  }

 private:
  void tell() {
    std::vector<Fact<Held>> facts;
    for (const auto& [record, i] : m_.people.entries(person_)) {
      for (std::uint32_t k = 0; k < record->holds.size(); ++k) {
        const Holding& holding = record->holds[k];
        const Entity post = m_.posts.find(holding.post);
        if (post == kNone) continue;
        const Interval when = both(holding.when, m_.stated(post, i));
        facts.push_back({{post, holding.kind, holding.primary},
                         {i, when, m_.series.shown(i, when)},
                         k});
      }
    }
    story_ = story_of(m_.series, facts);
  }

  bool holds_any(std::uint32_t i) const {
    return std::any_of(story_.facts.begin(), story_.facts.end(),
                       [&](const auto& f) { return f.run.covers(i); });
  }

  // How a post was held, and is.
  struct Ways {
    std::vector<std::string> before, now;
  };

  static std::string way_of(const Held& held) {
    std::string way(name(std::get<1>(held)));
    return std::get<2>(held) ? way + " primary" : way;
  }

  void name_turn(const Turn& turn) const {
    std::map<Entity, Ways> posts;
    for (const auto f : turn.ended) {
      const Held& held = story_.facts[f].value;
      posts[std::get<0>(held)].before.push_back(way_of(held));
    }
    for (const auto f : turn.begun) {
      const Held& held = story_.facts[f].value;
      posts[std::get<0>(held)].now.push_back(way_of(held));
    }
    const Placed placed = Changes::turned(story_, turn);
    std::vector<std::string> ended, begun;
    for (const auto& [post, ways] : posts) {
      const std::string id(m_.posts.id(post));
      if (ways.before.empty()) {
        begun.push_back(id);
      } else if (ways.now.empty()) {
        ended.push_back(id);
      } else {
        changes_.add(FoldKind::kHoldingChanged, turn.gap, placed, {id_, id},
                     listed(ways.before), listed(ways.now));
      }
    }
    if (ended.empty() && begun.empty()) return;
    std::vector<std::string> subjects{id_};
    subjects.insert(subjects.end(), ended.begin(), ended.end());
    subjects.insert(subjects.end(), begun.begin(), begun.end());
    changes_.add(kind_of(turn.gap, ended.empty(), begun.empty()), turn.gap,
                 placed, std::move(subjects), listed(ended), listed(begun));
  }

  FoldKind kind_of(std::uint32_t gap, bool none_ended, bool none_begun) const {
    if (!holds_any(gap)) return FoldKind::kPersonJoined;
    if (!holds_any(gap + 1)) return FoldKind::kPersonLeft;
    if (none_ended) return FoldKind::kHoldingBegan;
    if (none_begun) return FoldKind::kHoldingEnded;
    return FoldKind::kPersonMoved;
  }

  void name_names() const {
    const auto entries = m_.people.entries(person_);
    for (std::size_t k = 1; k < entries.size(); ++k) {
      const Text& before = entries[k - 1].record->name;
      const Text& now = entries[k].record->name;
      if (before == now) continue;
      const std::uint32_t gap = entries[k].snapshot - 1;
      changes_.add(FoldKind::kPersonRenamed, gap, changes_.undated(gap), {id_},
                   shown_text(before), shown_text(now));
    }
  }

  void add_holdings(Person& person) {
    put_in_order(story_.facts);
    for (const auto& fact : story_.facts) {
      const auto& [post, kind, primary] = fact.value;
      split(fact.run.when, m_.post_versions[post],
            [&, kind = kind, primary = primary](const Interval& part,
                                                const PostVersion& v) {
              person.holds.push_back({v.id, kind, primary, part});
            });
    }
  }

  const Model& m_;
  Changes& changes_;
  Entity person_;
  std::string id_;
  Story<Held> story_;
};

}  // namespace

void weave_people(const Model& model, Changes& changes, Facts& out) {
  for (Entity person = 0; person < model.people.size(); ++person) {
    out.people.push_back(PersonWeaver(model, changes, person).run());
  }
}

}  // namespace rung::fold
