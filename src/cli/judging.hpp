// What the commands that judge have in common: inputs in, verdicts out.
#ifndef RUNG_SRC_CLI_JUDGING_HPP_
#define RUNG_SRC_CLI_JUDGING_HPP_

#include <string>
#include <vector>

#include "cli/args.hpp"
#include "rung/check.hpp"
#include "rung/event.hpp"
#include "rung/json.hpp"
#include "rung/org.hpp"
#include "rung/rulebook.hpp"

namespace rung::cli {

/// The rulebooks of --rules or R; without any, all shipped ones. One that
/// another refines is looked for among them too.
std::vector<Rulebook> load_rulebooks(const Args& args,
                                     const RulebookOptions& options = {});

/// The zone, and the calendar of --calendar. Errors: those of its reader.
RulebookOptions rulebook_options(const Args& args, Zone zone);

/// Gives the texts of rulebooks by their ids: the files of `paths`, and
/// `ID.json` beside them.
RulebookFinder find_among(const std::vector<std::string>& paths);

struct Judged {
  Org org;
  std::vector<Rulebook> rulebooks;
  std::vector<Event> events;  ///< the proposed one too
  Checked checked;
};

/// Reads what the options name, and judges. Errors: those of the readers.
Judged judge(const Args& args);

/// Event `i` of a finding; nullptr when it is not among the events at hand, as
/// those of a saved state are not.
const Event* find_event(const Judged& judged, const Finding& finding,
                        std::size_t i);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_JUDGING_HPP_
