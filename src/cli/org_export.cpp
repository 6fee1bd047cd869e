#include <cstdio>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/left_out.hpp"

namespace rung::cli {
namespace {

// One object; as lines, the list comes behind it.
std::string as_json(const Exported& exported, const Args& args) {
  const auto left_out = left_out_lines(exported.left_out);
  JsonObject object;
  object.text("written", args.output).text("kind", args.to);
  if (args.format == Format::kJson) object.array("left_out", left_out);
  std::string text = object.str() + '\n';
  if (args.format == Format::kJson) return text;
  for (const std::string& line : left_out) text += line + '\n';
  return text;
}

}  // namespace

ExitStatus org_export(const Args& args) {
  ExportOptions options;
  options.encoding = encoding_of(args.encoding, args.to);
  const Org org = load_org(args);
  const Exported exported =
      export_org(args.to, org, instant_of(args, org), options);
  write_whole(args.output, exported.text);
  if (args.format == Format::kText) {
    tell_written(args);
    put(stderr, left_out_text(exported.left_out, args.lang, args.all));
  } else {
    // The file itself has stdout where "-" asks for it.
    put(args.output == kDash ? stderr : stdout, as_json(exported, args));
  }
  return kOk;
}

}  // namespace rung::cli
