// Names of directory entries (RFC 4514), and the tree that they make.
#ifndef RUNG_SRC_IO_LDAP_DN_HPP_
#define RUNG_SRC_IO_LDAP_DN_HPP_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::io {

/// One step of a name. It mostly has one part; several are `a=1+b=2`.
struct Rdn {
  struct Part {
    std::string type;   ///< small; other names and OIDs of one type made one
    std::string value;  ///< unescaped
  };
  std::vector<Part> parts;

  /// The value of the part of this type, or nullptr.
  const std::string* value(std::string_view type) const;
};

/// The leaf comes first, as in the text.
using Dn = std::vector<Rdn>;

/// None: not a name, or one of more than 512 steps or 8 KiB. An empty text is
/// the name of the root, which is no entry: none as well.
std::optional<Dn> parse_dn(std::string_view text);

/// The one name of an attribute that has several, or a number: `ou` for
/// `organizationalUnitName` and `2.5.4.11`. Others, made small, stay.
std::string ldap_attribute(std::string_view name);

/// A value as RFC 4514 escapes it.
std::string escape_dn(std::string_view value);
/// The whole name with types made small and blanks between steps left away.
std::string dn_text(const Dn& dn);

/// All names that entries have, and the names above them. Names that differ in
/// the case of ASCII letters, in blanks, in the order of parts or in how they
/// are escaped are one node.
class DnTree {
 public:
  static constexpr std::size_t kRoot = 0;

  DnTree() : nodes_(1) {}

  std::size_t add(const Dn& dn);
  std::optional<std::size_t> find(const Dn& dn) const;

  std::size_t size() const noexcept { return nodes_.size(); }
  /// A parent's number is smaller than its child's.
  std::size_t parent(std::size_t node) const { return nodes_[node].parent; }
  /// Of the ways to spell it, the one that sorts first.
  const Rdn& rdn(std::size_t node) const { return nodes_[node].rdn; }
  /// The whole name of a node.
  std::string text(std::size_t node) const;

 private:
  struct Node {
    std::size_t parent = kRoot;
    Rdn rdn;
    std::string spelling;
  };

  std::vector<Node> nodes_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> children_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDAP_DN_HPP_
