// An organisation as JSON-LD of the W3C Organization ontology
// (docs/howto/w3c_org.md).
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/json_record.hpp"
#include "io/org_json.hpp"
#include "io/w3c_terms.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kContext =
    R"({"org":"http://www.w3.org/ns/org#",)"
    R"("foaf":"http://xmlns.com/foaf/0.1/",)"
    R"("skos":"http://www.w3.org/2004/02/skos/core#",)"
    R"("rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#",)"
    R"("rdfs":"http://www.w3.org/2000/01/rdf-schema#",)"
    R"("time":"http://www.w3.org/2006/time#",)"
    R"("dcterms":"http://purl.org/dc/terms/",)"
    R"("xsd":"http://www.w3.org/2001/XMLSchema#"})";

std::string reference(std::string_view iri) {
  return JsonRecord().text("@id", iri).str();
}

std::string node(std::string_view id) { return reference(iri_of_id(id)); }

std::string nodes(const std::vector<std::string>& all) {
  return all.size() == 1 ? all[0] : json_list(all);
}

std::string literal(std::string_view text, std::string_view language) {
  return JsonRecord().text("@value", text).text("@language", language).str();
}

std::vector<std::string> literals(const Text& text) {
  std::vector<std::string> all;
  if (!text.zh.empty()) all.push_back(literal(text.zh, "zh"));
  if (!text.en.empty()) all.push_back(literal(text.en, "en"));
  return all;
}

void put_name(JsonRecord& record, std::string_view property, const Text& text) {
  if (text != Text{}) record.raw(property, nodes(literals(text)));
}

// A date, in +08:00 where it has no zone of its own.
std::string date(Instant at) {
  const std::string text = format_instant(at, Zone{});
  const bool is_day = text.find('T') == std::string::npos;
  return JsonRecord()
      .text("@value", text)
      .text("@type", is_day ? "xsd:date" : "xsd:dateTime")
      .str();
}

std::string instant(Instant at) {
  const std::string text = format_instant(at, Zone{});
  const bool is_day = text.find('T') == std::string::npos;
  return JsonRecord()
      .text("@type", "time:Instant")
      .raw(is_day ? "time:inXSDDate" : "time:inXSDDateTimeStamp", date(at))
      .str();
}

std::string interval(const Interval& when) {
  JsonRecord record;
  record.text("@type", "time:ProperInterval");
  if (when.since != kBeginning) {
    record.raw("time:hasBeginning", instant(when.since));
  }
  if (when.until != kForever) record.raw("time:hasEnd", instant(when.until));
  return record.str();
}

class W3cWriter {
 public:
  W3cWriter(const Org& org, std::vector<LeftOut>& left_out)
      : facts_(facts_of(org)), left_out_(left_out) {
    sort_facts(facts_);
    for (const Unit& unit : facts_.units) {
      begins_.emplace(unit.id, unit.when.since);
      if (!unit.successor.empty()) {
        taken_over_.emplace(unit.successor, unit.when.until);
      }
    }
  }

  std::string write() {
    for (const Unit& unit : facts_.units) write_unit(unit);
    for (const Unit& unit : facts_.units) write_life(unit);
    for (const Post& post : facts_.posts) write_post(post);
    for (const Person& person : facts_.people) write_person(person);
    declare();
    lose_the_rest();
    return "{\"@context\":" + std::string(kContext) +
           ",\n\"@graph\":" + json_lines(graph_) + "}\n";
  }

 private:
  void lose(const std::string& id, std::string reason) {
    left_out_.push_back({id, std::move(reason)});
  }

  // A fact with its time.
  void state(std::string_view subject, std::string_view property,
             const std::string& object, const Interval& when) {
    graph_.push_back(JsonRecord()
                         .text("@type", "rdf:Statement")
                         .raw("rdf:subject", node(subject))
                         .raw("rdf:predicate", reference(property))
                         .raw("rdf:object", object)
                         .raw("time:hasTime", interval(when))
                         .str());
  }

