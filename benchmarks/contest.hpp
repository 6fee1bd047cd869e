// Several ways to answer the same questions, timed in turn and compared.
#ifndef RUNG_BENCHMARKS_CONTEST_HPP_
#define RUNG_BENCHMARKS_CONTEST_HPP_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "session.hpp"

namespace rung::bench {

/// Runs the first `count` questions; the sum keeps the compiler honest.
using Run = std::function<std::uint64_t(std::size_t count)>;
/// The answer to one question in terms that all contestants share.
using Answer = std::function<std::uint64_t(std::size_t question)>;

/// 0, unknown to the compiler.
std::uint64_t opaque_zero() noexcept;

/// Independent calls: the processor may overlap them.
template <class Ask>
Run throughput(Ask ask) {
  return [ask](std::size_t count) mutable {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += ask(i);
    return sum;
  };
}

/// Dependent calls: which question is next is known with the answer only. That
/// it is always the one behind is known to nobody but us.
template <class Ask>
Run latency(Ask ask) {
  return [ask, zero = opaque_zero()](std::size_t count) mutable {
    std::uint64_t sum = 0, i = 0;
    for (std::size_t asked = 0; asked < count; ++asked) {
      const std::uint64_t answer = ask(i);
      sum += answer;
      i += 1 + (answer & zero);
    }
    return sum;
  };
}

class Contest {
 public:
  /// `name` is a row's without the mode; `questions` how many there are.
  Contest(Session& session, std::string name, std::uint32_t size,
          std::size_t questions);

  /// The library in one mode; the row is named after it.
  void add_rung(std::string mode, Run run, Answer answer);
  /// A peer; `mode` is `throughput` or `latency`. The answers of the first one
  /// added are held against all others; without `answer` none are compared.
  void add_peer(std::string who, std::string mode, Run run, Answer answer);

  /// Both modes of a scalar call of the library: `scalar` and `latency`.
  template <class Ask>
  void add_rung_scalar(Ask ask, Answer answer) {
    add_rung("scalar", throughput(ask), answer);
    add_rung("latency", latency(ask), std::move(answer));
  }
  template <class Ask>
  void add_peer_scalar(std::string who, Ask ask, Answer answer) {
    add_peer(who, "throughput", throughput(ask), answer);
    add_peer(who, "latency", latency(ask), std::move(answer));
  }

  /// Compares the answers, measures, and returns the rows, one a mode. Throws
  /// std::runtime_error where two disagree.
  std::vector<Row> run();

 private:
  struct Entry {
    std::string who, mode;  // peers: mode is throughput or latency
    Run run;
    Answer answer;
    std::size_t count = 0;  // questions in one run
    std::vector<double> ns;
  };
  bool run_once() const;
  bool wanted(const Entry& entry) const;
  void drop_unwanted();
  void calibrate(Entry& entry) const;
  void compare();
  std::vector<Row> rows() const;

  Session& session_;
  std::string name_;
  std::uint32_t size_;
  std::size_t questions_;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> truth_;
};

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_CONTEST_HPP_
