#include "check/report.hpp"

#include <algorithm>
#include <array>

namespace rung::checking {
namespace {

using rules::Kernel;
using rules::Way;

// 64-bit FNV-1a over parts, each with its length, so that none runs into the
// next.
class Print {
 public:
  void add(std::string_view part) {
    const std::string length = std::to_string(part.size()) + ':';
    mix(length);
    mix(part);
  }
  std::string text() const {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out(16, '0');
    for (int i = 0; i < 16; ++i) out[15 - i] = kDigits[(hash_ >> (4 * i)) & 15];
    return out;
  }

 private:
  void mix(std::string_view part) {
    for (const char c : part) {
      hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    }
  }
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

std::string print_of(const Finding& finding) {
  Print print;
  print.add(finding.rule);
  print.add(finding.code);
  print.add(finding.case_kind);
  print.add(finding.case_id);
  for (const std::string& event : finding.events) print.add(event);
  print.add("|");
  for (const std::string& party : finding.about) print.add(party);
  print.add("|");
  for (const std::string& item : finding.expected.items) print.add(item);
  return print.text();
}

std::string number_text(double number) {
  std::string text = std::to_string(number);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::vector<std::string> Reporter::ids_of(const Parties& parties) const {
  std::vector<std::string> ids;
  for (const Party& p : parties.items) ids.push_back(id_of(memory_.org(), p));
  return ids;
}

void Reporter::look(const Case& c, const Result& result) {
  scene_.look(c, result.pos);
  scene_.set_receiver(result.receiver);
}

Finding Reporter::start(std::uint32_t check, const Case& c,
                        const Result& result) {
  const rules::Check& spec = book_.checks[check];
  const rules::Rule& rule = book_.rules[spec.rule];
  Finding finding;
  finding.rule = rule.info.id;
  finding.rulebook = rule.info.rulebook;
  finding.version = rule.info.version;
  finding.basis = rule.info.basis;
  finding.verdict = result.verdict;
  finding.case_kind = rule.info.case_kind;
  finding.case_id = c.keyed && c.kind != CaseKind::kAny ? c.key : "";
  const auto add_event = [&](std::uint32_t pos) {
    const Row& row = memory_.rows()[c.rows[pos]];
    const std::string& id = row.event->id;
    if (std::find(finding.events.begin(), finding.events.end(), id) !=
        finding.events.end()) {
      return;
    }
    finding.events.push_back(id);
    finding.rows.push_back(row.input);
  };
  if (result.pos == kNone) return finding;
  add_event(result.pos);
  for (const std::uint32_t pos : result.witnesses) add_event(pos);
  finding.time = memory_.rows()[c.rows[result.pos]].event->time;
  look(c, result);
  if (spec.about != kNone) {
    finding.about = ids_of(scene_.parties(spec.about));
  } else {
    finding.about = names(scene_.row().from);
  }
  return finding;
}

Shown Reporter::shown(const rules::Show& show) {
  Shown out;
  if (show.path != kNone) {
    out.list = true;
    out.items = ids_of(scene_.parties(show.path));
    return out;
  }
  const cond::Value value = show.value.evaluate(scene_);
  const auto text_of = [&](const cond::Value& v) -> std::string {
    switch (v.kind) {
      case cond::Value::Kind::kBoolean:
        return v.boolean ? "true" : "false";
      case cond::Value::Kind::kNumber:
        return number_text(v.number);
      case cond::Value::Kind::kText:
        return std::string(v.text());
      case cond::Value::Kind::kInstant:
        return format_instant(Instant{v.us}, book_.zone);
      default:
        return {};
    }
  };
  if (value.kind == cond::Value::Kind::kList) {
    out.list = true;
    for (std::uint32_t i = 0; i < value.size; ++i) {
      out.items.push_back(text_of(value.items[i]));
    }
  } else if (!value.is_unknown()) {
    out.items = {text_of(value)};
  }
  return out;
}

std::vector<std::string> Reporter::names(
    const std::vector<PartyAt>& parties) const {
  std::vector<std::string> names;
  for (const PartyAt& p : parties) names.emplace_back(p.name);
  return names;
}

// The one that is judged, or all of them.
std::vector<std::string> Reporter::receivers() const {
  std::vector<std::string> all = names(scene_.row().to);
  if (scene_.receiver() == kNone) return all;
  return {all[scene_.receiver()]};
}

void Reporter::show(const rules::Check& check, const Case& c,
                    const Result& result, Finding& finding) {
  finding.expected = result.expected;
  finding.actual = result.actual;
  if (result.pos == kNone) return;
  const bool late = result.way == Way::kLate && !result.witnesses.empty() &&
                    !check.path_is_route;
  if (!result.failing.empty()) {
    finding.expected.list = true;
    finding.expected.items = result.failing;
  } else if (!result.member.empty()) {
    finding.expected = {false, {result.member}};
  } else if (result.due != kForever) {
    finding.expected.items = {result.due_is_day
                                  ? format_day(day_of(result.due, book_.zone))
                                  : format_instant(result.due, book_.zone)};
  }
  if (finding.actual.items.empty() && check.kernel == Kernel::kOrder) {
    if (late) {
      const Row& row = memory_.rows()[c.rows[result.witnesses.back()]];
      finding.actual.items = {format_instant(row.event->time, book_.zone)};
    } else if (!scene_.row().to.empty() && check.within == std::nullopt) {
      finding.actual = {true, receivers()};
    }
  }
  if (finding.actual.items.empty() && check.kernel == Kernel::kLocal) {
    finding.actual = {true, receivers()};
  }
  if (check.expected) finding.expected = shown(*check.expected);
  if (check.actual) finding.actual = shown(*check.actual);
}

// The steps that lack, then the receiver.
void Reporter::route_path(const rules::Check& check, const Result& result,
                          Finding& finding) {
  const Row& row = scene_.row();
  if (row.from.empty() || row.to.empty()) {
    finding.path_reason = "no_parties";
    return;
  }
  const std::uint32_t to = result.receiver == kNone ? 0 : result.receiver;
  finding.path = result.failing;
  if (check.each == std::nullopt) finding.path.clear();
  if (result.verdict == Verdict::kUndetermined && finding.path.empty()) {
    finding.path_reason = "undetermined";
    return;
  }
  finding.path.emplace_back(row.to[to].name);
}

void Reporter::path(const rules::Check& check, const Result& result,
                    Finding& finding) {
  if (check.path_is_route) return route_path(check, result, finding);
  if (check.path.empty()) {
    finding.path_reason = "not_asked";
    return;
  }
  for (const rules::PathPart& part : check.path) {
    if (scene_.truth(part.when) == Truth::kNo) continue;
    for (std::string& id : ids_of(scene_.parties(part.path))) {
      if (finding.path.empty() || finding.path.back() != id) {
        finding.path.push_back(std::move(id));
      }
    }
  }
  if (finding.path.empty()) {
    finding.path_reason = "nobody";
  }
}

Finding Reporter::report(std::uint32_t check, const Case& c,
                         const Result& result) {
  const rules::Check& spec = book_.checks[check];
  const rules::Report& report = spec.reports[static_cast<std::size_t>(
      result.verdict == Verdict::kOpen ? Way::kOpen : result.way)];
  Finding finding = start(check, c, result);
  finding.code = result.code.empty() || result.verdict != Verdict::kUndetermined
                     ? report.code
                     : result.code;
  finding.severity = report.severity;
  finding.exemption = result.exemption;
  if (result.verdict == Verdict::kUndetermined) {
    for (const std::string& one : result.missing) {
      if (std::find(finding.missing.begin(), finding.missing.end(), one) ==
          finding.missing.end()) {
        finding.missing.push_back(one);
      }
    }
    if (finding.missing.empty()) finding.missing.push_back("facts");
  }
  finding.notes = result.notes;
  show(spec, c, result, finding);
  if (result.pos == kNone) {
    finding.path_reason = "no_event";
  } else {
    path(spec, result, finding);
  }
  write(report, c, result, finding);
  finding.fingerprint = print_of(finding);
  return finding;
}

std::vector<Finding> Reporter::notes(std::uint32_t check, const Case& c,
                                     const Result& result) {
  std::vector<Finding> all;
  for (const std::string& note : result.notes) {
    const std::size_t colon = note.find(':');
    Finding finding = start(check, c, result);
    finding.code = note.substr(0, colon);
    if (finding.code != "CHAIN_VACANCY" && finding.code != "CHAIN_ABSENCE") {
      continue;
    }
    const bool away = finding.code == "CHAIN_ABSENCE";
    finding.severity = away ? Severity::kWarning : Severity::kInfo;
    finding.notes = {note};
    finding.path_reason = "nothing_wrong";
    const std::string whom = note.substr(std::min(colon + 2, note.size()));
    finding.message =
        away
            ? Text{"经过不在岗的领导（" + whom + "），事后须补报",
                   "passed a leader who is away (" + whom +
                       "), who is to be told afterwards"}
            : Text{"空缺的一级按规定顺延（" + whom + "）",
                   "a vacant level was passed as the rules say (" + whom + ")"};
    finding.fingerprint = print_of(finding);
    all.push_back(std::move(finding));
  }
  return all;
}

}  // namespace rung::checking
