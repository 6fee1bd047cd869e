// Real Chinese trees as units: the divisions down to townships, and the units
// of a university.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <string>
#include <vector>

#include "io/org_json.hpp"
#include "io/shared_data.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

namespace json = boost::json;

struct Keys {
  const char* id;
  const char* name;
};

// Adds the units of a tree; returns how deep it is.
int add_units(const json::array& nodes, const Keys& keys,
              const std::string& parent, Facts& facts) {
  int depth = 0;
  for (const json::value& node : nodes) {
    Unit unit;
    unit.id = node.at(keys.id).as_string().c_str();
    unit.names.push_back({{node.at(keys.name).as_string().c_str(), {}}, {}});
    if (!parent.empty()) unit.parents.push_back({parent, {}});
    const std::string id = unit.id;
    facts.units.push_back(std::move(unit));
    const json::value* const below = node.as_object().if_contains("children");
    const int inner = below ? add_units(below->as_array(), keys, id, facts) : 0;
    depth = std::max(depth, inner + 1);
  }
  return depth;
}

Facts read_tree(const char* name, const Keys& keys, int& depth) {
  json::value tree = json::parse(read_shared(name));
  Facts facts;
  if (tree.is_object()) tree = json::array{tree};
  depth = add_units(tree.as_array(), keys, {}, facts);
  return facts;
}

std::size_t levels_above(const Org& org, UnitId unit) {
  std::size_t n = 0;
  while ((unit = org.parent(unit, Instant{0})) != kNoUnit) ++n;
  return n;
}

std::size_t rows_of(const char* name) {
  const std::string text = read_shared(name);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n') -
                                  1);  // the header
}

TEST(CnTrees, TheDivisionsOfChinaLoadAsUnits) {
  RUNG_NEEDS_DATA("cn_org_trees/pcas-code.json");
  int depth = 0;
  const Facts facts =
      read_tree("cn_org_trees/pcas-code.json", {"code", "name"}, depth);
  EXPECT_EQ(depth, 4);
  const Org org = Org::parse(io::write_org_json(facts));
  EXPECT_TRUE(org.problems().empty());
  EXPECT_EQ(org.unit_count(), 44703u);
  std::vector<std::size_t> levels(4);
  for (std::uint32_t i = 0; i < org.unit_count(); ++i) {
    ++levels.at(levels_above(org, UnitId{i}));
  }
  // The same divisions as tables, one a level.
  EXPECT_EQ(levels[0], rows_of("cn_org_trees/provinces.csv"));
  EXPECT_EQ(levels[1], rows_of("cn_org_trees/cities.csv"));
  EXPECT_EQ(levels[2], rows_of("cn_org_trees/areas.csv"));
  EXPECT_EQ(levels[3], rows_of("cn_org_trees/streets.csv"));
  EXPECT_EQ(org.parent(org.find_unit("110101001"), Instant{0}),
            org.find_unit("110101"));
}

TEST(CnTrees, TheUnitsOfAUniversityLoad) {
  constexpr const char* kName =
      "cn_org_trees/university_units_vue-iview-admin.json";
  RUNG_NEEDS_DATA(kName);
  int depth = 0;
  const Facts facts = read_tree(kName, {"value", "label"}, depth);
  const Org org = Org::parse(io::write_org_json(facts));
  EXPECT_TRUE(org.problems().empty());
  EXPECT_EQ(org.unit_count(), 154u);
  EXPECT_EQ(org.parent(org.find_unit("10101"), Instant{0}),
            org.find_unit("101"));
}

}  // namespace
}  // namespace rung
