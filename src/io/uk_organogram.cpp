// UK government organograms: a senior file with "Reports to Senior Post", and
// junior files whose rows hang under it (docs/importers.md).
#include "io/importers.hpp"
#include "io/uk_rows.hpp"

namespace rung::io {

Facts read_uk_organogram(Sources sources, const ImportOptions& options,
                         std::vector<LeftOut>& left_out) {
  StaffRows rows;
  rows.english = true;
  const UkReferences references =
      read_uk_seniors(sources[0], options.load, rows, left_out);
  std::map<std::string, std::size_t> numbers;
  for (const Source& source : sources.subspan(1)) {
    read_uk_juniors(source, options.load, references, numbers, rows, left_out);
  }
  Facts facts = facts_of_rows(std::move(rows));
  facts.zone = Zone{0};
  return facts;
}

}  // namespace rung::io
