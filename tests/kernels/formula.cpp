#include "kernels/formula.hpp"

#include <utility>

namespace rung::kernels {

struct FormulaNode {
  enum class Kind {
    kAct,
    kTrue,
    kNot,
    kAnd,
    kNext,
    kYesterday,
    kUntil,
    kSince
  } kind;
  ActSet acts = 0;
  Formula f, g;
};

namespace {

using Kind = FormulaNode::Kind;

Formula make(Kind kind, Formula f = {}, Formula g = {}, ActSet acts = 0) {
  return std::make_shared<const FormulaNode>(
      FormulaNode{kind, acts, std::move(f), std::move(g)});
}

bool holds_until(const FormulaNode& u, const Word& word, std::size_t at) {
  for (std::size_t k = at; k < word.size(); ++k) {
    if (holds(u.g, word, k)) return true;
    if (!holds(u.f, word, k)) return false;
  }
  return false;
}

bool holds_since(const FormulaNode& s, const Word& word, std::size_t at) {
  if (at >= word.size()) return false;
  for (std::size_t k = at + 1; k-- > 0;) {
    if (holds(s.g, word, k)) return true;
    if (!holds(s.f, word, k)) return false;
  }
  return false;
}

}  // namespace

Formula one_of(ActSet acts) { return make(Kind::kAct, {}, {}, acts); }
Formula truth() { return make(Kind::kTrue); }
Formula no(Formula f) { return make(Kind::kNot, std::move(f)); }
Formula both(Formula f, Formula g) {
  return make(Kind::kAnd, std::move(f), std::move(g));
}
Formula either(Formula f, Formula g) {
  return no(both(no(std::move(f)), no(std::move(g))));
}
Formula implies(Formula f, Formula g) {
  return either(no(std::move(f)), std::move(g));
}
Formula next(Formula f) { return make(Kind::kNext, std::move(f)); }
Formula yesterday(Formula f) { return make(Kind::kYesterday, std::move(f)); }
Formula finally(Formula f) { return until(truth(), std::move(f)); }
Formula globally(Formula f) { return no(finally(no(std::move(f)))); }
Formula once(Formula f) { return since(truth(), std::move(f)); }
Formula historically(Formula f) { return no(once(no(std::move(f)))); }
Formula until(Formula f, Formula g) {
  return make(Kind::kUntil, std::move(f), std::move(g));
}
Formula since(Formula f, Formula g) {
  return make(Kind::kSince, std::move(f), std::move(g));
}

bool holds(const Formula& formula, const Word& word, std::size_t at) {
  const FormulaNode& n = *formula;
  switch (n.kind) {
    case Kind::kAct:
      return at < word.size() && (n.acts >> word[at] & 1u) != 0;
    case Kind::kTrue:
      return true;
    case Kind::kNot:
      return !holds(n.f, word, at);
    case Kind::kAnd:
      return holds(n.f, word, at) && holds(n.g, word, at);
    case Kind::kNext:
      return at + 1 < word.size() && holds(n.f, word, at + 1);
    case Kind::kYesterday:
      return at > 0 && holds(n.f, word, at - 1);
    case Kind::kUntil:
      return holds_until(n, word, at);
    case Kind::kSince:
      return holds_since(n, word, at);
  }
  return false;
}

}  // namespace rung::kernels
