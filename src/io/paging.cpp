#include "io/paging.hpp"

#include <algorithm>

namespace rung::io {

void Paging::page(const std::string& file, const VendorRecord& page,
                  std::string_view more) {
  last_[file] = {page.flag(more).value_or(false), page.place()};
}

void Paging::finish(std::vector<LeftOut>& left_out) const {
  const bool ended = std::any_of(last_.begin(), last_.end(),
                                 [](const auto& f) { return !f.second.more; });
  if (ended) return;
  for (const auto& [file, last] : last_) {
    left_out.push_back({last.place,
                        "the listing goes on behind this page, and no file "
                        "ends it: what follows is missing"});
  }
}

}  // namespace rung::io
