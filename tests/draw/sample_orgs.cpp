#include "draw/sample_orgs.hpp"

#include <random>
#include <string>

namespace rung::test {
namespace {

Unit unit(std::string id, Text name, std::string parent = {}) {
  Unit u;
  u.id = std::move(id);
  u.names = {{std::move(name), {}}};
  if (!parent.empty()) u.parents = {{std::move(parent), {}}};
  return u;
}

Post post(std::string id, std::string in, Text title, Role role) {
  Post p;
  p.id = std::move(id);
  p.unit = std::move(in);
  p.title = std::move(title);
  p.role = role;
  return p;
}

Person person(std::string id, Text name, std::vector<Holding> holds) {
  Person p;
  p.id = std::move(id);
  p.name = std::move(name);
  p.holds = std::move(holds);
  return p;
}

Portfolio in_charge(std::string leader, std::string of) {
  Portfolio p;
  p.leader = std::move(leader);
  p.unit = std::move(of);
  return p;
}

void add_posts(OrgBuilder& b) {
  b.add(post("my", "gov", {"市长", "Mayor"}, Role::kHead));
  b.add(post("v1", "gov", {"副市长", "Vice mayor 1"}, Role::kDeputy));
  b.add(post("v2", "gov", {"副市长", "Vice mayor 2"}, Role::kDeputy));
  b.add(post("eb.h", "eb", {"教育局局长", "Director"}, Role::kHead));
  b.add(post("eb.d", "eb", {"教育局副局长", "Deputy"}, Role::kDeputy));
  b.add(post("s1.h", "s1", {"股长", "Chief"}, Role::kHead));
  b.add(post("s1.a", "s1", {"科员", "Clerk"}, Role::kStaff));
  b.add(post("cb.h", "cb", {"住建局局长", "Director"}, Role::kHead));
  Post deputy = post("cb.d", "cb", {"住建局副局长", "Deputy"}, Role::kDeputy);
  deputy.reports_to = {{"v1", Line::kDotted, {}}};
  b.add(deputy);
  Post aide = post("aide", "gov", {"市长助理", "Aide"}, Role::kMember);
  aide.reports_to = {{"v1", Line::kExplicit, {}}};
  b.add(aide);
}

void add_people(OrgBuilder& b) {
  const auto as = [](std::string p, HoldingKind kind) {
    Holding h;
    h.post = std::move(p);
    h.kind = kind;
    return h;
  };
  const HoldingKind full = HoldingKind::kSubstantive;
  b.add(person("zhao", {"赵一", "Zhao Yi"}, {as("my", full)}));
  b.add(person("qian", {"钱二", "Qian Er"}, {as("v1", full)}));
  b.add(person("sun", {"孙三", "Sun San"},
               {as("v2", full), as("cb.h", HoldingKind::kConcurrent)}));
  b.add(person("li", {"李四", "Li Si"},
               {as("eb.d", full), as("eb.h", HoldingKind::kPresiding)}));
  b.add(
      person("zhou", {"周五", "Zhou Wu"}, {as("s1.h", HoldingKind::kActing)}));
  b.add(person("wu", {"吴六", "Wu Liu"}, {as("s1.a", HoldingKind::kSeconded)}));
  b.add(person("wang", {"王八", "Wang Ba"}, {as("aide", full)}));
}

}  // namespace

Context now() { return {parse_instant("2024-03-01", Zone{})}; }

OrgBuilder small_city() {
  OrgBuilder b;
  b.add(unit("gov", {"市政府", "City Government"}));
  b.add(unit("eb", {"教育局", "Education Bureau"}, "gov"));
  b.add(unit("s1", {"基础教育股", "Basic Education"}, "eb"));
  b.add(unit("cb", {"住建局", "Construction Bureau"}, "gov"));
  add_posts(b);
  add_people(b);
  b.add(in_charge("v1", "eb"));
  b.add(in_charge("v2", "cb"));
  b.add(in_charge("eb.d", "s1"));
  return b;
}

Org large_city(std::uint32_t posts) {
  OrgBuilder b;
  b.add(unit("gov", {"市政府", "City Government"}));
  std::uint32_t made = 0;
  const auto add = [&](std::string in, Role role) {
    if (made >= posts) return false;
    const std::string id = "p" + std::to_string(made++);
    b.add(post(id, std::move(in), {"岗位" + id, "Post " + id}, role));
    return true;
  };
  add("gov", Role::kHead);
  for (int i = 0; i < 8; ++i) add("gov", Role::kDeputy);
  bool more = true;
  for (std::uint32_t n = 0; more; ++n) {
    const std::string bureau = "b" + std::to_string(n);
    b.add(unit(bureau, {"某局" + bureau, "Bureau " + bureau}, "gov"));
    b.add(in_charge("p" + std::to_string(1 + n % 8), bureau));
    add(bureau, Role::kHead);
    for (int i = 0; i < 3; ++i) add(bureau, Role::kDeputy);
    for (int s = 0; s < 4; ++s) {
      const std::string section = bureau + "s" + std::to_string(s);
      b.add(unit(section, {"某股" + section, "Section " + section}, bureau));
      add(section, Role::kHead);
      add(section, Role::kStaff);
      more = add(section, Role::kStaff);
    }
  }
  return b.build();
}

Org bare_posts(std::uint32_t posts, std::uint32_t width) {
  OrgBuilder b;
  for (std::uint32_t i = 0; i < posts; ++i) {
    const std::string id = "p" + std::to_string(i);
    Post p = post(id, {}, {{}, "Post " + id}, Role::kStaff);
    if (i > 0) {
      const std::string above = "p" + std::to_string((i - 1) / width);
      p.reports_to = {{above, Line::kExplicit, {}}};
    }
    b.add(p);
  }
  return b.build();
}

Org wild_org(std::uint32_t seed, std::uint32_t posts) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t n) {
    return static_cast<std::uint32_t>(random() % n);
  };
  const std::uint32_t units = 1 + below(posts / 2 + 1);
  const auto u = [](std::uint32_t i) { return "u" + std::to_string(i); };
  const auto p = [](std::uint32_t i) { return "p" + std::to_string(i); };
  OrgBuilder b;
  for (std::uint32_t i = 0; i < units; ++i) {
    const bool inner = i > 0 && below(5) > 0;
    b.add(unit(u(i), {"单位" + u(i), {}}, inner ? u(below(i)) : ""));
  }
  const bool few_edges = below(2) == 0;
  for (std::uint32_t i = 0; i < posts; ++i) {
    const auto role = static_cast<Role>(below(4));
    const std::string in = below(12) == 0 ? "" : u(below(units));
    Post made = post(p(i), in, {"岗" + p(i), {}}, role);
    if (below(few_edges ? 20 : 2) == 0) {
      made.reports_to.push_back({p(below(posts)), Line::kExplicit, {}});
    }
    if (below(30) == 0) {
      made.reports_to.push_back({p(below(posts + 5)), Line::kExplicit, {}});
    }
    if (below(15) == 0) {
      made.reports_to.push_back({p(below(posts)), Line::kDotted, {}});
    }
    b.add(made);
  }
  for (std::uint32_t i = below(units); i-- > 0;) {
    b.add(in_charge(p(below(posts)), u(below(units))));
  }
  for (std::uint32_t i = 0; i < posts; i += 2) {
    Holding h;
    h.post = p(i);
    h.kind = static_cast<HoldingKind>(below(6));
    b.add(person("h" + std::to_string(i), {"人" + p(i), {}}, {h}));
  }
  return b.build();
}

}  // namespace rung::test
