// What the page calls things, in both languages.
#ifndef RUNG_SRC_DIFF_PAGE_TEXT_HPP_
#define RUNG_SRC_DIFF_PAGE_TEXT_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.hpp"
#include "rung/diff.hpp"

namespace rung::diff {

/// One organisation as of its instant.
struct Shown {
  const Org& org;
  Instant at;

  Text name(PostId post) const;
  Text name(UnitId unit) const;
  Text people(const std::vector<PersonId>& people) const;
  Text date() const;
};

/// The steps of a route, a line each; those from `first` on that differ are
/// pointed at. Then what its reader should know, and how it ends.
page::Cell steps_cell(const Shown& shown, const std::optional<Route>& route,
                      const std::vector<bool>& differs);

/// Which steps of the route are not in the other one.
std::vector<bool> differing_steps(const Org& org,
                                  const std::optional<Route>& route,
                                  const Org& other_org,
                                  const std::optional<Route>& other);

/// The turns that a reader asks for, the gravest first.
std::span<const RouteTurn> shown_turns() noexcept;
page::Tag tag_of(RouteTurn turn);
std::vector<std::string> tags_of(const RouteChange& change);
/// Grave changes first.
unsigned weight_of(const RouteChange& change);

Text word_of(Outcome outcome);
Text word_of(OrgChange::Thing thing);
Text word_of(OrgChange::Action action);
Text word_of_field(std::string_view field);

/// Both sentences of message().
Text both_messages(const OrgDiff& diff, const RouteChange& change);
Text both_messages(const OrgDiff& diff, const MatterChange& change);

/// `pattern` with {0}, {1}, ... replaced, in both languages.
Text filled(const Text& pattern, std::initializer_list<Text> values);
Text count_text(std::uint64_t value);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_PAGE_TEXT_HPP_
