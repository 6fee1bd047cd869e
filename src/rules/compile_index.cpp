// Which checks and marks an event can concern, so that cost follows the rules
// that apply and not those that there are.
#include <algorithm>

#include "rules/compiler.hpp"

namespace rung::rules {
namespace {

// A fact of the event itself that must be one of some texts; none when the
// condition asks for no such thing.
const cond::Equality* key_of(const Predicate& predicate,
                             const std::vector<SlotSpec>& slots,
                             const std::vector<Fact>& facts) {
  if (predicate.condition.empty()) return nullptr;
  for (const cond::Equality& e : predicate.condition.equalities()) {
    const SlotSpec& slot = slots[e.slot];
    if (slot.kind == SlotSpec::Kind::kFact && slot.whose == Whose::kThis &&
        !facts[slot.a].of && !slot.type.list) {
      return &e;
    }
  }
  return nullptr;
}

ActIndex::ByFact& by_fact(ActIndex& act, std::uint32_t fact) {
  for (ActIndex::ByFact& b : act.by_fact) {
    if (b.fact == fact) return b;
  }
  act.by_fact.push_back({fact, {}, {}});
  return act.by_fact.back();
}

}  // namespace

void Compiler::listen(const Predicate& predicate, const Listener& listener) {
  std::vector<std::uint32_t> acts = predicate.acts;
  if (acts.empty()) {
    acts.push_back(static_cast<std::uint32_t>(data_.acts.size()));
  }
  const cond::Equality* key = key_of(predicate, data_.slots, data_.facts);
  for (const std::uint32_t act : acts) {
    ActIndex& index = data_.by_act[act];
    if (key == nullptr) {
      index.always.push_back(listener);
      continue;
    }
    ActIndex::ByFact& facts = by_fact(index, data_.slots[key->slot].a);
    facts.all.push_back(listener);
    for (const std::string& text : key->texts) {
      facts.with[text].push_back(listener);
    }
  }
}

void Compiler::index() {
  data_.by_act.resize(data_.acts.size() + 1);
  for (std::uint32_t m = 0; m < data_.marks.size(); ++m) {
    listen(data_.marks[m].predicate, {Listener::What::kMark, Use::kOf, m});
  }
  for (std::uint32_t c = 0; c < data_.checks.size(); ++c) {
    if (!data_.rules[data_.checks[c].rule].info.on) continue;
    for (const Use use : {Use::kOf, Use::kNeed, Use::kUntil}) {
      const auto& predicate = data_.checks[c].predicate(use);
      if (predicate) listen(*predicate, {Listener::What::kCheck, use, c});
    }
  }
}

}  // namespace rung::rules
