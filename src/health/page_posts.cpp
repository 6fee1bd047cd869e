// Weak points and vacancies.
#include "health/advice.hpp"
#include "health/page_parts.hpp"

namespace rung {
namespace {

using page::Cell;
using page::Column;
using page::Tone;

const Column kDirect{{"直接下级", "Directly below"}, true};
const Column kDepend{{"依赖它的岗位", "Depend on it"}, true};
const Column kMend{{"怎么改", "How to mend"}};

// Since when, and for how many days.
Cell since_cell(const HealthScene& s, const VacantPost& v) {
  const auto days = days_between(v.since, s.found.at);
  if (!days) return page::words({"未知", "unknown"});
  const std::string day = format_instant(v.since, s.org.zone());
  const std::string n = page::grouped(static_cast<std::uint64_t>(*days));
  Cell cell{
      {{{n + " 天，起于", n + (*days == 1 ? " day, since" : " days, since")},
        day}}};
  if (!v.ever_held) {
    cell.lines.push_back({{"（设岗以来）", "(since it exists)"}});
  }
  cell.key = *days;
  return cell;
}

Cell posts_cell(const HealthScene& s, const KeyPerson& person) {
  constexpr std::size_t kMost = 12;
  Cell cell;
  for (const PostId post : person.posts) {
    if (cell.lines.size() == kMost) {
      const std::string n = page::grouped(person.posts.size() - kMost);
      cell.lines.push_back({{"另有 " + n + " 个", n + " more"}});
      break;
    }
    cell.lines.push_back({s.names.post(post), std::string(s.org.id(post))});
  }
  return cell;
}

void put_key_people(HealthScene& s) {
  if (s.found.key_people.empty()) return;
  s.page.heading({"一人身兼几个单点", "One person, several of these posts"});
  s.page.table(table_of(s,
                        {{{"人员", "Person"}},
                         {{"岗位", "Posts"}},
                         {{"依赖此人的岗位", "Depend on the person"}, true}},
                        s.found.key_people,
                        [&](const KeyPerson& p) -> std::vector<Cell> {
                          return {s.names.person_cell(p.person),
                                  posts_cell(s, p), page::number(p.dependents)};
                        }));
}

}  // namespace

void put_weak(HealthScene& s) {
  s.page.section("weak", {"单点依赖", "Single points of failure"});
  const std::string leaders = page::grouped(s.found.leaders);
  const std::string weak = page::grouped(s.found.weak.size());
  s.page.paragraph(
      {"有岗位依赖的岗位共 " + leaders + " 个，其中 " + weak +
           " 个没有副职、也没有 A/B 角：在任者一旦缺位，下面的事送不上去。",
       leaders + " posts have others that depend on them; for " + weak +
           " of these neither a deputy nor a stand-in is arranged: when the "
           "holder is missing, nothing from below gets up."});
  if (s.found.weak.empty()) {
    s.page.paragraph({"没有单点依赖。", "There are none."}, Tone::kGood);
    return;
  }
  if (s.found.weak.size() == s.found.leaders) {
    s.page.paragraph(
        {"数据里没有副职和 A/B 角的记录可用，所以这些岗位全部列入；"
         "先补录这些记录，再看还剩哪些。",
         "The data tell of no deputy or stand-in for any of them, "
         "so all are listed; record those first, then see what is "
         "left."},
        Tone::kCare);
  }
  s.page.table(table_of(
      s, {{{"岗位", "Post"}}, {{"在任", "Holder"}}, kDepend, kDirect, kMend},
      s.found.weak, [&](const WeakPoint& w) -> std::vector<Cell> {
        const bool vacant = w.holder == kNoPerson;
        const bool head = s.org.role(w.post) == Role::kHead;
        return {s.names.post_cell(w.post), s.names.person_cell(w.holder),
                page::number(w.dependents), page::number(w.direct),
                page::words(advice_for_weak(vacant, head))};
      }));
  put_key_people(s);
}

void put_vacant(HealthScene& s) {
  s.page.section("vacant", {"空缺", "Vacancies"});
  if (s.found.vacant.empty()) {
    s.page.paragraph({"没有空缺岗位。", "No post is vacant."}, Tone::kGood);
    return;
  }
  page::Table table = table_of(
      s,
      {{{"岗位", "Post"}},
       {{"类别", "Kind"}},
       {{"空缺多久", "How long"}},
       kDepend,
       kDirect,
       kMend},
      s.found.vacant, [&](const VacantPost& v) -> std::vector<Cell> {
        const Cell kind = v.head ? page::words({"正职", "head"}, Tone::kBad)
                          : v.direct > 0
                              ? page::words({"有下级", "leads"}, Tone::kCare)
                              : page::words({"无下级", "leads nobody"});
        return {s.names.post_cell(v.post),
                kind,
                since_cell(s, v),
                page::number(v.dependents),
                page::number(v.direct),
                page::words(advice_for_vacant(v.head, v.direct > 0))};
      });
  table.tags = {{"head", {"正职", "heads"}, Tone::kBad},
                {"leads", {"有下级", "with subordinates"}, Tone::kCare},
                {"other", {"无下级", "without"}}};
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const VacantPost& v = s.found.vacant[i];
    std::vector<std::string> tags;
    if (v.head) tags.push_back("head");
    tags.push_back(v.direct > 0 ? "leads" : "other");
    table.row_tags.push_back(std::move(tags));
  }
  s.page.table(table);
}

void put_headless(HealthScene& s) {
  if (s.found.headless.empty()) return;
  s.page.section("headless", {"没有负责人岗位的单位", "Units without a head"});
  s.page.paragraph(
      {"这些单位有人员岗位，却没有正职岗位；其中的人逐级向上一级单位报。",
       "These units have posts, but none that heads them; who is "
       "in them reports to the unit above."});
  s.page.table(table_of(
      s, {{{"单位", "Unit"}}, {{"岗位", "Posts"}, true}, kMend},
      s.found.headless, [&](const HeadlessUnit& u) -> std::vector<Cell> {
        const std::string_view id = s.org.id(u.unit);
        return {page::named(s.names.thing(id), id), page::number(u.posts),
                page::words({"设正职岗位，或者在来源中标明负责人",
                             "add a head post, or name the head in the "
                             "source"})};
      }));
}

}  // namespace rung
