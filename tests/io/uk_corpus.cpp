#include "io/uk_corpus.hpp"

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "io/csv.hpp"
#include "rung/error.hpp"
#include "rung/io.hpp"

namespace rung {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
constexpr std::string_view kSuffix = "-senior.csv";

// Files are named after the body: small letters, blanks and signs as one
// underscore, apostrophes dropped, hyphens kept.
std::string slug(std::string_view body) {
  std::string out;
  for (const char c : body) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c == '\'') continue;
    if (capital) {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (small || c == '-') {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

// The references in `... reports to him/herself. ref:"A6"`.
std::vector<std::string> self_reports_in(std::string_view errors) {
  constexpr std::string_view kMark = "reports to him/herself. ref:\"";
  std::vector<std::string> posts;
  for (std::size_t at = errors.find(kMark); at != errors.npos;
       at = errors.find(kMark, at + 1)) {
    const std::size_t start = at + kMark.size();
    posts.emplace_back(errors.substr(start, errors.find('"', start) - start));
  }
  std::sort(posts.begin(), posts.end());
  posts.erase(std::unique(posts.begin(), posts.end()), posts.end());
  return posts;
}

}  // namespace

UkCounts count_uk_file(const std::string& path) {
  UkCounts counts;
  counts.file = std::filesystem::path(path).filename().string();
  if (counts.file.ends_with(kSuffix)) {
    counts.file.resize(counts.file.size() - kSuffix.size());
  }
  try {
    const std::string text = read_file(path, kMaxBytes);
    const Source source{counts.file, text};
    const Imported in = import_org("uk-organogram", {&source, 1});
    const OrgReport report = in.org.check(Instant{0});
    counts.posts = report.posts;
    counts.roots = report.roots.size();
    counts.depth = report.depth;
    counts.left_out = in.left_out.size();
    for (const Problem& problem : report.problems) {
      ++counts.problems[problem.code];
      if (problem.code == "org.self_report") {
        counts.self_reports.push_back(problem.subjects.at(0));
      }
    }
  } catch (const Error& error) {
    counts.refusal = error.what();
  }
  std::sort(counts.self_reports.begin(), counts.self_reports.end());
  return counts;
}

std::vector<UkCounts> count_uk_folder(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string path = entry.path().string();
    if (path.ends_with(kSuffix)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  std::vector<UkCounts> all;
  for (const std::string& path : paths) all.push_back(count_uk_file(path));
  return all;
}

std::vector<UkVerdict> read_uk_verdicts(const std::string& path) {
  const std::string text = read_file(path, kMaxBytes);
  io::CsvReader reader("verdicts", text, ',');
  std::vector<std::string> cells;
  reader.next(cells);  // body, graph, source, errors, senior_posts
  std::vector<UkVerdict> verdicts;
  while (reader.next(cells)) {
    const std::string& errors = cells.at(3);
    UkVerdict verdict;
    verdict.file = slug(cells.at(0)) + '-' + cells.at(1);
    verdict.no_top =
        errors.find("Could not find a senior post with") != errors.npos;
    verdict.self_reports = self_reports_in(errors);
    verdict.cut = errors.ends_with("...");
    verdicts.push_back(std::move(verdict));
  }
  return verdicts;
}

}  // namespace rung
