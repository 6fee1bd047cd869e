// A rulebook from its documents: sections first, because names may be used
// before they are declared, then rules.
#include "rules/compiler.hpp"
#include "rung/error.hpp"

namespace rung::rules {

Compiler::Compiler(RulebookData& data, const RulebookOptions& options)
    : data_(data) {
  data_.zone = options.zone;
  data_.calendar = options.calendar;
}

Compiler::~Compiler() = default;

void Compiler::add(const Document& document) {
  const Cursor top(document.json);
  const bool refining = top.has("refines");
  documents_.push_back(&document);
  data_.lineage.insert(data_.lineage.begin(), document.id);
  data_.id = document.id;
  data_.version = document.version;
  data_.title = read_text(top.at("title"));
  add_sources(top);
  add_settings(document, top);
  for (const char* key : {"set", "on", "off", "exemptions"}) {
    if (top.has(key) && !refining) {
      top.at(key).refuse("there is no rulebook that this one refines");
    }
  }
  set_settings(top);
  add_facts(top);
  add_acts(top);
  add_lists(top);
  add_conditions(document, top);
  if (top.has("roles")) {
    const Cursor roles = top.at("roles");
    for (const std::string_view key : roles.keys()) {
      const Cursor at = roles.at(key);
      const std::string name = read_new_name(at, key);
      declare(role_names_, at, name);
      roles_.emplace(
          name,
          RoleState{{&document, &at.value(), at.pointer()}, kNone, false});
    }
  }
  if (top.has("marks")) {
    const Cursor marks = top.at("marks");
    for (const std::string_view key : marks.keys()) {
      const Cursor at = marks.at(key);
      const std::string name = read_new_name(at, key);
      if (data_.fact_index.count(name) != 0 || name == "event" ||
          name == "other" || name == "each") {
        at.refuse("`" + name + "` is the name of something else");
      }
      if (!mark_names_
               .emplace(name, static_cast<std::uint32_t>(data_.marks.size()))
               .second) {
        at.refuse("declared twice");
      }
      Mark mark;
      mark.name = name;
      data_.marks.push_back(std::move(mark));
      mark_sources_.push_back({&document, &at.value(), at.pointer()});
    }
  }
}

void Compiler::finish() {
  const auto in_document = [this](const Document& document, const auto& work) {
    try {
      work();
    } catch (const Error& error) {
      const Document& wrong = faulty_ == nullptr ? document : *faulty_;
      if (&wrong == documents_.back()) throw;
      throw error.within(wrong.id);
    }
  };
  take_calendar();
  for (const auto& [name, state] : roles_) {
    in_document(*state.source.document, [&, role = name] { this->role(role); });
  }
  used_.clear();  // what roles use counts where the roles are used
  for (std::uint32_t i = 0; i < data_.marks.size(); ++i) {
    in_document(*mark_sources_[i].document, [&] { read_mark(i); });
  }
  for (const Document* document : documents_) {
    const Cursor top(document->json);
    in_document(*document, [&] {
      switch_rules(top);
      if (top.has("rules")) {
        for (const Cursor& at : top.at("rules").items()) rule(*document, at);
        go_through(top.at("rules"));
      }
      finish_conditions(*document);
    });
  }
  for (const Document* document : documents_) {
    const Cursor top(document->json);
    if (!top.has("exemptions")) continue;
    in_document(*document,
                [&] { add_exemptions(*document, top.at("exemptions")); });
  }
  settle();
  for (const Rule& rule : data_.rules) data_.infos.push_back(rule.info);
  note_unused();
  index();
}

}  // namespace rung::rules
