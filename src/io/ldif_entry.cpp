#include "io/ldif_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.hpp"
#include "io/source_text.hpp"
#include "io/staff_units.hpp"
#include "io/vendor_json.hpp"

namespace rung::io {
namespace {

constexpr std::array<std::string_view, 19> kRead = {"businesscategory",
                                                    "cn",
                                                    "department",
                                                    "departmentnumber",
                                                    "description",
                                                    "directreports",
                                                    "displayname",
                                                    "employeenumber",
                                                    "managedby",
                                                    "manager",
                                                    "o",
                                                    "objectclass",
                                                    "ou",
                                                    "roleoccupant",
                                                    "samaccountname",
                                                    "sn",
                                                    "title",
                                                    "uid",
                                                    "useraccountcontrol"};

bool is_read(std::string_view attribute, std::string_view person) {
  return attribute == person ||
         std::find(kRead.begin(), kRead.end(), attribute) != kRead.end();
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Is one of the options `lang-zh` or, say, `lang-zh-cn`?
bool has_language(std::string_view options, std::string_view language) {
  const std::string wanted = "lang-" + std::string(language);
  while (!options.empty()) {
    const std::size_t end = std::min(options.find(';'), options.size());
    const std::string_view option = options.substr(0, end);
    if (option == wanted || option.starts_with(wanted + '-')) return true;
    options.remove_prefix(std::min(end + 1, options.size()));
  }
  return false;
}

}  // namespace

LdifEntry::LdifEntry(LdifRecord record, std::string_view person)
    : place_(std::move(record.place)) {
  for (LdifValue& value : record.values) {
    value.attribute = ldap_attribute(value.attribute);
    if (is_read(value.attribute, person)) values_.push_back(std::move(value));
  }
  auto dn = parse_dn(record.dn);
  if (!dn) {
    throw Unfit{"`" + shorten(record.dn) + "` is no name of an entry"};
  }
  dn_ = std::move(*dn);
  kind_ = find_kind();
}

bool LdifEntry::has_class(std::string_view name) const {
  return std::any_of(
      values_.begin(), values_.end(), [&](const LdifValue& value) {
        return value.attribute == "objectclass" && folded(value.text) == name;
      });
}

LdifEntry::Kind LdifEntry::find_kind() const {
  const bool named_as_unit = dn_[0].value("ou") || dn_[0].value("o");
  const auto classes = texts("objectclass");
  if (classes.empty()) {
    if (named_as_unit) return Kind::kUnit;
    for (const char* id : {"uid", "samaccountname", "employeenumber"}) {
      if (!ids(id).empty()) return Kind::kPerson;
    }
    throw Unfit{"without objectClass it is not known what `" +
                shorten(dn_text(dn_)) + "` is"};
  }
  if (has_class("organizationalrole")) return Kind::kRole;
  if (has_class("organizationalunit") || has_class("organization")) {
    return Kind::kUnit;
  }
  const bool machine = has_class("computer");
  for (const char* name :
       {"person", "organizationalperson", "inetorgperson", "user", "account"}) {
    if (has_class(name) && !machine) return Kind::kPerson;
  }
  std::string shown = machine ? "computer" : "";
  for (const std::string& name : classes) {
    if (shown.empty() && folded(name) != "top") shown = name;
  }
  throw Unfit{"`" + shorten(dn_text(dn_)) + "` is " + shorten(shown) +
              ": neither a unit nor a person nor a role"};
}

std::string LdifEntry::value(const LdifValue& value) const {
  if (value.url) {
    throw Unfit{value.attribute + " lies elsewhere, at `" +
                shorten(value.text) + "`, which is not read"};
  }
  if (!is_utf8(value.text)) throw Unfit{value.attribute + " is not UTF-8"};
  return value.text;
}

std::vector<std::string> LdifEntry::ids(std::string_view attribute) const {
  std::vector<std::string> ids;
  for (const LdifValue& one : values_) {
    if (one.attribute != attribute) continue;
    std::string id(trimmed(value(one)));
    if (!id.empty()) ids.push_back(std::move(id));
  }
  make_set(ids);
  return ids;
}

std::vector<std::string> LdifEntry::texts(std::string_view attribute) const {
  std::vector<std::string> texts;
  for (const std::string& id : ids(attribute)) {
    std::string text = clean(id);
    if (!text.empty()) texts.push_back(std::move(text));
  }
  make_set(texts);
  return texts;
}

std::string LdifEntry::in_language(std::string_view attribute,
                                   std::string_view language) const {
  std::string first;
  for (const LdifValue& one : values_) {
    const bool fits = language.empty() ? one.options.empty()
                                       : has_language(one.options, language);
    if (one.attribute != attribute || !fits) continue;
    std::string text = clean(value(one));
    if (!text.empty() && (first.empty() || text < first)) {
      first = std::move(text);
    }
  }
  return first;
}

Text LdifEntry::in_languages(
    std::initializer_list<std::string_view> attributes) const {
  for (const std::string_view attribute : attributes) {
    Text text{in_language(attribute, "zh"), in_language(attribute, "en")};
    if (text != Text{}) return text;
  }
  return {};
}

Text LdifEntry::text(std::initializer_list<std::string_view> attributes) const {
  Text text = in_languages(attributes);
  for (const std::string_view attribute : attributes) {
    if (text == Text{}) text.zh = in_language(attribute, "");
  }
  return text;
}

std::vector<Dn> LdifEntry::names(std::string_view attribute) const {
  std::vector<Dn> names;
  for (const std::string& text : ids(attribute)) {
    auto dn = parse_dn(text);
    if (!dn) {
      throw Unfit{std::string(attribute) + " `" + shorten(text) +
                  "` is no name of an entry"};
    }
    names.push_back(std::move(*dn));
  }
  return names;
}

bool LdifEntry::is_part(std::string_view attribute) const {
  return std::any_of(values_.begin(), values_.end(),
                     [&](const LdifValue& value) {
                       return value.attribute == attribute &&
                              value.options.find("range=") != std::string::npos;
                     });
}

bool LdifEntry::is_disabled() const {
  constexpr std::int64_t kDisabled = 2;  // ACCOUNTDISABLE
  const auto texts = ids("useraccountcontrol");
  if (texts.empty()) return false;
  std::int64_t flags = 0;
  const std::string& text = texts[0];
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, flags);
  if (error != std::errc() || at != end) {
    throw Unfit{"userAccountControl `" + shorten(text) + "` is no number"};
  }
  return (flags & kDisabled) != 0;
}

}  // namespace rung::io
