// Names in place of ids.
#include <algorithm>

#include "diff/label.hpp"
#include "diff/page_report.hpp"

namespace rung::diff {

Text joined(const Text& a, const Text& b, const Text& between) {
  if (a == Text{}) return b;
  return {a.zh + between.zh + b.zh, a.en + between.en + b.en};
}

page::Cell Report::label(std::string_view id) const {
  return page::named(name_of(d_, id), id);
}

// "st.sec1", or "eb education.safety": unit, subject.
Text Report::about_of(const std::string& id) const {
  const std::size_t blank = id.find(' ');
  Text text = plain_name(id.substr(0, blank));
  if (blank == id.npos) return text;
  return joined(text, plain_name(id.substr(blank + 1)), {"，", ", "});
}

Text Report::plain_name(const std::string& id) const {
  const Text name = name_of(d_, id);
  if (name != Text{}) return name;
  for (const Org* org : {&d_.new_org, &d_.old_org}) {
    const SubjectId subject = org->find_subject(id);
    if (subject == kNoSubject) continue;
    const Org::Name said = org->name(subject);
    if (!said.zh.empty() || !said.en.empty()) {
      return {std::string(said.zh), std::string(said.en)};
    }
  }
  return {id, id};
}

// "holders: Li Wei -> nobody"
Text Report::field_text(const OrgChange::Field& field) const {
  const auto side = [&](const std::string& list) {
    return list.empty() ? Text{"无", "none"} : names_in(list);
  };
  return filled(
      {"{0}：{1} → {2}", "{0}: {1} → {2}"},
      {word_of_field(field.name), side(field.before), side(field.after)});
}

// Ids of the list that are known, by name.
Text Report::names_in(const std::string& list) const {
  Text text;
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t end = std::min(list.find(", ", at), list.size());
    const std::string one = list.substr(at, end - at);
    const std::size_t id_end = std::min(one.find(" ("), one.size());
    const Text name = plain_name(one.substr(0, id_end));
    const std::string more = one.substr(id_end);
    text = joined(text, {name.zh + more, name.en + more}, {"、", ", "});
    at = end + 2;
  }
  return text;
}

}  // namespace rung::diff
