// diff_page(): a page for those who decide.
#include "page/page.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "diff/label.hpp"
#include "diff/page_charts.hpp"
#include "diff/page_text.hpp"
#include "rung/diff.hpp"

namespace rung {
namespace diff {
namespace {

using page::Cell;
using page::Tone;

constexpr std::size_t kMostRows = 1'000;  // of a table
constexpr std::size_t kMostReasons = 12;  // in the summary

Text joined(const Text& a, const Text& b, const Text& between) {
  if (a == Text{}) return b;
  return {a.zh + between.zh + b.zh, a.en + between.en + b.en};
}

class Report {
 public:
  Report(const OrgDiff& diff, Lang lang)
      : d_(diff),
        old_{d_.old_org, d_.at_old},
        new_{d_.new_org, d_.at_new},
        page_(head(lang)) {}

  std::string run() {
    tiles();
    summary();
    matters();
    charts();
    routes();
    facts();
    reading();
    return page_.finish();
  }

 private:
  page::Head head(Lang lang) const {
    page::Head head;
    head.title = {"机构调整影响分析", "What the reorganisation changes"};
    head.subtitle = filled({"原方案截至 {0}，新方案截至 {1}",
                            "The old organisation as of {0}, the new one as "
                            "of {1}"},
                           {old_.date(), new_.date()});
    head.chinese = lang == Lang::kZh;
    return head;
  }

  std::uint64_t turns(RouteTurn turn) const {
    return d_.summary.turns[static_cast<std::size_t>(turn)];
  }

  void tiles() {
    std::vector<page::Tile> tiles;
    const auto add = [&](Text label, std::uint64_t value, Tone tone,
                         std::string to) {
      const Tone shown = value == 0 ? Tone::kPlain : tone;
      tiles.push_back(
          {std::move(label), page::grouped(value), shown, std::move(to)});
    };
    add({"条路径有变化", "routes change"}, d_.summary.changed, Tone::kCare,
        "routes");
    for (const RouteTurn turn :
         {RouteTurn::kVacant, RouteTurn::kAmbiguous, RouteTurn::kBroken,
          RouteTurn::kLonger, RouteTurn::kMended}) {
      const bool rare =
          turn == RouteTurn::kBroken || turn == RouteTurn::kMended;
      if (rare && turns(turn) == 0) continue;
      const page::Tag tag = tag_of(turn);
      add({"条" + tag.label.zh, tag.label.en}, turns(turn), tag.tone, "routes");
    }
    if (d_.with_events) {
      add({"件在办事项受影响", "open matters affected"},
          d_.summary.affected_matters, Tone::kBad, "matters");
    }
    page_.tiles(tiles);
  }

  void summary() {
    page_.section("summary", {"结论", "In short"});
    page_.paragraph(verdict(), d_.summary.worse ? Tone::kBad : Tone::kGood);
    std::vector<page::Item> items = reasons();
    if (d_.with_events) items.push_back(matters_item());
    if (!items.empty()) page_.list(items, false);
  }

  Text verdict() const {
    const auto& s = d_.summary;
    if (s.changed == 0 && s.affected_matters == 0) {
      return filled({"查询的 {0} 条路径都不变。",
                     "None of the {0} routes asked changes."},
                    {count_text(s.asked)});
    }
    const Text counts =
        filled({"查询 {0} 条路径，{1} 条有变化", "Of {0} routes, {1} change"},
               {count_text(s.asked), count_text(s.changed)});
    if (!s.worse) {
      return filled({"{0}；没有新出现的空缺、并列或断开。",
                     "{0}; none becomes vacant, ambiguous or broken."},
                    {counts});
    }
    return filled(
        {"{0}；其中 {1} 条要经过空缺岗位，{2} 条出现并列，{3} 条断开。"
         "这些问题宜在施行前解决。",
         "{0}: {1} pass a vacant post, {2} become ambiguous, {3} break. "
         "These should be settled before it takes effect."},
        {counts, count_text(turns(RouteTurn::kVacant)),
         count_text(turns(RouteTurn::kAmbiguous)),
         count_text(turns(RouteTurn::kBroken))});
  }

  struct Reason {
    Text text;
    std::uint64_t routes = 0;
    unsigned weight = 100;
  };

