#include "io/person_field.hpp"

#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {

std::string person_field(const ImportOptions& options, std::string_view kind) {
  std::string attribute;
  for (const auto& [field, mapped] : options.columns) {
    if (field != "person") {
      throw Error(ErrorCode::kInvalidArgument,
                  "unknown field of `" + std::string(kind) + "`", {},
                  shorten(field), "fields: person");
    }
    if (mapped.empty()) {
      throw Error(ErrorCode::kInvalidArgument, "a field is mapped to nothing",
                  {}, field, "name the attribute that is a person's id");
    }
    attribute = mapped;
  }
  return attribute;
}

}  // namespace rung::io
