// Cycles among posts, units and subjects are reported and their edges left out.
#include <algorithm>
#include <unordered_map>

#include "org/cycles.hpp"
#include "org/problems.hpp"
#include "org/timeline.hpp"

namespace rung {
namespace {

void report(const Cycles& cycles, const Array<StrRef>& ids, OrgData& data) {
  for (const Ring& ring : cycles.rings) {
    std::vector<std::string> path;
    for (const std::uint32_t n : ring.nodes) {
      path.emplace_back(data.text(ids[n]));
    }
    // The ring reads the same whatever post it was found from.
    std::rotate(path.begin(), std::min_element(path.begin(), path.end()),
                path.end());
    data.problems.push_back(
        cycle(std::move(path), format_instant(ring.since, data.zone)));
  }
}

// So that the order of the records does not choose the ring that is shown.
NodeOrder by_id(const Array<StrRef>& ids, const OrgData& data) {
  return [&ids, &data](std::uint32_t a, std::uint32_t b) {
    return data.text(ids[a]) < data.text(ids[b]);
  };
}

std::vector<DatedEdge> edges_of(const Timelines& t, std::uint32_t posts) {
  std::vector<DatedEdge> edges;
  edges.reserve(t.superiors.size());
  for (std::uint32_t post = 0; post < posts; ++post) {
    const auto segments = t.of(post);
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const Instant until =
          i + 1 < segments.size() ? segments[i + 1].since : kForever;
      for (const SuperiorRecord& above : t.above(segments[i])) {
        edges.push_back({post, above.post, {segments[i].since, until}});
      }
    }
  }
  return edges;
}

// What is cut of one post: superiors and when.
struct Cut {
  std::uint32_t superior;
  Interval when;
};

// The segments of a post without the cut edges.
void append_without(const Timelines& old, std::uint32_t post,
                    const std::vector<Cut>& cuts, Timelines& out) {
  std::vector<Instant> bounds;
  for (const Segment& s : old.of(post)) bounds.push_back(s.since);
  for (const Cut& cut : cuts) {
    bounds.push_back(cut.when.since);
    if (cut.when.until != kForever) bounds.push_back(cut.when.until);
  }
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  const auto segments = old.of(post);
  std::size_t current = 0;
  for (const Instant since : bounds) {
    while (current + 1 < segments.size() &&
           segments[current + 1].since <= since) {
      ++current;
    }
    Segment s{since, static_cast<std::uint32_t>(out.superiors.size()), 0,
              segments[current].broken};
    for (const SuperiorRecord& above : old.above(segments[current])) {
      const bool cut = std::any_of(cuts.begin(), cuts.end(), [&](const Cut& c) {
        return c.superior == above.post && c.when.contains(since);
      });
      if (cut) {
        s.broken = 1;
      } else {
        out.superiors.push_back(above);
        ++s.count;
      }
    }
    out.segments.push_back(s);
  }
}

}  // namespace

void cut_cycles(Timelines& timelines, OrgData& data) {
  const std::vector<DatedEdge> edges = edges_of(timelines, data.posts);
  const Cycles cycles =
      find_cycles(data.posts, edges, by_id(data.post_id, data));
  if (cycles.edges.empty()) return;
  report(cycles, data.post_id, data);
  std::unordered_map<std::uint32_t, std::vector<Cut>> cuts;
  for (const CyclicEdge& c : cycles.edges) {
    cuts[edges[c.edge].from].push_back({edges[c.edge].to, c.when});
  }
  Timelines out;
  out.start.push_back(0);
  for (std::uint32_t post = 0; post < data.posts; ++post) {
    const auto found = cuts.find(post);
    append_without(timelines, post,
                   found == cuts.end() ? std::vector<Cut>{} : found->second,
                   out);
    out.start.push_back(static_cast<std::uint32_t>(out.segments.size()));
  }
  timelines = std::move(out);
}

