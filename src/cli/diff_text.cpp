#include "cli/diff_text.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "cli/diff_words.hpp"
#include "cli/labels.hpp"
#include "cli/style.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMostShown = 20;  // of each list, without --all
constexpr RouteTurn kTurns[] = {
    RouteTurn::kVacant, RouteTurn::kAmbiguous, RouteTurn::kBroken,
    RouteTurn::kGone,   RouteTurn::kAdded,     RouteTurn::kMended,
    RouteTurn::kLonger, RouteTurn::kShorter,   RouteTurn::kPeople};

Style style_of_turn(RouteTurn turn) {
  if (turn <= RouteTurn::kBroken) return Style::kBad;
  return turn == RouteTurn::kMended ? Style::kGood : Style::kPlain;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Both lists beside each other, equal texts in one row. What is longer than any
// chain of leaders is not worth the work.
Pairs aligned(const std::vector<std::string>& a,
              const std::vector<std::string>& b) {
  constexpr std::size_t kMost = 200;
  Pairs pairs;
  if (a.size() > kMost || b.size() > kMost) {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
      pairs.emplace_back(i < a.size() ? a[i] : std::string(),
                         i < b.size() ? b[i] : std::string());
    }
    return pairs;
  }
  std::vector<std::vector<std::size_t>> common(
      a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t k = b.size(); k-- > 0;) {
      common[i][k] = a[i] == b[k]
                         ? common[i + 1][k + 1] + 1
                         : std::max(common[i + 1][k], common[i][k + 1]);
    }
  }
  std::size_t i = 0, k = 0;
  while (i < a.size() || k < b.size()) {
    const bool both = i < a.size() && k < b.size();
    if (both && a[i] == b[k]) {
      pairs.emplace_back(a[i++], b[k++]);
    } else if (both && common[i + 1][k + 1] == common[i][k]) {
      pairs.emplace_back(a[i++], b[k++]);  // one in place of the other
    } else if (i < a.size() &&
               (k == b.size() || common[i + 1][k] >= common[i][k + 1])) {
      pairs.emplace_back(a[i++], std::string());
    } else {
      pairs.emplace_back(std::string(), b[k++]);
    }
  }
  return pairs;
}

class Writer {
 public:
  Writer(const OrgDiff& diff, Lang lang, bool all)
      : d_(diff),
        lang_(lang),
        most_(all ? SIZE_MAX : kMostShown),
        colour_(wants_colour(stdout)),
        old_{d_.old_org, d_.at_old, lang},
        new_{d_.new_org, d_.at_new, lang} {}

  std::string run() {
    head();
    facts();
    routes();
    matters();
    return std::move(text_);
  }

 private:
  std::string say(DiffWord which) const {
    return std::string(word(which, lang_));
  }
  void heading(DiffWord which) {
    text_ += '\n' + styled(say(which), Style::kHeading, colour_) + '\n';
  }
  // "... 12 more (--all lists them)"
  void more(std::size_t count) {
    if (count <= most_) return;
    text_ += "  ... " + std::string(word(Word::kMore, lang_)) + ' ' +
             std::to_string(count - most_) + " (" + say(DiffWord::kShowAll) +
             ")\n";
  }

  void head() {
    TextTable table;
    const auto row = [&](std::string_view key, std::string value,
                         Style style = Style::kPlain) {
      table.add({{std::string(key), Style::kHeading}, {value, style}});
    };
    const auto count = [&](DiffWord key, std::uint64_t value) {
      row(word(key, lang_), std::to_string(value));
    };
    row(word(DiffWord::kOld, lang_), time(old_));
    row(word(DiffWord::kNew, lang_), time(new_));
    count(DiffWord::kAsked, d_.summary.asked);
    count(DiffWord::kChanged, d_.summary.changed);
    for (const RouteTurn turn : kTurns) {
      const auto value = d_.summary.turns[static_cast<std::size_t>(turn)];
      if (value == 0) continue;
      row("  " + std::string(word(turn, lang_)), std::to_string(value),
          style_of_turn(turn));
    }
    if (d_.with_events) {
      count(DiffWord::kOpenMatters, d_.summary.open_matters);
      count(DiffWord::kAffected, d_.summary.affected_matters);
      const auto& s = d_.summary;
      if (s.later_events != 0) count(DiffWord::kLaterEvents, s.later_events);
      if (s.unknown_parties != 0) {
        row(word(DiffWord::kUnknownParties, lang_), unknown_parties());
      }
    }
    text_ += table.str(colour_);
    if (d_.summary.changed == 0 && d_.matters.empty() && d_.org.empty()) {
      text_ += '\n' + say(DiffWord::kNoDifference) + '\n';
    }
  }

  // "2: typo (event e5), ..."
  std::string unknown_parties() const {
    std::string text = std::to_string(d_.unknown.size());
    for (std::size_t i = 0; i < d_.unknown.size(); ++i) {
      if (i == most_) return text + ", ...";
      const UnknownParty& one = d_.unknown[i];
      text += (i == 0 ? ": " : ", ") + one.party + " (" + one.event + ')';
    }
    return text;
  }

  static std::string time(const View& view) {
    return format_instant(view.at, view.org.zone());
  }

  void facts() {
    if (d_.org.empty()) return;
    heading(DiffWord::kFacts);
    TextTable table;
    for (std::size_t i = 0; i < d_.org.size() && i < most_; ++i) {
      const OrgChange& change = d_.org[i];
      table.add({{std::string(word(change.thing, lang_))},
                 {std::string(word(change.action, lang_))},
                 {label(change.id)},
                 {fields(change), Style::kDim}});
    }
    text_ += table.str(colour_, 2);
    more(d_.org.size());
  }

