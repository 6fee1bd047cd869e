// Generated organisations, and what is true in them without asking the library.
#ifndef RUNG_BENCHMARKS_WORLD_HPP_
#define RUNG_BENCHMARKS_WORLD_HPP_

#include <cstdint>
#include <string>
#include <vector>

#include "rung/org.hpp"

namespace rung::bench {

inline constexpr std::uint32_t kNothing = UINT32_MAX;

enum class Shape { kBushy, kDeep };

/// What to generate. Equal specs give equal organisations.
struct WorldSpec {
  Shape shape = Shape::kBushy;
  bool dated = false;  ///< 1,000 dated changes, absences, vacancies
  /// Dated, and what only policies look at: acting holders, stand-ins of
  /// stand-ins, deputies for vacant heads.
  bool mixed = false;
  std::uint32_t posts = 0;
  std::uint64_t seed = 1;
};

/// `bushy/static/1e6`, the middle of a row's name.
std::string name(const WorldSpec& spec);

/// The one superior of `post` is `before`, and from `at` on `after`.
struct Change {
  std::uint32_t post, before, after;
  Instant at;
};

/// Who acts for a post at the instant of the questions.
enum class Standing : std::uint8_t {
  kFilled,
  kVacant,
  kAway,         ///< nobody stands in: the level is passed
  kAwayCovered,  ///< the holder of the post numbered one higher stands in
  // In mixed organisations only, by all policies:
  kActing,       ///< an acting holder
  kAwayTwice,    ///< as is the stand-in; the post two higher stands in for him
  kFirstDeputy,  ///< a vacant head, for whom the post one higher acts
  kSecondDeputy  ///< likewise, the post two higher
};

/// Facts for the library beside the truth for the peers. Posts are numbered as
/// generated, every superior (at any time) lower than its subordinate; post 0
/// is the top. Each post has at most one superior at a time.
struct Sketch {
  OrgBuilder builder;
  std::vector<std::uint32_t> parent;  ///< before all changes
  std::vector<Change> changes;        ///< at most one a post
  std::vector<Standing> standing;
};

/// An 8-ary tree of units with a head, two deputies and five staff each; a
/// deputy of the unit above is in charge of four units in five, which makes one
/// portfolio for ten posts. Changes: the portfolio goes to the other deputy.
Sketch sketch_bushy(const WorldSpec& spec);

/// Posts without units: ten chains of posts / 20 each under one top, the other
/// half hung on them at random. Changes: a post in a chain moves to another
/// chain, one or two levels higher.
Sketch sketch_deep(const WorldSpec& spec);

/// `start` with a number behind, such as an id.
std::string numbered(std::string start, std::uint32_t number);

/// For the sketches: text ids, one holder a post (none where it is vacant),
/// absences, and the instants of the changes.
std::string post_id(std::uint32_t number);
std::vector<Standing> draw_standing(const WorldSpec& spec);
void add_people(Sketch& sketch);
Instant change_time(std::uint32_t nth, std::uint32_t of);

/// The instant at which questions are asked: half of the changes lie before it.
Instant asked_at();

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_WORLD_HPP_
