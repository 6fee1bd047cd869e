// Windows in time: when it is up, and whether an event lies within.
#include "check/examine.hpp"
#include "rung/calendar.hpp"

namespace rung::checking {
namespace {

using rules::Window;

bool out_of_range(std::int64_t us, std::int64_t more) {
  return more > 0 && us > INT64_MAX - more;
}

}  // namespace

// When the time of the event that is looked at is up. False: unknown.
bool Examiner::set_due(Find& find) {
  const Window& window = *check_->within;
  Instant anchor = mine_.time();
  if (!window.anchor.empty()) {
    const cond::Value value = window.anchor.evaluate(mine_);
    if (value.kind != cond::Value::Kind::kInstant) {
      mine_.missing(window.anchor, find.missing);
      return false;
    }
    anchor = Instant{value.us};
  }
  if (window.most == INT64_MAX) return true;
  if (window.unit == Window::Unit::kElapsed) {
    find.due = out_of_range(anchor.us, window.most)
                   ? kForever
                   : Instant{anchor.us + window.most};
    return true;
  }
  const auto most = static_cast<std::int32_t>(window.most);
  Day day = day_of(anchor, book_.zone);
  if (window.unit == Window::Unit::kWorkdays) {
    day = book_.calendar.add_working(day, most);
  } else {
    day.n += most;
    if (window.roll && !book_.calendar.empty()) {
      day = book_.calendar.next_working(day);
    }
  }
  find.due = start_of(day, book_.zone);
  find.due_is_day = true;
  return true;
}

// Deadlines include their last instant, or all of their last day.
bool Examiner::is_up(const Find& find) const {
  if (find.due == kForever) return false;
  if (!find.due_is_day) return view_.now > find.due;
  const Day last = day_of(find.due, book_.zone);
  return view_.now >= start_of(Day{last.n + 1}, book_.zone);
}

// Where an event found lies in the window, seen from the one judged.
Examiner::Timing Examiner::timing(bool after, std::uint32_t pos, Find& find) {
  const Window& window = *check_->within;
  theirs_.look(*case_, pos);
  Instant at = theirs_.time();
  if (!window.at.empty()) {
    const cond::Value value = window.at.evaluate(theirs_);
    if (value.kind != cond::Value::Kind::kInstant) {
      theirs_.missing(window.at, find.missing);
      return Timing::kUnknown;
    }
    at = Instant{value.us};
  }
  Instant anchor = mine_.time();
  if (!window.anchor.empty()) {
    anchor = Instant{window.anchor.evaluate(mine_).us};
  }
  const Instant from = after ? anchor : at, to = after ? at : anchor;
  std::int64_t gone = 0;
  if (window.unit == Window::Unit::kElapsed) {
    gone = to.us - from.us;
  } else if (window.unit == Window::Unit::kDays) {
    gone = std::int64_t{day_of(to, book_.zone).n} - day_of(from, book_.zone).n;
  } else {
    gone = book_.calendar.working_between(day_of(from, book_.zone),
                                          day_of(to, book_.zone));
  }
  if (gone < window.least) return Timing::kEarly;
  if (after && find.due != kForever && find.due_is_day) {
    return day_of(at, book_.zone) <= day_of(find.due, book_.zone)
               ? Timing::kIn
               : Timing::kLate;
  }
  return gone <= window.most ? Timing::kIn : Timing::kLate;
}

}  // namespace rung::checking
