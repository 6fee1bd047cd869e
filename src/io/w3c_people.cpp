// Who holds what, who heads what, and who reports to whom.
#include <algorithm>

#include "base/utf8.hpp"
#include "io/directory_parts.hpp"
#include "io/w3c_reader.hpp"
#include "io/w3c_terms.hpp"

namespace rung::io {
namespace {

std::string first_text(const Text& text) {
  return text.zh.empty() ? text.en : text.zh;
}

}  // namespace

void W3cReader::hold(const std::string& person, const std::string& post,
                     const Interval& when) {
  held_[person][post].times.insert(when);
}

void W3cReader::add_people() {
  for (const auto& [id, node] : graph_.nodes()) {
    for (const LdLink& link : graph_.links(id, in_ns(kOrgNs, "holds"))) {
      if (kind(id) != Kind::kPerson) {
        lose(id, "`" + shorten(id) +
                     "` holds a post, and is no person of the "
                     "file");
      } else if (kind(link.node) != Kind::kPost) {
        lose(id, "it holds `" + shorten(link.node) +
                     "`, which is no post of the file");
      } else {
        hold(id, link.node, link.when);
      }
    }
  }
}

std::vector<std::string> W3cReader::posts_in(const std::string& person,
                                             const std::string& unit) const {
  std::vector<std::string> posts;
  const auto held = held_.find(person);
  if (held == held_.end()) return posts;
  for (const auto& [post, times] : held->second) {
    if (posts_.at(post).unit == unit) posts.push_back(post);
  }
  return posts;
}

// The post of a person who is a member of a unit and holds none there.
Post& W3cReader::own_post(const std::string& person, const std::string& unit,
                          const std::string& role) {
  std::string id = post_id_of(unit, person);
  if (!role.empty()) id += '/' + role;
  Post& post = posts_[id];
  post.id = id;
  post.unit = unit;
  return post;
}

void W3cReader::add_memberships() {
  std::vector<std::string> memberships;
  for (const auto& [id, node] : graph_.nodes()) {
    if (graph_.is_a(id, in_ns(kOrgNs, "Membership"))) memberships.push_back(id);
  }
  for (const std::string& id : memberships) {
    graph_.use(id);
    unless_unfit(graph_.place(id), [&] { add_membership(id); });
  }
}

void W3cReader::add_membership(const std::string& id) {
  const auto one = [&](std::string_view property, const char* what, Kind wanted,
                       bool needed) -> std::string {
    auto nodes = graph_.all(id, property);
    if (nodes.size() > 1) {
      const std::string about = graph_.nodes().at(id).named ? id : nodes[0];
      conflict(about, nodes, {"成员关系", "membership"});
      throw Unfit{std::string("a membership of several ") + what + 's'};
    }
    if (nodes.empty() && !needed) return {};
    if (nodes.empty()) throw Unfit{std::string("a membership without ") + what};
    if (kind(nodes[0]) != wanted) {
      throw Unfit{"`" + shorten(nodes[0]) + "` is no " + what + " of the file"};
    }
    return nodes[0];
  };
  std::string post =
      one(in_ns(kRungTermNs, "post"), "post", Kind::kPost, false);
  const std::string person =
      one(in_ns(kOrgNs, "member"), "member", Kind::kPerson, true);
  const std::string unit = one(in_ns(kOrgNs, "organization"), "organization",
                               Kind::kUnit, post.empty());
  std::vector<Interval> times;
  for (const std::string& time :
       graph_.all(id, in_ns(kOrgNs, "memberDuring"))) {
    times.push_back(graph_.interval(time));
  }
  if (post.empty()) {
    const auto chosen = membership_post(id, person, unit);
    if (!chosen) throw Unfit{"it is not said which of the posts it is about"};
    post = *chosen;
  }
  Held& held = held_[person][post];
  if (times.empty()) {
    if (held.times.empty()) held.times.insert(Interval{});
    return;
  }
  // What `holds` says without a time, the membership dates.
  if (!held.dated) held.times.erase(Interval{});
  held.dated = true;
  held.times.insert(times.begin(), times.end());
}

// The one post that the person holds in the unit, or the one of the same role;
// a post of its own where there is none. None: several.
std::optional<std::string> W3cReader::membership_post(const std::string& id,
                                                      const std::string& person,
                                                      const std::string& unit) {
  const auto roles = graph_.all(id, in_ns(kOrgNs, "role"));
  for (const std::string& role : roles) graph_.use(role);
  std::vector<std::string> posts, alike;
  for (const std::string& post : posts_in(person, unit)) {
    if (kind(post) != Kind::kPost) continue;  // one of our own
    posts.push_back(post);
    const auto has = graph_.all(post, in_ns(kOrgNs, "role"));
    if (std::any_of(has.begin(), has.end(), [&](const std::string& role) {
          return std::binary_search(roles.begin(), roles.end(), role);
        })) {
      alike.push_back(post);
    }
  }
  if (alike.size() == 1) return alike[0];
  if (posts.size() == 1) return posts[0];
  if (!posts.empty()) return std::nullopt;
  const std::string role = roles.empty() ? "" : roles[0];
  const Text title = role.empty() ? Text{} : graph_.name(role);
  const std::string label = first_text(title);
  Post& post = own_post(person, unit, label.empty() ? role : label);
  post.title = title;
  return post.id;
}

// `memberOf` says nothing new of those who hold a post there.
void W3cReader::add_undated_memberships() {
  for (const auto& [id, node] : graph_.nodes()) {
    for (const LdLink& link : graph_.links(id, in_ns(kOrgNs, "memberOf"))) {
      if (kind(id) == Kind::kUnit) {
        lose(id, "an organisation as a member");
      } else if (kind(id) != Kind::kPerson || kind(link.node) != Kind::kUnit) {
        lose(id, "a membership of `" + shorten(link.node) +
                     "` that is not between a person and an organisation of "
                     "the file");
      } else if (posts_in(id, link.node).empty()) {
        hold(id, own_post(id, link.node, "").id, link.when);
      }
    }
  }
}

void W3cReader::add_heads() {
  for (const auto& [id, node] : graph_.nodes()) {
    for (const LdLink& link : graph_.links(id, in_ns(kOrgNs, "headOf"))) {
      if (kind(id) != Kind::kPerson || kind(link.node) != Kind::kUnit) {
        lose(id, "a head of `" + shorten(link.node) +
                     "` that is not between a person and an organisation of "
                     "the file");
      } else {
        add_head(id, link);
      }
    }
  }
}

void W3cReader::add_head(const std::string& person, const LdLink& link) {
  auto posts = posts_in(person, link.node);
  if (posts.empty()) {
    posts.push_back(own_post(person, link.node, "").id);
    hold(person, posts[0], link.when);
  }
  if (std::any_of(posts.begin(), posts.end(), [&](const std::string& post) {
        return posts_.at(post).role == Role::kHead;
      })) {
    return;
  }
  if (posts.size() > 1) {
    return lose(person, "by which of its posts it heads `" +
                            shorten(link.node) + "` is not said");
  }
  Post& post = posts_.at(posts[0]);
  if (post.role != Role::kStaff) {
    conflict(post.id, {"headOf", "org:role"}, {"职务", "role"});
  }
  post.role = Role::kHead;
  if (!link.when.always() &&
      held_[person][post.id].times != std::set<Interval>{link.when}) {
    lose(person, "that it heads `" + shorten(link.node) +
                     "` for a part of the time only");
  }
}

// The posts of a post or person; somebody without any gets one.
std::vector<std::string> W3cReader::posts_for(const std::string& party) {
  if (kind(party) == Kind::kPost) return {party};
  std::vector<std::string> posts;
  for (const auto& [post, times] : held_[party]) posts.push_back(post);
  if (posts.empty()) {
    posts.push_back(own_post(party, "", "").id);
    hold(party, posts[0], Interval{});
  }
  return posts;
}

// Of the posts of a person who is reported to: the only one, else those in the
// nearest unit at or above the other's, else all.
std::vector<std::string> W3cReader::above(const std::string& party,
                                          const std::string& from) {
  auto posts = posts_for(party);
  if (posts.size() == 1) return posts;
  std::set<std::string> seen;
  for (std::string unit = posts_.at(from).unit;
       !unit.empty() && seen.insert(unit).second;) {
    std::vector<std::string> here;
    for (const std::string& post : posts) {
      if (posts_.at(post).unit == unit && post != from) here.push_back(post);
    }
    if (!here.empty()) return here;
    const auto parent = parents_.find(unit);
    unit = parent == parents_.end() ? "" : parent->second;
  }
  return posts;
}

void W3cReader::add_reports() {
  const std::pair<std::string, Line> lines[] = {
      {in_ns(kOrgNs, "reportsTo"), Line::kExplicit},
      {in_ns(kRungTermNs, "dottedReportsTo"), Line::kDotted}};
  const auto reports = [&](const std::string& id) {
    return kind(id) == Kind::kPost || kind(id) == Kind::kPerson;
  };
  for (const auto& [property, line] : lines) {
    for (const auto& [id, node] : graph_.nodes()) {
      for (const LdLink& link : graph_.links(id, property)) {
        if (!reports(id) || kind(link.node) == Kind::kUnit) {
          lose(id, "a report to `" + shorten(link.node) +
                       "` that is not between posts and people");
          continue;
        }
        for (const std::string& from : posts_for(id)) {
          const auto targets = reports(link.node)
                                   ? above(link.node, from)
                                   : std::vector<std::string>{link.node};
          for (const std::string& to : targets) {
            posts_.at(from).reports_to.push_back({to, line, link.when});
          }
        }
      }
    }
  }
}

void W3cReader::add_people_to_facts() {
  for (const auto& [id, kind] : kinds_) {
    if (kind != Kind::kPerson) continue;
    Person person;
    person.id = id;
    person.name = graph_.name(id);
    for (const auto& [post, held] : held_[id]) {
      for (const Interval& when : held.times) {
        person.holds.push_back({post, HoldingKind::kSubstantive, false, when});
      }
    }
    facts_.people.push_back(std::move(person));
  }
}

}  // namespace rung::io
