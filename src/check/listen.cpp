// Which checks and marks an event concerns, and what of it they remember.
#include <algorithm>

#include "check/judge.hpp"

namespace rung::checking {
namespace {

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

}  // namespace

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

}  // namespace rung::checking
