// Answers of either side as texts, so that they can be compared and read; for
// routes see show_route.cpp.
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

Context context_of(const Org& org, const Question& q) {
  Context context;
  context.at = q.at;
  context.line = q.line;
  context.subject =
      q.subject.empty() ? kNoSubject : org.find_subject(q.subject);
  return context;
}

}  // namespace rung::reference
