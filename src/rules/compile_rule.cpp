// Rules and marks, and the order in which everything is compiled.
#include <algorithm>
#include <utility>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rules/scope.hpp"
#include "rung/error.hpp"

namespace rung::rules {
namespace {

// `RPT-5` is of area RPT.
std::string area_of(const std::string& id) {
  return id.substr(0, id.find('-'));
}

Interval read_validity(const Cursor& at, Zone zone) {
  at.only({"since", "until"});
  Interval when;
  for (const auto& [key, end] :
       {std::pair{"since", &when.since}, std::pair{"until", &when.until}}) {
    if (!at.has(key)) continue;
    try {
      *end = parse_instant(at.at(key).text(), zone);
    } catch (const Error& error) {
      at.at(key).refuse(error.message());
    }
  }
  if (when.since >= when.until) at.refuse("it ends before it starts");
  return when;
}

}  // namespace

void add_code(std::vector<CodeInfo>& codes, const std::string& code,
              Severity severity) {
  for (const CodeInfo& known : codes) {
    if (known.code == code && known.severity == severity) return;
  }
  codes.push_back({code, severity});
}

void add_codes(const Check& check, std::vector<CodeInfo>& codes) {
  for (const Report* report : check.reported()) {
    add_code(codes, report->code, report->severity);
  }
}

void add_unproven(const Unless& unless, std::vector<CodeInfo>& codes) {
  if (unless.unproven.empty()) return;
  add_code(codes, unless.unproven,
           codes.empty() ? Severity::kInfo : codes[0].severity);
}

Cursor Compiler::cursor(const Source& source) const {
  return Cursor(*source.json, source.pointer);
}

void Compiler::read_mark(std::uint32_t index) {
  const Cursor at = cursor(mark_sources_[index]);
  at.only({"case", "act", "if", "pick"});
  Mark& mark = data_.marks[index];
  if (at.has("case")) mark.case_kind = read_case_kind(at.at("case"));
  mark.last = at.has("pick") && at.at("pick").one_of({"first", "last"}) == 1;
  predicate_body(at, mark.predicate);
  // A mark that hung on marks could hang on itself.
  for (const std::uint32_t slot : mark.predicate.condition.reads()) {
    if (hangs_on_marks(data_.slots[slot])) {
      at.at("if").refuse("a mark cannot hang on marks and rules");
    }
  }
}

void Compiler::rule_info(const Document& document, const Cursor& at,
                         Rule& rule) {
  RuleInfo& info = rule.info;
  info.id = at.at("id").name();
  info.area = area_of(info.id);
  info.rulebook = document.id;
  info.version = document.version;
  info.title = read_text(at.at("title"));
  if (at.has("text")) info.text = read_text(at.at("text"));
  if (at.has("basis")) {
    for (const Cursor& basis : at.at("basis").items()) {
      basis.only({"source", "clause"});
      const std::string source(basis.at("source").name());
      const std::string clause(basis.at("clause").name());
      rule.citations.push_back({source_named(basis.at("source")), clause});
      used_.insert("source " + source);
      info.basis.push_back(source + ' ' + clause);
    }
  }
  if (at.has("examples")) {
    const Cursor examples = at.at("examples");
    examples.only({"good", "bad"});
    if (examples.has("good")) info.good = read_text(examples.at("good"));
    if (examples.has("bad")) info.bad = read_text(examples.at("bad"));
  }
}

Unless Compiler::unless(const Cursor& at) {
  at.only({"id", "title", "codes", "if", "claim", "evidence", "unproven", "by",
           "match", "until"});
  Unless unless;
  unless.id = at.at("id").name();
  if (at.has("title")) unless.title = read_text(at.at("title"));
  if (at.has("codes")) unless.codes = at.at("codes").texts();
  if (at.has("if")) {
    unless.condition = condition(at.at("if"));
    unless.has_condition = true;
  }
  if (at.has("claim")) unless.claim = condition(at.at("claim"));
  if (at.has("unproven")) unless.unproven = at.at("unproven").name();
  if (!at.has("evidence")) {
    if (!unless.has_condition) at.refuse("`if` or `evidence` is wanted");
    return unless;
  }
  const Cursor evidence = at.at("evidence");
  evidence.only({"act", "if", "by", "match"});
  Predicate predicate;
  predicate_body(evidence, predicate);
  unless.evidence = std::move(predicate);
  if (at.has("until")) unless.until = this->predicate(at.at("until"));
  Scope scope = scope_;
  scope.other = true;
  const ScopeGuard<Scope> guard(scope_, scope);
  for (const Cursor& holder : {at, evidence}) {
    if (holder.has("by")) unless.by = by(holder.at("by"));
    if (holder.has("match")) unless.match = condition(holder.at("match"));
  }
  return unless;
}

// An exemption can only be of what the rule reports, known once its checks are.
void Compiler::exemption_codes(const Cursor& at, const Rule& rule) const {
  if (!at.has("codes")) return;
  const Cursor codes = at.at("codes");
  if (codes.size() == 0) codes.refuse("a code at least is wanted");
  for (const Cursor& code : codes.items()) {
    const std::string_view name = code.name();
    const bool reported =
        std::any_of(rule.info.codes.begin(), rule.info.codes.end(),
                    [&](const CodeInfo& known) { return known.code == name; });
    if (reported) continue;
    Nearest nearest(name);
    for (const CodeInfo& known : rule.info.codes) nearest.offer(known.code);
    code.refuse("the rule does not report this code", nearest.hint());
  }
}

void Compiler::rule(const Document& document, const Cursor& at) {
  at.only({"id", "title", "text", "case", "basis", "examples", "off", "when",
           "valid", "unless", "checks", "through", "unchecked",
           "equal_severity"});
  const auto index = static_cast<std::uint32_t>(data_.rules.size());
  std::set<std::string> used_before = std::exchange(used_, {});
  Rule& rule = data_.rules.emplace_back();
  rule_info(document, at, rule);
  rule.pointer = at.pointer();
  asked_.emplace_back();
  if (!rule_index_.emplace(rule.info.id, index).second) {
    at.at("id").refuse("a rule of this id is declared twice",
                       "switch the other one off, and give this one an id "
                       "of its own");
  }
  state(at, index);
  if (at.has("case")) rule.case_kind = read_case_kind(at.at("case"));
  rule.info.case_kind = name_of(rule.case_kind);
  if (at.has("valid")) {
    rule.valid = read_validity(at.at("valid"), data_.zone);
  }
  if (at.has("when")) rule.when = condition(at.at("when"));
  if (at.has("unless")) {
    for (const Cursor& u : at.at("unless").items()) {
      Unless one = unless(u);
      rule.info.exemptions.push_back(one.id);
      data_.rules[index].unless.push_back(std::move(one));
    }
  }
  if (at.has("equal_severity")) {
    rule.equal_severity = at.at("equal_severity").texts();
  }
  if (!at.has("checks") && !at.has("through") && !at.has("unchecked") &&
      rule.equal_severity.empty()) {
    at.refuse("the key `checks` is missing");
  }
  if (at.has("checks")) {
    for (const Cursor& c : at.at("checks").items()) check(c, index);
  }
  for (const std::uint32_t c : rule.checks) {
    const Check& check = data_.checks[c];
    rule.info.kernels.emplace_back(name_of(check.kernel));
    add_codes(check, rule.info.codes);
  }
  if (at.has("unless")) {
    for (const Cursor& u : at.at("unless").items()) exemption_codes(u, rule);
  }
  for (const Unless& u : rule.unless) add_unproven(u, rule.info.codes);
  note_uses(index);
  used_before.merge(used_);
  used_ = std::move(used_before);
}

}  // namespace rung::rules
