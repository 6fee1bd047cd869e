// The readers behind import_org(), one a kind.
#ifndef RUNG_SRC_IO_IMPORTERS_HPP_
#define RUNG_SRC_IO_IMPORTERS_HPP_

#include <span>
#include <vector>

#include "org/facts_store.hpp"
#include "rung/io.hpp"

namespace rung::io {

using Sources = std::span<const Source>;

/// Each reads the sources of its kind, of which there is at least one, and
/// names the records that it had to leave out.
Facts read_uk_organogram(Sources, const ImportOptions&, std::vector<LeftOut>&);
Facts read_staff_csv(Sources, const ImportOptions&, std::vector<LeftOut>&);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_IMPORTERS_HPP_
