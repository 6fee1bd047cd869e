#include "cli/args_parts.hpp"

#include <CLI/CLI.hpp>
#include <map>

namespace rung::cli {
namespace {

const std::map<std::string, Format> kFormats = {{"text", Format::kText},
                                                {"json", Format::kJson},
                                                {"jsonl", Format::kJsonl}};
const std::map<std::string, Lang> kLangs = {{"zh", Lang::kZh},
                                            {"en", Lang::kEn}};

// The option is one of the keys of `map`, spelled as there.
template <class T>
void choice(CLI::App* app, const char* flag,
            const std::map<std::string, T>& map, T& into, const char* help) {
  std::vector<std::string> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.push_back(key);
  app->add_option_function<std::string>(
         flag, [&map, &into](const std::string& key) { into = map.at(key); },
         help)
      ->check(CLI::IsMember(keys));
}

}  // namespace

CLI::App* command(CLI::App* parent, const char* name, const char* help,
                  Command which, Args& args) {
  CLI::App* app = parent->add_subcommand(name, help);
  choice(app, "--format", kFormats, args.format,
         "text (default), json or jsonl");
  choice(app, "--lang", kLangs, args.lang,
         "language of texts; default by LC_ALL, LC_MESSAGES, LANG");
  app->callback([&args, which] { args.command = which; });
  return app;
}

void picture_options(CLI::App* app, Args& args) {
  app->add_option("--root", args.root, "post to draw with all below it");
  app->add_option("--type", args.picture,
                  "svg or dot; default by the file name")
      ->check(CLI::IsMember({"svg", "dot"}));
}

}  // namespace rung::cli
