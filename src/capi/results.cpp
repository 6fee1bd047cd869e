#include "capi/results.hpp"

#include "capi/text.hpp"

namespace rung::capi {
namespace {

template <class Id>
std::uint32_t number(Id id) noexcept {
  return static_cast<std::uint32_t>(id);
}

template <class Enum>
std::int32_t code(Enum value) noexcept {
  return static_cast<std::int32_t>(value);
}

std::size_t count_ids(const Route& route) {
  std::size_t total = 0;
  for (const Step& step : route.steps) total += step.holders.size();
  for (const Note& note : route.notes) total += note.posts.size();
  return total;
}

rung_trace_record shown(const TraceRecord& record) {
  return {code(record.stage),
          code(record.code),
          record.level,
          number(record.unit),
          number(record.post),
          number(record.candidate),
          code(record.edge),
          number(record.replaced_by),
          number(record.replaced_by_person)};
}

}  // namespace

const rung_routed* RouteView::show(const Route& route) {
  ids_.start(count_ids(route));
  steps_.start();
  for (const Step& step : route.steps) {
    steps_.add({number(step.post), number(step.unit), step.level,
                number(step.instead_of), code(step.line),
                ids_.add(step.holders), code(step.via), code(step.together),
                step.auto_pass ? 1 : 0});
  }
  trace_.start();
  for (const TraceRecord& record : route.trace) trace_.add(shown(record));
  notes_.start();
  for (const Note& note : route.notes) {
    notes_.add({view(note.code), code(note.severity), note.level,
                ids_.add(note.posts)});
  }
  steps_.seal();
  trace_.seal();
  notes_.seal();
  routed_ = {code(route.outcome), steps_.data(), steps_.size(), trace_.data(),
             trace_.size(),       notes_.data(), notes_.size()};
  return &routed_;
}

const rung_related* RelatedView::show(const Related& related) {
  ids_.start(related.skipped.size() + related.alternatives.size());
  related_.relation = code(related.relation);
  related_.distance = related.distance;
  related_.line = code(related.line);
  related_.skipped = ids_.add(related.skipped);
  related_.alternatives = ids_.add(related.alternatives);
  return &related_;
}

rung_problem_list ReportView::show(std::span<const Problem> problems) {
  std::size_t total = 0;
  for (const Problem& problem : problems) total += problem.subjects.size();
  subjects_.clear();
  subjects_.reserve(total);  // the problems point into it
  problems_.start();
  for (const Problem& problem : problems) {
    const rung_str* first = subjects_.data() + subjects_.size();
    for (const std::string& id : problem.subjects) {
      subjects_.push_back(view(id));
    }
    problems_.add({view(problem.code),
                   code(problem.severity),
                   {first, problem.subjects.size()},
                   {view(problem.message.zh), view(problem.message.en)}});
  }
  problems_.seal();
  return {problems_.data(), problems_.size()};
}

const rung_report* ReportView::show(const OrgReport& report) {
  report_.units = report.units;
  report_.posts = report.posts;
  report_.people = report.people;
  report_.depth = report.depth;
  report_.roots = ids_.only(report.roots);
  report_.problems = show(report.problems);
  return &report_;
}

}  // namespace rung::capi
