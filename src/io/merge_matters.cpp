// Portfolios and absences, united.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "io/merge_run.hpp"

namespace rung::io {

void Merge::add_portfolios() {
  std::set<std::tuple<std::string, std::string, std::string, PortfolioKind,
                      Interval, bool>>
      seen;
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (Portfolio one : readings_[i].facts.portfolios) {
      for (const std::string& leader : places_.posts_for(i, one.leader)) {
        one.leader = leader;
        if (seen.emplace(one.leader, one.unit, one.subject, one.kind, one.when,
                         one.primary)
                .second) {
          merged_.portfolios.push_back(one);
        }
      }
    }
  }
}

void Merge::add_absences() {
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (const Absence& one : readings_[i].facts.absences) add_absence(i, one);
  }
  const auto key = [](const Absence& one) {
    return std::tie(one.person, one.post, one.when, one.stand_in, one.units,
                    one.subjects, one.document_kinds, one.reason);
  };
  auto& all = merged_.absences;
  std::sort(all.begin(), all.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto last = std::unique(
      all.begin(), all.end(),
      [&](const auto& a, const auto& b) { return key(a) == key(b); });
  all.erase(last, all.end());
}

void Merge::add_absence(std::size_t reading, const Absence& absence) {
  Absence one = absence;
  if (places_.displaced(reading, one.stand_in)) {
    const auto posts = places_.posts_for(reading, one.stand_in);
    const auto people = places_.holders_of(reading, one.stand_in);
    // One stands in: the post where that is clear, else who held the other.
    one.stand_in = posts.size() == 1 ? posts[0] : std::string(people[0]);
  }
  if (one.post.empty()) {
    merged_.absences.push_back(std::move(one));
    return;
  }
  for (std::string& post : places_.posts_for(reading, one.post)) {
    one.post = std::move(post);
    merged_.absences.push_back(one);
  }
}

}  // namespace rung::io
