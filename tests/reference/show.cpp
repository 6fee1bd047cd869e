// Answers of either side as texts, so that they can be compared and read.
#include <algorithm>

#include "reference/compare.hpp"

namespace rung::reference {

OrgBuilder builder_of(const Records& records) {
  OrgBuilder builder;
  for (const Unit& each : records.units) builder.add(each);
  for (const Post& each : records.posts) builder.add(each);
  for (const Person& each : records.people) builder.add(each);
  for (const Subject& each : records.subjects) builder.add(each);
  for (const Portfolio& each : records.portfolios) builder.add(each);
  for (const Absence& each : records.absences) builder.add(each);
  return builder;
}

void Differences::note(std::string_view what, std::string_view engine,
                       std::string_view reference) {
  if (++count_ > 5) return;  // the first few tell enough
  text_ += std::string(what) + ": engine " + std::string(engine) +
           ", reference " + std::string(reference) + "\n";
}

std::string show(const List& ids) {
  std::string text = "[";
  for (const Id& id : ids) text += " " + (id.empty() ? Id("-") : id);
  return text + " ]";
}

std::string show(const Ids& ids) { return show(List(ids.begin(), ids.end())); }

std::string show(const Answer& answer) {
  return std::string(name(answer.found)) + " " + answer.post;
}

std::string show(const Relationship& related) {
  return std::string(name(related.relation)) + " " +
         std::to_string(related.distance) + " skipped " +
         show(related.skipped) + " alternatives " + show(related.alternatives) +
         " " + std::string(name(related.line));
}

std::string show(const RouteAnswer& answer, bool with_trace) {
  std::string text(name(answer.outcome));
  for (const RouteStep& step : answer.steps) {
    text += "\n  step " + std::to_string(step.level) + " " + step.post +
            " in " + step.unit + " " + std::string(name(step.line)) + " " +
            show(step.holders) + " for " + step.instead_of;
  }
  for (const RouteNote& note : answer.notes) {
    text += "\n  note " + std::to_string(note.level) + " " + note.code + " " +
            show(note.posts);
  }
  if (!with_trace) return text;
  for (const RouteTrace& record : answer.trace) {
    text += "\n  trace " + std::to_string(record.level) + " " +
            std::string(name(record.code)) + " " + record.post;
  }
  return text;
}

std::string show(const Question& q) {
  return "at " + std::to_string(q.at.us) + " (" + format_instant(q.at, {0}) +
         ") line " + std::string(name(q.line)) + " subject " +
         (q.subject.empty() ? "-" : q.subject);
}

namespace {

template <typename Number>
Id text_id(const Org& org, Number number) {
  return number == Number{UINT32_MAX} ? Id() : Id(org.id(number));
}

}  // namespace

List convert(const Org& org, const std::vector<PostId>& posts) {
  List ids;
  for (const PostId post : posts) ids.push_back(text_id(org, post));
  return ids;
}

Answer convert(const Org& org, const PostAnswer& answer) {
  return {answer.found, text_id(org, answer.post)};
}

Relationship convert(const Org& org, const Related& related) {
  return {related.relation, related.distance, convert(org, related.skipped),
          convert(org, related.alternatives), related.line};
}

RouteAnswer convert(const Org& org, const Route& route) {
  RouteAnswer answer;
  answer.outcome = route.outcome;
  for (const Step& step : route.steps) {
    List holders;
    for (const PersonId person : step.holders) {
      holders.push_back(text_id(org, person));
    }
    answer.steps.push_back({text_id(org, step.post), text_id(org, step.unit),
                            holders, step.line, step.level,
                            text_id(org, step.instead_of)});
  }
  for (const Note& note : route.notes) {
    answer.notes.push_back(
        {std::string(note.code), note.level, convert(org, note.posts)});
  }
  for (const TraceRecord& record : route.trace) {
    answer.trace.push_back(
        {record.code, record.level, text_id(org, record.post)});
  }
  return answer;
}

Context context_of(const Org& org, const Question& q) {
  Context context;
  context.at = q.at;
  context.line = q.line;
  context.subject =
      q.subject.empty() ? kNoSubject : org.find_subject(q.subject);
  return context;
}

RouteQuery query_of(const Org& org, const RouteAsk& ask) {
  RouteQuery query;
  if (!ask.from.empty()) query.from = org.find_post(ask.from);
  if (!ask.person.empty()) query.person = org.find_person(ask.person);
  if (!ask.unit.empty()) query.unit = org.find_unit(ask.unit);
  if (!ask.to.empty()) query.to = org.find_post(ask.to);
  query.extent = ask.extent;
  query.document_kind = ask.document_kind;
  query.context = context_of(org, ask.question);
  return query;
}

}  // namespace rung::reference
