// A second, slow implementation of docs/org_model.md and docs/routing.md, to
// test the engine by.
//
// It is written from those texts alone, shares no code with the library, works
// on the text ids of the records and does everything in the most obvious way:
// scans, sets, fixpoints. Where both agree, the engine means what the
// texts say.
#ifndef RUNG_TESTS_REFERENCE_REFERENCE_HPP_
#define RUNG_TESTS_REFERENCE_REFERENCE_HPP_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "reference/route_ask.hpp"
#include "rung/facts.hpp"
#include "rung/org.hpp"

namespace rung::reference {

/// The facts of an organisation, in the order in which they were stated.
struct Records {
  std::vector<Unit> units;
  std::vector<Post> posts;
  std::vector<Person> people;
  std::vector<Portfolio> portfolios;
  std::vector<Absence> absences;
  std::vector<Subject> subjects;
};

/// A line at an instant. Every post that exists is a key of `up` and `above`.
struct Graph {
  std::map<Id, std::map<Id, Line>> up;  ///< sound edges and their kinds
  std::map<Id, Ids> above;              ///< one or more sound edges up
  Ids broken;                           ///< posts with an edge left out
};

struct Answer {
  PostAnswer::Found found = PostAnswer::Found::kNone;
  Id post;
  friend bool operator==(const Answer&, const Answer&) = default;
};

struct Relationship {
  Relation relation = Relation::kOther;
  int distance = -1;
  List skipped, alternatives;
  Line line = Line::kLadder;
};

struct Filling {
  Id person;
  HoldingKind kind;
  bool primary;
};

/// A problem without its words: code, then subjects.
using Flaw = std::vector<std::string>;

struct Report {
  std::uint32_t units = 0, posts = 0, people = 0, depth = 0;
  Ids roots;
  std::vector<Flaw> flaws;  ///< of the instant only, by code and subjects
};

class Model {
 public:
  explicit Model(const Records& records);

  // Facts and time.
  bool unit_exists(const Id& unit, Instant at) const;
  bool post_exists(const Id& post, Instant at) const;
  Id parent(const Id& unit, Instant at) const;
  /// The unit, its parent, and so on.
  List lineage(const Id& unit, Instant at) const;
  List subject_lineage(const Id& subject) const;

  // The steps of the ladder, and cycles.
  Ids heads(const Id& unit, Instant at) const;
  const Graph& graph(const Question& q) const;
  /// By order, unit order, rank, id.
  List listing(const Ids& posts) const;

  // Relations.
  Truth is_superior(const Id& a, const Id& b, const Question& q) const;
  int distance(const Id& a, const Id& b, const Question& q) const;
  Relationship relate(const Id& a, const Id& b, const Question& q) const;
  Answer common_superior(const Id& a, const Id& b, const Question& q) const;
  Ids common_superiors(const Id& a, const Id& b, const Question& q) const;
  Answer kth_superior(const Id& post, std::uint32_t k, const Question& q) const;
  Ids superiors(const Id& post, const Question& q) const;
  Ids subordinates(const Id& post, const Question& q, bool direct_only) const;

  // Who fills a post.
  std::vector<Filling> holders(const Id& post, Instant at) const;
  Ids posts_of(const Id& person, Instant at) const;
  Id acting_post(const Id& person, const Id& context, Instant at) const;
  bool away(const Id& person, const Id& post, Instant at) const;

  RouteAnswer route(const RouteAsk& ask) const;
  Answer next_approver(const Id& post, const Question& q) const;

  // What is wrong.
  Report check(Instant at) const;
  /// Flaws of the facts over all time, but for `org.cycle`.
  std::set<Flaw> load_flaws() const;
  /// Sets of posts that reach each other on the ladder or the dotted line, of
  /// units and of subjects, at any time.
  std::set<Ids> rings() const;
  /// Does each of the ids report to the next at some time, the last to the
  /// first?
  bool is_ring(const List& path) const;

  const std::map<Id, Unit>& units() const { return units_; }
  const std::map<Id, Post>& posts() const { return posts_; }
  const std::map<Id, Person>& people() const { return people_; }
  const std::map<Id, Subject>& subjects() const { return subjects_; }
  const std::vector<Absence>& absences() const { return records_.absences; }

 private:
  friend class RouteLine;  // edges
  struct Edges {
    std::map<Id, Line> to;
    bool broken = false;
  };

  Id stated_parent(const Id& unit, Instant at) const;
  bool on_unit_ring(const Id& unit, Instant at) const;
  Ids head_roles(const Id& unit, Instant at) const;
  bool inside(const Id& unit, const Id& outer, Instant at) const;
  std::optional<std::tuple<int, int, int>> covers(const Portfolio& portfolio,
                                                  const Id& unit,
                                                  const Question& q) const;
  Ids leaders_in_charge(const Id& unit, const Question& q) const;
  Edges stated_edges(const Post& post, Line line, Instant at) const;
  Edges exit_of(const Id& unit, const Id& asking, const Question& q) const;
  Edges unit_edges(const Post& post, const Question& q) const;
  Edges edges(const Post& post, const Question& q) const;
  Graph raw_graph(const Question& q) const;
  Graph sound_graph(const Question& q) const;
  bool counts(const Portfolio& portfolio, Instant at) const;
  void portfolio_ties(Instant at, std::vector<Flaw>& flaws) const;
  void unit_gaps(Instant at, std::vector<Flaw>& flaws) const;
  void subject_gaps(Instant at, std::vector<Flaw>& flaws) const;
  bool at_or_above_broken(const Id& post, const Graph& g) const;
  bool exist(const Id& a, const Id& b, Instant at) const;
  std::set<Instant> instants() const;
  /// Who is stated to be above whom: posts of a line, or units, or subjects.
  using Links = std::map<Id, Ids>;
  std::vector<Links> links(Instant at) const;

  Records records_;
  std::map<Id, Unit> units_;
  std::map<Id, Post> posts_;
  std::map<Id, Person> people_;
  std::map<Id, Subject> subjects_;
  std::vector<Id> duplicates_;
  mutable std::map<std::tuple<Instant, Line, Id>, Graph> graphs_;
};

/// Least number of edges from `from` up to `to`, without setting foot on
/// `barred`; -1 when there is no path.
int steps_up(const Graph& g, const Id& from, const Id& to, const Id& barred);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_REFERENCE_HPP_
