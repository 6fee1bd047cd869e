// Any bytes given to the readers of organisations either load or are refused
// with an Error; what loads is written and read back alike.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "io/org_json.hpp"
#include "rung/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const auto facts = rung::io::read_org_json(text, {});
    const std::string once = rung::io::write_org_json(facts);
    const auto back = rung::io::read_org_json(once, {});
    if (rung::io::write_org_json(back) != once) std::abort();
  } catch (const rung::Error& error) {
    if (error.message().empty()) std::abort();
  }
  return 0;
}
