// The published UK organograms, and what their government's validator said.
#ifndef RUNG_TESTS_IO_UK_CORPUS_HPP_
#define RUNG_TESTS_IO_UK_CORPUS_HPP_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rung {

/// Counts of one file as of any instant: the files carry no dates.
struct UkCounts {
  std::string file;  ///< without path and `-senior.csv`
  std::uint32_t posts = 0;
  std::size_t roots = 0;
  std::uint32_t depth = 0;
  std::size_t left_out = 0;
  std::map<std::string, std::size_t> problems;  ///< by code
  std::vector<std::string> self_reports;        ///< the posts
  std::string refusal;  ///< why it could not be imported; else empty
};

/// Imports every `*-senior.csv` of a folder, by name.
std::vector<UkCounts> count_uk_folder(const std::string& folder);
UkCounts count_uk_file(const std::string& path);

/// What the validator found of the structure of one file.
struct UkVerdict {
  std::string file;  ///< as UkCounts names it
  bool no_top = false;
  std::vector<std::string> self_reports;
  bool cut = false;  ///< the text ends in "...": more may have been said
};

/// Reads `validator_verdicts.csv`.
std::vector<UkVerdict> read_uk_verdicts(const std::string& path);

}  // namespace rung

#endif  // RUNG_TESTS_IO_UK_CORPUS_HPP_
