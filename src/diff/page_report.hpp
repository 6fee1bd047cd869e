// The page for those who decide, part by part.
#ifndef RUNG_SRC_DIFF_PAGE_REPORT_HPP_
#define RUNG_SRC_DIFF_PAGE_REPORT_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diff/page_text.hpp"
#include "page/page.hpp"
#include "rung/diff.hpp"

namespace rung::diff {

class Report {
 public:
  Report(const OrgDiff& diff, Lang lang);
  std::string run();

 private:
  using Cell = page::Cell;
  using Tone = page::Tone;
  static constexpr std::size_t kMostRows = 1'000;  // of a table

  // page.cpp
  page::Head head(Lang lang) const;
  void routes();
  std::vector<Cell> row(const RouteChange& change) const;
  void matters();
  Cell instead(const MatterChange& change) const;
  void reading();

  // page_summary.cpp
  void tiles();
  void summary();
  Text verdict() const;
  // Routes that change for one reason, together.
  std::vector<page::Item> reasons() const;
  page::Item matters_item() const;
  std::uint64_t turns(RouteTurn turn) const;

  // page_facts.cpp
  void charts();
  void chart(const Text& title, const std::string& zh, const std::string& en);
  // What the numbers in the charts mean.
  void marks(const std::vector<std::string>& marked);
  void add_fields(const OrgChange& change, Cell& cell) const;
  void add_portfolio(const OrgChange& change, const std::string& leader,
                     Cell& cell) const;
  void facts();

  // page_names.cpp
  Cell label(std::string_view id) const;
  // "st.sec1", or "eb education.safety": unit, subject.
  Text about_of(const std::string& id) const;
  Text plain_name(const std::string& id) const;
  // "holders: Li Wei -> nobody"
  Text field_text(const OrgChange::Field& field) const;
  // Ids of the list that are known, by name.
  Text names_in(const std::string& list) const;

  const OrgDiff& d_;
  const Shown old_, new_;
  page::Page page_;
};

/// Both, with `between` where both say something.
Text joined(const Text& a, const Text& b, const Text& between);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_PAGE_REPORT_HPP_
