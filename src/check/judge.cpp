#include "check/judge.hpp"

#include <algorithm>

#include "rung/error.hpp"

namespace rung::checking {
namespace {

using rules::Kernel;
using rules::Listener;

std::uint64_t number_of(const Party& party) {
  const auto kind = static_cast<std::uint64_t>(party.kind) << 32;
  switch (party.kind) {
    case Party::Kind::kUnit:
      return kind | static_cast<std::uint32_t>(party.unit);
    case Party::Kind::kPost:
      return kind | static_cast<std::uint32_t>(party.post);
    case Party::Kind::kPerson:
      return kind | static_cast<std::uint32_t>(party.person);
    case Party::Kind::kNone:
      break;
  }
  return kind;
}

bool has(const std::vector<std::uint32_t>& positions, std::uint32_t pos) {
  return std::find(positions.begin(), positions.end(), pos) != positions.end();
}

// May an event of this act prove an exemption, or end what proves it?
bool is_evidence(const rules::Unless& unless, std::uint32_t act) {
  for (const auto* predicate : {&unless.evidence, &unless.until}) {
    if (!*predicate) continue;
    const std::vector<std::uint32_t>& acts = (*predicate)->acts;
    if (acts.empty() || std::binary_search(acts.begin(), acts.end(), act)) {
      return true;
    }
  }
  return false;
}

bool judges_every_case(const rules::Check& check) {
  return (check.kernel == Kernel::kCount && check.keys.empty()) ||
         check.kernel == Kernel::kTogether;
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
      counts_(data_.rules.size()) {
  for (std::size_t r = 0; r < data_.rules.size(); ++r) {
    const RuleInfo& info = data_.rules[r].info;
    on_[r] = info.on && (only.empty() || std::find(only.begin(), only.end(),
                                                   info.id) != only.end());
  }
  find_kinds();
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
    if (on_[check.rule] && judges_every_case(check)) {
      of_every_case_[kind].push_back(c);
    }
  }
  for (const rules::Mark& mark : data_.marks) {
    kinds_[static_cast<std::size_t>(mark.case_kind)] = true;
  }
}

void Judge::learn(const Event& event, std::size_t input) {
  memory_.add(event, input);
}

void Judge::place_next() {
  const std::uint32_t row = next_++;
  memory_.place(row, kinds_);
  touched_.clear();
  examiner_.look_away();
  const std::uint32_t act = memory_.rows()[row].act;
  for (const auto what : {Listener::What::kMark, Listener::What::kCheck}) {
    if (act != kNone) hear(data_.by_act[act], row, what);
    hear(data_.by_act.back(), row, what);
  }
  touch_neighbours(memory_.rows()[row]);
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
}

// Any event of a case, whatever its act, can be the very next one that a check
// waited for in vain, or the first or last of the case.
void Judge::touch_neighbours(const Row& row) {
  for (const std::uint32_t check : next_to_) {
    const rules::Rule& rule = data_.rules[data_.checks[check].rule];
    const Place& place = row.places[static_cast<std::size_t>(rule.case_kind)];
    if (place.case_index != kNone)
      touched_.push_back({place.case_index, check});
  }
}

void Judge::hear(const rules::ActIndex& index, std::uint32_t row,
                 Listener::What what) {
  const auto hear_all = [&](const std::vector<Listener>& listeners) {
    for (const Listener& one : listeners) {
      if (one.what == what) hear_one(one, row);
    }
  };
  hear_all(index.always);
  for (const rules::ActIndex::ByFact& by : index.by_fact) {
    const cond::Value value = memory_.fact(memory_.rows()[row], by.fact);
    if (value.kind != cond::Value::Kind::kText) {
      hear_all(by.all);
      continue;
    }
    const auto found = by.with.find(value.text());
    if (found != by.with.end()) hear_all(found->second);
  }
}

void Judge::hear_one(const Listener& listener, std::uint32_t row) {
  if (listener.what == Listener::What::kMark) {
    mark(listener.index, row);
  } else {
    match(listener, row);
  }
}

void Judge::mark(std::uint32_t index, std::uint32_t row) {
  const rules::Mark& mark = data_.marks[index];
  const Place place =
      memory_.rows()[row].places[static_cast<std::size_t>(mark.case_kind)];
  Case& c = memory_.cases()[place.case_index];
  Scene& scene = examiner_.scene();
  scene.look(c, place.pos);
  if (examiner_.matches(mark.predicate, scene) == Truth::kYes) {
    c.marks[index].push_back(place.pos);
  }
}

// Is a match the first one, of the case or of a party? What came before and may
// have been a match leaves it open.
Truth Judge::first(const Listener& listener, const Match& match,
                   CheckMemory& memory) {
  const rules::Check& check = data_.checks[listener.index];
  const rules::Predicate& predicate = *check.predicate(listener.use);
  constexpr std::uint64_t kPerhaps = std::uint64_t{1} << 63;
  const std::uint64_t use = static_cast<std::uint64_t>(listener.use) << 48;
  std::vector<std::uint64_t> numbers;
  if (predicate.first_of == kNone) {
    numbers.push_back(use);
  } else {
    const Parties& parties = examiner_.scene().parties(predicate.first_of);
    if (parties.unknown) return Truth::kUndetermined;  // it may be a new one
    for (const Party& p : parties.items) numbers.push_back(use | number_of(p));
  }
  Truth answer = Truth::kNo;
  for (std::uint64_t number : numbers) {
    Truth one = match.truth;
    for (const auto& [seen, pos] : memory.seen) {
      if (seen == number) one = Truth::kNo;
      if (seen == (number | kPerhaps) && one == Truth::kYes) {
        one = Truth::kUndetermined;
      }
    }
    if (one == Truth::kNo) continue;
    if (match.truth != Truth::kYes) number |= kPerhaps;
    memory.seen.emplace_back(number, match.pos);
    if (answer != Truth::kYes) answer = one;
  }
  return answer;
}

void Judge::match(const Listener& listener, std::uint32_t index) {
  const rules::Check& check = data_.checks[listener.index];
  const rules::Predicate& predicate = *check.predicate(listener.use);
  const Row& row = memory_.rows()[index];
  const Place place =
      row.places[static_cast<std::size_t>(data_.rules[check.rule].case_kind)];
  Case& c = memory_.cases()[place.case_index];
  Scene& scene = examiner_.scene();
  scene.look(c, place.pos);
  const std::size_t n = predicate.per_receiver ? row.to.size() : 1;
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t receiver = predicate.per_receiver ? i : kNone;
    scene.set_receiver(receiver);
    Match match{place.pos, receiver, examiner_.matches(predicate, scene)};
    if (match.truth == Truth::kNo) continue;
    CheckMemory& memory = c.checks[listener.index];
    if (predicate.first) match.truth = first(listener, match, memory);
    if (match.truth == Truth::kNo) continue;
    memory.matches[static_cast<std::size_t>(listener.use)].push_back(match);
    touched_.push_back({place.case_index, listener.index});
  }
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
  for (const rules::Rule& rule : data_.rules) {
    for (const rules::Unless& unless : rule.unless) {
      if (is_evidence(unless, r.act)) return true;
    }
  }
  if (!r.facts.empty() || !r.event->subject.empty()) return true;
  if (r.event->act == "close" || r.event->act == "archive") return true;
  // Rules on whole cases look at the last event of each, whatever its act.
  for (std::size_t k = 0; k < rules::kCaseKinds; ++k) {
    if (!of_every_case_[k].empty()) return true;
  }
  const auto any = [](const rules::ActIndex& index) {
    return !index.always.empty() || !index.by_fact.empty();
  };
  return any(data_.by_act.back()) ||
         (r.act != kNone && any(data_.by_act[r.act]));
}

std::size_t Judge::first_verdict(Checked& out) const {
  const std::size_t first = out.verdicts.size();
  for (std::size_t r = 0; r < data_.rules.size(); ++r) {
    RuleVerdict verdict;
    verdict.rule = data_.rules[r].info.id;
    verdict.rulebook = data_.rules[r].info.rulebook;
    out.verdicts.push_back(std::move(verdict));
  }
  return first;
}

void Judge::take(std::uint32_t check, const Case& c, const Result& result,
                 Checked& out) {
  Counts& counts = counts_[data_.checks[check].rule];
  switch (result.verdict) {
    case Verdict::kViolated:
      ++counts.violated;
      break;
    case Verdict::kUndetermined:
      ++counts.undetermined;
      break;
    case Verdict::kOpen:
      ++counts.open;
      break;
    case Verdict::kExempt:
      ++counts.exempt;
      break;
    default:
      ++counts.satisfied;
      if (!result.notes.empty()) {
        for (Finding& f : reporter_.notes(check, c, result)) {
          out.findings.push_back(std::move(f));
        }
      }
      return;
  }
  out.findings.push_back(reporter_.report(check, c, result));
}

void Judge::judge_case(std::uint32_t case_index, const View& view, Checked& out,
                       std::vector<std::uint64_t>& cases_of_rule) {
  const Case& c = memory_.cases()[case_index];
  std::vector<std::uint32_t> checks =
      of_every_case_[static_cast<std::size_t>(c.kind)];
  for (const auto& [check, memory] : c.checks) checks.push_back(check);
  std::sort(checks.begin(), checks.end());
  checks.erase(std::unique(checks.begin(), checks.end()), checks.end());
  std::uint32_t last_rule = kNone;
  for (const std::uint32_t check : checks) {
    const std::uint32_t rule = data_.checks[check].rule;
    if (!on_[rule]) continue;
    bool activated = false;
    std::vector<Result> results;
    examiner_.examine(check, c, view, kNone, [&](const Result& result) {
      activated = true;
      results.push_back(result);
    });
    for (const Result& result : results) take(check, c, result, out);
    if (activated && rule != last_rule) {
      ++cases_of_rule[rule];
      last_rule = rule;
    }
  }
}

void Judge::judge_all(Instant now, bool complete, Checked& out) {
  counts_.assign(data_.rules.size(), {});
  std::vector<std::uint64_t> cases(data_.rules.size());
  const auto any = static_cast<std::size_t>(CaseKind::kAny);
  if (kinds_[any] && memory_.rows().empty()) {
    // Nothing happened: the one case of `any` is there all the same.
    const Case nothing{CaseKind::kAny, "*", true, {}, {}, {}, {}};
    for (const std::uint32_t check : of_every_case_[any]) {
      examiner_.examine(check, nothing, {0, now, complete}, kNone,
                        [&](const Result& result) {
                          ++cases[data_.checks[check].rule];
                          take(check, nothing, result, out);
                        });
    }
  }
  for (std::uint32_t i = 0; i < memory_.cases().size(); ++i) {
    const Case& c = memory_.cases()[i];
    const View view{static_cast<std::uint32_t>(c.rows.size()), now,
                    complete || !c.closed.empty()};
    judge_case(i, view, out, cases);
  }
  const std::size_t first = first_verdict(out);
  for (std::size_t r = 0; r < data_.rules.size(); ++r) {
    out.verdicts[first + r].cases = cases[r];
    out.verdicts[first + r].counts = counts_[r];
  }
  std::size_t r = 0;
  out.verdicts.erase(
      std::remove_if(out.verdicts.begin() + static_cast<std::ptrdiff_t>(first),
                     out.verdicts.end(),
                     [&](const RuleVerdict&) { return !on_[r++]; }),
      out.verdicts.end());
}

// Nothing here is as long as the rulebook: what an event costs depends on the
// rules that look at it.
void Judge::judge_last(bool changes, Checked& out) {
  std::vector<std::uint32_t> asked;
  const Row& row = memory_.rows().back();
  const std::vector<Touched> touched = touched_;
  for (const Touched& t : touched) counts_[data_.checks[t.check].rule] = {};
  for (const Touched& t : touched) {
    const rules::Check& check = data_.checks[t.check];
    if (!on_[check.rule]) continue;
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
      asked.push_back(check.rule);
      take(t.check, c, result, out);
    }
    if (changes) known_[t] = std::move(now);
  }
  std::sort(asked.begin(), asked.end());
  asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
  for (const std::uint32_t r : asked) {
    RuleVerdict verdict;
    verdict.rule = data_.rules[r].info.id;
    verdict.rulebook = data_.rules[r].info.rulebook;
    verdict.cases = 1;
    verdict.counts = counts_[r];
    out.verdicts.push_back(std::move(verdict));
  }
}

void conclude(Checked& checked) {
  for (RuleVerdict& v : checked.verdicts) v.verdict = v.counts.verdict();
  std::stable_sort(
      checked.findings.begin(), checked.findings.end(),
      [](const Finding& a, const Finding& b) { return a.time < b.time; });
}

}  // namespace rung::checking
