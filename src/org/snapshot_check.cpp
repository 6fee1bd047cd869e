#include "org/snapshot_check.hpp"

#include <algorithm>

#include "org/data.hpp"

namespace rung {
namespace {

// Is every value below the limit, kNil aside? Written without an early exit so
// that the loop runs at the speed of memory.
bool all_below(const Array<std::uint32_t>& values, std::uint32_t limit) {
  std::uint32_t bad = 0;
  for (const std::uint32_t v : values) bad |= (v >= limit) & (v != kNil);
  return bad == 0;
}

bool below(std::uint32_t value, std::uint64_t limit) {
  return value < limit || value == kNil;
}

template <class T, class Good>
bool every(const Array<T>& records, Good good) {
  bool all = true;
  for (const T& record : records) all &= good(record);
  return all;
}

template <class T>
bool runs_forward(const Lists<T>& lists, std::uint32_t count) {
  if (lists.start.empty()) return lists.items.empty();
  if (lists.start.size() != std::size_t{count} + 1 || lists.start[0] != 0 ||
      lists.start[count] != lists.items.size()) {
    return false;
  }
  bool forward = true;
  for (std::uint32_t i = 0; i < count; ++i) {
    forward &= lists.start[i] <= lists.start[i + 1];
  }
  return forward;
}

template <class T>
bool sized(const Array<T>& values, std::uint32_t count) {
  return values.size() == count;
}
template <class T>
bool sized(const Column<T>& column, std::uint32_t count) {
  return column.values.empty() || column.values.size() == count;
}

bool column_below(const Column<std::uint32_t>& column, std::uint32_t count,
                  std::uint32_t limit) {
  // The fill of a column without elements stands for nothing.
  return sized(column, count) && (count == 0 || below(column.fill, limit)) &&
         all_below(column.values, limit);
}

bool spans_below(const Column<SpanRef>& column, std::uint32_t count,
                 const OrgData& d) {
  const auto limit = static_cast<std::uint32_t>(d.spans.size());
  return column_below(column, count, limit) &&
         (count == 0 || column.fill != kNil) &&
         every(column.values, [](SpanRef s) { return s != kNil; });
}

bool units_good(const OrgData& d) {
  const std::size_t spans = d.spans.size();
  return sized(d.unit_id, d.units) && runs_forward(d.unit_names, d.units) &&
         every(d.unit_names.items,
               [&](const NameRecord& n) { return n.when < spans; }) &&
         sized(d.unit_kind, d.units) && runs_forward(d.unit_parents, d.units) &&
         every(d.unit_parents.items,
               [&](const ParentRecord& p) {
                 return below(p.unit, d.units) && p.when < spans;
               }) &&
         sized(d.unit_order, d.units) &&
         runs_forward(d.unit_functions, d.units) &&
         spans_below(d.unit_when, d.units, d) &&
         column_below(d.unit_successor, d.units, d.units) &&
         runs_forward(d.unit_posts, d.units) &&
         every(d.unit_posts.items,
               [&](std::uint32_t p) { return p < d.posts; });
}

bool posts_good(const OrgData& d) {
  const std::size_t spans = d.spans.size();
  return sized(d.post_id, d.posts) &&
         column_below(d.post_unit, d.posts, d.units) &&
         sized(d.post_zh, d.posts) && sized(d.post_en, d.posts) &&
         sized(d.post_role, d.posts) && d.post_role.fill <= Role::kStaff &&
         every(d.post_role.values, [](Role r) { return r <= Role::kStaff; }) &&
         sized(d.post_rank, d.posts) && sized(d.post_order, d.posts) &&
         spans_below(d.post_when, d.posts, d) &&
         runs_forward(d.post_functions, d.posts) &&
         runs_forward(d.post_edges, d.posts) &&
         every(d.post_edges.items,
               [&](const EdgeRecord& e) {
                 return below(e.post, d.posts) && e.when < spans &&
                        e.line <= Line::kDotted;
               }) &&
         runs_forward(d.post_holders, d.posts) &&
         every(d.post_holders.items, [&](const HoldingRecord& h) {
           return h.other < d.people && h.when < spans &&
                  h.kind <= HoldingKind::kAttached;
         });
}

bool people_good(const OrgData& d) {
  const std::size_t spans = d.spans.size();
  return sized(d.person_id, d.people) && sized(d.person_zh, d.people) &&
         sized(d.person_en, d.people) &&
         runs_forward(d.person_holds, d.people) &&
         every(d.person_holds.items,
               [&](const HoldingRecord& h) {
                 return h.other < d.posts && h.when < spans &&
                        h.kind <= HoldingKind::kAttached;
               }) &&
         sized(d.subject_id, d.subjects) && sized(d.subject_zh, d.subjects) &&
         sized(d.subject_en, d.subjects) &&
         column_below(d.subject_parent, d.subjects, d.subjects);
}

bool portfolios_good(const OrgData& d) {
  const std::size_t spans = d.spans.size();
  const std::size_t portfolios = d.portfolios.size();
  const auto listed = [&](std::uint32_t i) { return i < portfolios; };
  return every(d.portfolios,
               [&](const PortfolioRecord& p) {
                 return p.leader < d.posts && below(p.unit, d.units) &&
                        below(p.subject, d.subjects) && p.when < spans &&
                        p.kind <= PortfolioKind::kLiaison;
               }) &&
         runs_forward(d.portfolios_of_unit, d.units) &&
         every(d.portfolios_of_unit.items, listed) &&
         runs_forward(d.portfolios_from_unit, d.units) &&
         every(d.portfolios_from_unit.items, listed);
}

bool absences_good(const OrgData& d) {
  const auto scopes = static_cast<std::uint32_t>(
      std::max({d.scope_units.start.size(), d.scope_subjects.start.size(),
                d.scope_kinds.start.size(), std::size_t{1}}) -
      1);
  const auto listed = [&](std::uint32_t i) { return i < d.absences.size(); };
  return every(d.absences,
               [&](const AbsenceRecord& a) {
                 return below(a.person, d.people) && below(a.post, d.posts) &&
                        below(a.stand_in_post, d.posts) &&
                        below(a.stand_in_person, d.people) &&
                        a.when < d.spans.size() && below(a.scope, scopes);
               }) &&
         runs_forward(d.absences_of_post, d.posts) &&
         every(d.absences_of_post.items, listed) &&
         runs_forward(d.absences_of_person, d.people) &&
         every(d.absences_of_person.items, listed) &&
         runs_forward(d.scope_units, scopes) &&
         all_below(d.scope_units.items, d.units) &&
         runs_forward(d.scope_subjects, scopes) &&
         all_below(d.scope_subjects.items, d.subjects) &&
         runs_forward(d.scope_kinds, scopes);
}

bool forest_good(const LadderIndex& x, std::uint32_t n) {
  if (!sized(x.parent1, n) || !sized(x.end, n) || !sized(x.depth, n) ||
      !sized(x.line, n) || !sized(x.rmq_mask, n)) {
    return false;
  }
  bool good = true;
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t above = x.parent1[i];
    const std::uint32_t depth =
        above == 0 ? 0 : x.depth[above - 1 < i ? above - 1 : 0] + 1;
    good &= above <= i && x.end[i] > i && x.end[i] <= n &&
            x.depth[i] == depth && x.line[i] <= Line::kPortfolio &&
            (x.rmq_mask[i] >> (i % 32)) == 1;
  }
  std::uint64_t sparse = 0;
  const std::uint64_t blocks = (std::uint64_t{n} + 31) / 32;
  for (std::uint64_t width = 1; width <= blocks; width *= 2) sparse += blocks;
  if (!x.head.empty()) {
    if (!sized(x.head, n)) return false;
    for (std::uint32_t i = 0; i < n; ++i) good &= x.head[i] <= i;
  }
  return good && x.rmq_sparse.size() == sparse &&
         every(x.rmq_sparse, [&](std::uint32_t v) { return v <= n; });
}

bool junctions_good(const LadderIndex& x, std::uint32_t n) {
  const auto junctions = static_cast<std::uint32_t>(x.junction_post.size());
  if (junctions == 0) return x.fragment.empty();
  if (!sized(x.fragment, n) || !all_below(x.fragment, junctions) ||
      !every(x.junction_post, [&](std::uint32_t p) { return p < n; }) ||
      !runs_forward(x.segments, junctions) || x.segments.start.empty()) {
    return false;
  }
  for (std::uint32_t j = 0; j < junctions; ++j) {
    if (x.segments.start[j] == x.segments.start[j + 1]) return false;
  }
  const std::uint64_t superiors = x.superiors.size();
  return every(x.segments.items,
               [&](const Segment& s) {
                 return std::uint64_t{s.first} + s.count <= superiors;
               }) &&
         every(x.superiors,
               [&](const SuperiorRecord& r) {
                 return r.post < n && r.line <= Line::kPortfolio;
               }) &&
         every(x.reverse, [&](const ReverseRecord& r) {
           return r.superior < n && r.junction < junctions;
         });
}

bool ids_good(const OrgData& d) {
  const std::uint64_t all =
      std::uint64_t{d.units} + d.posts + d.people + d.subjects;
  const std::size_t slots = d.id_slots.size();
  return all < kNil && slots != 0 && (slots & (slots - 1)) == 0 &&
         d.id_tags.size() == slots;
}

}  // namespace

bool is_consistent(const OrgData& d) noexcept {
  return !d.spans.empty() && ids_good(d) && units_good(d) && posts_good(d) &&
         people_good(d) && portfolios_good(d) && absences_good(d) &&
         forest_good(d.ladder, d.posts) && junctions_good(d.ladder, d.posts);
}

}  // namespace rung
