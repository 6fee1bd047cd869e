// A source that contradicts itself.
#ifndef RUNG_SRC_IO_SOURCE_CONFLICT_HPP_
#define RUNG_SRC_IO_SOURCE_CONFLICT_HPP_

#include <string>
#include <vector>

#include "rung/org.hpp"

namespace rung::io {

/// The problem `org.source_conflict` about a thing: what the source said about
/// it. `what` names the matter in both languages.
Problem source_conflict(std::string id, std::vector<std::string> said,
                        const Text& what);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_SOURCE_CONFLICT_HPP_
