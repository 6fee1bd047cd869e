// Checks of arguments: C callers are trusted with nothing but live memory.
#ifndef RUNG_SRC_CAPI_ARGS_HPP_
#define RUNG_SRC_CAPI_ARGS_HPP_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "rung/c/base.h"
#include "rung/facts.hpp"
#include "rung/org.hpp"

struct rung_org;

namespace rung::capi {

/// Throws kInvalidArgument; `name` is that of the argument.
[[noreturn]] void refuse(std::string message, const char* name,
                         std::string fragment = {}, std::string hint = {});

/// Throws kNotFound for an id, which is shortened.
[[noreturn]] void not_found(std::string message, std::string_view id);

template <class T>
T& given(T* pointer, const char* name) {
  if (pointer == nullptr) refuse("argument is NULL", name);
  return *pointer;
}

template <class T>
std::span<T> list(T* items, std::size_t count, const char* name) {
  if (count == 0) return {};
  if (count > PTRDIFF_MAX / sizeof(T)) refuse("list is too long", name);
  return {&given(items, name), count};
}

// Numbers of things of an org; `maybe_` ones may be RUNG_NONE.
UnitId unit_arg(const Org& org, std::uint32_t id, const char* name);
PostId post_arg(const Org& org, std::uint32_t id, const char* name);
PersonId person_arg(const Org& org, std::uint32_t id, const char* name);
SubjectId subject_arg(const Org& org, std::uint32_t id, const char* name);
UnitId maybe_unit(const Org& org, std::uint32_t id, const char* name);
PostId maybe_post(const Org& org, std::uint32_t id, const char* name);
PersonId maybe_person(const Org& org, std::uint32_t id, const char* name);
SubjectId maybe_subject(const Org& org, std::uint32_t id, const char* name);

/// An enumerator whose numbers run from 0 to `last`.
std::int32_t enum_arg(std::int32_t value, std::int32_t last, const char* name);
template <class Enum>
Enum enum_arg(std::int32_t value, Enum last, const char* name) {
  return static_cast<Enum>(
      enum_arg(value, static_cast<std::int32_t>(last), name));
}

Zone zone_arg(std::int32_t seconds, const char* name);
Interval interval_arg(std::int64_t since, std::int64_t until);
/// A path: UTF-8 without NUL.
std::string path_arg(const char* path, std::size_t len);
void zero_arg(std::uint32_t reserved);

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_ARGS_HPP_
