// `w3c-org`: JSON-LD of the W3C Organization ontology
// (docs/howto/w3c_org.md).
#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/source_conflict.hpp"
#include "io/w3c_reader.hpp"
#include "io/w3c_terms.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

// Posts and people may say the same.
void make_distinct(std::vector<ReportsTo>& edges) {
  const auto key = [](const ReportsTo& edge) {
    return std::tie(edge.line, edge.post, edge.when);
  };
  std::sort(edges.begin(), edges.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  edges.erase(std::unique(edges.begin(), edges.end(),
                          [&](const auto& a, const auto& b) {
                            return key(a) == key(b);
                          }),
              edges.end());
}

}  // namespace

void W3cReader::lose(const std::string& id, std::string reason) {
  left_out_.push_back({graph_.place(id), std::move(reason)});
}

void W3cReader::conflict(const std::string& id, std::vector<std::string> said,
                         const Text& what) {
  facts_.problems.push_back(source_conflict(id, std::move(said), what));
}

std::optional<W3cReader::Kind> W3cReader::kind(const std::string& id) const {
  const auto found = kinds_.find(id);
  return found == kinds_.end() ? std::nullopt : std::optional(found->second);
}

Facts W3cReader::read() {
  classify();
  read_changes();
  add_units();
  add_posts();
  add_people();
  add_memberships();
  add_undated_memberships();
  add_heads();
  add_reports();
  add_people_to_facts();
  for (auto& [id, post] : posts_) {
    make_distinct(post.reports_to);
    facts_.posts.push_back(std::move(post));
  }
  name_unread();
  return std::move(facts_);
}

void W3cReader::classify() {
  const std::vector<std::pair<Kind, std::vector<std::string>>> classes = {
      {Kind::kUnit,
       {in_ns(kOrgNs, "Organization"), in_ns(kOrgNs, "FormalOrganization"),
        in_ns(kOrgNs, "OrganizationalUnit"),
        in_ns(kOrgNs, "OrganizationalCollaboration"),
        in_ns(kFoafNs, "Organization")}},
      {Kind::kPost, {in_ns(kOrgNs, "Post")}},
      {Kind::kPerson,
       {in_ns(kFoafNs, "Person"), in_ns(kSchemaNs, "Person"),
        in_ns(kVcardNs, "Individual"), in_ns(kFoafNs, "Agent")}}};
  for (const auto& [id, node] : graph_.nodes()) {
    std::vector<std::string> said;
    for (const auto& [kind, types] : classes) {
      const auto type = std::find_if(
          types.begin(), types.end(),
          [&, &node = node](const auto& one) { return node.types.count(one); });
      // Every organisation is an agent; that makes it no person.
      if (type == types.end() ||
          (!said.empty() && *type == in_ns(kFoafNs, "Agent"))) {
        continue;
      }
      said.push_back(*type);
      kinds_.emplace(id, kind);
    }
    if (said.empty()) continue;
    graph_.use(id);
    if (said.size() > 1) conflict(id, said, {"类别", "class"});
    if (!node.named) {
      kinds_.erase(id);
      lose(id, "it has no @id");
    }
  }
}

void W3cReader::read_changes() {
  std::vector<std::string> events;
  for (const auto& [id, node] : graph_.nodes()) {
    if (graph_.is_a(id, in_ns(kOrgNs, "ChangeEvent"))) events.push_back(id);
  }
  for (const std::string& id : events) {
    graph_.use(id);
    unless_unfit(graph_.place(id), [&] { read_change(id); });
  }
}

// An organisation on both sides of a change goes on.
void W3cReader::read_change(const std::string& id) {
  auto dates = graph_.instants(
      id, {in_ns(kDctermsNs, "date"), in_ns(kProvNs, "atTime"),
           in_ns(kProvNs, "startedAtTime"), in_ns(kTimeNs, "hasTime")});
  if (dates.size() > 1) throw Unfit{"a change with several dates"};
  const auto before = graph_.all(id, in_ns(kOrgNs, "originalOrganization"));
  const auto after = graph_.all(id, in_ns(kOrgNs, "resultingOrganization"));
  const auto in = [](const auto& list, const std::string& unit) {
    return std::binary_search(list.begin(), list.end(), unit);
  };
  for (const std::string& unit : before) {
    if (in(after, unit)) continue;
    Change& change = changes_[unit];
    change.ends.insert(dates.begin(), dates.end());
    if (after.size() > 1) {
      lose(id, "`" + shorten(unit) + "` was split: no one unit took over");
    } else if (!after.empty()) {
      change.successors.insert(after[0]);
    }
  }
  for (const std::string& unit : after) {
    if (!in(before, unit)) {
      changes_[unit].begins.insert(dates.begin(), dates.end());
    }
  }
  for (const auto* units : {&before, &after}) {
    for (const std::string& unit : *units) {
      if (kind(unit) != Kind::kUnit) {
        lose(id, "`" + shorten(unit) + "` is no organisation of the file");
      }
    }
  }
}

void W3cReader::apply_change(Unit& unit) {
  const auto found = changes_.find(unit.id);
  if (found == changes_.end()) return;
  const auto& [successors, begins, ends] = found->second;
  const auto texts = [](const std::set<Instant>& instants) {
    std::vector<std::string> shown;
    for (const Instant at : instants) {
      shown.push_back(format_instant(at, Zone{}));
    }
    return shown;
  };
  if (!successors.empty()) unit.successor = *successors.begin();
  if (!begins.empty()) unit.when.since = *begins.begin();
  if (!ends.empty()) unit.when.until = *ends.begin();
  if (successors.size() > 1) {
    conflict(unit.id, {successors.begin(), successors.end()},
             {"继任机构", "successor"});
  }
  if (begins.size() > 1) {
    conflict(unit.id, texts(begins), {"设立日期", "beginning"});
  }
  if (ends.size() > 1) conflict(unit.id, texts(ends), {"撤销日期", "end"});
  if (unit.when.until >= unit.when.since) return;
  conflict(unit.id, {texts(begins)[0], texts(ends)[0]}, {"存续期间", "time"});
  unit.when = {};
}

