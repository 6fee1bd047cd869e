#include <cstdio>
#include <deque>
#include <utility>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/left_out.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/text_width.hpp"
#include "cli/words.hpp"
#include "rung/io.hpp"

namespace rung::cli {
namespace {

char separator_of(const std::string& text) {
  if (text.empty()) return ',';
  if (text == "tab" || text == "\\t") return '\t';
  if (text.size() == 1) return text[0];
  throw Error(ErrorCode::kInvalidArgument, "a separator is one character",
              "--separator", text, "such as ; or tab");
}

// "field=Column" pairs.
std::map<std::string, std::string> columns_of(
    const std::vector<std::string>& pairs) {
  std::map<std::string, std::string> columns;
  for (const std::string& pair : pairs) {
    const std::size_t sign = pair.find('=');
    if (sign == std::string::npos || sign == 0) {
      throw Error(ErrorCode::kInvalidArgument, "not of the form field=Column",
                  "--map", pair);
    }
    const std::string field = pair.substr(0, sign);
    if (!columns.emplace(field, pair.substr(sign + 1)).second) {
      throw Error(ErrorCode::kInvalidArgument, "a field is mapped twice",
                  "--map", pair);
    }
  }
  return columns;
}

ImportOptions options_of(const ImportFrom& from) {
  ImportOptions options;
  options.columns = columns_of(from.columns);
  if (!from.separator.empty() && from.kind != "csv") {
    throw Error(ErrorCode::kInvalidArgument, "only csv has a separator",
                "--separator", from.separator);
  }
  options.separator = separator_of(from.separator);
  options.encoding = encoding_of(from.encoding, from.kind);
  return options;
}

Imported read_sources(const Args& args) {
  ProgressBar bar(args.lang);
  LoadOptions load;
  load.progress = bar.callback();
  std::deque<std::string> texts;
  std::vector<ImportPart> parts;
  bool stdin_read = false;
  for (const ImportFrom& from : args.from) {
    ImportPart part{from.kind, {}, options_of(from)};
    for (const std::string& file : from.files) {
      if (file == kDash && std::exchange(stdin_read, true)) {
        throw Error(ErrorCode::kInvalidArgument, "stdin can be read only once",
                    "FILE", "-");
      }
      texts.push_back(read_whole(file));
      part.sources.push_back({file == kDash ? "stdin" : file, texts.back()});
    }
    parts.push_back(std::move(part));
  }
  return import_org(parts, load);
}

// One object; as lines, the counts come first and the lists behind them.
std::string as_json(const Imported& imported, const Args& args) {
  const bool whole = args.format == Format::kJson;
  const auto left_out = left_out_lines(imported.left_out);
  const auto problems = problem_lines(imported.org.problems(), args.lang);
  JsonObject object;
  object.text("written", args.output)
      .number("units", imported.org.unit_count())
      .number("posts", imported.org.post_count())
      .number("people", imported.org.person_count());
  if (whole) object.array("left_out", left_out).array("problems", problems);
  std::string text = object.str() + '\n';
  if (whole) return text;
  for (const std::string& line : left_out) text += line + '\n';
  for (const std::string& line : problems) text += line + '\n';
  return text;
}

std::string as_text(const Imported& imported, const Args& args,
                    std::FILE* stream) {
  TextTable table;
  const auto row = [&](Word w, std::string value) {
    table.add({{std::string(word(w, args.lang)), Style::kHeading},
               {std::move(value)}});
  };
  row(Word::kWrote, args.output == kDash ? "stdout" : args.output);
  row(Word::kUnits, std::to_string(imported.org.unit_count()));
  row(Word::kPosts, std::to_string(imported.org.post_count()));
  row(Word::kPeople, std::to_string(imported.org.person_count()));
  const bool colour = wants_colour(stream);
  return table.str(colour) +
         problem_table(imported.org.problems(), args.lang, colour);
}

}  // namespace

ExitStatus org_import(const Args& args) {
  const Imported imported = read_sources(args);
  write_whole(args.output, imported.org.to_json());
  // The organisation itself has stdout where "-" asks for it.
  std::FILE* const stream = args.output == kDash ? stderr : stdout;
  if (args.format == Format::kText) {
    put(stream, as_text(imported, args, stream));
    put(stderr, left_out_text(imported.left_out, args.lang, args.all));
  } else {
    put(stream, as_json(imported, args));
  }
  return kOk;
}

}  // namespace rung::cli
