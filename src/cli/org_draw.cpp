#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "rung/io.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() &&
         text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Is the picture to be DOT (else SVG)?
bool wants_dot(const Args& args) {
  if (!args.picture.empty()) return args.picture == "dot";
  if (ends_with(args.output, ".dot") || ends_with(args.output, ".gv")) {
    return true;
  }
  if (ends_with(args.output, ".svg") || args.output == kDash) return false;
  throw Error(ErrorCode::kUnsupported, "the name does not say which picture",
              "--output", args.output, "end it in .svg or .dot, or say --type");
}

}  // namespace

ExitStatus org_draw(const Args& args) {
  const bool dot = wants_dot(args);
  const Org org = load_org(args);
  const Context context{instant_of(args, org)};
  DrawOptions options;
  options.chinese = args.lang == Lang::kZh;
  if (!args.root.empty()) {
    options.root =
        at_option("--root", [&] { return post_named(org, args.root); });
  }
  write_whole(args.output, dot ? draw_dot(org, context, options)
                               : draw_svg(org, context, options));
  tell_written(args);
  return kOk;
}

}  // namespace rung::cli
