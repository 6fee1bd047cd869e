#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/labels.hpp"
#include "cli/route_text.hpp"
#include "cli/words.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

RouteQuery query_of(const Args& args, const Org& org) {
  RouteQuery query;
  query.context = context_of(args, org);
  query.document_kind = args.document_kind;
  if (!args.unit.empty()) {
    query.unit =
        at_option("--unit", [&] { return unit_named(org, args.unit); });
  }
  if (args.to == "top") query.extent = Extent::kTop;
  if (!args.to.empty() && args.to != "top") {
    query.extent = Extent::kTo;
    query.to = at_option("--to", [&] { return post_named(org, args.to); });
  }
  return query;
}

// The chart, with the route on it.
void draw_route(const Args& args, const Org& org, const Party& from,
                const RouteQuery& query, const Route& answer) {
  DrawOptions options;
  options.highlight = &answer;
  options.highlight_from =
      resolve(org, from, query.unit, query.context.at).post;
  draw_to(args, "--draw", args.draw, org, query.context, options);
}

}  // namespace

ExitStatus ask_route(const Args& args) {
  const Org org = load_org(args);
  const RouteQuery query = query_of(args, org);
  const Party from =
      at_option("--from", [&] { return party_named(org, args.from); });
  const Route answer = route(org, from, query);
  if (!args.draw.empty()) draw_route(args, org, from, query, answer);
  if (args.format != Format::kText) {
    put(stdout, to_json(org, answer, args.lang) + '\n');
    return kOk;
  }
  const View view{org, query.context.at, args.lang};
  put(stdout, route_text(view, from, query, answer, args.trace));
  return kOk;
}

}  // namespace rung::cli
