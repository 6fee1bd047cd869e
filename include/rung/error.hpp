// rung: what goes wrong when the library cannot do what it was asked.
//
// A violated rule or a flaw in an organisation is never an error: it is a
// result (see Problem in org.hpp). An error means that there is no answer:
// the input is malformed, too large, or names what does not exist.
#ifndef RUNG_ERROR_HPP_
#define RUNG_ERROR_HPP_

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "rung/export.h"

namespace rung {

/// Why a call failed. The numbers are part of the C ABI: append only.
enum class ErrorCode : std::int32_t {
  kInvalidArgument = 1,  ///< a parameter is outside what the call accepts
  kParse = 2,            ///< the input is not of its format, or of a wrong type
  kNotFound = 3,         ///< a named unit, post, person, file is not there
  kAmbiguous = 4,        ///< a name stands for several things
  kUnsupported = 5,      ///< a format version or option that is not known
  kLimitExceeded = 6,    ///< a bound of Limits was passed
  kIo = 7,               ///< the operating system refused a read or write
  kCancelled = 8,        ///< the progress callback asked to stop
  kInternal = 9,         ///< a defect of the library
  kOutOfMemory = 10,     ///< an allocation failed
};

/// Returns the stable lower-case name of a code, such as "not_found";
/// "unknown" for a number that is no code. Never fails; thread-safe.
RUNG_API std::string_view error_code_name(ErrorCode code) noexcept;

/// Thrown by loading and compiling calls. Queries on a loaded Org never throw.
///
/// what() is one line: `message at place: fragment (hint)`, parts that are
/// empty left out. Copyable; safe to read from several threads.
class RUNG_API Error : public std::runtime_error {
 public:
  /// `place` is a JSON pointer (`/posts/3/role`), `line:column`, or
  /// `file:line:column`; `fragment` the offending piece of the input,
  /// shortened; `hint` says how to mend it. Any of the three may be empty.
  Error(ErrorCode code, std::string message, std::string place = {},
        std::string fragment = {}, std::string hint = {});

  ErrorCode code() const noexcept { return code_; }
  const std::string& message() const noexcept { return message_; }
  const std::string& place() const noexcept { return place_; }
  const std::string& fragment() const noexcept { return fragment_; }
  const std::string& hint() const noexcept { return hint_; }

  /// Returns the same error with `prefix` put before its place, as a reader
  /// does to add the file's name. `prefix` and place are joined by a colon.
  [[nodiscard]] Error within(std::string_view prefix) const;

 private:
  ErrorCode code_;
  std::string message_, place_, fragment_, hint_;
};

}  // namespace rung

#endif  // RUNG_ERROR_HPP_
