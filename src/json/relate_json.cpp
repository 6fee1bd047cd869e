#include <boost/json/serialize.hpp>

#include "json/request.hpp"
#include "json/values.hpp"
#include "rung/json.hpp"
#include "rung/party.hpp"

namespace rung {
namespace json = boost::json;

std::string to_json(const Org& org, const Related& related) {
  json::value distance = nullptr;
  if (related.distance >= 0) distance = related.distance;
  return json::serialize(
      json::object{{"relation", name_value(related.relation)},
                   {"distance", std::move(distance)},
                   {"skipped", id_array(org, related.skipped)},
                   {"alternatives", id_array(org, related.alternatives)},
                   {"line", name_value(related.line)}});
}

std::string relate_json(const Org& org, std::string_view text) {
  const Request request(text, {"a", "b", "line", "subject", "at", "lang"});
  request.lang();  // checked, though no message depends on it
  const Context context = request.context(org);
  const auto party = [&](std::string_view key) {
    const std::string_view name = request.need(key);
    return at_key(key, [&] { return party_named(org, name); });
  };
  const Party a = party("a");
  const Party b = party("b");
  return to_json(org, relate(org, a, b, context));
}

}  // namespace rung
