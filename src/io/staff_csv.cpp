// `csv`: one row a post, by named columns (docs/importers.md).
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/staff_dates.hpp"
#include "io/staff_paths.hpp"
#include "io/staff_rows.hpp"
#include "io/table.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

enum Field : std::size_t {
  kId,
  kSuperior,
  kUnit,
  kUnitName,
  kParentUnit,
  kPath,
  kTitle,
  kRole,
  kOrder,
  kPerson,
  kPersonName,
  kSince,
  kUntil,
  kFields
};
constexpr std::array<std::string_view, kFields> kFieldNames = {
    "id",   "superior", "unit",   "unit_name",   "parent_unit", "path", "title",
    "role", "order",    "person", "person_name", "since",       "until"};
constexpr std::array<std::string_view, 4> kRoles = {"head", "deputy", "member",
                                                    "staff"};

// A row that cannot be taken, and why.
struct Unfit {
  std::string reason;
};

std::string names(const auto& list) {
  std::string text;
  for (const std::string_view name : list) {
    text.append(text.empty() ? "" : " ").append(name);
  }
  return text;
}

void check_options(const ImportOptions& options) {
  for (const auto& [field, header] : options.columns) {
    if (std::find(kFieldNames.begin(), kFieldNames.end(), field) ==
        kFieldNames.end()) {
      throw Error(ErrorCode::kInvalidArgument, "unknown field of `csv`", {},
                  shorten(field), "fields: " + names(kFieldNames));
    }
  }
  if (options.separator == '"' || options.separator == '\n' ||
      options.separator == '\r') {
    throw Error(ErrorCode::kInvalidArgument, "not a separator of cells", {},
                std::string(1, options.separator), "use , ; or a tabulator");
  }
}

class StaffCsv {
 public:
  StaffCsv(const Source& source, const ImportOptions& options)
      : table_(source,
               options.encoding == Encoding::kGb18030 ? Fallback::kGb18030
                                                      : Fallback::kRefuse,
               options.separator, options.load) {
    for (std::size_t i = 0; i < kFields; ++i) find_column(i, options);
    if (!columns_[kId] && !about_units()) {
      table_.refuse_header("no column for `id`", {},
                           "map `id` to one of the columns");
    }
  }

  void read(Zone zone, StaffRows& rows, UnitPaths& paths,
            std::vector<LeftOut>& left_out) {
    const std::size_t first = *columns_[columns_[kId] ? kId : kUnit];
    while (table_.next({first}, left_out)) {
      try {
        const std::string unit = cell(kUnit);
        if (unit.empty() && !cell(kPath).empty()) {
          throw Unfit{"the row has a path but no unit"};
        }
        const bool about_unit = cell(kId).empty() && !unit.empty();
        if (!about_unit) rows.posts.push_back(post(unit, zone));
        if (!unit.empty()) add_unit(unit, paths);
      } catch (Unfit& unfit) {
        left_out.push_back({table_.place(), std::move(unfit.reason)});
      }
    }
  }

 private:
  void find_column(std::size_t field, const ImportOptions& options) {
    const auto mapped = options.columns.find(std::string(kFieldNames[field]));
    const bool stated = mapped != options.columns.end();
    const std::string wanted =
        folded(clean(stated ? mapped->second : kFieldNames[field]));
    columns_[field] = table_.find(
        [&](const std::string& header) { return folded(header) == wanted; });
    if (stated && !columns_[field]) {
      std::string hint(kFieldNames[field]);
      hint.append(" is mapped to ").append(shorten(mapped->second));
      table_.refuse_header("a mapped column is missing", {}, std::move(hint));
    }
  }

  // Without ids of posts: is it a table of units? One that says something of
  // posts lacks its ids.
  bool about_units() const {
    constexpr std::array kOfPosts = {kSuperior, kTitle, kRole, kPerson,
                                     kPersonName};
    return columns_[kUnit] &&
           std::none_of(kOfPosts.begin(), kOfPosts.end(),
                        [&](Field field) { return columns_[field]; });
  }

  std::string cell(Field field) const { return table_.cell(columns_[field]); }

  void add_unit(const std::string& unit, UnitPaths& paths) const {
    paths.add({unit, unit, cell(kUnitName), cell(kParentUnit)});
    paths.add_path(unit, cell(kPath));
  }

  PostRow post(const std::string& unit, Zone zone) const {
    PostRow row;
    row.id = cell(kId);
    if (row.id.empty()) throw Unfit{"the row has no id"};
    row.superior = cell(kSuperior);
    row.above =
        row.superior.empty() ? PostRow::Above::kNobody : PostRow::Above::kPost;
    row.unit = unit;
    row.title = cell(kTitle);
    row.role = role();
    row.order = order();
    row.person = cell(kPerson);
    row.person_name = cell(kPersonName);
    row.filled = !row.person.empty() || !row.person_name.empty();
    row.when = when(zone);
    return row;
  }

  Role role() const {
    const std::string text = cell(kRole);
    if (text.empty()) return Role::kStaff;
    const auto at = std::find(kRoles.begin(), kRoles.end(), folded(text));
    if (at == kRoles.end()) {
      throw Unfit{"role `" + shorten(text) + "` is none of " + names(kRoles)};
    }
    return static_cast<Role>(at - kRoles.begin());
  }

  std::int32_t order() const {
    const std::string text = cell(kOrder);
    std::int32_t number = kUnordered;
    if (text.empty()) return number;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || at != end) {
      throw Unfit{"order `" + shorten(text) + "` is no integer"};
    }
    return number;
  }

  Interval when(Zone zone) const {
    Interval when;
    const std::string since = cell(kSince);
    const std::string until = cell(kUntil);
    try {
      if (!since.empty()) when.since = parse_instant(full_date(since), zone);
      if (!until.empty()) when.until = parse_instant(full_date(until), zone);
    } catch (const Error& error) {
      throw Unfit{error.message() + ": `" + error.fragment() + "`"};
    }
    if (when.until <= when.since) {
      throw Unfit{"until `" + until + "` is not behind since `" + since + "`"};
    }
    return when;
  }

  Table table_;
  std::array<Table::Column, kFields> columns_;
};

}  // namespace

Facts read_staff_csv(Sources sources, const ImportOptions& options,
                     std::vector<LeftOut>& left_out) {
  check_options(options);
  StaffRows rows;
  UnitPaths paths;
  for (const Source& source : sources) {
    StaffCsv(source, options).read(Zone{}, rows, paths, left_out);
  }
  rows.units = paths.take();
  return facts_of_rows(std::move(rows));
}

}  // namespace rung::io
