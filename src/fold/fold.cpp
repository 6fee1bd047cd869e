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

// What the sources contradict each other in; the other problems are found
// again. One that the latest export does not have names its export.
void carry_conflicts(const Series& series, Facts& out) {
  const auto& latest = series.facts.back().problems;
  for (std::uint32_t i = 0; i < series.size(); ++i) {
    for (Problem problem : series.facts[i].problems) {
      if (problem.code != "org.source_conflict") continue;
      const auto stays = std::find(latest.begin(), latest.end(), problem);
      if (i < series.last() && stays != latest.end()) continue;
      if (i < series.last()) {
        const std::string day =
            format_instant(series.dates[i], series.facts.back().zone);
        problem.message.zh = day + " 的导出：" + problem.message.zh;
        problem.message.en =
            "in the export of " + day + ": " + problem.message.en;
      }
      out.problems.push_back(std::move(problem));
    }
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
