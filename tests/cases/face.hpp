// The ways in which the same question is put to the library.
#ifndef RUNG_TESTS_CASES_FACE_HPP_
#define RUNG_TESTS_CASES_FACE_HPP_

#include <string>

#include "rung/cases.hpp"

namespace rung::cases {

/// json.hpp.
Ask cpp_face();
/// rung.h, called from C.
Ask c_face();
/// The command, found at `program`. It tells no error from another: all of
/// them are kInternal, with the one line that it prints.
Ask cli_face(const std::string& program);

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_FACE_HPP_
