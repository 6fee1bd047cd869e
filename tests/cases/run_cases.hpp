// Puts the questions of a case file and compares the answers.
#ifndef RUNG_TESTS_CASES_RUN_CASES_HPP_
#define RUNG_TESTS_CASES_RUN_CASES_HPP_

#include <string>
#include <vector>

#include "cases/case_file.hpp"
#include "cases/face.hpp"

namespace rung::cases {

/// Returns one line for each case that does not hold: the file, the case, the
/// difference. An organisation given by path is looked for from `root`.
std::vector<std::string> run_cases(const CaseFile& file, Face& face,
                                   const std::filesystem::path& root);

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_RUN_CASES_HPP_
