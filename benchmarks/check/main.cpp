// rung_bench_check: conditions, guard calls, growing rulebooks and replays.
// What the rows mean: README.md.
#include "check/families.hpp"
#include "program.hpp"

namespace rung::bench {
namespace {

void run_check(Session& session) {
  run_conditions(session);
  run_guard(session);
  run_growth(session);
  run_replay(session);
}

Program check_program() {
  Program program;
  program.name = "rung_bench_check";
  program.size_name = "rules";
  program.modes = {"single",  "batch", "propose", "json",
                   "compile", "check", "monitor", "load"};
  program.columns = {{"compat/rung", "json_logic"},
                     {"again/rung", "check_again"},
                     {"scan/rung", "scan"}};
  program.defaults.sizes = {10, 100, 1'000, 10'000};
  program.run = run_check;
  return program;
}

}  // namespace
}  // namespace rung::bench

int main(int argc, char** argv) {
  return rung::bench::run_program(rung::bench::check_program(), argc, argv);
}
