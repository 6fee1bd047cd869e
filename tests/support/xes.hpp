// Event logs in XES, as events, for tests on real logs.
#ifndef RUNG_TESTS_SUPPORT_XES_HPP_
#define RUNG_TESTS_SUPPORT_XES_HPP_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/event.hpp"

namespace rung::test {

struct XesOptions {
  bool trace_attributes = false;  ///< on every event too, as `case:NAME`
  std::size_t max_events = 10'000'000;
  std::size_t max_depth = 64;  ///< of elements
};

/// One trace. Of an event: `concept:name` is the act, `time:timestamp` the time
/// (UTC where it states no offset), the trace's `concept:name` the matter, its
/// id `#N` in the log, and every other attribute is one of its own: `int` and
/// `float` as numbers, `boolean` as such, all others as texts. What is nested
/// in an attribute is left out.
struct XesCase {
  std::string name;
  std::vector<Attribute> attributes;  ///< of the trace, without its name
  std::vector<Event> events;
};

/// Calls `visit` with each trace in the order of the log; it may move from it.
/// Errors: rung::Error kParse with `path:line` for what is no XML, a value that
/// is not of its type, an event without a time; kLimitExceeded; kNotFound, kIo.
void each_xes_case(const std::string& path, const XesOptions& options,
                   const std::function<void(XesCase&)>& visit);

/// All traces of a log.
std::vector<XesCase> read_xes(const std::string& path,
                              const XesOptions& options = {});

/// All traces of a text; `name` stands for the path in errors.
std::vector<XesCase> parse_xes(std::string_view text,
                               const XesOptions& options = {},
                               const std::string& name = "log");

}  // namespace rung::test

#endif  // RUNG_TESTS_SUPPORT_XES_HPP_
