// LDIF (RFC 2849) as records of attributes, before anything of a directory is
// made of them.
#ifndef RUNG_SRC_IO_LDIF_LINES_HPP_
#define RUNG_SRC_IO_LDIF_LINES_HPP_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/io.hpp"

namespace rung::io {

struct LdifValue {
  std::string attribute;  ///< small letters, without options
  std::string options;    ///< small letters, such as `lang-zh`; may be empty
  std::string text;       ///< decoded; bytes, if it was base64
  bool url = false;       ///< `text` names a file elsewhere, which is not read
};

struct LdifRecord {
  std::string dn;
  std::string place;  ///< `file:line`
  std::vector<LdifValue> values;
};

/// Calls `take` for each entry of the file, in its order. What a search tool
/// prints around entries is understood: referrals are named in `left_out`, and
/// so is an answer that the server cut off. Errors: those of SourceText; kParse
/// with file:line:column for what is no LDIF and for changes to entries.
void for_each_ldif_record(const Source& source, const LoadOptions& options,
                          std::vector<LeftOut>& left_out,
                          const std::function<void(LdifRecord&&)>& take);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDIF_LINES_HPP_
