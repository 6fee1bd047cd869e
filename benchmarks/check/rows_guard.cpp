// Rows: guard, one event proposed behind the earlier ones of its matter.
#include <stdexcept>

#include "check/families.hpp"
#include "check/matters.hpp"
#include "contest.hpp"
#include "rung/json.hpp"
#include "rung/party.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

constexpr std::size_t kCalls = 4096;

/// Does the proposal have the finding that it is there for?
void require_code(const Proposal& proposal, const Checked& checked) {
  std::string found;
  for (const Finding& finding : checked.findings) {
    const bool broken = finding.verdict == Verdict::kViolated &&
                        finding.severity == Severity::kError;
    if (broken) found += finding.code + " ";
    if (broken && finding.code == proposal.code) return;
  }
  if (!proposal.code.empty() || !found.empty()) {
    throw std::runtime_error(std::string(proposal.name) +
                             ": not the finding that was meant: " + found);
  }
}

/// The questions to the organisation alone that no judgement can do without:
/// what the two are to each other, and the way from one to the other.
uint64_t ask_org(const Event& event, Related& related, Route& path) {
  const Org& org = city();
  const Context now{event.time};
  const auto post = [&](const std::string& id) {
    return resolve(org, org.find_party(id), kNoUnit, event.time).post;
  };
  RouteQuery query;
  query.from = post(event.from.front());
  query.to = post(event.to.front());
  query.extent = Extent::kTo;
  query.context = now;
  query.trace = false;
  relate(org, query.from, query.to, now, related);
  route(org, query, path);
  return static_cast<uint64_t>(related.relation) + path.steps.size();
}

std::vector<Row> guard_rows(Session& session, const std::string& name,
                            const Rulebook& book,
                            const std::vector<Event>& events,
                            const Proposal& proposal) {
  const Event& next = proposal.event;
  Monitor monitor(city(), {book});
  for (const Event& event : events) monitor.feed(event);
  require_code(proposal, monitor.propose(next));
  std::vector<Event> with = events;
  with.push_back(next);
  const std::vector<Rulebook> books = {book};
  const std::string text = to_json(next);
  Related related;
  Route path;

  const auto org_alone = [&](std::size_t) {
    return ask_org(next, related, path);
  };
  const auto again = [&](std::size_t) {
    return digest(check(city(), books, with), next.id);
  };
  const auto propose = [&](std::size_t) {
    return digest(monitor.propose(next), next.id);
  };
  const auto json = [&](std::size_t) -> uint64_t {
    return propose_json(monitor, text).size();
  };
  Contest contest(session, name, static_cast<std::uint32_t>(events.size()),
                  kCalls);
  contest.add_peer("check_again", "throughput", throughput(again), again);
  contest.add_peer("bare", "throughput", throughput(org_alone), {});
  contest.add_rung("propose", throughput(propose), propose);
  contest.add_rung("json", throughput(json), {});
  return contest.run();
}

}  // namespace

void run_guard(Session& session) {
  const std::string matter = "m1";
  for (const std::string book : kRulebooks) {
    for (const std::size_t length : {3u, 10u, 50u}) {
      const auto events = make_matter(matter, length, session.options().seed);
      for (const Proposal& proposal : proposals(matter, book)) {
        const std::string name = std::string("guard/") + proposal.name + '/' +
                                 book + '/' + std::to_string(length);
        if (!session.wants(name)) continue;
        auto rows = guard_rows(session, name, shipped(book), events, proposal);
        for (Row& row : rows) row.elsewhere = "Cedar 4 us, Regorus 2.4 us";
        session.add(std::move(rows));
      }
    }
  }
}

}  // namespace rung::bench
