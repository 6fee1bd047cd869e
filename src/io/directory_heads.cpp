#include "io/directory_heads.hpp"

#include <algorithm>

namespace rung::io {

std::vector<Heading> headings_of(const Layout& layout,
                                 std::vector<LeftOut>& left_out) {
  std::vector<Heading> headings;
  for (const DirectoryUnit& unit : layout.directory.units) {
    if (!unit.heads) continue;
    const std::uint32_t number = layout.unit(unit.id);
    for (const std::string& head : *unit.heads) {
      const std::uint32_t user = layout.user(head);
      if (user == kNowhere) {
        left_out.push_back(
            {unit.place, "head `" + head + "` is not among the people"});
      } else {
        headings.push_back({user, number, unit.when});
      }
    }
  }
  std::sort(headings.begin(), headings.end());
  return headings;
}

bool heads_differ(const Layout& layout, const std::string& user,
                  std::uint32_t unit, std::span<const Claim> claims) {
  for (const Claim& claim : claims) {
    if (claim.title == nullptr || !claim.head) continue;
    for (const DirectoryUnit& version : layout.versions(unit)) {
      if (!version.heads || !version.when.overlaps(claim.when)) continue;
      const bool named = std::binary_search(version.heads->begin(),
                                            version.heads->end(), user);
      if (named != *claim.head) return true;
    }
  }
  return false;
}

}  // namespace rung::io
