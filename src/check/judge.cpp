#include "check/judge.hpp"

#include <algorithm>

namespace rung::checking {
namespace {

using rules::Kernel;

bool has(const std::vector<std::uint32_t>& positions, std::uint32_t pos) {
  return std::find(positions.begin(), positions.end(), pos) != positions.end();
}

void leave_distinct(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

bool judges_every_case(const rules::Check& check) {
  return (check.kernel == Kernel::kCount && check.keys.empty()) ||
         check.kernel == Kernel::kTogether;
}

// Of the counts, the one of this verdict.
std::uint64_t& number_of(Verdict verdict, Counts& counts) {
  switch (verdict) {
    case Verdict::kViolated:
      return counts.violated;
    case Verdict::kUndetermined:
      return counts.undetermined;
    case Verdict::kOpen:
      return counts.open;
    case Verdict::kExempt:
      return counts.exempt;
    default:
      return counts.satisfied;
  }
}

}  // namespace

Judge::Judge(const Org& org, Rulebook book,
             const std::vector<std::string>& only)
    : book_(std::move(book)),
      data_(book_.data()),
      memory_(org, data_),
      examiner_(memory_),
      reporter_(memory_, examiner_),
      on_(data_.rules.size()),
      judged_(data_.checks.size()),
      counts_(data_.rules.size()) {
  for (std::size_t r = 0; r < data_.rules.size(); ++r) {
    const RuleInfo& info = data_.rules[r].info;
    on_[r] = info.on && (only.empty() || std::find(only.begin(), only.end(),
                                                   info.id) != only.end());
  }
  for (std::uint32_t c = 0; c < data_.checks.size(); ++c) {
    if (!data_.rules[data_.checks[c].rule].info.on) continue;
    for_each_counting(c, [&](std::uint32_t) { judged_[c] = true; });
  }
  find_kinds();
  find_kept();
}

template <class Use>
void Judge::for_each_counting(std::uint32_t check, const Use& use) const {
  const rules::Check& spec = data_.checks[check];
  if (on_[spec.rule]) use(spec.rule);
  for (const std::uint32_t rule : spec.carries) {
    if (on_[rule]) use(rule);
  }
}

void Judge::find_kinds() {
  for (std::uint32_t c = 0; c < data_.checks.size(); ++c) {
    const rules::Check& check = data_.checks[c];
    if (!data_.rules[check.rule].info.on) continue;
    const auto kind =
        static_cast<std::size_t>(data_.rules[check.rule].case_kind);
    kinds_[kind] = true;
    if (check.gap == rules::Gap::kAdjacent ||
        check.position != rules::Position::kAnywhere) {
      next_to_.push_back(c);
    }
    if (judged_[c] && judges_every_case(check)) {
      of_every_case_[kind].push_back(c);
    }
  }
  for (const rules::Mark& mark : data_.marks) {
    kinds_[static_cast<std::size_t>(mark.case_kind)] = true;
  }
}

// Which acts a saved state must hold: those that a predicate wants, and those
// that may prove an exemption, or end what proves it. Rules on whole cases look
// at the last event of each, whatever its act.
void Judge::find_kept() {
  const auto heard = [](const rules::ActIndex& index) {
    return !index.always.empty() || !index.by_fact.empty();
  };
  keeps_all_ = heard(data_.by_act.back()) ||
               std::any_of(of_every_case_.begin(), of_every_case_.end(),
                           [](const auto& checks) { return !checks.empty(); });
  for (std::size_t act = 0; act < data_.acts.size(); ++act) {
    keeps_.push_back(heard(data_.by_act[act]));
  }
  for (const rules::Rule& rule : data_.rules) {
    if (!rule.info.on) continue;
    for (const rules::Unless& unless : rule.unless) {
      for (const auto* predicate : {&unless.evidence, &unless.until}) {
        if (!*predicate) continue;
        keeps_all_ = keeps_all_ || (*predicate)->acts.empty();
        for (const std::uint32_t act : (*predicate)->acts) keeps_[act] = true;
      }
    }
  }
}

void Judge::learn(const Event& event, std::size_t input) {
  memory_.add(event, input);
}

void Judge::feed(const Event& event, std::size_t input) {
  if (memory_.add(event, input)) {
    memory_.forget_cases();
    next_ = 0;
  }
  while (next_ < memory_.rows().size()) place_next();
}

void Judge::take_back() {
  const bool changed = memory_.take_back();
  --next_;
  if (!changed) return;
  memory_.forget_cases();
  next_ = 0;
  while (next_ < memory_.rows().size()) place_next();
}

bool Judge::remembers(std::uint32_t row) const {
  const Row& r = memory_.rows()[row];
  return keeps_all_ || !r.facts.empty() || !r.event->subject.empty() ||
         closes(*r.event) || (r.act != kNone && keeps_[r.act]);
}

void Judge::tell(std::size_t rule, std::uint64_t cases, Checked& out) const {
  RuleVerdict verdict;
  verdict.rule = data_.rules[rule].info.id;
  verdict.rulebook = data_.rules[rule].info.rulebook;
  verdict.cases = cases;
  verdict.counts = counts_[rule];
  out.verdicts.push_back(std::move(verdict));
}

void Judge::take(std::uint32_t check, const Case& c, const Result& result,
                 Checked& out) {
  for_each_counting(check, [&](std::uint32_t rule) {
    ++number_of(result.verdict, counts_[rule]);
  });
  if (result.verdict != Verdict::kSatisfied) {
    out.findings.push_back(reporter_.report(check, c, result));
    return;
  }
  if (result.notes.empty()) return;
  for (Finding& f : reporter_.notes(check, c, result)) {
    out.findings.push_back(std::move(f));
  }
}

void Judge::judge_case(const Case& c, const View& view, Checked& out,
                       std::vector<std::uint64_t>& cases_of_rule) {
  std::vector<std::uint32_t> checks =
      of_every_case_[static_cast<std::size_t>(c.kind)];
  for (const auto& [check, memory] : c.checks) checks.push_back(check);
  leave_distinct(checks);
  std::vector<std::uint32_t> activated;  // rules
  for (const std::uint32_t check : checks) {
    if (!judged_[check]) continue;
    std::vector<Result> results;
    examiner_.examine(check, c, view, kNone,
                      [&](const Result& r) { results.push_back(r); });
    for (const Result& result : results) take(check, c, result, out);
    if (results.empty()) continue;
    for_each_counting(check, [&](std::uint32_t r) { activated.push_back(r); });
  }
  leave_distinct(activated);
  for (const std::uint32_t rule : activated) ++cases_of_rule[rule];
}

void Judge::judge_all(Instant now, bool complete, Checked& out) {
  counts_.assign(data_.rules.size(), {});
  std::vector<std::uint64_t> cases(data_.rules.size());
  const auto any = static_cast<std::size_t>(CaseKind::kAny);
  if (kinds_[any] && memory_.rows().empty()) {
    // Nothing happened: the one case of `any` is there all the same.
    const Case nothing{CaseKind::kAny, "*", true, {}, {}, {}, {}};
    judge_case(nothing, {0, now, complete}, out, cases);
  }
  for (const Case& c : memory_.cases()) {
    const View view{static_cast<std::uint32_t>(c.rows.size()), now,
                    complete || !c.closed.empty()};
    judge_case(c, view, out, cases);
  }
  for (std::size_t r = 0; r < data_.rules.size(); ++r) {
    if (on_[r]) tell(r, cases[r], out);
  }
}

// Nothing here is as long as the rulebook: what an event costs depends on the
// rules that look at it.
void Judge::judge_last(bool changes, Checked& out) {
  std::vector<std::uint32_t> asked;
  const Row& row = memory_.rows().back();
  const std::vector<Touched> touched = touched_;
  for (const Touched& t : touched) {
    for_each_counting(t.check, [&](std::uint32_t r) { counts_[r] = {}; });
  }
  for (const Touched& t : touched) {
    const rules::Check& check = data_.checks[t.check];
    if (!judged_[t.check]) continue;
    const Case& c = memory_.cases()[t.case_index];
    const std::uint32_t pos = static_cast<std::uint32_t>(c.rows.size()) - 1;
    const View view{pos + 1, row.event->time, !c.closed.empty()};
    Known now;
    std::vector<Result> results;
    const bool all = changes || judges_every_case(check);
    examiner_.examine(t.check, c, view, all ? kNone : pos,
                      [&](const Result& r) { results.push_back(r); });
    const auto before = known_.find(t);
    for (const Result& result : results) {
      const std::pair key{result.pos, result.receiver};
      const std::pair value{result.verdict, result.way};
      now[key] = value;
      if (all && result.pos != pos && before != known_.end()) {
        const auto was = before->second.find(key);
        if (was != before->second.end() && was->second == value) continue;
      }
      if (!changes && all && result.verdict == Verdict::kOpen) continue;
      if (!changes && result.pos != pos && !has(result.witnesses, pos)) {
        continue;  // an older fault, in which the event has no part
      }
      for_each_counting(t.check, [&](std::uint32_t r) { asked.push_back(r); });
      take(t.check, c, result, out);
    }
    if (changes) known_[t] = std::move(now);
  }
  leave_distinct(asked);
  for (const std::uint32_t r : asked) tell(r, 1, out);
}

void conclude(Checked& checked) {
  for (RuleVerdict& v : checked.verdicts) v.verdict = v.counts.verdict();
  std::stable_sort(
      checked.findings.begin(), checked.findings.end(),
      [](const Finding& a, const Finding& b) { return a.time < b.time; });
}

}  // namespace rung::checking
