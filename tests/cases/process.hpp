// A program run to its end.
#ifndef RUNG_TESTS_CASES_PROCESS_HPP_
#define RUNG_TESTS_CASES_PROCESS_HPP_

#include <string>
#include <vector>

namespace rung::cases {

using Words = std::vector<std::string>;

/// What a program left behind.
struct Ended {
  int status = -1;  ///< -1: it was ended by a signal
  std::string out, err;
};

/// Runs `words[0]` with the others as arguments. Its output goes to unnamed
/// files, so that it cannot block. Throws std::runtime_error where it cannot be
/// run.
Ended run(const Words& words);

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_PROCESS_HPP_
