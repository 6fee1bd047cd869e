// Calendars in `rung-calendar/1`.
#include <algorithm>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "rung/calendar.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

constexpr std::size_t kMaxDays = 100'000;
constexpr std::size_t kMaxBytes = 16u << 20;

// Days read so far, of both lists together.
class Reader {
 public:
  // `others` are sorted: days that these must not be.
  std::vector<Day> days(const Cursor& list, const std::vector<Day>& others) {
    std::vector<Day> days;
    for (const Cursor& item : list.items()) {
      const Span span = read_span(item);
      const auto other =
          std::lower_bound(others.begin(), others.end(), span.from);
      if (other != others.end() && *other <= span.to) {
        item.refuse("a day is both a holiday and worked");
      }
      count_ += static_cast<std::size_t>(span.to.n - span.from.n) + 1;
      if (count_ > kMaxDays) {
        throw Error(ErrorCode::kLimitExceeded,
                    "a calendar has at most 100,000 days", item.pointer());
      }
      for (Day d = span.from; d <= span.to; ++d.n) days.push_back(d);
    }
    std::sort(days.begin(), days.end());
    return days;
  }

 private:
  struct Span {
    Day from, to;  // both in
  };

  static Day read_day(const Cursor& day) {
    try {
      return parse_day(day.text());
    } catch (const Error& error) {
      if (!error.place().empty()) throw;  // no text: its place is known
      day.refuse(error.message(), error.hint());
    }
  }

  static Span read_span(const Cursor& item) {
    if (!item.is_object()) {
      const Day day = read_day(item);
      return {day, day};
    }
    item.only({"from", "to"});
    const Span span{read_day(item.at("from")), read_day(item.at("to"))};
    if (span.to < span.from) item.refuse("`to` is before `from`");
    return span;
  }

  std::size_t count_ = 0;
};

}  // namespace

Calendar Calendar::parse(std::string_view json) {
  const boost::json::value value = parse_json(json, kMaxBytes);
  const Cursor calendar(value);
  calendar.only({"format", "holidays", "worked"});
  calendar.at("format").one_of({"rung-calendar/1"});
  Reader reader;
  std::vector<Day> holidays;
  std::vector<Day> worked;
  if (calendar.has("holidays")) {
    holidays = reader.days(calendar.at("holidays"), {});
  }
  if (calendar.has("worked")) {
    worked = reader.days(calendar.at("worked"), holidays);
  }
  return Calendar(std::move(holidays), std::move(worked));
}

}  // namespace rung
