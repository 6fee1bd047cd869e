#include <iterator>

#include "reference/compare.hpp"

namespace rung::reference {
namespace {

void compare_next(const Org& org, const Model& model, const Question& q,
                  Differences& out) {
  std::vector<PostId> from;
  for (const auto& [id, post] : model.posts())
    from.push_back(org.find_post(id));
  std::vector<PostAnswer> answers(from.size());
  next_approver(org, from, context_of(org, q), answers);
  std::size_t i = 0;
  for (const auto& [id, post] : model.posts()) {
    out.equal("next_approver " + id, show(convert(org, answers[i++])),
              show(model.next_approver(id, q)));
  }
}

template <typename Records>
Id any_or_none(const Records& records, Dice& dice) {
  if (records.empty() || dice.chance(50)) return {};
  auto it = records.begin();
  std::advance(it, dice.below(records.size()));
  return it->first;
}

}  // namespace

void compare_route(const Org& org, const Model& model, const RouteAsk& ask,
                   Route& reused, Differences& out) {
  RouteQuery query = query_of(org, ask);
  route(org, query, reused);
  const RouteAnswer want = model.route(ask);
  const std::string wanted = show(want);
  const std::string got = show(convert(org, reused));
  if (got != wanted) return out.note(show(ask), got, "\n" + wanted);
  const std::string flaw = trace_flaw(org, ask, reused, want);
  if (!flaw.empty()) {
    out.note(show(ask) + " trace", flaw + show_trace(org, reused), wanted);
  }
  query.trace = false;
  const Route bare = route(org, query);
  out.equal(show(ask) + " without trace", show(convert(org, bare)), wanted);
  if (!bare.trace.empty()) out.note(show(ask), "a trace", "none");
}

void compare_routes(const Org& org, const Model& model, const Question& q,
                    Dice& dice, const Extents& extents, Differences& out) {
  compare_next(org, model, q, out);
  Route reused;
  const auto compare = [&](const RouteAsk& ask) {
    compare_route(org, model, ask, reused, out);
  };
  List all;
  for (const auto& [id, post] : model.posts()) all.push_back(id);
  for (const Id& from : all) {
    RouteAsk ask;
    ask.question = q;
    ask.from = from;
    if (dice.chance(40)) ask.document_kind = dice.chance(50) ? "plan" : "note";
    compare(ask);
    ask.extent = Extent::kTop;
    if (dice.chance(30)) ask.person = any_or_none(model.people(), dice);
    compare(ask);
    ask.extent = Extent::kTo;
    List targets = all;
    if (!extents.every_to) targets = {dice.pick(all), dice.pick(all)};
    for (const Id& to : targets) {
      ask.to = to;
      compare(ask);
    }
  }
  for (const auto& [id, person] : model.people()) {
    RouteAsk ask;
    ask.question = q;
    ask.person = id;
    ask.unit = any_or_none(model.units(), dice);
    ask.extent = dice.chance(50) ? Extent::kTop : Extent::kNext;
    compare(ask);
  }
}

}  // namespace rung::reference
