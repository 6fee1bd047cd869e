// A small XML document as a tree, for the models and cases of the DMN suite.
#ifndef RUNG_TESTS_COND_TABLE_XML_HPP_
#define RUNG_TESTS_COND_TABLE_XML_HPP_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

struct XmlElement {
  std::string name;  // without its prefix
  std::map<std::string, std::string> attributes;
  std::string text;  // all of it, without blanks at its ends
  std::vector<XmlElement> children;

  /// The first child of a name, or null.
  const XmlElement* find(std::string_view child) const;
  std::vector<const XmlElement*> all(std::string_view child) const;
  /// An attribute, or nothing.
  std::string get(const std::string& attribute) const;
  /// The text of `<child><text>...</text></child>`, or nothing.
  std::string text_in(std::string_view child) const;
};

/// Throws std::runtime_error for what is no XML.
XmlElement parse_xml(std::string_view xml);

}  // namespace rung

#endif  // RUNG_TESTS_COND_TABLE_XML_HPP_
