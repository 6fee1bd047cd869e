#include "rung/fold.hpp"

#include <utility>

#include "fold/weave.hpp"

namespace rung::fold {

std::string person_id(const Model& model, Entity person) {
  const auto it = model.person_ids.find(person);
  return it == model.person_ids.end() ? std::string(model.people.id(person))
                                      : it->second;
}

std::string subject_id(const Model& model, Entity subject) {
  const auto it = model.subject_ids.find(subject);
  return it == model.subject_ids.end() ? std::string(model.subjects.id(subject))
                                       : it->second;
}

std::string shown_text(const Text& text) {
  if (text.zh.empty() || text.zh == text.en) return text.en;
  return text.en.empty() ? text.zh : text.zh + " / " + text.en;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

namespace {

// What the sources contradict each other in, of which compiling drops what is
// said twice; the other problems are found again.
void carry_conflicts(const Series& series, Facts& out) {
  for (const Facts& facts : series.facts) {
    std::copy_if(facts.problems.begin(), facts.problems.end(),
                 std::back_inserter(out.problems), [](const Problem& p) {
                   return p.code == "org.source_conflict";
                 });
  }
}

}  // namespace
}  // namespace rung::fold

namespace rung {

Folded fold_orgs(std::span<const DatedOrg> exports,
                 const FoldOptions& options) {
  Facts facts;
  std::vector<FoldChange> list;
  {
    const fold::Model model(exports, options);
    fold::Changes changes(model.series);
    facts.zone = model.series.facts.back().zone;
    fold::weave_units(model, fold::find_takeovers(model), changes, facts);
    fold::weave_posts(model, changes, facts);
    fold::weave_people(model, changes, facts);
    fold::weave_portfolios(model, changes, facts);
    fold::weave_absences(model, changes, facts);
    fold::weave_subjects(model, changes, facts);
    fold::carry_conflicts(model.series, facts);
    list = changes.take();
  }
  return {compile(facts, options.load), std::move(list)};
}

}  // namespace rung
