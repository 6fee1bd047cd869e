#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/labels.hpp"
#include "cli/route_request.hpp"
#include "cli/route_text.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

// The chart, with the route on it.
void draw_route(const Args& args, const Org& org, const RouteRequest& asked,
                const Route& answer) {
  const RouteQuery& query = asked.query;
  DrawOptions options;
  options.highlight = &answer;
  options.highlight_from =
      resolve(org, asked.from, query.unit, query.context.at).post;
  draw_to(args, "--draw", args.draw, org, query.context, options);
}

}  // namespace

ExitStatus ask_route(const Args& args) {
  const Org org = load_org(args);
  const RouteRequest asked = route_request(args, org);
  const Route answer = route(org, asked.from, asked.query);
  if (!args.draw.empty()) draw_route(args, org, asked, answer);
  if (args.format != Format::kText) {
    put(stdout, to_json(org, answer, args.lang) + '\n');
    return kOk;
  }
  const View view{org, asked.query.context.at, args.lang};
  put(stdout, route_text(view, asked.from, asked.query, answer, args.trace));
  return kOk;
}

}  // namespace rung::cli
