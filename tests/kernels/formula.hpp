// Linear temporal logic with past over finite traces, straight from its
// definition: the meaning against which the kernels are held.
#ifndef RUNG_TESTS_KERNELS_FORMULA_HPP_
#define RUNG_TESTS_KERNELS_FORMULA_HPP_

#include <cstddef>
#include <memory>
#include <vector>

namespace rung::kernels {

/// The acts of a trace by number, 0 first.
using Word = std::vector<unsigned>;
/// A set of acts: bit n stands for act n.
using ActSet = unsigned;

struct FormulaNode;
using Formula = std::shared_ptr<const FormulaNode>;

/// The act here is one of these.
Formula one_of(ActSet acts);
Formula truth();
Formula no(Formula f);
Formula both(Formula f, Formula g);
Formula either(Formula f, Formula g);
Formula implies(Formula f, Formula g);

/// At the next position, which exists (strong next), and at the one before.
Formula next(Formula f);
Formula yesterday(Formula f);
/// Here or later: at some position, at all of them.
Formula finally(Formula f);
Formula globally(Formula f);
/// Here or earlier: at some position, at all of them.
Formula once(Formula f);
Formula historically(Formula f);
/// `g` here or later, and `f` at all positions from here up to it.
Formula until(Formula f, Formula g);
/// `g` here or earlier, and `f` at all positions after it up to here.
Formula since(Formula f, Formula g);

/// Does the formula hold at a position? At the start of an empty trace, which
/// has no position: no act is there, nothing comes finally, everything holds
/// globally.
bool holds(const Formula& f, const Word& word, std::size_t at);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_FORMULA_HPP_
