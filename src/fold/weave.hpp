// The parts of a fold: each writes records of the folded org and names what
// changed.
#ifndef RUNG_SRC_FOLD_WEAVE_HPP_
#define RUNG_SRC_FOLD_WEAVE_HPP_

#include <map>
#include <utility>

#include "fold/changes.hpp"
#include "fold/model.hpp"

namespace rung::fold {

/// What became of a unit that is gone.
struct Takeover {
  FoldKind kind = FoldKind::kUnitGone;
  std::vector<Entity> by;           ///< the units that took over
  std::uint32_t moved = 0, of = 0;  ///< of its people, or else of its posts
  bool people = false;              ///< people, not posts
  bool stated = false;              ///< an export names the successor
};
/// By unit and the export that shows it last.
using Takeovers = std::map<std::pair<Entity, std::uint32_t>, Takeover>;

Takeovers find_takeovers(const Model& model);

void weave_units(const Model& model, const Takeovers& takeovers,
                 Changes& changes, Facts& out);
void weave_posts(const Model& model, Changes& changes, Facts& out);
void weave_people(const Model& model, Changes& changes, Facts& out);
void weave_portfolios(const Model& model, Changes& changes, Facts& out);
void weave_absences(const Model& model, Changes& changes, Facts& out);
void weave_subjects(const Model& model, Changes& changes, Facts& out);

/// The id that a person or subject has in the folded org.
std::string person_id(const Model& model, Entity person);
std::string subject_id(const Model& model, Entity subject);

/// How a text is shown in `before` and `now`.
std::string shown_text(const Text& text);
/// Ids or words, as one text.
std::string listed(const std::vector<std::string>& words);

/// Puts facts in the order in which an export has them, later exports first,
/// so that of overlapping ones the first is that of the later export.
template <class Value>
void put_in_order(std::vector<Lasting<Value>>& facts) {
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Lasting<Value>& a, const Lasting<Value>& b) {
                     if (a.run.last != b.run.last) {
                       return a.run.last > b.run.last;
                     }
                     return a.place < b.place;
                   });
}

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_WEAVE_HPP_
