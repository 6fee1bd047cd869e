// The one field that kinds which list people have: `person`.
#ifndef RUNG_SRC_IO_PERSON_FIELD_HPP_
#define RUNG_SRC_IO_PERSON_FIELD_HPP_

#include <string>
#include <string_view>

#include "rung/io.hpp"

namespace rung::io {

/// The attribute that `person` is mapped to, whose value becomes a person's id;
/// empty: the kind's own. Errors: kInvalidArgument for any other field, and for
/// an attribute without name.
std::string person_field(const ImportOptions& options, std::string_view kind);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_PERSON_FIELD_HPP_
