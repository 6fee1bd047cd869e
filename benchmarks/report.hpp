// The rows as a table for people and as JSON for programs.
#ifndef RUNG_BENCHMARKS_REPORT_HPP_
#define RUNG_BENCHMARKS_REPORT_HPP_

#include <string>

#include "session.hpp"

namespace rung::bench {

/// `1.23 ns`, `45.6 us`, `7.89 ms`: three digits.
std::string human_time(double ns);
/// `2.5`, `15`: no more digits than needed, up to three.
std::string short_decimal(double value);

void print_table(const Session& session);

/// Throws std::runtime_error if the file cannot be written.
void write_json(const Session& session, const std::string& path);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_REPORT_HPP_
