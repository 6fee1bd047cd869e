#include <algorithm>

#include "reference/compare.hpp"

namespace rung::reference {
namespace {

std::string show_holder(std::string_view person, HoldingKind kind,
                        bool primary) {
  return std::string(person) + "/" + std::string(name(kind)) +
         (primary ? "/primary" : "");
}

void compare_post(const Org& org, const Model& model, const Id& id, Instant at,
                  Differences& out) {
  const PostId post = org.find_post(id);
  out.equal("exists " + id, org.exists(post, at) ? "yes" : "no",
            model.post_exists(id, at) ? "yes" : "no");
  List got, want;
  for (const Holder& each : org.holders(post, at)) {
    got.push_back(show_holder(org.id(each.person), each.kind, each.primary));
  }
  for (const Filling& each : model.holders(id, at)) {
    want.push_back(show_holder(each.person, each.kind, each.primary));
  }
  out.equal("holders " + id, show(got), show(want));
}

void compare_unit(const Org& org, const Model& model, const Id& id, Instant at,
                  Differences& out) {
  const UnitId unit = org.find_unit(id);
  out.equal("exists " + id, org.exists(unit, at) ? "yes" : "no",
            model.unit_exists(id, at) ? "yes" : "no");
  if (!model.unit_exists(id, at)) return;
  const UnitId up = org.parent(unit, at);
  out.equal("parent " + id, up == kNoUnit ? Id() : Id(org.id(up)),
            model.parent(id, at));
}

void compare_person(const Org& org, const Model& model, const Id& id,
                    Instant at, Differences& out) {
  const PersonId person = org.find_person(id);
  const List posts = convert(org, org.posts_of(person, at));
  out.equal("posts of " + id, show(Ids(posts.begin(), posts.end())),
            show(model.posts_of(id, at)));
  if (std::size_t(posts.size()) != model.posts_of(id, at).size()) {
    out.note("posts of " + id, show(posts), "each once");
  }
  const auto acting = [&](UnitId context) {
    const PostId post = org.acting_post(person, context, at);
    return post == kNoPost ? Id() : Id(org.id(post));
  };
  out.equal("acting post of " + id, acting(kNoUnit),
            model.acting_post(id, Id(), at));
  for (const auto& [unit, record] : model.units()) {
    out.equal("acting post of " + id + " in " + unit,
              acting(org.find_unit(unit)), model.acting_post(id, unit, at));
  }
}

List lines(const std::set<Flaw>& flaws) {
  List result;
  for (const Flaw& flaw : flaws) result.push_back("\n  " + show(flaw));
  return result;
}

bool of_instant(const Problem& problem) {
  return problem.code == "org.no_top" || problem.code == "org.unreachable" ||
         problem.code == "org.vacant_head" ||
         problem.code == "org.portfolio_gap" ||
         problem.code == "org.portfolio_tie";
}

Flaw flaw_of(const Problem& problem) {
  Flaw flaw{problem.code};
  flaw.insert(flaw.end(), problem.subjects.begin(), problem.subjects.end());
  return flaw;
}

void compare_rings(const Model& model, const std::vector<List>& paths,
                   Differences& out) {
  for (const List& path : paths) {
    if (!model.is_ring(path)) out.note("org.cycle", show(path), "no such ring");
  }
  for (const Ids& ring : model.rings()) {
    const bool shown =
        std::any_of(paths.begin(), paths.end(), [&](const List& path) {
          return std::all_of(path.begin(), path.end(),
                             [&](const Id& id) { return ring.count(id) > 0; });
        });
    if (!shown) out.note("org.cycle", "none in", show(ring));
  }
}

}  // namespace

void compare_facts(const Org& org, const Model& model, Instant at,
                   Differences& out) {
  for (const auto& [id, unit] : model.units()) {
    compare_unit(org, model, id, at, out);
  }
  for (const auto& [id, post] : model.posts()) {
    compare_post(org, model, id, at, out);
  }
  for (const auto& [id, person] : model.people()) {
    compare_person(org, model, id, at, out);
  }
}

void compare_check(const Org& org, const Model& model, Instant at,
                   Differences& out) {
  const OrgReport report = org.check(at);
  const Report want = model.check(at);
  const auto counts = [](auto& r) {
    return std::to_string(r.units) + " units, " + std::to_string(r.posts) +
           " posts, " + std::to_string(r.people) + " people, depth " +
           std::to_string(r.depth);
  };
  out.equal("check", counts(report), counts(want));
  const List roots = convert(org, report.roots);
  out.equal("roots", show(Ids(roots.begin(), roots.end())), show(want.roots));
  std::set<Flaw> flaws;
  for (const Problem& problem : report.problems) {
    if (of_instant(problem)) flaws.insert(flaw_of(problem));
  }
  out.equal("problems of the instant", show(lines(flaws)),
            show(lines({want.flaws.begin(), want.flaws.end()})));
}

void compare_problems(const Org& org, const Model& model, Differences& out) {
  std::set<Flaw> flaws;
  std::vector<List> rings;
  for (const Problem& problem : org.problems()) {
    if (problem.code == "org.cycle") {
      rings.push_back(problem.subjects);
    } else {
      flaws.insert(flaw_of(problem));
    }
  }
  out.equal("problems", show(lines(flaws)), show(lines(model.load_flaws())));
  compare_rings(model, rings, out);
}

}  // namespace rung::reference
