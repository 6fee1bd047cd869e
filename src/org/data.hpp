// The compiled arrays of an organisation. Everything is a flat array of plain
// records, so that a snapshot is these arrays one behind the other.
#ifndef RUNG_SRC_ORG_DATA_HPP_
#define RUNG_SRC_ORG_DATA_HPP_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/array.hpp"
#include "org/strings.hpp"
#include "rung/org.hpp"

namespace rung {

inline constexpr std::uint32_t kNil = UINT32_MAX;

/// An interval by its number in OrgData::spans; 0 is "always".
using SpanRef = std::uint32_t;

/// An array that is left out while all its elements have one value.
template <class T>
struct Column {
  Array<T> values;
  T fill{};
  T operator[](std::size_t i) const noexcept {
    return values.empty() ? fill : values[i];
  }
};

struct NameRecord {
  StrRef zh, en;
  SpanRef when;
};
struct ParentRecord {
  std::uint32_t unit;  // kNil: a top
  SpanRef when;
  std::uint32_t broken;  // 1: the edge lies on a cycle of units
};
struct EdgeRecord {
  std::uint32_t post;  // kNil: dangles; the post itself: a self-report
  SpanRef when;
  StrRef missing;  // the id that a dangling edge names
  Line line;       // kExplicit or kDotted
  std::uint8_t pad[3];
};
struct HoldingRecord {
  std::uint32_t other;  // the person (by post) or the post (by person)
  SpanRef when;
  HoldingKind kind;
  std::uint8_t primary;
  std::uint8_t pad[2];
};
struct PortfolioRecord {
  std::uint32_t leader, unit, subject;  // unit, subject: kNil if not stated
  SpanRef when;
  PortfolioKind kind;
  std::uint8_t primary;
  std::uint8_t pad[2];
};
struct AbsenceRecord {
  std::uint32_t person, post;  // one of them kNil
  std::uint32_t stand_in_post, stand_in_person;
  SpanRef when;
  std::uint32_t scope;  // into scopes, kNil: unrestricted
  StrRef reason;
};

/// A step up that holds in [since, next segment's since).
struct Segment {
  Instant since;
  std::uint32_t first;  // into superiors
  std::uint16_t count;
  std::uint16_t broken;  // an edge is missing or was cut out of a cycle
};
struct SuperiorRecord {
  std::uint32_t post;
  Line line;  // kExplicit, kUnit or kPortfolio
  std::uint8_t pad[3];
};
/// A superior at some time that is not the base parent, found from above.
struct ReverseRecord {
  std::uint32_t superior, junction;
};

/// The ladder without subject, posts numbered in pre-order of the base forest
/// (the chart of the latest day). A post whose superiors differ from its base
/// parent at some time, or are several, is a junction with dated segments;
/// between junctions the base forest holds at all times.
struct LadderIndex {
  Array<std::uint32_t> parent1;  // base parent + 1, 0 at a base root
  Array<std::uint32_t> end;      // behind the last post of the base subtree
  Array<std::uint32_t> depth;    // 0 at a base root
  Array<Line> line;              // kind of the base edge
  // Range minimum over parent1 in blocks of 32: per position the stack of
  // smaller values in its block, per block a sparse table of minima.
  Array<std::uint32_t> rmq_mask;
  Array<std::uint32_t> rmq_sparse;  // level by level, blocks each
  Array<std::uint32_t> head;        // top of the heavy path; only in deep orgs
  Array<std::uint32_t> fragment;    // nearest junction at or above, or kNil;
                                    // empty without junctions
  Array<std::uint32_t> junction_post;  // ascending
  Lists<Segment> segments;             // of each junction, by time
  Array<SuperiorRecord> superiors;
  Array<ReverseRecord> reverse;  // by superior, then junction
};

struct OrgData {
  Zone zone;
  std::uint32_t units = 0, posts = 0, people = 0, subjects = 0;
  Array<char> strings;
  Array<Interval> spans;

  // Ids: one table for all kinds. An entity's number is its index behind those
  // of the kinds before it: units, posts, people, subjects.
  Array<std::uint32_t> id_slots;
  Array<std::uint8_t> id_tags;  // 0: the slot is empty

  Array<StrRef> unit_id;
  Lists<NameRecord> unit_names;
  Column<StrRef> unit_kind;
  Lists<ParentRecord> unit_parents;
  Column<std::int32_t> unit_order;
  Lists<StrRef> unit_functions;
  Column<SpanRef> unit_when;
  Column<std::uint32_t> unit_successor;  // kNil
  Lists<std::uint32_t> unit_posts;       // heads first; order, rank, id

  Array<StrRef> post_id;
  Column<std::uint32_t> post_unit;  // kNil
  Column<StrRef> post_zh, post_en;
  Column<Role> post_role;
  Column<std::int32_t> post_rank, post_order;
  Column<SpanRef> post_when;
  Lists<StrRef> post_functions;
  Lists<EdgeRecord> post_edges;
  Lists<HoldingRecord> post_holders;

  Array<StrRef> person_id;
  Column<StrRef> person_zh, person_en;
  Lists<HoldingRecord> person_holds;

  Array<StrRef> subject_id;
  Column<StrRef> subject_zh, subject_en;
  Column<std::uint32_t> subject_parent;  // kNil

