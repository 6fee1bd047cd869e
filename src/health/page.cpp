// health_page(): frame, tiles, chart and notes.
#include <vector>

#include "health/page_parts.hpp"
#include "rung/io.hpp"

namespace rung {
namespace {

using page::Tone;

page::Head head_of(const Org& org, const OrgHealth& found,
                   const HealthPageOptions& options) {
  const std::string day = format_instant(found.at, org.zone());
  page::Head head;
  head.title = {"组织体检报告", "Organisation health report"};
  head.subtitle = {"截至 " + day, "as of " + day};
  head.chinese = options.lang == Lang::kZh;
  head.both = options.both;
  return head;
}

page::Tile tile(Text label, std::size_t value, Tone bad, std::string to) {
  const Tone tone = bad == Tone::kPlain ? bad : value == 0 ? Tone::kGood : bad;
  return {std::move(label), page::grouped(value), tone, std::move(to)};
}

}  // namespace

std::size_t vacant_heads(const OrgHealth& found) {
  return static_cast<std::size_t>(
      std::count_if(found.vacant.begin(), found.vacant.end(),
                    [](const VacantPost& v) { return v.head; }));
}

void put_tiles(HealthScene& s) {
  const OrgHealth& f = s.found;
  const std::size_t levels =
      f.depth_counts.empty() ? 0 : f.depth_counts.back().size;
  s.page.tiles(std::vector<page::Tile>{
      tile({"单位", "units"}, f.units, Tone::kPlain, ""),
      tile({"岗位", "posts"}, f.posts, Tone::kPlain, ""),
      tile({"在任人员", "people in office"}, f.people, Tone::kPlain, ""),
      tile({"最多层级", "levels at most"}, levels, Tone::kPlain, "depth"),
      tile({"单点依赖", "single points of failure"}, f.weak.size(), Tone::kBad,
           "weak"),
      tile({"正职空缺", "vacant heads"}, vacant_heads(f), Tone::kBad, "vacant"),
      tile({"空缺岗位", "vacant posts"}, f.vacant.size(), Tone::kCare,
           "vacant"),
      tile({"无人分管", "portfolio gaps"}, f.gaps.size(), Tone::kCare,
           "portfolios"),
      tile({"分管并列", "portfolio ties"}, f.ties.size(), Tone::kCare,
           "portfolios"),
      tile({"来源矛盾", "source conflicts"}, f.conflicts.size(), Tone::kBad,
           "conflicts"),
      tile({"其他数据问题", "other flaws"}, f.other.size(), Tone::kCare,
           "other")});
}

void put_chart(HealthScene& s) {
  s.page.section("chart", {"组织图", "Chart"});
  if (s.found.posts > s.options.chart_posts) {
    s.page.paragraph(
        {"岗位较多，整图看不清，这里不附；可用 rung org draw --root "
         "分单位出图。",
         "Too many posts to be read in one picture; draw a part of it with "
         "rung org draw --root."});
    return;
  }
  std::vector<PostId> marked;
  for (const WeakPoint& w : s.found.weak) {
    if (marked.size() < s.options.rows) marked.push_back(w.post);
  }
  const Context now{s.found.at};
  DrawOptions options;
  options.marked = marked;
  const auto drawn = [&](bool chinese) -> std::string {
    const bool wanted =
        s.options.both || chinese == (s.options.lang == Lang::kZh);
    if (!wanted) return {};
    options.chinese = chinese;
    options.marked_as = chinese ? "单点依赖（编号同表）"
                                : "single point of failure (number as above)";
    return draw_svg(s.org, now, options);
  };
  s.page.picture(drawn(true), drawn(false));
}

void put_notes(HealthScene& s) {
  s.page.section("notes", {"口径", "How this was counted"});
  s.page.list(
      std::vector<page::Item>{
          {{"依赖：一个岗位逐级向上到最高一级的每条路径都经过另一个岗位，"
            "就是依赖那个岗位。",
            "A post depends on another when every way from it up to a top "
            "leads through that one."}},
          {{"单点依赖：有岗位依赖它，在任者至多一人，没有在任副职（正职岗位），"
            "也没有现行或将来的代行（A/B 角）记录。",
            "A single point of failure: others depend on it, at most one "
            "person holds it, no deputy is in office (for heads), and no "
            "record in force or to come names a stand-in."}},
          {{"下级只算直接下级岗位，空缺的也算；层级算到最高一级，含自身。",
            "Subordinates are direct ones, vacant posts too; levels are "
            "counted up to a top, the post itself included."}},
          {{"空缺天数从最后一位离任之日算起；没有任职记录的，从设岗之日算起。",
            "Days vacant count from when the last holder left, or from the "
            "first day of the post where nobody is on record."}}},
      false);
}

std::string health_page(const Org& org, const OrgHealth& found,
                        const HealthPageOptions& options) {
  HealthScene s{org, found, options, Names(org, found.at),
                page::Page(head_of(org, found, options))};
  put_summary(s);
  put_tiles(s);
  put_vacant(s);
  put_headless(s);
  put_weak(s);
  put_portfolios(s);
  put_spans(s);
  put_depth(s);
  put_problems(s);
  put_chart(s);
  put_notes(s);
  std::vector<page::Input> inputs;
  if (!options.input.empty()) {
    inputs.push_back({{"来源", "made from"}, options.input});
  }
  return s.page.finish(inputs);
}

}  // namespace rung
