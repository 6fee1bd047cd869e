// The Declare templates: each as its formula, as what it counts, and as the
// rung rule that says the same.
#ifndef RUNG_TESTS_KERNELS_DECLARE_TEMPLATES_HPP_
#define RUNG_TESTS_KERNELS_DECLARE_TEMPLATES_HPP_

#include <string>
#include <vector>

#include "kernels/formula.hpp"
#include "rung/finding.hpp"

namespace rung::kernels {

/// Where it is activated, and what must hold there.
struct Activation {
  Formula at, required;
};

struct DeclareTemplate {
  std::string name;
  Formula formula;  ///< strict: the event found is never the one judged
  /// Of templates that judge events one by one; the others judge the trace.
  std::vector<Activation> activations;
  Formula asked;       ///< of a trace: when it is judged at all; null: always
  std::string checks;  ///< JSON: `checks` of the rung rule
};

/// All of them over two predicates, which may overlap.
std::vector<DeclareTemplate> declare_templates(ActSet p, ActSet q);

/// What it counts on a trace, by definition, activation by activation.
Counts count_by_definition(const DeclareTemplate&, const Word&);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_DECLARE_TEMPLATES_HPP_
