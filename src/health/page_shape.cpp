// Spans of control, and levels.
#include "health/page_parts.hpp"

namespace rung {
namespace {

using page::Bar;
using page::Cell;
using page::number;

constexpr std::uint32_t kBins[] = {1, 2, 3, 5, 8, 12, 20, 50, 100};

// Leaders by direct subordinates, in a few groups that grow.
std::vector<Bar> span_bars(const std::vector<HealthCount>& counts) {
  std::vector<Bar> bars;
  std::uint32_t from = 1;
  for (const std::uint32_t to : kBins) {
    const std::string size =
        from == to ? std::to_string(to)
                   : std::to_string(from) + "\xE2\x80\x93" + std::to_string(to);
    bars.push_back({{size + " 个下级", size + " below"}});
    from = to + 1;
  }
  const std::string size = std::to_string(from - 1);
  bars.push_back({{"多于 " + size + " 个", "more than " + size}});
  for (const HealthCount& c : counts) {
    const auto bin =
        std::lower_bound(std::begin(kBins), std::end(kBins), c.size) -
        std::begin(kBins);
    bars[static_cast<std::size_t>(bin)].value += c.count;
  }
  while (!bars.empty() && bars.back().value == 0) bars.pop_back();
  return bars;
}

std::vector<LeaderSpan> lone_leaders(const OrgHealth& found) {
  std::vector<LeaderSpan> lone;
  for (const LeaderSpan& span : found.spans) {
    if (span.direct == 1) lone.push_back(span);
  }
  return lone;
}

}  // namespace

void put_spans(HealthScene& s) {
  s.page.section("spans", {"管理幅度", "Spans of control"});
  const auto leaders = s.found.spans.size();
  if (leaders == 0) {
    s.page.paragraph({"没有带下级的岗位。", "No post has subordinates."});
    return;
  }
  std::uint64_t sum = 0;
  for (const LeaderSpan& span : s.found.spans) sum += span.direct;
  const std::uint64_t tenths = (sum * 10 + leaders / 2) / leaders;
  const std::string mean =
      std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
  const std::string n = page::grouped(leaders);
  s.page.paragraph({"带下级的岗位 " + n + " 个，平均直接下级 " + mean + " 个。",
                    n + " posts have subordinates, " + mean +
                        " directly below each on average."});
  s.page.bars(span_bars(s.found.span_counts));
  s.page.heading({"直接下级最多的岗位", "Those with most directly below"});
  const auto row = [&](const LeaderSpan& span) -> std::vector<Cell> {
    return {s.names.post_cell(span.post), number(span.direct)};
  };
  const std::vector<page::Column> columns{
      {{"岗位", "Post"}}, {{"直接下级", "Directly below"}, true}};
  const std::size_t top = std::min<std::size_t>(10, leaders);
  s.page.table(table_of(s, columns, std::span(s.found.spans).first(top), row));
  const std::vector<LeaderSpan> lone = lone_leaders(s.found);
  if (lone.empty()) return;
  s.page.heading({"只有一个直接下级的岗位", "Those with one directly below"});
  s.page.paragraph({"多一级只为一个岗位：看这一级是否需要。",
                    "A level for a single post: see whether it is needed."});
  s.page.table(table_of(s, {{{"岗位", "Post"}}}, lone,
                        [&](const LeaderSpan& span) -> std::vector<Cell> {
                          return {s.names.post_cell(span.post)};
                        }));
}

void put_depth(HealthScene& s) {
  s.page.section("depth", {"层级", "Levels"});
  std::vector<Bar> bars;
  for (const HealthCount& c : s.found.depth_counts) {
    const std::string n = std::to_string(c.size);
    bars.push_back({{"第 " + n + " 级", "level " + n}, c.count});
  }
  constexpr std::size_t kMostBars = 40;
  const bool many = bars.size() > kMostBars;
  if (many) bars.resize(kMostBars);
  s.page.paragraph({"第 1 级是最高一级；各级岗位数：",
                    "Level 1 is the top; posts on each level:"});
  s.page.bars(bars);
  if (many) {
    s.page.paragraph({"更深的层级未列出。", "Deeper levels are not shown."});
  }
  if (s.found.longest.size() < 2) return;
  s.page.heading(
      {"最长的一条路径（自下而上）", "A longest way, from the lowest up"});
  s.page.table(table_of(s, {{{"岗位", "Post"}}}, s.found.longest,
                        [&](PostId post) -> std::vector<Cell> {
                          return {s.names.post_cell(post)};
                        }));
}

}  // namespace rung
