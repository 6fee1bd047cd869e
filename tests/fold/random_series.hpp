// Random organisations, edited at random from one export to the next.
#ifndef RUNG_TESTS_FOLD_RANDOM_SERIES_HPP_
#define RUNG_TESTS_FOLD_RANDOM_SERIES_HPP_

#include <vector>

#include "reference/random_org.hpp"
#include "rung/fold.hpp"

namespace rung::fold_test {

struct Series {
  std::vector<reference::Records> records;
  std::vector<DatedOrg> exports;  ///< by date
};

/// Two to six exports.
Series random_series(std::uint64_t seed, const reference::Profile& profile);

}  // namespace rung::fold_test

#endif  // RUNG_TESTS_FOLD_RANDOM_SERIES_HPP_
