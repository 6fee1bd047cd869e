#include "options.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace rung::bench {
namespace {

double number(const std::string& text, double least, double most) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !(value >= least && value <= most)) {
    throw std::invalid_argument("not a number in range: `" + text + "`");
  }
  return value;
}

std::vector<std::uint32_t> sizes_of(const std::string& text) {
  std::vector<std::uint32_t> sizes;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    sizes.push_back(static_cast<std::uint32_t>(
        number(text.substr(at, comma - at), 2, 2e7)));
    at = comma + 1;
  }
  return sizes;
}

void take(Options& options, const std::string& key, const std::string& value) {
  if (key == "--json") {
    options.json = value;
  } else if (key == "--seed") {
    options.seed = static_cast<std::uint64_t>(number(value, 0, 9e15));
  } else if (key == "--sizes") {
    options.sizes = sizes_of(value);
  } else if (key == "--filter") {
    options.filter = value;
  } else if (key == "--runs") {
    options.runs = static_cast<int>(number(value, 1, 1000));
  } else if (key == "--once") {
    options.once = value;
  } else if (key == "--queries") {
    options.once_queries = static_cast<std::uint32_t>(number(value, 1, 1e6));
  } else {
    throw std::invalid_argument("unknown option `" + key + "`");
  }
}

}  // namespace

Options parse_options(Options options, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string key = argv[i];
    if (key == "--help") {
      options.help = true;
    } else if (key == "--large" && options.large != 0) {
      options.sizes.push_back(options.large);
    } else if (key == "--best") {
      options.best = true;
    } else if (key == "--quick") {
      options.runs = 1;
      options.budget_ms = 0.5;
      options.queries = 1u << 12;
    } else if (i + 1 == argc) {
      throw std::invalid_argument("unknown option or no value: `" + key + "`");
    } else {
      take(options, key, argv[++i]);
    }
  }
  return options;
}

std::string usage(const std::string& program, const std::string& size_name,
                  const Options& defaults) {
  std::string sizes;
  for (const std::uint32_t size : defaults.sizes) {
    sizes += (sizes.empty() ? "" : ",") + std::to_string(size);
  }
  std::string text = program +
                     " [options]\n"
                     "  --sizes LIST    " +
                     size_name + ", such as 1e3,1e4 (default " + sizes + ")\n";
  if (defaults.large != 0) {
    text += "  --large         " + std::to_string(defaults.large) +
            " as well: needs 16 GB and some minutes more\n";
  }
  return text +
         "  --seed N        of the generators (default 1)\n"
         "  --filter TEXT   only rows whose name holds TEXT\n"
         "  --runs N        of which the median counts (default 7)\n"
         "  --best          the fastest run counts: for a busy machine\n"
         "  --json FILE     write the rows as JSON\n"
         "  --quick         one short run of everything: compares answers\n"
         "  --once NAME     run one contestant once, for callgrind "
         "(README.md)\n"
         "  --queries N     of --once (default 10000)\n";
}

}  // namespace rung::bench
