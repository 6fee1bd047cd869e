// What several records say of one thing.
#ifndef RUNG_SRC_IO_DIRECTORY_SAID_HPP_
#define RUNG_SRC_IO_DIRECTORY_SAID_HPP_

#include <string>
#include <utility>
#include <vector>

#include "io/source_conflict.hpp"
#include "io/staff_units.hpp"

namespace rung::io {

/// Settles one matter after the other: the value that counts, and a conflict
/// where records state different ones.
class Said {
 public:
  Said(std::string id, std::vector<Problem>& conflicts)
      : id_(std::move(id)), conflicts_(conflicts) {}

  template <class Records, class Take>
  std::string about(const Records& records, Take take, const Text& what) {
    std::vector<std::string> said;
    for (const auto& record : records) {
      if (std::string text = take(record); !text.empty()) {
        said.push_back(std::move(text));
      }
    }
    make_set(said);
    std::string counts = said.empty() ? std::string() : said[0];
    if (said.size() > 1) conflict(std::move(said), what);
    return counts;
  }

  template <class Records>
  Text name(const Records& records) {
    const Text what{"名称", "name"};
    return {about(
                records, [](const auto& r) { return r.name.zh; }, what),
            about(
                records, [](const auto& r) { return r.name.en; }, what)};
  }

  void conflict(std::vector<std::string> said, const Text& what) {
    conflicts_.push_back(source_conflict(id_, std::move(said), what));
  }

 private:
  std::string id_;
  std::vector<Problem>& conflicts_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DIRECTORY_SAID_HPP_
