#include <tuple>

#include "fold/weave.hpp"
#include "rung/relate.hpp"

namespace rung::fold {
namespace {

using Led = std::tuple<Entity, bool>;  // leader, primary

/// One portfolio of one export.
struct Row {
  Entity unit, subject;
  PortfolioKind kind;
  Fact<Led> fact;

  auto key() const { return std::tie(unit, subject, kind); }
};

std::vector<Row> rows_of(const Model& m) {
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < m.series.size(); ++i) {
    const auto& all = m.series.facts[i].portfolios;
    for (std::uint32_t k = 0; k < all.size(); ++k) {
      const Portfolio& p = all[k];
      const Entity leader = m.posts.find(p.leader);
      const Entity unit = m.units.find(p.unit);
      if (leader == kNone) continue;
      Interval when = both(p.when, m.stated(leader, i));
      const Unit* of = unit == kNone ? nullptr : m.units.record(unit, i);
      if (of != nullptr) when = both(when, of->when);
      rows.push_back(
          {unit,
           m.subjects.find(p.subject),
           p.kind,
           {{leader, p.primary}, {i, when, m.series.shown(i, when)}, k}});
    }
  }
  // Those of one export keep their order, but no answer hangs on that.
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.key() < b.key();
  });
  return rows;
}

class PortfolioWeaver {
 public:
  PortfolioWeaver(const Model& model, Changes& changes, std::span<Row> rows)
      : m_(model), changes_(changes), key_(rows[0]) {
    std::vector<Fact<Led>> facts;
    for (const Row& row : rows) facts.push_back(row.fact);
    story_ = story_of(m_.series, facts);
  }

  void run(Facts& out) {
    for (const Turn& turn : story_.turns) name_turn(turn);
    for (const auto& fact : story_.facts) {
      const auto& [leader, primary] = fact.value;
      split(
          fact.run.when, m_.post_versions[leader],
          [&, primary = primary](const Interval& part, const PostVersion& by) {
            add(part, by.id, primary, out);
          });
    }
  }

 private:
  void add(const Interval& when, const std::string& leader, bool primary,
           Facts& out) const {
    const std::string subject =
        key_.subject == kNone ? "" : subject_id(m_, key_.subject);
    const auto put = [&](const Interval& part, std::string unit) {
      out.portfolios.push_back(
          {leader, std::move(unit), subject, key_.kind, primary, part});
    };
    if (key_.unit == kNone) return put(when, {});
    split(
        when, m_.unit_versions[key_.unit],
        [&](const Interval& part, const UnitVersion& of) { put(part, of.id); });
  }

  std::vector<std::string> leaders(std::uint32_t i) const {
    std::vector<std::string> ids;
    for (const auto& fact : story_.facts) {
      if (!fact.run.covers(i)) continue;
      ids.emplace_back(m_.posts.id(std::get<0>(fact.value)));
    }
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  void name_turn(const Turn& turn) const {
    const auto before = leaders(turn.gap), now = leaders(turn.gap + 1);
    std::vector<std::string> came, went;
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(),
                        std::back_inserter(came));
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(),
                        std::back_inserter(went));
    FoldKind kind = FoldKind::kPortfolioChanged;
    if (!came.empty() && !went.empty()) {
      kind = FoldKind::kPortfolioHandedOver;
    } else if (!came.empty()) {
      kind = FoldKind::kPortfolioAdded;
    } else if (!went.empty()) {
      kind = FoldKind::kPortfolioEnded;
    }
    std::vector<std::string> subjects;
    if (key_.unit != kNone) subjects.emplace_back(m_.units.id(key_.unit));
    if (key_.subject != kNone) {
      subjects.emplace_back(m_.subjects.id(key_.subject));
    }
    subjects.emplace_back(name(key_.kind));
    changes_.add(kind, turn.gap, Changes::turned(story_, turn),
                 std::move(subjects), listed(before), listed(now));
  }

  const Model& m_;
  Changes& changes_;
  const Row& key_;
  Story<Led> story_;
};

}  // namespace

void weave_portfolios(const Model& model, Changes& changes, Facts& out) {
  std::vector<Row> rows = rows_of(model);
  each_group(
      std::span<Row>(rows),
      [](const Row& a, const Row& b) { return a.key() == b.key(); },
      [&](std::span<Row> group) {
        PortfolioWeaver(model, changes, group).run(out);
      });
}

}  // namespace rung::fold