void report_dotted_cycles(OrgData& data) {
  const auto meet = [](const Interval& a, const Interval& b) {
    return Interval{std::max(a.since, b.since), std::min(a.until, b.until)};
  };
  const auto life = [&](std::uint32_t post) {
    const std::uint32_t unit = data.post_unit[post];
    const Interval& own = data.span(data.post_when[post]);
    return unit == kNil ? own : meet(own, data.span(data.unit_when[unit]));
  };
  std::vector<DatedEdge> edges;
  for (std::uint32_t post = 0; post < data.posts; ++post) {
    for (const EdgeRecord& edge : data.post_edges[post]) {
      if (edge.line != Line::kDotted || edge.post == kNil) continue;
      const Interval when =
          meet(meet(life(post), life(edge.post)), data.span(edge.when));
      if (when.since < when.until) edges.push_back({post, edge.post, when});
    }
  }
  report(find_cycles(data.posts, edges, by_id(data.post_id, data)),
         data.post_id, data);
}

void cut_unit_cycles(OrgData& data) {
  std::vector<DatedEdge> edges;
  std::vector<Instant> bounds;
  for (std::uint32_t u = 0; u < data.units; ++u) {
    bounds.assign(1, kBeginning);
    const auto add = [&](SpanRef span) {
      bounds.push_back(data.span(span).since);
      bounds.push_back(data.span(span).until);
    };
    add(data.unit_when[u]);
    for (const ParentRecord& p : data.unit_parents[u]) {
      add(p.when);
      if (p.unit != kNil) add(data.unit_when[p.unit]);
    }
    bounds.push_back(kForever);
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
      if (!data.unit_exists(u, bounds[i])) continue;
      const std::uint32_t parent = data.unit_parent(u, bounds[i]);
      if (parent != kNil)
        edges.push_back({u, parent, {bounds[i], bounds[i + 1]}});
    }
  }
  const Cycles cycles =
      find_cycles(data.units, edges, by_id(data.unit_id, data));
  if (cycles.edges.empty()) return;
  report(cycles, data.unit_id, data);

  // A broken record in front of a unit's parents hides them while it lasts.
  std::vector<Interval> spans(data.spans.begin(), data.spans.end());
  std::unordered_map<std::uint32_t, std::vector<ParentRecord>> broken;
  for (const CyclicEdge& c : cycles.edges) {
    const auto span = static_cast<SpanRef>(c.when.always() ? 0 : spans.size());
    if (span != 0) spans.push_back(c.when);
    broken[edges[c.edge].from].push_back({edges[c.edge].to, span, 1});
  }
  std::vector<std::uint32_t> start{0};
  std::vector<ParentRecord> items;
  for (std::uint32_t u = 0; u < data.units; ++u) {
    const auto found = broken.find(u);
    if (found != broken.end()) {
      items.insert(items.end(), found->second.begin(), found->second.end());
    }
    const auto old = data.unit_parents[u];
    items.insert(items.end(), old.begin(), old.end());
    start.push_back(static_cast<std::uint32_t>(items.size()));
  }
  data.spans = std::move(spans);
  data.unit_parents.start = std::move(start);
  data.unit_parents.items = std::move(items);
}

void cut_subject_cycles(OrgData& data) {
  std::vector<DatedEdge> edges;
  for (std::uint32_t s = 0; s < data.subjects; ++s) {
    if (data.subject_parent[s] != kNil) {
      edges.push_back({s, data.subject_parent[s], Interval{}});
    }
  }
  const Cycles cycles =
      find_cycles(data.subjects, edges, by_id(data.subject_id, data));
  if (cycles.edges.empty()) return;
  report(cycles, data.subject_id, data);
  std::vector<std::uint32_t> parents(data.subjects);
  for (std::uint32_t s = 0; s < data.subjects; ++s) {
    parents[s] = data.subject_parent[s];
  }
  for (const CyclicEdge& c : cycles.edges) parents[edges[c.edge].from] = kNil;
  data.subject_parent.values = std::move(parents);
}

}  // namespace rung
