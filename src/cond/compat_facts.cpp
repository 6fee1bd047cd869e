// var, val, exists, missing, missing_some.
#include <charconv>
#include <cmath>

#include "cond/compat_run.hpp"

namespace rung::compat {
namespace {

using boost::json::array;

const Json* member(const Json& data, std::string_view key) {
  if (data.is_object()) {
    return data.get_object().if_contains({key.data(), key.size()});
  }
  if (!data.is_array()) return nullptr;
  std::size_t index = 0;
  const char* end = key.data() + key.size();
  const auto [last, error] = std::from_chars(key.data(), end, index);
  if (error != std::errc() || last != end) return nullptr;
  return data.get_array().if_contains(index);
}

}  // namespace

// A path of names with dots between them; null where it leads nowhere.
const Json* Run::at_path(const Json& path) {
  const Json* found = scopes_.back().data;
  const std::string text = to_text(path);
  charge(text.size() / 4);
  if (text.empty()) return found;
  std::string_view rest = text;
  while (found != nullptr) {
    const std::size_t dot = rest.find('.');
    found = member(*found, rest.substr(0, dot));
    if (dot == std::string_view::npos) return found;
    rest.remove_prefix(dot + 1);
  }
  return nullptr;
}

Ref Run::var(const Node& node) {
  if (!node.listed) {
    const auto all = values(node);
    const Json* found =
        all.items.empty() ? scopes_.back().data : at_path(*all.items[0]);
    if (found != nullptr && !found->is_null()) return Ref(found);
    return all.items.size() > 1 ? Ref(copy(*all.items[1], 1)) : Ref(Json());
  }
  const Json* found =
      node.args.empty() ? scopes_.back().data : at_path(*eval(node.args[0]));
  if (found != nullptr && !found->is_null()) return Ref(found);
  return node.args.size() > 1 ? eval(node.args[1]) : Ref(Json());
}

// Levels count the item and its place in the list separately: [[1]] is
// {"index": n}, [[2]] is what stood around the list. Signs do not count.
Json Run::scope_at(const Json& levels, const Json*& found) const {
  const auto& list = levels.get_array();
  const auto number = list.empty() ? 0.0 : to_number(list[0]).value_or(0);
  const double level = std::floor(std::fabs(number));
  const double up = std::floor(level / 2);
  if (!(up < static_cast<double>(scopes_.size()))) return Json();
  const Scope& scope =
      scopes_[scopes_.size() - 1 - static_cast<std::size_t>(up)];
  if (level == 2 * up) {
    found = scope.data;
    return Json();
  }
  boost::json::object place;
  place["index"] = scope.index;
  return Json(std::move(place));
}

// `val` and `exists`: keys one by one.
Ref Run::val(const Node& node) {
  const auto keys = values(node);
  const Json* found = scopes_.back().data;
  Json place;
  std::size_t i = 0;
  if (!keys.items.empty() && keys.items[0]->is_array()) {
    found = nullptr;
    place = scope_at(*keys.items[0], found);
    if (place.is_object()) found = &place;
    i = 1;
  } else if (keys.items.size() == 1 && keys.items[0]->is_null()) {
    i = 1;
  }
  for (; i < keys.items.size() && found != nullptr; ++i) {
    const std::string key = to_text(*keys.items[i]);
    charge(1 + key.size() / 4);
    found = member(*found, key);
  }
  if (node.op == Op::kExists) return Ref(Json(found != nullptr));
  if (found == nullptr) return Ref(Json());
  const bool local = place.is_object();
  return local ? Ref(copy(*found, 1)) : Ref(found);
}

array Run::absent(const array& names) {
  array result;
  for (const Json& name : names) {
    const Json* found = at_path(name);
    const bool there = found != nullptr && !found->is_null() &&
                       !(found->is_string() && found->get_string().empty());
    if (!there) result.push_back(copy(name, 1));
  }
  return result;
}

Ref Run::missing(const Node& node) {
  auto all = values(node);
  if (!all.items.empty() && all.items[0]->is_array()) {
    return Ref(Json(absent(all.items[0]->get_array())));
  }
  array names;
  for (Ref& item : all.items) names.push_back(take(std::move(item)));
  return Ref(Json(absent(names)));
}

Ref Run::missing_some(const Node& node) {
  const auto all = values(node);
  if (all.items.size() < 2 || !all.items[1]->is_array()) {
    fail("Invalid Arguments");
  }
  const auto wanted = to_number(*all.items[0]);
  if (!wanted) fail("Invalid Arguments");
  const auto& names = all.items[1]->get_array();
  array gone = absent(names);
  const auto there = static_cast<double>(names.size() - gone.size());
  if (there >= *wanted) gone.clear();
  return Ref(Json(std::move(gone)));
}

}  // namespace rung::compat
