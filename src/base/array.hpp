// A fixed array that owns its elements or looks into a mapped file.
#ifndef RUNG_SRC_BASE_ARRAY_HPP_
#define RUNG_SRC_BASE_ARRAY_HPP_

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace rung {

template <class T>
class Array {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  using value_type = T;

  Array() = default;
  Array(std::vector<T> owned)  // NOLINT: a vector is what arrays are made of
      : owned_(std::move(owned)), view_(owned_) {}
  Array(Array&& other) noexcept { *this = std::move(other); }
  Array& operator=(Array&& other) noexcept {
    const bool mapped = other.owned_.empty();
    owned_ = std::move(other.owned_);
    view_ = mapped ? other.view_ : std::span<const T>(owned_);
    other.view_ = {};
    return *this;
  }

  /// Looks at elements that somebody else keeps alive.
  static Array view(std::span<const T> elements) {
    Array array;
    array.view_ = elements;
    return array;
  }

  const T& operator[](std::size_t i) const noexcept { return view_[i]; }
  const T* data() const noexcept { return view_.data(); }
  std::size_t size() const noexcept { return view_.size(); }
  bool empty() const noexcept { return view_.empty(); }
  const T* begin() const noexcept { return view_.data(); }
  const T* end() const noexcept { return view_.data() + view_.size(); }
  std::span<const T> span() const noexcept { return view_; }

 private:
  std::vector<T> owned_;
  std::span<const T> view_;
};

/// Lists of varying length in one array: list i is items[start[i], start[i+1]).
template <class T>
struct Lists {
  Array<std::uint32_t> start;
  Array<T> items;

  std::span<const T> operator[](std::size_t i) const noexcept {
    // An org without any such record has no start array either.
    if (start.empty()) return {};
    return {items.data() + start[i], items.data() + start[i + 1]};
  }
};

/// Groups `items` by `owner(item)` in 0..count-1, keeping their order.
template <class T, class Owner>
Lists<T> group(std::uint32_t count, const std::vector<T>& items, Owner owner) {
  Lists<T> lists;
  if (items.empty()) return lists;
  std::vector<std::uint32_t> start(count + 1, 0);
  for (const T& item : items) ++start[owner(item) + 1];
  for (std::uint32_t i = 0; i < count; ++i) start[i + 1] += start[i];
  std::vector<std::uint32_t> next(start.begin(), start.end() - 1);
  std::vector<T> grouped(items.size());
  for (const T& item : items) grouped[next[owner(item)]++] = item;
  lists.start = std::move(start);
  lists.items = std::move(grouped);
  return lists;
}

}  // namespace rung

#endif  // RUNG_SRC_BASE_ARRAY_HPP_
