// Conditions with names, each compiled once, where it is first asked for.
#include <algorithm>
#include <utility>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rules/scope.hpp"

namespace rung::rules {
namespace {

// They are looked at one inside the other, each as deep as conditions may be.
constexpr std::size_t kMaxDepth = 8;

}  // namespace

void Compiler::add_conditions(const Document& document, const Cursor& top) {
  if (!top.has("conditions")) return;
  const Cursor all = top.at("conditions");
  for (const std::string_view key : all.keys()) {
    const Cursor at = all.at(key);
    const std::string name = read_new_name(at, key);
    const auto index = static_cast<std::uint32_t>(conditions_.size());
    if (!condition_names_.emplace(name, index).second) {
      at.refuse("declared twice", "in this rulebook or one that it refines");
    }
    conditions_.push_back({{&document, &at.value(), at.pointer()}});
    data_.conditions.emplace_back();
  }
}

void Compiler::named_condition(std::uint32_t index) {
  ConditionState& state = conditions_[index];
  if (state.depth != 0) return;
  const Cursor at = cursor(state.source);
  if (state.open) at.refuse("the condition leads to itself");
  if (open_conditions_ == kMaxDepth) {
    at.refuse("conditions build on each other too deeply");
  }
  state.open = true;
  ++open_conditions_;
  const ScopeGuard<Scope> guard(scope_, Scope{});
  const std::set<std::string> used = std::exchange(used_, {});
  try {
    data_.conditions[index] = condition(at);
  } catch (...) {
    if (faulty_ == nullptr) faulty_ = state.source.document;
    throw;
  }
  state.uses = std::exchange(used_, used);
  --open_conditions_;
  state.open = false;
  state.depth = 1;
  for (const std::uint32_t read : data_.conditions[index].reads()) {
    const SlotSpec& slot = data_.slots[read];
    state.depends |= slot.depends;
    state.on_marks = state.on_marks || hangs_on_marks(slot);
    if (slot.kind != SlotSpec::Kind::kHolds) continue;
    state.depth = std::max(state.depth, 1 + conditions_[slot.a].depth);
  }
  if (state.depth > kMaxDepth) {
    faulty_ = state.source.document;
    at.refuse("conditions build on each other too deeply");
  }
}

std::uint32_t Compiler::condition_named(const Cursor& at) {
  const auto found = condition_names_.find(at.text());
  if (found == condition_names_.end()) {
    at.refuse("no such condition", near_key(at.text(), condition_names_));
  }
  named_condition(found->second);
  const std::set<std::string>& uses = conditions_[found->second].uses;
  // What it uses was noted when it was named first.
  if (used_.insert("condition " + found->first).second) {
    used_.insert(uses.begin(), uses.end());
  }
  return found->second;
}

cond::Slot Compiler::holds_slot(const Cursor& at) {
  SlotSpec spec{};
  spec.kind = SlotSpec::Kind::kHolds;
  spec.a = condition_named(at);
  spec.depends = conditions_[spec.a].depends;
  spec.text = "holds " + std::string(at.text());
  spec.type = {FactType::kBoolean, false, nullptr};
  const cond::Type type = spec.type;
  return {slot(std::move(spec)), type};
}

bool Compiler::hangs_on_marks(const SlotSpec& slot) const {
  using Kind = SlotSpec::Kind;
  return slot.whose == Whose::kMark || slot.kind == Kind::kHappened ||
         slot.kind == Kind::kBroken ||
         (slot.kind == Kind::kHolds && conditions_[slot.a].on_marks);
}

// Those that nothing asked for have to be sound as well.
void Compiler::finish_conditions(const Document& document) {
  const std::set<std::string> used = used_;
  for (std::uint32_t i = 0; i < conditions_.size(); ++i) {
    if (conditions_[i].source.document == &document) named_condition(i);
  }
  used_ = used;
}

}  // namespace rung::rules
