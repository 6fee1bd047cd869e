// A request for a difference, as JSON.
#include <boost/json/serialize.hpp>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "rung/diff.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 20;

Instant read_time(const Cursor& at, Zone zone) {
  try {
    return parse_instant(at.text(), zone);
  } catch (const Error& error) {
    throw Error(error.code(), error.message(), at.pointer(), error.fragment(),
                error.hint());
  }
}

void read_times(const Cursor& top, const Org& old_org, const Org& new_org,
                DiffQuery& query) {
  const bool one = top.has("at");
  if (one && (top.has("at_old") || top.has("at_new"))) {
    top.at("at").refuse("the times are stated twice",
                        "at, or at_old and at_new");
  }
  query.at_old = read_time(top.at(one ? "at" : "at_old"), old_org.zone());
  query.at_new = read_time(top.at(one ? "at" : "at_new"), new_org.zone());
}

std::vector<std::string> read_names(const Cursor& top, std::string_view key) {
  std::vector<std::string> names;
  if (!top.has(key)) return names;
  for (const Cursor& one : top.at(key).items()) names.emplace_back(one.name());
  return names;
}

void read_requests(const Cursor& top, DiffQuery& query) {
  if (!top.has("requests")) return;
  for (const Cursor& one : top.at("requests").items()) {
    if (!one.is_object()) one.refuse("an object is wanted");
    query.requests.push_back(boost::json::serialize(one.value()));
  }
}

std::vector<Event> read_events(const Cursor& at, Zone zone) {
  try {
    return parse_events(boost::json::serialize(at.value()), zone);
  } catch (const Error& error) {
    const bool inside = !error.place().empty() && error.place()[0] == '/';
    throw Error(error.code(), error.message(),
                at.pointer() + (inside ? error.place() : std::string()),
                error.fragment(), error.hint());
  }
}

}  // namespace

DiffRequest parse_diff_request(const Org& old_org, const Org& new_org,
                               std::string_view json) {
  const boost::json::value value = parse_json(json, kMaxBytes);
  const Cursor top(value);
  top.only({"at", "at_old", "at_new", "requests", "from", "events",
            "closing_acts", "lang"});
  DiffRequest asked;
  read_times(top, old_org, new_org, asked.query);
  read_requests(top, asked.query);
  asked.query.from = read_names(top, "from");
  asked.query.closing_acts = read_names(top, "closing_acts");
  if (top.has("events")) {
    asked.events = read_events(top.at("events"), new_org.zone());
  }
  if (top.has("lang") && top.at("lang").one_of({"zh", "en"}) == 1) {
    asked.lang = Lang::kEn;
  }
  return asked;
}

}  // namespace rung
