// Where real data lies that is not part of the project.
#ifndef RUNG_TESTS_IO_SHARED_DATA_HPP_
#define RUNG_TESTS_IO_SHARED_DATA_HPP_

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/file.hpp"

namespace rung {

inline std::string shared_data(const std::string& name) {
  return std::string(RUNG_SOURCE_DIR) + "/../shared/data/" + name;
}

inline std::string read_shared(const std::string& name) {
  return read_file(shared_data(name), std::size_t{1} << 30);
}

}  // namespace rung

/// Ends the test where the data is not there.
#define RUNG_NEEDS_DATA(name)                                        \
  if (!std::filesystem::exists(rung::shared_data(name))) {           \
    GTEST_SKIP() << "no " << rung::shared_data(name) << ", skipped"; \
  }

#endif  // RUNG_TESTS_IO_SHARED_DATA_HPP_
