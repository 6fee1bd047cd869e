// What is wrong with who is in charge of what.
#include <tuple>

#include "reference/reference.hpp"

namespace rung::reference {

// Does it make an approver of something that exists?
bool Model::counts(const Portfolio& p, Instant at) const {
  const bool approves = p.kind == PortfolioKind::kInCharge ||
                        p.kind == PortfolioKind::kResponsible;
  return approves && p.when.contains(at) && post_exists(p.leader, at) &&
         (p.unit.empty() || unit_exists(p.unit, at)) &&
         (p.subject.empty() || subjects_.count(p.subject) > 0);
}

// Several leaders of one unit, one subject (within the leaders' unit where no
// unit is stated) or both: none of them primary, or several.
void Model::portfolio_ties(Instant at, std::vector<Flaw>& flaws) const {
  std::map<std::tuple<Id, Id, Id>, std::map<bool, Ids>> leaders;
  for (const Portfolio& p : records_.portfolios) {
    if (!counts(p, at)) continue;
    const Id& own = posts_.at(p.leader).unit;
    const Id home = p.unit.empty() && units_.count(own) > 0 ? own : Id();
    leaders[{p.unit, p.subject, home}][p.primary].insert(p.leader);
  }
  for (auto& [key, by_primary] : leaders) {
    const Ids& rivals =
        by_primary[true].empty() ? by_primary[false] : by_primary[true];
    if (rivals.size() < 2) continue;
    Flaw flaw{"org.portfolio_tie"};
    if (!std::get<0>(key).empty()) flaw.push_back(std::get<0>(key));
    if (!std::get<1>(key).empty()) flaw.push_back(std::get<1>(key));
    flaw.insert(flaw.end(), rivals.begin(), rivals.end());
    flaws.push_back(flaw);
  }
}

// A unit has a leader in charge when its own exit has one.
void Model::unit_gaps(Instant at, std::vector<Flaw>& flaws) const {
  const auto led = [&](const Id& unit) {
    return !leaders_in_charge(unit, {at, Line::kLadder, Id()}).empty();
  };
  for (const auto& [id, unit] : units_) {
    if (!unit_exists(id, at) || led(id)) continue;
    const Id up = parent(id, at);
    bool beside = false;
    for (const auto& [other, record] : units_) {
      beside = beside || (!up.empty() && unit_exists(other, at) &&
                          parent(other, at) == up && led(other));
    }
    if (beside) flaws.push_back({"org.portfolio_gap", id});
  }
}

// A subject has one when it, or a subject above it, has a portfolio. Those
// without a subject above are beside each other.
void Model::subject_gaps(Instant at, std::vector<Flaw>& flaws) const {
  Ids named;
  for (const Portfolio& p : records_.portfolios) {
    if (counts(p, at)) named.insert(p.subject);
  }
  const auto led = [&](const Id& subject) {
    for (const Id& each : subject_lineage(subject)) {
      if (named.count(each) > 0) return true;
    }
    return false;
  };
  const auto above = [&](const Id& subject) {
    const List line = subject_lineage(subject);
    return line.size() > 1 ? line[1] : Id();
  };
  for (const auto& [id, subject] : subjects_) {
    bool beside = false;
    for (const auto& [other, record] : subjects_) {
      beside = beside || (above(other) == above(id) && led(other));
    }
    if (beside && !led(id)) flaws.push_back({"org.portfolio_gap", id});
  }
}

}  // namespace rung::reference
