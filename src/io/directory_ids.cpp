// Ids of a directory's posts, units and people, and back.
#include <algorithm>

#include "io/directory_parts.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kUnit = "unit:", kPost = "post:",
                           kPerson = "person:";
constexpr std::string_view kHead = "/head";

std::string joined(std::string_view a, std::string_view b) {
  std::string text;
  text.reserve(a.size() + b.size());
  return text.append(a).append(b);
}

void append_escaped(std::string& out, std::string_view id) {
  for (const char c : id) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
}

std::string unescaped(std::string_view id) {
  std::string out;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const std::string_view two = id.substr(i, 2);
    if (two == "~0" || two == "~1") {
      out += two == "~0" ? '~' : '/';
      ++i;
    } else {
      out += id[i];
    }
  }
  return out;
}

std::string_view without(std::string_view prefix, std::string_view id) {
  return id.starts_with(prefix) && id != prefix ? id.substr(prefix.size()) : id;
}

}  // namespace

std::string unit_id_of(std::string_view unit) { return joined(kUnit, unit); }

std::string person_id_of(std::string_view person) {
  const bool taken = person.starts_with(kUnit) || person.starts_with(kPost) ||
                     person.starts_with(kPerson);
  return joined(taken ? kPerson : std::string_view(), person);
}

std::string post_id_of(std::string_view unit, std::string_view person) {
  std::string id;
  id.reserve(kPost.size() + unit.size() + 1 + person.size());
  id.append(kPost);
  append_escaped(id, unit);
  if (!unit.empty()) id += '/';
  append_escaped(id, person);
  return id;
}

std::string head_post_id_of(std::string_view unit, std::string_view person) {
  return post_id_of(unit, person).append(kHead);
}

std::string_view unit_of_id(std::string_view id) { return without(kUnit, id); }

std::string_view person_of_id(std::string_view id) {
  const std::string_view person = without(kPerson, id);
  return person_id_of(person) == id ? person : id;
}

std::string person_of_post_id(std::string_view id) {
  const std::string_view person = without(kPost, id);
  if (person.size() == id.size() || person.find('/') != person.npos) {
    return std::string(id);
  }
  return unescaped(person);
}

std::string main_post_id(std::string id) {
  const bool head = id.starts_with(kPost) && id.ends_with(kHead) &&
                    std::count(id.begin(), id.end(), '/') == 2;
  if (head) id.resize(id.size() - kHead.size());
  return id;
}

}  // namespace rung::io
