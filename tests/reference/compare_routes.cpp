#include <algorithm>

#include "reference/compare.hpp"

namespace rung::reference {
namespace {

std::string show(const RouteAsk& ask) {
  static const char* const kExtents[] = {"next", "top", "to"};
  return std::string("route ") + kExtents[static_cast<int>(ask.extent)] +
         " from " + ask.from + " person " + ask.person + " unit " + ask.unit +
         " to " + ask.to + " kind " + ask.document_kind;
}

class Routes {
 public:
  Routes(const Org& org, const Model& model, Differences& out)
      : org_(org), model_(model), out_(out) {}

  void compare(const RouteAsk& ask) {
    RouteQuery query = query_of(org_, ask);
    route(org_, query, reused_);
    const RouteAnswer want = model_.route(ask);
    out_.equal(show(ask), reference::show(convert(org_, reused_), true),
               reference::show(want, true));
    query.trace = false;
    const Route bare = route(org_, query);
    out_.equal(
        show(ask) + " without trace",
        reference::show(convert(org_, bare), true),
        reference::show({want.outcome, want.steps, want.notes, {}}, true));
  }

 private:
  const Org& org_;
  const Model& model_;
  Differences& out_;
  Route reused_;
};

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

void compare_routes(const Org& org, const Model& model, const Question& q,
                    Dice& dice, const Extents& extents, Differences& out) {
  compare_next(org, model, q, out);
  Routes routes(org, model, out);
  List all;
  for (const auto& [id, post] : model.posts()) all.push_back(id);
  for (const Id& from : all) {
    RouteAsk ask;
    ask.question = q;
    ask.from = from;
    if (dice.chance(40)) ask.document_kind = dice.chance(50) ? "plan" : "note";
    routes.compare(ask);
    ask.extent = Extent::kTop;
    if (dice.chance(30)) ask.person = any_or_none(model.people(), dice);
    routes.compare(ask);
    ask.extent = Extent::kTo;
    List targets = all;
    if (!extents.every_to) targets = {dice.pick(all), dice.pick(all)};
    for (const Id& to : targets) {
      ask.to = to;
      routes.compare(ask);
    }
  }
  for (const auto& [id, person] : model.people()) {
    RouteAsk ask;
    ask.question = q;
    ask.person = id;
    ask.unit = any_or_none(model.units(), dice);
    ask.extent = dice.chance(50) ? Extent::kTop : Extent::kNext;
    routes.compare(ask);
  }
}

}  // namespace rung::reference
