// The frame of a benchmark program: options in, table and JSON out.
#ifndef RUNG_BENCHMARKS_PROGRAM_HPP_
#define RUNG_BENCHMARKS_PROGRAM_HPP_

#include "session.hpp"

namespace rung::bench {

/// What main() returns: 0, 1 where answers differ, 2 for a wrong command line.
int run_program(const Program& program, int argc, char** argv);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_PROGRAM_HPP_
