// `rung rules list` and `show`.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/finding_text.hpp"
#include "cli/json_text.hpp"
#include "cli/judge_words.hpp"
#include "cli/judging.hpp"
#include "cli/rule_text.hpp"
#include "cli/style.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/text_width.hpp"
#include "cli/words.hpp"
#include "rung/explain.hpp"

namespace rung::cli {
namespace {

using Rulebooks = std::vector<Rulebook>;

constexpr std::size_t kValueWidth = 24;  // of a setting's values, in cells

std::string heading(Label which, Lang lang) {
  return std::string(label(which, lang));
}

// One JSON object a line.
template <class List, class Text>
std::string lines_of(const List& list, Text text) {
  std::string lines;
  for (const auto& one : list) lines += text(one) + '\n';
  return lines;
}

std::string ask(const Args& args, const Rulebooks& rulebooks,
                const char* question) {
  JsonObject request;
  request.text("ask", question);
  if (!args.rule.empty()) request.text("rule", args.rule);
  return rules_json(rulebooks, request.str()) + '\n';
}

std::string codes_of(const RuleInfo& rule) {
  std::vector<std::string> codes;
  for (const CodeInfo& code : rule.codes) {
    if (std::find(codes.begin(), codes.end(), code.code) == codes.end()) {
      codes.push_back(code.code);
    }
  }
  return joined(codes);
}

std::string worst_of(const RuleInfo& rule, Lang lang, Style& style) {
  if (rule.codes.empty()) return {};
  const auto worst = std::min_element(
      rule.codes.begin(), rule.codes.end(),
      [](const auto& a, const auto& b) { return a.severity < b.severity; });
  style = style_of(worst->severity);
  return std::string(word(worst->severity, lang));
}

std::string list_text(const Rulebooks& rulebooks, Lang lang, bool colour) {
  std::string text;
  for (const Rulebook& rulebook : rulebooks) {
    text += styled(printable(rulebook.id()), Style::kHeading, colour) + ' ' +
            printable(rulebook.version()) + "  " +
            printable(in(lang, rulebook.title())) + '\n';
  }
  TextTable table({label(Label::kRule, lang), label(Label::kRulebook, lang),
                   word(Word::kSeverity, lang), label(Label::kTitle, lang),
                   label(Label::kCodes, lang)});
  for (const RuleInfo* rule : rules_of(rulebooks)) {
    Style style = Style::kPlain;
    const std::string severity = worst_of(*rule, lang, style);
    table.add({{rule->id},
               {rule->rulebook},
               rule->on ? Cell{severity, style}
                        : Cell{rule->unchecked == Text{}
                                   ? heading(Label::kOffShort, lang)
                                   : "-",
                               Style::kDim},
               {in(lang, rule->title)},
               {codes_of(*rule)}});
  }
  return table.empty() ? text : text + '\n' + table.str(colour);
}

std::vector<const RuleInfo*> asked_rules(const Args& args,
                                         const Rulebooks& rulebooks) {
  if (args.rule.empty()) return rules_of(rulebooks);
  return {
      at_option("--rule", [&] { return &rule_named(rulebooks, args.rule); })};
}

// A column says which texts settings can have, where any says so.
std::string settings_text(const Rulebooks& rulebooks, Lang lang, bool colour) {
  std::vector<const SettingInfo*> all;
  for (const Rulebook& rulebook : rulebooks) {
    for (const SettingInfo& s : rulebook.settings()) all.push_back(&s);
  }
  const bool values =
      std::any_of(all.begin(), all.end(),
                  [](const SettingInfo* s) { return !s->values.empty(); });
  const auto head = [&](Label of) { return label(of, lang); };
  TextTable table = values
                        ? TextTable({head(Label::kName), head(Label::kType),
                                     head(Label::kValue), head(Label::kInitial),
                                     head(Label::kValues), head(Label::kBasis),
                                     head(Label::kTitle)})
                        : TextTable({head(Label::kName), head(Label::kType),
                                     head(Label::kValue), head(Label::kInitial),
                                     head(Label::kBasis), head(Label::kTitle)});
  for (const SettingInfo* s : all) {
    std::vector<Cell> row{
        {s->name},
        {s->type},
        {shortened(s->value, kValueWidth),
         s->value == s->initial ? Style::kPlain : Style::kHeading},
        {shortened(s->initial, kValueWidth)}};
    if (values) row.push_back({shortened(joined(s->values), kValueWidth)});
    row.push_back({s->source});
    row.push_back({in(lang, s->title)});
    table.add(std::move(row));
  }
  return table.str(colour);
}

std::string settings_lines(const Rulebooks& rulebooks) {
  std::string lines;
  for (const Rulebook& rulebook : rulebooks) {
    lines += lines_of(rulebook.settings(), [&](const SettingInfo& setting) {
      return to_json(rulebook, setting);
    });
  }
  return lines;
}

std::string settings_of(const Args& args, const Rulebooks& rulebooks) {
  if (args.format == Format::kJson) return ask(args, rulebooks, "settings");
  if (args.format == Format::kJsonl) return settings_lines(rulebooks);
  return settings_text(rulebooks, args.lang, wants_colour(stdout));
}

std::string rules_of(const Args& args, const Rulebooks& rulebooks) {
  const auto rules = asked_rules(args, rulebooks);
  if (args.format == Format::kJson) return ask(args, rulebooks, "show");
  if (args.format == Format::kJsonl) {
    return lines_of(rules, [](const RuleInfo* rule) { return to_json(*rule); });
  }
  std::string text;
  for (const RuleInfo* rule : rules) {
    if (!text.empty()) text += '\n';
    text += rule_text(rulebooks, rule->id, args.lang, wants_colour(stdout),
                      terminal_width(stdout));
  }
  return text;
}

}  // namespace

ExitStatus rules_list(const Args& args) {
  const Rulebooks rulebooks = load_rulebooks(args);
  if (args.format == Format::kText) {
    put(stdout, list_text(rulebooks, args.lang, wants_colour(stdout)));
  } else if (args.format == Format::kJson) {
    put(stdout, ask(args, rulebooks, "list"));
  } else {
    put(stdout, lines_of(rules_of(rulebooks),
                         [](const RuleInfo* rule) { return to_json(*rule); }));
  }
  return kOk;
}

ExitStatus rules_show(const Args& args) {
  const Rulebooks rulebooks = load_rulebooks(args);
  put(stdout,
      args.settings ? settings_of(args, rulebooks) : rules_of(args, rulebooks));
  return kOk;
}

}  // namespace rung::cli
