// A request for a route: which options may stand together.
#include <algorithm>
#include <string>
#include <vector>

#include "json/request.hpp"
#include "json/route_readers.hpp"
#include "rung/party.hpp"

namespace rung {
namespace {

const RouteOption& option(std::string_view name) {
  return *std::find_if(route_options().begin(), route_options().end(),
                       [&](const RouteOption& o) { return o.name == name; });
}

// The options of which a request has at most one.
constexpr std::string_view kHowFar[] = {"levels", "to", "until_rank",
                                        "until_function", "authority"};

void check_how_far(const Request& request) {
  std::string_view there;
  for (const std::string_view name : kHowFar) {
    if (!request.has(name)) continue;
    if (!there.empty()) {
      throw Error(ErrorCode::kInvalidArgument, "the route has an end already",
                  pointer_step({}, name), std::string(name),
                  "leave out this, or " + std::string(there));
    }
    there = name;
  }
  if (there == "authority" && !request.has("amount")) {
    throw Error(ErrorCode::kInvalidArgument, "this option is missing",
                "/amount", {}, "authority is about an amount");
  }
  if (request.has("amount") && there != "authority") {
    throw Error(ErrorCode::kInvalidArgument, "nothing would use this option",
                "/amount", {}, "give authority too");
  }
}

// A unit is for a person of several posts, none of them named.
void check_unit(const Request& request, const Party& from) {
  const bool open = from.kind == Party::Kind::kPerson && from.post == kNoPost &&
                    from.unit == kNoUnit;
  if (open || !request.has("unit")) return;
  throw Error(ErrorCode::kInvalidArgument, "nothing would use this option",
              "/unit", {}, "for a person without a post named");
}

RouteQuery start(const Request& request) {
  if (!request.has("preset")) return {};
  return preset(read_choice<Preset>(option("preset"), request.at("preset")));
}

}  // namespace

RouteRequest parse_route_request(const Org& org, std::string_view json) {
  std::vector<std::string_view> keys;
  for (const RouteOption& one : route_options()) keys.push_back(one.name);
  keys.emplace_back("lang");
  keys.emplace_back("trace");
  const Request request(json, keys);
  RouteRequest asked;
  asked.lang = request.lang();
  asked.query = start(request);
  asked.query.context.at = request.at(org);
  if (request.has("trace")) asked.query.trace = request.at("trace").boolean();
  const std::string_view from = request.need("from");
  asked.from = at_key("from", [&] { return party_named(org, from); });
  check_how_far(request);
  check_unit(request, asked.from);
  for (const RouteOption& one : route_options()) {
    if (!request.has(one.name)) continue;
    read_option(org, one, request.at(one.name), asked.query);
  }
  check_query(asked.query);
  return asked;
}

}  // namespace rung
