// rung: questions about parties, by the names that hosts and people give.
//
// A party is a unit, a post, a person, or a person in a capacity. The engine
// answers for posts; what is here finds the posts that a party stands for.
#ifndef RUNG_PARTY_HPP_
#define RUNG_PARTY_HPP_

#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung {

/// What `name` stands for, as Org::find_party(), Org::find_post() and so on.
/// Errors: kNotFound with the name as fragment; the hint names up to three ids
/// that are spelled nearly alike. Complexity: expected constant; linear in the
/// org's ids (the first 500,000) when the name is not found.
RUNG_API Party party_named(const Org&, std::string_view name);
RUNG_API PostId post_named(const Org&, std::string_view id);
RUNG_API UnitId unit_named(const Org&, std::string_view id);
RUNG_API PersonId person_named(const Org&, std::string_view id);
RUNG_API SubjectId subject_named(const Org&, std::string_view id);

/// The posts that a party may stand for at `at`: a post itself; of a person who
/// is named in a capacity the posts there, of any other all that the person
/// holds, and of these the one that Org::acting_post() chooses in `context` if
/// it does; the head or heads of a unit. Empty when there is none.
RUNG_API std::vector<PostId> posts_for(const Org&, const Party&, UnitId context,
                                       Instant at);

/// The post that a party stands for at `at`: itself, a person's acting post, or
/// a unit's head. `context` decides for a person of several posts. kSeveral
/// when nothing chooses (the listing is `posts_of`), kNone when there is no
/// such post.
RUNG_API PostAnswer resolve(const Org&, const Party&, UnitId context,
                            Instant at) noexcept;

/// What party `a` is to party `b`. Where a party may stand for several posts
/// all combinations are asked: the relation is what they agree on, else
/// kUndetermined; distance, skipped posts and alternatives are given only where
/// they agree too. kUndetermined as well when a party stands for no post, or
/// when there are more than 4,096 combinations.
RUNG_API Related relate(const Org&, const Party& a, const Party& b,
                        const Context&);

/// The route from a party. `query` holds everything else: its `from` and
/// `person` are set from the party, and its `unit` is where a person of several
/// posts acts. kUndetermined without steps when the party does not stand for
/// exactly one post.
RUNG_API Route route(const Org&, const Party& from, const RouteQuery& query);

}  // namespace rung

#endif  // RUNG_PARTY_HPP_
