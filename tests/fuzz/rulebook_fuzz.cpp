// Any bytes given to the reader of rulebooks either compile or are refused with
// an Error; what compiles is linted, and judges a few events.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "office_of_five.hpp"
#include "rung/check.hpp"
#include "rung/error.hpp"

namespace {

const std::vector<rung::Event>& events() {
  static const std::vector<rung::Event> list = rung::parse_events(R"([
    {"id":"e1","time":"2024-03-01T09:00+08:00","act":"report","from":"eb.s",
     "to":"eb.h","matter":"m1","subject":"s",
     "attrs":{"n":3,"kind":"a","periods":["2023-Q4"],"who":"v1"}},
    {"id":"e2","time":"2024-03-04T09:00+08:00","act":"submit","from":"eb",
     "to":["v1","go"],"cc":["my"],"matter":"m1","document":"d1",
     "attrs":{"ok":true,"day":"2024-03-01","items":["x","y"]}},
    {"id":"e3","time":"2024-03-05T09:00+08:00","act":"review","from":"go",
     "to":"eb.h","document":"d1","ref":"e2","attrs":{"kind":"b","n":-1}},
    {"id":"e4","time":"2024-03-06T09:00+08:00","act":"sign","from":"cui",
     "to":"nobody","document":"d1","recorded":"2024-04-01T00:00Z",
     "attrs":{"kind":7,"ok":false}},
    {"id":"e5","time":"2024-03-06T09:00+08:00","act":"sign","from":["bo","an"],
     "to":"my","document":"d1","meeting":"k1","on_behalf_of":"gov"},
    {"id":"e6","time":"2024-03-20T09:00+08:00","act":"close","from":"my",
     "matter":"m1"},
    {"id":"e7","time":"2024-07-20T09:00+08:00","act":"report","from":"eb.h"}
  ])");
  return list;
}

void judge(const rung::Rulebook& book) {
  const std::vector<rung::Rulebook> books = {book};
  const rung::Org& org = rung::fuzz::office_of_five();
  rung::CheckOptions options;
  for (const bool complete : {false, true}) {
    options.complete = complete;
    if (to_json(rung::check(org, books, events(), options)).empty()) {
      std::abort();
    }
  }
  rung::Monitor monitor(org, books);
  for (const rung::Event& event : events()) {
    monitor.propose(event);
    monitor.feed(event);
  }
  const auto saved = monitor.save();
  if (rung::Monitor::load(org, books, saved).save() != saved) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::optional<rung::Rulebook> book;
  try {
    book = rung::Rulebook::parse(text);
  } catch (const rung::Error& error) {
    if (error.message().empty()) std::abort();
    return 0;
  }
  // Nothing is refused from here on.
  for (const rung::LintFlaw& flaw : book->lint()) {
    if (flaw.code.empty()) std::abort();
  }
  judge(*book);
  return 0;
}
