// The ways in which the same question is put to the library.
#ifndef RUNG_TESTS_CASES_FACE_HPP_
#define RUNG_TESTS_CASES_FACE_HPP_

#include <boost/json/object.hpp>
#include <memory>
#include <string>

namespace rung::cases {

/// What came back: JSON, or the name of an error.
struct Answer {
  std::string json;
  std::string error;    ///< a name of error_code_name(), or "refused"
  std::string message;  ///< what was said about the error
};

/// Not for several threads.
class Face {
 public:
  virtual ~Face() = default;
  /// Asks `verb` (route, relate or check) of the organisation in a file.
  virtual Answer ask(const std::string& org_path, const std::string& verb,
                     const boost::json::object& request) = 0;
};

std::unique_ptr<Face> cpp_face();  ///< json.hpp
std::unique_ptr<Face> c_face();    ///< rung.h, called from C
/// The command, found at `program`. It tells no error from another: all of
/// them are "refused", with the one line that it prints.
std::unique_ptr<Face> cli_face(const std::string& program);

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_FACE_HPP_
