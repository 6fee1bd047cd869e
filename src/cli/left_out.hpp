// Records that an import or export left out, for people and for programs.
#ifndef RUNG_SRC_CLI_LEFT_OUT_HPP_
#define RUNG_SRC_CLI_LEFT_OUT_HPP_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/io.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// Their number and a table, for stderr; nothing where there are none. The
/// table has the first 20 unless `all`.
std::string left_out_text(std::span<const LeftOut> left_out, Lang lang,
                          bool all);
/// A JSON object for each.
std::vector<std::string> left_out_lines(std::span<const LeftOut> left_out);

/// What --encoding says. Errors: kInvalidArgument where `kind` is not `csv`.
Encoding encoding_of(const std::string& text, std::string_view kind);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_LEFT_OUT_HPP_
