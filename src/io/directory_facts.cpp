// A directory becomes the facts of an organisation.
#include <utility>

#include "io/directory_parts.hpp"
#include "io/source_conflict.hpp"
#include "org/problems.hpp"

namespace rung::io {
namespace {

// Adds what holds in `when` to a history; what goes on is one entry.
template <class Entry, class Same>
void extend(std::vector<Entry>& history, Entry entry, Same same) {
  if (!history.empty() && history.back().when.until == entry.when.since &&
      same(history.back(), entry)) {
    history.back().when.until = entry.when.until;
  } else {
    history.push_back(std::move(entry));
  }
}

class UnitMaker {
 public:
  UnitMaker(const Layout& layout, Facts& facts)
      : layout_(layout), facts_(facts) {}

  void add(std::uint32_t number) {
    const auto versions = layout_.versions(number);
    Unit& unit = facts_.units.emplace_back();
    unit.id = unit_id_of(versions[0].id);
    unit.when = {versions.front().when.since, versions.back().when.until};
    for (const DirectoryUnit& version : versions) {
      unit.order = std::min(unit.order, version.order);
      if (unit.kind.empty() ||
          (!version.kind.empty() && version.kind < unit.kind)) {
        unit.kind = version.kind;
      }
      add_name(unit, version);
      add_parent(unit, version);
    }
    // What never changes needs no dates.
    if (unit.names.size() == 1 && unit.names[0].when == unit.when) {
      unit.names[0].when = {};
    }
    if (unit.parents.size() == 1 && unit.parents[0].when == unit.when) {
      unit.parents[0].when = {};
    }
  }

 private:
  static void add_name(Unit& unit, const DirectoryUnit& version) {
    if (version.name == Text{}) return;
    extend(unit.names, DatedText{version.name, version.when},
           [](const auto& a, const auto& b) { return a.text == b.text; });
  }

  void add_parent(Unit& unit, const DirectoryUnit& version) {
    if (version.parent.empty()) return;
    std::string parent = unit_id_of(version.parent);
    if (layout_.unit(version.parent) == kNowhere) {
      contradict(unit.id, parent);
      facts_.problems.push_back(dangling_reference(unit.id, parent));
    } else if (parent == unit.id) {
      contradict(unit.id, parent);
      facts_.problems.push_back(self_report(unit.id));
    } else {
      extend(unit.parents, DatedParent{std::move(parent), version.when},
             [](const auto& a, const auto& b) { return a.unit == b.unit; });
    }
  }

  // An organisation cannot hold such a parent; that it was stated stays known,
  // also in a file.
  void contradict(const std::string& unit, const std::string& parent) {
    facts_.problems.push_back(source_conflict(
        unit, {parent},
        {"上级机构（无此上级）", "parent unit, which cannot be one,"}));
  }

  const Layout& layout_;
  Facts& facts_;
};

}  // namespace

Facts facts_of(Directory directory, std::vector<LeftOut>& left_out) {
  order_units(directory, left_out);
  order_users(directory);
  Facts facts;
  facts.zone = directory.zone;
  facts.problems = std::move(directory.conflicts);
  Layout layout(directory);
  const auto units =
      static_cast<std::uint32_t>(layout.first_version.size() - 1);
  facts.units.reserve(units);
  UnitMaker maker(layout, facts);
  for (std::uint32_t u = 0; u < units; ++u) maker.add(u);
  add_seats(layout, facts, left_out);
  add_managers(layout, facts, left_out);
  return facts;
}

}  // namespace rung::io