  // Portfolios that make an approver, where a search looks for them; all of
  // them stand in `portfolios`.
  Array<PortfolioRecord> portfolios;
  Lists<std::uint32_t> portfolios_of_unit;  // by the unit in charge of
  // By the leader's own unit, those without a unit or with one that is not
  // below.
  Lists<std::uint32_t> portfolios_from_unit;

  Array<AbsenceRecord> absences;
  Lists<std::uint32_t> absences_of_post, absences_of_person;
  Lists<std::uint32_t> scope_units, scope_subjects;
  Lists<StrRef> scope_kinds;

  LadderIndex ladder;

  bool dotted = false;  // is any edge dotted? See note_lines().
  std::vector<Problem> problems;
  std::shared_ptr<const void> mapping;  // keeps a mapped snapshot alive

  /// Derives what is kept outside the arrays; call once they are complete.
  void note_lines() noexcept {
    for (const EdgeRecord& edge : post_edges.items) {
      dotted = dotted || edge.line == Line::kDotted;
    }
  }
  std::string_view text(StrRef ref) const noexcept {
    return text_at(strings, ref);
  }
  const Interval& span(SpanRef ref) const noexcept { return spans[ref]; }
  bool in_force(SpanRef ref, Instant at) const noexcept {
    return ref == 0 || spans[ref].contains(at);
  }
  bool unit_exists(std::uint32_t u, Instant at) const noexcept {
    return in_force(unit_when[u], at);
  }
  bool post_exists(std::uint32_t p, Instant at) const noexcept {
    const std::uint32_t u = post_unit[p];
    return in_force(post_when[p], at) && (u == kNil || unit_exists(u, at));
  }
  /// The unit above at an instant, kNil at a top; `broken` is set where the
  /// edge lies on a cycle of units.
  std::uint32_t unit_parent(std::uint32_t u, Instant at,
                            bool* broken = nullptr) const noexcept {
    for (const ParentRecord& parent : unit_parents[u]) {
      if (!in_force(parent.when, at)) continue;
      if (parent.broken) {
        if (broken) *broken = true;
        return kNil;
      }
      const bool there = parent.unit != kNil && unit_exists(parent.unit, at);
      return there ? parent.unit : kNil;
    }
    return kNil;
  }
  /// Does unit `above` equal `u` or hold it?
  bool unit_within(std::uint32_t u, std::uint32_t above,
                   Instant at) const noexcept {
    // Counted, so that not even a forged snapshot makes this run for ever.
    for (std::uint32_t hops = 0; u != kNil && u != above; ++hops) {
      u = hops < units ? unit_parent(u, at) : kNil;
    }
    return u != kNil;
  }
  /// Levels from subject `s` up to `above`, or kNil.
  std::uint32_t subject_distance(std::uint32_t s,
                                 std::uint32_t above) const noexcept {
    for (std::uint32_t steps = 0; s != kNil && steps < subjects; ++steps) {
      if (s == above) return steps;
      s = subject_parent[s];
    }
    return kNil;
  }
};

/// Calls visit(array) for each array, in the order of the snapshot format.
template <class Data, class Visit>
void for_each_array(Data& d, Visit&& visit) {
  const auto lists = [&](auto& l) {
    visit(l.start);
    visit(l.items);
  };
  const auto column = [&](auto& c) { visit(c.values); };
  visit(d.strings), visit(d.spans), visit(d.id_slots), visit(d.id_tags);
  visit(d.unit_id), lists(d.unit_names), column(d.unit_kind);
  lists(d.unit_parents), column(d.unit_order), lists(d.unit_functions);
  column(d.unit_when), column(d.unit_successor), lists(d.unit_posts);
  visit(d.post_id), column(d.post_unit), column(d.post_zh), column(d.post_en);
  column(d.post_role), column(d.post_rank), column(d.post_order);
  column(d.post_when), lists(d.post_functions), lists(d.post_edges);
  lists(d.post_holders);
  visit(d.person_id), column(d.person_zh), column(d.person_en);
  lists(d.person_holds);
  visit(d.subject_id), column(d.subject_zh), column(d.subject_en);
  column(d.subject_parent);
  visit(d.portfolios), lists(d.portfolios_of_unit);
  lists(d.portfolios_from_unit);
  visit(d.absences), lists(d.absences_of_post), lists(d.absences_of_person);
  lists(d.scope_units), lists(d.scope_subjects), lists(d.scope_kinds);
  auto& x = d.ladder;
  visit(x.parent1), visit(x.end), visit(x.depth), visit(x.line);
  visit(x.rmq_mask), visit(x.rmq_sparse), visit(x.head), visit(x.fragment);
  visit(x.junction_post), lists(x.segments), visit(x.superiors);
  visit(x.reverse);
}

/// Calls visit(fill) for the fill of each Column, in order.
template <class Data, class Visit>
void for_each_fill(Data& d, Visit&& visit) {
  visit(d.unit_kind.fill), visit(d.unit_order.fill), visit(d.unit_when.fill);
  visit(d.unit_successor.fill), visit(d.post_unit.fill);
  visit(d.post_zh.fill), visit(d.post_en.fill), visit(d.post_role.fill);
  visit(d.post_rank.fill), visit(d.post_order.fill), visit(d.post_when.fill);
  visit(d.person_zh.fill), visit(d.person_en.fill), visit(d.subject_zh.fill);
  visit(d.subject_en.fill), visit(d.subject_parent.fill);
}

}  // namespace rung

#endif  // RUNG_SRC_ORG_DATA_HPP_
