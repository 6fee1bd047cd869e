// What names and operators in conditions mean: slots.
#include <array>
#include <string>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rung/error.hpp"

namespace rung::rules {
namespace {

using cond::Slot;
using cond::Type;
using Kind = SlotSpec::Kind;

struct FieldName {
  std::string_view name;
  Field field;
  FactType type;
};

constexpr std::array<FieldName, 10> kFields{{
    {"id", Field::kId, FactType::kText},
    {"time", Field::kTime, FactType::kInstant},
    {"recorded", Field::kRecorded, FactType::kInstant},
    {"act", Field::kAct, FactType::kText},
    {"subject", Field::kSubject, FactType::kText},
    {"matter", Field::kMatter, FactType::kText},
    {"document", Field::kDocument, FactType::kText},
    {"meeting", Field::kMeeting, FactType::kText},
    {"ref", Field::kRef, FactType::kText},
    {"parent", Field::kParent, FactType::kText},
}};

// The words that an operator can answer with, for the compiler to check.
const std::vector<std::string>& relation_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (int r = 0; r <= static_cast<int>(Relation::kOther); ++r) {
      all.emplace_back(rung::name(static_cast<Relation>(r)));
    }
    return all;
  }();
  return names;
}

const std::vector<std::string>& party_kinds() {
  static const std::vector<std::string> names{"unit", "post", "person"};
  return names;
}

struct PathOperator {
  std::string_view name;
  Kind kind;
  int paths;
  FactType type;
  const std::vector<std::string>& (*values)();
};

constexpr std::array<PathOperator, 7> kPathOperators{{
    {"is", Kind::kIs, 2, FactType::kBoolean, nullptr},
    {"in_unit", Kind::kInUnit, 2, FactType::kBoolean, nullptr},
    {"relation", Kind::kRelation, 2, FactType::kText, relation_names},
    {"party_kind", Kind::kPartyKind, 1, FactType::kText, party_kinds},
    {"unit_kind", Kind::kUnitKind, 1, FactType::kText, nullptr},
    {"any", Kind::kAny, 1, FactType::kBoolean, nullptr},
    {"number_of", Kind::kNumberOf, 1, FactType::kNumber, nullptr},
}};

// An operator's only argument, which may stand in a list of one.
Cursor sole(const Cursor& arguments) {
  return arguments.is_array() && arguments.size() == 1 ? arguments.at(0u)
                                                       : arguments;
}

}  // namespace

std::uint32_t Compiler::slot(SlotSpec spec) {
  std::string key = spec.text;
  key += spec.type.list ? "[]" : ":";
  key += std::to_string(static_cast<int>(spec.type.type));
  const auto next = static_cast<std::uint32_t>(data_.slots.size());
  const auto [found, fresh] = slot_index_.emplace(std::move(key), next);
  if (fresh) data_.slots.push_back(std::move(spec));
  return found->second;
}

std::optional<Slot> Compiler::slot_of(SlotSpec spec) {
  const Type type = spec.type;
  return Slot{slot(std::move(spec)), type};
}

std::optional<Slot> Compiler::field_or_fact(std::string_view name, Whose whose,
                                            std::uint32_t mark) {
  SlotSpec spec{};
  spec.whose = whose;
  spec.mark = mark;
  if (whose == Whose::kOther) {
    spec.text = "other.";
    spec.depends = kOnOther;
  } else if (whose == Whose::kMark) {
    spec.text = data_.marks[mark].name + '.';
    spec.depends = kOnCase;
  }
  const bool of_event = name.starts_with("event.");
  const std::string_view field =
      of_event ? name.substr(6) : (whose == Whose::kThis ? "" : name);
  for (const FieldName& f : kFields) {
    if (f.name != field) continue;
    spec.kind = Kind::kField;
    spec.field = f.field;
    spec.text += whose == Whose::kThis ? "event." : "";
    spec.text += f.name;
    spec.type = {f.type, false, nullptr};
    if (f.field == Field::kSubject) spec.depends |= kOnCase;
    return slot_of(std::move(spec));
  }
  spec.a = fact_named(name);
  if (spec.a == kNone) return std::nullopt;
  const Fact& declared = data_.facts[spec.a];
  used_.insert("fact " + declared.spec.name);
  spec.kind = Kind::kFact;
  if (declared.of) spec.depends |= kOnCase;
  spec.text += declared.spec.name;
  spec.type = {declared.spec.type, declared.spec.list,
               declared.spec.values.empty() ? nullptr : &declared.spec.values};
  return slot_of(std::move(spec));
}

