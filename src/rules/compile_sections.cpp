// What a rulebook declares: sources, facts, acts, checklists, tables.
#include <algorithm>
#include <cctype>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung::rules {

namespace {

std::optional<CaseKind> read_fact_owner(const Cursor& at) {
  if (!at.has("of")) return std::nullopt;
  switch (at.at("of").one_of({"event", "document", "matter", "meeting"})) {
    case 1:
      return CaseKind::kDocument;
    case 2:
      return CaseKind::kMatter;
    case 3:
      return CaseKind::kMeeting;
    default:
      return std::nullopt;
  }
}

}  // namespace

Text read_text(const Cursor& at) {
  at.only({"zh", "en"});
  Text text{std::string(at.text_or("zh", "")),
            std::string(at.text_or("en", ""))};
  if (text.zh.empty() && text.en.empty()) {
    at.refuse("a text is wanted, in zh, en, or both");
  }
  return text;
}

Severity read_severity(const Cursor& at) {
  constexpr Severity kAll[] = {Severity::kError, Severity::kWarning,
                               Severity::kInfo};
  return kAll[at.one_of({"error", "warning", "info"})];
}

FactType read_type(const Cursor& at) {
  constexpr FactType kAll[] = {FactType::kBoolean, FactType::kNumber,
                               FactType::kText, FactType::kInstant,
                               FactType::kParty};
  return kAll[at.one_of({"boolean", "number", "text", "instant", "party"})];
}

std::string read_new_name(const Cursor& at, std::string_view name) {
  const auto good = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  };
  if (name.empty() || name.size() > 100 ||
      std::isalpha(static_cast<unsigned char>(name[0])) == 0 ||
      !std::all_of(name.begin(), name.end(), good)) {
    at.refuse("`" + std::string(name.substr(0, 40)) + "` is no name",
              "letters, digits and _, first a letter");
  }
  return std::string(name);
}

CaseKind read_case_kind(const Cursor& at) {
  return static_cast<CaseKind>(
      at.one_of({"matter", "document", "meeting", "sender", "any"}));
}

std::string_view name_of(CaseKind kind) noexcept {
  constexpr std::string_view kNames[] = {"matter", "document", "meeting",
                                         "sender", "any"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Kernel kernel) noexcept {
  constexpr std::string_view kNames[] = {"local",    "order",    "count",
                                         "together", "distinct", "disjoint",
                                         "handover"};
  return kNames[static_cast<std::size_t>(kernel)];
}

std::string_view name_of(FactType type) noexcept {
  constexpr std::string_view kNames[] = {"boolean", "number", "text", "instant",
                                         "party"};
  return kNames[static_cast<std::size_t>(type)];
}

void Compiler::declare(std::set<std::string>& names, const Cursor& at,
                       std::string_view name) {
  if (!names.insert(std::string(name)).second) {
    throw Error(ErrorCode::kParse, "declared twice", at.pointer(),
                std::string(name), "in this rulebook or one that it refines");
  }
}

void Compiler::add_sources(const Cursor& top) {
  if (!top.has("sources")) return;
  for (const Cursor& source : top.at("sources").items()) {
    source.only({"id", "title", "note"});
    SourceInfo info;
    info.id = source.at("id").name();
    declare(source_ids_, source.at("id"), info.id);
    info.title = read_text(source.at("title"));
    if (source.has("note")) info.note = read_text(source.at("note"));
    data_.sources.push_back(std::move(info));
  }
}

std::uint32_t Compiler::source_named(const Cursor& at) const {
  const std::string_view id = at.name();
  for (std::size_t i = 0; i < data_.sources.size(); ++i) {
    if (data_.sources[i].id == id) return static_cast<std::uint32_t>(i);
  }
  Nearest nearest(id);
  for (const SourceInfo& source : data_.sources) nearest.offer(source.id);
  at.refuse("no such source", nearest.hint());
}

void Compiler::add_facts(const Cursor& top) {
  if (!top.has("facts")) return;
  const Cursor all = top.at("facts");
  for (const std::string_view key : all.keys()) {
    const Cursor at = all.at(key);
    const std::string name = read_new_name(at, key);
    at.only({"type", "list", "values", "of", "title"});
    if (name == "event" || name == "other" || name == "each") {
      at.refuse("`" + name + "` has a meaning of its own");
    }
    declare(fact_names_, at, name);
    Fact fact;
    fact.spec.name = name;
    fact.spec.type = read_type(at.at("type"));
    fact.spec.list = at.boolean_or("list", false);
    if (at.has("values")) {
      if (fact.spec.type != FactType::kText) {
        at.at("values").refuse("only facts of type text have values");
      }
      fact.spec.values = at.at("values").texts();
    }
    fact.of = read_fact_owner(at);
    if (at.has("title")) fact.title = read_text(at.at("title"));
    data_.fact_index.emplace(name,
                             static_cast<std::uint32_t>(data_.facts.size()));
    data_.facts.push_back(std::move(fact));
  }
}

void Compiler::add_acts(const Cursor& top) {
  if (data_.acts.empty()) {
    for (const Act& act : standard_acts()) {
      act_names_.insert(std::string(act.id));
      data_.act_index.emplace(act.id,
                              static_cast<std::uint32_t>(data_.acts.size()));
      data_.acts.emplace_back(act.id);
      data_.act_names.emplace(act.id,
                              Text{std::string(act.zh), std::string(act.en)});
    }
  }
  if (!top.has("acts")) return;
  const Cursor all = top.at("acts");
  for (const std::string_view key : all.keys()) {
    const Cursor at = all.at(key);
    if (key.empty()) at.refuse("an act must have a name");
    declare(act_names_, at, key);
    data_.act_names.emplace(key, read_text(at));
    data_.act_index.emplace(key, static_cast<std::uint32_t>(data_.acts.size()));
    data_.acts.emplace_back(key);
  }
}

void Compiler::add_lists(const Cursor& top) {
  if (top.has("checklists")) {
    for (const Cursor& list : top.at("checklists").items()) {
      list.only({"id", "title", "items"});
      const std::string id(list.at("id").name());
      if (list.has("title")) read_text(list.at("title"));
      Each each{Each::Source::kTexts, kNone, {}, {}, {}, {}};
      for (const Cursor& item : list.at("items").items()) {
        item.only({"id", "title"});
        each.texts.emplace_back(item.at("id").name());
        each.titles.push_back(read_text(item.at("title")));
        if (std::count(each.texts.begin(), each.texts.end(),
                       each.texts.back()) != 1) {
          item.refuse("this id stands twice in the list");
        }
      }
      if (!checklists_.emplace(id, std::move(each)).second) {
        list.refuse("a checklist of this id is declared twice");
      }
    }
  }
  if (!top.has("tables")) return;
  for (const Cursor& table : top.at("tables").items()) {
    cond::Table compiled = cond::Table::read(table, data_.zone);
    const auto index = static_cast<std::uint32_t>(data_.tables.size());
    if (!table_names_.emplace(compiled.id(), index).second) {
      table.refuse("a table of this id is declared twice");
    }
    data_.tables.push_back(std::move(compiled));
  }
}

}  // namespace rung::rules
