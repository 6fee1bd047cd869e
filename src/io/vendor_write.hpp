// What is shared by writers of vendors' formats, and who heads what.
#ifndef RUNG_SRC_IO_VENDOR_WRITE_HPP_
#define RUNG_SRC_IO_VENDOR_WRITE_HPP_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "io/directory.hpp"

namespace rung::io {

using HeadsOfUnits = std::map<std::string, std::set<std::string>>;

/// Who heads each unit, by the word of either side.
HeadsOfUnits heads_of_units(const Directory& directory);

/// The one language that a format takes. Where there is English besides, or
/// nothing else, that is named: it would come back as Chinese or not at all.
std::string one_language(const Text& text, const std::string& place,
                         std::vector<LeftOut>& left_out);

/// Names the kinds of units, for formats without.
void leave_kinds_out(const Directory& directory,
                     std::vector<LeftOut>& left_out);

/// An answer of Feishu's, with items that are JSON already: the only page.
std::string feishu_answer(const std::string& items);

/// An id as JSON: a number where it is one, else a text.
std::string id_json(const std::string& id);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_VENDOR_WRITE_HPP_
