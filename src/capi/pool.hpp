// Arrays behind the lists that C sees.
#ifndef RUNG_SRC_CAPI_POOL_HPP_
#define RUNG_SRC_CAPI_POOL_HPP_

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "capi/text.hpp"

namespace rung::capi {

/// Arrays that stay where they are until start() is called.
template <class T>
class Pool {
 public:
  void start() noexcept {
    for (auto& block : blocks_) block.clear();
    at_ = 0;
  }
  /// An array of `count`, to be filled; nullptr for none.
  T* take(std::size_t count) {
    if (count == 0) return nullptr;
    std::vector<T>& block = room_for(count);
    block.resize(block.size() + count);
    return block.data() + block.size() - count;
  }

 private:
  std::vector<T>& room_for(std::size_t count) {
    for (; at_ < blocks_.size(); ++at_) {
      std::vector<T>& block = blocks_[at_];
      if (block.capacity() - block.size() >= count) return block;
    }
    blocks_.emplace_back();
    blocks_.back().reserve(std::max(count, kLeast));
    return blocks_.back();
  }

  static constexpr std::size_t kLeast = 64;
  std::vector<std::vector<T>> blocks_;
  std::size_t at_ = 0;
};

/// Lists of texts that somebody else owns.
class TextPool {
 public:
  void start() noexcept { texts_.start(); }
  rung_strs add(const std::vector<std::string>& from) {
    rung_str* const to = texts_.take(from.size());
    std::transform(from.begin(), from.end(), to,
                   [](const std::string& text) { return view(text); });
    return {to, from.size()};
  }

 private:
  Pool<rung_str> texts_;
};

inline rung_text view(const Text& text) noexcept {
  return {view(text.zh), view(text.en)};
}

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_POOL_HPP_
