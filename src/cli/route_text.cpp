#include "cli/route_text.hpp"

#include <cstdio>

#include "cli/style.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMaxListed = 6;

// The question: who asks, when, on which line.
std::string head(const View& view, const Party& from, const RouteQuery& query,
                 const Route& route, bool colour) {
  const Lang lang = view.lang;
  const auto posts = posts_for(view.org, from, query.unit, view.at);
  TextTable table;
  const auto row = [&](Word heading, std::string text, Style style) {
    table.add({{std::string(word(heading, lang)), Style::kHeading},
               {std::move(text), style}});
  };
  row(Word::kFrom, view.label(from), Style::kPlain);
  if (posts.size() == 1) {
    if (from.kind != Party::Kind::kPost) {
      row(Word::kPost, view.label(posts[0]), Style::kPlain);
    }
    row(Word::kUnit, view.label(view.org.unit(posts[0])), Style::kPlain);
    row(Word::kHolders, view.holders(posts[0]), Style::kPlain);
  }
  row(Word::kTime, format_instant(view.at, view.org.zone()), Style::kPlain);
  row(Word::kLine, std::string(word(query.context.line, lang)), Style::kPlain);
  std::string outcome(word(route.outcome, lang));
  if (posts.empty()) {
    outcome += ": " + std::string(word(Word::kNoPostThen, lang));
  } else if (posts.size() > 1) {
    outcome += ": " + std::string(word(Word::kSeveralPosts, lang)) + ": " +
               view.list(posts, kMaxListed);
  }
  row(Word::kOutcome, outcome, style_of(route.outcome));
  return table.str(colour);
}

// The post that the walk had reached below `level`: passed posts count, so the
// trace is asked before the steps.
PostId post_below(const Route& route, std::uint32_t level, PostId start) {
  if (level <= 1) return start;
  for (const TraceRecord& record : route.trace) {
    if (record.level == level - 1 && record.stage == Stage::kExpand &&
        record.post != kNoPost) {
      return record.post;
    }
  }
  return kNoPost;
}

std::string why(const View& view, const Route& route, const Step& step,
                PostId start) {
  const PostId asked = step.instead_of != kNoPost ? step.instead_of : step.post;
  std::string text(reason(step.line, view.lang));
  const PostId below = post_below(route, step.level, start);
  if (step.line == Line::kUnit && below != kNoPost) {
    const bool own = view.org.unit(below) == view.org.unit(asked);
    text = word(own ? Word::kHeadOfOwnUnit : Word::kHeadOfUnitAbove, view.lang);
  }
  if (step.instead_of == kNoPost) return text;
  return text + "; " + std::string(word(Word::kStandsInFor, view.lang)) + ' ' +
         view.label(step.instead_of);
}

std::string steps(const View& view, const Route& route, PostId start,
                  bool colour) {
  const Lang lang = view.lang;
  TextTable table({word(Word::kLevel, lang), word(Word::kPost, lang),
                   word(Word::kUnit, lang), word(Word::kHolders, lang),
                   word(Word::kWhy, lang)});
  for (const Step& step : route.steps) {
    table.add({{std::to_string(step.level)},
               {view.label(step.post)},
               {view.label(step.unit)},
               {view.people(step.holders, step.post)},
               {why(view, route, step, start)}});
  }
  return table.empty() ? "" : '\n' + table.str(colour);
}

std::string notes(const View& view, const Route& route, bool colour) {
  TextTable table;
  for (const Note& note : route.notes) {
    table.add(
        {{std::string(word(note.severity, view.lang)), style_of(note.severity)},
         {std::string(note.code)},
         {message(view.org, note, view.lang)}});
  }
  if (table.empty()) return {};
  return '\n' + styled(word(Word::kNotes, view.lang), Style::kHeading, colour) +
         '\n' + table.str(colour, 2);
}

std::string decisions(const View& view, const Route& route, bool colour) {
  const Lang lang = view.lang;
  TextTable table({word(Word::kLevel, lang), word(Word::kStage, lang),
                   word(Word::kPost, lang), word(Word::kCandidate, lang),
                   word(Word::kEdge, lang), word(Word::kDecision, lang),
                   word(Word::kReplacedBy, lang)});
  for (const TraceRecord& record : route.trace) {
    std::string replaced = view.label(record.replaced_by);
    if (record.replaced_by_person != kNoPerson) {
      if (!replaced.empty()) replaced += ", ";
      replaced += view.label(record.replaced_by_person);
    }
    table.add({{std::to_string(record.level)},
               {std::string(word(record.stage, lang))},
               {view.label(record.post)},
               {view.label(record.candidate)},
               {std::string(word(record.edge, lang))},
               {std::string(word(record.code, lang))},
               {std::move(replaced)}});
  }
  return '\n' + styled(word(Word::kTrace, lang), Style::kHeading, colour) +
         '\n' + table.str(colour, 2);
}

}  // namespace

std::string route_text(const View& view, const Party& from,
                       const RouteQuery& query, const Route& route,
                       bool trace) {
  const bool colour = wants_colour(stdout);
  const auto posts = posts_for(view.org, from, query.unit, view.at);
  const PostId start = posts.size() == 1 ? posts[0] : kNoPost;
  std::string text = head(view, from, query, route, colour) +
                     steps(view, route, start, colour) +
                     notes(view, route, colour);
  if (trace) text += decisions(view, route, colour);
  return text;
}

}  // namespace rung::cli
