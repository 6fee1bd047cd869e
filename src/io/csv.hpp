// Rows of a CSV text after RFC 4180.
#ifndef RUNG_SRC_IO_CSV_HPP_
#define RUNG_SRC_IO_CSV_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::io {

/// Reads row after row. Cells may be quoted, a quoted one may hold separators,
/// line ends and doubled quotes; a line ends with LF, CRLF or CR. A quote
/// inside a cell that does not start with one is a character like others.
class CsvReader {
 public:
  /// `name` is the file's, for messages. The text must outlive the reader.
  CsvReader(std::string name, std::string_view text, char separator)
      : name_(std::move(name)), text_(text), separator_(separator) {}

  /// Reads the next row into `cells`; false at the end. Errors: kParse with
  /// file:line:column for a quote that is never closed or text behind a closing
  /// one; kLimitExceeded for more than 4,096 cells.
  bool next(std::vector<std::string>& cells);

  /// The line on which the last row starts, from 1.
  std::size_t line() const noexcept { return row_line_; }
  /// Bytes read so far.
  std::size_t position() const noexcept { return at_; }
  const std::string& name() const noexcept { return name_; }
  /// `file:line` of the last row.
  std::string place() const;

 private:
  bool at_end() const noexcept { return at_ >= text_.size(); }
  bool at_line_end() const noexcept {
    return text_[at_] == '\n' || text_[at_] == '\r';
  }
  void read_cell(std::string& cell);
  void read_quoted(std::string& cell);
  void skip_line_end();
  [[noreturn]] void refuse(const char* what, std::size_t at,
                           const char* hint) const;

  std::string name_;
  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 0;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_CSV_HPP_
