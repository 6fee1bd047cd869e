#include <algorithm>
#include <tuple>
#include <utility>

#include "base/utf8.hpp"
#include "io/uk_rows.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

struct Columns {
  explicit Columns(const UkTable& table)
      : senior(table.needed("reportingseniorpost", "Reporting Senior Post")),
        title(table.column({"genericjobtitle"})),
        grade(table.column({"grade"})),
        fte(table.column({"fte", "numberofpostsinfte"})),
        profession(
            table.column({"profession", "professionaloccupationalgroup"})),
        set(table.column({"set"})),
        file(table.column({"file"})),
        place(table) {}

  std::size_t senior;
  Table::Column title, grade, fte, profession, set, file;
  UkPlaceColumns place;
};

struct Junior {
  PostRow row;
  std::string grade, fte, profession;

  auto key() const {
    return std::tie(row.superior, row.unit, grade, row.title, fte, profession);
  }
};

// Collections of many bodies name the body in a column; mixing them would hang
// one body's posts under another's.
void check_one_body(const UkTable& table, const Columns& columns,
                    std::string& body) {
  const std::string set = table.cell(columns.set);
  const std::string file = table.cell(columns.file);
  std::string now = set + '\x1F' + file;
  if (body.empty()) body = now;
  if (body == now) return;
  throw Error(ErrorCode::kParse, "rows of several bodies", table.place() + ":1",
              shorten(set + ' ' + file), "keep the rows of one `set`, `file`");
}

std::string reason_to_leave_out(const std::string& senior,
                                const UkReferences& references) {
  if (senior.empty()) return "the row names no senior post";
  if (references.contains(senior)) return {};
  return "reports to `" + shorten(senior) + "`, which is no senior post";
}

std::vector<Junior> read_rows(UkTable& table, const UkReferences& references,
                              std::vector<UnitRow>& units,
                              std::vector<LeftOut>& left_out) {
  const Columns columns(table);
  std::vector<Junior> juniors;
  std::string body;
  while (table.next({columns.senior}, left_out)) {
    check_one_body(table, columns, body);
    const std::string senior = table.cell(columns.senior);
    std::string reason = reason_to_leave_out(senior, references);
    if (!reason.empty()) {
      left_out.push_back({table.place(), std::move(reason)});
      continue;
    }
    Junior junior;
    junior.row.above = PostRow::Above::kPost;
    junior.row.superior = references.spelling(senior);
    junior.row.unit = columns.place.unit(table, units);
    junior.row.title = table.cell(columns.title);
    junior.row.filled = true;
    junior.grade = table.cell(columns.grade);
    junior.fte = table.cell(columns.fte);
    junior.profession = table.cell(columns.profession);
    juniors.push_back(std::move(junior));
  }
  return juniors;
}

}  // namespace

void read_uk_juniors(const Source& source, const LoadOptions& options,
                     const UkReferences& references,
                     std::map<std::string, std::size_t>& numbers,
                     StaffRows& rows, std::vector<LeftOut>& left_out) {
  UkTable table(source, options);
  std::vector<Junior> juniors =
      read_rows(table, references, rows.units, left_out);
  std::sort(juniors.begin(), juniors.end(),
            [](const Junior& a, const Junior& b) { return a.key() < b.key(); });
  for (Junior& junior : juniors) {
    std::string& id = junior.row.id;
    do {
      id = junior.row.superior + "/j" +
           std::to_string(++numbers[junior.row.superior]);
    } while (references.contains(id));
    rows.posts.push_back(std::move(junior.row));
  }
}

}  // namespace rung::io
