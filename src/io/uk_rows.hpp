// The conventions of UK organograms, shared by senior and junior files.
#ifndef RUNG_SRC_IO_UK_ROWS_HPP_
#define RUNG_SRC_IO_UK_ROWS_HPP_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "io/staff_rows.hpp"
#include "io/table.hpp"

namespace rung::io {

/// References by their folded form. References that differ in case only are one
/// post, spelled as the one of its spellings that sorts first.
class UkReferences {
 public:
  void add(const std::string& spelling);
  bool contains(std::string_view reference) const;
  /// The spelling to use; the reference itself where it is not known.
  std::string spelling(const std::string& reference) const;

 private:
  std::map<std::string, std::string, std::less<>> by_folded_;
};

/// A file of either kind: its cells, with `nan` read as nothing.
class UkTable {
 public:
  UkTable(const Source& source, const LoadOptions& options)
      : table_(source, Fallback::kWindows1252, ',', options) {}

  /// The column of one of these headers, compared by header_key().
  Table::Column column(std::initializer_list<std::string_view> keys) const;
  /// The same, which must be there. Errors: kParse.
  std::size_t needed(std::string_view key, const char* header) const;
  bool next(const std::vector<std::size_t>& columns,
            std::vector<LeftOut>& left_out) {
    return table_.next(columns, left_out);
  }
  std::string cell(Table::Column column) const;
  std::string place() const { return table_.place(); }

 private:
  Table table_;
};

/// The columns that say where in the body a post is.
class UkPlaceColumns {
 public:
  explicit UkPlaceColumns(const UkTable& table);
  /// The key of the row's unit, after adding it and its organisation.
  std::string unit(const UkTable& table, std::vector<UnitRow>& units) const;

 private:
  Table::Column department_, organisation_, unit_;
};

/// Reads a senior file: posts, units, and the references of the posts.
UkReferences read_uk_seniors(const Source&, const LoadOptions&, StaffRows&,
                             std::vector<LeftOut>&);
/// Adds the posts of a junior file under the senior ones.
void read_uk_juniors(const Source&, const LoadOptions&, const UkReferences&,
                     std::map<std::string, std::size_t>& numbers, StaffRows&,
                     std::vector<LeftOut>&);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_UK_ROWS_HPP_
