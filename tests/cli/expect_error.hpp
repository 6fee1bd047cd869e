// An error with its code, place and fragment.
#ifndef RUNG_TESTS_CLI_EXPECT_ERROR_HPP_
#define RUNG_TESTS_CLI_EXPECT_ERROR_HPP_

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "rung/error.hpp"

namespace rung::test {

template <class Call>
std::optional<Error> error_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

template <class Call>
void expect_error(Call call, ErrorCode code, const std::string& place,
                  const std::string& fragment) {
  const std::optional<Error> error = error_of(call);
  ASSERT_TRUE(error.has_value()) << "no error; wanted one at " << place;
  EXPECT_EQ(error_code_name(error->code()), error_code_name(code))
      << error->what();
  EXPECT_EQ(error->place(), place) << error->what();
  EXPECT_EQ(error->fragment(), fragment) << error->what();
  EXPECT_FALSE(error->message().empty());
  EXPECT_EQ(std::string(error->what()).find('\n'), std::string::npos);
}

}  // namespace rung::test

#endif  // RUNG_TESTS_CLI_EXPECT_ERROR_HPP_
