#include "fold/model.hpp"

namespace rung::fold {

Ids::Ids(const Series& series) {
  for (std::uint32_t i = series.size(); i-- > 0;) {
    const Facts& facts = series.facts[i];
    const auto own = [&](const auto& records, Kind kind) {
      for (const auto& record : records) owners_.try_emplace(record.id, kind);
    };
    own(facts.units, Kind::kUnit);
    own(facts.posts, Kind::kPost);
    own(facts.people, Kind::kPerson);
    own(facts.subjects, Kind::kSubject);
    // Nothing new may stand where an edge dangles.
    for (const Post& post : facts.posts) {
      for (const ReportsTo& edge : post.reports_to) {
        if (!owners_.contains(edge.post)) taken_.insert(edge.post);
      }
    }
  }
}

std::string Ids::fresh(std::string_view id, std::string_view mark) {
  std::string base(id);
  base.append("~").append(mark);
  std::string found = base;
  for (int n = 2; owners_.contains(found) || taken_.contains(found); ++n) {
    found = base + '.' + std::to_string(n);
  }
  taken_.insert(found);
  return found;
}

}  // namespace rung::fold