  void write_unit(const Unit& unit);
  void write_life(const Unit& unit);
  void write_post(const Post& post);
  std::string edges(const Post& post, Line line, std::string_view property);
  void write_person(const Person& person);
  void declare();
  void lose_the_rest();

  Facts facts_;
  std::vector<LeftOut>& left_out_;
  std::map<std::string, Instant> begins_;                 // by unit
  std::set<std::pair<std::string, Instant>> taken_over_;  // successors
  std::vector<std::string> graph_;
};

void W3cWriter::write_unit(const Unit& unit) {
  JsonRecord record;
  record.text("@id", iri_of_id(unit.id));
  record.text("@type", unit.parents.empty() ? "org:Organization"
                                            : "org:OrganizationalUnit");
  for (const DatedText& name : unit.names) {
    if (name.when.always()) {
      put_name(record, "skos:prefLabel", name.text);
      continue;
    }
    for (const std::string& text : literals(name.text)) {
      state(unit.id, "skos:prefLabel", text, name.when);
    }
  }
  record.stated("org:classification", unit.kind);
  std::vector<std::string> above;
  for (const DatedParent& parent : unit.parents) {
    if (parent.unit.empty()) {
      lose(unit.id, "that it has no unit above it for a time");
      continue;
    }
    if (parent.when.always()) {
      above.push_back(node(parent.unit));
    } else {
      state(unit.id, "org:unitOf", node(parent.unit), parent.when);
    }
  }
  if (!above.empty()) record.raw("org:unitOf", nodes(above));
  graph_.push_back(record.str());
  if (unit.order != kUnordered) lose(unit.id, "its order");
  if (!unit.functions.empty()) lose(unit.id, "its functions");
}

// Changes: a unit begins, ends, or is taken over. A successor that was there
// before stands on both sides: it goes on.
void W3cWriter::write_life(const Unit& unit) {
  const auto change = [&](Instant at, const std::string& before,
                          const std::string& after) {
    JsonRecord record;
    record.text("@type", "org:ChangeEvent");
    if (at != kBeginning && at != kForever) {
      record.raw("dcterms:date", date(at));
    }
    if (!before.empty()) record.raw("org:originalOrganization", before);
    if (!after.empty()) record.raw("org:resultingOrganization", after);
    graph_.push_back(record.str());
  };
  if (unit.when.since != kBeginning &&
      taken_over_.count({unit.id, unit.when.since}) == 0) {
    change(unit.when.since, "", node(unit.id));
  }
  if (unit.successor.empty()) {
    if (unit.when.until != kForever) {
      change(unit.when.until, node(unit.id), "");
    }
    return;
  }
  const auto next = begins_.find(unit.successor);
  const bool is_new = next != begins_.end() && next->second == unit.when.until;
  std::vector<std::string> before{node(unit.id)};
  if (!is_new) before.push_back(node(unit.successor));
  change(unit.when.until, nodes(before), node(unit.successor));
}

std::string W3cWriter::edges(const Post& post, Line line,
                             std::string_view property) {
  std::vector<std::string> always;
  for (const ReportsTo& edge : post.reports_to) {
    if (edge.line != line) continue;
    if (edge.when.always()) {
      always.push_back(node(edge.post));
    } else {
      state(post.id, property, node(edge.post), edge.when);
    }
  }
  return always.empty() ? "" : nodes(always);
}

void W3cWriter::write_post(const Post& post) {
  static constexpr const char* kRoles[] = {"head", "deputy", "member"};
  JsonRecord record;
  record.text("@id", iri_of_id(post.id)).text("@type", "org:Post");
  put_name(record, "skos:prefLabel", post.title);
  if (!post.unit.empty()) record.raw("org:postIn", node(post.unit));
  if (post.role != Role::kStaff) {
    record.raw("org:role",
               reference(in_ns(kRungTermNs,
                               kRoles[static_cast<std::size_t>(post.role)])));
  }
  const std::pair<Line, std::string> lines[] = {
      {Line::kExplicit, "org:reportsTo"},
      {Line::kDotted, in_ns(kRungTermNs, "dottedReportsTo")}};
  for (const auto& [line, property] : lines) {
    const std::string above = edges(post, line, property);
    if (!above.empty()) record.raw(property, above);
  }
  if (!post.when.always()) record.raw("time:hasTime", interval(post.when));
  graph_.push_back(record.str());
  if (post.order != kUnordered) lose(post.id, "its order");
  if (post.rank != kUnordered) lose(post.id, "its rank");
  if (!post.functions.empty()) lose(post.id, "its functions");
}

