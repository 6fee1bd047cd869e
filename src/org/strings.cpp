#include "org/strings.hpp"

#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung {

StrRef StringPool::add(std::string_view text) {
  if (text.empty()) return kEmptyStr;
  const std::size_t at = bytes_.size();
  if (text.size() > UINT16_MAX || at + 2 + text.size() > UINT32_MAX) {
    throw Error(ErrorCode::kLimitExceeded, "too much text", {}, shorten(text),
                "an organisation holds at most 4 GiB of ids and names");
  }
  const auto length = static_cast<std::uint16_t>(text.size());
  bytes_.resize(at + 2 + text.size());
  std::memcpy(bytes_.data() + at, &length, 2);
  std::memcpy(bytes_.data() + at + 2, text.data(), text.size());
  return static_cast<StrRef>(at);
}

}  // namespace rung
