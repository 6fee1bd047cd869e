// The parts of which the reference makes a route: docs/routing.md, stage by
// stage.
#ifndef RUNG_TESTS_REFERENCE_ROUTE_PARTS_HPP_
#define RUNG_TESTS_REFERENCE_ROUTE_PARTS_HPP_

#include <string>
#include <vector>

#include "reference/reference.hpp"

namespace rung::reference {

/// Who asks, as settled before the first level.
struct Asking {
  Id post;  ///< none where a unit asks for itself
  Id unit;  ///< of the post, or the one that asks for itself
  Id asker, initiator;
};

/// Why nobody is left at a post.
enum class Cause { kNone, kVacancy, kAbsence, kSelf, kConflict, kInactive };

/// A note in the making.
struct Remark {
  std::string code;
  Severity severity = Severity::kInfo;
  List posts;
  bool waits = false;  ///< for where it went
};

/// A post of a level, and who is left there.
struct Seat {
  Id post;
  RouteStep step;
  Cause cause = Cause::kNone;
  std::vector<Remark> remarks;
};

struct Level {
  std::uint32_t number = 0;
  List posts;               ///< in the order in which they are asked
  std::vector<Seat> seats;  ///< of these, as many as were looked at
  bool tie = false;         ///< several, and nothing chooses
  std::size_t chosen = 0;   ///< of several: first, the one that acts
  std::vector<RouteStep> steps;
  bool empty = false;              ///< nobody was left
  Remedy remedy = Remedy::kClimb;  ///< what was done then
  bool fails = false;              ///< the route ends here
  std::vector<Remark> remarks;     ///< about the level as a whole
  std::vector<Remark> late;        ///< those that come last
  const Id& first() const { return seats.front().post; }
  bool climbs() const { return empty && !fails && remedy == Remedy::kClimb; }
  /// Holders are left, or others in their place.
  bool acts() const;
};

/// Stages 3 and 4: who acts in a post.
class Presence {
 public:
  Presence(const Model& model, const RouteAsk& ask, const Asking& asking)
      : model_(model), ask_(ask), asking_(asking) {}
  /// Elsewhere than in a level deputies do not count, and nobody is kept.
  Seat attend(const Id& post, bool in_level) const;
  bool there(const Id& person, const Id& post) const {
    return !model_.away(person, post, ask_.question.at);
  }

 private:
  struct Link;
  Ids fillers(const Id& post) const;
  List present(const Id& post) const;
  bool stand_in(Seat& seat, const Ids& people) const;
  bool deputy(Seat& seat) const;
  bool hop(Seat& seat, const std::vector<Link>& from, std::vector<Link>& to,
           Ids& tried, bool last) const;
  Link extend(const Link& link, const Id& id) const;
  std::vector<const Absence*> records(const Link& link) const;
  bool in_scope(const Absence& absence) const;
  bool serve(Seat& seat, const Id& stand_in) const;

  const Model& model_;
  const RouteAsk& ask_;
  const Asking& asking_;
};

/// Stage 1: the posts of the levels.
class RouteLine {
 public:
  struct Up {
    std::vector<std::pair<Id, Line>> posts;  ///< in the order asked
    List broken;
    bool is_broken = false;
  };
  RouteLine(const Model& model, const RouteAsk& ask, const Asking& asking)
      : model_(model), ask_(ask), asking_(asking) {}
  /// Level 1.
  Up first();
  /// The level above one from whose posts the route goes on.
  Up above(const List& from);

 private:
  using Posts = std::map<Id, Line>;
  Up functional();
  Up listed(Posts posts);
  Posts own_heads() const;
  Posts with_all_heads(const Posts& posts) const;
  Up above_unit();

  const Model& model_;
  const RouteAsk& ask_;
  const Asking& asking_;
  Ids seen_;
  List units_left_;      // by_function: the units not yet come to
  bool ringed_ = false;  // above them is a ring of units
};

/// Stages 5 and 6, and what is done where nobody is left.
class LevelMaker {
 public:
  LevelMaker(const Model& model, const RouteAsk& ask, const Asking& asking)
      : model_(model),
        ask_(ask),
        asking_(asking),
        presence_(model, ask, asking) {}
  Level make(std::uint32_t number, const RouteLine::Up& up) const;

 private:
  Seat seat(const Id& post, Line line, std::uint32_t number) const;
  void sift(Seat& seat) const;
  void remark(Seat& seat) const;
  void make_steps(Level& level) const;
  void relieve(Level& level) const;
  Remedy remedy(Cause cause) const;
  bool replace(Level& level, const Id& by, Via via) const;
  bool unit_head(Level& level) const;
  Seat someone(const Id& who) const;
  List eligible(const List& people) const;

  const Model& model_;
  const RouteAsk& ask_;
  const Asking& asking_;
  Presence presence_;
};

/// Stage 7: for each step, whether and with what it is merged.
struct Merge {
  bool merged = false;
  bool earlier = false;  ///< with a step before the route
  std::size_t with = 0;  ///< else with this step
};
std::vector<Merge> find_duplicates(const RouteAsk& ask, const Asking& asking,
                                   const std::vector<RouteStep>& steps);

/// What the table says of the post: trying every value of what is unknown.
Truth may_decide(const Model& model, const RouteAsk& ask, const Id& post);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_ROUTE_PARTS_HPP_
