// rung: bounds on input, and the callback of long calls.
#ifndef RUNG_LIMITS_HPP_
#define RUNG_LIMITS_HPP_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace rung {

/// Bounds on what a load accepts; passing one is Error kLimitExceeded, which
/// names the bound. The defaults admit every real organisation.
struct Limits {
  std::size_t max_bytes = std::size_t{4} << 30;  ///< of one input text
  std::uint32_t max_units = 20'000'000;
  std::uint32_t max_posts = 50'000'000;
  std::uint32_t max_people = 100'000'000;
  std::uint32_t max_edges = 200'000'000;  ///< dated records of all kinds
  std::uint32_t max_unit_depth = 1'024;   ///< units inside units
  std::uint32_t max_id_bytes = 512;       ///< of one id, UTF-8
  std::uint32_t max_text_bytes = 16'384;  ///< of one name or title, UTF-8
};

/// Called now and then by a long call, on the caller's thread, with the name of
/// the stage ("parse", "compile", ...) and the share of it that is done, 0
/// to 1. Returning false stops the call with Error kCancelled. It must not
/// throw.
using Progress = std::function<bool(std::string_view stage, double done)>;

/// How to load: the bounds, and whom to tell.
struct LoadOptions {
  Limits limits;
  Progress progress;  ///< may be empty
};

}  // namespace rung

#endif  // RUNG_LIMITS_HPP_
