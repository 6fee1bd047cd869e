#include <utility>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/judge_words.hpp"
#include "cli/judging.hpp"
#include "cli/style.hpp"
#include "cli/terminal.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

struct Flaw {
  const Rulebook* rulebook;
  LintFlaw flaw;
};

std::vector<Flaw> flaws_of(const std::vector<Rulebook>& rulebooks) {
  std::vector<Flaw> flaws;
  for (const Rulebook& rulebook : rulebooks) {
    for (LintFlaw& flaw : rulebook.lint()) {
      flaws.push_back({&rulebook, std::move(flaw)});
    }
  }
  return flaws;
}

std::string as_text(const std::vector<Flaw>& flaws, Lang lang, bool colour) {
  std::string text = std::string(label(Label::kFlaws, lang)) + "  " +
                     std::to_string(flaws.size()) + '\n';
  if (flaws.empty()) return text;
  TextTable table({word(Word::kSeverity, lang), word(Word::kCode, lang),
                   label(Label::kRule, lang), label(Label::kPlace, lang),
                   word(Word::kMessage, lang)});
  for (const Flaw& one : flaws) {
    table.add({{std::string(word(one.flaw.severity, lang)),
                style_of(one.flaw.severity)},
               {one.flaw.code},
               {one.flaw.rule},
               {std::string(one.rulebook->id()) + ':' + one.flaw.place},
               {in(lang, one.flaw.message)}});
  }
  return text + '\n' + table.str(colour);
}

std::string as_lines(const std::vector<Flaw>& flaws) {
  std::string lines;
  for (const Flaw& one : flaws) {
    lines += to_json(*one.rulebook, one.flaw) + '\n';
  }
  return lines;
}

}  // namespace

ExitStatus rules_lint(const Args& args) {
  const std::vector<Rulebook> rulebooks = load_rulebooks(args);
  const std::vector<Flaw> flaws = flaws_of(rulebooks);
  if (args.format == Format::kText) {
    put(stdout, as_text(flaws, args.lang, wants_colour(stdout)));
  } else if (args.format == Format::kJson) {
    put(stdout, rules_json(rulebooks, R"({"ask":"lint"})") + '\n');
  } else {
    put(stdout, as_lines(flaws));
  }
  for (const Flaw& one : flaws) {
    if (one.flaw.severity == Severity::kError) return kFindings;
  }
  return kOk;
}

}  // namespace rung::cli
