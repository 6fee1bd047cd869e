#include "check/memory.hpp"

#include <algorithm>

#include "rung/error.hpp"
#include "rung/party.hpp"

namespace rung::checking {
namespace {

using cond::Value;

std::size_t at(CaseKind kind) { return static_cast<std::size_t>(kind); }

// Where the case of a key is found; a row without a key is a case of its own.
std::string slot_of(const std::string& key, std::uint32_t index) {
  return key.empty() ? std::string("\0", 1) + std::to_string(index) : key;
}

}  // namespace

bool closes(const Event& event) noexcept {
  return event.act == "close" || event.act == "archive";
}

void Memory::resolve(const std::vector<std::string>& names,
                     std::vector<PartyAt>& out) const {
  out.reserve(names.size());
  for (const std::string& name : names) {
    out.push_back({org_.find_party(name), name});
  }
}

Value Memory::item_of(const rules::Fact& fact, std::string_view text) const {
  if (fact.spec.type == FactType::kInstant) {
    try {
      return Value::of_instant(parse_instant(text, book_.zone));
    } catch (const Error&) {
      return Value::unknown();
    }
  }
  const auto& values = fact.spec.values;
  if (!values.empty() &&
      std::find(values.begin(), values.end(), text) == values.end()) {
    return Value::unknown();
  }
  return Value::of_text(text);
}

Value Memory::value_of(const rules::Fact& fact, const Attribute& attribute) {
  using Kind = Attribute::Kind;
  const bool textual = fact.spec.type != FactType::kBoolean &&
                       fact.spec.type != FactType::kNumber;
  if (fact.spec.list) {
    if (!textual) return Value::unknown();
    std::vector<Value> items;
    if (attribute.kind == Kind::kText) {
      items.push_back(item_of(fact, attribute.text));
    } else if (attribute.kind == Kind::kTexts) {
      for (const std::string& text : attribute.texts) {
        items.push_back(item_of(fact, text));
      }
    } else {
      return Value::unknown();
    }
    for (const Value& item : items) {
      if (item.is_unknown()) return Value::unknown();
    }
    lists_.emplace_back(static_cast<std::uint32_t>(rows_.size() - 1),
                        std::move(items));
    return Value::of_list(lists_.back().second.data(),
                          lists_.back().second.size());
  }
  if (fact.spec.type == FactType::kBoolean) {
    return attribute.kind == Kind::kBoolean ? Value::of_bool(attribute.boolean)
                                            : Value::unknown();
  }
  if (fact.spec.type == FactType::kNumber) {
    return attribute.kind == Kind::kNumber ? Value::of_number(attribute.number)
                                           : Value::unknown();
  }
  return attribute.kind == Kind::kText ? item_of(fact, attribute.text)
                                       : Value::unknown();
}

void Memory::read_facts(Row& row) {
  for (const Attribute& attribute : row.event->attributes) {
    const auto found = book_.fact_index.find(attribute.name);
    if (found == book_.fact_index.end()) continue;
    const Value value = value_of(book_.facts[found->second], attribute);
    row.facts.emplace_back(found->second,
                           value.is_unknown() ? Value::unclear() : value);
  }
}

// Finds the facts that the row shares with others by naming the same.
void Memory::share(Row& row) {
  const std::string* const keys[kSharingKinds] = {
      &row.event->matter, &row.event->document, &row.event->meeting};
  static_assert(static_cast<int>(CaseKind::kMatter) == 0 &&
                static_cast<int>(CaseKind::kDocument) == 1 &&
                static_cast<int>(CaseKind::kMeeting) == 2);
  for (std::size_t k = 0; k < kSharingKinds; ++k) {
    if (keys[k]->empty()) continue;
    row.shared[k] = &shared_[k][*keys[k]];
    ++row.shared[k]->named;
  }
}

SharedFacts* Memory::shared(const Row& row, CaseKind kind) const {
  SharedFacts* own = row.shared[at(kind)];
  if (own != nullptr || kind != CaseKind::kMatter) return own;
  const SharedFacts* document = row.shared[at(CaseKind::kDocument)];
  return document == nullptr ? nullptr : document->of_matter;
}

std::string_view Memory::matter_of(const Row& row) const {
  if (!row.event->matter.empty()) return row.event->matter;
  const SharedFacts* document = row.shared[at(CaseKind::kDocument)];
  return document == nullptr ? std::string_view() : document->matter;
}

// The matter of its document, and the subject of its matter.
bool Memory::state_matter(std::uint32_t index) {
  const Row& row = rows_[index];
  const Event& event = *row.event;
  bool changed = false;
  SharedFacts* document = row.shared[at(CaseKind::kDocument)];
  if (document != nullptr && !event.matter.empty() &&
      document->matter_row == kNone) {
    document->matter = event.matter;
    document->matter_row = index;
    document->of_matter = row.shared[at(CaseKind::kMatter)];
    changed = document->named > 1;
    // What its earlier rows said of a matter that was not known yet.
    for (const std::uint32_t earlier : document->unlinked) {
      for (const auto& [fact, value] : rows_[earlier].facts) {
        const auto owner = book_.facts[fact].of;
        if (owner == CaseKind::kMatter) state_fact(index, fact, value);
      }
    }
  } else if (document != nullptr && event.matter.empty() &&
             document->matter_row == kNone) {
    document->unlinked.push_back(index);
  }
  SharedFacts* matter = shared(row, CaseKind::kMatter);
  if (matter != nullptr && !event.subject.empty() &&
      matter->subject_row == kNone) {
    matter->subject = event.subject;
    matter->subject_row = index;
    changed = changed || matter->named > 1 || event.matter.empty();
  }
  return changed;
}

bool Memory::state_fact(std::uint32_t index, std::uint32_t fact,
                        const Value& value) {
  const auto owner = book_.facts[fact].of;
  SharedFacts* facts = owner ? shared(rows_[index], *owner) : nullptr;
  if (facts == nullptr) return false;
  const auto known =
      std::find_if(facts->stated.begin(), facts->stated.end(),
                   [&](const auto& s) { return s.fact == fact; });
  if (known == facts->stated.end()) {
    facts->stated.push_back({fact, value, index, kNone});
  } else if (known->conflict == kNone &&
             !cond::same_value(known->value, value)) {
    known->conflict = index;
  } else {
    return false;
  }
  // A matter that is not named by the row is named by the one before it that
  // said to which matter the document belongs.
  return facts->named > 1 || facts != rows_[index].shared[at(*owner)];
}

// What the row states of its matter, document and meeting. True when earlier
// rows name these too, and have been read without it.
bool Memory::state(std::uint32_t index) {
  bool changed = state_matter(index);
  for (const auto& [fact, value] : rows_[index].facts) {
    changed = state_fact(index, fact, value) || changed;
  }
  return changed;
}

bool Memory::add(const Event& event, std::size_t input) {
  Row& row = rows_.emplace_back();
  row.event = &event;
  row.input = input;
  const auto act = book_.act_index.find(event.act);
  if (act != book_.act_index.end()) row.act = act->second;
  resolve(event.from, row.from);
  resolve(event.to, row.to);
  resolve(event.cc, row.cc);
  if (!event.on_behalf_of.empty()) {
    row.behalf.push_back(
        {org_.find_party(event.on_behalf_of), event.on_behalf_of});
  }
  read_facts(row);
  share(row);
  last_changed_ = state(static_cast<std::uint32_t>(rows_.size() - 1));
  return last_changed_;
}

Value Memory::fact(const Row& row, std::uint32_t fact) const {
  const auto owner = book_.facts[fact].of;
  if (const SharedFacts* facts = owner ? shared(row, *owner) : nullptr) {
    for (const SharedFacts::Stated& s : facts->stated) {
      if (s.fact != fact) continue;
      return s.conflict == kNone ? s.value : Value::unclear();
    }
    return Value::unknown();
  }
  for (const auto& [f, value] : row.facts) {
    if (f == fact) return value;
  }
  return Value::unknown();
}

std::string_view Memory::subject(const Row& row) const {
  if (!row.event->subject.empty()) return row.event->subject;
  const SharedFacts* facts = shared(row, CaseKind::kMatter);
  return facts == nullptr ? std::string_view() : facts->subject;
}

std::string Memory::key(const Row& row, CaseKind kind) const {
  switch (kind) {
    case CaseKind::kMatter: {
      const std::string_view matter = matter_of(row);
      if (!matter.empty()) return std::string(matter);
      return row.event->document;  // AMB-9
    }
    case CaseKind::kDocument:
      return row.event->document;
    case CaseKind::kMeeting:
      return row.event->meeting;
    case CaseKind::kSender: {
      if (row.from.empty()) return {};
      const PostAnswer post =
          rung::resolve(org_, row.from[0].party, kNoUnit, row.event->time);
      if (row.from[0].party.kind == Party::Kind::kUnit) {
        return std::string(org_.id(row.from[0].party.unit));
      }
      if (post.found != PostAnswer::Found::kOne) return {};
      const UnitId unit = org_.unit(post.post);
      return unit == kNoUnit ? std::string() : std::string(org_.id(unit));
    }
    case CaseKind::kAny:
      break;
  }
  return "*";
}

void Memory::place(std::uint32_t index,
                   const std::array<bool, rules::kCaseKinds>& kinds) {
  Row& row = rows_[index];
  for (std::size_t k = 0; k < rules::kCaseKinds; ++k) {
    row.places[k] = {};
    if (!kinds[k]) continue;
    const auto kind = static_cast<CaseKind>(k);
    std::string key = this->key(row, kind);
    const bool keyed = !key.empty();
    const auto next = static_cast<std::uint32_t>(cases_.size());
    const auto [found, fresh] =
        case_index_[k].emplace(slot_of(key, index), next);
    if (fresh) {
      cases_.push_back({kind, std::move(key), keyed, {}, {}, {}, {}});
    }
    Case& c = cases_[found->second];
    row.places[k] = {found->second, static_cast<std::uint32_t>(c.rows.size())};
    if (closes(*row.event)) c.closed.push_back(row.places[k].pos);
    c.rows.push_back(index);
  }
}

void Memory::forget_cases() {
  cases_.clear();
  for (auto& index : case_index_) index.clear();
}

// The last row leaves its case; what it was the first of goes as well, and is
// the last one made.
void Memory::take_from_case(std::uint32_t index, std::size_t kind) {
  const Place place = rows_[index].places[kind];
  if (place.case_index == kNone) return;
  Case& c = cases_[place.case_index];
  const std::uint32_t pos = place.pos;
  if (pos == 0) {
    case_index_[kind].erase(slot_of(c.key, index));
    cases_.pop_back();
    return;
  }
  c.rows.pop_back();
  if (!c.closed.empty() && c.closed.back() == pos) c.closed.pop_back();
  for (auto& [mark, positions] : c.marks) {
    if (!positions.empty() && positions.back() == pos) positions.pop_back();
  }
  for (auto& [check, memory] : c.checks) {
    for (auto& matches : memory.matches) {
      while (!matches.empty() && matches.back().pos == pos) matches.pop_back();
    }
    while (!memory.seen.empty() && memory.seen.back().second == pos) {
      memory.seen.pop_back();
    }
  }
}

void Memory::take_from_shared(std::uint32_t index) {
  const Row& row = rows_[index];
  const auto forget = [&](SharedFacts* facts) {
    if (facts == nullptr) return;
    std::erase_if(facts->stated, [&](const auto& s) { return s.row == index; });
    for (auto& s : facts->stated) {
      if (s.conflict == index) s.conflict = kNone;
    }
    if (facts->subject_row == index) {
      facts->subject = {};
      facts->subject_row = kNone;
    }
    if (facts->matter_row == index) {
      facts->matter = {};
      facts->matter_row = kNone;
      facts->of_matter = nullptr;
    }
    if (!facts->unlinked.empty() && facts->unlinked.back() == index) {
      facts->unlinked.pop_back();
    }
  };
  forget(shared(row, CaseKind::kMatter));  // perhaps that of its document
  for (std::size_t k = 0; k < kSharingKinds; ++k) {
    SharedFacts* facts = row.shared[k];
    forget(facts);
    if (facts == nullptr || --facts->named > 0) continue;
    const auto kind = static_cast<CaseKind>(k);
    shared_[k].erase(kind == CaseKind::kMatter     ? row.event->matter
                     : kind == CaseKind::kDocument ? row.event->document
                                                   : row.event->meeting);
  }
}

bool Memory::take_back() {
  const auto index = static_cast<std::uint32_t>(rows_.size() - 1);
  for (std::size_t k = rules::kCaseKinds; k-- > 0;) take_from_case(index, k);
  take_from_shared(index);
  while (!lists_.empty() && lists_.back().first == index) lists_.pop_back();
  rows_.pop_back();
  return last_changed_;
}

}  // namespace rung::checking
