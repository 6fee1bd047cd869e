#include "diff/org_changes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <utility>

#include "org/data.hpp"

namespace rung::diff {
namespace {

using Thing = OrgChange::Thing;
using Action = OrgChange::Action;
using Field = OrgChange::Field;
using Fields = std::vector<Field>;

// An organisation at an instant, as texts.
struct Side {
  const Org& org;
  Instant at;

  const OrgData& data() const { return org.data(); }
};

std::string name_of(const Org::Name& name) {
  if (name.zh.empty() || name.en.empty()) {
    return std::string(name.zh.empty() ? name.en : name.zh);
  }
  return std::string(name.zh) + " / " + std::string(name.en);
}

template <class Id>
std::string id_of(const Org& org, Id id) {
  return id == Id{UINT32_MAX} ? std::string() : std::string(org.id(id));
}

std::string joined(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += ", ";
    all += text;
  }
  return all;
}

std::string holders_of(const Side& side, PostId post) {
  std::vector<std::string> ids;
  for (const Holder& h : side.org.holders(post, side.at)) {
    ids.push_back(id_of(side.org, h.person));
    if (h.kind == HoldingKind::kActing) ids.back() += " (acting)";
    if (h.kind == HoldingKind::kPresiding) ids.back() += " (presiding)";
  }
  return joined(std::move(ids));
}

std::string edges_of(const Side& side, PostId post) {
  std::vector<std::string> ids;
  for (const EdgeRecord& edge :
       side.data().post_edges[static_cast<std::uint32_t>(post)]) {
    if (!side.data().in_force(edge.when, side.at)) continue;
    std::string id = edge.post == kNil
                         ? std::string(side.data().text(edge.missing))
                         : id_of(side.org, PostId{edge.post});
    if (edge.line == Line::kDotted) id += " (dotted)";
    ids.push_back(std::move(id));
  }
  return joined(std::move(ids));
}

std::string posts_of(const Side& side, PersonId person) {
  std::vector<std::string> ids;
  for (const PostId post : side.org.posts_of(person, side.at)) {
    ids.push_back(id_of(side.org, post));
  }
  return joined(std::move(ids));
}

std::string_view role_name(Role role) {
  constexpr std::string_view kNames[] = {"head", "deputy", "member", "staff"};
  return kNames[static_cast<std::size_t>(role)];
}

// All that is compared of one thing.
Fields fields_of(const Side& side, UnitId unit) {
  return {{"name", {}, name_of(side.org.name(unit, side.at))},
          {"parent", {}, id_of(side.org, side.org.parent(unit, side.at))},
          {"kind", {}, std::string(side.org.kind(unit))}};
}

Fields fields_of(const Side& side, PostId post) {
  return {{"title", {}, name_of(side.org.title(post))},
          {"unit", {}, id_of(side.org, side.org.unit(post))},
          {"role", {}, std::string(role_name(side.org.role(post)))},
          {"reports_to", {}, edges_of(side, post)},
          {"holders", {}, holders_of(side, post)}};
}

Fields fields_of(const Side& side, PersonId person) {
  return {{"name", {}, name_of(side.org.name(person))},
          {"posts", {}, posts_of(side, person)}};
}

UnitId find(const Org& org, std::string_view id, UnitId) {
  return org.find_unit(id);
}
PostId find(const Org& org, std::string_view id, PostId) {
  return org.find_post(id);
}
PersonId find(const Org& org, std::string_view id, PersonId) {
  return org.find_person(id);
}

template <class Id>
bool there(const Side& side, Id id) {
  if (id == Id{UINT32_MAX}) return false;
  if constexpr (std::is_same_v<Id, PersonId>) {
    return !side.org.posts_of(id, side.at).empty();
  } else {
    return side.org.exists(id, side.at);
  }
}

// Of the fields of both, those that differ; `before` from the first.
Fields differing(Fields was, Fields now) {
  Fields fields;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (was[i].after == now[i].after) continue;
    fields.push_back(
        {now[i].name, std::move(was[i].after), std::move(now[i].after)});
  }
  return fields;
}

class Collector {
 public:
  Collector(const Side& was, const Side& now) : was_(was), now_(now) {}

