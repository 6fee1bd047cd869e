#include "contest.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <stdexcept>

namespace rung::bench {
namespace {

std::uint64_t g_sink;  // what sums end in

/// Processor time, which other programs on the machine do not add to.
double time_ns(const Run& run, std::size_t count) {
  const std::clock_t start = std::clock();
  const std::uint64_t sum = run(count);
  const std::clock_t took = std::clock() - start;
  *static_cast<volatile std::uint64_t*>(&g_sink) = sum;
  // Never nothing: the clock counts microseconds.
  return static_cast<double>(took + 1) * (1e9 / CLOCKS_PER_SEC);
}

/// The median, or the least.
double typical(std::vector<double> values, bool best) {
  if (best) return *std::min_element(values.begin(), values.end());
  const auto middle =
      values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

std::uint64_t opaque_zero() noexcept {
  volatile std::uint64_t zero = 0;
  return zero;
}

Contest::Contest(Session& session, std::string name, std::uint32_t size,
                 std::size_t questions)
    : session_(session),
      name_(std::move(name)),
      size_(size),
      questions_(questions) {}

void Contest::add_rung(std::string mode, Run run, Answer answer) {
  entries_.push_back(
      {"rung", std::move(mode), std::move(run), std::move(answer), 0, {}});
}

void Contest::add_peer(std::string who, std::string mode, Run run,
                       Answer answer) {
  entries_.push_back({std::move(who),
                      std::move(mode),
                      std::move(run),
                      std::move(answer),
                      0,
                      {}});
}

bool Contest::wanted(const Entry& entry) const {
  if (entry.who == "rung") return session_.wants_row(name_ + "/" + entry.mode);
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& e) {
    const bool same = (e.mode == "latency") == (entry.mode == "latency");
    return e.who == "rung" && same && wanted(e);
  });
}

void Contest::drop_unwanted() {
  std::vector<Entry> kept;
  for (const Entry& entry : entries_) {
    if (wanted(entry)) kept.push_back(entry);
  }
  entries_ = std::move(kept);
}

bool Contest::run_once() const {
  if (session_.options().once.empty()) return false;
  for (const Entry& entry : entries_) {
    const std::string suffix = entry.who == "rung" ? "" : "@" + entry.who;
    const Run capped = [&](std::size_t count) {
      return entry.run(std::min(count, questions_));
    };
    session_.once(name_ + "/" + entry.mode + suffix, capped);
  }
  return true;
}

void Contest::calibrate(Entry& entry) const {
  const double budget = session_.options().budget_ms * 1e6;
  std::size_t count = 1;
  double ns = time_ns(entry.run, count);
  while (count < questions_ && ns < budget / 8) {
    count = std::min(count * 4, questions_);
    ns = time_ns(entry.run, count);
  }
  const double fits = budget / (ns / static_cast<double>(count));
  entry.count =
      std::clamp(static_cast<std::size_t>(fits), std::size_t{1}, questions_);
}

void Contest::compare() {
  for (Entry& entry : entries_) {
    if (!entry.answer) continue;
    entry.run(entry.count);  // a batch has its answers ready
    const bool first = truth_.empty();
    const std::size_t count =
        first ? entry.count : std::min(entry.count, truth_.size());
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t answer = entry.answer(i);
      if (first) {
        truth_.push_back(answer);
      } else if (answer != truth_[i]) {
        throw std::runtime_error(name_ + "/" + entry.mode + ": " + entry.who +
                                 " and " + entries_.front().who +
                                 " disagree on question " + std::to_string(i) +
                                 ": " + std::to_string(answer) + " and " +
                                 std::to_string(truth_[i]));
      }
    }
  }
}

std::vector<Row> Contest::rows() const {
  const bool best = session_.options().best;
  std::vector<Row> rows;
  for (const Entry& entry : entries_) {
    if (entry.who != "rung") continue;
    Row row;
    row.name = name_ + "/" + entry.mode;
    row.size = size_;
    row.value = typical(entry.ns, best);
    if (entry.answer) row.checked = std::min(entry.count, truth_.size());
    const char* of = entry.mode == "latency" ? "latency" : "throughput";
    for (const Entry& peer : entries_) {
      if (peer.who == "rung" || peer.mode != of) continue;
      row.peers.emplace_back(peer.who, typical(peer.ns, best));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Row> Contest::run() {
  if (run_once()) return {};
  drop_unwanted();
  if (entries_.empty()) return {};
  std::fprintf(stderr, "%s\n", name_.c_str());
  for (Entry& entry : entries_) calibrate(entry);
  compare();
  // In turn, so that a disturbance of the machine hits all alike.
  for (int round = 0; round < session_.options().runs; ++round) {
    for (Entry& entry : entries_) {
      entry.ns.push_back(time_ns(entry.run, entry.count) /
                         static_cast<double>(entry.count));
    }
  }
  return rows();
}

}  // namespace rung::bench
