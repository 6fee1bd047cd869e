// Cells: S-FEEL unary tests, or plain JSON values.
#ifndef RUNG_SRC_COND_TABLE_CELL_HPP_
#define RUNG_SRC_COND_TABLE_CELL_HPP_

#include "base/json_cursor.hpp"
#include "cond/table_domain.hpp"

namespace rung::cond {

/// Reads an input cell. Texts that are new to an open domain are added to its
/// words. Errors: kParse with the cell's pointer.
Set read_cell(const Cursor& cell, Domain& domain);

/// The code of one plain JSON value of the domain's type: true, 3, "text",
/// "2024-01-01".
Code read_plain(const Cursor& value, Domain& domain);

/// The code of a text, which an open domain adds to its words. Errors: kParse
/// with the pointer when a closed domain does not have it.
Code code_of_text(const Cursor& value, Domain& domain, std::string_view text);

/// The instant of a JSON text. Errors: kParse with the pointer.
Instant read_instant(const Cursor& value, std::string_view text, Zone zone);

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_CELL_HPP_