  // Routes that change for one reason, together.
  std::vector<page::Item> reasons() const {
    std::map<std::pair<RouteCause, std::string>, Reason> by_cause;
    for (const RouteChange& change : d_.routes) {
      const bool alone = change.cause == RouteCause::kFromGone ||
                         change.cause == RouteCause::kFromAdded ||
                         change.cause == RouteCause::kNone;
      if (alone) continue;
      Reason& reason = by_cause[{change.cause, change.post}];
      if (++reason.routes == 1) reason.text = both_messages(d_, change);
      reason.weight = std::min(reason.weight, weight_of(change));
    }
    std::vector<Reason> reasons;
    for (auto& [key, reason] : by_cause) reasons.push_back(std::move(reason));
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason& a, const Reason& b) {
                       if (a.weight != b.weight) return a.weight < b.weight;
                       return a.routes > b.routes;
                     });
    std::vector<page::Item> items;
    for (std::size_t i = 0; i < reasons.size() && i < kMostReasons; ++i) {
      const bool grave = reasons[i].weight < 3;  // broken, ambiguous, vacant
      items.push_back({filled({"{0}：影响 {1} 条路径", "{0}: {1} routes"},
                              {reasons[i].text, count_text(reasons[i].routes)}),
                       grave ? Tone::kBad : Tone::kPlain, "routes"});
    }
    if (reasons.size() > kMostReasons) {
      items.push_back({filled({"另有 {0} 项原因，见下表",
                               "{0} more reasons: see the table"},
                              {count_text(reasons.size() - kMostReasons)}),
                       Tone::kPlain, "routes"});
    }
    return items;
  }

  page::Item matters_item() const {
    const auto& s = d_.summary;
    Text text =
        filled({"在办事项 {0} 件，{1} 件受影响",
                "{1} of {0} open matters are affected"},
               {count_text(s.open_matters), count_text(s.affected_matters)});
    if (s.later_events != 0) {
      text = joined(text,
                    filled({"{0} 个事件晚于时点，未计入",
                            "{0} events are later and were left out"},
                           {count_text(s.later_events)}),
                    {"；", "; "});
    }
    if (s.unknown_parties != 0) {
      text = joined(text,
                    filled({"{0} 个待办方两边都查不到",
                            "{0} parties that are waited for are known to "
                            "neither organisation"},
                           {count_text(s.unknown_parties)}),
                    {"；", "; "});
    }
    return {text, s.affected_matters == 0 ? Tone::kPlain : Tone::kBad,
            "matters"};
  }

  void charts() {
    page_.section("charts", {"新旧对照图", "Both charts"});
    const Charts charts = charts_of(d_);
    if (charts.too_large) {
      page_.paragraph({"机构太大，不便成图；全部变动见下表。",
                       "Too large to draw; the tables hold everything."});
      return;
    }
    if (!charts.whole) {
      page_.paragraph(
          {"只画有变动的岗位及其逐级上级；编号两图一致。",
           "Only posts that change and those above them; numbers are the same "
           "in both."});
    }
    if (charts.cut) {
      page_.paragraph({"变动太多，图中只画一部分；全部见下表。",
                       "More changes than fit: the tables hold all of them."},
                      Tone::kCare);
    }
    page_.begin_columns();
    chart({"原", "Old"}, charts.old_zh, charts.old_en);
    chart({"新", "New"}, charts.new_zh, charts.new_en);
    page_.end_columns();
    if (!charts.marked.empty()) marks(charts.marked);
  }

  void chart(const Text& title, const std::string& zh, const std::string& en) {
    page_.next_column();
    page_.heading(title);
    if (zh.empty()) {
      page_.paragraph(
          {"变动的部分不在其中。", "Nothing that changed is here."});
    } else {
      page_.picture(zh, en);
    }
  }

  Cell label(std::string_view id) const {
    return page::named(name_of(d_, id), id);
  }

  // What the numbers in the charts mean.
  void marks(const std::vector<std::string>& marked) {
    page::Table table;
    table.columns = {
        {{"编号", "No."}, true}, {{"岗位", "Post"}}, {{"变动", "Change"}}};
    std::uint64_t number = 0;
    for (const std::string& id : marked) {
      Cell what;
      for (const OrgChange& change : d_.org) {
        if (change.thing == OrgChange::Thing::kPost && change.id == id) {
          add_fields(change, what);
        }
        if (change.thing == OrgChange::Thing::kPortfolio) {
          add_portfolio(change, id, what);
        }
      }
      if (what.lines.empty()) {
        what.lines.push_back(
            {{"路径改由此处", "routes lead here now, or past it"}});
      }
      table.rows.push_back({page::number(++number), label(id), what});
    }
    table.total = table.rows.size();
    page_.table(table);
  }

