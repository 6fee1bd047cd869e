#include "io/api_answer.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {

void check_answer(const VendorRecord& page, std::string_view code,
                  std::string_view message) {
  std::string said;
  try {
    if (page.number(code).value_or(0) == 0) return;
    said = page.id(code) + ' ' + page.text(message);
  } catch (const Unfit& unfit) {
    said = unfit.reason;
  }
  throw Error(ErrorCode::kParse, "the API refused the call", page.place(),
              shorten(said), "export again; leave this answer out of the file");
}

void refuse_strange(const Source& source, const char* wanted) {
  constexpr std::size_t kShown = 60;
  throw Error(ErrorCode::kParse, wanted, source.name + ":1:1",
              shorten(source.text.substr(0, kShown), kShown),
              "is this the kind that was meant?");
}

void take_record(const VendorRecord& record, std::vector<LeftOut>& left_out,
                 const std::function<void(const VendorRecord&)>& take) {
  try {
    take(record);
  } catch (Unfit& unfit) {
    left_out.push_back({record.place(), std::move(unfit.reason)});
  }
}

std::int32_t order_of(const VendorRecord& record, std::string_view key) {
  using Limits = std::numeric_limits<std::int32_t>;
  const auto number = record.number(key);
  if (!number) return kUnordered;
  return static_cast<std::int32_t>(
      std::clamp<std::int64_t>(*number, Limits::min(), kUnordered - 1));
}

void add_root(Directory& directory, std::string_view id) {
  const auto& units = directory.units;
  const bool described =
      std::any_of(units.begin(), units.end(),
                  [&](const DirectoryUnit& unit) { return unit.id == id; });
  if (described) return;
  const auto in_it = [&](const Membership& in) { return in.unit == id; };
  const bool needed =
      std::any_of(
          units.begin(), units.end(),
          [&](const DirectoryUnit& unit) { return unit.parent == id; }) ||
      std::any_of(directory.users.begin(), directory.users.end(),
                  [&](const DirectoryUser& user) {
                    return std::any_of(user.memberships.begin(),
                                       user.memberships.end(), in_it);
                  });
  if (!needed) return;
  DirectoryUnit root;
  root.id = id;
  root.place = "the root";
  directory.units.push_back(std::move(root));
}

}  // namespace rung::io
