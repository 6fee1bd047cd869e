// What a record must be to be taken at all.
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "org/problems.hpp"
#include "org/resolve.hpp"

namespace rung {
namespace {

[[noreturn]] void refuse(std::string message, std::string_view id,
                         std::string hint = {}) {
  throw Error(ErrorCode::kInvalidArgument, std::move(message), {}, shorten(id),
              std::move(hint));
}

void check_bytes(std::string_view text, std::uint32_t limit,
                 const char* bound) {
  if (text.size() > limit) {
    throw Error(ErrorCode::kLimitExceeded, "text is too long", {},
                shorten(text),
                std::string(bound) + " is " + std::to_string(limit));
  }
  if (!is_utf8(text)) {
    refuse("text is not UTF-8", text,
           "convert it first; old Chinese systems export GBK or GB18030");
  }
}

void check_id(std::string_view id, const Limits& limits) {
  check_bytes(id, limits.max_id_bytes, "max_id_bytes");
}

void check_own_id(std::string_view id, const char* kind, const Limits& limits) {
  if (id.empty()) refuse(std::string("a ") + kind + " without an id", id);
  check_id(id, limits);
}

void check_text(std::string_view text, const Limits& limits) {
  check_bytes(text, limits.max_text_bytes, "max_text_bytes");
}

void check_text(const Text& text, const Limits& limits) {
  check_text(text.zh, limits);
  check_text(text.en, limits);
}

void check_interval(const Interval& when, std::string_view of) {
  if (when.until < when.since) {
    refuse("an interval ends before it starts", of,
           "`until` is the first instant that is out");
  }
}

template <class Strings>
void check_ids(const Strings& ids, const Limits& limits) {
  for (const std::string& id : ids) check_id(id, limits);
}

}  // namespace

void check_record(const Unit& unit, const Limits& limits) {
  check_own_id(unit.id, "unit", limits);
  check_interval(unit.when, unit.id);
  for (const DatedText& name : unit.names) {
    check_text(name.text, limits);
    check_interval(name.when, unit.id);
  }
  for (const DatedParent& parent : unit.parents) {
    check_id(parent.unit, limits);
    check_interval(parent.when, unit.id);
  }
  check_text(unit.kind, limits);
  check_ids(unit.functions, limits);
  check_id(unit.successor, limits);
}

void check_record(const Post& post, const Limits& limits) {
  check_own_id(post.id, "post", limits);
  check_interval(post.when, post.id);
  check_id(post.unit, limits);
  check_text(post.title, limits);
  check_ids(post.functions, limits);
  if (post.role > Role::kStaff) refuse("not a role of a post", post.id);
  for (const ReportsTo& edge : post.reports_to) {
    if (edge.post.empty()) refuse("an edge to an empty id", post.id);
    check_id(edge.post, limits);
    check_interval(edge.when, post.id);
    if (edge.line != Line::kExplicit && edge.line != Line::kDotted) {
      refuse("an edge on a line that is not stated edge by edge", post.id,
             "use explicit or dotted");
    }
  }
}

void check_record(const Person& person, const Limits& limits) {
  check_own_id(person.id, "person", limits);
  check_text(person.name, limits);
  for (const Holding& holding : person.holds) {
    if (holding.post.empty()) refuse("a holding without a post", person.id);
    check_id(holding.post, limits);
    check_interval(holding.when, person.id);
    if (holding.kind > HoldingKind::kAttached) {
      refuse("not a kind of holding", person.id);
    }
  }
}

void check_record(const Portfolio& portfolio, const Limits& limits) {
  if (portfolio.leader.empty()) refuse("a portfolio without a leader", {});
  if (portfolio.unit.empty() && portfolio.subject.empty()) {
    refuse("a portfolio of nothing", portfolio.leader,
           "give it a unit, a subject, or both");
  }
  if (portfolio.kind > PortfolioKind::kLiaison) {
    refuse("not a kind of portfolio", portfolio.leader);
  }
  check_id(portfolio.leader, limits);
  check_id(portfolio.unit, limits);
  check_id(portfolio.subject, limits);
  check_interval(portfolio.when, portfolio.leader);
}

void check_record(const Absence& absence, const Limits& limits) {
  const std::string& who =
      absence.person.empty() ? absence.post : absence.person;
  if (absence.person.empty() == absence.post.empty()) {
    refuse("an absence of not exactly one", who, "give a person or a post");
  }
  check_id(who, limits);
  check_id(absence.stand_in, limits);
  check_ids(absence.units, limits);
  check_ids(absence.subjects, limits);
  check_ids(absence.document_kinds, limits);
  check_text(absence.reason, limits);
  check_interval(absence.when, who);
}

void check_record(const Subject& subject, const Limits& limits) {
  check_own_id(subject.id, "subject", limits);
  check_text(subject.name, limits);
  check_id(subject.parent, limits);
}

void check_record(const Problem& problem, const Limits& limits) {
  if (problem.code != kConflict) return;
  check_text(problem.message, limits);
  for (const std::string& text : problem.subjects) {
    check_bytes(text, limits.max_text_bytes, "max_text_bytes");
  }
}

}  // namespace rung
