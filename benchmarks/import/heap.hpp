// How much memory is in use, and was at most.
#ifndef RUNG_BENCHMARKS_IMPORT_HEAP_HPP_
#define RUNG_BENCHMARKS_IMPORT_HEAP_HPP_

#include <cstddef>

namespace rung::bench {

/// Bytes that operator new has given out and not got back, in this program.
std::size_t heap_in_use() noexcept;

/// The most that was in use at once while `work` ran, beyond what was before.
template <class Work>
std::size_t heap_peak_of(Work work);

/// Begins to watch the peak anew.
void watch_heap() noexcept;
std::size_t heap_peak() noexcept;

template <class Work>
std::size_t heap_peak_of(Work work) {
  const std::size_t before = heap_in_use();
  watch_heap();
  work();
  return heap_peak() - before;
}

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_IMPORT_HEAP_HPP_
