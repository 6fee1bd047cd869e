#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/finding_text.hpp"
#include "cli/judging.hpp"
#include "cli/terminal.hpp"

namespace rung::cli {
namespace {

std::string answer(const Args& args, const Judged& judged) {
  const Zone zone = judged.org.zone();
  if (args.format == Format::kText) {
    return checked_text(judged, args.lang, wants_colour(stdout));
  }
  if (args.format == Format::kJson) return to_json(judged.checked, zone) + '\n';
  std::string lines;
  for (const Finding& finding : judged.checked.findings) {
    lines += to_json(finding, zone) + '\n';
  }
  return lines;
}

}  // namespace

ExitStatus check_events(const Args& args) {
  const Judged judged = judge(args);
  put(stdout, answer(args, judged));
  return judged.checked.has_errors() ? kFindings : kOk;
}

}  // namespace rung::cli
