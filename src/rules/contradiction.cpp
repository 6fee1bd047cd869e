#include "rules/contradiction.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace rung::rules {
namespace {

using cond::Value;

constexpr std::size_t kMaxTried = 200'000;
constexpr std::size_t kMaxNamed = 16;

using Programs = std::vector<const cond::Program*>;

// Those and the conditions with names that they ask for, each once.
Programs with_named(const Programs& programs, const RulebookData& book) {
  Programs all = programs;
  std::set<const cond::Program*> known(all.begin(), all.end());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const std::uint32_t slot : all[i]->reads()) {
      const SlotSpec& spec = book.slots[slot];
      if (spec.kind != SlotSpec::Kind::kHolds) continue;
      const cond::Program* named = &book.conditions[spec.a];
      if (known.insert(named).second) all.push_back(named);
    }
  }
  return all;
}

// Values set by hand; everything is filled in before it is asked for, but for
// conditions with names, which follow from it.
class Trial final : public cond::Slots {
 public:
  Trial(const RulebookData& book, bool named)
      : cond::Slots(nullptr),
        book_(book),
        named_(named),
        all_(book.slots.size()) {
    values_ = all_.data();
  }
  void set(std::uint32_t slot, const Value& value) {
    all_[slot] = value;
    for (const std::uint32_t followed : followed_) all_[followed] = Value();
    followed_.clear();
  }

 private:
  void fill(std::uint32_t slot) override {
    const SlotSpec& spec = book_.slots[slot];
    Value value = Value::unknown();
    if (named_ && spec.kind == SlotSpec::Kind::kHolds) {
      value = Value::of_truth(book_.conditions[spec.a].truth(*this));
      followed_.push_back(slot);
    }
    values_[slot] = value;
  }

  const RulebookData& book_;
  const bool named_;  // else they are unknown: there are too many
  std::vector<Value> all_;
  std::vector<std::uint32_t> followed_;
};

// The values of a slot between which conditions can tell: none when that is not
// known.
struct Domain {
  std::uint32_t slot;
  std::vector<Value> values;
};

class Search {
 public:
  Search(const Programs& programs, const RulebookData& book)
      : Search(programs, with_named(programs, book), book) {}

  /// Calls `test` for every combination until it is true.
  template <class Test>
  bool any(const Test& test, std::size_t at = 0) {
    if (at == domains_.size()) return test(trial_);
    for (const Value& value : domains_[at].values) {
      trial_.set(domains_[at].slot, value);
      if (any(test, at + 1)) return true;
    }
    return false;
  }

 private:
  Search(const Programs& asked, const Programs& all, const RulebookData& book)
      : book_(book), trial_(book, all.size() - asked.size() <= kMaxNamed) {
    std::set<std::uint32_t> slots;
    for (const cond::Program* p : all) {
      slots.insert(p->reads().begin(), p->reads().end());
    }
    for (const std::uint32_t slot : slots) {
      if (book.slots[slot].kind != SlotSpec::Kind::kHolds) {
        add_domain(slot, all);
      }
    }
  }

  void add_domain(std::uint32_t slot, const Programs& programs) {
    const SlotSpec& spec = book_.slots[slot];
    Domain domain{slot, {}};
    if (spec.type.list) {
      domain.values.push_back(Value::unknown());
    } else if (spec.type.type == FactType::kBoolean) {
      domain.values = {Value::of_bool(true), Value::of_bool(false)};
    } else if (spec.type.type == FactType::kText &&
               spec.type.values != nullptr) {
      for (const std::string& text : *spec.type.values) {
        domain.values.push_back(Value::of_text(text));
      }
    } else {
      add_constants(domain, spec, programs);
    }
    size_ *= std::max<std::size_t>(domain.values.size(), 1);
    if (size_ > kMaxTried) return;  // it stays unknown
    domains_.push_back(std::move(domain));
  }

  // Open texts: the constants that stand in the conditions, and others.
  // Numbers, instants and parties stay unknown, which leaves open what hangs on
  // them.
  void add_constants(Domain& domain, const SlotSpec& spec,
                     const Programs& programs) {
    std::vector<Value> constants;
    for (const cond::Program* p : programs) {
      if (!p->empty()) p->constants(constants);
    }
    for (const Value& c : constants) {
      if (spec.type.type == FactType::kText && c.kind == Value::Kind::kText) {
        domain.values.push_back(c);
      } else if (spec.type.type == FactType::kText &&
                 c.kind == Value::Kind::kList) {
        domain.values.insert(domain.values.end(), c.items, c.items + c.size);
      }
    }
    if (spec.type.type == FactType::kText) {
      // Any other one, and one that is other than that.
      domain.values.push_back(Value::of_text("\x01"));
      domain.values.push_back(Value::of_text("\x02"));
      return;
    }
    domain.values.push_back(Value::unknown());
  }

  const RulebookData& book_;
  Trial trial_;
  std::vector<Domain> domains_;
  std::size_t size_ = 1;
};

bool asks_absence(const cond::Program& program, const RulebookData& book) {
  const Programs all = with_named({&program}, book);
  return std::any_of(all.begin(), all.end(),
                     [](const cond::Program* p) { return p->asks_absence(); });
}

// Those that are about values. What a fact that is missing means to the others
// cannot be tried, so that they are taken to hold.
Programs decidable(std::initializer_list<const cond::Program*> conditions,
                   const RulebookData& book) {
  Programs kept;
  for (const cond::Program* p : conditions) {
    if (!asks_absence(*p, book)) kept.push_back(p);
  }
  return kept;
}

bool all_can_be(const Programs& programs, cond::Slots& slots) {
  return std::all_of(programs.begin(), programs.end(),
                     [&](const cond::Program* p) {
                       return p->empty() || p->truth(slots) != Truth::kNo;
                     });
}

}  // namespace

// An unknown slot leaves open what hangs on it, so a trial in which no
// condition is certainly false means that they may hold together.
bool can_hold_together(std::initializer_list<const cond::Program*> conditions,
                       const RulebookData& book) {
  const Programs programs = decidable(conditions, book);
  Search search(programs, book);
  return search.any(
      [&](cond::Slots& slots) { return all_can_be(programs, slots); });
}

bool follows(const cond::Program& condition,
             std::initializer_list<const cond::Program*> others,
             const RulebookData& book) {
  if (asks_absence(condition, book)) return false;
  const Programs programs = decidable(others, book);
  Programs all = programs;
  all.push_back(&condition);
  Search search(all, book);
  return !search.any([&](cond::Slots& slots) {
    return all_can_be(programs, slots) && condition.truth(slots) != Truth::kYes;
  });
}

}  // namespace rung::rules
