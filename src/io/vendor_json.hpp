// Records of a vendor's JSON: read with patience for keys that are not known,
// none for values of the wrong type.
#ifndef RUNG_SRC_IO_VENDOR_JSON_HPP_
#define RUNG_SRC_IO_VENDOR_JSON_HPP_

#include <boost/json/value.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/io.hpp"

namespace rung::io {

/// A record that cannot be taken, and why. Readers catch it once a record and
/// name the record in `left_out`.
struct Unfit {
  std::string reason;
};

/// One JSON object and where it stands. Cheap to copy; the value must outlive
/// it. A key that is missing or null is "not stated". Members throw Unfit,
/// which names the key and shows the value, for a value of the wrong type; an
/// empty text is "not stated" as well.
class VendorRecord {
 public:
  VendorRecord(const boost::json::object& object, const std::string& file,
               std::string pointer)
      : object_(&object), file_(&file), pointer_(std::move(pointer)) {}

  const boost::json::object& object() const noexcept { return *object_; }
  const std::string& file() const noexcept { return *file_; }
  const std::string& pointer() const noexcept { return pointer_; }
  /// `file:/json/pointer`, or `file:line:/json/pointer` where a file holds
  /// several texts
  std::string place() const {
    return pointer_.empty() ? *file_ : *file_ + ':' + pointer_;
  }

  bool states(std::string_view key) const;
  /// A text or a whole number, as text; blanks at its ends gone. Ids are kept
  /// otherwise as they are. Empty: not stated.
  std::string id(std::string_view key) const;
  std::string needed_id(std::string_view key) const;  ///< Unfit if not stated
  /// A text, cleaned (source_text.hpp). Empty: not stated.
  std::string text(std::string_view key) const;
  /// A whole number, also as the text of one.
  std::optional<std::int64_t> number(std::string_view key) const;
  /// true, false, 0 or 1, also as texts.
  std::optional<bool> flag(std::string_view key) const;
  /// A list of ids; an id that is not stated within it is Unfit. None: the key
  /// is not stated.
  std::optional<std::vector<std::string>> ids(std::string_view key) const;
  /// A list of flags, as flag() reads each.
  std::optional<std::vector<bool>> flags(std::string_view key) const;
  /// A list of texts, as text() reads each; null is empty.
  std::optional<std::vector<std::string>> texts(std::string_view key) const;
  /// How long a list is; none: the key is not stated.
  std::optional<std::size_t> length(std::string_view key) const;
  /// The object there; none: not stated.
  std::optional<VendorRecord> record(std::string_view key) const;
  /// The objects of a list; an item that is no object is Unfit. Empty: none.
  std::vector<VendorRecord> records(std::string_view key) const;

  [[noreturn]] void unfit(std::string_view key, std::string_view what) const;

 private:
  const boost::json::value* find(std::string_view key) const;

  const boost::json::object* object_;
  const std::string* file_;
  std::string pointer_;
};

/// The answers of an API in one file: one object, a list of objects, or one
/// object a line (pages that were saved one behind the other). Calls `page` for
/// each. Errors: those of SourceText and parse_json, the place with the file's
/// name; kParse where something is no object.
void for_each_page(const Source& source, const LoadOptions& options,
                   const std::function<void(const VendorRecord&)>& page);

/// Calls `take` for each object of the list `key` of a page. Items that are no
/// object, and those for which `take` throws Unfit, are named in `left_out`.
/// Errors: kParse where `key` is there and no list.
void for_each_record(const VendorRecord& page, std::string_view key,
                     std::vector<LeftOut>& left_out,
                     const std::function<void(const VendorRecord&)>& take);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_VENDOR_JSON_HPP_
