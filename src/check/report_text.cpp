// Messages of findings: templates filled in, for people.
#include "check/report.hpp"
#include "rung/party.hpp"

namespace rung::checking {

// `name (id)` in the language, or what the event says.
std::string Reporter::person_text(const std::string& id, bool zh) const {
  const Org& org = memory_.org();
  const Party party = org.find_party(id);
  Org::Name name;
  switch (party.kind) {
    case Party::Kind::kUnit:
      name = org.name(party.unit, scene_.time());
      break;
    case Party::Kind::kPost:
      name = org.title(party.post);
      break;
    case Party::Kind::kPerson:
      name = org.name(party.person);
      break;
    default:
      return id;
  }
  std::string_view text = zh ? name.zh : name.en;
  if (text.empty()) text = zh ? name.en : name.zh;
  if (text.empty() || text == id) return id;
  return std::string(text) + (zh ? "（" : " (") + id + (zh ? "）" : ")");
}

std::string Reporter::list_text(const std::vector<std::string>& ids,
                                bool zh) const {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += zh ? "、" : ", ";
    text += person_text(id, zh);
  }
  return text.empty() ? (zh ? "（无）" : "none") : text;
}

std::string Reporter::slot_text(std::string_view slot, bool zh, const Case& c,
                                const Result& result, const Finding& finding) {
  const Row& row = scene_.row();
  if (slot == "from") return list_text(names(row.from), zh);
  if (slot == "to") return list_text(receivers(), zh);
  if (slot == "about") return list_text(finding.about, zh);
  if (slot == "expected" && !result.failing_titles.empty()) {
    std::string text;
    for (const Text& title : result.failing_titles) {
      if (!text.empty()) text += zh ? "、" : ", ";
      const std::string& one = zh ? title.zh : title.en;
      text += one.empty() ? (zh ? title.en : title.zh) : one;
    }
    return text;
  }
  if (slot == "expected") return list_text(finding.expected.items, zh);
  if (slot == "actual") return list_text(finding.actual.items, zh);
  if (slot == "path") {
    std::string text;
    for (const std::string& id : finding.path) {
      if (!text.empty()) text += " → ";
      text += person_text(id, zh);
    }
    return text;
  }
  if (slot == "missing") {
    std::string text;
    for (const std::string& one : finding.missing) {
      text += (text.empty() ? "" : zh ? "、" : ", ") + one;
    }
    return text;
  }
  if (slot == "case") return c.key;
  if (slot == "document" && row.event->document.empty()) {
    return zh ? "未写明的公文" : "a document that is not stated";
  }
  if (slot == "document") return row.event->document;
  if (slot == "time") return format_instant(row.event->time, book_.zone);
  if (slot == "due") {
    if (result.due == kForever) return zh ? "（未定）" : "not set";
    return format_instant(result.due, book_.zone);
  }
  if (slot == "act") {
    const auto found = book_.act_names.find(row.event->act);
    if (found == book_.act_names.end()) return row.event->act;
    const std::string& name = zh ? found->second.zh : found->second.en;
    return name.empty() ? row.event->act : name;
  }
  return '{' + std::string(slot) + '}';
}

std::string Reporter::fill_in(const std::string& text, bool zh, const Case& c,
                              const Result& result, const Finding& finding) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '{' ? text.find('}', i) : text.npos;
    if (end == text.npos) {
      out += text[i];
      continue;
    }
    const std::string_view slot(text.data() + i + 1, end - i - 1);
    out += slot_text(slot, zh, c, result, finding);
    i = end;
  }
  return out;
}

void Reporter::write(const rules::Report& report, const Case& c,
                     const Result& result, Finding& finding) {
  const Text& text = report.message;
  if (result.pos == kNone) {
    finding.message = text;
    return;
  }
  if (!text.zh.empty()) {
    finding.message.zh = fill_in(text.zh, true, c, result, finding);
  }
  if (!text.en.empty()) {
    finding.message.en = fill_in(text.en, false, c, result, finding);
  }
  if (finding.verdict == Verdict::kUndetermined) {
    const std::string zh = slot_text("missing", true, c, result, finding);
    const std::string en = slot_text("missing", false, c, result, finding);
    finding.message.zh += "（无法判定，缺少：" + zh + "）";
    finding.message.en += " (cannot be judged; missing: " + en + ")";
  } else if (finding.verdict == Verdict::kExempt) {
    finding.message.zh += "（按 " + finding.exemption.id + " 豁免）";
    finding.message.en += " (exempt by " + finding.exemption.id + ")";
  }
}

}  // namespace rung::checking