  std::string fields(const OrgChange& change) const {
    std::string text;
    const bool changed = change.action == OrgChange::Action::kChanged;
    for (const OrgChange::Field& field : change.fields) {
      const bool said = field.name == "name" || field.name == "title";
      if (said && !changed) continue;  // the label
      if (!text.empty()) text += lang_ == Lang::kZh ? "；" : "; ";
      text.append(field_word(field.name, lang_)).append(" ");
      if (changed) {
        text += (field.before.empty() ? "-" : field.before) + " -> " +
                (field.after.empty() ? "-" : field.after);
      } else {
        text += field.before.empty() ? field.after : field.before;
      }
    }
    return text;
  }

  // As the new organisation calls it, else the old one.
  std::string label(std::string_view id) const {
    for (const View* view : {&new_, &old_}) {
      const Party party = view->org.find_party(id);
      if (party.kind != Party::Kind::kNone) return view->label(party);
    }
    return std::string(id);
  }

  void routes() {
    if (d_.routes.empty()) return;
    heading(DiffWord::kRoutes);
    for (std::size_t i = 0; i < d_.routes.size() && i < most_; ++i) {
      if (i > 0) text_ += '\n';
      one_route(d_.routes[i]);
    }
    more(d_.routes.size());
  }

  void one_route(const RouteChange& change) {
    text_ += "  " + styled(label(change.from), Style::kHeading, colour_);
    if (d_.requests.size() > 1) {
      text_ += "  " + say(DiffWord::kRequest) + ' ' +
               std::to_string(change.request + 1);
    }
    for (const RouteTurn turn : kTurns) {
      if (!change.what.has(turn)) continue;
      text_ += "  " + styled(word(turn, lang_), style_of_turn(turn), colour_);
    }
    text_ += '\n';
    const std::string why = message(d_, change, lang_);
    if (!why.empty()) text_ += "  " + why + '\n';
    sides(change);
  }

  void sides(const RouteChange& change) {
    TextTable table(
        {"", word(DiffWord::kOld, lang_), word(DiffWord::kNew, lang_)});
    for (const auto& [a, b] :
         aligned(steps(old_, change.before), steps(new_, change.after))) {
      const bool same = a == b;
      const Style style = same ? Style::kDim : Style::kPlain;
      table.add({{same ? "" : ">"},
                 {a, style},
                 {same ? say(DiffWord::kSame) : b, style}});
    }
    table.add({{""}, outcome(change.before), outcome(change.after)});
    text_ += table.str(colour_, 4);
  }

  std::vector<std::string> steps(const View& view,
                                 const std::optional<Route>& route) const {
    std::vector<std::string> texts;
    if (!route) return texts;
    for (const Step& one : route->steps) texts.push_back(step(view, one));
    return texts;
  }
  std::string step(const View& view, const Step& step) const {
    std::string text = view.label(step.post);
    const std::string people = step.auto_pass
                                   ? say(DiffWord::kPasses)
                                   : view.people(step.holders, step.post);
    if (!people.empty()) text += (text.empty() ? "" : ": ") + people;
    if (step.instead_of != kNoPost) {
      text += " [" + std::string(word(Word::kStandsInFor, lang_)) + ' ' +
              view.label(step.instead_of) + ']';
    }
    return text;
  }

  Cell outcome(const std::optional<Route>& route) const {
    if (!route) return {say(DiffWord::kNotThere), Style::kDim};
    return {std::string(word(route->outcome, lang_)), style_of(route->outcome)};
  }

  void matters() {
    if (d_.matters.empty()) return;
    heading(DiffWord::kMatters);
    TextTable table(
        {word(DiffWord::kMatter, lang_), word(DiffWord::kWaitsFor, lang_),
         word(DiffWord::kWhat, lang_), word(DiffWord::kAskInstead, lang_)});
    for (std::size_t i = 0; i < d_.matters.size() && i < most_; ++i) {
      const MatterChange& change = d_.matters[i];
      table.add({{change.matter + " (" + change.event + ')'},
                 {label(change.party)},
                 {turns(change)},
                 {instead(change)}});
    }
    text_ += table.str(colour_, 2);
    more(d_.matters.size());
  }

  std::string turns(const MatterChange& change) const {
    std::string text;
    for (unsigned i = 0; i <= static_cast<unsigned>(MatterTurn::kRoute); ++i) {
      const auto turn = MatterTurn{static_cast<std::uint8_t>(i)};
      if (!change.what.has(turn)) continue;
      if (!text.empty()) text += lang_ == Lang::kZh ? "；" : "; ";
      text += word(turn, lang_);
    }
    return text;
  }

  std::string instead(const MatterChange& change) const {
    std::string text;
    for (const AskInstead& ask : change.instead) {
      if (!text.empty()) text += lang_ == Lang::kZh ? "；" : "; ";
      text += label(ask.post);
      const char* before = ": ";
      for (const std::string& person : ask.people) {
        text += before + label(person);
        before = ", ";
      }
    }
    return text.empty() ? say(DiffWord::kNobody) : text;
  }

  const OrgDiff& d_;
  const Lang lang_;
  const std::size_t most_;
  const bool colour_;
  const View old_, new_;
  std::string text_;
};

}  // namespace

std::string diff_text(const OrgDiff& diff, Lang lang, bool all) {
  return Writer(diff, lang, all).run();
}

}  // namespace rung::cli
