#include <stdexcept>

#include "route/small_org.hpp"

namespace rung::test {
namespace {

Party party_of(const Org& org, std::string_view name) {
  const Party party = org.find_party(name);
  if (party.kind == Party::Kind::kNone) {
    throw std::logic_error("nobody is called " + std::string(name));
  }
  return party;
}

std::string show_step(const Org& org, const Step& step) {
  std::string text(step.post == kNoPost ? "" : org.id(step.post));
  text += '=';
  if (step.holders.empty()) text += '*';
  for (std::size_t i = 0; i < step.holders.size(); ++i) {
    text += (i == 0 ? "" : "+") + std::string(org.id(step.holders[i]));
  }
  if (step.auto_pass && !step.holders.empty()) text += '*';
  if (step.via == Via::kHolder || step.via == Via::kNobody) return text;
  text += '~' + std::string(name(step.via));
  if (step.instead_of != kNoPost) {
    text += '/' + std::string(org.id(step.instead_of));
  }
  return text;
}

}  // namespace

std::string show_steps(const Org& org, const Route& route) {
  std::string text = std::string(name(route.outcome)) + ':';
  std::uint32_t level = 0;
  for (const Step& step : route.steps) {
    const bool joined =
        step.together != Several::kReport && level == step.level;
    if (joined) {
      text += step.together == Several::kAll ? '&' : '|';
    } else {
      text += ' ' + std::to_string(step.level) + ':';
    }
    text += show_step(org, step);
    level = step.level;
  }
  return text;
}

std::string show_notes(const Org& org, const Route& route) {
  std::string text;
  for (const Note& note : route.notes) {
    text += (text.empty() ? "" : " ") + std::string(note.code) + '(';
    for (std::size_t i = 0; i < note.posts.size(); ++i) {
      text += (i == 0 ? "" : " ") + std::string(org.id(note.posts[i]));
    }
    text += note.severity == Severity::kError ? ")!" : ")";
  }
  return text;
}

bool asks(const Org& org, const Route& route, std::string_view person) {
  const PersonId wanted = org.find_person(person);
  for (const Step& step : route.steps) {
    for (const PersonId holder : step.holders) {
      if (holder == wanted) return true;
    }
  }
  return false;
}

Ask::Ask(const Org& asked, Preset preset)
    : org(asked), query(rung::preset(preset)) {
  query.context.at = parse_instant("2024-06-01", org.zone());
}

Ask& Ask::from(std::string_view name) {
  const Party party = party_of(org, name);
  query.from = party.post;
  query.person = party.person;
  if (party.unit != kNoUnit) query.unit = party.unit;
  return *this;
}

Ask& Ask::in(std::string_view unit) {
  query.unit = party_of(org, unit).unit;
  return *this;
}

void Ask::go(Extent extent) {
  const RouteQuery none;
  query.extent = extent;
  query.levels = none.levels;
  query.to = none.to;
  query.rank = none.rank;
  query.function = none.function;
}

Ask& Ask::levels(std::uint32_t n) {
  go(Extent::kLevels);
  query.levels = n;
  return *this;
}

Ask& Ask::top() {
  go(Extent::kTop);
  return *this;
}

Ask& Ask::to(std::string_view post) {
  go(Extent::kTo);
  query.to = party_of(org, post).post;
  return *this;
}

Ask& Ask::until_rank(std::int32_t rank) {
  go(Extent::kRank);
  query.rank = rank;
  return *this;
}

Ask& Ask::until_function(std::string_view function) {
  go(Extent::kFunction);
  query.function = std::string(function);
  return *this;
}

Ask& Ask::by_function(std::string_view function) {
  query.by_function = std::string(function);
  return *this;
}

Ask& Ask::fallback(std::string_view party) {
  query.fallback = party_of(org, party);
  return *this;
}

Ask& Ask::handled(std::initializer_list<std::string_view> people) {
  for (const std::string_view person : people) {
    query.handled.push_back(party_of(org, person).person);
  }
  return *this;
}

std::string Ask::steps() const { return show_steps(org, route()); }
std::string Ask::notes() const { return show_notes(org, route()); }

}  // namespace rung::test
