#include "org/ladder.hpp"

#include <algorithm>
#include <vector>

#include "org/number.hpp"

namespace rung {

namespace {

void build_rmq(LadderIndex& x) {
  const std::size_t n = x.parent1.size();
  const std::size_t blocks = (n + 31) / 32;
  std::vector<std::uint32_t> masks(n), sparse(blocks, UINT32_MAX);
  for (std::size_t b = 0; b < blocks; ++b) {
    std::uint32_t mask = 0;
    for (std::size_t i = b * 32; i < std::min(n, b * 32 + 32); ++i) {
      const std::uint32_t value = x.parent1[i];
      // Keep the positions from which on nothing is smaller.
      while (mask != 0) {
        const auto top = static_cast<std::size_t>(31 - std::countl_zero(mask));
        if (x.parent1[b * 32 + top] < value) break;
        mask ^= 1u << top;
      }
      mask |= 1u << (i - b * 32);
      masks[i] = mask;
      sparse[b] = std::min(sparse[b], value);
    }
  }
  for (std::size_t width = 1; 2 * width <= blocks; width *= 2) {
    const std::size_t row = sparse.size() - blocks;
    for (std::size_t b = 0; b < blocks; ++b) {
      const std::size_t right = std::min(b + width, blocks - 1);
      sparse.push_back(std::min(sparse[row + b], sparse[row + right]));
    }
  }
  x.rmq_mask = std::move(masks);
  x.rmq_sparse = std::move(sparse);
}

void build_forest(LadderIndex& x, const Numbering& numbering,
                  const std::vector<std::uint32_t>& number,
                  const Timelines& timelines) {
  const auto n = static_cast<std::uint32_t>(numbering.order.size());
  std::vector<std::uint32_t> parent1(n), end(n), depth(n);
  std::vector<Line> line(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t old = numbering.order[i];
    const std::uint32_t parent = numbering.parent[old];
    end[i] = i + 1;
    line[i] = Line::kLadder;
    if (parent == kNil) continue;
    parent1[i] = number[parent] + 1;
    depth[i] = depth[number[parent]] + 1;
    line[i] = timelines.above(timelines.of(old).back())[0].line;
  }
  for (std::uint32_t i = n; i-- > 0;) {
    if (parent1[i] != 0) {
      end[parent1[i] - 1] = std::max(end[parent1[i] - 1], end[i]);
    }
  }
  if (numbering.deep) {
    std::vector<std::uint32_t> head(n);
    for (std::uint32_t i = 0; i < n; ++i) {
      const bool on_path = i > 0 && parent1[i] == i;  // first child of i - 1
      head[i] = on_path ? head[i - 1] : i;
    }
    x.head = std::move(head);
  }
  x.parent1 = std::move(parent1);
  x.end = std::move(end);
  x.depth = std::move(depth);
  x.line = std::move(line);
}

bool is_plain(std::span<const Segment> segments) {
  return segments.size() == 1 && segments[0].broken == 0 &&
         segments[0].count <= 1;
}

void build_junctions(LadderIndex& x, const Numbering& numbering,
                     const std::vector<std::uint32_t>& number,
                     const Timelines& timelines) {
  const auto n = static_cast<std::uint32_t>(numbering.order.size());
  std::vector<std::uint32_t> posts, start{0};
  std::vector<Segment> segments;
  std::vector<SuperiorRecord> superiors;
  std::vector<ReverseRecord> reverse;
  for (std::uint32_t i = 0; i < n; ++i) {
    const auto own = timelines.of(numbering.order[i]);
    if (is_plain(own)) continue;
    const auto junction = static_cast<std::uint32_t>(posts.size());
    posts.push_back(i);
    for (Segment s : own) {
      const auto above = timelines.above(s);
      s.first = static_cast<std::uint32_t>(superiors.size());
      for (SuperiorRecord r : above) {
        r.post = number[r.post];
        superiors.push_back(r);
        if (r.post + 1 != x.parent1[i]) reverse.push_back({r.post, junction});
      }
      segments.push_back(s);
    }
    start.push_back(static_cast<std::uint32_t>(segments.size()));
  }
  if (posts.empty()) return;
  const auto key = [](const ReverseRecord& r) {
    return std::uint64_t{r.superior} << 32 | r.junction;
  };
  std::sort(reverse.begin(), reverse.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  reverse.erase(std::unique(reverse.begin(), reverse.end(),
                            [&](const auto& a, const auto& b) {
                              return key(a) == key(b);
                            }),
                reverse.end());
  std::vector<std::uint32_t> fragment(n, kNil);
  for (std::uint32_t i = 0, next = 0; i < n; ++i) {
    if (next < posts.size() && posts[next] == i) {
      fragment[i] = next++;
    } else if (x.parent1[i] != 0) {
      fragment[i] = fragment[x.parent1[i] - 1];
    }
  }
  x.fragment = std::move(fragment);
  x.junction_post = std::move(posts);
  x.segments.start = std::move(start);
  x.segments.items = std::move(segments);
  x.superiors = std::move(superiors);
  x.reverse = std::move(reverse);
}

}  // namespace

void build_ladder(OrgData& data, const Numbering& numbering,
                  const Timelines& timelines) {
  std::vector<std::uint32_t> number(numbering.order.size());
  for (std::uint32_t i = 0; i < number.size(); ++i) {
    number[numbering.order[i]] = i;
  }
  build_forest(data.ladder, numbering, number, timelines);
  build_rmq(data.ladder);
  build_junctions(data.ladder, numbering, number, timelines);
}

}  // namespace rung
