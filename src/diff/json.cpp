// The answer as JSON (docs/schema/diff.schema.json).
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <string>
#include <string_view>

#include "rung/diff.hpp"

namespace rung {
namespace {

namespace json = boost::json;

std::string quoted(std::string_view text) {
  return json::serialize(json::string(text));
}

// `"key":value` pairs, values as they are.
class Object {
 public:
  Object& raw(std::string_view key, std::string_view value) {
    text_ += text_.empty() ? '{' : ',';
    text_.append(1, '"').append(key).append("\":").append(value);
    return *this;
  }
  Object& text(std::string_view key, std::string_view value) {
    return raw(key, quoted(value));
  }
  Object& number(std::string_view key, std::uint64_t value) {
    return raw(key, std::to_string(value));
  }
  std::string str() const { return text_.empty() ? "{}" : text_ + '}'; }

 private:
  std::string text_;
};

template <class List, class Write>
std::string array(const List& list, const Write& write) {
  std::string text = "[";
  for (const auto& one : list) {
    if (text.size() > 1) text += ',';
    text += write(one);
  }
  return text + ']';
}

template <class Enum>
std::string names_of(Flags<Enum> flags) {
  std::string text = "[";
  for (std::uint8_t i = 0; i < 32; ++i) {
    if (!flags.has(Enum{i})) continue;
    if (text.size() > 1) text += ',';
    text += quoted(name(Enum{i}));
  }
  return text + ']';
}

std::string route_or_null(const Org& org, const std::optional<Route>& route,
                          Lang lang) {
  return route ? to_json(org, *route, lang) : "null";
}

std::string ask_value(const AskInstead& ask) {
  return Object()
      .text("post", ask.post)
      .raw("people",
           array(ask.people, [](const std::string& p) { return quoted(p); }))
      .str();
}

std::string field_value(const OrgChange::Field& field) {
  return Object()
      .text("name", field.name)
      .text("before", field.before)
      .text("after", field.after)
      .str();
}

// The times in one zone each, so that both organisations' dates look alike.
std::string time_of(Instant at, const Org& org) {
  return format_instant(at, org.zone());
}

}  // namespace

std::string to_json(const OrgDiff& diff, const RouteChange& change, Lang lang) {
  Object value;
  value.text("from", change.from).number("request", change.request);
  value.raw("what", names_of(change.what)).number("first", change.first);
  value.text("cause", name(change.cause));
  value.raw("post", change.post.empty() ? "null" : quoted(change.post));
  value.text("message", message(diff, change, lang));
  value.raw("before", route_or_null(diff.old_org, change.before, lang));
  value.raw("after", route_or_null(diff.new_org, change.after, lang));
  return value.str();
}

std::string to_json(const OrgDiff& diff, const MatterChange& change,
                    Lang lang) {
  Object value;
  value.text("matter", change.matter).text("event", change.event);
  value.text("time", time_of(change.time, diff.new_org));
  value.text("party", change.party).raw("what", names_of(change.what));
  value.text("message", message(diff, change, lang));
  value.raw("instead", array(change.instead, ask_value));
  value.raw("route",
            change.route ? to_json(diff, *change.route, lang) : "null");
  return value.str();
}

std::string to_json(const OrgChange& change) {
  return Object()
      .text("thing", name(change.thing))
      .text("action", name(change.action))
      .text("id", change.id)
      .raw("fields", array(change.fields, field_value))
      .str();
}

std::string to_json(const UnknownParty& unknown) {
  return Object()
      .text("matter", unknown.matter)
      .text("event", unknown.event)
      .text("party", unknown.party)
      .str();
}

std::string to_json(const DiffSummary& summary) {
  Object value;
  value.number("asked", summary.asked).number("changed", summary.changed);
  for (std::uint8_t i = 0; i < std::size(summary.turns); ++i) {
    value.number(name(RouteTurn{i}), summary.turns[i]);
  }
  value.number("open_matters", summary.open_matters);
  value.number("affected_matters", summary.affected_matters);
  value.number("later_events", summary.later_events);
  value.number("unknown_parties", summary.unknown_parties);
  return value.raw("worse", summary.worse ? "true" : "false").str();
}

std::string to_json(const OrgDiff& diff, Lang lang) {
  Object value;
  value.text("at_old", time_of(diff.at_old, diff.old_org));
  value.text("at_new", time_of(diff.at_new, diff.new_org));
  value.raw("requests",
            array(diff.requests, [](const std::string& r) { return r; }));
  value.raw("summary", to_json(diff.summary));
  value.raw("org",
            array(diff.org, [](const OrgChange& c) { return to_json(c); }));
  value.raw("routes", array(diff.routes, [&](const RouteChange& c) {
              return to_json(diff, c, lang);
            }));
  value.raw("matters", array(diff.matters, [&](const MatterChange& c) {
              return to_json(diff, c, lang);
            }));
  value.raw("unknown", array(diff.unknown,
                             [](const UnknownParty& u) { return to_json(u); }));
  return value.str();
}

std::string diff_json(const Org& old_org, const Org& new_org,
                      std::string_view request) {
  const DiffRequest asked = parse_diff_request(old_org, new_org, request);
  return to_json(diff_orgs(old_org, new_org, asked.query,
                           asked.events ? &*asked.events : nullptr),
                 asked.lang);
}

}  // namespace rung
