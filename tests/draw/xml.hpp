// A small strict reader of XML, enough to judge an SVG by.
#ifndef RUNG_TESTS_DRAW_XML_HPP_
#define RUNG_TESTS_DRAW_XML_HPP_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;    ///< its own, without that of its children
  std::size_t parent;  ///< position in the list; its own for the root

  std::string operator[](const std::string& key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? "" : found->second;
  }
  long number(const std::string& key) const;
  /// Is `word` one of the words of its class?
  bool has_class(std::string_view word) const;
};

/// The elements in document order, the root first. Throws std::runtime_error
/// where the text is not well-formed UTF-8 XML. No comments, CDATA, or DTD.
std::vector<Element> parse_xml(std::string_view text);

/// Title children, by the position of the element that they belong to.
std::map<std::size_t, std::string> titles(const std::vector<Element>& all);

}  // namespace rung::test

#endif  // RUNG_TESTS_DRAW_XML_HPP_
