// Bytes of a foreign file as UTF-8 text, and cells of its tables as values.
#ifndef RUNG_SRC_IO_SOURCE_TEXT_HPP_
#define RUNG_SRC_IO_SOURCE_TEXT_HPP_

#include <string>
#include <string_view>

#include "rung/io.hpp"

namespace rung::io {

/// What bytes that are not UTF-8 are taken for; with kGb18030, all bytes of a
/// file without the mark of UTF-8.
enum class Fallback { kRefuse, kWindows1252, kGb18030 };

/// A source's text without byte order mark. Errors: kLimitExceeded; kParse for
/// bytes that are no text, or not UTF-8 where there is no fallback.
class SourceText {
 public:
  SourceText(const Source& source, Fallback fallback, const Limits& limits);
  SourceText(const SourceText&) = delete;  // view_ may look into converted_
  SourceText& operator=(const SourceText&) = delete;

  std::string_view view() const noexcept { return view_; }

 private:
  void read_gb18030(const Source& source);

  std::string converted_;
  std::string_view view_;
};

/// Text with runs of blanks, line ends and control characters made one blank,
/// and none at its ends.
std::string clean(std::string_view cell);

/// ASCII letters made small: how references and headers are compared.
std::string folded(std::string_view text);

/// A column's header reduced to its ASCII letters and digits, small.
std::string header_key(std::string_view header);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_SOURCE_TEXT_HPP_
