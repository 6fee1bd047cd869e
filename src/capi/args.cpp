#include "capi/args.hpp"

#include <algorithm>
#include <utility>

#include "capi/text.hpp"
#include "rung/error.hpp"

namespace rung::capi {
namespace {

template <class Id>
Id in_range(std::uint32_t id, std::uint32_t count, const char* name) {
  if (id >= count) {
    refuse("number is not of this org", name, std::to_string(id),
           "there are " + std::to_string(count));
  }
  return Id{id};
}

template <class Id>
Id none_or_in_range(std::uint32_t id, std::uint32_t count, const char* name) {
  return id == RUNG_NONE ? Id{id} : in_range<Id>(id, count, name);
}

}  // namespace

void refuse(std::string message, const char* name, std::string fragment,
            std::string hint) {
  throw Error(ErrorCode::kInvalidArgument, std::move(message), name,
              std::move(fragment), std::move(hint));
}

void not_found(std::string message, std::string_view id) {
  std::size_t end = std::min<std::size_t>(id.size(), 60);
  while (end > 0 && end < id.size() && (id[end] & 0xC0) == 0x80) --end;
  std::string head(id.substr(0, end));  // cut between characters
  if (end < id.size()) head += "...";
  throw Error(ErrorCode::kNotFound, std::move(message), {}, std::move(head));
}

UnitId unit_arg(const Org& org, std::uint32_t id, const char* name) {
  return in_range<UnitId>(id, org.unit_count(), name);
}

PostId post_arg(const Org& org, std::uint32_t id, const char* name) {
  return in_range<PostId>(id, org.post_count(), name);
}

PersonId person_arg(const Org& org, std::uint32_t id, const char* name) {
  return in_range<PersonId>(id, org.person_count(), name);
}

SubjectId subject_arg(const Org& org, std::uint32_t id, const char* name) {
  return in_range<SubjectId>(id, org.subject_count(), name);
}

UnitId maybe_unit(const Org& org, std::uint32_t id, const char* name) {
  return none_or_in_range<UnitId>(id, org.unit_count(), name);
}

PostId maybe_post(const Org& org, std::uint32_t id, const char* name) {
  return none_or_in_range<PostId>(id, org.post_count(), name);
}

PersonId maybe_person(const Org& org, std::uint32_t id, const char* name) {
  return none_or_in_range<PersonId>(id, org.person_count(), name);
}

SubjectId maybe_subject(const Org& org, std::uint32_t id, const char* name) {
  return none_or_in_range<SubjectId>(id, org.subject_count(), name);
}

std::int32_t enum_arg(std::int32_t value, std::int32_t last, const char* name) {
  if (value < 0 || value > last) {
    refuse("number is no such enumerator", name, std::to_string(value),
           "0 to " + std::to_string(last));
  }
  return value;
}

Zone zone_arg(std::int32_t seconds, const char* name) {
  constexpr std::int32_t kMost = 18 * 3600;
  if (seconds < -kMost || seconds > kMost) {
    refuse("zone is beyond 18 hours", name, std::to_string(seconds),
           "give seconds east of UTC");
  }
  return Zone{seconds};
}

Interval interval_arg(std::int64_t since, std::int64_t until) {
  if (since > until) {
    refuse("interval ends before it starts", "until", std::to_string(until));
  }
  return {Instant{since}, Instant{until}};
}

std::string path_arg(const char* path, std::size_t len) {
  const std::string_view text = utf8(path, len, "path");
  if (text.empty()) refuse("path is empty", "path");
  if (text.find('\0') != text.npos) refuse("path has a NUL in it", "path");
  return std::string(text);
}

void zero_arg(std::uint32_t reserved) {
  if (reserved != 0) {
    throw Error(ErrorCode::kUnsupported, "reserved field is not zero",
                "reserved", std::to_string(reserved));
  }
}

}  // namespace rung::capi
