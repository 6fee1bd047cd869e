#include <optional>
#include <string_view>

#include "fold/weave.hpp"

namespace rung::fold {
namespace {

using Name = std::pair<std::string_view, std::string_view>;  // zh, en

std::string order_text(std::int32_t order) {
  return order == kUnordered ? std::string() : std::to_string(order);
}

std::string state_text(const Unit& unit) {
  std::vector<std::string> words;
  if (!unit.kind.empty()) words.push_back(unit.kind);
  words.insert(words.end(), unit.functions.begin(), unit.functions.end());
  return listed(words);
}

class UnitWeaver {
 public:
  UnitWeaver(const Model& model, const Takeovers& takeovers, Changes& changes,
             Entity unit)
      : m_(model),
        takeovers_(takeovers),
        changes_(changes),
        unit_(unit),
        versions_(model.unit_versions[unit]),
        id_(model.units.id(unit)) {}

  void run(Facts& out) {
    tell();
    name_turns();
    for (std::uint32_t k = 0; k < versions_.size(); ++k) {
      name_version(k);
      out.units.push_back(version(k));
    }
  }

 private:
  // Names and parents, of the exports in which the unit is.
  void tell() {
    std::vector<Fact<Name>> names;
    std::vector<Fact<Entity>> parents;
    DatedList<Name> name_list;
    DatedList<Entity> parent_list;
    for (const auto& [record, i] : m_.units.entries(unit_)) {
      if (version_in(versions_, i) == nullptr) continue;
      name_list.clear();
      parent_list.clear();
      for (const DatedText& n : record->names) {
        name_list.push_back({{n.text.zh, n.text.en}, n.when});
      }
      for (const DatedParent& p : record->parents) {
        parent_list.push_back({parent_in(p.unit, i), p.when});
      }
      tell_first(m_.series, i, name_list, names);
      tell_first(m_.series, i, parent_list, parents);
    }
    names_ = story_of(m_.series, names);
    parents_ = story_of(m_.series, parents);
  }

  // A parent that does not exist then is none.
  Entity parent_in(const std::string& id, std::uint32_t i) const {
    const Entity parent = m_.units.find(id);
    if (parent == kNone) return kNone;
    return version_in(m_.unit_versions[parent], i) == nullptr ? kNone : parent;
  }

  // The value in force in an export.
  template <class Value>
  static std::optional<Value> in(const Story<Value>& story, std::uint32_t i) {
    for (const auto& fact : story.facts) {
      if (fact.run.covers(i)) return fact.value;
    }
    return std::nullopt;
  }

  void name_turns() {
    for (const Turn& turn : names_.turns) {
      const auto before = in(names_, turn.gap), now = in(names_, turn.gap + 1);
      if (!stays(turn.gap)) continue;
      changes_.add(FoldKind::kUnitRenamed, turn.gap,
                   Changes::turned(names_, turn), {id_}, text_of(before),
                   text_of(now));
    }
    for (const Turn& turn : parents_.turns) {
      const Entity before = in(parents_, turn.gap).value_or(kNone);
      const Entity now = in(parents_, turn.gap + 1).value_or(kNone);
      if (!stays(turn.gap) || before == now) continue;
      std::vector<std::string> subjects{id_};
      for (const Entity unit : {before, now}) {
        if (unit != kNone) subjects.push_back(id_of(unit));
      }
      changes_.add(FoldKind::kUnitMoved, turn.gap,
                   Changes::turned(parents_, turn), std::move(subjects),
                   id_of(before), id_of(now));
    }
    const auto entries = m_.units.entries(unit_);
    for (std::size_t k = 1; k < entries.size(); ++k) {
      const auto& before = entries[k - 1];
      const auto& now = entries[k];
      if (before.snapshot + 1 != now.snapshot || !stays(before.snapshot) ||
          before.record->order == now.record->order) {
        continue;
      }
      changes_.add(FoldKind::kUnitReordered, before.snapshot,
                   changes_.undated(before.snapshot), {id_},
                   order_text(before.record->order),
                   order_text(now.record->order));
    }
  }

  bool stays(std::uint32_t gap) const {
    return m_.has_unit(unit_, gap) && m_.has_unit(unit_, gap + 1);
  }
  std::string id_of(Entity unit) const {
    return unit == kNone ? std::string() : std::string(m_.units.id(unit));
  }
  static std::string text_of(const std::optional<Name>& name) {
    if (!name) return {};
    return shown_text({std::string(name->first), std::string(name->second)});
  }

