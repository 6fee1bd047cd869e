// Any bytes given as the saved state of a monitor either load or are refused
// with an Error; what loads is saved, and loads again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office_of_five.hpp"
#include "rung/check.hpp"
#include "rung/error.hpp"

namespace {

using rung::Monitor;

const std::vector<rung::Rulebook>& office() {
  static const std::vector<rung::Rulebook> books = {
      rung::Rulebook::load("office")};
  return books;
}

const rung::Event& next_event() {
  static const rung::Event event = rung::parse_events(
      R"({"id":"next","time":"2024-03-08T09:00+08:00","act":"report",)"
      R"("from":"eb.s","to":["v1","go"],"matter":"m1","document":"d1",)"
      R"("subject":"s","attrs":{"form":"oral","normative":true}})")[0];
  return event;
}

Monitor load(std::string_view state) {
  return Monitor::load(rung::fuzz::office_of_five(), office(), state);
}

void require_same_again(const Monitor& monitor) {
  const std::string once = monitor.save();
  if (load(once).save() != once) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::optional<Monitor> monitor;
  try {
    monitor = load(text);
  } catch (const rung::Error& error) {
    if (error.message().empty()) std::abort();
    return 0;
  }
  const std::string loaded = monitor->save();
  require_same_again(*monitor);
  to_json(monitor->verdicts());
  try {
    monitor->propose(next_event());
    if (monitor->save() != loaded) std::abort();  // nothing is kept
    monitor->feed(next_event());
  } catch (const rung::Error& error) {  // too late, or its id is taken
    if (error.code() != rung::ErrorCode::kInvalidArgument) std::abort();
  }
  require_same_again(*monitor);
  return 0;
}
