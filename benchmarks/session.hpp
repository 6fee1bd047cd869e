// One run of the program: its options, its rows, and the judging.
#ifndef RUNG_BENCHMARKS_SESSION_HPP_
#define RUNG_BENCHMARKS_SESSION_HPP_

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "options.hpp"

namespace rung::bench {

/// One line of the table: the library beside its peers.
struct Row {
  std::string name;  ///< query/shape/.../size/mode
  std::uint32_t size = 0;
  std::string unit = "ns";  ///< of the values: ns an operation, bytes a post
  double value = 0;
  std::uint64_t checked = 0;  ///< answers compared with the first peer's
  std::vector<std::pair<std::string, double>> peers;
  std::string target, verdict;  ///< empty where the design names none
  double measured = 0, limit = 0;
  std::string elsewhere;  ///< figures of others on other machines
};

class Session;

/// What makes one benchmark program.
struct Program {
  /// A peer in the table: `hash/rung`, how many times as long it takes.
  struct Column {
    std::string title, peer;
  };
  std::string name;                ///< `rung_bench_org`
  std::string size_name;           ///< what the sizes of rows count: `posts`
  std::vector<std::string> modes;  ///< every mode of every family
  std::vector<Column> columns;
  Options defaults;
  void (*run)(Session&);
};

class Session {
 public:
  Session(Program program, Options options)
      : program_(std::move(program)), options_(std::move(options)) {}
  const Program& program() const noexcept { return program_; }
  const Options& options() const noexcept { return options_; }
  const std::vector<Row>& rows() const noexcept { return rows_; }
  void add(Row row) { rows_.push_back(std::move(row)); }
  void add(std::vector<Row> rows) {
    for (Row& row : rows) add(std::move(row));
  }

  /// Is `name` or anything whose name starts with it and a `/` asked for?
  bool wants(const std::string& name) const;
  /// Is just this row asked for?
  bool wants_row(const std::string& name) const;
  /// Runs `body` if --once names it; true if so. For a profiler, the work is
  /// all inside profiled_body() (session.cpp).
  bool once(const std::string& name,
            const std::function<std::uint64_t(std::size_t)>& body) const;

 private:
  Program program_;
  Options options_;
  std::vector<Row> rows_;
};

/// Sets target and verdict of the row of this mode, if it was measured: how
/// many times the peer's time it may take, or how much at all.
void judge_by_peer(std::vector<Row>& rows, const std::string& mode,
                   const std::string& peer, double times);
void judge(std::vector<Row>& rows, const std::string& mode, double limit);
/// Against another row of the library's own: `times` its `value`.
void judge_by_value(std::vector<Row>& rows, const std::string& mode,
                    const std::string& what, double value, double times);
/// The value of a mode, 0 if it was not measured.
double value_of(const std::vector<Row>& rows, const std::string& mode);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_SESSION_HPP_
