// The rulebooks that a request names or brings along.
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <map>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "json/judge_request.hpp"
#include "json/pointer_error.hpp"

namespace rung {
namespace {

namespace json = boost::json;

// Texts of the rulebooks that stand in the request, by their ids.
using Inline = std::map<std::string, std::string, std::less<>>;

Inline inline_texts(const Cursor& rules) {
  Inline texts;
  for (const Cursor& rule : rules.items()) {
    if (!rule.is_object() || !rule.has("id")) continue;
    const Cursor id = rule.at("id");
    if (!id.is_text()) continue;
    texts.emplace(std::string(id.text()), json::serialize(rule.value()));
  }
  return texts;
}

bool is_shipped(std::string_view name) {
  const auto names = Rulebook::shipped();
  return std::find(names.begin(), names.end(), name) != names.end();
}

Rulebook named(const std::string& name, const RulebookOptions& options) {
  // What the caller knows by a name comes before what is shipped under it.
  const std::string text = options.find(name);
  if (!text.empty()) return Rulebook::parse(text, options);
  if (is_shipped(name)) return Rulebook::load(name, options);
  Nearest nearest(name);
  for (const std::string_view shipped : Rulebook::shipped()) {
    nearest.offer(shipped);
  }
  throw Error(ErrorCode::kNotFound, "there is no such rulebook", {},
              shorten(name), nearest.hint());
}

Rulebook read_rulebook(const Cursor& rule, const RulebookOptions& options) {
  if (!rule.is_text() && !rule.is_object()) {
    rule.refuse("the name of a rulebook or a rulebook is wanted");
  }
  const std::string name(rule.is_text() ? rule.name() : "");
  return at_pointer(rule.pointer(), [&] {
    if (rule.is_text()) return named(name, options);
    return Rulebook::parse(json::serialize(rule.value()), options);
  });
}

}  // namespace

std::vector<Rulebook> read_rulebooks(const Cursor& request, Zone zone,
                                     const RulebookFinder& find) {
  const Cursor rules = request.at("rules");
  const Inline texts = inline_texts(rules);
  RulebookOptions options;
  options.zone = zone;
  options.find = [&](std::string_view id) -> std::string {
    const auto own = texts.find(id);
    if (own != texts.end()) return own->second;
    return find ? find(id) : std::string();
  };
  if (request.has("calendar")) {
    const Cursor calendar = request.at("calendar");
    options.calendar = at_pointer(calendar.pointer(), [&] {
      return Calendar::parse(json::serialize(calendar.value()));
    });
  }
  std::vector<Rulebook> rulebooks;
  for (const Cursor& rule : rules.items()) {
    rulebooks.push_back(read_rulebook(rule, options));
  }
  if (rulebooks.empty()) rules.refuse("no rulebooks to judge by");
  return rulebooks;
}

}  // namespace rung
