#include "rung/check.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/near.hpp"
#include "check/judge.hpp"
#include "check/select.hpp"
#include "rung/error.hpp"

namespace rung {

std::string_view name(Verdict verdict) noexcept {
  constexpr std::string_view kNames[] = {"violated", "undetermined", "open",
                                         "exempt",   "satisfied",    "vacuous"};
  const auto i = static_cast<std::size_t>(verdict);
  return i < std::size(kNames) ? kNames[i] : "unknown";
}

Verdict Counts::verdict() const noexcept {
  if (violated != 0) return Verdict::kViolated;
  if (undetermined != 0) return Verdict::kUndetermined;
  if (open != 0) return Verdict::kOpen;
  if (exempt != 0) return Verdict::kExempt;
  return satisfied != 0 ? Verdict::kSatisfied : Verdict::kVacuous;
}

bool Checked::has_errors() const noexcept {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
    return f.verdict == Verdict::kViolated && f.severity == Severity::kError;
  });
}

namespace checking {

bool is_refined(std::span<const Rulebook> books, const Rulebook& book) {
  return std::any_of(books.begin(), books.end(), [&](const Rulebook& other) {
    const auto& line = other.lineage();
    return other.id() != book.id() &&
           std::find(line.begin(), line.end(), book.id()) != line.end();
  });
}

std::vector<Rulebook> select(std::span<const Rulebook> books,
                             const std::vector<std::string>& only) {
  if (books.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "no rulebook to check against");
  }
  std::vector<Rulebook> chosen;
  for (const Rulebook& book : books) {
    const bool twin = std::any_of(
        chosen.begin(), chosen.end(),
        [&](const Rulebook& other) { return other.id() == book.id(); });
    if (twin) {
      throw Error(ErrorCode::kInvalidArgument, "a rulebook is given twice", "",
                  std::string(book.id()));
    }
    chosen.push_back(book);
  }
  std::erase_if(chosen,
                [&](const Rulebook& book) { return is_refined(books, book); });
  for (const std::string& id : only) {
    Nearest nearest(id);
    bool known = false;
    for (const Rulebook& book : chosen) {
      for (const RuleInfo& rule : book.rules()) {
        nearest.offer(rule.id);
        known = known || rule.id == id;
      }
    }
    if (!known) {
      throw Error(ErrorCode::kInvalidArgument, "no such rule", "", id,
                  nearest.hint());
    }
  }
  return chosen;
}

namespace {

void tell(const Progress& progress, double done) {
  if (progress && !progress("check", done)) {
    throw Error(ErrorCode::kCancelled, "the check was cancelled");
  }
}

}  // namespace
}  // namespace checking

Checked check(const Org& org, std::span<const Rulebook> books,
              std::span<const Event> events, const CheckOptions& options) {
  const std::vector<Rulebook> chosen = checking::select(books, options.only);
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) {
                     return events[a].time < events[b].time;
                   });
  Instant now = options.at;
  if (now == kBeginning && !order.empty()) now = events[order.back()].time;
  Checked out;
  const auto parts = static_cast<double>(chosen.size() * (order.size() + 1));
  double done = 0;
  for (const Rulebook& book : chosen) {
    checking::Judge judge(org, book, options.only);
    for (const std::size_t i : order) judge.learn(events[i], i);
    for (std::size_t i = 0; i < order.size(); ++i) {
      judge.place_next();
      if (i % 4096 == 0) checking::tell(options.progress, (done + 1) / parts);
      ++done;
    }
    judge.judge_all(now, options.complete, out);
  }
  checking::conclude(out);
  return out;
}

}  // namespace rung
