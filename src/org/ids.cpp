#include "org/ids.hpp"

#include <bit>
#include <cstring>

#include "org/data.hpp"

namespace rung {

std::uint64_t IdTableBuilder::hash_of(std::string_view id) noexcept {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  std::uint64_t hash = id.size() * kMultiplier;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kMultiplier;
    hash ^= hash >> 29;
  };
  std::size_t i = 0;
  for (; i + 8 <= id.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, id.data() + i, 8);
    mix(word);
  }
  std::uint64_t rest = 0;
  if (i < id.size()) std::memcpy(&rest, id.data() + i, id.size() - i);
  mix(rest);
  hash *= kMultiplier;
  return hash ^ (hash >> 32);
}

IdTableBuilder::IdTableBuilder(std::size_t expected) {
  const std::size_t size = std::bit_ceil(expected + expected / 3 + 4);
  slots_.resize(size);
  tags_.resize(size);
  mask_ = size - 1;
}

EntityNumber find_entity(const OrgData& data, std::string_view id) noexcept {
  if (data.id_slots.empty()) return kNil;
  const std::size_t mask = data.id_slots.size() - 1;
  const std::uint64_t hash = IdTableBuilder::hash_of(id);
  const std::uint8_t tag = IdTableBuilder::tag_of(hash);
  const auto id_of = [&](EntityNumber n) -> std::string_view {
    if (n < data.units) return data.text(data.unit_id[n]);
    n -= data.units;
    if (n < data.posts) return data.text(data.post_id[n]);
    n -= data.posts;
    if (n < data.people) return data.text(data.person_id[n]);
    n -= data.people;
    return n < data.subjects ? data.text(data.subject_id[n])
                             : std::string_view{};
  };
  // A damaged table without an empty slot must not hold the search for ever.
  for (std::size_t i = hash & mask, tries = 0; tries <= mask;
       i = (i + 1) & mask, ++tries) {
    if (data.id_tags[i] == 0) return kNil;
    if (data.id_tags[i] == tag && id_of(data.id_slots[i]) == id) {
      return data.id_slots[i];
    }
  }
  return kNil;
}

}  // namespace rung
