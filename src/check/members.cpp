// The members for each of which a check must hold.
#include <algorithm>
#include <charconv>
#include <optional>

#include "check/examine.hpp"
#include "rung/calendar.hpp"

namespace rung::checking {
namespace {

using rules::Each;
using rules::PeriodKind;

// A calendar period: the months of a year that it spans.
struct Period {
  PeriodKind kind;
  int year, index;  // the quarter or half, from 1

  int months() const {
    return kind == PeriodKind::kQuarter ? 3
           : kind == PeriodKind::kHalf  ? 6
                                        : 12;
  }
  /// The day behind its last one.
  Day end() const {
    const int month = index * months() + 1;
    return month > 12 ? make_day(year + 1, 1, 1) : make_day(year, month, 1);
  }
  Period next() const {
    Period p{kind, year, index + 1};
    if (p.index * p.months() > 12) p = {kind, year + 1, 1};
    return p;
  }
  std::string text() const {
    const std::string y = std::to_string(year);
    if (kind == PeriodKind::kYear) return y;
    return y + (kind == PeriodKind::kQuarter ? "-Q" : "-H") +
           std::to_string(index);
  }
};

// `2024-Q2`, `2024-H1` or `2024`.
std::optional<Period> read_period(std::string_view text) {
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + 4, year);
  if (error != std::errc() || end != text.data() + 4 || year < 1) {
    return std::nullopt;
  }
  if (text.size() == 4) return Period{PeriodKind::kYear, year, 1};
  const bool quarter = text[5] == 'Q';
  const int index = text[6] - '0';
  if (text[4] != '-' || (!quarter && text[5] != 'H') || index < 1 ||
      index > (quarter ? 4 : 2)) {
    return std::nullopt;
  }
  return Period{quarter ? PeriodKind::kQuarter : PeriodKind::kHalf, year,
                index};
}

// The period of a kind that holds the day before `end`.
Period period_before(PeriodKind kind, Day end) {
  const YearMonthDay last = civil(Day{end.n - 1});
  Period period{kind, last.year, 1};
  period.index = (last.month - 1) / period.months() + 1;
  return period;
}

}  // namespace

bool Examiner::members(std::vector<Member>& out,
                       std::vector<std::string>& notes, std::string& why) {
  const Each& each = *check_->each;
  out.clear();
  switch (each.source) {
    case Each::Source::kPeriods:
      return periods(out);
    case Each::Source::kTexts:
      for (const std::string& text : each.texts) {
        out.push_back({cond::Value::of_text(text), {}, text});
      }
      return true;
    case Each::Source::kFact: {
      const cond::Value list = memory_.fact(mine_.row(), each.index);
      if (list.kind != cond::Value::Kind::kList) {
        why = book_.facts[each.index].spec.name;
        return false;
      }
      const bool party = book_.facts[each.index].spec.type == FactType::kParty;
      for (std::uint32_t i = 0; i < list.size; ++i) {
        const cond::Value& item = list.items[i];
        const bool text = item.kind == cond::Value::Kind::kText;
        out.push_back({item,
                       party ? memory_.org().find_party(item.text()) : Party{},
                       text ? item.text() : std::string_view()});
      }
      return true;
    }
    case Each::Source::kRole:
      break;
  }
  const Parties& parties = mine_.parties(each.index);
  notes = parties.notes;
  if (parties.unknown) {
    why = parties.why;
    return false;
  }
  for (const Party& party : parties.items) {
    const std::string_view id = plain_id(memory_.org(), party);
    out.push_back({cond::Value::of_text(id), party, id});
  }
  return true;
}

// The periods from the first one that the case names to the first one of each
// kind that is not yet due.
bool Examiner::periods(std::vector<Member>& out) {
  const Each& each = *check_->each;
  std::optional<Day> first;
  for (std::uint32_t pos = 0; pos < view_.limit; ++pos) {
    const Row& row = memory_.rows()[case_->rows[pos]];
    const cond::Value list = memory_.fact(row, each.index);
    if (list.kind != cond::Value::Kind::kList) continue;
    for (std::uint32_t i = 0; i < list.size; ++i) {
      const auto period = read_period(list.items[i].text());
      if (period && (!first || period->end() < *first)) first = period->end();
    }
  }
  if (!first) return true;
  const Day today = day_of(view_.now, book_.zone);
  for (const PeriodKind kind : each.periods) {
    Period period = period_before(kind, *first);
    for (int i = 0; i < 4000 && period.end() <= today; ++i) {
      period_texts_.push_back(period.text());
      const std::string& text = period_texts_.back();
      out.push_back({cond::Value::of_text(text), {}, text});
      period = period.next();
    }
  }
  return true;
}

// The instant at which a period that was not reported is missing.
Instant Examiner::period_due(const Member& member, Truth& known) {
  const auto period = read_period(member.text);
  if (!period) return kForever;
  const Instant next = start_of(period->next().end(), book_.zone);
  if (check_->each->grace.empty()) return next;
  mine_.set_member(&member);
  const cond::Value grace = check_->each->grace.evaluate(mine_);
  if (grace.kind != cond::Value::Kind::kNumber) {
    known = Truth::kUndetermined;
    return kForever;
  }
  if (grace.number < 0) return next;
  const double days = std::clamp(grace.number, 0.0, 100000.0);
  return start_of(Day{period->end().n + static_cast<std::int32_t>(days)},
                  book_.zone);
}

}  // namespace rung::checking
