#include "draw/xml.hpp"

#include <cctype>
#include <sstream>
#include <stdexcept>

#include "base/utf8.hpp"

namespace rung::test {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    require(is_utf8(text), "not UTF-8");
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      require(byte >= 0x20 || byte == '\n' || byte == '\t', "control");
      const std::string_view three = text.substr(i, 3);
      require(three != "\xEF\xBF\xBE" && three != "\xEF\xBF\xBF", "U+FFFE");
    }
  }

  std::vector<Element> run() {
    require(peek() == '<', "no root");
    while (at_ < text_.size()) step();
    require(open_.empty() && !all_.empty(), "unclosed");
    return std::move(all_);
  }

 private:
  void require(bool good, const char* what) const {
    if (good) return;
    throw std::runtime_error(std::string(what) + " at " + std::to_string(at_) +
                             ": " + std::string(text_.substr(at_, 60)));
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool skip(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  void blanks() {
    while (peek() == ' ' || peek() == '\n') ++at_;
  }

  void step() {
    if (peek() != '<') {
      const std::string text = content('<');
      if (!open_.empty()) return void(all_[open_.back()].text += text);
      require(text.find_first_not_of(" \n") == text.npos, "text outside");
      return;
    }
    if (skip("</")) {
      require(!open_.empty() && name() == all_[open_.back()].name, "end tag");
      require(skip(">"), "end tag");
      return open_.pop_back();
    }
    require(skip("<"), "tag");
    start();
  }

  void start() {
    require(!open_.empty() || all_.empty(), "second root");
    Element element{name(), {}, {}, open_.empty() ? 0 : open_.back()};
    for (blanks(); peek() != '>' && peek() != '/'; blanks()) {
      const std::string key = name();
      require(skip("=\""), "attribute");
      const auto [place, fresh] = element.attributes.emplace(key, content('"'));
      require(fresh && skip("\""), "attribute");
    }
    const bool empty = skip("/");
    require(skip(">"), "tag");
    if (!empty) open_.push_back(all_.size());
    all_.push_back(std::move(element));
  }

  std::string name() {
    const std::size_t begin = at_;
    while (std::isalnum(static_cast<unsigned char>(peek())) || peek() == '-' ||
           peek() == ':') {
      ++at_;
    }
    require(at_ > begin, "name");
    return std::string(text_.substr(begin, at_ - begin));
  }

  // Character data up to `end`, entities resolved.
  std::string content(char end) {
    std::string out;
    while (at_ < text_.size() && peek() != end) {
      require(peek() != '<', "bare <");
      if (peek() == '&') {
        out += entity();
      } else {
        out += text_[at_++];
      }
    }
    return out;
  }

  char entity() {
    if (skip("&lt;")) return '<';
    if (skip("&gt;")) return '>';
    if (skip("&amp;")) return '&';
    if (skip("&quot;")) return '"';
    require(skip("&#39;"), "entity");
    return '\'';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;
  std::vector<Element> all_;
};

}  // namespace

long Element::number(const std::string& key) const {
  return std::stol((*this)[key]);
}

bool Element::has_class(std::string_view word) const {
  std::istringstream words((*this)["class"]);
  for (std::string w; words >> w;) {
    if (w == word) return true;
  }
  return false;
}

std::vector<Element> parse_xml(std::string_view text) {
  return Reader(text).run();
}

std::map<std::size_t, std::string> titles(const std::vector<Element>& all) {
  std::map<std::size_t, std::string> out;
  for (const Element& e : all) {
    if (e.name == "title") out[e.parent] = e.text;
  }
  return out;
}

}  // namespace rung::test
