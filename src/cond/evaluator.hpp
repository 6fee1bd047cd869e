// Evaluates compiled nodes; recursion is as deep as the text, 64 levels.
#ifndef RUNG_SRC_COND_EVALUATOR_HPP_
#define RUNG_SRC_COND_EVALUATOR_HPP_

#include <cstdint>

#include "base/three_valued.hpp"
#include "cond/node.hpp"

namespace rung::cond {

/// Throws what Slots::fill() throws.
class Evaluator {
 public:
  Evaluator(const ProgramData& program, Slots& slots) noexcept
      : nodes_(program.nodes.data()), program_(program), slots_(slots) {}

  Value eval(std::uint32_t node);
  /// Of a boolean node.
  Truth truth(std::uint32_t node);

  /// What {"var":""} stands for from now on; null outside of lists.
  void look_at(const Value* item) noexcept { item_ = item; }

 private:
  Value leaf_or_eval(std::uint32_t node);
  Truth conjunction(const Node&, std::uint32_t first, bool neutral);
  Value choose(const Node&, std::uint32_t first);
  Truth compare(const Node&, std::uint32_t first);
  Truth in_list(std::uint32_t first);
  Truth in_items(const Node&, std::uint32_t first);
  Truth in_text(std::uint32_t first);
  Value arithmetic(const Node&, std::uint32_t first);
  Truth missing(const Node&, std::uint32_t first);
  static Truth is_known(const Value& v) noexcept {
    if (v.is_unclear()) return Truth::kUndetermined;
    return v.is_unknown() ? Truth::kNo : Truth::kYes;
  }
  Value first_known(const Node&, std::uint32_t first);
  Truth quantify(const Node&, std::uint32_t first);
  Value days(const Node&, std::uint32_t first);

  const Node* nodes_;
  const ProgramData& program_;
  Slots& slots_;
  const Value* item_ = nullptr;
};

// Most operands are facts and constants; those need no call.
inline Value Evaluator::leaf_or_eval(std::uint32_t node) {
  const Node& n = nodes_[node];
  if (n.op == Op::kFact) return slots_[n.a];
  if (n.op == Op::kConstant) return program_.constants[n.a];
  return eval(node);
}

/// Are two values equal? Undetermined when one is unknown or a list.
Truth equal(const Value& a, const Value& b) noexcept;

/// The unknown slots an unknown node hangs on, appended to `slots`.
void collect_unknowns(const ProgramData&, Slots&,
                      std::vector<std::uint32_t>& found);

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_EVALUATOR_HPP_
