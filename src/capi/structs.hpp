// Structs that start with struct_size: read from older and newer callers.
#ifndef RUNG_SRC_CAPI_STRUCTS_HPP_
#define RUNG_SRC_CAPI_STRUCTS_HPP_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "capi/args.hpp"
#include "rung/c/io.h"
#include "rung/c/route_query.h"

namespace rung::capi {

/// Errors: kInvalidArgument for a size that no header has had: below `known`,
/// but for `first`, or beyond reason.
void check_struct_size(std::uint32_t size, std::size_t first, std::size_t known,
                       const char* name);
/// Errors: as above; kUnsupported when the bytes after `known` are not all
/// zero, for there is a field that this library would ignore.
void check_struct(const void* given, std::uint32_t size, std::size_t first,
                  std::size_t known, const char* name);

/// The size of a struct in the first header that had it.
template <class T>
inline constexpr std::size_t kFirstSize = sizeof(T);
template <>
inline constexpr std::size_t kFirstSize<rung_route_query> =
    offsetof(rung_route_query, levels);
template <>
inline constexpr std::size_t kFirstSize<rung_import_options> =
    offsetof(rung_import_options, encoding);

/// A copy of the caller's struct in which fields that its header did not have
/// are those of `defaults`.
template <class T>
T read_struct(const T* pointer, const T& defaults, const char* name) {
  static_assert(std::is_trivially_copyable_v<T>);
  std::uint32_t size = 0;
  std::memcpy(&size, &given(pointer, name), sizeof size);
  check_struct(pointer, size, kFirstSize<T>, sizeof(T), name);
  T copy = defaults;
  std::memcpy(&copy, pointer, std::min<std::size_t>(size, sizeof(T)));
  return copy;
}

/// Writes no more than the caller's struct holds.
template <class T>
void init_struct(T* out, std::uint32_t size, const T& defaults) {
  given(out, "out");
  check_struct_size(size, kFirstSize<T>, sizeof(T), "struct_size");
  T copy = defaults;
  copy.struct_size = size;
  std::memset(static_cast<void*>(out), 0, size);
  std::memcpy(out, &copy, std::min<std::size_t>(size, sizeof(T)));
}

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_STRUCTS_HPP_
