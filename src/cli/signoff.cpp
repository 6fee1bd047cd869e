// `rung signoff`: do the votes so far pass?
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/signoff_text.hpp"
#include "cli/terminal.hpp"

namespace rung::cli {
namespace {

SignRequest request_of(const Args& args) {
  const std::string text = read_whole(args.request);
  const std::string place = args.request == kDash ? "stdin" : args.request;
  if (!args.at.empty()) {  // what is wrong in it is wrong in the option
    at_option("--at", [&] { return parse_instant(args.at, Zone{}); });
  }
  return at_option(place, [&] { return parse_signoff_request(text, args.at); });
}

}  // namespace

ExitStatus ask_signoff(const Args& args) {
  const SignRequest request = request_of(args);
  const std::string place = args.request == kDash ? "stdin" : args.request;
  if (args.format != Format::kText) {
    put(stdout, at_option(place, [&] { return to_json(request); }) + '\n');
    return kOk;
  }
  const SignedOff answer = at_option(place, [&] { return signoff(request); });
  put(stdout, signoff_text(request, answer, args.lang, wants_colour(stdout)));
  return kOk;
}

}  // namespace rung::cli
