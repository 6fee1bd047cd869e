#include "cli/route_text.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/style.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMaxListed = 6;

// With these a unit asks for itself, and needs no post.
bool asks_itself(const Party& from, const RouteQuery& query) {
  return from.kind == Party::Kind::kUnit &&
         (query.policy.first == First::kOwnHead || !query.by_function.empty());
}

// Why there is no post to ask from.
std::string doubt(const View& view, const std::vector<PostId>& posts) {
  if (posts.size() == 1) return {};
  const Word what = posts.empty() ? Word::kNoPostThen : Word::kSeveralPosts;
  std::string text = ": " + std::string(word(what, view.lang));
  if (!posts.empty()) text += ": " + view.list(posts, kMaxListed);
  return text;
}

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
  if (posts.size() == 1 && !asks_itself(from, query)) {
    if (from.kind != Party::Kind::kPost) {
      row(Word::kPost, view.label(posts[0]), Style::kPlain);
    }
    row(Word::kUnit, view.label(view.org.unit(posts[0])), Style::kPlain);
    row(Word::kHolders, view.holders(posts[0]), Style::kPlain);
  }
  if (query.initiator != kNoPerson) {
    row(Word::kInitiator, view.label(query.initiator), Style::kPlain);
  }
  row(Word::kTime, format_instant(view.at, view.org.zone()), Style::kPlain);
  row(Word::kLine, std::string(word(query.context.line, lang)), Style::kPlain);
  std::string outcome(word(route.outcome, lang));
  if (!asks_itself(from, query)) outcome += doubt(view, posts);
  const bool none_has_it =
      !query.by_function.empty() && route.steps.empty() &&
      std::any_of(route.notes.begin(), route.notes.end(),
                  [](const Note& n) { return n.level == 0; }) &&
      route.outcome == Outcome::kNobody;
  if (none_has_it) {
    outcome = std::string(word(Word::kNoSuchFunction, lang)) + ' ' +
              query.by_function;
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

// The edge that led to the post that is asked, or stood in for.
std::string edge(const View& view, const RouteQuery& query, const Route& route,
                 const Step& step, PostId start) {
  if (!query.by_function.empty()) {
    return std::string(word(Word::kHasFunction, view.lang)) + ' ' +
           query.by_function;
  }
  const PostId asked = step.instead_of != kNoPost ? step.instead_of : step.post;
  const PostId below = post_below(route, step.level, start);
  if (step.line != Line::kUnit || below == kNoPost || asked == kNoPost) {
    return std::string(reason(step.line, view.lang));
  }
  const bool own = view.org.unit(below) == view.org.unit(asked);
  return std::string(
      word(own ? Word::kHeadOfOwnUnit : Word::kHeadOfUnitAbove, view.lang));
}

// In what way the step takes the place of another post.
Word place_word(Via via) {
  switch (via) {
    case Via::kDeputy:
      return Word::kDeputyFor;
    case Via::kClimb:
      return Word::kClimbedFor;
    case Via::kFallback:
      return Word::kFallbackFor;
    case Via::kUnitHead:
      return Word::kUnitHeadFor;
    default:
      return Word::kStandsInFor;
  }
}

std::string why(const View& view, const RouteQuery& query, const Route& route,
                const Step& step, PostId start) {
  const Lang lang = view.lang;
  std::string text;
  const auto add = [&](std::string_view part) {
    if (!text.empty()) text += lang == Lang::kZh ? "；" : "; ";
    text += part;
  };
  const bool from_elsewhere = step.via == Via::kClimb ||
                              step.via == Via::kFallback ||
                              step.via == Via::kUnitHead;
  if (!from_elsewhere) add(edge(view, query, route, step, start));
  if (step.instead_of != kNoPost) {
    add(std::string(word(place_word(step.via), lang)) + ' ' +
        view.label(step.instead_of));
  }
  if (step.together == Several::kAll) add(word(Word::kAllSign, lang));
  if (step.together == Several::kAny) add(word(Word::kOneSigns, lang));
  if (step.auto_pass) add(word(Word::kPassesByItself, lang));
  return text;
}

std::string steps(const View& view, const RouteQuery& query, const Route& route,
                  PostId start, bool colour) {
  const Lang lang = view.lang;
  TextTable table({word(Word::kLevel, lang), word(Word::kPost, lang),
                   word(Word::kUnit, lang), word(Word::kHolders, lang),
                   word(Word::kWhy, lang)});
  for (const Step& step : route.steps) {
    table.add({{std::to_string(step.level)},
               {view.label(step.post)},
               {view.label(step.unit)},
               {view.people(step.holders, step.post)},
               {why(view, query, route, step, start)}});
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
                     steps(view, query, route, start, colour) +
                     notes(view, route, colour);
  if (trace) text += decisions(view, route, colour);
  return text;
}

}  // namespace rung::cli
