#include "rung/explain.hpp"

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/finding_text.hpp"
#include "cli/judge_words.hpp"
#include "cli/judging.hpp"
#include "cli/labels.hpp"
#include "cli/rule_text.hpp"
#include "cli/terminal.hpp"
#include "cli/text_width.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

ExitStatus explain_rule(const Args& args) {
  const std::vector<Rulebook> rulebooks = load_rulebooks(args);
  put(stdout, args.format == Format::kText
                  ? rule_text(rulebooks, args.what, args.lang,
                              wants_colour(stdout), terminal_width(stdout))
                  : to_json(explain(rulebooks, args.what), args.lang) + '\n');
  return kOk;
}

std::string parties(const View& view, const std::vector<std::string>& names) {
  std::vector<std::string> labels;
  for (const std::string& name : names) {
    const std::string text = view.label(view.org.find_party(name));
    labels.push_back(text.empty() ? name : text);
  }
  return joined(labels);
}

std::string event_text(const View& view, Label heading, const Event& event,
                       bool colour) {
  Lines lines(view.lang);
  lines.add(heading, event.id);
  lines.add(Label::kTime, format_instant(event.time, view.org.zone()));
  lines.add(Label::kAct, event.act);
  lines.add(Label::kFrom, parties(view, event.from));
  lines.add(Label::kTo, parties(view, event.to));
  lines.add(Label::kCopies, parties(view, event.cc));
  if (!event.on_behalf_of.empty()) {
    lines.add(Label::kOnBehalfOf, parties(view, {event.on_behalf_of}));
  }
  lines.add(Label::kSubject, event.subject);
  return '\n' + lines.str(colour);
}

// Each step of the way with the people who would have acted.
std::string way_text(const View& view, const std::vector<std::string>& path,
                     bool colour) {
  if (path.empty()) return {};
  TextTable table({word(Word::kPost, view.lang), word(Word::kUnit, view.lang),
                   word(Word::kHolders, view.lang)});
  for (const std::string& name : path) {
    const PostId post = view.org.find_post(name);
    if (post == kNoPost) {
      table.add({{parties(view, {name})}});
      continue;
    }
    table.add({{view.label(post)},
               {view.label(view.org.unit(post))},
               {view.holders(post)}});
  }
  return '\n' + styled(label(Label::kWay, view.lang), Style::kHeading, colour) +
         '\n' + table.str(colour, 2);
}

std::string full_text(const Judged& judged, const Finding& finding, Lang lang,
                      bool colour) {
  const View view{judged.org, finding.time, lang};
  const RuleExplained explained = explain(judged.rulebooks, finding.rule);
  std::string text = finding_text(judged, finding, lang, colour);
  for (std::size_t i = 0; i < finding.events.size(); ++i) {
    const Event* event = find_event(judged, finding, i);
    if (event == nullptr) continue;
    text += event_text(view, i == 0 ? Label::kEvent : Label::kWitness, *event,
                       colour);
  }
  text += way_text(view, finding.path, colour);
  Lines lines(lang);
  lines.add(Label::kAsks, in(lang, explained.rule.text));
  add_citations(lines, explained, lang);
  add_exemptions(lines, explained, lang);
  lines.add(Label::kMend, in(lang, explained.rule.good));
  return text + '\n' + lines.str(colour, terminal_width(stdout));
}

ExitStatus explain_finding(const Args& args) {
  const Judged judged = judge(args);
  for (const Finding& finding : judged.checked.findings) {
    if (finding.fingerprint != args.what) continue;
    put(stdout,
        args.format == Format::kText
            ? full_text(judged, finding, args.lang, wants_colour(stdout))
            : to_json(finding, judged.org.zone()) + '\n');
    return kOk;
  }
  throw Error(ErrorCode::kNotFound, "no finding has this fingerprint", {},
              args.what, "rung check shows those of its findings");
}

}  // namespace

ExitStatus explain_what(const Args& args) {
  return args.org.empty() ? explain_rule(args) : explain_finding(args);
}

}  // namespace rung::cli
