// The tables behind `rung-org/1`: which keys a record has, of which type, and
// where each lives in the facts. Reader and writer walk the same tables.
#ifndef RUNG_SRC_IO_ORG_SHAPE_HPP_
#define RUNG_SRC_IO_ORG_SHAPE_HPP_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "rung/time.hpp"

namespace rung::io {

/// What a key accepts, and what its place in the facts is.
enum class Type : std::uint8_t {
  kFormat,    ///< the format's own name
  kZone,      ///< Zone
  kId,        ///< std::string
  kIdOrNull,  ///< std::string, empty for null
  kString,    ///< std::string
  kText,      ///< Text
  kNames,     ///< std::vector<DatedText>: a text or a list
  kParents,   ///< std::vector<DatedParent>: an id, null or a list
  kInteger,   ///< std::int32_t, kUnordered when missing
  kBoolean,   ///< bool
  kSince,     ///< Instant
  kUntil,     ///< Instant
  kEnum,      ///< an enumeration of one byte
  kStrings,   ///< std::vector<std::string>
  kIds,       ///< std::vector<std::string>
  kTexts,     ///< std::vector<std::string>, of names as well as of ids
  kObject,    ///< one record inside another
  kList       ///< std::vector of records
};

struct Shape;

struct EnumValue {
  std::string_view name;
  std::uint8_t value;
};

struct Enum {
  std::span<const EnumValue> values;
  std::uint8_t fallback;  ///< when the key is missing
};

/// A vector of records without its type.
struct ListAccess {
  void* (*append)(void* list);
  void* (*element)(void* list, std::size_t index);
  std::size_t (*size)(const void* list);
};

/// Which bound of Limits a record counts against.
enum class Bound : std::uint8_t { kNone, kUnits, kPosts, kPeople, kEdges };

struct Key {
  std::string_view name;
  Type type;
  void* (*at)(void* record);
  const Shape* inner = nullptr;  ///< kText, kNames, kParents, kObject, kList
  const ListAccess* list = nullptr;  ///< kNames, kParents, kList
  const Enum* names = nullptr;       ///< kEnum
  Bound bound = Bound::kNone;        ///< of the records in the list
  bool required = false;
};

/// One kind of JSON object. It has at most 32 keys.
struct Shape {
  std::string_view name;  ///< for messages: "post"
  std::span<const Key> keys;
  Interval* (*when)(void* record) = nullptr;
  /// What is wrong with a whole record, or an empty text.
  std::string_view (*flaw)(const void* record) = nullptr;
};

inline constexpr std::string_view kOrgFormat = "rung-org/1";

/// {"zh","en"}; its record is a Text.
extern const Shape kTextShape;
/// The file itself; its record is a Facts.
extern const Shape kOrgShape;

}  // namespace rung::io

#endif  // RUNG_SRC_IO_ORG_SHAPE_HPP_