  std::vector<OrgChange> run() {
    each(Thing::kUnit, was_.org.unit_count(), now_.org.unit_count(), UnitId{});
    each(Thing::kPost, was_.org.post_count(), now_.org.post_count(), PostId{});
    each(Thing::kPerson, was_.org.person_count(), now_.org.person_count(),
         PersonId{});
    portfolios();
    std::sort(changes_.begin(), changes_.end(),
              [](const OrgChange& a, const OrgChange& b) {
                if (a.thing != b.thing) return a.thing < b.thing;
                return a.id < b.id;
              });
    return std::move(changes_);
  }

 private:
  template <class Id>
  void each(Thing thing, std::uint32_t old_count, std::uint32_t new_count, Id) {
    for (std::uint32_t i = 0; i < old_count; ++i) {
      const Id old_id{i};
      if (!there(was_, old_id)) continue;
      const std::string_view id = was_.org.id(old_id);
      const Id new_id = find(now_.org, id, Id{});
      if (!there(now_, new_id)) {
        add(thing, Action::kRemoved, id, one_sided(was_, old_id, false));
        continue;
      }
      Fields fields =
          differing(fields_of(was_, old_id), fields_of(now_, new_id));
      if (fields.empty()) continue;
      add(thing, Action::kChanged, id, std::move(fields));
    }
    for (std::uint32_t i = 0; i < new_count; ++i) {
      const Id new_id{i};
      if (!there(now_, new_id)) continue;
      const std::string_view id = now_.org.id(new_id);
      if (there(was_, find(was_.org, id, Id{}))) continue;
      add(thing, Action::kAdded, id, one_sided(now_, new_id, true));
    }
  }

  template <class Id>
  Fields one_sided(const Side& side, Id id, bool is_new) {
    Fields fields = fields_of(side, id);
    for (Field& field : fields) {
      if (!is_new) std::swap(field.before, field.after);
    }
    fields.erase(std::remove_if(fields.begin(), fields.end(),
                                [](const Field& f) {
                                  return f.before.empty() && f.after.empty();
                                }),
                 fields.end());
    return fields;
  }

  void add(Thing thing, Action action, std::string_view id, Fields fields) {
    changes_.push_back({thing, action, std::string(id), std::move(fields)});
  }

  // What is looked after, in which way, and by whom.
  using Leaders =
      std::map<std::pair<std::string, PortfolioKind>, std::vector<std::string>>;
  static Leaders leaders_of(const Side& side) {
    Leaders leaders;
    for (const PortfolioRecord& p : side.data().portfolios) {
      if (p.leader == kNil || !side.data().in_force(p.when, side.at) ||
          !side.org.exists(PostId{p.leader}, side.at)) {
        continue;
      }
      std::string about = id_of(side.org, UnitId{p.unit});
      if (p.subject != kNil) {
        if (!about.empty()) about += ' ';
        about += id_of(side.org, SubjectId{p.subject});
      }
      std::string leader = id_of(side.org, PostId{p.leader});
      if (p.primary != 0) leader += " (primary)";
      leaders[{std::move(about), p.kind}].push_back(std::move(leader));
    }
    return leaders;
  }

  void portfolios() {
    Leaders was = leaders_of(was_);
    std::map<std::string, Fields> fields;
    Leaders now = leaders_of(now_);
    for (auto& [key, leaders] : was) now.try_emplace(key);
    for (auto& [key, leaders] : now) {
      const std::string before = joined(was[key]), after = joined(leaders);
      if (before == after) continue;
      fields[key.first].push_back({field_of(key.second), before, after});
    }
    for (auto& entry : fields) {
      Fields& changed = entry.second;
      Action action = Action::kChanged;
      const auto none = [&](auto member) {
        return std::all_of(changed.begin(), changed.end(),
                           [&](const Field& f) { return (f.*member).empty(); });
      };
      if (none(&Field::before)) action = Action::kAdded;
      if (none(&Field::after)) action = Action::kRemoved;
      add(Thing::kPortfolio, action, entry.first, std::move(changed));
    }
  }

  static std::string_view field_of(PortfolioKind kind) {
    constexpr std::string_view kNames[] = {"in_charge", "responsible",
                                           "assists", "liaison"};
    return kNames[static_cast<std::size_t>(kind)];
  }

  Side was_, now_;
  std::vector<OrgChange> changes_;
};

}  // namespace

std::vector<OrgChange> org_changes(const Org& old_org, Instant at_old,
                                   const Org& new_org, Instant at_new) {
  return Collector({old_org, at_old}, {new_org, at_new}).run();
}

}  // namespace rung::diff
