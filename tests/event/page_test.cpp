// What docs/event_format.md shows is what the reader reads.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/file.hpp"
#include "io/events_keys.hpp"
#include "rung/event.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

std::string page() {
  return read_file(RUNG_SOURCE_DIR "/docs/event_format.md", 1 << 20);
}

// The JSON blocks of the page, in their order.
std::vector<std::string> blocks() {
  const std::string text = page();
  const std::string open = "```json\n";
  std::vector<std::string> found;
  for (std::size_t at = text.find(open); at != std::string::npos;
       at = text.find(open, at)) {
    at += open.size();
    found.push_back(text.substr(at, text.find("```", at) - at));
  }
  return found;
}

TEST(EventPage, NamesEveryKey) {
  const std::string text = page();
  for (const io::EventKey& key : io::kEventKeys) {
    const std::string name = "`" + std::string(key.name) + "`";
    EXPECT_TRUE(text.find("| " + name) != std::string::npos ||
                text.find(", " + name + " |") != std::string::npos)
        << name;
  }
}

TEST(EventPage, ShowsEventsThatAreRead) {
  std::vector<std::size_t> counts;
  for (const std::string& block : blocks()) {
    counts.push_back(parse_events(block).size());
  }
  EXPECT_EQ(counts, (std::vector<std::size_t>{1, 3, 15}));
}

TEST(EventPage, NamesPartiesOfTheExampleCity) {
  const Org city = Org::load(RUNG_SOURCE_DIR "/examples/city/city.json");
  for (const std::string& block : blocks()) {
    for (const Event& event : parse_events(block)) {
      for (const auto* list : {&event.from, &event.to, &event.cc}) {
        for (const std::string& party : *list) {
          EXPECT_NE(city.find_party(party).kind, Party::Kind::kNone) << party;
        }
      }
    }
  }
}

}  // namespace
}  // namespace rung
