#include "base/json_cursor.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cmath>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

std::string list_of(std::initializer_list<std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list.append(name);
  }
  return list;
}

std::string_view view(const boost::json::string& s) {
  return {s.data(), s.size()};
}

}  // namespace

std::string pointer_step(std::string_view pointer, std::string_view key) {
  std::string step(pointer);
  step += '/';
  for (const char c : key) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

void Cursor::refuse(std::string_view what, std::string_view hint) const {
  throw Error(ErrorCode::kParse, std::string(what),
              pointer_.empty() ? "/" : pointer_,
              shorten(boost::json::serialize(*value_)), std::string(hint));
}

void Cursor::only(std::initializer_list<std::string_view> known) const {
  for (const std::string_view key : keys()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    Nearest nearest(key);
    for (const std::string_view k : known) nearest.offer(k);
    std::string hint = nearest.hint();
    if (hint.empty()) hint = "known: " + list_of(known);
    throw Error(ErrorCode::kParse, "unknown key", pointer_step(pointer_, key),
                shorten(key), hint);
  }
}

bool Cursor::has(std::string_view key) const {
  return value_->is_object() && value_->get_object().contains(key);
}

Cursor Cursor::at(std::string_view key) const {
  if (!value_->is_object()) refuse("an object is wanted");
  const auto* found = value_->get_object().if_contains(key);
  if (found == nullptr) {
    refuse("the key `" + std::string(key) + "` is missing");
  }
  return Cursor(*found, pointer_step(pointer_, key));
}

Cursor Cursor::at(std::size_t index) const {
  return Cursor(value_->get_array()[index],
                pointer_ + '/' + std::to_string(index));
}

std::size_t Cursor::size() const {
  if (!value_->is_array()) refuse("a list is wanted");
  return value_->get_array().size();
}

std::vector<Cursor> Cursor::items() const {
  std::vector<Cursor> items;
  const std::size_t n = size();
  items.reserve(n);
  for (std::size_t i = 0; i < n; ++i) items.push_back(at(i));
  return items;
}

std::vector<std::string_view> Cursor::keys() const {
  if (!value_->is_object()) refuse("an object is wanted");
  std::vector<std::string_view> keys;
  for (const auto& pair : value_->get_object()) {
    keys.emplace_back(pair.key().data(), pair.key().size());
  }
  return keys;
}

std::string_view Cursor::text() const {
  if (!value_->is_string()) refuse("a text is wanted");
  return view(value_->get_string());
}

std::string_view Cursor::name() const {
  const std::string_view name = text();
  if (name.empty()) refuse("the text must not be empty");
  return name;
}

bool Cursor::boolean() const {
  if (!value_->is_bool()) refuse("true or false is wanted");
  return value_->get_bool();
}

double Cursor::number() const {
  if (!value_->is_number()) refuse("a number is wanted");
  const double number = value_->to_number<double>();
  if (!std::isfinite(number)) refuse("the number is too large");
  return number;
}

std::int64_t Cursor::integer(std::int64_t least, std::int64_t most) const {
  const double number = this->number();
  if (number != std::floor(number) || number < static_cast<double>(least) ||
      number > static_cast<double>(most)) {
    refuse("a whole number from " + std::to_string(least) + " to " +
           std::to_string(most) + " is wanted");
  }
  return static_cast<std::int64_t>(number);
}

std::vector<std::string> Cursor::texts() const {
  std::vector<std::string> texts;
  for (const Cursor& item : items()) texts.emplace_back(item.text());
  return texts;
}

std::string_view Cursor::text_or(std::string_view key,
                                 std::string_view other) const {
  return has(key) ? at(key).text() : other;
}

bool Cursor::boolean_or(std::string_view key, bool other) const {
  return has(key) ? at(key).boolean() : other;
}

std::size_t Cursor::one_of(
    std::initializer_list<std::string_view> names) const {
  const std::string_view wanted = text();
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) {
    refuse("not one of the known words", "one of: " + list_of(names));
  }
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace rung
