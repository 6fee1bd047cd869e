// Rows: replay, whole matters after the fact; load.
#include <boost/json.hpp>

#include "check/families.hpp"
#include "check/matters.hpp"
#include "contest.hpp"
#include "rng.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

constexpr std::uint32_t kEvents = 12;

struct Matters {
  std::vector<std::vector<Event>> each;
  std::vector<Event> all;
};

Matters make_matters(std::uint32_t count, std::uint64_t seed) {
  Matters matters;
  for (std::uint32_t m = 0; m < count; ++m) {
    const std::string name = "m" + std::to_string(m);
    auto events = make_matter(name, kEvents - 3, mix(seed + m));
    for (Proposal& proposal : proposals(name, "office")) {
      proposal.event.id += proposal.name;
      events.push_back(std::move(proposal.event));
    }
    matters.all.insert(matters.all.end(), events.begin(), events.end());
    matters.each.push_back(std::move(events));
  }
  return matters;
}

/// How often each rule was activated, and with which outcome.
using Tally = std::vector<std::pair<std::string, Counts>>;

void add(Tally& tally, const Checked& checked) {
  for (const RuleVerdict& verdict : checked.verdicts) {
    auto at = tally.begin();
    while (at != tally.end() && at->first != verdict.rule) ++at;
    if (at == tally.end()) at = tally.insert(at, {verdict.rule, {}});
    at->second.violated += verdict.counts.violated;
    at->second.undetermined += verdict.counts.undetermined;
    at->second.open += verdict.counts.open;
    at->second.exempt += verdict.counts.exempt;
    at->second.satisfied += verdict.counts.satisfied;
  }
}

uint64_t digest(const Tally& tally) {
  uint64_t sum = 0;
  for (const auto& [rule, counts] : tally) {
    for (const uint64_t n : {counts.violated, counts.undetermined, counts.open,
                             counts.exempt, counts.satisfied}) {
      sum = mix(sum ^ n) + 1;
    }
  }
  return sum;
}

std::vector<Row> check_rows(Session& session, const std::string& row,
                            const Rulebook& book, std::uint32_t count) {
  const Matters matters = make_matters(count, session.options().seed);
  const std::vector<Rulebook> books = {book};
  CheckOptions options;
  const auto at_once = [&](std::size_t) {
    Tally tally;
    add(tally, check(city(), books, matters.all, options));
    return digest(tally);
  };
  // Rules whose case is no matter see more in one check of all, so that only
  // the others can be compared: none are.
  const auto monitored = [&](std::size_t) {
    uint64_t findings = 0;
    for (const auto& events : matters.each) {
      Monitor monitor(city(), books);
      for (const Event& event : events) {
        findings += monitor.feed(event).findings.size();
      }
    }
    return findings;
  };
  Contest contest(session, row, count, 16);
  contest.add_rung("check", throughput(at_once), {});
  contest.add_rung("monitor", throughput(monitored), {});
  auto rows = contest.run();
  for (Row& made : rows) {
    made.value /= static_cast<double>(matters.all.size());
  }
  return rows;
}

// The rulebook with all that it refines, beside a parse of the same texts.
std::vector<Row> load_rows(Session& session, const std::string& row,
                           const Rulebook& book) {
  const auto boost = [&](std::size_t) {
    uint64_t keys = 0;
    for (const std::string& id : book.lineage()) {
      const std::string_view text = Rulebook::shipped_text(id);
      keys += boost::json::parse(text).get_object().size();
    }
    return keys;
  };
  const std::string name(book.id());
  const auto load = [&](std::size_t) {
    return uint64_t{Rulebook::load(name).rules().size()};
  };
  Contest contest(session, row, static_cast<std::uint32_t>(book.rules().size()),
                  1024);
  contest.add_peer("boost_json", "throughput", throughput(boost), {});
  contest.add_rung("load", throughput(load), {});
  auto rows = contest.run();
  judge_by_peer(rows, "load", "boost_json", 10);
  return rows;
}

}  // namespace

void run_replay(Session& session) {
  for (const std::string name : kRulebooks) {
    const std::string replay = "replay/matters/" + name + "/1000x12";
    if (session.wants(replay)) {
      session.add(check_rows(session, replay, shipped(name), 1000));
    }
    const std::string load = "rulebook/" + name + "/text/1";
    if (session.wants(load)) {
      session.add(load_rows(session, load, shipped(name)));
    }
  }
}

}  // namespace rung::bench
