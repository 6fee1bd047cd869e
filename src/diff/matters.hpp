// The open matters of an event file, and whom each waits for.
#ifndef RUNG_SRC_DIFF_MATTERS_HPP_
#define RUNG_SRC_DIFF_MATTERS_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diff.hpp"

namespace rung::diff {

struct WaitedFor {
  std::string_view name;
  std::string_view sender;  ///< who handed it on; empty: the party has it
};

struct OpenMatter {
  std::string_view id;
  const Event* last = nullptr;       ///< what happened last, receipts included
  std::string_view subject;          ///< stated last; empty: none
  std::vector<WaitedFor> waits_for;  ///< by name
};

struct OpenMatters {
  std::vector<OpenMatter> matters;  ///< by id
  std::uint64_t later = 0;          ///< events after `until`, not looked at
};

/// Events of one instant count in the order given. Parties are those of `org`
/// at `at`. Expected linear in the events, but for sorting.
OpenMatters open_matters(const std::vector<Event>& events, Instant until,
                         const std::vector<std::string>& closing_acts,
                         const Org& org, Instant at);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_MATTERS_HPP_
