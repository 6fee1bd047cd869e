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

struct Monitor::Impl {
  Org org;
  std::vector<Rulebook> books;
  CheckOptions options;
  std::deque<Event> events;  // judges point to them
  std::unordered_set<std::string> ids;
  std::vector<std::unique_ptr<checking::Judge>> judges;

  Impl(const Org& o, std::vector<Rulebook> b, const CheckOptions& given)
      : org(o), books(checking::select(b, given.only)), options(given) {
    for (const Rulebook& book : books) {
      judges.push_back(
          std::make_unique<checking::Judge>(org, book, options.only));
    }
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

  void take(const Event& event) {
    admit(event);
    events.push_back(event);
    for (auto& judge : judges) judge->feed(events.back(), events.size() - 1);
    ids.insert(event.id);
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
  impl_->take(event);
  Checked out;
  for (auto& judge : impl_->judges) judge->judge_last(true, out);
  checking::conclude(out);
  return out;
}

Checked Monitor::propose(const Event& event) {
  Impl& self = *impl_;
  self.admit(event);
  Checked out;
  for (auto& judge : self.judges) {
    judge->feed(event, self.events.size());
    judge->judge_last(false, out);
    judge->take_back();
  }
  checking::conclude(out);
  return out;
}

Checked Monitor::verdicts(Instant at) const {
  const Impl& self = *impl_;
  if (at == kBeginning) at = self.options.at;
  if (at == kBeginning && !self.events.empty()) at = self.events.back().time;
  Checked out;
  for (const auto& judge : self.judges) {
    judge->judge_all(at, self.options.complete, out);
  }
  checking::conclude(out);
  return out;
}

std::string Monitor::save() const {
  const Impl& self = *impl_;
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
    if (!needed) continue;
    Event event = self.events[i];
    std::erase_if(event.attributes, [&](const Attribute& attribute) {
      return std::none_of(
          self.books.begin(), self.books.end(), [&](const Rulebook& book) {
            return book.data().fact_index.count(attribute.name) != 0;
          });
    });
    if (text.back() != '[') text += ',';
    text += to_json(event);
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
  for (const Event& event : events) impl->take(event);
  return Monitor(std::move(impl));
}

}  // namespace rung
