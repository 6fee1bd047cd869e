// Back from the arrays to facts, for edits and for writing.
#include <string>

#include "org/data.hpp"
#include "org/facts_store.hpp"

namespace rung {
namespace {

class Decompiler {
 public:
  explicit Decompiler(const OrgData& data) : d_(data) {}

  Facts run() {
    facts_.zone = d_.zone;
    facts_.problems = d_.problems;
    for (std::uint32_t u = 0; u < d_.units; ++u) unit(u);
    for (std::uint32_t p = 0; p < d_.posts; ++p) post(p);
    for (std::uint32_t p = 0; p < d_.people; ++p) person(p);
    for (const PortfolioRecord& p : d_.portfolios) portfolio(p);
    for (const AbsenceRecord& a : d_.absences) absence(a);
    for (std::uint32_t s = 0; s < d_.subjects; ++s) {
      facts_.subjects.push_back(
          {text(d_.subject_id[s]),
           {text(d_.subject_zh[s]), text(d_.subject_en[s])},
           subject_id(d_.subject_parent[s])});
    }
    return std::move(facts_);
  }

 private:
  std::string text(StrRef ref) const { return std::string(d_.text(ref)); }
  std::string unit_id(std::uint32_t u) const {
    return u == kNil ? std::string() : text(d_.unit_id[u]);
  }
  std::string post_id(std::uint32_t p) const {
    return p == kNil ? std::string() : text(d_.post_id[p]);
  }
  std::string subject_id(std::uint32_t s) const {
    return s == kNil ? std::string() : text(d_.subject_id[s]);
  }
  std::vector<std::string> texts(std::span<const StrRef> refs) const {
    std::vector<std::string> out;
    for (const StrRef ref : refs) out.push_back(text(ref));
    return out;
  }

  void unit(std::uint32_t u) {
    Unit unit;
    unit.id = text(d_.unit_id[u]);
    for (const NameRecord& n : d_.unit_names[u]) {
      unit.names.push_back({{text(n.zh), text(n.en)}, d_.span(n.when)});
    }
    unit.kind = text(d_.unit_kind[u]);
    for (const ParentRecord& p : d_.unit_parents[u]) {
      if (p.broken) continue;  // the edge itself follows
      unit.parents.push_back({unit_id(p.unit), d_.span(p.when)});
    }
    unit.order = d_.unit_order[u];
    unit.functions = texts(d_.unit_functions[u]);
    unit.when = d_.span(d_.unit_when[u]);
    unit.successor = unit_id(d_.unit_successor[u]);
    facts_.units.push_back(std::move(unit));
  }

  void post(std::uint32_t p) {
    Post post;
    post.id = text(d_.post_id[p]);
    post.unit = unit_id(d_.post_unit[p]);
    post.title = {text(d_.post_zh[p]), text(d_.post_en[p])};
    post.role = d_.post_role[p];
    post.functions = texts(d_.post_functions[p]);
    post.rank = d_.post_rank[p];
    post.order = d_.post_order[p];
    for (const EdgeRecord& e : d_.post_edges[p]) {
      post.reports_to.push_back(
          {e.post == kNil ? text(e.missing) : post_id(e.post), e.line,
           d_.span(e.when)});
    }
    post.when = d_.span(d_.post_when[p]);
    facts_.posts.push_back(std::move(post));
  }

  void person(std::uint32_t p) {
    Person person;
    person.id = text(d_.person_id[p]);
    person.name = {text(d_.person_zh[p]), text(d_.person_en[p])};
    for (const HoldingRecord& h : d_.person_holds[p]) {
      person.holds.push_back(
          {post_id(h.other), h.kind, h.primary != 0, d_.span(h.when)});
    }
    facts_.people.push_back(std::move(person));
  }

  void portfolio(const PortfolioRecord& p) {
    facts_.portfolios.push_back({post_id(p.leader), unit_id(p.unit),
                                 subject_id(p.subject), p.kind, p.primary != 0,
                                 d_.span(p.when)});
  }

  void absence(const AbsenceRecord& a) {
    Absence absence;
    if (a.person != kNil) absence.person = text(d_.person_id[a.person]);
    absence.post = post_id(a.post);
    absence.when = d_.span(a.when);
    if (a.stand_in_post != kNil) {
      absence.stand_in = post_id(a.stand_in_post);
    } else if (a.stand_in_person != kNil) {
      absence.stand_in = text(d_.person_id[a.stand_in_person]);
    }
    if (a.scope != kNil) {
      // An id that was not there stays one that is not: the scope restricts.
      for (const std::uint32_t u : d_.scope_units[a.scope]) {
        absence.units.push_back(u == kNil ? "?" : unit_id(u));
      }
      for (const std::uint32_t s : d_.scope_subjects[a.scope]) {
        absence.subjects.push_back(s == kNil ? "?" : subject_id(s));
      }
      absence.document_kinds = texts(d_.scope_kinds[a.scope]);
    }
    absence.reason = text(a.reason);
    facts_.absences.push_back(std::move(absence));
  }

  const OrgData& d_;
  Facts facts_;
};

}  // namespace

Facts facts_of(const Org& org) { return Decompiler(org.data()).run(); }

}  // namespace rung
