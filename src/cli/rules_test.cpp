#include <algorithm>
#include <filesystem>

#include "cli/case_report.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "cli/terminal.hpp"

namespace rung::cli {
namespace {

namespace fs = std::filesystem;

// Case files in and under a folder, in order of path.
std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error), end;
  for (; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json") files.push_back(at->path().string());
  }
  if (error) {
    throw Error(ErrorCode::kIo, "cannot read the folder", folder.string(),
                error.message());
  }
  std::sort(files.begin(), files.end());
  if (!files.empty()) return files;
  throw Error(ErrorCode::kNotFound, "there are no case files", folder.string(),
              {}, "a case file ends in .json");
}

// `cases` beside each rulebook, unless --cases says where.
std::vector<std::string> case_places(const Args& args) {
  if (!args.cases.empty()) return args.cases;
  std::vector<std::string> places;
  for (const std::string& name : args.rules) {
    if (!Rulebook::shipped_text(name).empty()) {
      throw Error(ErrorCode::kInvalidArgument,
                  "a shipped rulebook has no cases beside it", "--cases", name,
                  "say where they are");
    }
    places.push_back((fs::path(name).parent_path() / "cases").string());
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

std::vector<std::string> case_files(const Args& args) {
  std::vector<std::string> files;
  for (const std::string& place : case_places(args)) {
    std::error_code ignored;
    if (!fs::exists(place, ignored)) {
      throw Error(ErrorCode::kNotFound, "there is no such file or folder",
                  place, {}, "golden cases are looked for there");
    }
    if (!fs::is_directory(place, ignored)) {
      files.push_back(place);
      continue;
    }
    const auto found = files_in(place);
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

// Rulebooks by the ids that they state, then what stands beside them.
RulebookFinder finder(const Args& args,
                      const std::vector<Rulebook>& rulebooks) {
  std::vector<std::pair<std::string, std::string>> known;
  for (std::size_t i = 0; i < rulebooks.size(); ++i) {
    known.emplace_back(rulebooks[i].id(), args.rules[i]);
  }
  return [known, beside = find_among(args.rules)](std::string_view id) {
    for (const auto& [own, name] : known) {
      if (own == id && Rulebook::shipped_text(name).empty()) {
        return read_whole(name);
      }
    }
    return beside(id);
  };
}

CaseOutcome run_file(const std::string& path, const RulebookFinder& find) {
  CaseOptions options;
  options.find = find;
  options.roots = {fs::path(path).parent_path().string(), "."};
  if (options.roots[0].empty()) options.roots.erase(options.roots.begin());
  const std::string text = read_whole(path);
  return {path, at_option(path, [&] { return run_cases(text, options); })};
}

}  // namespace

ExitStatus rules_test(const Args& args) {
  const std::vector<Rulebook> rulebooks = load_rulebooks(args);
  const RulebookFinder find = finder(args, rulebooks);
  std::vector<CaseOutcome> outcomes;
  for (const std::string& path : case_files(args)) {
    outcomes.push_back(run_file(path, find));
  }
  const auto tallies = tally(rulebooks, outcomes);
  if (args.format == Format::kText) {
    put(stdout, cases_text(outcomes, tallies, args.lang, wants_colour(stdout)));
  } else if (args.format == Format::kJson) {
    put(stdout, cases_json(outcomes, tallies) + '\n');
  } else {
    put(stdout, cases_lines(outcomes));
  }
  const bool passed =
      std::all_of(outcomes.begin(), outcomes.end(),
                  [](const CaseOutcome& o) { return o.report.passed(); });
  return passed ? kOk : kFindings;
}

}  // namespace rung::cli
