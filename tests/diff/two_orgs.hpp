// A small office and drafts of it.
#ifndef RUNG_TESTS_DIFF_TWO_ORGS_HPP_
#define RUNG_TESTS_DIFF_TWO_ORGS_HPP_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diff.hpp"

namespace rung::test {

inline constexpr std::string_view kDay = "2024-03-01";

/// gov (my; v1, v2) over a bureau eb (eb.h; eb.d1) and its section eb.s
/// (eb.s1); v1 is in charge of eb. Everybody is held by `p.POST`.
inline OrgBuilder office() {
  OrgBuilder b;
  const auto unit = [&](std::string id, std::string parent) {
    Unit u;
    u.id = id;
    u.names = {{{"单位" + id, "Unit " + id}, {}}};
    if (!parent.empty()) u.parents = {{parent, {}}};
    b.add(std::move(u));
  };
  unit("gov", "");
  unit("eb", "gov");
  unit("eb.s", "eb");
  const auto post = [&](std::string id, std::string in, Role role, int order) {
    Post p;
    p.id = id;
    p.unit = in;
    p.role = role;
    p.order = order;
    p.title = {"职务" + id, "Title " + id};
    b.add(std::move(p));
    Person holder;
    holder.id = "p." + id;
    holder.name = {"某" + id, "Holder " + id};
    holder.holds = {{id, HoldingKind::kSubstantive, false, {}}};
    b.add(std::move(holder));
  };
  post("my", "gov", Role::kHead, 1);
  post("v1", "gov", Role::kDeputy, 2);
  post("v2", "gov", Role::kDeputy, 3);
  post("eb.h", "eb", Role::kHead, 1);
  post("eb.d1", "eb", Role::kDeputy, 2);
  post("eb.s1", "eb.s", Role::kHead, 1);
  Portfolio p;
  p.leader = "v1";
  p.unit = "eb";
  b.add(std::move(p));
  return b;
}

inline Portfolio in_charge(std::string leader, std::string unit) {
  Portfolio p;
  p.leader = std::move(leader);
  p.unit = std::move(unit);
  return p;
}

inline void vacate(OrgBuilder& b, const std::string& post) {
  b.find_person("p." + post)->holds.clear();
}

inline DiffQuery on_the_day() {
  DiffQuery query;
  query.at_old = query.at_new = parse_instant(kDay, Zone{});
  return query;
}

inline OrgDiff diff(const OrgBuilder& was, const OrgBuilder& now,
                    const DiffQuery& query = on_the_day()) {
  return diff_orgs(was.build(), now.build(), query);
}

/// The change for one who asks, or nullptr.
inline const RouteChange* change_of(const OrgDiff& diff,
                                    std::string_view from) {
  const auto found =
      std::find_if(diff.routes.begin(), diff.routes.end(),
                   [&](const RouteChange& c) { return c.from == from; });
  return found == diff.routes.end() ? nullptr : &*found;
}

/// "vacant shorter way", or "-" where the route is the same.
inline std::string what_of(const OrgDiff& diff, std::string_view from) {
  const RouteChange* change = change_of(diff, from);
  if (change == nullptr) return "-";
  std::string text;
  for (std::uint8_t i = 0; i < 32; ++i) {
    if (!change->what.has(RouteTurn{i})) continue;
    if (!text.empty()) text += ' ';
    text += name(RouteTurn{i});
  }
  return text;
}

/// "vacated eb.h".
inline std::string why_of(const OrgDiff& diff, std::string_view from) {
  const RouteChange* change = change_of(diff, from);
  if (change == nullptr) return "-";
  return std::string(name(change->cause)) +
         (change->post.empty() ? "" : " " + change->post);
}

}  // namespace rung::test

#endif  // RUNG_TESTS_DIFF_TWO_ORGS_HPP_
