#include "cases/face.hpp"

namespace rung::cases {

Ask cpp_face() {
  return [](const CaseQuestion& question) { return ask_library(question); };
}

}  // namespace rung::cases
