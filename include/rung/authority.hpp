// rung: how much a post may decide, as a decision table.
//
//   auto limits = rung::Authority::parse(R"({"id":"spending","hit":"first",
//     "inputs":[{"name":"rank","type":"number"}],
//     "outputs":[{"name":"limit","type":"number"}],
//     "rows":[{"if":["<= 2"],"then":[100000]},{"if":["-"],"then":[10000]}]})");
#ifndef RUNG_AUTHORITY_HPP_
#define RUNG_AUTHORITY_HPP_

#include <memory>
#include <string_view>

#include "rung/export.h"
#include "rung/relate.hpp"

namespace rung {

/// A decision table (docs/tables.md) that says whether a post may decide about
/// an amount. Immutable, cheap to copy, shareable between threads.
///
/// Inputs are any of: `amount`, `rank` (numbers), `role`, `unit_kind`,
/// `document_kind` (texts), `post`, `unit`, `subject` (parties: ids). There is
/// one output: a boolean (may decide), or a number (up to which amount, that
/// amount included). What is not stated is unknown to the table: an unordered
/// rank, no subject, no document kind.
class RUNG_API Authority {
 public:
  /// Errors: kParse with a JSON pointer, also for inputs of another name or
  /// type, for several outputs and for a hit policy that gives several rows or
  /// a count; kLimitExceeded.
  static Authority parse(std::string_view json, Zone zone = {});

  /// May the post decide? kNo where no row matches. kUndetermined when it hangs
  /// on an unknown input, or when rows of the table conflict.
  Truth covers(const Org&, PostId, double amount, const Context&,
               std::string_view document_kind) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rung

#endif  // RUNG_AUTHORITY_HPP_
