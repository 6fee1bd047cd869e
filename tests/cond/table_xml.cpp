#include "cond/table_xml.hpp"

#include <expat.h>

#include <memory>
#include <stdexcept>

namespace rung {
namespace {

std::string local(const char* name) {
  const std::string_view whole = name;
  const std::size_t colon = whole.find(':');
  return std::string(colon == std::string_view::npos ? whole
                                                     : whole.substr(colon + 1));
}

// The elements that are open; the first holds the document.
using Open = std::vector<XmlElement>;

void on_start(void* data, const char* name, const char** attributes) {
  XmlElement element;
  element.name = local(name);
  for (; *attributes != nullptr; attributes += 2) {
    element.attributes[local(attributes[0])] = attributes[1];
  }
  static_cast<Open*>(data)->push_back(std::move(element));
}

void on_text(void* data, const char* text, int size) {
  static_cast<Open*>(data)->back().text.append(text,
                                               static_cast<std::size_t>(size));
}

void on_end(void* data, const char*) {
  Open& open = *static_cast<Open*>(data);
  XmlElement element = std::move(open.back());
  open.pop_back();
  constexpr const char* kBlanks = " \t\r\n";
  element.text.erase(element.text.find_last_not_of(kBlanks) + 1);
  element.text.erase(0, element.text.find_first_not_of(kBlanks));
  open.back().children.push_back(std::move(element));
}

}  // namespace

const XmlElement* XmlElement::find(std::string_view child) const {
  for (const XmlElement& element : children) {
    if (element.name == child) return &element;
  }
  return nullptr;
}

std::vector<const XmlElement*> XmlElement::all(std::string_view child) const {
  std::vector<const XmlElement*> found;
  for (const XmlElement& element : children) {
    if (element.name == child) found.push_back(&element);
  }
  return found;
}

std::string XmlElement::get(const std::string& attribute) const {
  const auto found = attributes.find(attribute);
  return found == attributes.end() ? std::string() : found->second;
}

std::string XmlElement::text_in(std::string_view child) const {
  const XmlElement* element = find(child);
  const XmlElement* inner = element ? element->find("text") : nullptr;
  return inner ? inner->text : std::string();
}

XmlElement parse_xml(std::string_view xml) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate(nullptr), XML_ParserFree);
  Open open(1);
  XML_SetUserData(parser.get(), &open);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) !=
      XML_STATUS_OK) {
    throw std::runtime_error(
        std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) +
        " at line " + std::to_string(XML_GetCurrentLineNumber(parser.get())));
  }
  return std::move(open.front().children.front());
}

}  // namespace rung
