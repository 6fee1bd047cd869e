// What the surroundings say: terminals, colour, language, the clock.
#ifndef RUNG_SRC_CLI_TERMINAL_HPP_
#define RUNG_SRC_CLI_TERMINAL_HPP_

#include <cstddef>
#include <cstdio>

#include "rung/json.hpp"
#include "rung/time.hpp"

namespace rung::cli {

bool is_terminal(std::FILE* stream);

/// Colour only on a terminal that is not `dumb`, and not under NO_COLOR.
bool wants_colour(std::FILE* stream);

/// Columns of the terminal; 0 where there is none, or it does not say.
std::size_t terminal_width(std::FILE* stream);

/// Chinese when the first of LC_ALL, LC_MESSAGES and LANG that is set and not
/// empty begins with `zh`, else English.
Lang default_lang();

/// The time of the call, in whole seconds.
Instant now();

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_TERMINAL_HPP_
