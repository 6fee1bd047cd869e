#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "rung/io.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

// Is the picture to be DOT (else SVG)?
bool wants_dot(const Args& args, std::string_view option,
               const std::string& file) {
  if (!args.picture.empty()) return args.picture == "dot";
  if (file.ends_with(".dot") || file.ends_with(".gv")) return true;
  if (file.ends_with(".svg") || file == kDash) return false;
  throw Error(ErrorCode::kUnsupported, "the name does not say which picture",
              std::string(option), file,
              "end it in .svg or .dot, or say --type");
}

}  // namespace

void draw_to(const Args& args, std::string_view option, const std::string& file,
             const Org& org, const Context& context, DrawOptions options) {
  const bool dot = wants_dot(args, option, file);
  options.chinese = args.lang == Lang::kZh;
  if (!args.root.empty()) {
    options.root =
        at_option("--root", [&] { return post_named(org, args.root); });
  }
  write_whole(file, dot ? draw_dot(org, context, options)
                        : draw_svg(org, context, options));
}

ExitStatus org_draw(const Args& args) {
  const Org org = load_org(args);
  draw_to(args, "--output", args.output, org, Context{instant_of(args, org)},
          {});
  tell_written(args);
  return kOk;
}

}  // namespace rung::cli
