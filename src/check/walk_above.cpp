// Steps of role paths that lead upward, or to whoever acts in a post.
#include "check/party_list.hpp"
#include "check/scene.hpp"
#include "route/presence.hpp"
#include "rung/party.hpp"

namespace rung::checking {

// The next approvers.
void Scene::climb(Parties& out) {
  std::vector<Party> above;
  RouteQuery query;
  query.trace = false;
  bool known = false;
  query.context = context(known);
  if (!known) {
    out.unknown = true;
    out.why = unknown_subject();
    out.items.clear();
    return;
  }
  for (const Party& party : out.items) {
    const Route next = route(org_, party, query);
    if (next.outcome == Outcome::kUndetermined) {
      out.unknown = true;
      out.why = "superior of `" + id_of(org_, party) + "`";
    }
    for (const Step& step : next.steps) add_once(above, of(step.post));
  }
  out.items = std::move(above);
}

// Those directly above on lines, whoever holds these posts.
void Scene::climb_on(const std::vector<Line>& lines, Parties& out) {
  const auto unknown = [&](std::string why) {
    out.unknown = true;
    out.why = std::move(why);
  };
  bool known = false;
  Context context = this->context(known);
  to_posts(out);
  std::vector<Party> above;
  for (const Line line : lines) {
    context.line = line;
    const bool by_subject = line == Line::kLadder || line == Line::kPortfolio;
    if (by_subject && !known) {
      unknown(unknown_subject());
      continue;
    }
    for (const Party& party : out.items) {
      const PostAnswer::Found found =
          kth_superior(org_, party.post, 1, context).found;
      if (found == PostAnswer::Found::kUndetermined) {
        unknown("superior of `" + id_of(org_, party) + "`");
      }
      for (const PostId post : superiors(org_, party.post, context)) {
        add_once(above, of(post));
      }
    }
  }
  out.items = std::move(above);
}

// Who acts in posts: their holders who are there, else the stand-in.
void Scene::actors(Parties& out) {
  bool known = false;
  const Context context = this->context(known);
  if (!known) {
    out.unknown = true;
    out.why = unknown_subject();
  }
  Parties asking;
  asking.at = time();
  if (!row_->from.empty()) add_parties({row_->from.front()}, asking);
  to_units(asking);
  PresenceQuestion question;
  question.at = out.at;
  question.matter.subject = static_cast<std::uint32_t>(context.subject);
  if (!asking.items.empty()) {
    question.matter.unit =
        static_cast<std::uint32_t>(asking.items.front().unit);
  }
  std::vector<Party> people;
  for (const Party& party : out.items) {
    if (party.kind != Party::Kind::kPost) continue;
    Presence presence;
    find_presence(org_, static_cast<std::uint32_t>(party.post), question, {},
                  nullptr, presence);
    if (presence.kind == Presence::Kind::kAway) continue;
    for (const PersonId person : presence.people) add_once(people, of(person));
  }
  out.items = std::move(people);
}

// The leaders in charge of units.
void Scene::leaders(Parties& out) {
  std::vector<Party> found;
  bool known = false;
  Context context = this->context(known);
  context.line = Line::kPortfolio;
  if (!known) {
    out.unknown = true;
    out.why = unknown_subject();
  }
  for (const Party& unit : out.items) {
    for (const PostId head : posts_for(org_, unit, kNoUnit, out.at)) {
      for (const PostId leader : superiors(org_, head, context)) {
        add_once(found, of(leader));
      }
    }
  }
  out.items = std::move(found);
}

}  // namespace rung::checking
