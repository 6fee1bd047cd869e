// Rows: growth, the same call while the rulebook grows around it.
#include <boost/json.hpp>

#include "check/families.hpp"
#include "check/generated.hpp"
#include "check/matters.hpp"
#include "contest.hpp"
#include "rung/condition.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

const char* name_of(Others others) {
  return others == Others::kActs ? "other_acts" : "other_values";
}

uint64_t broken_rules(const Checked& checked) {
  uint64_t broken = 0;
  for (const Finding& finding : checked.findings) {
    broken += finding.verdict == Verdict::kViolated;
  }
  return broken;
}

/// Every condition in turn on the event as a row.
struct Scan {
  explicit Scan(const std::vector<std::string>& texts)
      : schema({{"act", FactType::kText, false, {}},
                {"kind", FactType::kText, false, {}},
                {"amount", FactType::kNumber, false, {}}}),
        row(schema.parse(R"({"act":"report","kind":"k0","amount":1000})")) {
    for (const std::string& text : texts) {
      conditions.push_back(Condition::compile(text, schema));
    }
  }
  uint64_t broken() const {
    uint64_t count = 0;
    for (const Condition& condition : conditions) {
      count += condition.evaluate(row) == Truth::kYes;
    }
    return count;
  }
  Schema schema;
  FactRow row;
  std::vector<Condition> conditions;
};

std::vector<Row> propose_rows(Session& session, Others others,
                              std::uint32_t rules, const std::string& row) {
  const Rulebook book = Rulebook::parse(generated_rulebook(others, rules));
  const Scan scan(generated_conditions(others, rules));
  Monitor monitor(city(), {book});
  const Event next = generated_event();
  const auto propose = [&](std::size_t) {
    return broken_rules(monitor.propose(next));
  };
  const auto one_by_one = [&](std::size_t) { return scan.broken(); };
  Contest contest(session, row, rules, 4096);
  contest.add_peer("scan", "throughput", throughput(one_by_one), one_by_one);
  contest.add_rung("propose", throughput(propose), propose);
  return contest.run();
}

/// Compiling, by the rule.
std::vector<Row> compile_rows(Session& session, Others others,
                              std::uint32_t rules, const std::string& row) {
  const std::string text = generated_rulebook(others, rules);
  const auto boost = [&](std::size_t) {
    return uint64_t{boost::json::parse(text).get_object().size()};
  };
  const auto compile = [&](std::size_t) {
    return uint64_t{Rulebook::parse(text).rules().size()};
  };
  Contest contest(session, row, rules, 64);
  contest.add_peer("boost_json", "throughput", throughput(boost), {});
  contest.add_rung("compile", throughput(compile), {});
  auto rows = contest.run();
  for (Row& made : rows) {
    made.value /= rules;
    for (auto& [who, value] : made.peers) value /= rules;
  }
  return rows;
}

void run_others(Session& session, Others others) {
  double smallest = 0;
  for (const std::uint32_t rules : session.options().sizes) {
    const std::string row = std::string("growth/") + name_of(others) +
                            "/five_apply/" + std::to_string(rules);
    if (!session.wants(row)) continue;
    auto proposed = propose_rows(session, others, rules, row);
    if (rules == session.options().sizes.front()) {
      smallest = value_of(proposed, "propose");
    } else {
      judge_by_value(proposed, "propose", "the smallest", smallest, 1.25);
    }
    for (Row& made : proposed)
      made.elsewhere = "casbin-cpp 1,000 policies 793 us";
    session.add(std::move(proposed));
    session.add(compile_rows(session, others, rules, row));
  }
}

}  // namespace

void run_growth(Session& session) {
  run_others(session, Others::kActs);
  run_others(session, Others::kValues);
}

}  // namespace rung::bench
