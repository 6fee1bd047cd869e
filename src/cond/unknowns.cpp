// Which unknown slots an unknown result hangs on.
#include "cond/evaluator.hpp"

namespace rung::cond {
namespace {

class Collector {
 public:
  Collector(const ProgramData& program, Slots& slots,
            std::vector<std::uint32_t>& found)
      : nodes_(program.nodes.data()),
        evaluator_(program, slots),
        found_(found),
        seen_(program.reads.empty() ? 0 : program.reads.back() + 1) {}

  // A node that is known hangs on nothing.
  void collect(std::uint32_t node) {
    if (!evaluator_.eval(node).is_unknown()) return;
    const Node& n = nodes_[node];
    switch (n.op) {
      case Op::kFact:
        add(n.a);
        break;
      case Op::kIf:
        choice(node);
        break;
      case Op::kSome:
      case Op::kAll:
      case Op::kNone:
        quantifier(node);
        break;
      default:
        for (std::uint32_t k = node + 1; k < n.end; k = nodes_[k].end) {
          collect(k);
        }
    }
  }

 private:
  void add(std::uint32_t slot) {
    if (!seen_[slot]) found_.push_back(slot);
    seen_[slot] = true;
  }

  // Conditions that are unknown, and branches that may be taken.
  void choice(std::uint32_t node) {
    const std::uint32_t end = nodes_[node].end;
    std::uint32_t k = node + 1;
    while (k < end) {
      const std::uint32_t branch = nodes_[k].end;
      if (branch == end) return collect(k);
      const Truth taken = evaluator_.truth(k);
      collect(k);
      if (taken != Truth::kNo) collect(branch);
      if (taken == Truth::kYes) return;
      k = nodes_[branch].end;
    }
  }

  void quantifier(std::uint32_t node) {
    const std::uint32_t list_node = node + 1;
    const Value list = evaluator_.eval(list_node);
    if (list.kind != Value::Kind::kList) return collect(list_node);
    for (std::uint32_t i = 0; i < list.size; ++i) {
      evaluator_.look_at(list.items + i);
      collect(nodes_[list_node].end);
      if (list.items[i].is_unknown() && nodes_[list_node].op == Op::kFact) {
        add(nodes_[list_node].a);
      }
    }
    evaluator_.look_at(nullptr);
  }

  const Node* nodes_;
  Evaluator evaluator_;
  std::vector<std::uint32_t>& found_;
  std::vector<bool> seen_;
};

}  // namespace

void collect_unknowns(const ProgramData& program, Slots& slots,
                      std::vector<std::uint32_t>& found) {
  Collector(program, slots, found).collect(0);
}

}  // namespace rung::cond
