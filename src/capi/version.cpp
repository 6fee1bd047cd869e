#include "capi/text.hpp"
#include "rung/rung.h"

std::uint32_t rung_abi_version(void) { return RUNG_ABI_VERSION; }

rung_str rung_version_string(void) {
  return rung::capi::view(RUNG_VERSION_STRING);
}