std::optional<Slot> Compiler::fact(std::string_view name) {
  if (name == "each") {
    if (!scope_.each) return std::nullopt;
    SlotSpec spec{};
    spec.kind = Kind::kEach;
    spec.depends = kOnEach;
    spec.text = "each";
    spec.type = *scope_.each;
    return slot_of(std::move(spec));
  }
  if (name.starts_with("other.")) {
    if (!scope_.other) return std::nullopt;
    return field_or_fact(name.substr(6), Whose::kOther, kNone);
  }
  const std::size_t dot = name.find('.');
  if (dot != std::string_view::npos) {
    const std::uint32_t marked = mark(name.substr(0, dot));
    if (marked != kNone) {
      return field_or_fact(name.substr(dot + 1), Whose::kMark, marked);
    }
  }
  return field_or_fact(name, Whose::kThis, kNone);
}

std::uint32_t Compiler::add_path(const Cursor& at) {
  const std::string text(at.text());
  if (text.find("other.") != std::string::npos && !scope_.other) {
    at.refuse("`other` is known in `match` and `by` only");
  }
  const auto found = path_index_.find(text);
  if (found != path_index_.end()) return found->second;
  Path path = compile_path(at, text, *this);
  const auto index = static_cast<std::uint32_t>(data_.paths.size());
  data_.paths.push_back(std::move(path));
  path_index_.emplace(text, index);
  return index;
}

std::uint32_t Compiler::path_argument(const Cursor& at) {
  const std::uint32_t index = add_path(at);
  if ((data_.paths[index].depends & kOnEach) != 0 && !scope_.each) {
    at.refuse("`each` is known in a check with `each` only");
  }
  return index;
}

std::optional<Slot> Compiler::table_slot(const Cursor& arguments) {
  if (!arguments.is_array() || arguments.size() != 2) {
    arguments.refuse("`table` takes the ids of a table and of an output");
  }
  const auto found = table_names_.find(arguments.at(0u).text());
  if (found == table_names_.end()) {
    arguments.at(0u).refuse("no such table");
  }
  used_.insert("table " + found->first);
  const cond::Table& table = data_.tables[found->second];
  SlotSpec spec{};
  spec.kind = Kind::kTable;
  spec.a = found->second;
  for (std::uint32_t i = 0; i < table.outputs().size(); ++i) {
    if (table.outputs()[i].name != arguments.at(1u).text()) continue;
    spec.b = i;
    spec.type = {table.outputs()[i].type, false, nullptr};
  }
  if (spec.b == kNone) arguments.at(1u).refuse("the table has no such output");
  for (const auto& input : table.inputs()) {
    const std::optional<Slot> slot = fact(input.name);
    if (!slot || slot->type.type != input.type || slot->type.list) {
      arguments.refuse("`" + input.name +
                       "`, an input of the table, is no fact of its type");
    }
    spec.inputs.push_back(slot->index);
    spec.depends |= data_.slots[slot->index].depends;
  }
  spec.text =
      "table " + found->first + ' ' + std::string(arguments.at(1u).text());
  return slot_of(std::move(spec));
}

std::optional<Slot> Compiler::call(std::string_view op,
                                   const Cursor& arguments) {
  SlotSpec spec{};
  for (const PathOperator& p : kPathOperators) {
    if (p.name != op) continue;
    spec.kind = p.kind;
    spec.type = {p.type, false, p.values == nullptr ? nullptr : &p.values()};
    spec.text = std::string(op);
    if (p.paths == 1) {
      spec.a = path_argument(sole(arguments));
    } else if (!arguments.is_array() || arguments.size() != 2) {
      arguments.refuse("`" + spec.text + "` takes two role paths");
    } else {
      spec.a = path_argument(arguments.at(0u));
      spec.b = path_argument(arguments.at(1u));
      spec.depends |= data_.paths[spec.b].depends;
    }
    spec.depends |= data_.paths[spec.a].depends;
    spec.text += ' ' + data_.paths[spec.a].text;
    if (spec.b != kNone) spec.text += ", " + data_.paths[spec.b].text;
    return slot_of(std::move(spec));
  }
  spec.type = {FactType::kBoolean, false, nullptr};
  spec.depends = kOnCase;
  if (op == "happened") {
    spec.kind = Kind::kHappened;
    spec.mark = mark(sole(arguments).text());
    if (spec.mark == kNone) sole(arguments).refuse("no such mark");
    spec.text = "happened " + std::string(sole(arguments).text());
    return slot_of(std::move(spec));
  }
  if (op == "closed") {
    spec.kind = Kind::kClosed;
    spec.text = "closed";
    return slot_of(std::move(spec));
  }
  if (op == "broken") {
    const auto rule = rule_index_.find(sole(arguments).text());
    if (rule == rule_index_.end()) {
      sole(arguments).refuse("no such rule before this one");
    }
    if (data_.rules[rule->second].info.unchecked != Text{}) {
      sole(arguments).refuse("no machine can check this rule");
    }
    used_.insert("rule " + rule->first);
    spec.kind = Kind::kBroken;
    spec.a = rule->second;
    spec.text = "broken " + rule->first;
    return slot_of(std::move(spec));
  }
  if (op == "table") return table_slot(arguments);
  if (op == "holds") return holds_slot(sole(arguments));
  return std::nullopt;
}

