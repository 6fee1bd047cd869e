// Random numbers that are the same on every machine.
#ifndef RUNG_BENCHMARKS_RNG_HPP_
#define RUNG_BENCHMARKS_RNG_HPP_

#include <cstdint>

namespace rung::bench {

/// Scrambles 64 bits (the finaliser of splitmix64).
constexpr std::uint64_t mix(std::uint64_t z) noexcept {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

class Rng {
 public:
  explicit constexpr Rng(std::uint64_t seed) noexcept : state_(mix(seed)) {}

  constexpr std::uint64_t next() noexcept {
    return mix(state_ += 0x9e3779b97f4a7c15u);
  }
  /// A number in 0..bound-1; `bound` is at least 1. The bias is below 2^-32.
  constexpr std::uint32_t below(std::uint32_t bound) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }
  constexpr bool coin() noexcept { return next() >> 63; }

 private:
  std::uint64_t state_;
};

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_RNG_HPP_
