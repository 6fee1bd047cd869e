#include "io/ldap_dn.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/utf8.hpp"
#include "io/source_text.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kMaxSteps = 512;
constexpr std::size_t kMaxBytes = 8'192;

struct Alias {
  std::string_view name, attribute;
};
constexpr std::array<Alias, 20> kAliases = {{
    {"0.9.2342.19200300.100.1.1", "uid"},
    {"0.9.2342.19200300.100.1.10", "manager"},
    {"0.9.2342.19200300.100.1.25", "dc"},
    {"2.16.840.1.113730.3.1.2", "departmentnumber"},
    {"2.16.840.1.113730.3.1.241", "displayname"},
    {"2.16.840.1.113730.3.1.3", "employeenumber"},
    {"2.5.4.0", "objectclass"},
    {"2.5.4.10", "o"},
    {"2.5.4.11", "ou"},
    {"2.5.4.12", "title"},
    {"2.5.4.15", "businesscategory"},
    {"2.5.4.3", "cn"},
    {"2.5.4.33", "roleoccupant"},
    {"2.5.4.4", "sn"},
    {"commonname", "cn"},
    {"domaincomponent", "dc"},
    {"organizationalunitname", "ou"},
    {"organizationname", "o"},
    {"surname", "sn"},
    {"userid", "uid"},
}};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_special(char c) {
  return std::string_view(",+\"\\<>;=").find(c) != std::string_view::npos;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<Dn> parse() {
    Dn dn;
    do {
      if (dn.size() == kMaxSteps) return std::nullopt;
      Rdn& rdn = dn.emplace_back();
      do {
        if (!part(rdn.parts.emplace_back())) return std::nullopt;
      } while (take('+'));
    } while (take(','));
    if (at_ != text_.size()) return std::nullopt;
    return dn;
  }

 private:
  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void skip_blanks() {
    while (take(' ')) {
    }
  }

  bool part(Rdn::Part& part) {
    skip_blanks();
    const std::size_t equals = text_.find('=', at_);
    if (equals == text_.npos) return false;
    std::string_view type = text_.substr(at_, equals - at_);
    while (type.ends_with(' ')) type.remove_suffix(1);
    part.type = ldap_attribute(type);
    const auto legal = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
             c == '.';
    };
    if (part.type.empty() ||
        !std::all_of(part.type.begin(), part.type.end(), legal)) {
      return false;
    }
    at_ = equals + 1;
    skip_blanks();
    return value(part.value);
  }

  // Up to the next part; blanks at the end that are not escaped do not count.
  bool value(std::string& out) {
    std::size_t kept = 0;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '+') {
      const char c = text_[at_++];
      if (c == '\\') {
        if (!escaped(out)) return false;
        kept = out.size();
      } else if (c == '"' || c == ';' || c == '<' || c == '>') {
        return false;
      } else {
        out += c;
        if (c != ' ') kept = out.size();
      }
    }
    out.resize(kept);
    return kept != 0 && is_utf8(out);
  }

  bool escaped(std::string& out) {
    if (at_ == text_.size()) return false;
    const char c = text_[at_++];
    if (is_special(c) || c == ' ' || c == '#') {
      out += c;
      return true;
    }
    const int high = hex_digit(c);
    const int low = at_ < text_.size() ? hex_digit(text_[at_]) : -1;
    if (high < 0 || low < 0) return false;
    ++at_;
    out += static_cast<char>(high * 16 + low);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string rdn_text(const Rdn& rdn) {
  std::string text;
  for (const Rdn::Part& part : rdn.parts) {
    if (!text.empty()) text += '+';
    text += part.type + '=' + escape_dn(part.value);
  }
  return text;
}

// Equal for steps that are the same to a directory.
std::string key_of(const Rdn& rdn) {
  Rdn same = rdn;
  for (Rdn::Part& part : same.parts) part.value = folded(clean(part.value));
  std::sort(same.parts.begin(), same.parts.end(),
            [](const auto& a, const auto& b) {
              return std::tie(a.type, a.value) < std::tie(b.type, b.value);
            });
  return rdn_text(same);
}

}  // namespace

const std::string* Rdn::value(std::string_view type) const {
  for (const Part& part : parts) {
    if (part.type == type) return &part.value;
  }
  return nullptr;
}

std::optional<Dn> parse_dn(std::string_view text) {
  if (text.size() > kMaxBytes) return std::nullopt;
  return Parser(text).parse();
}

std::string ldap_attribute(std::string_view name) {
  std::string small = folded(name);
  if (small.starts_with("oid.")) small.erase(0, 4);
  for (const Alias& alias : kAliases) {
    if (alias.name == small) return std::string(alias.attribute);
  }
  return small;
}

std::string escape_dn(std::string_view value) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const auto byte = static_cast<unsigned char>(c);
    const bool at_end = i == 0 || i + 1 == value.size();
    if (byte < 0x20 || byte == 0x7F) {
      text += {'\\', kHex[byte >> 4], kHex[byte & 15]};
      continue;
    }
    if (is_special(c) || (c == ' ' && at_end) || (c == '#' && i == 0)) {
      text += '\\';
    }
    text += c;
  }
  return text;
}

std::string dn_text(const Dn& dn) {
  std::string text;
  for (const Rdn& rdn : dn) {
    text.append(text.empty() ? "" : ",").append(rdn_text(rdn));
  }
  return text;
}

std::size_t DnTree::add(const Dn& dn) {
  std::size_t at = kRoot;
  for (auto rdn = dn.rbegin(); rdn != dn.rend(); ++rdn) {
    const auto [child, is_new] =
        children_.try_emplace({at, key_of(*rdn)}, nodes_.size());
    std::string spelling = rdn_text(*rdn);
    if (is_new) {
      nodes_.push_back({at, *rdn, std::move(spelling)});
    } else if (Node& node = nodes_[child->second]; spelling < node.spelling) {
      node.rdn = *rdn;
      node.spelling = std::move(spelling);
    }
    at = child->second;
  }
  return at;
}

std::optional<std::size_t> DnTree::find(const Dn& dn) const {
  std::size_t at = kRoot;
  for (auto rdn = dn.rbegin(); rdn != dn.rend(); ++rdn) {
    const auto child = children_.find({at, key_of(*rdn)});
    if (child == children_.end()) return std::nullopt;
    at = child->second;
  }
  return at;
}

std::string DnTree::text(std::size_t node) const {
  std::string text;
  for (; node != kRoot; node = nodes_[node].parent) {
    text.append(text.empty() ? "" : ",").append(nodes_[node].spelling);
  }
  return text;
}

}  // namespace rung::io