std::optional<std::pair<cond::Value, cond::Type>> Compiler::constant(
    std::string_view op, const Cursor& arguments) {
  const Cursor at = sole(arguments);
  if (op == "holds") {
    const auto value = data_.conditions[condition_named(at)].constant();
    if (!value || value->is_unknown()) return std::nullopt;
    return std::pair{*value, cond::Type{FactType::kBoolean, false, nullptr}};
  }
  if (op != "setting") return std::nullopt;
  const auto found = settings_.find(at.text());
  if (found == settings_.end()) {
    at.refuse("no such setting", near_key(at.text(), settings_));
  }
  used_.insert("setting " + found->first);
  return std::pair{found->second.value, found->second.type};
}

std::string Compiler::near(std::string_view name) const {
  Nearest nearest(name);
  for (const auto& [fact, index] : data_.fact_index) nearest.offer(fact);
  for (const auto& [mark, index] : mark_names_) nearest.offer(mark);
  for (const FieldName& f : kFields) {
    nearest.offer("event." + std::string(f.name));
  }
  for (const PathOperator& p : kPathOperators) nearest.offer(p.name);
  for (const auto* op :
       {"happened", "broken", "closed", "setting", "table", "holds"}) {
    nearest.offer(op);
  }
  return nearest.hint();
}

std::uint32_t Compiler::role(std::string_view name) {
  const auto found = roles_.find(name);
  if (found == roles_.end()) return kNone;
  RoleState& state = found->second;
  const bool fresh = used_.insert("role " + found->first).second;
  if (state.path != kNone) {
    // What it uses was noted when it was named first.
    if (fresh) used_.insert(state.uses.begin(), state.uses.end());
    return state.path;
  }
  const Cursor at = cursor(state.source);
  if (state.open) at.refuse("the role leads to itself");
  if (++role_depth_ > 64) at.refuse("roles build on each other too deeply");
  state.open = true;
  const Scope before = scope_;
  scope_ = Scope{Type{FactType::kParty, false, nullptr}, false};
  std::set<std::string> used;
  used.swap(used_);
  const std::uint32_t path = add_path(at);
  scope_ = before;
  state.open = false;
  state.uses = used_;
  used.merge(used_);
  used_ = std::move(used);
  --role_depth_;
  return state.path = path;
}

std::uint32_t Compiler::mark(std::string_view name) {
  const auto found = mark_names_.find(name);
  if (found == mark_names_.end()) return kNone;
  used_.insert("mark " + found->first);
  return found->second;
}

// The number of a declared fact, or kNone.
std::uint32_t Compiler::fact_named(std::string_view name) {
  const auto found = data_.fact_index.find(std::string(name));
  return found == data_.fact_index.end() ? kNone : found->second;
}

std::uint32_t Compiler::party_fact(std::string_view name) {
  const std::uint32_t fact = fact_named(name);
  if (fact == kNone || data_.facts[fact].spec.type != FactType::kParty) {
    return kNone;
  }
  used_.insert("fact " + data_.facts[fact].spec.name);
  return fact;
}

std::string Compiler::near_role(std::string_view name) const {
  Nearest nearest(name);
  for (const auto& [role, state] : roles_) nearest.offer(role);
  for (const auto* start : {"from", "to", "cc", "between", "units"}) {
    nearest.offer(start);
  }
  return nearest.hint();
}

}  // namespace rung::rules
