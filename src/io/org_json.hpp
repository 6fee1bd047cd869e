// `rung-org/1` text from and to facts.
#ifndef RUNG_SRC_IO_ORG_JSON_HPP_
#define RUNG_SRC_IO_ORG_JSON_HPP_

#include <string>
#include <string_view>

#include "org/facts_store.hpp"
#include "rung/limits.hpp"

namespace rung::io {

/// Reads one `rung-org/1` text. Errors: kParse with a JSON pointer when the
/// text is JSON but not of the format, with line:column when it is not JSON;
/// kUnsupported for another version; kLimitExceeded; kCancelled.
Facts read_org_json(std::string_view text, const LoadOptions& options);

/// Writes facts as `rung-org/1`: one record a line, records by id, nothing that
/// is a default, so that equal facts give equal text.
std::string write_org_json(Facts facts);

/// Puts records and the lists in them that mean sets into one order. What is
/// stated first counts for names and parents, so these stay as they are.
void sort_facts(Facts& facts);

/// Appends a text as a JSON string.
void append_json_string(std::string& out, std::string_view text);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_ORG_JSON_HPP_
