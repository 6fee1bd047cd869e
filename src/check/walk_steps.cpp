// Role paths, step by step.
#include <algorithm>

#include "check/party_list.hpp"
#include "check/scene.hpp"
#include "rung/party.hpp"

namespace rung::checking {

using Kind = Party::Kind;

namespace {

bool is_one_of(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void Scene::narrow(const rules::PathStep& step, Parties& out) {
  using rules::Walk;
  const auto keep = [&](const auto& wanted) {
    std::erase_if(out.items, [&](const Party& p) { return !wanted(p); });
  };
  const Parties* others = nullptr;  // looked up for the first party only
  const auto among = [&](const Party& party) {
    if (others == nullptr) {
      others = &parties(step.path);
      if (others->unknown) {
        out.unknown = true;
        out.why = others->why;
      }
    }
    const auto& items = others->items;
    return std::any_of(items.begin(), items.end(), [&](const Party& p) {
      // Of units, which most are, the number says it all.
      if (party.kind == Kind::kUnit) {
        return p.kind == Kind::kUnit && p.unit == party.unit;
      }
      return same(org_, party, out.at, p, others->at) == Truth::kYes;
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
