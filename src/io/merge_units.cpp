// Units, merged, and which of them stay.
#include <algorithm>
#include <set>

#include "io/merge_run.hpp"

namespace rung::io {
namespace {

const Text kName = {"名称", "name"};
const Text kWhen = {"起止时间", "dates"};
const Text kFunctions = {"职能", "functions"};
const Text kOrder = {"排序", "order"};

}  // namespace

// All units of the first reading; of the others those in use, and what they lie
// in.
void Merge::add_units() {
  ById<Unit> units = collect(&Facts::units);
  std::vector<std::string> wanted = units_in_use();
  for (const auto& [id, versions] : units) {
    if (versions[0].reading == 0) wanted.emplace_back(id);
  }
  while (!wanted.empty()) {
    const auto found = units.find(wanted.back());
    wanted.pop_back();
    if (found == units.end()) continue;
    const Unit& unit = add_unit(found->second);
    units.erase(found);
    for (const DatedParent& parent : unit.parents) {
      wanted.push_back(parent.unit);
    }
    wanted.push_back(unit.successor);
  }
  name_apart();
  for (const auto& [id, versions] : units) {
    left_out_.push_back(
        {std::string(id), "no post that only " +
                              readings_[versions[0].reading].label +
                              " has lies in this unit"});
  }
}

// Two trees side by side are mostly one of which the sources have other ids.
void Merge::name_apart() {
  std::set<std::string_view> taken;
  for (const Unit& unit : merged_.units) taken.insert(unit.id);
  for (std::size_t i = 1; i < readings_.size(); ++i) {
    const auto& units = readings_[i].facts.units;
    if (!moved_.units().apart(i) ||
        std::none_of(units.begin(), units.end(), [&](const Unit& unit) {
          return taken.contains(unit.id);
        })) {
      continue;
    }
    left_out_.push_back({readings_[i].label,
                         "none of its units is one of an earlier source, by id "
                         "or name: they stand beside those"});
  }
}

std::vector<std::string> Merge::units_in_use() const {
  std::vector<std::string> units;
  for (const Post& post : merged_.posts) units.push_back(post.unit);
  for (const Portfolio& one : merged_.portfolios) units.push_back(one.unit);
  for (const Absence& one : merged_.absences) {
    units.insert(units.end(), one.units.begin(), one.units.end());
  }
  return units;
}

const Unit& Merge::add_unit(const Versions<Unit>& versions) {
  Unit unit;
  unit.id = versions[0].value->id;
  unit.names = names_of(versions);
  unit.kind = claims_.field<Unit>(versions, &Unit::kind, {"类别", "kind"});
  unit.parents = claims_.dated<DatedParent>(
      unit.id, values(versions, &Unit::parents), {"上级机构", "parent unit"});
  unit.order = claims_.field<Unit>(versions, &Unit::order, kOrder);
  unit.functions = set(versions, &Unit::functions, kFunctions);
  unit.when = claims_.field<Unit>(versions, &Unit::when, kWhen);
  unit.successor = claims_.field<Unit>(versions, &Unit::successor,
                                       {"后继机构", "successor"});
  merged_.units.push_back(std::move(unit));
  return merged_.units.back();
}

// One name for all time is compared language by language, as others are.
std::vector<DatedText> Merge::names_of(const Versions<Unit>& versions) {
  const std::string& id = versions[0].value->id;
  const auto lists = values(versions, &Unit::names);
  std::vector<Claim<Text>> texts;
  for (const auto& list : lists) {
    if (list.value.empty()) continue;
    const DatedText& name = list.value[0];
    if (list.value.size() > 1 || !name.when.always()) {
      return claims_.dated<DatedText>(id, lists, kName);
    }
    texts.push_back({list.reading, name.text});
  }
  if (texts.empty()) return {};
  return {{claims_.text(id, texts, kName), {}}};
}

}  // namespace rung::io
