#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/labels.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "rung/health.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMaxRoots = 10;

std::string as_text(const View& view, const OrgReport& report) {
  const bool colour = wants_colour(stdout);
  const auto heading = [&](Word w) {
    return Cell{std::string(word(w, view.lang)), Style::kHeading};
  };
  TextTable table;
  table.add({heading(Word::kTime), {format_instant(view.at, view.org.zone())}});
  table.add({heading(Word::kUnits), {std::to_string(report.units)}});
  table.add({heading(Word::kPosts), {std::to_string(report.posts)}});
  table.add({heading(Word::kPeople), {std::to_string(report.people)}});
  table.add({heading(Word::kDepth), {std::to_string(report.depth)}});
  table.add({heading(Word::kRoots), {view.list(report.roots, kMaxRoots)}});
  return table.str(colour) + '\n' +
         problem_table(report.problems, view.lang, colour);
}

// The counts on the first line, then one line for each problem.
std::string as_lines(const View& view, const OrgReport& report) {
  std::vector<std::string> roots;
  for (const PostId root : report.roots) roots.emplace_back(view.org.id(root));
  std::string text = JsonObject()
                         .number("units", report.units)
                         .number("posts", report.posts)
                         .number("people", report.people)
                         .texts("roots", roots)
                         .number("depth", report.depth)
                         .str() +
                     '\n';
  for (const std::string& line : problem_lines(report.problems, view.lang)) {
    text += line + '\n';
  }
  return text;
}

enum class Report { kNone, kPage, kJson };

// What kind of report the file is to be.
Report report_kind(const std::string& file) {
  if (file.empty()) return Report::kNone;
  if (file.ends_with(".html") || file.ends_with(".htm")) return Report::kPage;
  if (file.ends_with(".json")) return Report::kJson;
  throw Error(ErrorCode::kUnsupported, "the name does not say which report",
              "--report", file, "end it in .html or .json");
}

void write_report(const Args& args, Report kind, const View& view) {
  if (kind == Report::kNone) return;
  const OrgHealth found = health(view.org, view.at);
  HealthPageOptions options;
  options.lang = args.lang;
  options.input = args.org == kDash ? "stdin" : args.org;
  write_whole(args.report, kind == Report::kPage
                               ? health_page(view.org, found, options)
                               : to_json(view.org, found, args.lang) + '\n');
}

}  // namespace

ExitStatus org_check(const Args& args) {
  const Report kind = report_kind(args.report);
  const Org org = load_org(args);
  const View view{org, instant_of(args, org), args.lang};
  write_report(args, kind, view);
  const OrgReport report = org.check(view.at);
  if (args.format == Format::kText) put(stdout, as_text(view, report));
  if (args.format == Format::kJson) {
    put(stdout, to_json(org, report, args.lang) + '\n');
  }
  if (args.format == Format::kJsonl) put(stdout, as_lines(view, report));
  const bool flawed = std::any_of(
      report.problems.begin(), report.problems.end(),
      [](const Problem& p) { return p.severity == Severity::kError; });
  return flawed ? kFindings : kOk;
}

}  // namespace rung::cli
