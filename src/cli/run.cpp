#include "cli/run.hpp"

#include <cstdio>
#include <exception>
#include <new>
#include <string>

#include "cli/args.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/text_width.hpp"
#include "rung/error.hpp"

namespace rung::cli {
namespace {

ExitStatus dispatch(const Args& args) {
  switch (args.command.value()) {
    case Command::kOrgCheck:
      return org_check(args);
    case Command::kOrgImport:
      return org_import(args);
    case Command::kOrgExport:
      return org_export(args);
    case Command::kOrgDiff:
      return org_diff(args);
    case Command::kOrgFold:
      return org_fold(args);
    case Command::kOrgDraw:
      return org_draw(args);
    case Command::kOrgSave:
      return org_save(args);
    case Command::kRoute:
      return ask_route(args);
    case Command::kRelate:
      return ask_relate(args);
    case Command::kCheck:
      return check_events(args);
    case Command::kRulesList:
      return rules_list(args);
    case Command::kRulesShow:
      return rules_show(args);
    case Command::kRulesLint:
      return rules_lint(args);
    case Command::kRulesTest:
      return rules_test(args);
    case Command::kExplain:
      return explain_what(args);
    case Command::kSignoff:
      return ask_signoff(args);
    case Command::kServe:
      return serve(args);
  }
  return kInternalError;
}

ExitStatus fail(ExitStatus status, std::string_view what) {
  const std::string line = "rung: " + printable(what) + '\n';
  std::fputs(line.c_str(), stderr);
  return status;
}

ExitStatus status_of(const Error& error) {
  const bool ours = error.code() == ErrorCode::kInternal ||
                    error.code() == ErrorCode::kOutOfMemory;
  return ours ? kInternalError : kBadInput;
}

ExitStatus answer(int argc, const char* const* argv) {
  try {
    return dispatch(parse_args(argc, argv));
  } catch (const HelpWanted& help) {
    put(stdout, help.text);
    return kOk;
  }
}

ExitStatus guarded(int argc, const char* const* argv) {
  try {
    return answer(argc, argv);
  } catch (const UsageError& error) {
    return fail(kBadInput, error.what());
  } catch (const Error& error) {
    return fail(status_of(error), error.what());
  } catch (const std::bad_alloc&) {
    return fail(kInternalError, "out of memory");
  } catch (const std::exception& error) {
    return fail(kInternalError, std::string("internal: ") + error.what());
  }
}

}  // namespace

int run(int argc, const char* const* argv) noexcept {
  try {
    return guarded(argc, argv);
  } catch (...) {  // no memory for the message, say
    std::fputs("rung: cannot go on\n", stderr);
    return kInternalError;
  }
}

}  // namespace rung::cli
