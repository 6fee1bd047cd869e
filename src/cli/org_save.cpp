#include "cli/commands.hpp"
#include "cli/files.hpp"

namespace rung::cli {

ExitStatus org_save(const Args& args) {
  if (args.output == kDash) {
    throw Error(ErrorCode::kUnsupported, "a snapshot is not written to stdout",
                "--output", "-", "it is mapped from a file; name one");
  }
  load_org(args).save_snapshot(args.output);
  tell_written(args);
  return kOk;
}

}  // namespace rung::cli
