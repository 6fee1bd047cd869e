// Small organisations and questions about routes, in few words.
//
//   SmallOrg org = three_levels();           // R over B over S over M
//   org.staff("X", "root", "x").away("s", "x");
//   EXPECT_EQ(Ask(org).from("M").levels(2).steps(),
//             "found: 1:X=x~stand_in/S 2:B=b");
#ifndef RUNG_TESTS_ROUTE_SMALL_ORG_HPP_
#define RUNG_TESTS_ROUTE_SMALL_ORG_HPP_

#include <deque>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung::test {

/// Facts to be changed in place. People appear when they hold something.
class SmallOrg {
 public:
  SmallOrg& unit(std::string id, std::string parent = {});
  /// A post and who holds it: people between blanks; none: it is vacant.
  SmallOrg& head(std::string id, std::string unit, std::string_view people);
  SmallOrg& deputy(std::string id, std::string unit, std::string_view people);
  SmallOrg& staff(std::string id, std::string unit, std::string_view people);
  SmallOrg& hold(std::string_view person, std::string post,
                 HoldingKind kind = HoldingKind::kSubstantive,
                 Interval when = {});
  /// Nobody holds the post any more.
  SmallOrg& vacate(std::string_view post);
  /// The person is away; the stand-in is a post, a person, or nobody.
  SmallOrg& away(std::string person, std::string stand_in = {});
  SmallOrg& in_charge(std::string leader, std::string unit);
  SmallOrg& subject(std::string id, std::string parent = {});

  Unit& unit_of(std::string_view id);
  Post& post(std::string_view id);
  Person& person(std::string_view id);
  SmallOrg& function(std::string_view post, std::string function);

  /// Records in the order in which they came, or in another one.
  Org build() const { return build(nullptr); }
  Org build_shuffled(std::mt19937& random) const { return build(&random); }

 private:
  SmallOrg& post(std::string id, std::string unit, Role role,
                 std::string_view people);
  Org build(std::mt19937* random) const;

  std::deque<Unit> units_;
  std::deque<Post> posts_;
  std::deque<Person> people_;
  std::vector<Absence> absences_;
  std::vector<Portfolio> portfolios_;
  std::vector<Subject> subjects_;
};

/// Units root, bureau, section, one in the other, with the heads R, B, S, held
/// by r, b, s, and M in the section, held by m.
SmallOrg three_levels();

/// A query, and its answer as a text.
class Ask {
 public:
  explicit Ask(const Org& org, Preset preset = Preset::kOffice);
  explicit Ask(const SmallOrg& small, Preset preset = Preset::kOffice)
      : Ask(small.build(), preset) {}

  Ask& from(std::string_view party);  ///< a post, a person, or a unit
  Ask& in(std::string_view unit);
  Ask& levels(std::uint32_t n);
  Ask& top();
  Ask& to(std::string_view post);
  Ask& until_rank(std::int32_t rank);
  Ask& until_function(std::string_view function);
  Ask& by_function(std::string_view function);
  Ask& fallback(std::string_view party);
  Ask& handled(std::initializer_list<std::string_view> people);

  RoutePolicy& policy() { return query.policy; }
  Route route() const { return rung::route(org, query); }

  /// The outcome, then `LEVEL:POST=PEOPLE` for each step, `*` for nobody.
  /// Behind it `~VIA/INSTEAD_OF` unless its holders act. Steps of one level
  /// that belong together are joined by `&` (all) or `|` (any).
  std::string steps() const;
  /// `CODE(POSTS)` for each note, with `!` behind errors.
  std::string notes() const;
  /// Both, with a line between.
  std::string all() const { return steps() + "\n" + notes(); }

  Org org;
  RouteQuery query;

 private:
  void go(Extent extent);  // and no longer elsewhere
};

std::string show_steps(const Org&, const Route&);
std::string show_notes(const Org&, const Route&);

/// Is the person asked in any step?
bool asks(const Org&, const Route&, std::string_view person);

inline constexpr Remedy kRemedies[] = {
    Remedy::kClimb,    Remedy::kSkip, Remedy::kFallback, Remedy::kUnitHead,
    Remedy::kAutoPass, Remedy::kFail, Remedy::kKeep};
inline constexpr Preset kPresets[] = {Preset::kOffice, Preset::kDingTalk,
                                      Preset::kWecom, Preset::kFeishu};
inline constexpr Several kSeveral[] = {Several::kReport, Several::kAll,
                                       Several::kAny, Several::kInOrder,
                                       Several::kFirst};

}  // namespace rung::test

#endif  // RUNG_TESTS_ROUTE_SMALL_ORG_HPP_
