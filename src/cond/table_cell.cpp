#include "cond/table_cell.hpp"

#include <charconv>
#include <cmath>

#include "base/utf8.hpp"

namespace rung::cond {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Reads the unary tests of one cell.
class CellReader {
 public:
  CellReader(const Cursor& cell, Domain& domain)
      : cell_(cell), domain_(domain), rest_(cell.text()) {}

  Set read() {
    blanks();
    if (rest_.empty()) cell_.refuse("the cell is empty", "write - for any");
    if (rest_.substr(0, rest_.find_last_not_of(kBlanks) + 1) == "-") {
      return {domain_.range};
    }
    if (const bool negated = negation()) {
      Set set = complement(list(), domain_.range);
      want(")");
      finish(negated);
      return set;
    }
    Set set = list();
    finish(false);
    return set;
  }

 private:
  void blanks() {
    const std::size_t n = rest_.find_first_not_of(kBlanks);
    rest_.remove_prefix(n == std::string_view::npos ? rest_.size() : n);
  }

  bool take(std::string_view token) {
    blanks();
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void want(std::string_view token) {
    if (!take(token)) fail("`" + std::string(token) + "` is wanted");
  }

  [[noreturn]] void fail(std::string what, std::string_view hint = {}) {
    blanks();
    what += rest_.empty() ? " at the end" : " at `" + shorten(rest_) + "`";
    cell_.refuse(what, hint);
  }

  bool negation() {
    const std::string_view start = rest_;
    if (take("not") && take("(")) return true;
    rest_ = start;
    return false;
  }

  void finish(bool negated) {
    blanks();
    if (!rest_.empty()) {
      fail("nothing more is expected",
           negated ? "not(...) stands alone" : "tests are parted by commas");
    }
  }

  Set list() {
    Set set;
    do {
      set.push_back(test());
    } while (take(","));
    normalise(set);
    return set;
  }

  // The cell is a union; what takes nothing is a slip.
  Range test() {
    blanks();
    for (const std::string_view op : {"<=", ">=", "<", ">"}) {
      if (take(op)) return comparison(op);
    }
    if (take("[")) return interval(true);
    if (take("(") || take("]")) return interval(false);
    const Code code = endpoint();
    return {code, code};
  }

  Range comparison(std::string_view op) {
    if (!domain_.ordered()) unordered();
    const Code code = endpoint();
    const Code self = op.size() == 2 ? 0 : 1;
    const Range all = domain_.range;
    if (op.front() == '<') return proper({all.low, code - self});
    return proper({code + self, all.high});
  }

  Range interval(bool closed) {
    if (!domain_.ordered()) unordered();
    const Code low = endpoint() + (closed ? 0 : 1);
    want("..");
    Code high = endpoint();
    if (take("]")) return proper({low, high});
    if (!take(")") && !take("[")) fail("`]` or `)` is wanted");
    return proper({low, high - 1});
  }

  Range proper(Range range) {
    if (range.low > range.high) cell_.refuse("an interval takes nothing");
    return range;
  }

  [[noreturn]] void unordered() {
    cell_.refuse("only numbers and instants are compared",
                 "list the values that match");
  }

  Code endpoint() {
    blanks();
    switch (domain_.type) {
      case FactType::kBoolean:
        if (take("true")) return 1;
        if (take("false")) return 0;
        fail("true or false is wanted");
      case FactType::kNumber:
        return number();
      case FactType::kInstant:
        return instant();
      case FactType::kText:
      case FactType::kParty:
        break;
    }
    return code_of_text(cell_, domain_, quoted());
  }

  // Up to `..`, which a number or a date could run into.
  std::string_view bare(std::string_view letters) {
    const std::string_view head =
        rest_.substr(0, rest_.find_first_not_of(letters));
    return head.substr(0, head.find(".."));
  }

  Code number() {
    const std::string_view text = bare("0123456789.-+eE");
    double number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || !std::isfinite(number)) {
      fail("a number is wanted");
    }
    rest_.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return code_of_number(number);
  }

  Code instant() {
    if (take("date and time") || take("date")) {
      want("(");
      const std::string text = quoted();
      want(")");
      return read_instant(cell_, text, domain_.zone).us;
    }
    if (rest_.starts_with('"')) {
      return read_instant(cell_, quoted(), domain_.zone).us;
    }
    const std::string_view text = bare("0123456789TZ:.-+");
    if (text.empty()) fail("a date is wanted", "write date(\"2024-01-01\")");
    const Instant at = read_instant(cell_, text, domain_.zone);
    rest_.remove_prefix(text.size());
    return at.us;
  }

  std::string quoted() {
    if (!take("\"")) {
      fail("a text in quotation marks is wanted",
           R"(in JSON: "\"text\"", or ["text"])");
    }
    std::string text;
    while (!rest_.empty() && rest_.front() != '"') text += letter();
    want("\"");
    return text;
  }

  char letter() {
    char c = rest_.front();
    rest_.remove_prefix(1);
    if (c != '\\') return c;
    constexpr std::string_view kNames = "\"\\nrt";
    constexpr std::string_view kMeant = "\"\\\n\r\t";
    const std::size_t n =
        rest_.empty() ? std::string_view::npos : kNames.find(rest_.front());
    if (n == std::string_view::npos) fail("an unknown escape");
    rest_.remove_prefix(1);
    return kMeant[n];
  }

  const Cursor& cell_;
  Domain& domain_;
  std::string_view rest_;
};

}  // namespace

Set read_cell(const Cursor& cell, Domain& domain) {
  if (cell.is_text()) return CellReader(cell, domain).read();
  Set set;
  if (cell.is_array()) {
    for (const Cursor& value : cell.items()) {
      const Code code = read_plain(value, domain);
      set.push_back({code, code});
    }
    if (set.empty()) cell.refuse("the list is empty", "write \"-\" for any");
    normalise(set);
    return set;
  }
  const Code code = read_plain(cell, domain);
  return {{code, code}};
}

}  // namespace rung::cond
