#include <tuple>

#include "fold/weave.hpp"

namespace rung::fold {
namespace {

using Words = std::vector<std::string>;

/// Stand-in (a post, a person), scope (units, subjects, kinds), reason.
using Away = std::tuple<Entity, Entity, Words, Words, Words, std::string>;

struct Row {
  Entity person, post;  ///< one of them kNone
  Fact<Away> fact;

  auto key() const { return std::tie(person, post); }
};

Words sorted(Words words) {
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<Row> rows_of(const Model& m) {
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < m.series.size(); ++i) {
    const auto& all = m.series.facts[i].absences;
    for (std::uint32_t k = 0; k < all.size(); ++k) {
      const Absence& a = all[k];
      Entity post = m.posts.find(a.stand_in);
      if (post != kNone && m.posts.record(post, i) == nullptr) post = kNone;
      const Entity person = post == kNone ? m.people.find(a.stand_in) : kNone;
      rows.push_back({a.person.empty() ? kNone : m.people.find(a.person),
                      a.post.empty() ? kNone : m.posts.find(a.post),
                      {{post, person, sorted(a.units), sorted(a.subjects),
                        sorted(a.document_kinds), a.reason},
                       {i, a.when, m.series.shown(i, a.when)},
                       k}});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.key() < b.key();
  });
  return rows;
}

class AbsenceWeaver {
 public:
  AbsenceWeaver(const Model& model, Changes& changes, std::span<Row> rows)
      : m_(model),
        changes_(changes),
        person_(rows[0].person),
        post_(rows[0].post) {
    std::vector<Fact<Away>> facts;
    for (const Row& row : rows) facts.push_back(row.fact);
    story_ = story_of(m_.series, facts);
  }

  void run(Facts& out) {
    for (const Turn& turn : story_.turns) name_turn(turn);
    for (const auto& fact : story_.facts) {
      if (person_ != kNone) {
        add(fact.run.when, fact.value, {}, out);
        continue;
      }
      split_all(fact.run.when, m_.post_versions[post_],
                [&](const Interval& part, const PostVersion& v) {
                  add(part, fact.value, v.id, out);
                });
    }
  }

 private:
  Absence record(const Away& away, const std::string& post) const {
    Absence absence;
    if (person_ != kNone) absence.person = person_id(m_, person_);
    absence.post = post;
    for (const std::string& id : std::get<2>(away)) add_unit(id, absence.units);
    for (const std::string& id : std::get<3>(away)) {
      const Entity subject = m_.subjects.find(id);
      absence.subjects.push_back(subject == kNone ? id
                                                  : subject_id(m_, subject));
    }
    absence.document_kinds = std::get<4>(away);
    absence.reason = std::get<5>(away);
    return absence;
  }

  // All versions of a unit; the id itself where there is none, for a scope
  // that names what is not there still restricts.
  void add_unit(const std::string& id, Words& units) const {
    const Entity unit = m_.units.find(id);
    if (unit == kNone || m_.unit_versions[unit].empty()) {
      units.push_back(id);
      return;
    }
    for (const UnitVersion& v : m_.unit_versions[unit]) units.push_back(v.id);
  }

  void add(const Interval& when, const Away& away, const std::string& post,
           Facts& out) const {
    Absence absence = record(away, post);
    const Entity by = std::get<0>(away);
    const Entity person = std::get<1>(away);
    const auto put = [&](const Interval& part, std::string stand_in) {
      out.absences.push_back(absence);
      out.absences.back().when = part;
      out.absences.back().stand_in = std::move(stand_in);
    };
    if (by == kNone || m_.post_versions[by].empty()) {
      return put(when, person == kNone ? "" : person_id(m_, person));
    }
    split_all(
        when, m_.post_versions[by],
        [&](const Interval& part, const PostVersion& v) { put(part, v.id); });
  }

  Words stand_ins(std::uint32_t i) const {
    Words ids;
    for (const auto& fact : story_.facts) {
      if (!fact.run.covers(i)) continue;
      const Entity post = std::get<0>(fact.value);
      const Entity person = std::get<1>(fact.value);
      if (post != kNone) ids.emplace_back(m_.posts.id(post));
      if (person != kNone) ids.emplace_back(m_.people.id(person));
    }
    return ids;
  }

  void name_turn(const Turn& turn) const {
    const auto away = [&](std::uint32_t i) {
      return std::any_of(story_.facts.begin(), story_.facts.end(),
                         [&](const auto& f) { return f.run.covers(i); });
    };
    FoldKind kind = FoldKind::kAbsenceChanged;
    if (!away(turn.gap)) kind = FoldKind::kAbsenceBegan;
    if (!away(turn.gap + 1)) kind = FoldKind::kAbsenceEnded;
    const Words before = stand_ins(turn.gap), now = stand_ins(turn.gap + 1);
    Words subjects{std::string(person_ != kNone ? m_.people.id(person_)
                                                : m_.posts.id(post_))};
    subjects.insert(subjects.end(), before.begin(), before.end());
    subjects.insert(subjects.end(), now.begin(), now.end());
    changes_.add(kind, turn.gap, Changes::turned(story_, turn),
                 std::move(subjects), listed(before), listed(now));
  }

  const Model& m_;
  Changes& changes_;
  Entity person_, post_;
  Story<Away> story_;
};

}  // namespace

void weave_absences(const Model& model, Changes& changes, Facts& out) {
  std::vector<Row> rows = rows_of(model);
  each_group(
      std::span<Row>(rows),
      [](const Row& a, const Row& b) { return a.key() == b.key(); },
      [&](std::span<Row> group) {
        AbsenceWeaver(model, changes, group).run(out);
      });
}

}  // namespace rung::fold
