// Several readings of one organisation made one.
#ifndef RUNG_SRC_IO_MERGE_HPP_
#define RUNG_SRC_IO_MERGE_HPP_

#include <string>
#include <vector>

#include "org/facts_store.hpp"
#include "rung/io.hpp"

namespace rung::io {

/// What one part of an import says, and how messages call it.
struct Reading {
  Facts facts;
  std::string label;
};

/// Merges readings, the earlier ones before the later: docs/importers.md has
/// the rules. The order of records within a reading changes nothing. Units
/// that are not taken are named in `left_out`. There is at least one reading.
Facts merge(const std::vector<Reading>& readings,
            std::vector<LeftOut>& left_out);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_MERGE_HPP_
