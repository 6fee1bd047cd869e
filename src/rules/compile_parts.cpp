// The parts of which checks are made: predicates, windows, members, keys.
#include <algorithm>
#include <cmath>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rules/scope.hpp"

namespace rung::rules {
namespace {

constexpr std::int64_t kMaxDays = 4'000'000;

}  // namespace

cond::Program Compiler::condition(const Cursor& at) {
  return cond::compile_condition(at, *this, data_.zone, &data_.calendar);
}

cond::Program Compiler::expression(const Cursor& at, FactType type) {
  cond::Program program = cond::compile(at, *this, data_.zone, &data_.calendar);
  if (program.type().type != type || program.type().list) {
    at.refuse("an expression of type " + std::string(name_of(type)) +
              " is wanted");
  }
  return program;
}

std::int64_t Compiler::number_or_setting(const Cursor& at, std::int64_t least) {
  if (!at.is_object()) return at.integer(least, kMaxDays);
  at.only({"setting"});
  const auto value = constant("setting", at.at("setting"));
  if (value->second.type != FactType::kNumber || value->second.list) {
    at.refuse("the setting is not a number");
  }
  const double number = value->first.number;
  if (number != std::floor(number) || number < static_cast<double>(least) ||
      number > static_cast<double>(kMaxDays)) {
    at.refuse("the setting is not a whole number from " +
              std::to_string(least) + " on");
  }
  return static_cast<std::int64_t>(number);
}

void Compiler::predicate_body(const Cursor& at, Predicate& predicate) {
  if (at.has("act")) {
    const Cursor act = at.at("act");
    const std::vector<Cursor> names =
        act.is_array() ? act.items() : std::vector<Cursor>{act};
    if (names.empty()) act.refuse("an act is wanted");
    for (const Cursor& name : names) {
      const auto found = data_.act_index.find(std::string(name.text()));
      if (found == data_.act_index.end()) {
        name.refuse("no such act", near_among(name.text(), data_.acts));
      }
      predicate.acts.push_back(found->second);
    }
    std::sort(predicate.acts.begin(), predicate.acts.end());
  }
  if (at.has("if")) predicate.condition = condition(at.at("if"));
  if (at.has("per")) {
    at.at("per").one_of({"to"});
    predicate.per_receiver = true;
  }
  if (at.has("first")) {
    const Cursor first = at.at("first");
    if (first.is_text()) {
      predicate.first_of = path_argument(first);
      predicate.first = true;
    } else {
      predicate.first = first.boolean();
    }
  }
}

Predicate Compiler::predicate(const Cursor& at) {
  at.only({"act", "if", "per", "first"});
  Predicate predicate;
  predicate_body(at, predicate);
  return predicate;
}

// The position of a unit of time, which a setting may choose, in its list.
std::size_t Compiler::time_unit(const Cursor& at) {
  const auto one_of = [](const Cursor& name) {
    return name.one_of({"days", "workdays", "hours", "minutes", "seconds"});
  };
  if (!at.is_object()) return one_of(at);
  at.only({"setting"});
  const auto value = constant("setting", at.at("setting"));
  if (value->second.type != FactType::kText || value->second.list) {
    at.refuse("the setting is not a text");
  }
  const boost::json::value chosen(value->first.text());
  return one_of(Cursor(chosen, at.pointer()));
}

Window Compiler::window(const Cursor& at) {
  at.only({"unit", "from", "to", "anchor", "at", "roll"});
  Window window;
  constexpr std::int64_t kUnits[] = {1, 1, 3'600'000'000, 60'000'000,
                                     1'000'000};
  const std::size_t unit = time_unit(at.at("unit"));
  window.unit = unit == 0   ? Window::Unit::kDays
                : unit == 1 ? Window::Unit::kWorkdays
                            : Window::Unit::kElapsed;
  const auto bound = [&](const Cursor& c) {
    return number_or_setting(c, 0) * kUnits[unit];
  };
  if (at.has("from")) window.least = bound(at.at("from"));
  if (at.has("to")) window.most = bound(at.at("to"));
  if (window.least > window.most) at.refuse("`from` is more than `to`");
  window.roll = at.boolean_or("roll", false);
  if (window.roll && window.unit != Window::Unit::kDays) {
    // Where a setting chose the unit, the other one may want it.
    if (!at.at("unit").is_object()) {
      at.at("roll").refuse("only a period of days rolls on");
    }
    window.roll = false;
  }
  if (at.has("anchor")) {
    window.anchor = expression(at.at("anchor"), FactType::kInstant);
  }
  if (at.has("at")) window.at = expression(at.at("at"), FactType::kInstant);
  return window;
}

std::uint32_t Compiler::list_fact(const Cursor& at) {
  const std::uint32_t fact = fact_named(at.text());
  if (fact == kNone || !data_.facts[fact].spec.list) {
    at.refuse("a declared fact that is a list is wanted");
  }
  used_.insert("fact " + data_.facts[fact].spec.name);
  return fact;
}

Each Compiler::periods(const Cursor& at) {
  at.only({"kinds", "fact", "grace"});
  Each each{Each::Source::kPeriods, kNone, {}, {}, {}, {}};
  for (const Cursor& kind : at.at("kinds").items()) {
    each.periods.push_back(
        static_cast<PeriodKind>(kind.one_of({"quarter", "half", "year"})));
  }
  each.index = list_fact(at.at("fact"));
  const Fact& fact = data_.facts[each.index];
  if (fact.spec.type != FactType::kText || fact.of) {
    at.at("fact").refuse("a fact of events, a list of text, is wanted");
  }
  if (at.has("grace")) {
    each.grace = expression(at.at("grace"), FactType::kNumber);
  }
  return each;
}

Each Compiler::each(const Cursor& at) {
  at.only({"role", "list", "fact", "checklist", "periods"});
  if (at.keys().size() != 1) at.refuse("one source of members is wanted");
  if (at.has("periods")) return periods(at.at("periods"));
  Each each{Each::Source::kTexts, kNone, {}, {}, {}, {}};
  if (at.has("role")) {
    each.source = Each::Source::kRole;
    each.index = path_argument(at.at("role"));
  } else if (at.has("list")) {
    each.texts = at.at("list").texts();
  } else if (at.has("checklist")) {
    const auto found = checklists_.find(at.at("checklist").text());
    if (found == checklists_.end()) {
      at.at("checklist").refuse("no such checklist");
    }
    used_.insert("checklist " + found->first);
    each = found->second;
  } else {
    each.source = Each::Source::kFact;
    each.index = list_fact(at.at("fact"));
  }
  return each;
}

Key Compiler::key(const Cursor& at) {
  Key key;
  if (at.is_text()) {
    key.path = path_argument(at);
  } else {
    key.value = cond::compile(at, *this, data_.zone, &data_.calendar);
  }
  return key;
}

std::vector<ByPair> Compiler::by(const Cursor& at) {
  std::vector<ByPair> pairs;
  for (const Cursor& pair : at.items()) {
    if (pair.size() != 2) pair.refuse("a pair of paths is wanted");
    const std::uint32_t mine = path_argument(pair.at(0u));
    // The second path is one of the other event's own.
    Scope scope = scope_;
    scope.each.reset();
    const ScopeGuard<Scope> guard(scope_, scope);
    pairs.push_back({mine, path_argument(pair.at(1u))});
  }
  return pairs;
}

std::vector<PathPart> Compiler::path_parts(const Cursor& at) {
  std::vector<PathPart> parts;
  for (const Cursor& item : at.items()) {
    PathPart part;
    if (item.is_text()) {
      part.path = path_argument(item);
    } else {
      item.only({"if", "then"});
      part.when = condition(item.at("if"));
      part.path = path_argument(item.at("then"));
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace rung::rules