  void add_fields(const OrgChange& change, Cell& cell) const {
    if (change.action != OrgChange::Action::kChanged) {
      cell.lines.push_back({word_of(change.action)});
    }
    for (const OrgChange::Field& field : change.fields) {
      const bool told = change.action == OrgChange::Action::kChanged ||
                        field.name == "holders";
      if (told) cell.lines.push_back({field_text(field)});
    }
  }

  void add_portfolio(const OrgChange& change, const std::string& leader,
                     Cell& cell) const {
    const auto has = [&](const std::string& list) {
      return (", " + list + ",").find(", " + leader + ",") != list.npos ||
             (", " + list).find(", " + leader + " (") != list.npos;
    };
    for (const OrgChange::Field& field : change.fields) {
      if (has(field.before) == has(field.after)) continue;
      const Text about = about_of(change.id);
      const Text kind = word_of_field(field.name);
      cell.lines.push_back(
          {has(field.after)
               ? filled({"新增{0}：{1}", "now {0}: {1}"}, {kind, about})
               : filled({"不再{0}：{1}", "no longer {0}: {1}"},
                        {kind, about})});
    }
  }

  // "st.sec1", or "eb education.safety": unit, subject.
  Text about_of(const std::string& id) const {
    const std::size_t blank = id.find(' ');
    Text text = plain_name(id.substr(0, blank));
    if (blank == id.npos) return text;
    return joined(text, plain_name(id.substr(blank + 1)), {"，", ", "});
  }
  Text plain_name(const std::string& id) const {
    const Text name = name_of(d_, id);
    if (name != Text{}) return name;
    for (const Org* org : {&d_.new_org, &d_.old_org}) {
      const SubjectId subject = org->find_subject(id);
      if (subject == kNoSubject) continue;
      const Org::Name said = org->name(subject);
      if (!said.zh.empty() || !said.en.empty()) {
        return {std::string(said.zh), std::string(said.en)};
      }
    }
    return {id, id};
  }

  // "holders: Li Wei -> nobody"
  Text field_text(const OrgChange::Field& field) const {
    const auto side = [&](const std::string& list) {
      return list.empty() ? Text{"无", "none"} : names_in(list);
    };
    return filled(
        {"{0}：{1} → {2}", "{0}: {1} → {2}"},
        {word_of_field(field.name), side(field.before), side(field.after)});
  }
  // Ids of the list that are known, by name.
  Text names_in(const std::string& list) const {
    Text text;
    std::size_t at = 0;
    while (at < list.size()) {
      const std::size_t end = std::min(list.find(", ", at), list.size());
      const std::string one = list.substr(at, end - at);
      const std::size_t id_end = std::min(one.find(" ("), one.size());
      const Text name = plain_name(one.substr(0, id_end));
      const std::string more = one.substr(id_end);
      text = joined(text, {name.zh + more, name.en + more}, {"、", ", "});
      at = end + 2;
    }
    return text;
  }

  void routes() {
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

  std::vector<Cell> row(const RouteChange& change) const {
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

  void matters() {
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

  Cell instead(const MatterChange& change) const {
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

  void facts() {
    page_.section("facts",
                  {"机构变动清单", "What changed in the organisation"});
    if (d_.org.empty()) {
      page_.paragraph({"两个方案的机构、岗位、人员、分管都相同。",
                       "Units, posts, people and portfolios are the same."});
      return;
    }
    page::Table table;
    table.columns = {{{"类别", "Thing"}},
                     {{"变动", "Change"}},
                     {{"对象", "What"}},
                     {{"内容", "How"}}};
    for (std::size_t i = 0; i < d_.org.size() && i < kMostRows; ++i) {
      const OrgChange& change = d_.org[i];
      Cell how;
      for (const OrgChange::Field& field : change.fields) {
        how.lines.push_back({field_text(field)});
      }
      Cell about = page::words(about_of(change.id));
      about.lines[0].code = change.id;
      table.rows.push_back({page::words(word_of(change.thing)),
                            page::words(word_of(change.action)),
                            std::move(about), std::move(how)});
    }
    table.total = d_.org.size();
    page_.table(table);
  }

  void reading() {
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

  const OrgDiff& d_;
  const Shown old_, new_;
  page::Page page_;
};

}  // namespace
}  // namespace diff

std::string diff_page(const OrgDiff& diff, Lang lang) {
  return diff::Report(diff, lang).run();
}

}  // namespace rung
