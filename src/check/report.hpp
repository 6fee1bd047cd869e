// From the result of an examination to a finding that explains itself.
#ifndef RUNG_SRC_CHECK_REPORT_HPP_
#define RUNG_SRC_CHECK_REPORT_HPP_

#include <cstdint>
#include <string>
#include <vector>

#include "check/examine.hpp"
#include "rung/finding.hpp"

namespace rung::checking {

/// Reports on one check. Uses the examiner's scenes.
class Reporter {
 public:
  Reporter(const Memory& memory, Examiner& examiner)
      : memory_(memory), book_(memory.book()), scene_(examiner.scene()) {}

  Finding report(std::uint32_t check, const Case& c, const Result& result);
  /// Findings of verdict `satisfied` for what was noted on the way
  /// (`CHAIN_VACANCY`, `CHAIN_ABSENCE`): one for each note.
  std::vector<Finding> notes(std::uint32_t check, const Case& c,
                             const Result& result);

 private:
  Finding start(std::uint32_t check, const Case& c, const Result& result);
  void look(const Case& c, const Result& result);
  void show(const rules::Check& check, const Case& c, const Result& result,
            Finding& finding);
  Shown shown(const rules::Show& show);
  void path(const rules::Check& check, const Result& result, Finding& finding);
  void route_path(const rules::Check& check, const Result& result,
                  Finding& finding);
  void write(const rules::Report& report, const Case& c, const Result& result,
             Finding& finding);
  std::string fill_in(const std::string& text, bool zh, const Case& c,
                      const Result& result, const Finding& finding);
  std::string slot_text(std::string_view slot, bool zh, const Case& c,
                        const Result& result, const Finding& finding);
  std::string person_text(const std::string& id, bool zh) const;
  std::string list_text(const std::vector<std::string>& ids, bool zh) const;
  std::vector<std::string> names(const std::vector<PartyAt>& parties) const;
  std::vector<std::string> receivers() const;
  std::vector<std::string> ids_of(const Parties& parties) const;

  const Memory& memory_;
  const RulebookData& book_;
  Scene& scene_;
};

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_REPORT_HPP_