void W3cWriter::write_person(const Person& person) {
  JsonRecord record;
  record.text("@id", iri_of_id(person.id)).text("@type", "foaf:Person");
  put_name(record, "foaf:name", person.name);
  std::vector<std::string> held;
  std::string always;  // holdings come by post and time
  for (const Holding& holding : person.holds) {
    const auto post = std::lower_bound(
        facts_.posts.begin(), facts_.posts.end(), holding.post,
        [](const Post& one, const std::string& id) { return one.id < id; });
    const bool known = post != facts_.posts.end() && post->id == holding.post;
    if (holding.kind != HoldingKind::kSubstantive) {
      lose(person.id, "how it holds `" + holding.post + '`');
    }
    if (holding.primary) {
      lose(person.id, "that `" + holding.post + "` is its primary post");
    }
    held.push_back(node(holding.post));
    if (holding.when.always()) {
      always = holding.post;
      continue;
    }
    if (holding.post == always) {
      lose(person.id, "that it holds `" + always + "` for all time as well");
    }
    JsonRecord membership;
    membership.text("@type", "org:Membership");
    membership.raw("org:member", node(person.id));
    if (known && !post->unit.empty()) {
      membership.raw("org:organization", node(post->unit));
    }
    membership.raw(in_ns(kRungTermNs, "post"), node(holding.post));
    membership.raw("org:memberDuring", interval(holding.when));
    graph_.push_back(membership.str());
  }
  std::sort(held.begin(), held.end());
  held.erase(std::unique(held.begin(), held.end()), held.end());
  if (!held.empty()) record.raw("org:holds", nodes(held));
  graph_.push_back(record.str());
}

// What the words mean that are none of the ontology's.
void W3cWriter::declare() {
  graph_.push_back(JsonRecord()
                       .text("@id", in_ns(kRungTermNs, "dottedReportsTo"))
                       .raw("rdfs:subPropertyOf", reference("org:reportsTo"))
                       .str());
  const std::pair<const char*, Text> roles[] = {{"head", {"负责人", "head"}},
                                                {"deputy", {"副职", "deputy"}},
                                                {"member", {"成员", "member"}}};
  for (const auto& [name, label] : roles) {
    JsonRecord role;
    role.text("@id", in_ns(kRungTermNs, name)).text("@type", "org:Role");
    put_name(role, "skos:prefLabel", label);
    graph_.push_back(role.str());
  }
}

void W3cWriter::lose_the_rest() {
  for (const Portfolio& one : facts_.portfolios) {
    lose(one.leader, "its portfolio of `" +
                         (one.unit.empty() ? one.subject : one.unit) + '`');
  }
  for (const Absence& one : facts_.absences) {
    lose(one.person.empty() ? one.post : one.person, "an absence");
  }
  for (const Subject& one : facts_.subjects) lose(one.id, "a subject");
  for (const Problem& one : facts_.problems) {
    if (one.code != "org.source_conflict") continue;
    lose(one.subjects.empty() ? std::string() : one.subjects[0],
         "that its sources contradict each other");
  }
  if (facts_.zone != Zone{}) {
    lose("zone",
         "dates are read back in +08:00, not " + format_zone(facts_.zone));
  }
}

}  // namespace

std::string write_w3c_org(const Org& org, std::vector<LeftOut>& left_out) {
  return W3cWriter(org, left_out).write();
}

}  // namespace rung::io
