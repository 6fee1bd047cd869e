// Reading a JSON value strictly: every step knows its JSON pointer.
#ifndef RUNG_SRC_BASE_JSON_CURSOR_HPP_
#define RUNG_SRC_BASE_JSON_CURSOR_HPP_

#include <boost/json/value.hpp>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// A value and where it stands. Cheap to copy; the value must outlive it.
/// Errors of all members are kParse with the JSON pointer as place and the
/// value (shortened) as fragment.
class Cursor {
 public:
  explicit Cursor(const boost::json::value& value, std::string pointer = {})
      : value_(&value), pointer_(std::move(pointer)) {}

  const boost::json::value& value() const noexcept { return *value_; }
  const std::string& pointer() const noexcept { return pointer_; }

  /// Refuses keys that are not among `known` (with a hint at the nearest), and
  /// anything but an object.
  void only(std::initializer_list<std::string_view> known) const;

  bool has(std::string_view key) const;   ///< false for what is no object
  Cursor at(std::string_view key) const;  ///< the key is required
  Cursor at(std::size_t index) const;     ///< index < size()

  bool is_object() const noexcept { return value_->is_object(); }
  bool is_array() const noexcept { return value_->is_array(); }
  bool is_text() const noexcept { return value_->is_string(); }

  std::size_t size() const;  ///< of an array
  std::vector<Cursor> items() const;
  /// Keys of an object in the order of the text.
  std::vector<std::string_view> keys() const;

  std::string_view text() const;  ///< a string
  std::string_view name() const;  ///< a string that is not empty
  bool boolean() const;
  double number() const;  ///< finite
  std::int64_t integer(std::int64_t least, std::int64_t most) const;
  std::vector<std::string> texts() const;  ///< an array of strings

  std::string_view text_or(std::string_view key, std::string_view other) const;
  bool boolean_or(std::string_view key, bool other) const;

  /// The position of the text in `names`; refused with the list as hint.
  std::size_t one_of(std::initializer_list<std::string_view> names) const;

  /// Throws kParse here. `what` is the message, `hint` how to mend it.
  [[noreturn]] void refuse(std::string_view what,
                           std::string_view hint = {}) const;

 private:
  const boost::json::value* value_;
  std::string pointer_;
};

/// One more step of a JSON pointer, escaped.
std::string pointer_step(std::string_view pointer, std::string_view key);

}  // namespace rung

#endif  // RUNG_SRC_BASE_JSON_CURSOR_HPP_
