#include "check/scene.hpp"

#include <algorithm>

#include "rung/party.hpp"

namespace rung::checking {

using cond::Value;
using rules::SlotSpec;
using rules::Whose;

Scene::Scene(const Memory& memory, Broken broken)
    : cond::Slots(nullptr),
      memory_(memory),
      org_(memory.org()),
      book_(memory.book()),
      broken_(std::move(broken)),
      slots_(book_.slots.size()),
      paths_(book_.paths.size()) {
  values_ = slots_.data();
}

void Scene::look(const Case& c, std::uint32_t pos) {
  const Row* row = &memory_.rows()[c.rows[pos]];
  if (row == row_) {
    forget(rules::kOnEach | rules::kOnOther | rules::kOnCase);
    set_receiver(kNone);
  } else {
    forget(0xFF);
    receiver_ = kNone;
  }
  case_ = &c;
  row_ = row;
  pos_ = pos;
  member_ = nullptr;
  other_ = kNone;
}

// The only receiver of an event is all of them.
void Scene::set_receiver(std::uint32_t receiver) {
  if (receiver == receiver_) return;
  receiver_ = receiver;
  if (row_->to.size() != 1) forget(rules::kOnReceiver);
}

void Scene::set_member(const Member* member) {
  member_ = member;
  forget(rules::kOnEach);
}

void Scene::set_other(std::uint32_t row) {
  if (row == other_) return;
  other_ = row;
  forget(rules::kOnOther);
}

// 0xFF forgets all, what hangs on the event alone too.
void Scene::forget(std::uint8_t depends) {
  std::erase_if(filled_, [&](std::uint32_t slot) {
    if (depends != 0xFF && (book_.slots[slot].depends & depends) == 0) {
      return false;
    }
    slots_[slot] = Value();
    return true;
  });
  std::erase_if(walked_, [&](std::uint32_t path) {
    if (depends != 0xFF && (book_.paths[path].depends & depends) == 0) {
      return false;
    }
    paths_[path].known = false;
    return true;
  });
}

void Scene::fill(std::uint32_t slot) {
  const Value value = compute(book_.slots[slot]);
  filled_.push_back(slot);
  values_[slot] = value;
}

const Parties& Scene::parties(std::uint32_t path) {
  PathState& state = paths_[path];
  if (!state.known) {
    state.parties.unknown = false;
    state.parties.why.clear();
    state.parties.items.clear();
    state.parties.notes.clear();
    state.parties.at = time();
    walk(book_.paths[path], state.parties);
    state.known = true;
    walked_.push_back(path);
  }
  return state.parties;
}

Truth Scene::truth(const cond::Program& program) {
  return program.empty() ? Truth::kYes : program.truth(*this);
}

void Scene::missing(const cond::Program& program, std::vector<std::string>& out,
                    std::vector<std::uint32_t>& seen) {
  if (program.empty()) return;
  const auto add = [&](const std::string& text) {
    if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end()) {
      out.push_back(text);
    }
  };
  for (const std::uint32_t slot : program.unknowns(*this)) {
    const SlotSpec& spec = book_.slots[slot];
    if (spec.kind == SlotSpec::Kind::kHolds) {
      if (std::find(seen.begin(), seen.end(), spec.a) != seen.end()) continue;
      seen.push_back(spec.a);
      missing(book_.conditions[spec.a], out, seen);
      continue;
    }
    std::string why;
    for (const std::uint32_t path : {spec.a, spec.b}) {
      const bool on_paths = spec.kind == SlotSpec::Kind::kIs ||
                            spec.kind == SlotSpec::Kind::kInUnit ||
                            spec.kind == SlotSpec::Kind::kRelation ||
                            spec.kind == SlotSpec::Kind::kPartyKind ||
                            spec.kind == SlotSpec::Kind::kUnitKind ||
                            spec.kind == SlotSpec::Kind::kAny ||
                            spec.kind == SlotSpec::Kind::kNumberOf;
      if (on_paths && path != kNone && parties(path).unknown) {
        add(parties(path).why);
        why = parties(path).why;
      }
    }
    if (why.empty()) add(spec.text);
  }
}

bool Scene::subject(SubjectId& out) const {
  const std::string_view text = memory_.subject(*row_);
  out = text.empty() ? kNoSubject : org_.find_subject(text);
  return text.empty() || out != kNoSubject;
}

std::string Scene::unknown_subject() const {
  return "subject `" + std::string(memory_.subject(*row_)) + "`";
}

Context Scene::context(bool& known) const {
  Context context{time(), Line::kLadder, kNoSubject};
  known = subject(context.subject);
  return context;
}

