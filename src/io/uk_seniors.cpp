#include <array>
#include <utility>

#include "io/uk_rows.hpp"

namespace rung::io {
namespace {

struct Columns {
  explicit Columns(const UkTable& table)
      : reference(table.needed("postuniquereference", "Post Unique Reference")),
        superior(table.needed("reportstoseniorpost", "Reports to Senior Post")),
        name(table.column({"name"})),
        grade(table.column({"gradeorequivalent", "grade"})),
        title(table.column({"jobtitle"})),
        place(table) {}

  std::size_t reference, superior;
  Table::Column name, grade, title;
  UkPlaceColumns place;
};

// Does the text start with this word?
bool starts_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return text.empty() || text[0] < 'a' || text[0] > 'z';
}

bool names_nobody(const std::string& name) {
  const std::string small = folded(name);
  return starts_with_word(small, "vacant") ||
         starts_with_word(small, "eliminated");
}

bool names_somebody_withheld(const std::string& name) {
  const std::string small = folded(name);
  return small == "n/d" || small == "n/a";
}

// The four bands of the Senior Civil Service; other grades do not compare.
std::int32_t rank_of(const std::string& grade) {
  constexpr std::array<std::string_view, 4> kBands = {"scs4", "scs3", "scs2",
                                                      "scs1"};
  const std::string key = header_key(grade);
  for (std::size_t i = 0; i < kBands.size(); ++i) {
    if (key == kBands[i]) return static_cast<std::int32_t>(i + 1);
  }
  return kUnordered;
}

PostRow row_of(const UkTable& table, const Columns& columns,
               std::vector<UnitRow>& units) {
  PostRow row;
  row.id = table.cell(columns.reference);
  row.superior = table.cell(columns.superior);
  row.title = table.cell(columns.title);
  row.rank = rank_of(table.cell(columns.grade));
  row.unit = columns.place.unit(table, units);
  std::string name = table.cell(columns.name);
  row.filled = !names_nobody(name);
  if (row.filled && !names_somebody_withheld(name)) {
    row.person_name = std::move(name);
  }
  return row;
}

std::string reason_to_leave_out(const std::string& reference) {
  if (reference.empty()) return "the row has no post reference";
  if (reference == "0") return "reference 0: paid but not in post";
  return {};
}

// What the cell about the superior means, once all references are known.
void set_superior(PostRow& row, const UkReferences& references,
                  const UkReferences& unknown) {
  row.id = references.spelling(row.id);
  if (folded(row.superior) == "xx") {
    row.above = PostRow::Above::kNobody;
    row.superior.clear();
  } else if (!row.superior.empty()) {
    row.above = PostRow::Above::kPost;
    row.superior = references.contains(row.superior)
                       ? references.spelling(row.superior)
                       : unknown.spelling(row.superior);
  }
}

// A post of which no row states a superior is not a top: its edge dangles.
void break_unstated(std::vector<PostRow>& rows) {
  std::map<std::string, bool> stated;
  for (const PostRow& row : rows) {
    stated[row.id] |= row.above != PostRow::Above::kUnstated;
  }
  for (PostRow& row : rows) {
    if (stated[row.id]) continue;
    row.above = PostRow::Above::kPost;
    row.superior = "(not stated)";
  }
}

}  // namespace

UkReferences read_uk_seniors(const Source& source, const LoadOptions& options,
                             StaffRows& rows, std::vector<LeftOut>& left_out) {
  UkTable table(source, options);
  const Columns columns(table);
  UkReferences references;
  UkReferences superiors;
  while (table.next({columns.reference, columns.superior}, left_out)) {
    const std::string reference = table.cell(columns.reference);
    std::string reason = reason_to_leave_out(reference);
    if (!reason.empty()) {
      left_out.push_back({table.place(), std::move(reason)});
      continue;
    }
    rows.posts.push_back(row_of(table, columns, rows.units));
    references.add(reference);
    superiors.add(rows.posts.back().superior);
  }
  for (PostRow& row : rows.posts) set_superior(row, references, superiors);
  break_unstated(rows.posts);
  return references;
}

}  // namespace rung::io
