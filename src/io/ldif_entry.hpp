// A directory entry: what it is, and its attributes as values.
#ifndef RUNG_SRC_IO_LDIF_ENTRY_HPP_
#define RUNG_SRC_IO_LDIF_ENTRY_HPP_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "io/ldap_dn.hpp"
#include "io/ldif_lines.hpp"
#include "rung/facts.hpp"

namespace rung::io {

/// Of the attributes of a record, those that are read. Members throw Unfit for
/// a value that is not UTF-8 or lies elsewhere (`:<`).
class LdifEntry {
 public:
  enum class Kind : std::uint8_t { kUnit, kPerson, kRole };

  /// Throws Unfit for an entry that is neither unit, person nor role, or whose
  /// name cannot be read. `person` is one more attribute to keep; may be empty.
  LdifEntry(LdifRecord record, std::string_view person);

  Kind kind() const noexcept { return kind_; }
  const Dn& dn() const noexcept { return dn_; }
  const std::string& place() const noexcept { return place_; }

  /// Values without blanks at their ends, each once, sorted.
  std::vector<std::string> ids(std::string_view attribute) const;
  /// The same, cleaned (source_text.hpp).
  std::vector<std::string> texts(std::string_view attribute) const;
  /// Values in Chinese and English (`;lang-zh`, `;lang-en`), of the first of
  /// the attributes that has either.
  Text in_languages(std::initializer_list<std::string_view> attributes) const;
  /// The same; where there are none, the first value without language, which is
  /// taken for Chinese.
  Text text(std::initializer_list<std::string_view> attributes) const;
  /// The names of other entries; Unfit for a value that is no name.
  std::vector<Dn> names(std::string_view attribute) const;
  /// Does a value say `;range=`, that it is only a part of all?
  bool is_part(std::string_view attribute) const;
  /// Is the account disabled (`userAccountControl` of Active Directory)?
  bool is_disabled() const;

 private:
  bool has_class(std::string_view name) const;
  Kind find_kind() const;
  std::string value(const LdifValue& value) const;
  std::string in_language(std::string_view attribute,
                          std::string_view language) const;

  Dn dn_;
  std::string place_;
  std::vector<LdifValue> values_;
  Kind kind_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDIF_ENTRY_HPP_
