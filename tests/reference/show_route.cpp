// Routes and their queries as texts and in the engine's numbers.
#include <sstream>

#include "reference/compare.hpp"

namespace rung::reference {
namespace {

template <typename Number>
Id text_id(const Org& org, Number number) {
  return number == Number{UINT32_MAX} ? Id() : Id(org.id(number));
}

std::vector<PersonId> people(const Org& org, const List& ids) {
  std::vector<PersonId> result;
  for (const Id& id : ids) result.push_back(org.find_person(id));
  return result;
}

// The grants as a decision table.
std::string table_of(const std::vector<Grant>& grants) {
  std::ostringstream text;
  text.precision(17);
  text << R"({"id":"authority","hit":"first","inputs":[)"
       << R"({"name":"rank","type":"number"},{"name":"role","type":"text"},)"
       << R"({"name":"document_kind","type":"text"}],)"
       << R"("outputs":[{"name":"limit","type":"number"}],"rows":[)";
  const char* comma = "";
  for (const Grant& each : grants) {
    text << comma << R"({"if":[")";
    if (each.rank) text << "<= " << *each.rank;
    text << (each.rank ? "" : "-") << "\",";
    if (each.role) text << "[\"" << name(*each.role) << "\"],";
    if (!each.role) text << "\"-\",";
    if (each.document_kind.empty()) text << "\"-\"";
    if (!each.document_kind.empty())
      text << "[\"" << each.document_kind << "\"]";
    text << R"(],"then":[)" << each.limit << "]}";
    comma = ",";
  }
  text << "]}";
  return text.str();
}

}  // namespace

std::string show(const RouteAnswer& answer) {
  std::string text(name(answer.outcome));
  for (const RouteStep& step : answer.steps) {
    text += "\n  step " + std::to_string(step.level) + " " + step.post +
            " in " + step.unit + " " + std::string(name(step.line)) + " " +
            show(step.holders) + " for " + step.instead_of + " via " +
            std::string(name(step.via)) + " together " +
            std::string(name(step.together)) +
            (step.auto_pass ? " auto_pass" : "");
  }
  for (const RouteNote& note : answer.notes) {
    text += "\n  note " + std::to_string(note.level) + " " + note.code + " " +
            std::string(name(note.severity)) + " " + show(note.posts);
  }
  return text;
}

std::string show_trace(const Org& org, const Route& route) {
  std::string text;
  for (const TraceRecord& record : route.trace) {
    text += "\n  trace " + std::to_string(record.level) + " " +
            std::string(name(record.stage)) + " " +
            std::string(name(record.code)) + " " + text_id(org, record.post) +
            " " + text_id(org, record.candidate);
  }
  return text;
}

std::string show(const RouteAsk& ask) {
  const RoutePolicy& p = ask.policy;
  std::ostringstream text;
  const auto say = [&](const char* option, const auto& value) {
    text << " " << option << "=" << value;
  };
  const auto say_id = [&](const char* option, const Id& id) {
    if (!id.empty()) say(option, id);
  };
  const auto say_list = [&](const char* option, const List& ids) {
    if (!ids.empty()) say(option, show(ids));
  };
  text << "route";
  say_id("from", ask.from);
  say_id("person", ask.person);
  say_id("unit", ask.unit);
  say("extent", name(ask.extent));
  if (ask.levels != 0) say("levels", ask.levels);
  if (ask.from_top) text << " from_top";
  say_id("to", ask.to);
  if (ask.rank != kUnordered) say("until_rank", ask.rank);
  say_id("until_function", ask.function);
  if (!ask.authority.empty()) say("authority", table_of(ask.authority));
  if (!ask.authority.empty()) say("amount", ask.amount);
  if (ask.last_only) text << " last_only";
  say_id("by_function", ask.by_function);
  if (ask.own_unit) text << " own_unit";
  say_id("kind", ask.document_kind);
  say_id("initiator", ask.initiator);
  say_list("handled", ask.handled);
  say_list("conflict", ask.conflict);
  say_list("inactive", ask.inactive);
  say_id("fallback", ask.fallback);
  if (p == RoutePolicy{}) return text.str();
  say("first", name(p.first));
  say("several", name(p.several));
  say("acting", p.acting);
  say("deputy", p.deputy);
  say("hops", p.stand_in_hops);
  say("vacancy", name(p.vacancy));
  say("absence", name(p.absence));
  say("self", name(p.self));
  say("conflict", name(p.conflict));
  say("inactive", name(p.inactive));
  say("climb_limit", p.climb_limit);
  say("vacant_counts", p.vacant_counts);
  say("duplicates", name(p.duplicates));
  say("mode", name(p.duplicate_mode));
  say("overflow", name(p.overflow));
  return text.str();
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
                            text_id(org, step.instead_of), step.via,
                            step.together, step.auto_pass});
  }
  for (const Note& note : route.notes) {
    answer.notes.push_back({std::string(note.code), note.severity, note.level,
                            convert(org, note.posts)});
  }
  return answer;
}

RouteQuery query_of(const Org& org, const RouteAsk& ask) {
  RouteQuery query;
  if (!ask.from.empty()) query.from = org.find_post(ask.from);
  if (!ask.person.empty()) query.person = org.find_person(ask.person);
  if (!ask.unit.empty()) query.unit = org.find_unit(ask.unit);
  if (!ask.to.empty()) query.to = org.find_post(ask.to);
  query.context = context_of(org, ask.question);
  query.document_kind = ask.document_kind;
  query.extent = ask.extent;
  query.levels = ask.levels;
  query.from_top = ask.from_top;
  query.rank = ask.rank;
  query.function = ask.function;
  if (ask.extent == Extent::kAuthority) {
    query.authority = Authority::parse(table_of(ask.authority));
  }
  query.amount = ask.amount;
  query.last_only = ask.last_only;
  query.by_function = ask.by_function;
  query.own_unit = ask.own_unit;
  if (!ask.initiator.empty()) query.initiator = org.find_person(ask.initiator);
  query.handled = people(org, ask.handled);
  query.conflict_people = people(org, ask.conflict);
  query.inactive_people = people(org, ask.inactive);
  if (!ask.fallback.empty()) query.fallback = org.find_party(ask.fallback);
  query.policy = ask.policy;
  return query;
}

}  // namespace rung::reference
