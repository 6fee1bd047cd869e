// What the command line of the benchmark asks for.
#ifndef RUNG_BENCHMARKS_OPTIONS_HPP_
#define RUNG_BENCHMARKS_OPTIONS_HPP_

#include <cstdint>
#include <string>
#include <vector>

namespace rung::bench {

struct Options {
  std::vector<std::uint32_t> sizes;
  std::uint32_t large = 0;  ///< the size that --large adds; 0: none
  std::uint64_t seed = 1;
  std::uint32_t queries = 1u << 20;  ///< a power of two
  int runs = 7;                      ///< of which the median counts
  bool best = false;                 ///< not the median: the fastest run
  double budget_ms = 25;             ///< of one run of one contestant
  std::string filter;                ///< rows whose name holds this
  std::string once;                  ///< one contestant's name
  std::uint32_t once_queries = 10'000;
  std::string json;  ///< where to write the rows; empty: nowhere
  bool help = false;
};

/// Changes `options` as the command line says. Throws std::invalid_argument
/// with a line for the user.
Options parse_options(Options options, int argc, char** argv);

/// What --help prints of a program with these defaults, whose sizes count this.
std::string usage(const std::string& program, const std::string& size_name,
                  const Options& defaults);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_OPTIONS_HPP_
