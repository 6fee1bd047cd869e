// Portfolio gaps and ties, conflicts between sources, other flaws.
#include "base/utf8.hpp"
#include "health/advice.hpp"
#include "health/page_parts.hpp"

namespace rung {
namespace {

using page::Cell;
using page::Tone;

Cell severity_cell(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return page::words({"错误", "error"}, Tone::kBad);
    case Severity::kWarning:
      return page::words({"提醒", "warning"}, Tone::kCare);
    default:
      return page::words({"提示", "info"});
  }
}

// The things that a problem is about, by name and id.
Cell things_cell(const HealthScene& s, const Problem& problem) {
  constexpr std::size_t kMost = 8;
  Cell cell;
  for (const std::string& id : problem.subjects) {
    if (cell.lines.size() == kMost) {
      const std::string n = page::grouped(problem.subjects.size() - kMost);
      cell.lines.push_back({{"另有 " + n + " 个", n + " more"}});
      break;
    }
    cell.lines.push_back({s.names.thing(id), id});
  }
  return cell;
}

// Names stand beside it, so that these two need not repeat ids.
Text says(const Problem& problem) {
  if (problem.code == "org.portfolio_gap") {
    return {"没有分管领导", "no leader is in charge"};
  }
  if (problem.code == "org.portfolio_tie") {
    return {"几位分管领导并列", "several leaders of one standing"};
  }
  constexpr std::size_t kLongest = 400;  // a ring may name all there is
  return {shorten(problem.message.zh, kLongest),
          shorten(problem.message.en, kLongest)};
}

void put_list(HealthScene& s, const std::vector<Problem>& problems) {
  s.page.table(table_of(s,
                        {{{"程度", "Severity"}},
                         {{"问题", "Problem"}},
                         {{"涉及", "Concerns"}},
                         {{"怎么改", "How to mend"}}},
                        problems, [&](const Problem& p) -> std::vector<Cell> {
                          return {severity_cell(p.severity),
                                  Cell{{{says(p), p.code}}}, things_cell(s, p),
                                  page::words(advice(p.code))};
                        }));
}

void put_or_none(HealthScene& s, const std::vector<Problem>& problems) {
  if (!problems.empty()) return put_list(s, problems);
  s.page.paragraph({"没有发现。", "None found."}, Tone::kGood);
}

}  // namespace

void put_portfolios(HealthScene& s) {
  s.page.section("portfolios",
                 {"分管：空白与并列", "Portfolios: gaps and ties"});
  s.page.heading({"无人分管", "Gaps"});
  put_or_none(s, s.found.gaps);
  s.page.heading({"分管并列", "Ties"});
  put_or_none(s, s.found.ties);
}

void put_problems(HealthScene& s) {
  s.page.section("conflicts", {"来源之间的矛盾", "Conflicts between sources"});
  put_or_none(s, s.found.conflicts);
  s.page.section("other", {"其他数据问题", "Other flaws of the data"});
  put_or_none(s, s.found.other);
}

}  // namespace rung
