// A CSV text with a header: rows whose cells are asked for by column.
#ifndef RUNG_SRC_IO_TABLE_HPP_
#define RUNG_SRC_IO_TABLE_HPP_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/csv.hpp"
#include "io/source_text.hpp"
#include "rung/io.hpp"

namespace rung::io {

class Table {
 public:
  /// A column, or none where the file lacks it.
  using Column = std::optional<std::size_t>;

  /// Reads up to and with the header, the first row that is not blank. Errors:
  /// those of SourceText and CsvReader; kParse when there is no such row.
  Table(const Source& source, Fallback fallback, char separator,
        const LoadOptions& options);

  /// The column of which `matches(header)` holds. Errors: kParse with its place
  /// when there are two.
  template <class Matches>
  Column find(Matches matches) const {
    Column found;
    for (std::size_t i = 0; i < headers_.size(); ++i) {
      if (!matches(headers_[i])) continue;
      if (found) refuse_header("a column is there twice", headers_[i], {});
      found = i;
    }
    return found;
  }
  /// Errors: kParse at the header, with what `hint` says is needed.
  [[noreturn]] void refuse_header(const char* what, std::string_view fragment,
                                  std::string hint) const;

  /// Goes to the next row that is not blank; false at the end. A row that has
  /// text beyond the last column, or is cut before one of `needed`, is put into
  /// `left_out` and passed.
  bool next(const std::vector<std::size_t>& needed,
            std::vector<LeftOut>& left_out);
  /// The cell, cleaned; empty where there is no such column or cell.
  std::string cell(Column column) const;
  std::string place() const { return reader_.place(); }

 private:
  bool read_row();
  std::string misfit(const std::vector<std::size_t>& needed) const;

  SourceText text_;
  CsvReader reader_;
  const Progress& progress_;
  std::vector<std::string> headers_;
  std::vector<std::string> cells_;
  std::size_t rows_ = 0;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_TABLE_HPP_