  // How a version begins and ends.
  void name_version(std::uint32_t k) const {
    const Run& run = versions_[k].run;
    if (run.beside) return;
    if (run.first > 0) {
      const std::uint32_t gap = run.first - 1;
      if (!m_.has_unit(unit_, gap)) {
        changes_.add(FoldKind::kUnitAppeared, gap, Changes::began(run), {id_});
      } else {
        changes_.add(FoldKind::kUnitChanged, gap, Changes::began(run), {id_},
                     state_text(*m_.units.record(unit_, gap)),
                     state_text(*m_.units.record(unit_, run.first)));
      }
    }
    if (run.last < m_.series.last() && !m_.has_unit(unit_, run.last + 1)) {
      name_end(run);
    }
  }

  void name_end(const Run& run) const {
    const Takeover& taken = takeovers_.at({unit_, run.last});
    std::vector<std::string> subjects{id_}, by;
    for (const Entity unit : taken.by) by.push_back(id_of(unit));
    subjects.insert(subjects.end(), by.begin(), by.end());
    changes_.add(taken.kind, run.last, Changes::ended(run), std::move(subjects),
                 {}, listed(by), evidence(taken));
  }

  static Text evidence(const Takeover& taken) {
    if (taken.kind == FoldKind::kUnitGone) return {};
    if (taken.stated) return {"（来源写明）", " (as stated)"};
    const std::string n = std::to_string(taken.moved);
    const std::string m = std::to_string(taken.of);
    return {"（依据：原有" + std::string(taken.people ? "人员 " : "职位 ") + m +
                "，转入 " + n + "）",
            " (" + n + " of its " + m +
                (taken.people ? " people went there)" : " posts went there)")};
  }

  Unit version(std::uint32_t k) const {
    const UnitVersion& v = versions_[k];
    Unit unit;
    unit.id = v.id;
    unit.kind = v.latest->kind;
    unit.functions = v.latest->functions;
    unit.order = v.latest->order;
    unit.when = v.run.when;
    unit.successor = successor(k);
    auto names = names_.facts;
    put_in_order(names);
    for (const auto& name : names) {
      const Interval piece = both(name.run.when, unit.when);
      if (piece.since >= piece.until) continue;
      unit.names.push_back(
          {{std::string(name.value.first), std::string(name.value.second)},
           piece});
    }
    add_parents(unit);
    return unit;
  }

  void add_parents(Unit& unit) const {
    auto parents = parents_.facts;
    put_in_order(parents);
    for (const auto& parent : parents) {
      const Interval piece = both(parent.run.when, unit.when);
      if (parent.value == kNone) continue;
      split(piece, m_.unit_versions[parent.value],
            [&](const Interval& part, const UnitVersion& above) {
              unit.parents.push_back({above.id, part});
            });
    }
  }

  std::string successor(std::uint32_t k) const {
    const Run& run = versions_[k].run;
    if (k + 1 < versions_.size() &&
        versions_[k + 1].run.when.since == run.when.until) {
      return versions_[k + 1].id;
    }
    Entity by = kNone;
    const auto taken = takeovers_.find({unit_, run.last});
    if (taken != takeovers_.end()) {
      if (taken->second.by.size() == 1) by = taken->second.by[0];
    } else {
      by = m_.units.find(versions_[k].latest->successor);
    }
    if (by == kNone || m_.unit_versions[by].empty()) return {};
    for (const UnitVersion& v : m_.unit_versions[by]) {
      if (v.run.when.contains(run.when.until)) return v.id;
    }
    return m_.unit_versions[by].back().id;
  }

  const Model& m_;
  const Takeovers& takeovers_;
  Changes& changes_;
  Entity unit_;
  const std::vector<UnitVersion>& versions_;
  std::string id_;
  Story<Name> names_;
  Story<Entity> parents_;
};

}  // namespace

void weave_units(const Model& model, const Takeovers& takeovers,
                 Changes& changes, Facts& out) {
  for (Entity unit = 0; unit < model.units.size(); ++unit) {
    UnitWeaver(model, takeovers, changes, unit).run(out);
  }
}

}  // namespace rung::fold
