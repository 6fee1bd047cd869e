// The values an input can have, as codes that keep their order.
#ifndef RUNG_SRC_COND_TABLE_DOMAIN_HPP_
#define RUNG_SRC_COND_TABLE_DOMAIN_HPP_

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "cond/table_set.hpp"
#include "cond/value.hpp"

namespace rung::cond {

/// Texts numbered in the order in which they came. They stay where they are.
class Words {
 public:
  Words() = default;
  Words(Words&&) = default;  // a copy would look up in the other's texts
  Words& operator=(Words&&) = default;

  std::size_t size() const noexcept { return texts_.size(); }
  std::string_view operator[](std::size_t n) const { return texts_[n]; }
  std::optional<std::size_t> find(std::string_view text) const;
  std::size_t add(std::string_view text);  ///< or the number that it has

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::size_t> numbers_;
};

/// A finite number as a code; neighbouring doubles have neighbouring codes.
Code code_of_number(double number) noexcept;
double number_of_code(Code code) noexcept;

/// The values of one input. Booleans are 0 and 1; numbers as above; instants
/// are microseconds; texts are the numbers of their words. An input whose texts
/// are not listed has all codes past its words for texts that no cell names.
struct Domain {
  FactType type = FactType::kText;
  bool closed = false;  ///< of texts: only the words there are
  Range range;          ///< all codes
  Zone zone;
  Words words;

  /// Is there a next and a previous value?
  bool ordered() const noexcept {
    return type == FactType::kNumber || type == FactType::kInstant;
  }
  bool textual() const noexcept {
    return type == FactType::kText || type == FactType::kParty;
  }
  /// Starts an empty domain of a type.
  static Domain of(FactType type, Zone zone);
  /// Lets in no more texts than there are now.
  void close();

  /// The code of a value; none when it is unknown or of another type. A text
  /// that is none of a closed domain has a code outside the range.
  std::optional<Code> code(const Value& value) const noexcept;

  /// The set as a cell: `-`, `[3..5)`, `"a","b"`, `not("a")`. Long lists end
  /// with `...`.
  std::string show(SetView set) const;
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_DOMAIN_HPP_