void W3cReader::add_units() {
  for (const auto& [id, kind] : kinds_) {
    if (kind != Kind::kUnit) continue;
    Unit unit;
    unit.id = id;
    unit.names = graph_.names(id);
    unit.kind = graph_.text(id, in_ns(kOrgNs, "classification"));
    for (const std::string& concept_id :
         graph_.all(id, in_ns(kOrgNs, "classification"))) {
      const Text name = graph_.name(concept_id);
      graph_.use(concept_id);
      if (unit.kind.empty()) unit.kind = name.zh.empty() ? name.en : name.zh;
      if (unit.kind.empty()) unit.kind = concept_id;
    }
    set_parents(unit);
    apply_change(unit);
    facts_.units.push_back(std::move(unit));
  }
}

// Of parents at one time the first counts; several are a contradiction.
void W3cReader::set_parents(Unit& unit) {
  std::set<std::string> said;
  for (const LdLink& link :
       graph_.links(unit.id, in_ns(kOrgNs, "subOrganizationOf"))) {
    if (kind(link.node) != Kind::kUnit && graph_.is_used(link.node)) {
      lose(unit.id, "`" + shorten(link.node) + "`, above it, is no unit");
      continue;
    }
    const auto same_time = std::find_if(
        unit.parents.begin(), unit.parents.end(),
        [&](const DatedParent& one) { return one.when.overlaps(link.when); });
    if (same_time != unit.parents.end()) {
      if (same_time->unit != link.node) {
        said.insert({same_time->unit, link.node});
        continue;
      }
    }
    unit.parents.push_back({link.node, link.when});
  }
  if (!unit.parents.empty()) parents_[unit.id] = unit.parents[0].unit;
  if (!said.empty()) {
    conflict(unit.id, {said.begin(), said.end()}, {"上级机构", "parent unit"});
  }
}

void W3cReader::add_posts() {
  for (const auto& [id, kind] : kinds_) {
    if (kind != Kind::kPost) continue;
    Post post;
    post.id = id;
    post.title = graph_.name(id);
    auto units = graph_.all(id, in_ns(kOrgNs, "postIn"));
    if (!units.empty()) post.unit = units[0];
    if (units.size() > 1) conflict(id, std::move(units), {"所在机构", "unit"});
    unless_unfit(graph_.place(id), [&] {
      post.when = graph_.time_of(post.id, in_ns(kTimeNs, "hasTime"));
    });
    set_role(post);
    posts_.emplace(id, std::move(post));
  }
}

void W3cReader::set_role(Post& post) {
  static const std::map<std::string, Role> kRoles = {
      {in_ns(kRungTermNs, "head"), Role::kHead},
      {in_ns(kRungTermNs, "deputy"), Role::kDeputy},
      {in_ns(kRungTermNs, "member"), Role::kMember}};
  std::vector<std::string> said;
  for (const std::string& role : graph_.all(post.id, in_ns(kOrgNs, "role"))) {
    graph_.use(role);
    const auto known = kRoles.find(role);
    if (known == kRoles.end()) {
      if (post.title == Text{}) post.title = graph_.name(role);
      continue;
    }
    post.role = std::min(post.role, known->second);
    said.push_back(role);
  }
  if (said.size() > 1) conflict(post.id, std::move(said), {"职务", "role"});
}

// What is described and was not read: classes that mean nothing here.
void W3cReader::name_unread() {
  for (const auto& [id, node] : graph_.nodes()) {
    const bool helper = graph_.is_a(id, in_ns(kOrgNs, "Role")) ||
                        graph_.is_a(id, in_ns(kSkosNs, "Concept")) ||
                        id.starts_with(kRungTermNs);
    if (!node.described || helper || graph_.is_used(id)) continue;
    lose(id, node.types.empty()
                 ? "`" + shorten(id) + "` has no class"
                 : "`" + shorten(*node.types.begin()) + "` is not read");
  }
}

Facts read_w3c_org(Sources sources, const ImportOptions& options,
                   std::vector<LeftOut>& left_out) {
  if (!options.columns.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "unknown field of `w3c-org`", {},
                shorten(options.columns.begin()->first), "it has no fields");
  }
  LdGraph graph;
  std::set<std::string> names;
  for (const Source& source : sources) {
    std::string scope = sources.size() == 1 ? "" : source.name;
    while (sources.size() > 1 && !names.insert(scope).second) scope += '+';
    read_json_ld(source, w3c_vocabulary(), scope, options.load, graph,
                 left_out);
  }
  const bool any = std::any_of(graph.begin(), graph.end(), [](const auto& one) {
    const auto& types = one.second.types;
    return std::any_of(types.begin(), types.end(), [](const auto& type) {
      return type.starts_with(kOrgNs) || type.starts_with(kFoafNs);
    });
  });
  if (!any) {
    throw Error(ErrorCode::kParse,
                "nothing in the file is of the Organization ontology",
                sources[0].name, shorten(sources[0].text, 24),
                "are the terms declared in the @context?");
  }
  return W3cReader(W3cGraph(std::move(graph), left_out), left_out).read();
}

}  // namespace rung::io
