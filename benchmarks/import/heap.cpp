#include "import/heap.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

// In front of each block: its size. One thread allocates at a time here.
constexpr std::size_t kFront = alignof(std::max_align_t);
std::size_t g_used, g_peak;

void* take(std::size_t size) noexcept {
  void* const block = std::malloc(size + kFront);
  if (block == nullptr) return nullptr;
  *static_cast<std::size_t*>(block) = size;
  g_used += size;
  g_peak = std::max(g_peak, g_used);
  return static_cast<char*>(block) + kFront;
}

void give(void* memory) noexcept {
  if (memory == nullptr) return;
  void* const block = static_cast<char*>(memory) - kFront;
  g_used -= *static_cast<std::size_t*>(block);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* const memory = take(size)) return memory;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return take(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return take(size);
}
void operator delete(void* memory) noexcept { give(memory); }
void operator delete[](void* memory) noexcept { give(memory); }
void operator delete(void* memory, std::size_t) noexcept { give(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  give(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
  give(memory);
}

namespace rung::bench {

std::size_t heap_in_use() noexcept { return g_used; }
void watch_heap() noexcept { g_peak = g_used; }
std::size_t heap_peak() noexcept { return g_peak; }

}  // namespace rung::bench
