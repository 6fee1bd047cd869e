// diff_page(): a page for those who decide.
#include <algorithm>
#include <utility>

#include "diff/label.hpp"
#include "diff/page_report.hpp"

namespace rung::diff {

Report::Report(const OrgDiff& diff, Lang lang)
    : d_(diff),
      old_{d_.old_org, d_.at_old},
      new_{d_.new_org, d_.at_new},
      page_(head(lang)) {}

std::string Report::run() {
  tiles();
  summary();
  matters();
  charts();
  routes();
  facts();
  reading();
  return page_.finish();
}

page::Head Report::head(Lang lang) const {
  page::Head head;
  head.title = {"机构调整影响分析", "What the reorganisation changes"};
  head.subtitle = filled({"原方案截至 {0}，新方案截至 {1}",
                          "The old organisation as of {0}, the new one as "
                          "of {1}"},
                         {old_.date(), new_.date()});
  head.chinese = lang == Lang::kZh;
  return head;
}

void Report::routes() {
  page_.section("routes", {"路径对照", "Routes, side by side"});
  if (d_.routes.empty()) {
    page_.paragraph({"没有路径变化。", "No route changes."}, Tone::kGood);
    return;
  }
  page_.paragraph(
      {"▸ 标出与另一方案不同的环节；※ 为空缺、并列等提示。",
       "▸ marks the steps that are not the same in both; ※ says what else "
       "there is to know: vacancies, ties."});
  page::Table table;
  table.columns = {{{"发起", "From"}},
                   {{"变化与原因", "What, and why"}},
                   {{"原路径", "Old"}},
                   {{"新路径", "New"}}};
  for (const RouteTurn turn : shown_turns()) {
    if (turns(turn) != 0) table.tags.push_back(tag_of(turn));
  }
  std::vector<const RouteChange*> changes;
  for (const RouteChange& change : d_.routes) changes.push_back(&change);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const RouteChange* a, const RouteChange* b) {
                     return weight_of(*a) < weight_of(*b);
                   });
  for (std::size_t i = 0; i < changes.size() && i < kMostRows; ++i) {
    table.rows.push_back(row(*changes[i]));
    table.row_tags.push_back(tags_of(*changes[i]));
  }
  table.total = d_.routes.size();
  page_.table(table);
}

std::vector<page::Cell> Report::row(const RouteChange& change) const {
  Cell from = label(change.from);
  if (d_.requests.size() > 1) {
    from.lines.push_back({{}, d_.requests[change.request]});
  }
  Cell what;
  what.key = static_cast<std::int64_t>(weight_of(change));
  for (const RouteTurn turn : shown_turns()) {
    if (!change.what.has(turn)) continue;
    const page::Tag tag = tag_of(turn);
    what.lines.push_back({tag.label});
    if (tag.tone == Tone::kBad) what.tone = Tone::kBad;
  }
  if (what.lines.empty()) {
    what.lines.push_back({tag_of(RouteTurn::kWay).label});
  }
  what.lines.push_back({both_messages(d_, change)});
  const auto was =
      differing_steps(d_.old_org, change.before, d_.new_org, change.after);
  const auto now =
      differing_steps(d_.new_org, change.after, d_.old_org, change.before);
  return {std::move(from), std::move(what),
          steps_cell(old_, change.before, was),
          steps_cell(new_, change.after, now)};
}

void Report::matters() {
  if (!d_.with_events) return;
  page_.section("matters", {"受影响的在办事项", "Open matters affected"});
  if (d_.matters.empty()) {
    page_.paragraph({"没有在办事项受影响。", "No open matter is affected."},
                    Tone::kGood);
    return;
  }
  page::Table table;
  table.columns = {{{"事项", "Matter"}},
                   {{"最近一步", "Last event"}},
                   {{"待办方", "Waits for"}},
                   {{"情况", "What"}},
                   {{"改找", "Ask instead"}}};
  for (std::size_t i = 0; i < d_.matters.size() && i < kMostRows; ++i) {
    const MatterChange& change = d_.matters[i];
    const std::string day =
        format_instant(change.time, d_.new_org.zone()).substr(0, 10);
    Cell last{{{{day, day}, change.event}}};
    table.rows.push_back({page::words({change.matter, change.matter}),
                          std::move(last), label(change.party),
                          page::words(both_messages(d_, change)),
                          instead(change)});
  }
  table.total = d_.matters.size();
  page_.table(table);
}

page::Cell Report::instead(const MatterChange& change) const {
  Cell cell;
  for (const AskInstead& ask : change.instead) {
    Text text = name_of(d_, ask.post);
    if (text == Text{}) text = {ask.post, ask.post};
    Text people;
    for (const std::string& person : ask.people) {
      people = joined(people, plain_name(person), {"、", ", "});
    }
    if (people != Text{}) text = joined(text, people, {"：", ": "});
    cell.lines.push_back({text, ask.post});
  }
  if (cell.lines.empty()) {
    cell.lines.push_back({{"尚无人可找", "nobody can be told yet"}});
    cell.tone = Tone::kBad;
  }
  return cell;
}

void Report::reading() {
  page_.section("reading", {"读法", "How to read this"});
  const page::Item items[] = {
      {{"遇空缺：新路径经过一个无人任职的岗位，原路径没有。",
        "Vacant: the new route passes a post that nobody holds, and the old "
        "one did not."}},
      {{"并列：有几人同为下一级，又没有排序可据以取舍。",
        "Ambiguous: several are next, and nothing chooses among them."}},
      {{"断开：走不到任何人，或无法确定走到谁。",
        "Broken: the route leads to nobody, or nobody can tell to whom."}},
      {{"加长、缩短：先后经手的环节多了或少了；两边都走得通才算。",
        "Longer, shorter: more or fewer are asked one after another; only "
        "where both routes lead somewhere."}},
      {{"理顺：原来有以上问题，现在没有了。",
        "Mended: one of these troubles is there no more."}},
      {{"在办事项：已交某人而其尚未办理、也未办结的事项。",
        "Open matters: handed to somebody who has not acted since, and not "
        "ended."}}};
  page_.list(items, false);
}

}  // namespace rung::diff

namespace rung {

std::string diff_page(const OrgDiff& diff, Lang lang) {
  return diff::Report(diff, lang).run();
}

}  // namespace rung
