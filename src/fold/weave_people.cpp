#include <set>
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

  std::vector<std::string> posts_of(const std::set<Entity>& posts) const {
    std::vector<std::string> ids;
    for (const Entity post : posts) ids.emplace_back(m_.posts.id(post));
    return ids;
  }

  void name_turn(const Turn& turn) const {
    std::set<Entity> ended, begun, changed;
    for (const auto f : turn.ended) {
      ended.insert(std::get<0>(story_.facts[f].value));
    }
    for (const auto f : turn.begun) {
      const Entity post = std::get<0>(story_.facts[f].value);
      (ended.contains(post) ? changed : begun).insert(post);
    }
    for (const Entity post : changed) {
      ended.erase(post);
      name_change(turn, post);
    }
    if (ended.empty() && begun.empty()) return;
    const auto before = posts_of(ended), now = posts_of(begun);
    std::vector<std::string> subjects{id_};
    subjects.insert(subjects.end(), before.begin(), before.end());
    subjects.insert(subjects.end(), now.begin(), now.end());
    changes_.add(kind_of(turn.gap, ended, begun), turn.gap,
                 Changes::turned(story_, turn), std::move(subjects),
                 listed(before), listed(now));
  }

  FoldKind kind_of(std::uint32_t gap, const std::set<Entity>& ended,
                   const std::set<Entity>& begun) const {
    if (!holds_any(gap)) return FoldKind::kPersonJoined;
    if (!holds_any(gap + 1)) return FoldKind::kPersonLeft;
    if (ended.empty()) return FoldKind::kHoldingBegan;
    if (begun.empty()) return FoldKind::kHoldingEnded;
    return FoldKind::kPersonMoved;
  }

  // The same post, held in another way.
  void name_change(const Turn& turn, Entity post) const {
    const auto ways = [&](std::uint32_t i) {
      std::vector<std::string> words;
      for (const auto& [value, run, place] : story_.facts) {
        if (std::get<0>(value) != post || !run.covers(i)) continue;
        std::string way(name(std::get<1>(value)));
        if (std::get<2>(value)) way += " primary";
        words.push_back(std::move(way));
      }
      return listed(words);
    };
    changes_.add(FoldKind::kHoldingChanged, turn.gap,
                 Changes::turned(story_, turn),
                 {id_, std::string(m_.posts.id(post))}, ways(turn.gap),
                 ways(turn.gap + 1));
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
