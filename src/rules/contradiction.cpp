#include "rules/contradiction.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace rung::rules {
namespace {

using cond::Value;

constexpr std::size_t kMaxTried = 200'000;

// Values set by hand; everything is filled in before it is asked for.
class Trial final : public cond::Slots {
 public:
  explicit Trial(std::size_t slots) : cond::Slots(nullptr), all_(slots) {
    values_ = all_.data();
  }
  void set(std::uint32_t slot, const Value& value) { all_[slot] = value; }

 private:
  void fill(std::uint32_t slot) noexcept override {
    values_[slot] = Value::unknown();
  }
  std::vector<Value> all_;
};

// The values of a slot between which conditions can tell: none when that is not
// known.
struct Domain {
  std::uint32_t slot;
  std::vector<Value> values;
};

class Search {
 public:
  Search(const std::vector<const cond::Program*>& programs,
         const RulebookData& book)
      : book_(book), trial_(book.slots.size()) {
    std::set<std::uint32_t> slots;
    for (const cond::Program* p : programs) {
      if (p->empty()) continue;
      slots.insert(p->reads().begin(), p->reads().end());
    }
    for (const std::uint32_t slot : slots) add_domain(slot, programs);
  }

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
  void add_domain(std::uint32_t slot,
                  const std::vector<const cond::Program*>& programs) {
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
                     const std::vector<const cond::Program*>& programs) {
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

// Those that are about values. What a fact that is missing means to the others
// cannot be tried, so that they are taken to hold.
std::vector<const cond::Program*> decidable(
    std::initializer_list<const cond::Program*> conditions) {
  std::vector<const cond::Program*> kept;
  for (const cond::Program* p : conditions) {
    if (!p->asks_absence()) kept.push_back(p);
  }
  return kept;
}

bool all_can_be(const std::vector<const cond::Program*>& programs,
                cond::Slots& slots) {
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
  const std::vector<const cond::Program*> programs = decidable(conditions);
  Search search(programs, book);
  return search.any(
      [&](cond::Slots& slots) { return all_can_be(programs, slots); });
}

bool follows(const cond::Program& condition,
             std::initializer_list<const cond::Program*> others,
             const RulebookData& book) {
  if (condition.asks_absence()) return false;
  const std::vector<const cond::Program*> programs = decidable(others);
  std::vector<const cond::Program*> all = programs;
  all.push_back(&condition);
  Search search(all, book);
  return !search.any([&](cond::Slots& slots) {
    return all_can_be(programs, slots) && condition.truth(slots) != Truth::kYes;
  });
}

}  // namespace rung::rules
