// The table from text ids to numbers: open addressing, one for all kinds.
#ifndef RUNG_SRC_ORG_IDS_HPP_
#define RUNG_SRC_ORG_IDS_HPP_

#include <cstdint>
#include <string_view>
#include <vector>

namespace rung {

struct OrgData;

/// A number over all kinds: units, posts, people, subjects, one behind another.
using EntityNumber = std::uint32_t;

/// The entity of an id, or kNil.
EntityNumber find_entity(const OrgData& data, std::string_view id) noexcept;

/// Fills a table while facts are read. `Text` of a number is asked for on a
/// collision only.
class IdTableBuilder {
 public:
  explicit IdTableBuilder(std::size_t expected);

  /// Puts an id, or gives the number that has it already.
  template <class TextOf>
  EntityNumber put(std::string_view id, EntityNumber number, TextOf text_of) {
    const std::uint64_t hash = hash_of(id);
    for (std::size_t i = hash & mask_;; i = (i + 1) & mask_) {
      if (tags_[i] == 0) {
        tags_[i] = tag_of(hash);
        slots_[i] = number;
        return number;
      }
      if (tags_[i] == tag_of(hash) && text_of(slots_[i]) == id) {
        return slots_[i];
      }
    }
  }

  std::vector<std::uint32_t> slots_;
  std::vector<std::uint8_t> tags_;

  static std::uint64_t hash_of(std::string_view id) noexcept;
  static std::uint8_t tag_of(std::uint64_t hash) noexcept {
    return static_cast<std::uint8_t>((hash >> 57) | 0x80);
  }

 private:
  std::size_t mask_;
};

}  // namespace rung

#endif  // RUNG_SRC_ORG_IDS_HPP_
