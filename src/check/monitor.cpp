// One matter while it goes on, and its state as text.
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <deque>
#include <unordered_set>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "check/judge.hpp"
#include "check/select.hpp"
#include "rung/check.hpp"
#include "rung/error.hpp"

namespace rung {

namespace {

// What is left of an event that no rule looks at: that it happened, when, and
// in which cases. It may stand between two others or be the last of a case, and
// its id may not come again.
Event outline(const Event& event) {
  Event left;
  left.id = event.id;
  left.time = event.time;
  left.act = event.act;
  left.from = event.from;
  left.matter = event.matter;
  left.document = event.document;
  left.meeting = event.meeting;
  return left;
}

// A zone in which the times of the event have a year that can be written.
Zone zone_for(const Event& event) {
  for (const std::int32_t hours : {8, 18, -18}) {
    const Zone zone{hours * 3600};
    const bool shown = !format_instant(event.time, zone).empty() &&
                       (event.recorded == kBeginning ||
                        !format_instant(event.recorded, zone).empty());
    if (shown) return zone;
  }
  return {};
}

}  // namespace

struct Monitor::Impl {
  Org org;
  std::vector<Rulebook> books;
  CheckOptions options;
  std::deque<Event> events;  // judges point to them
  std::unordered_set<std::string> ids;
  std::vector<std::unique_ptr<checking::Judge>> judges;
  std::size_t kept = 0;  // events that were taken in full
  bool whole = false;    // no work on the judges was broken off

  Impl(const Org& o, std::vector<Rulebook> b, const CheckOptions& given)
      : org(o), books(checking::select(b, given.only)), options(given) {
    mend();
  }

  // Where memory ran out half way, the judges start over from what was kept.
  void mend() {
    if (whole) return;
    judges.clear();
    for (; events.size() > kept; events.pop_back()) {
      ids.erase(events.back().id);
    }
    for (const Rulebook& book : books) {
      judges.push_back(
          std::make_unique<checking::Judge>(org, book, options.only));
    }
    for (std::size_t i = 0; i < kept; ++i) {
      Checked told;
      hear(i, told);
    }
    whole = true;
  }

  // Whatever `work` leaves undone when it throws is mended before the next.
  template <class Work>
  void attempt(const Work& work) {
    mend();
    whole = false;
    work();
    kept = events.size();
    whole = true;
  }

  void admit(const Event& event) const {
    if (!events.empty() && event.time < events.back().time) {
      throw Error(ErrorCode::kInvalidArgument,
                  "the event is earlier than the one before", "", event.id,
                  "a monitor takes events in order of time");
    }
    if (ids.count(event.id) != 0) {
      throw Error(ErrorCode::kInvalidArgument,
                  "an event of this id was taken before", "", event.id);
    }
  }

  // What has been told once is no news any more.
  void hear(std::size_t i, Checked& out) {
    for (auto& judge : judges) judge->feed(events[i], i);
    for (auto& judge : judges) judge->judge_last(true, out);
  }

  void take(const Event& event, Checked& out) {
    events.push_back(event);
    ids.insert(event.id);
    hear(events.size() - 1, out);
  }
};

Monitor::Monitor(const Org& org, std::vector<Rulebook> books,
                 const CheckOptions& options)
    : impl_(std::make_unique<Impl>(org, std::move(books), options)) {}
Monitor::Monitor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Monitor::Monitor(Monitor&&) noexcept = default;
Monitor& Monitor::operator=(Monitor&&) noexcept = default;
Monitor::~Monitor() = default;

Checked Monitor::feed(const Event& event) {
  Impl& self = *impl_;
  self.mend();
  self.admit(event);
  Checked out;
  self.attempt([&] {
    self.take(event, out);
    checking::conclude(out);
  });
  return out;
}

Checked Monitor::propose(const Event& event) {
  Impl& self = *impl_;
  self.mend();
  self.admit(event);
  Checked out;
  self.attempt([&] {
    for (auto& judge : self.judges) {
      judge->feed(event, self.events.size());
      judge->judge_last(false, out);
      judge->take_back();
    }
    checking::conclude(out);
  });
  return out;
}

Checked Monitor::verdicts(Instant at) const {
  Impl& self = *impl_;
  self.mend();
  if (at == kBeginning) at = self.options.at;
  if (at == kBeginning && !self.events.empty()) at = self.events.back().time;
  Checked out;
  self.attempt([&] {
    for (const auto& judge : self.judges) {
      judge->judge_all(at, self.options.complete, out);
    }
    checking::conclude(out);
  });
  return out;
}

std::string Monitor::save() const {
  Impl& self = *impl_;
  self.mend();
  std::string text = R"({"format":"rung-state/1","rulebooks":[)";
  for (const Rulebook& book : self.books) {
    if (text.back() != '[') text += ',';
    text += boost::json::serialize(
        boost::json::value{{"id", book.id()}, {"version", book.version()}});
  }
  text += R"(],"events":[)";
  for (std::uint32_t i = 0; i < self.events.size(); ++i) {
    const bool needed =
        std::any_of(self.judges.begin(), self.judges.end(),
                    [&](const auto& judge) { return judge->remembers(i); });
    Event event = needed ? self.events[i] : outline(self.events[i]);
    std::erase_if(event.attributes, [&](const Attribute& attribute) {
      return std::none_of(
          self.books.begin(), self.books.end(), [&](const Rulebook& book) {
            return book.data().fact_index.count(attribute.name) != 0;
          });
    });
    if (text.back() != '[') text += ',';
    text += to_json(event, zone_for(event));
  }
  return text + "]}";
}

Monitor Monitor::load(const Org& org, std::vector<Rulebook> books,
                      std::string_view state, const CheckOptions& options) {
  const boost::json::value json = parse_json(state, std::size_t{1} << 30);
  const Cursor top(json);
  top.only({"format", "rulebooks", "events"});
  if (top.at("format").text() != "rung-state/1") {
    throw Error(ErrorCode::kUnsupported, "the format is not known", "/format",
                std::string(top.at("format").text()),
                "this library reads rung-state/1");
  }
  for (const Cursor& book : top.at("rulebooks").items()) {
    book.only({"id", "version"});
    book.at("id").name();
    book.at("version").name();
  }
  top.at("events").size();
  auto impl = std::make_unique<Impl>(org, std::move(books), options);
  std::vector<Event> events;
  try {
    events = parse_events(boost::json::serialize(top.at("events").value()));
  } catch (const Error& error) {
    throw error.within("/events");
  }
  for (const Event& event : events) {
    impl->admit(event);
    Checked told;
    impl->attempt([&] { impl->take(event, told); });
  }
  return Monitor(std::move(impl));
}

}  // namespace rung
