#include "io/w3c_graph.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "io/source_text.hpp"
#include "io/w3c_terms.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

struct Inverse {
  std::string_view property, of;
};
// What the right one says of a and b, the left one says of b and a.
constexpr Inverse kInverses[] = {{"hasUnit", "subOrganizationOf"},
                                 {"hasSubOrganization", "subOrganizationOf"},
                                 {"hasPost", "postIn"},
                                 {"heldBy", "holds"},
                                 {"hasMember", "memberOf"},
                                 {"hasMembership", "member"},
                                 {"resultedFrom", "resultingOrganization"},
                                 {"changedBy", "originalOrganization"}};

// The property that is read for this one; `turned`: from its object's side.
std::string canonical(const std::string& property, bool& turned) {
  turned = false;
  if (property == in_ns(kOrgNs, "unitOf")) {
    return in_ns(kOrgNs, "subOrganizationOf");
  }
  for (const Inverse& inverse : kInverses) {
    if (property != in_ns(kOrgNs, inverse.property)) continue;
    turned = true;
    return in_ns(kOrgNs, inverse.of);
  }
  return property;
}

const std::vector<std::string>& name_properties() {
  static const std::vector<std::string> names = {
      in_ns(kSkosNs, "prefLabel"), in_ns(kRdfsNs, "label"),
      in_ns(kFoafNs, "name"),      in_ns(kSchemaNs, "name"),
      in_ns(kDctermsNs, "title"),  in_ns(kVcardNs, "fn")};
  return names;
}

// Puts a text where its language says; one without language is told apart.
void put(const LdObject& object, Text& tagged, std::string& plain) {
  std::string* where = nullptr;
  if (object.language.starts_with("zh")) where = &tagged.zh;
  if (object.language.starts_with("en")) where = &tagged.en;
  if (object.language.empty()) where = &plain;
  if (!object.node.empty() || where == nullptr || !where->empty()) return;
  *where = clean(object.text);
}

Text joined(const Text& tagged, const std::string& plain) {
  return tagged == Text{} ? Text{plain, {}} : tagged;
}

}  // namespace

W3cGraph::W3cGraph(LdGraph graph, std::vector<LeftOut>& left_out) {
  for (auto& [iri, node] : graph) {
    LdNode& mine = graph_[id_of_iri(iri)];
    for (auto& [property, objects] : node.properties) {
      for (LdObject object : objects) {
        object.node = id_of_iri(object.node);
        mine.properties[property].insert(std::move(object));
      }
    }
    mine.place = std::move(node.place);
    mine.described = node.described;
    mine.named = node.named;
    mine.types = std::move(node.types);
  }
  std::vector<std::string> statements;
  for (const auto& [id, node] : graph_) {
    if (is_a(id, in_ns(kRdfNs, "Statement"))) statements.push_back(id);
  }
  for (const std::string& id : statements) {
    use(id);
    try {
      read_statement(id);
    } catch (Unfit& unfit) {
      left_out.push_back({place(id), std::move(unfit.reason)});
    }
  }
  for (auto& [fact, times] : dated_) std::sort(times.begin(), times.end());
  turn_inverses();
}

void W3cGraph::turn_inverses() {
  struct Fact {
    std::string subject, property, object;
  };
  std::vector<Fact> facts;
  for (const auto& [id, node] : graph_) {
    for (const auto& [property, objects] : node.properties) {
      bool turned = false;
      const std::string known = canonical(property, turned);
      if (known == property) continue;
      for (const LdObject& object : objects) {
        if (object.node.empty()) continue;
        facts.push_back(turned ? Fact{object.node, known, id}
                               : Fact{id, known, object.node});
      }
    }
  }
  for (Fact& fact : facts) {
    graph_[fact.subject].properties[fact.property].insert(
        {std::move(fact.object), "", ""});
  }
}

void W3cGraph::read_statement(const std::string& id) {
  const auto one = [&](const char* name) {
    const auto nodes = all(id, in_ns(kRdfNs, name));
    if (nodes.size() != 1) {
      throw Unfit{"a statement without exactly one " + std::string(name)};
    }
    return nodes[0];
  };
  const std::string subject = one("subject");
  bool turned = false;
  const std::string property = canonical(one("predicate"), turned);
  const Interval when = time_of(id, in_ns(kTimeNs, "hasTime"));
  const auto* objects = find(id, in_ns(kRdfNs, "object"));
  if (objects == nullptr) throw Unfit{"a statement without object"};
  for (const LdObject& object : *objects) {
    if (!turned) {
      dated_[{subject, property}].emplace_back(when, object);
    } else if (!object.node.empty()) {
      dated_[{object.node, property}].emplace_back(when,
                                                   LdObject{subject, "", ""});
    }
  }
}

bool W3cGraph::is_a(const std::string& id, std::string_view type) const {
  const auto found = graph_.find(id);
  return found != graph_.end() &&
         found->second.types.count(std::string(type)) != 0;
}

const std::string& W3cGraph::place(const std::string& id) const {
  return graph_.at(id).place;
}

