#include "cases/temporary.hpp"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace rung::cases {

TemporaryFolder::TemporaryFolder()
    : path_(std::filesystem::temp_directory_path() / "rung-case-XXXXXX") {
  if (mkdtemp(path_.data()) == nullptr) {
    throw std::runtime_error(path_ + ": cannot be made");
  }
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name,
                                   std::string_view bytes) const {
  std::string path = path_ + '/' + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace rung::cases
