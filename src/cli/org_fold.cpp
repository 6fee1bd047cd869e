#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/fold_words.hpp"
#include "cli/json_text.hpp"
#include "cli/judge_words.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMostOfGap = 12;  // rows, unless --all

// An argument DATE=ORG.
DatedOrg dated_org(const std::string& text, const LoadOptions& options) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos || sign == 0) {
    throw Error(ErrorCode::kInvalidArgument, "not of the form DATE=ORG", {},
                text, "such as 2024-06-30=june.json");
  }
  const std::string path = text.substr(sign + 1);
  Org org = Org::load(path, options);
  const Instant date = at_option("DATE=ORG", [&] {
    return parse_instant(text.substr(0, sign), org.zone());
  });
  return {date, std::move(org), path};
}

struct Answer {
  std::vector<std::string> exports;  ///< dates, in order
  Folded folded;
};

Answer ask(const Args& args) {
  ProgressBar bar(args.lang);
  FoldOptions options;
  options.load.progress = bar.callback();
  options.open_start = args.open_start;
  std::vector<DatedOrg> exports;
  for (const std::string& text : args.files) {
    exports.push_back(dated_org(text, options.load));
  }
  Answer answer{{}, fold_orgs(exports, options)};
  std::sort(
      exports.begin(), exports.end(),
      [](const DatedOrg& a, const DatedOrg& b) { return a.date < b.date; });
  for (const DatedOrg& one : exports) {
    answer.exports.push_back(
        format_instant(one.date, answer.folded.org.zone()));
  }
  return answer;
}

std::vector<std::string> change_lines(const Folded& folded, Lang lang) {
  std::vector<std::string> lines;
  const Zone zone = folded.org.zone();
  for (const FoldChange& change : folded.changes) {
    lines.push_back(JsonObject()
                        .text("kind", name(change.kind))
                        .texts("subjects", change.subjects)
                        .text("after", format_instant(change.after, zone))
                        .text("by", format_instant(change.by, zone))
                        .text("day", name(change.day))
                        .text("at", format_instant(change.at, zone))
                        .text("before", change.before)
                        .text("now", change.now)
                        .text("message", in(lang, change.message))
                        .str());
  }
  return lines;
}

// One object; as lines, the counts come first and the lists behind them.
std::string as_json(const Answer& answer, const Args& args) {
  const bool whole = args.format == Format::kJson;
  const Org& org = answer.folded.org;
  const auto changes = change_lines(answer.folded, args.lang);
  const auto problems = problem_lines(org.problems(), args.lang);
  JsonObject object;
  object.text("written", args.output)
      .texts("exports", answer.exports)
      .number("units", org.unit_count())
      .number("posts", org.post_count())
      .number("people", org.person_count());
  if (whole) object.array("changes", changes).array("problems", problems);
  std::string text = object.str() + '\n';
  if (whole) return text;
  for (const std::string& line : changes) text += line + '\n';
  for (const std::string& line : problems) text += line + '\n';
  return text;
}

// "12 (uncertain 9, stated 3)".
std::string counts(const Folded& folded, Lang lang) {
  std::array<std::size_t, 3> days{};
  for (const FoldChange& change : folded.changes) {
    ++days[static_cast<std::size_t>(change.day)];
  }
  std::string text;
  for (std::size_t d = 0; d < days.size(); ++d) {
    if (days[d] == 0) continue;
    if (!text.empty()) text += ", ";
    text.append(word(static_cast<FoldDay>(d), lang)).append(" ");
    text += std::to_string(days[d]);
  }
  const std::string all = std::to_string(folded.changes.size());
  return text.empty() ? all : all + " (" + text + ")";
}

// The changes between two exports, which start at `first`; returns their end.
std::size_t gap_text(const Folded& folded, std::size_t first, const Args& args,
                     bool colour, std::string& text) {
  const auto& changes = folded.changes;
  const Zone zone = folded.org.zone();
  std::size_t end = first;
  TextTable table(
      {word(FoldWord::kDay, args.lang), word(FoldWord::kChange, args.lang)});
  for (; end < changes.size() && changes[end].by == changes[first].by; ++end) {
    if (!args.all && end - first >= kMostOfGap) continue;
    const FoldChange& change = changes[end];
    const Style style =
        change.day == FoldDay::kStated ? Style::kPlain : Style::kWarn;
    table.add({{std::string(word(change.day, args.lang)), style},
               {std::string(in(args.lang, change.message))}});
  }
  text.append("\n")
      .append(word(FoldWord::kAfter, args.lang))
      .append(" " + format_instant(changes[first].after, zone) + ", ")
      .append(word(FoldWord::kNotLater, args.lang))
      .append(" " + format_instant(changes[first].by, zone) + ": ")
      .append(std::to_string(end - first) + '\n')
      .append(table.str(colour, 2));
  if (!args.all && end - first > kMostOfGap) {
    text += "  ... " + std::to_string(end - first - kMostOfGap) + "; " +
            std::string(word(FoldWord::kShowAll, args.lang)) + '\n';
  }
  return end;
}

std::string as_text(const Answer& answer, const Args& args, std::FILE* stream) {
  const Org& org = answer.folded.org;
  const bool colour = wants_colour(stream);
  std::string exports;
  for (const std::string& date : answer.exports) {
    exports += (exports.empty() ? "" : ", ") + date;
  }
  TextTable table;
  const auto row = [&](std::string_view heading, std::string value) {
    table.add({{std::string(heading), Style::kHeading}, {std::move(value)}});
  };
  row(word(Word::kWrote, args.lang),
      args.output == kDash ? "stdout" : args.output);
  row(word(FoldWord::kExports, args.lang), exports);
  row(word(Word::kUnits, args.lang), std::to_string(org.unit_count()));
  row(word(Word::kPosts, args.lang), std::to_string(org.post_count()));
  row(word(Word::kPeople, args.lang), std::to_string(org.person_count()));
  row(word(FoldWord::kChanges, args.lang), counts(answer.folded, args.lang));
  std::string text = table.str(colour);
  for (std::size_t i = 0; i < answer.folded.changes.size();) {
    i = gap_text(answer.folded, i, args, colour, text);
  }
  return text + '\n' + problem_table(org.problems(), args.lang, colour);
}

}  // namespace

ExitStatus org_fold(const Args& args) {
  const Answer answer = ask(args);
  write_whole(args.output, answer.folded.org.to_json());
  // The organisation itself has stdout where "-" asks for it.
  std::FILE* const stream = args.output == kDash ? stderr : stdout;
  put(stream, args.format == Format::kText ? as_text(answer, args, stream)
                                           : as_json(answer, args));
  return kOk;
}

}  // namespace rung::cli
