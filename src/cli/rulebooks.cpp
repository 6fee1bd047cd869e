// Rulebooks by name and file.
#include <filesystem>

#include "cli/files.hpp"
#include "cli/judging.hpp"

namespace rung::cli {
namespace {

// The text of a file that is there, else nothing.
std::string text_if_there(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  return read_whole(path.string());
}

}  // namespace

RulebookFinder find_among(const std::vector<std::string>& paths) {
  return [paths](std::string_view id) -> std::string {
    // A file that is given comes before a shipped one of its name; one that
    // only stands beside it does not.
    const bool is_name = id.find('/') == std::string_view::npos &&
                         !id.empty() && id.front() != '.' &&
                         Rulebook::shipped_text(id).empty();
    for (const std::string& name : paths) {
      if (!Rulebook::shipped_text(name).empty()) continue;
      const std::filesystem::path path(name);
      if (path.stem() == id) return text_if_there(path);
      if (!is_name) continue;
      std::string beside =
          text_if_there(path.parent_path() / (std::string(id) + ".json"));
      if (!beside.empty()) return beside;
    }
    return {};
  };
}

std::vector<Rulebook> load_rulebooks(const Args& args,
                                     const RulebookOptions& options) {
  RulebookOptions own = options;
  own.find = find_among(args.rules);
  std::vector<Rulebook> rulebooks;
  if (args.rules.empty()) {
    for (const std::string_view name : Rulebook::shipped()) {
      rulebooks.push_back(Rulebook::load(std::string(name), own));
    }
  }
  for (const std::string& name : args.rules) {
    rulebooks.push_back(Rulebook::load(name, own));
  }
  return rulebooks;
}

}  // namespace rung::cli
