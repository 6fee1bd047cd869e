#include "world.hpp"

#include <utility>

#include "rng.hpp"

namespace rung::bench {
namespace {

constexpr std::int64_t kDay = 86'400'000'000;

Interval days_around_asked_at(std::int64_t days) {
  return {Instant{asked_at().us - days * kDay},
          Instant{asked_at().us + days * kDay}};
}

std::string person_id(std::uint32_t number) { return numbered("h", number); }

/// The shortest decimal with an exponent where that is round: 1e6, 2000.
std::string short_number(std::uint32_t n) {
  std::uint32_t zeros = 0, rest = n;
  for (; rest >= 10 && rest % 10 == 0; rest /= 10) ++zeros;
  if (rest >= 10 || zeros < 3) return std::to_string(n);
  return numbered(numbered("", rest) += "e", zeros);
}

void add_absence(Sketch& sketch, std::uint32_t post, bool covered) {
  Absence absence;
  absence.person = person_id(post);
  absence.when = days_around_asked_at(10);
  if (covered) absence.stand_in = post_id(post + 1);
  absence.reason = "leave";
  sketch.builder.add(std::move(absence));
}

bool filled(const std::vector<Standing>& standing, std::size_t i) {
  return i < standing.size() && standing[i] == Standing::kFilled;
}

void mix_standing(std::vector<Standing>& standing, std::uint32_t i,
                  std::uint32_t lot) {
  if (lot == 4) standing[i] = Standing::kActing;
  if (lot == 5 && filled(standing, i + 1) && filled(standing, i + 2)) {
    standing[i] = Standing::kAwayTwice;
    standing[i + 1] = Standing::kAwayCovered;
  }
}

bool vacant(Standing standing) {
  return standing == Standing::kVacant || standing == Standing::kFirstDeputy ||
         standing == Standing::kSecondDeputy;
}

}  // namespace

std::string name(const WorldSpec& spec) {
  return std::string(spec.shape == Shape::kBushy ? "bushy" : "deep") +
         (spec.mixed   ? "/mixed/"
          : spec.dated ? "/dated/"
                       : "/static/") +
         short_number(spec.posts);
}

std::string numbered(std::string start, std::uint32_t number) {
  return start += std::to_string(number);
}

std::string post_id(std::uint32_t number) { return numbered("p", number); }

Instant asked_at() { return parse_instant("2024-06-15T09:00:00", Zone{}); }

Instant change_time(std::uint32_t nth, std::uint32_t of) {
  // Four years in equal steps, the question in the middle of them.
  const std::int64_t step = 4 * 365 * kDay / of;
  const std::int64_t first = asked_at().us - of / 2 * step;
  return Instant{first + nth * step};
}

std::vector<Standing> draw_standing(const WorldSpec& spec) {
  std::vector<Standing> standing(spec.posts, Standing::kFilled);
  if (!spec.dated) return standing;
  Rng rng(spec.seed ^ 0x57a4d196);
  // Downwards, so that the stand-in is known to be there.
  for (std::uint32_t i = spec.posts - 1; i > 0; --i) {
    const std::uint32_t lot = rng.below(100);
    const bool cover =
        i + 1 < spec.posts && standing[i + 1] == Standing::kFilled;
    if (lot < 2) standing[i] = Standing::kVacant;
    if (lot == 2) standing[i] = Standing::kAway;
    if (lot == 3)
      standing[i] = cover ? Standing::kAwayCovered : Standing::kAway;
    if (spec.mixed) mix_standing(standing, i, lot);
  }
  return standing;
}

void add_people(Sketch& sketch) {
  for (std::uint32_t i = 0; i < sketch.standing.size(); ++i) {
    const Standing standing = sketch.standing[i];
    Person person;
    person.id = person_id(i);
    person.name = {numbered("\u5f20", i), numbered("Zhang ", i)};
    Holding holding{post_id(i), HoldingKind::kSubstantive, false, {}};
    if (standing == Standing::kActing) holding.kind = HoldingKind::kActing;
    if (vacant(standing)) {
      holding.when.until = Instant{asked_at().us - kDay};
    }
    person.holds.push_back(std::move(holding));
    sketch.builder.add(std::move(person));
    if (standing == Standing::kAway) add_absence(sketch, i, false);
    if (standing == Standing::kAwayCovered) add_absence(sketch, i, true);
    if (standing == Standing::kAwayTwice) add_absence(sketch, i, true);
  }
}

}  // namespace rung::bench
