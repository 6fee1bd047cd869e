// Takes the events of a JSON parser and fills facts by the tables of shapes.
#ifndef RUNG_SRC_IO_ORG_JSON_HANDLER_HPP_
#define RUNG_SRC_IO_ORG_JSON_HANDLER_HPP_

#include <array>
#include <boost/json/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "io/org_shape.hpp"
#include "org/facts_store.hpp"
#include "rung/error.hpp"
#include "rung/limits.hpp"

namespace rung::io {

/// A handler of boost::json::basic_parser. It throws Error at the first value
/// that the format does not allow, so nesting never exceeds that of the format.
class OrgHandler {
 public:
  using Code = boost::json::error_code;
  using Text = std::string_view;

  static constexpr std::size_t max_object_size = SIZE_MAX;
  static constexpr std::size_t max_array_size = SIZE_MAX;
  static constexpr std::size_t max_key_size = SIZE_MAX;
  static constexpr std::size_t max_string_size = SIZE_MAX;

  /// `zone`, if given, is what the text states further down.
  OrgHandler(const Limits& limits, std::optional<Zone> zone)
      : limits_(limits), zone_known_(zone.has_value()) {
    if (zone) facts_.zone = *zone;
  }

  /// The text stated its zone behind dates that needed it: read it again.
  bool zone_came_late() const noexcept { return zone_late_; }
  Zone zone() const noexcept { return facts_.zone; }
  /// The facts, once the parser is done. Errors: kParse.
  Facts take();

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&);
  bool on_object_end(std::size_t, Code&);
  bool on_array_begin(Code&);
  bool on_array_end(std::size_t, Code&);
  bool on_key_part(Text part, std::size_t, Code&) { return keep(part); }
  bool on_key(Text part, std::size_t, Code&);
  bool on_string_part(Text part, std::size_t, Code&) { return keep(part); }
  bool on_string(Text part, std::size_t, Code&);
  bool on_number_part(Text part, Code&) { return keep(part); }
  bool on_int64(std::int64_t value, Text part, Code&);
  bool on_uint64(std::uint64_t, Text part, Code&) { return no_integer(part); }
  bool on_double(double, Text part, Code&) { return no_integer(part); }
  bool on_bool(bool value, Code&);
  bool on_null(Code&);
  bool on_comment_part(Text, Code&) { return true; }
  bool on_comment(Text, Code&) { return true; }

 private:
  /// An object or array that is open.
  struct Frame {
    const Shape* shape;      ///< nullptr in an array
    const Key* key;          ///< the key at hand; of an array, its own
    void* record;            ///< the record, or the list
    std::uint32_t seen = 0;  ///< keys of the object so far, by position
    std::size_t index = 0;   ///< of the element at hand
  };

  Frame& top() noexcept { return frames_[depth_ - 1]; }
  void push(const Shape* shape, const Key* key, void* record) {
    frames_[depth_++] = {shape, key, record};
  }
  void pop() noexcept;
  bool keep(Text part) {
    kept_.append(part);
    return true;
  }
  Text whole(Text last_part);
  void* append(const Key& key, void* list);
  void count(Bound bound);

  void set_text(const Key& key, void* spot, Text text);
  void set_element(Frame& frame, Text text);
  void set_zone(Text text);
  void set_enum(const Key& key, void* spot, Text text);
  Text id(Text text) const;
  Text bounded(Text text) const;
  Instant instant(Text text);
  bool no_integer(Text part);
  void check_record(const Frame& frame);
  void check_interval(const Interval& when);

  std::string pointer() const;
  [[noreturn]] void refuse(std::string message, Text fragment,
                           std::string hint = {}) const;
  [[noreturn]] void refuse_key(std::string message, Text key,
                               std::string hint) const;
  [[noreturn]] void refuse_type(Text fragment) const;
  [[noreturn]] void refuse_size(std::string message, Text fragment, Text bound,
                                std::size_t most) const;

  const Limits& limits_;
  Facts facts_;
  std::array<Frame, 8> frames_{};
  std::size_t depth_ = 0;
  std::string kept_;    // parts of a key or value with escapes in it
  std::string joined_;  // the last of them, made whole
  std::array<std::size_t, 5> counts_{};  // records by Bound
  bool zone_known_;
  bool zone_late_ = false;
  bool dates_read_ = false;
  std::optional<Error> bad_interval_;  // unless a zone further down mends it
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_ORG_JSON_HANDLER_HPP_
