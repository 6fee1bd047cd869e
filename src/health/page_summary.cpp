// What to mend, the most important first, in a sentence each.
#include <string>
#include <vector>

#include "health/page_parts.hpp"

namespace rung {
namespace {

using page::grouped;
using page::Item;
using page::Tone;

std::string is_are(std::size_t n) { return n == 1 ? " is " : " are "; }

// "3 posts", "1 post"
std::string counted(std::size_t n, const std::string& one) {
  return grouped(n) + ' ' + one + (n == 1 ? "" : "s");
}

void wrong_lines(const HealthScene& s, std::vector<Item>& out) {
  const auto errors = static_cast<std::size_t>(std::count_if(
      s.found.other.begin(), s.found.other.end(),
      [](const Problem& p) { return p.severity == Severity::kError; }));
  if (errors == 0) return;
  out.push_back({{"汇报关系或编号有 " + grouped(errors) +
                      " 处错误，相关审批路径无法确定。先改这些。",
                  counted(errors, "error") +
                      " in reporting lines or ids: routes that pass there "
                      "cannot be determined. Correct these first."},
                 Tone::kBad,
                 "other"});
}

void conflicts(const HealthScene& s, std::vector<Item>& out) {
  const std::size_t n = s.found.conflicts.size();
  if (n == 0) return;
  out.push_back(
      {{"数据来源之间有 " + grouped(n) + " 处说法不一。请与来源的管理人核对。",
        "The sources contradict each other in " + counted(n, "place") +
            ". Ask their keepers."},
       Tone::kBad,
       "conflicts"});
}

void heads(const HealthScene& s, std::vector<Item>& out) {
  const std::size_t n = vacant_heads(s.found);
  if (n == 0) return;
  const auto first = std::find_if(s.found.vacant.begin(), s.found.vacant.end(),
                                  [](const VacantPost& v) { return v.head; });
  const Text name = s.names.post(first->post);
  out.push_back(
      {{grouped(n) + " 个正职空缺，影响最大的是“" + name.zh +
            "”（依赖它的岗位 " + grouped(first->dependents) +
            " 个）。请补缺，或者明确代理、主持工作的人员。",
        counted(n, "head post") + is_are(n) + "vacant; the weightiest: “" +
            name.en + "” (" + counted(first->dependents, "post") +
            " depend on it). Fill them, or name who acts."},
       Tone::kBad,
       "vacant"});
}

void weak(const HealthScene& s, std::vector<Item>& out) {
  const std::size_t n = s.found.weak.size();
  if (n == 0) return;
  const WeakPoint& first = s.found.weak.front();
  const Text name = s.names.post(first.post);
  out.push_back(
      {{grouped(n) + " 个岗位是单点依赖，影响最大的是“" + name.zh +
            "”（依赖它的岗位 " + grouped(first.dependents) +
            " 个）：人不在，就没有人接。请配副职，或者登记 A/B 角。",
        counted(n, "post") + is_are(n) +
            "a single point of failure; the weightiest: “" + name.en + "” (" +
            counted(first.dependents, "post") +
            " depend on it): nobody takes over when the holder is missing. "
            "Appoint deputies, or record stand-ins."},
       Tone::kBad,
       "weak"});
  if (s.found.key_people.empty()) return;
  const KeyPerson& person = s.found.key_people.front();
  const Text who = s.names.person(person.person);
  out.push_back({{who.zh + " 一人身兼 " + grouped(person.posts.size()) +
                      " 个这样的岗位，" + grouped(person.dependents) +
                      " 个岗位依赖这一个人。",
                  who.en + " alone holds " + grouped(person.posts.size()) +
                      " of these posts; " + counted(person.dependents, "post") +
                      " depend on this one person."},
                 Tone::kBad,
                 "weak"});
}

void portfolios(const HealthScene& s, std::vector<Item>& out) {
  const std::size_t gaps = s.found.gaps.size(), ties = s.found.ties.size();
  if (gaps > 0) {
    out.push_back({{grouped(gaps) + " 个单位或事项无人分管。请在分工中明确。",
                    "Nobody is in charge of " +
                        (gaps == 1 ? "1 unit or subject"
                                   : grouped(gaps) + " units or subjects") +
                        ". Say who is."},
                   Tone::kCare,
                   "portfolios"});
  }
  if (ties > 0) {
    out.push_back(
        {{grouped(ties) +
              " 处有几位分管领导并列，送审时选不出一位。请标明主次。",
          counted(ties, "portfolio") +
              " with several leaders of one standing: nothing chooses between "
              "them. Mark one as primary."},
         Tone::kCare,
         "portfolios"});
  }
}

void vacancies(const HealthScene& s, std::vector<Item>& out) {
  std::size_t all = 0, lead = 0;
  for (const VacantPost& v : s.found.vacant) {
    if (v.head) continue;
    ++all;
    lead += v.direct > 0;
  }
  if (all == 0) return;
  Text text{
      "另有 " + grouped(all) + " 个非正职岗位空缺",
      counted(all, "post") + " other than heads" + is_are(all) + "vacant"};
  if (lead > 0) {
    text.zh += "，其中 " + grouped(lead) + " 个带着下级";
    text.en += "; " + grouped(lead) + " of them with posts below";
  }
  text.zh += "。", text.en += ".";
  out.push_back({text, Tone::kCare, "vacant"});
}

void headless(const HealthScene& s, std::vector<Item>& out) {
  const std::size_t n = s.found.headless.size();
  if (n == 0) return;
  out.push_back(
      {{grouped(n) + " 个单位没有负责人岗位。请设岗，或者在来源中标明。",
        counted(n, "unit") + (n == 1 ? " has" : " have") +
            " no head post. Add one, or name the head in the source."},
       Tone::kCare,
       "headless"});
}

}  // namespace

void put_summary(HealthScene& s) {
  std::vector<Item> items;
  wrong_lines(s, items);
  conflicts(s, items);
  heads(s, items);
  weak(s, items);
  portfolios(s, items);
  vacancies(s, items);
  headless(s, items);
  s.page.section("mend", {"要改什么，先改什么", "What to mend, in this order"});
  if (items.empty()) {
    s.page.paragraph({"没有发现需要改的地方。", "Nothing to mend was found."},
                     Tone::kGood);
    return;
  }
  s.page.list(items, true);
}

}  // namespace rung
