#include <algorithm>
#include <tuple>

#include "io/org_json.hpp"
#include "org/problems.hpp"

namespace rung::io {
namespace {

auto key_of(const ReportsTo& edge) {
  return std::tie(edge.post, edge.line, edge.when);
}
auto key_of(const Holding& holding) {
  return std::tie(holding.post, holding.kind, holding.when, holding.primary);
}
auto key_of(const Portfolio& portfolio) {
  return std::tie(portfolio.leader, portfolio.unit, portfolio.subject,
                  portfolio.kind, portfolio.when, portfolio.primary);
}
auto key_of(const Absence& absence) {
  return std::tie(absence.person, absence.post, absence.when, absence.stand_in,
                  absence.units, absence.subjects, absence.document_kinds,
                  absence.reason);
}

template <class Record>
void sort_keyed(std::vector<Record>& records) {
  std::stable_sort(
      records.begin(), records.end(),
      [](const Record& a, const Record& b) { return key_of(a) < key_of(b); });
}

// Stable: of two records with one id the first counts.
template <class Record>
void sort_by_id(std::vector<Record>& records) {
  std::stable_sort(
      records.begin(), records.end(),
      [](const Record& a, const Record& b) { return a.id < b.id; });
}

void sort_strings(std::vector<std::string>& strings) {
  std::sort(strings.begin(), strings.end());
}

}  // namespace

void sort_facts(Facts& facts) {
  for (Unit& unit : facts.units) sort_strings(unit.functions);
  for (Post& post : facts.posts) {
    sort_strings(post.functions);
    sort_keyed(post.reports_to);
  }
  for (Person& person : facts.people) sort_keyed(person.holds);
  for (Absence& absence : facts.absences) {
    sort_strings(absence.units);
    sort_strings(absence.subjects);
    sort_strings(absence.document_kinds);
  }
  sort_by_id(facts.units);
  sort_by_id(facts.posts);
  sort_by_id(facts.people);
  sort_by_id(facts.subjects);
  sort_keyed(facts.portfolios);
  sort_keyed(facts.absences);
  arrange(facts.problems);
}

}  // namespace rung::io