const std::set<LdObject>* W3cGraph::find(const std::string& id,
                                         std::string_view property) const {
  const auto node = graph_.find(id);
  if (node == graph_.end()) return nullptr;
  const auto found = node->second.properties.find(std::string(property));
  return found == node->second.properties.end() ? nullptr : &found->second;
}

const W3cGraph::Dated* W3cGraph::find_dated(const std::string& id,
                                            std::string_view property) const {
  const auto found = dated_.find({id, std::string(property)});
  return found == dated_.end() ? nullptr : &found->second;
}

std::vector<std::string> W3cGraph::all(const std::string& id,
                                       std::string_view property) const {
  std::set<std::string> nodes;
  for (const LdLink& link : links(id, property)) nodes.insert(link.node);
  return {nodes.begin(), nodes.end()};
}

std::vector<LdLink> W3cGraph::links(const std::string& id,
                                    std::string_view property) const {
  std::set<LdLink> links;
  std::set<std::string> dated;
  if (const Dated* statements = find_dated(id, property)) {
    for (const auto& [when, object] : *statements) {
      if (object.node.empty()) continue;
      links.insert({when, object.node});
      dated.insert(object.node);
    }
  }
  if (const auto* objects = find(id, property)) {
    for (const LdObject& object : *objects) {
      if (object.node.empty() || dated.count(object.node) != 0) continue;
      links.insert({Interval{}, object.node});
    }
  }
  return {links.begin(), links.end()};
}

std::vector<DatedText> W3cGraph::names(const std::string& id) const {
  for (const std::string& property : name_properties()) {
    std::map<Interval, std::pair<Text, std::string>> names;
    std::set<LdObject> dated;
    if (const Dated* statements = find_dated(id, property)) {
      for (const auto& [when, object] : *statements) {
        auto& [tagged, plain] = names[when];
        put(object, tagged, plain);
        dated.insert(object);
      }
    }
    if (const auto* objects = find(id, property)) {
      for (const LdObject& object : *objects) {
        if (dated.count(object) != 0) continue;
        auto& [tagged, plain] = names[Interval{}];
        put(object, tagged, plain);
      }
    }
    std::vector<DatedText> found;
    for (const auto& [when, texts] : names) {
      Text text = joined(texts.first, texts.second);
      if (text != Text{}) found.push_back({std::move(text), when});
    }
    if (!found.empty()) return found;
  }
  return {};
}

Text W3cGraph::name(const std::string& id) const {
  const auto all = names(id);
  return all.empty() ? Text{} : all.back().text;
}

std::string W3cGraph::text(const std::string& id,
                           std::string_view property) const {
  const auto* objects = find(id, property);
  if (objects == nullptr) return {};
  for (const LdObject& object : *objects) {
    if (object.node.empty()) return clean(object.text);
  }
  return {};
}

// A date, or a node that has one.
Instant W3cGraph::instant(const LdObject& object) {
  if (object.node.empty()) {
    try {
      return parse_instant(clean(object.text), Zone{});
    } catch (const Error& error) {
      throw Unfit{error.message() + ": `" + shorten(object.text) + '`'};
    }
  }
  use(object.node);
  for (const char* name :
       {"inXSDDateTimeStamp", "inXSDDateTime", "inXSDDate"}) {
    const auto* dates = find(object.node, in_ns(kTimeNs, name));
    if (dates == nullptr || dates->empty()) continue;
    const LdObject& date = *dates->begin();
    if (dates->size() > 1 || !date.node.empty()) break;
    return instant(date);
  }
  throw Unfit{"`" + shorten(object.node) + "` is no date"};
}

std::vector<Instant> W3cGraph::instants(
    const std::string& id, std::initializer_list<std::string_view> properties) {
  std::set<Instant> instants;
  for (const std::string_view property : properties) {
    const auto* objects = find(id, property);
    if (objects == nullptr) continue;
    for (const LdObject& object : *objects) instants.insert(instant(object));
  }
  return {instants.begin(), instants.end()};
}

Interval W3cGraph::interval(const std::string& id) {
  use(id);
  const auto begin = instants(
      id, {in_ns(kTimeNs, "hasBeginning"), in_ns(kSchemaNs, "startDate")});
  const auto end =
      instants(id, {in_ns(kTimeNs, "hasEnd"), in_ns(kSchemaNs, "endDate")});
  if (begin.empty() && end.empty()) {
    throw Unfit{"a time without beginning and end"};
  }
  if (begin.size() > 1 || end.size() > 1) {
    throw Unfit{"a time with several beginnings or ends"};
  }
  Interval when;
  if (!begin.empty()) when.since = begin[0];
  if (!end.empty()) when.until = end[0];
  if (when.until < when.since) throw Unfit{"a time that ends before it begins"};
  return when;
}

Interval W3cGraph::time_of(const std::string& id, std::string_view property) {
  const auto nodes = all(id, property);
  if (nodes.size() > 1) throw Unfit{"several times"};
  if (nodes.empty()) {
    if (find(id, property) == nullptr) return {};
    throw Unfit{"a time that is a text, not an interval"};
  }
  return interval(nodes[0]);
}

}  // namespace rung::io
