// The whole command: arguments in, exit status out.
#ifndef RUNG_SRC_CLI_RUN_HPP_
#define RUNG_SRC_CLI_RUN_HPP_

namespace rung::cli {

/// Runs one command line. Never throws: failures become one line on stderr.
int run(int argc, const char* const* argv) noexcept;

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_RUN_HPP_
