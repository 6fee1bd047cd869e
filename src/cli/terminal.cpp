#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string_view>

namespace rung::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

}  // namespace

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) == 1; }

bool wants_colour(std::FILE* stream) {
  return is_terminal(stream) && variable("NO_COLOR").empty() &&
         variable("TERM") != "dumb";
}

std::size_t terminal_width(std::FILE* stream) {
  winsize size{};
  const bool known =
      is_terminal(stream) && ioctl(fileno(stream), TIOCGWINSZ, &size) == 0;
  return known ? size.ws_col : 0;
}

Lang default_lang() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    return value.substr(0, 2) == "zh" ? Lang::kZh : Lang::kEn;
  }
  return Lang::kEn;
}

Instant now() {
  using std::chrono::seconds;
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<seconds>(since).count() * 1'000'000};
}

}  // namespace rung::cli
