// Posts, units and people as a page names them, and days.
#ifndef RUNG_SRC_HEALTH_NAMES_HPP_
#define RUNG_SRC_HEALTH_NAMES_HPP_

#include <optional>
#include <string>
#include <string_view>

#include "page/page.hpp"
#include "rung/org.hpp"

namespace rung {

/// Names at one instant: what is missing in one language is said in the other;
/// what has no name at all, by its id.
class Names {
 public:
  Names(const Org& org, Instant at) : org_(org), at_(at) {}

  Text post(PostId post) const;           ///< unit and title
  Text person(PersonId) const;            ///< empty for none
  Text thing(std::string_view id) const;  ///< whatever has this id

  page::Cell post_cell(PostId post) const;
  page::Cell person_cell(PersonId person) const;

 private:
  Text both(Org::Name name, std::string_view id) const;

  const Org& org_;
  Instant at_;
};

/// Whole days from `since` to `at`; nothing where `since` is not known.
std::optional<std::int64_t> days_between(Instant since, Instant at) noexcept;

}  // namespace rung

#endif  // RUNG_SRC_HEALTH_NAMES_HPP_
