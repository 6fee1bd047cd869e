// Any bytes given to the reader of events either are read or are refused with
// an Error; what is read is written and read back alike.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rung/error.hpp"
#include "rung/event.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<rung::Event> events;
  try {
    events = rung::parse_events(text);
  } catch (const rung::Error& error) {
    if (error.message().empty() || error.place().empty()) std::abort();
    return 0;
  }
  std::string list = "[";
  for (const rung::Event& event : events) {
    if (list.size() > 1) list += ',';
    try {
      list += rung::to_json(event);
    } catch (const rung::Error&) {  // its year, in another zone, is no more
      return 0;
    }
  }
  if (rung::parse_events(list + "]") != events) std::abort();
  return 0;
}
