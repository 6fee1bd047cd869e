// Role paths, step by step.
#include <algorithm>

#include "check/scene.hpp"
#include "route/presence.hpp"
#include "rung/party.hpp"

namespace rung::checking {
namespace {

using Kind = Party::Kind;

Party of(UnitId unit) {
  Party party;
  party.kind = Kind::kUnit;
  party.unit = unit;
  return party;
}

Party of(PostId post) {
  Party party;
  party.kind = Kind::kPost;
  party.post = post;
  return party;
}

Party of(PersonId person) {
  Party party;
  party.kind = Kind::kPerson;
  party.person = person;
  return party;
}

bool equal(const Party& a, const Party& b) {
  return a.kind == b.kind && a.unit == b.unit && a.post == b.post &&
         a.person == b.person;
}

bool contains(const std::vector<Party>& items, const Party& party) {
  return std::any_of(items.begin(), items.end(),
                     [&](const Party& p) { return equal(p, party); });
}

void add_once(std::vector<Party>& items, const Party& party) {
  if (!contains(items, party)) items.push_back(party);
}

bool is_one_of(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

const Row* Scene::marked(std::uint32_t mark) const {
  const rules::Mark& spec = book_.marks[mark];
  const Place& place = row_->places[static_cast<std::size_t>(spec.case_kind)];
  if (place.case_index == kNone) return nullptr;
  const Case& c = memory_.cases()[place.case_index];
  const auto found = c.marks.find(mark);
  if (found == c.marks.end() || found->second.empty()) return nullptr;
  const auto& positions = found->second;
  if (positions.front() > place.pos) return nullptr;
  if (!spec.last) return &memory_.rows()[c.rows[positions.front()]];
  const auto behind =
      std::upper_bound(positions.begin(), positions.end(), place.pos);
  return &memory_.rows()[c.rows[*(behind - 1)]];
}

const Row* Scene::row_of(const rules::PathChain& chain) const {
  switch (chain.whose) {
    case rules::Whose::kOther:
      return other_ == kNone ? nullptr : &memory_.rows()[other_];
    case rules::Whose::kMark:
      return marked(chain.index);
    default:
      return row_;
  }
}

void Scene::add_parties(const std::vector<PartyAt>& named, Parties& out) const {
  for (const PartyAt& party : named) {
    if (party.party.kind == Kind::kNone) {
      out.unknown = true;
      out.why = "party `" + std::string(party.name) + "`";
    } else {
      out.items.push_back(party.party);
    }
  }
}

void Scene::fact_parties(std::uint32_t fact, Parties& out) {
  const cond::Value value = memory_.fact(*row_, fact);
  if (value.kind == cond::Value::Kind::kText) {
    add_parties({{org_.find_party(value.text()), value.text()}}, out);
  } else if (value.kind == cond::Value::Kind::kList) {
    for (std::uint32_t i = 0; i < value.size; ++i) {
      const std::string_view name = value.items[i].text();
      add_parties({{org_.find_party(name), name}}, out);
    }
  } else {
    out.unknown = true;
    out.why = book_.facts[fact].spec.name;
  }
}

void Scene::walk(const rules::Path& path, Parties& out) {
  for (std::size_t c = 0; c < path.chains.size(); ++c) {
    if (path.chains[c].adds) {
      Parties more;
      follow(path, path.chains[c], more);
      merge(more, out);
    } else {
      follow(path, path.chains[c], out);
    }
    const bool last = c + 1 == path.chains.size() || !path.chains[c + 1].adds;
    if (last && (out.unknown || !out.items.empty())) return;
  }
}

void Scene::follow(const rules::Path& path, const rules::PathChain& chain,
                   Parties& out) {
  out.at = time();  // whatever a part before it spoke of
  start(chain, out);
  for (const rules::PathStep& step : chain.steps) {
    if (out.unknown && out.items.empty()) return;
    if (step.walk != rules::Walk::kNeeded) {
      this->step(step, out);
    } else if (out.items.empty()) {
      out.unknown = true;
      out.why = path.text.substr(0, path.text.find(".needed"));
    }
  }
}

// Parties are parties of one instant. People of another one are the posts that
// they acted from then.
void Scene::merge(Parties& more, Parties& out) {
  if (out.items.empty()) {
    out.at = more.at;
  } else if (more.at != out.at &&
             std::any_of(
                 more.items.begin(), more.items.end(),
                 [](const Party& p) { return p.kind == Kind::kPerson; })) {
    to_posts(more);
  }
  for (const Party& party : more.items) {
    const bool known =
        std::any_of(out.items.begin(), out.items.end(), [&](const Party& p) {
          return same(org_, p, out.at, party, more.at) == Truth::kYes;
        });
    if (!known) out.items.push_back(party);
  }
  if (more.unknown && !out.unknown) out.why = more.why;
  out.unknown = out.unknown || more.unknown;
  out.notes.insert(out.notes.end(), more.notes.begin(), more.notes.end());
}

void Scene::start(const rules::PathChain& chain, Parties& out) {
  using rules::Start;
  switch (chain.start) {
    case Start::kFact:
      return fact_parties(chain.index, out);
    case Start::kEach:
      if (member_ != nullptr && member_->party.kind != Kind::kNone) {
        out.items.push_back(member_->party);
      } else if (member_ != nullptr) {
        add_parties({{org_.find_party(member_->text), member_->text}}, out);
      }
      return;
    case Start::kUnits:
      for (const UnitId u : memory_.units().all(time())) {
        out.items.push_back(of(u));
      }
      return;
    case Start::kBetween:
      return between(false, out);
    case Start::kBetweenDown:
      return between(true, out);
    case Start::kRole:
      out = parties(chain.index);
      return;
    default:
      break;
  }
  const Row* row = row_of(chain);
  if (row == nullptr) {
    out.unknown = chain.whose == rules::Whose::kMark;
    if (out.unknown) out.why = book_.marks[chain.index].name;
    return;
  }
  out.at = row->event->time;
  switch (chain.start) {
    case Start::kFrom:
      if (!row->from.empty()) add_parties({row->from.front()}, out);
      break;
    case Start::kSenders:
      add_parties(row->from, out);
      break;
    case Start::kTo:
      if (chain.whose == rules::Whose::kThis && receiver_ != kNone) {
        add_parties({row->to[receiver_]}, out);
      } else {
        add_parties(row->to, out);
      }
      break;
    case Start::kCc:
      add_parties(row->cc, out);
      break;
    default:
      add_parties(row->behalf, out);
  }
}

void Scene::to_units(Parties& out) {
  std::vector<Party> units;
  for (const Party& party : out.items) {
    if (party.kind == Kind::kUnit) {
      add_once(units, party);
      continue;
    }
    const std::vector<PostId> posts = posts_for(org_, party, kNoUnit, out.at);
    std::vector<Party> own;
    for (const PostId post : posts) {
      if (org_.unit(post) != kNoUnit) add_once(own, of(org_.unit(post)));
    }
    if (own.size() > 1) {  // a person of several posts in different units
      out.unknown = true;
      out.why = "post of `" + id_of(org_, party) + "`";
    }
    for (const Party& unit : own) add_once(units, unit);
  }
  out.items = std::move(units);
}

void Scene::to_posts(Parties& out) {
  std::vector<Party> posts;
  for (const Party& party : out.items) {
    if (party.kind == Kind::kPerson) {
      const std::vector<PostId> held = posts_for(org_, party, kNoUnit, out.at);
      if (held.size() > 1) {
        out.unknown = true;
        out.why = "post of `" + id_of(org_, party) + "`";
      }
      for (const PostId post : held) add_once(posts, of(post));
    } else {
      for (const PostId post : posts_for(org_, party, kNoUnit, out.at)) {
        add_once(posts, of(post));
      }
    }
  }
  out.items = std::move(posts);
}

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
  Matter matter;
  matter.subject = static_cast<std::uint32_t>(context.subject);
  if (!asking.items.empty()) {
    matter.unit = static_cast<std::uint32_t>(asking.items.front().unit);
  }
  std::vector<Party> people;
  for (const Party& party : out.items) {
    if (party.kind != Kind::kPost) continue;
    Presence presence;
    find_presence(org_, static_cast<std::uint32_t>(party.post), out.at, matter,
                  {}, nullptr, presence);
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

void Scene::narrow(const rules::PathStep& step, Parties& out) {
  using rules::Walk;
  const auto keep = [&](const auto& wanted) {
    std::erase_if(out.items, [&](const Party& p) { return !wanted(p); });
  };
  const auto among = [&](const Party& party) {
    const Parties& other = parties(step.path);
    if (other.unknown) {
      out.unknown = true;
      out.why = other.why;
    }
    return std::any_of(
        other.items.begin(), other.items.end(), [&](const Party& p) {
          return same(org_, party, out.at, p, other.at) == Truth::kYes;
        });
  };
  switch (step.walk) {
    case Walk::kKind:
      return keep([&](const Party& p) {
        return p.kind == Kind::kUnit &&
               is_one_of(step.words, org_.kind(p.unit));
      });
    case Walk::kFunction:
      return keep([&](const Party& p) {
        return std::any_of(
            step.words.begin(), step.words.end(), [&](const std::string& f) {
              return p.kind == Kind::kUnit   ? org_.has_function(p.unit, f)
                     : p.kind == Kind::kPost ? org_.has_function(p.post, f)
                                             : false;
            });
      });
    case Walk::kRole:
      return keep([&](const Party& p) {
        return p.kind == Kind::kPost &&
               is_one_of(step.words, rung::name(org_.role(p.post)));
      });
    case Walk::kUnder:
      return keep([&](const Party& p) {
        if (p.kind != Kind::kUnit) return false;
        const UnitId parent = org_.parent(p.unit, out.at);
        return parent != kNoUnit && among(of(parent));
      });
    case Walk::kIn:
      return keep(among);
    case Walk::kExcept:
      return keep([&](const Party& p) { return !among(p); });
    default:  // kFirst
      if (out.items.size() > 1) out.items.resize(1);
  }
}

void Scene::step(const rules::PathStep& step, Parties& out) {
  using rules::Walk;
  std::vector<Party> next;
  const auto each_unit = [&](const auto& work) {
    for (const Party& p : out.items) {
      if (p.kind == Kind::kUnit) work(p.unit);
    }
    out.items = std::move(next);
  };
  switch (step.walk) {
    case Walk::kUnit:
      return to_units(out);
    case Walk::kPost:
      return to_posts(out);
    case Walk::kSuperior:
      return step.lines.empty() ? climb(out) : climb_on(step.lines, out);
    case Walk::kActing:
      return actors(out);
    case Walk::kPortfolio:
      return leaders(out);
    case Walk::kParent:
      return each_unit([&](UnitId u) {
        const UnitId above = org_.parent(u, out.at);
        if (above != kNoUnit) add_once(next, of(above));
      });
    case Walk::kAncestors:
      return each_unit([&](UnitId u) {
        for (; u != kNoUnit; u = org_.parent(u, out.at)) add_once(next, of(u));
      });
    case Walk::kChildren:
      return each_unit([&](UnitId u) {
        const auto inside = memory_.units().children(u, out.at);
        // A unit has one parent: all of them are new, or none is.
        if (inside.empty() || contains(next, of(inside.front()))) return;
        for (const UnitId one : inside) next.push_back(of(one));
      });
    case Walk::kBelow:
      return each_unit([&](UnitId u) {
        if (contains(next, of(u))) return;  // with all in it
        const bool first = next.empty();
        for (const UnitId one : memory_.units().below(u, out.at)) {
          if (first) {
            next.push_back(of(one));
          } else {
            add_once(next, of(one));
          }
        }
      });
    case Walk::kHead:
      return each_unit([&](UnitId u) {
        for (const PostId p : posts_for(org_, of(u), kNoUnit, out.at)) {
          add_once(next, of(p));
        }
      });
    case Walk::kPosts:
      return each_unit([&](UnitId u) {
        for (const PostId p : org_.posts_in(u, out.at)) add_once(next, of(p));
      });
    case Walk::kHolder:
      for (const Party& p : out.items) {
        if (p.kind != Kind::kPost) continue;
        for (const Holder& h : org_.holders(p.post, out.at)) {
          add_once(next, of(h.person));
        }
      }
      out.items = std::move(next);
      return;
    default:
      return narrow(step, out);
  }
}

}  // namespace rung::checking
