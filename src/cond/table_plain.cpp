// Values of cells as they stand in JSON.
#include "base/near.hpp"
#include "base/utf8.hpp"
#include "cond/table_cell.hpp"
#include "rung/error.hpp"

namespace rung::cond {

Code code_of_text(const Cursor& cell, Domain& domain, std::string_view text) {
  if (!domain.closed) return static_cast<Code>(domain.words.add(text));
  if (const auto found = domain.words.find(text)) {
    return static_cast<Code>(*found);
  }
  Nearest nearest(text);
  for (std::size_t i = 0; i < domain.words.size(); ++i) {
    nearest.offer(domain.words[i]);
  }
  cell.refuse("`" + shorten(text) + "` is not among the input's `values`",
              nearest.hint());
}

Instant read_instant(const Cursor& value, std::string_view text, Zone zone) {
  try {
    return parse_instant(text, zone);
  } catch (const Error& error) {
    value.refuse(error.message(), error.hint());
  }
}

Code read_plain(const Cursor& value, Domain& domain) {
  switch (domain.type) {
    case FactType::kBoolean:
      return value.boolean() ? 1 : 0;
    case FactType::kNumber:
      return code_of_number(value.number());
    case FactType::kInstant:
      return read_instant(value, value.text(), domain.zone).us;
    case FactType::kText:
    case FactType::kParty:
      break;
  }
  return code_of_text(value, domain, value.text());
}

}  // namespace rung::cond
