// The posts that a hand-off must have passed.
#include <algorithm>

#include "check/scene.hpp"
#include "rung/party.hpp"

namespace rung::checking {
namespace {

using Kind = Party::Kind;

bool lies_in(const Org& org, UnitId unit, UnitId whole, Instant at) {
  for (; unit != kNoUnit; unit = org.parent(unit, at)) {
    if (unit == whole) return true;
  }
  return false;
}

void add(Parties& out, PostId post) {
  Party party;
  party.kind = Kind::kPost;
  party.post = post;
  out.items.push_back(party);
}

void add_notes(const Org& org, const Route& found, Parties& out) {
  for (const Note& note : found.notes) {
    std::string text(note.code);
    text += ':';
    for (const PostId post : note.posts) {
      text += (text.back() == ':' ? " " : ", ") + std::string(org.id(post));
    }
    out.notes.push_back(std::move(text));
  }
}

}  // namespace

// The steps from `low` up to `high`, both ends left out. A unit as the upper
// end: the steps inside it that are deeper than its own posts.
void Scene::steps_between(const Party& low, const Party& high, Parties& out) {
  bool known = false;
  RouteQuery query;
  query.trace = false;
  query.context = context(known);
  const auto unknown = [&](std::string why) {
    out.unknown = true;
    out.why = std::move(why);
  };
  if (!known) {
    return unknown(unknown_subject());
  }
  const PostAnswer from = resolve(org_, low, kNoUnit, time());
  if (from.found != PostAnswer::Found::kOne) {
    return unknown("post of `" + id_of(org_, low) + "`");
  }
  UnitId whole = kNoUnit;
  if (high.kind == Kind::kUnit) {
    whole = high.unit;
    if (!lies_in(org_, org_.unit(from.post), whole, time())) return;
    query.extent = Extent::kTop;
  } else {
    const PostAnswer to = resolve(org_, high, kNoUnit, time());
    if (to.found != PostAnswer::Found::kOne) {
      return unknown("post of `" + id_of(org_, high) + "`");
    }
    const std::int32_t steps =
        distance(org_, to.post, from.post, query.context);
    if (steps >= 0 && steps <= 1) return;
    query.extent = Extent::kTo;
    query.to = to.post;
  }
  const Route found = route(org_, low, query);
  add_notes(org_, found, out);
  for (const Step& step : found.steps) {
    if (whole != kNoUnit) {
      const UnitId unit =
          step.instead_of != kNoPost ? org_.unit(step.instead_of) : step.unit;
      if (unit == whole || !lies_in(org_, unit, whole, time())) return;
    } else if (step.post == query.to || step.instead_of == query.to) {
      return;
    }
    if (found.outcome == Outcome::kAmbiguous &&
        step.level == found.steps.back().level) {
      return unknown("which of the leaders in charge");
    }
    add(out, step.post);
  }
  if (found.outcome == Outcome::kUndetermined) {
    unknown("superior of `" + id_of(org_, low) + "`");
  }
}

void Scene::between(bool down, Parties& out) {
  if (row_->from.empty()) return;
  const PartyAt& from = row_->from.front();
  const auto receivers = [&]() -> std::vector<PartyAt> {
    if (receiver_ != kNone) return {row_->to[receiver_]};
    return row_->to;
  }();
  for (const PartyAt& to : receivers) {
    for (const PartyAt* party : {&from, &to}) {
      if (party->party.kind != Kind::kNone) continue;
      out.unknown = true;
      out.why = "party `" + std::string(party->name) + "`";
      return;
    }
    if (down) {  // found upwards, given in the order of the hand-off
      const auto old = static_cast<std::ptrdiff_t>(out.items.size());
      steps_between(to.party, from.party, out);
      std::reverse(out.items.begin() + old, out.items.end());
    } else {
      steps_between(from.party, to.party, out);
    }
  }
}

}  // namespace rung::checking