Value Scene::field(const SlotSpec& spec) {
  const Row* row = row_;
  if (spec.whose == Whose::kOther) row = &memory_.rows()[other_];
  if (spec.whose == Whose::kMark) row = marked(spec.mark);
  if (row == nullptr) return Value::unknown();
  const Event& event = *row->event;
  const auto text = [](std::string_view t) {
    return t.empty() ? Value::unknown() : Value::of_text(t);
  };
  switch (spec.field) {
    case rules::Field::kId:
      return text(event.id);
    case rules::Field::kTime:
      return Value::of_instant(event.time);
    case rules::Field::kRecorded:
      return event.recorded == kBeginning ? Value::unknown()
                                          : Value::of_instant(event.recorded);
    case rules::Field::kAct:
      return text(event.act);
    case rules::Field::kSubject:
      return text(memory_.subject(*row));
    case rules::Field::kMatter:
      return text(event.matter);
    case rules::Field::kDocument:
      return text(event.document);
    case rules::Field::kMeeting:
      return text(event.meeting);
    case rules::Field::kRef:
      return text(event.ref);
    case rules::Field::kParent:
      return text(event.parent);
  }
  return Value::unknown();
}

Value Scene::compute(const SlotSpec& spec) {
  using Kind = SlotSpec::Kind;
  switch (spec.kind) {
    case Kind::kField:
      return field(spec);
    case Kind::kFact: {
      const Row* row = row_;
      if (spec.whose == Whose::kOther) row = &memory_.rows()[other_];
      if (spec.whose == Whose::kMark) row = marked(spec.mark);
      return row == nullptr ? Value::unknown() : memory_.fact(*row, spec.a);
    }
    case Kind::kEach:
      return member_ == nullptr ? Value::unknown() : member_->value;
    case Kind::kIs:
      return compare(spec);
    case Kind::kInUnit:
      return in_unit(spec);
    case Kind::kRelation:
    case Kind::kPartyKind:
    case Kind::kUnitKind:
      return relation(spec);
    case Kind::kAny:
    case Kind::kNumberOf: {
      const Parties& all = parties(spec.a);
      if (all.unknown) return Value::unknown();
      return spec.kind == Kind::kAny
                 ? Value::of_bool(!all.items.empty())
                 : Value::of_number(static_cast<double>(all.items.size()));
    }
    case Kind::kHappened:
      if (marked(spec.mark) != nullptr) return Value::of_bool(true);
      return case_->keyed ? Value::of_bool(false) : Value::unknown();
    case Kind::kBroken:
      return Value::of_truth(broken_(*case_, spec.a, pos_));
    case Kind::kClosed: {
      const auto& closed = case_->closed;
      return Value::of_bool(!closed.empty() && closed.front() <= pos_);
    }
    case Kind::kTable:
      return table(spec);
    case Kind::kHolds:
      return Value::of_truth(truth(book_.conditions[spec.a]));
  }
  return Value::unknown();
}

Value Scene::table(const SlotSpec& spec) {
  std::vector<Value> inputs;
  for (const std::uint32_t slot : spec.inputs) inputs.push_back((*this)[slot]);
  const cond::Table& table = book_.tables[spec.a];
  const cond::Table::Answer answer = table.decide(inputs);
  if (answer.kind != cond::Table::Answer::Kind::kValues ||
      spec.b >= answer.values.size()) {
    return Value::unknown();
  }
  return answer.values[spec.b];
}

Value Scene::compare(const SlotSpec& spec) {
  const Parties& a = parties(spec.a);
  const Parties& b = parties(spec.b);
  return Value::of_truth(meet(org_, a, b));
}

Value Scene::in_unit(const SlotSpec& spec) {
  const Parties& a = parties(spec.a);
  const Parties& b = parties(spec.b);
  if (a.unknown || b.unknown) return Value::unknown();
  for (const Party& party : a.items) {
    Parties units;
    units.at = a.at;
    units.items.push_back(party);
    to_units(units);
    if (units.unknown) return Value::unknown();
    for (const Party& unit : units.items) {
      for (UnitId u = unit.unit; u != kNoUnit; u = org_.parent(u, a.at)) {
        for (const Party& whole : b.items) {
          if (whole.kind == Party::Kind::kUnit && whole.unit == u) {
            return Value::of_bool(true);
          }
        }
      }
    }
  }
  return Value::of_bool(false);
}

Value Scene::relation(const SlotSpec& spec) {
  const Parties& a = parties(spec.a);
  if (a.unknown || a.items.empty()) return Value::unknown();
  const Party& first = a.items.front();
  if (spec.kind == SlotSpec::Kind::kPartyKind) {
    constexpr std::string_view kKinds[] = {"", "unit", "post", "person"};
    return Value::of_text(kKinds[static_cast<std::size_t>(first.kind)]);
  }
  if (spec.kind == SlotSpec::Kind::kUnitKind) {
    Parties units;
    units.at = a.at;
    units.items.push_back(first);
    to_units(units);
    if (units.unknown || units.items.empty()) return Value::unknown();
    const std::string_view kind = org_.kind(units.items.front().unit);
    return kind.empty() ? Value::unknown() : Value::of_text(kind);
  }
  const Parties& b = parties(spec.b);
  bool known = false;
  const Context context = this->context(known);
  if (!known || b.unknown || b.items.empty()) return Value::unknown();
  const Related related = relate(org_, first, b.items.front(), context);
  if (related.relation == Relation::kUndetermined) return Value::unknown();
  return Value::of_text(rung::name(related.relation));
}

}  // namespace rung::checking
