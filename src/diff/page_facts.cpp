// Both charts, and what changed in the organisation.
#include <utility>

#include "diff/page_charts.hpp"
#include "diff/page_report.hpp"

namespace rung::diff {

void Report::charts() {
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

void Report::chart(const Text& title, const std::string& zh,
                   const std::string& en) {
  page_.next_column();
  page_.heading(title);
  if (zh.empty()) {
    page_.paragraph({"变动的部分不在其中。", "Nothing that changed is here."});
  } else {
    page_.picture(zh, en);
  }
}

// What the numbers in the charts mean.
void Report::marks(const std::vector<std::string>& marked) {
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

void Report::add_fields(const OrgChange& change, Cell& cell) const {
  if (change.action != OrgChange::Action::kChanged) {
    cell.lines.push_back({word_of(change.action)});
  }
  for (const OrgChange::Field& field : change.fields) {
    const bool told =
        change.action == OrgChange::Action::kChanged || field.name == "holders";
    if (told) cell.lines.push_back({field_text(field)});
  }
}

void Report::add_portfolio(const OrgChange& change, const std::string& leader,
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
             : filled({"不再{0}：{1}", "no longer {0}: {1}"}, {kind, about})});
  }
}

void Report::facts() {
  page_.section("facts", {"机构变动清单", "What changed in the organisation"});
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
                          page::words(word_of(change.action)), std::move(about),
                          std::move(how)});
  }
  table.total = d_.org.size();
  page_.table(table);
}

}  // namespace rung::diff
