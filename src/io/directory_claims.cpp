#include "io/directory_claims.hpp"

#include <algorithm>
#include <utility>

#include "io/staff_units.hpp"

namespace rung::io {
namespace {

std::vector<Instant> bounds_of(std::span<const Claim> claims) {
  std::vector<Instant> bounds;
  for (const Claim& claim : claims) {
    bounds.push_back(claim.when.since);
    bounds.push_back(claim.when.until);
  }
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  return bounds;
}

// The text that sorts first; notes where there are several.
std::string least(std::vector<std::string>& said,
                  std::vector<std::string>& differing) {
  make_set(said);
  if (said.size() > 1) {
    differing.insert(differing.end(), said.begin(), said.end());
  }
  return said.empty() ? std::string() : std::move(said[0]);
}

}  // namespace

Segments::Segments(std::span<const Claim> claims) {
  if (claims.size() == 1) {
    const Claim& claim = claims[0];
    list.push_back({claim.when, claim.title ? *claim.title : Text{},
                    claim.head.value_or(false), claim.primary});
    return;
  }
  const std::vector<Instant> bounds = bounds_of(claims);
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    Segment now{{bounds[i], bounds[i + 1]}, {}, false, false};
    bool covered = false, is = false, is_not = false;
    std::vector<std::string> zh, en;
    for (const Claim& claim : claims) {
      if (!claim.when.contains(now.when.since)) continue;
      covered = true;
      now.head |= claim.head.value_or(false);
      now.primary |= claim.primary;
      if (claim.title == nullptr) continue;
      (claim.head.value_or(false) ? is : is_not) |= claim.head.has_value();
      if (!claim.title->zh.empty()) zh.push_back(claim.title->zh);
      if (!claim.title->en.empty()) en.push_back(claim.title->en);
    }
    if (!covered) continue;
    heads_differ |= is && is_not;
    now.title = {least(zh, titles), least(en, titles)};
    Segment* const last = list.empty() ? nullptr : &list.back();
    if (last != nullptr && last->when.until == now.when.since) {
      last->when.until = now.when.until;
      Segment same = now;
      same.when = last->when;
      if (same == *last) continue;
      last->when.until = now.when.since;
    }
    list.push_back(std::move(now));
  }
  make_set(titles);
}

}  // namespace rung::io
