// A difference of two organisations, for people.
#ifndef RUNG_SRC_CLI_DIFF_TEXT_HPP_
#define RUNG_SRC_CLI_DIFF_TEXT_HPP_

#include <string>

#include "rung/diff.hpp"

namespace rung::cli {

/// Summary, what changed in the organisation, the changed routes with their
/// steps side by side, the open matters. Long lists are cut unless `all`.
std::string diff_text(const OrgDiff& diff, Lang lang, bool all);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_DIFF_TEXT_HPP_
