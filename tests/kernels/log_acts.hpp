// Names of real logs, as a rulebook can declare them.
#ifndef RUNG_TESTS_KERNELS_LOG_ACTS_HPP_
#define RUNG_TESTS_KERNELS_LOG_ACTS_HPP_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "rung/event.hpp"

namespace rung::kernels {

/// `ER Registration` as `er_registration`, `org:group` as `org_group`.
inline std::string declared_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else {
      plain += c == ' ' || c == ':' ? '_' : c;
    }
  }
  return plain;
}

inline void declare_names(std::vector<Event>& events) {
  for (Event& e : events) {
    e.act = declared_name(e.act);
    for (Attribute& a : e.attributes) a.name = declared_name(a.name);
  }
}

/// A file of the real data; empty where it is not at hand.
inline std::string real_data(const std::string& path) {
  const std::string full = RUNG_SOURCE_DIR "/../shared/data/" + path;
  return std::filesystem::exists(full) ? full : std::string();
}

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_LOG_ACTS_HPP_
