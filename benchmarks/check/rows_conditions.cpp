// Rows: condition.
#include <boost/json.hpp>

#include "check/conditions.hpp"
#include "check/families.hpp"
#include "contest.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

constexpr std::size_t kRows = 4096;
constexpr std::size_t kBatch = 100;

uint64_t number(Truth truth) { return static_cast<uint64_t>(truth); }

uint64_t number(const JsonLogic::Answer& answer) {
  return number(answer.json == "true" ? Truth::kYes : Truth::kNo);
}

/// The question behind any number, so that there are as many as one likes.
template <class Ask>
auto wrapped(Ask ask) {
  return [ask](std::size_t i) { return ask(i % kRows); };
}

/// Rows that were read before: the call alone is timed.
std::vector<Row> parsed_rows(Session& session, const Written& written,
                             const std::vector<Facts>& facts) {
  const auto condition = Condition::compile(written.json, facts_schema());
  std::vector<FactRow> rows;
  for (const Facts& row : facts) rows.push_back(facts_schema().parse(row.json));
  std::vector<Truth> out(kRows);
  const auto bare = wrapped([&](std::size_t i) {
    return number(written.bare(facts[i]) ? Truth::kYes : Truth::kNo);
  });
  const auto single = wrapped(
      [&](std::size_t i) { return number(condition.evaluate(rows[i])); });
  const Run batch = [&](std::size_t count) {
    uint64_t sum = 0;
    for (std::size_t done = 0; done < count;) {
      const std::size_t at = done % kRows;
      const std::size_t n = std::min({kBatch, count - done, kRows - at});
      condition.evaluate({rows.data() + at, n}, {out.data() + at, n});
      sum += number(out[at]);
      done += n;
    }
    return sum;
  };
  const std::string name =
      std::string("condition/") + written.name + "/parsed/1";
  Contest contest(session, name, 1, session.options().queries);
  contest.add_peer("bare", "throughput", throughput(bare), bare);
  contest.add_rung("single", throughput(single), single);
  contest.add_rung("batch", batch,
                   wrapped([&](std::size_t i) { return number(out[i]); }));
  auto made = contest.run();
  if (std::string(written.name) == "two_clauses") judge(made, "single", 60);
  for (Row& row : made) row.elsewhere = written.elsewhere;
  return made;
}

/// Rows that are texts: each call reads one. Bare is Boost.JSON's parse alone.
std::vector<Row> text_rows(Session& session, const Written& written,
                           const std::vector<Facts>& facts) {
  const auto condition = Condition::compile(written.json, facts_schema());
  const auto compat = JsonLogic::compile(written.json);
  const auto boost = wrapped([&](std::size_t i) {
    return uint64_t{boost::json::parse(facts[i].json).get_object().size()};
  });
  const auto logic = wrapped(
      [&](std::size_t i) { return number(compat.apply(facts[i].json)); });
  const auto strict = wrapped([&](std::size_t i) {
    return number(condition.evaluate(facts_schema().parse(facts[i].json)));
  });
  const std::string name = std::string("condition/") + written.name + "/text/1";
  Contest contest(session, name, 1, session.options().queries);
  contest.add_peer("json_logic", "throughput", throughput(logic), logic);
  contest.add_peer("boost_json", "throughput", throughput(boost), {});
  contest.add_rung("single", throughput(strict), strict);
  return contest.run();
}

/// The condition itself is a text, compiled anew for each row that was read.
std::vector<Row> compiled_rows(Session& session, const Written& written,
                               const std::vector<Facts>& facts) {
  std::vector<FactRow> rows;
  for (const Facts& row : facts) rows.push_back(facts_schema().parse(row.json));
  const std::string_view text = written.json;
  const auto boost = [&](std::size_t) {
    return uint64_t{boost::json::parse(text).get_object().size()};
  };
  const auto logic = wrapped([&](std::size_t i) {
    return number(JsonLogic::compile(text).apply(facts[i].json));
  });
  const auto strict = wrapped([&](std::size_t i) {
    return number(Condition::compile(text, facts_schema()).evaluate(rows[i]));
  });
  const std::string name = std::string("condition/") + written.name + "/rule/1";
  Contest contest(session, name, 1, session.options().queries);
  contest.add_peer("json_logic", "throughput", throughput(logic), logic);
  contest.add_peer("boost_json", "throughput", throughput(boost), {});
  contest.add_rung("compile", throughput(strict), strict);
  return contest.run();
}

}  // namespace

void run_conditions(Session& session) {
  for (const Written& written : written_conditions()) {
    if (!session.wants(std::string("condition/") + written.name +
                       "/parsed/1") &&
        !session.wants(std::string("condition/") + written.name + "/text/1") &&
        !session.wants(std::string("condition/") + written.name + "/rule/1")) {
      continue;
    }
    const auto facts = make_facts(kRows, session.options().seed);
    session.add(parsed_rows(session, written, facts));
    session.add(text_rows(session, written, facts));
    session.add(compiled_rows(session, written, facts));
  }
}

}  // namespace rung::bench
