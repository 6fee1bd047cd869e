// rung_bench_org: questions to an organisation, timed beside the bare reads, a
// hash map and Boost.Graph. What the rows mean: README.md.
#include "families.hpp"
#include "program.hpp"

namespace rung::bench {
namespace {

void run_size(Session& session, std::uint32_t posts) {
  for (const Shape shape : {Shape::kBushy, Shape::kDeep}) {
    for (const bool dated : {false, true}) {
      const WorldSpec spec{shape, dated, false, posts, session.options().seed};
      Arena arena{spec, session.options().queries, nullptr};
      run_relations(session, arena);
      run_posts(session, arena);
      run_routes(session, arena);
    }
  }
  const std::uint64_t seed = session.options().seed;
  Arena mixed{{Shape::kBushy, true, true, posts, seed},
              session.options().queries,
              nullptr};
  run_policies(session, mixed);
  mixed.made.reset();
  run_loading(session, {Shape::kBushy, false, false, posts, seed});
  run_loading(session, {Shape::kBushy, true, false, posts, seed});
}

void run_org(Session& session) {
  for (const std::uint32_t posts : session.options().sizes) {
    run_size(session, posts);
  }
}

Program org_program() {
  Program program;
  program.name = "rung_bench_org";
  program.size_name = "posts";
  program.modes = {"batch", "scalar",   "latency", "traced",
                   "warm",  "days",     "json",    "build",
                   "open",  "open_ask", "strings", "beyond_strings"};
  program.columns = {{"hash/rung", "hash_map"},
                     {"bfs/rung", "boost_bfs"},
                     {"default/rung", "default"}};
  program.defaults.sizes = {10'000, 100'000, 1'000'000};
  program.defaults.large = 10'000'000;
  program.run = run_org;
  return program;
}

}  // namespace
}  // namespace rung::bench

int main(int argc, char** argv) {
  return rung::bench::run_program(rung::bench::org_program(), argc, argv);
}
