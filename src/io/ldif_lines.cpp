#include "io/ldif_lines.hpp"

#include <algorithm>
#include <utility>

#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "io/base64.hpp"
#include "io/source_text.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

// Lines with their continuations joined, comments left away.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  // The next line, empty between records; false at the end.
  bool next(std::string& line) {
    do {
      if (at_ == text_.size()) return false;
      start_ = at_;
      number_ = read_;
      line = physical();
      if (line.empty()) return true;
      while (at_ < text_.size() && text_[at_] == ' ') {
        ++at_;
        line += physical();
      }
    } while (line[0] == '#');
    return true;
  }

  std::size_t start() const noexcept { return start_; }
  std::size_t number() const noexcept { return number_ + 1; }

 private:
  std::string_view physical() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view line = text_.substr(at_, end - at_);
    at_ = std::min(end + 1, text_.size());
    ++read_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  std::size_t read_ = 0;    // physical lines
  std::size_t number_ = 0;  // those before the current one
};

bool is_attribute_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.';
}

// `;range=0-1499` and `;range=0-*` are what Active Directory adds to the rule.
bool is_option_letter(char c) {
  return is_attribute_letter(c) || c == ';' || c == '=' || c == '*' || c == '_';
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(first);
}

class Reader {
 public:
  Reader(const Source& source, const LoadOptions& options,
         std::vector<LeftOut>& left_out)
      : source_(source),
        options_(options),
        text_(source, Fallback::kRefuse, options.limits),
        lines_(text_.view()),
        left_out_(left_out) {}

  void read(const std::function<void(LdifRecord&&)>& take) {
    bool any = false;
    bool more = next();
    // `ldapsearch` begins with comments and an empty line.
    while (more && line_.empty()) more = next();
    if (more && name_of(line_) == "version") {
      if (value_of(line_).text != "1") {
        refuse("an unknown version of LDIF", "version 1 is read");
      }
      more = next();
    }
    while (more) {
      if (!line_.empty()) {
        any = true;
        read_record(take);
      }
      more = next();
    }
    if (!any) refuse("the file has no entry", "give an LDIF file");
  }

 private:
  // The line after this one; the end of the text reads as an empty one.
  bool next() {
    const bool more = lines_.next(line_);
    if (!more) line_.clear();
    return more;
  }

  void read_record(const std::function<void(LdifRecord&&)>& take) {
    tell_parse(options_.progress, lines_.start(), text_.view().size());
    LdifRecord record;
    record.place = place();
    LdifValue first = value_of(line_);
    if (first.attribute == "dn") {
      if (first.url || !is_utf8(first.text)) refuse("not a name of an entry");
      record.dn = std::move(first.text);
      while (next() && !line_.empty()) add(record);
      take(std::move(record));
      return;
    }
    const bool known = first.attribute == "search" ||
                       first.attribute == "result" || first.attribute == "ref";
    if (!known) refuse("an entry must begin with `dn:`");
    do {
      add_note(value_of(line_));
    } while (next() && !line_.empty());
  }

  // What `ldapsearch` says around entries: a result but 0 lost some.
  void add_note(const LdifValue& value) {
    const std::string shown = shorten(value.text);
    if (value.attribute == "ref") {
      left_out_.push_back(
          {place(), "a referral to another server: `" + shown + '`'});
    } else if (value.attribute == "result" && shown != "0" &&
               !shown.starts_with("0 ")) {
      left_out_.push_back({place(), "the search ended with `" + shown +
                                        "`: entries are missing"});
    }
  }

  [[noreturn]] void refuse(const char* what, const char* hint = "") const {
    throw Error(ErrorCode::kParse, what,
                source_.name + ':' + place_in(text_.view(), lines_.start()),
                shorten(line_), hint);
  }

  std::string place() const {
    return source_.name + ':' + std::to_string(lines_.number());
  }

  // The attribute of a line with its options, small.
  std::string name_of(std::string_view line) const {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon == 0) {
      refuse("no `attribute: value`", "give an LDIF file");
    }
    return folded(line.substr(0, colon));
  }

  LdifValue value_of(std::string_view line) const {
    LdifValue value;
    const std::string name = name_of(line);
    const std::size_t semicolon = std::min(name.find(';'), name.size());
    value.attribute = name.substr(0, semicolon);
    value.options = name.substr(std::min(semicolon + 1, name.size()));
    const auto& attribute = value.attribute;
    if (attribute.empty() ||
        !std::all_of(attribute.begin(), attribute.end(), is_attribute_letter) ||
        !std::all_of(value.options.begin(), value.options.end(),
                     is_option_letter)) {
      refuse("not the name of an attribute", "give an LDIF file");
    }
    std::string_view rest = line.substr(name.size() + 1);
    if (rest.starts_with(':')) {
      if (!from_base64(without_blanks(rest.substr(1)), value.text)) {
        refuse("not base64");
      }
    } else {
      value.url = rest.starts_with('<');
      value.text = without_blanks(rest.substr(value.url ? 1 : 0));
    }
    return value;
  }

  void add(LdifRecord& record) {
    LdifValue value = value_of(line_);
    if (value.attribute == "dn") refuse("no blank line before the entry");
    if (value.attribute == "control" || value.attribute == "changetype") {
      // `ldifde` writes every entry as one to be added.
      if (value.attribute == "changetype" && folded(value.text) == "add") {
        return;
      }
      refuse("a change, not an entry", "export the entries as they are");
    }
    record.values.push_back(std::move(value));
  }

  const Source& source_;
  const LoadOptions& options_;
  SourceText text_;
  Lines lines_;
  std::vector<LeftOut>& left_out_;
  std::string line_;
};

}  // namespace

void for_each_ldif_record(const Source& source, const LoadOptions& options,
                          std::vector<LeftOut>& left_out,
                          const std::function<void(LdifRecord&&)>& take) {
  Reader(source, options, left_out).read(take);
}

}  // namespace rung::io
