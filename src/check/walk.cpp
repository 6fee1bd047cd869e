// Role paths: where they start, and how their parts come together.
#include <algorithm>

#include "check/party_list.hpp"
#include "check/scene.hpp"
#include "rung/party.hpp"

namespace rung::checking {

using Kind = Party::Kind;

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

}  // namespace rung::checking
