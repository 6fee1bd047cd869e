// rung_bench_org: questions to an organisation, timed beside the bare reads, a
// hash map and Boost.Graph. What the rows mean: README.md.
#include <cstdio>
#include <exception>
#include <stdexcept>

#include "arena.hpp"
#include "report.hpp"
#include "session.hpp"

namespace rung::bench {
namespace {

void run_size(Session& session, std::uint32_t posts) {
  for (const Shape shape : {Shape::kBushy, Shape::kDeep}) {
    for (const bool dated : {false, true}) {
      const WorldSpec spec{shape, dated, posts, session.options().seed};
      Arena arena{spec, session.options().queries, nullptr};
      run_relations(session, arena);
      run_posts(session, arena);
      run_routes(session, arena);
    }
  }
  run_loading(session, {Shape::kBushy, false, posts, session.options().seed});
  run_loading(session, {Shape::kBushy, true, posts, session.options().seed});
}

int run(int argc, char** argv) {
  Session session(parse_options(argc, argv));
  if (session.options().help) {
    std::fputs(usage(), stdout);
    return 0;
  }
  for (const std::uint32_t posts : session.options().sizes) {
    run_size(session, posts);
  }
  if (session.options().once.empty()) print_table(session);
  if (!session.options().json.empty()) {
    write_json(session, session.options().json);
  }
  return 0;
}

}  // namespace
}  // namespace rung::bench

int main(int argc, char** argv) {
  try {
    return rung::bench::run(argc, argv);
  } catch (const std::invalid_argument& error) {
    std::fprintf(stderr, "rung_bench_org: %s\n", error.what());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rung_bench_org: %s\n", error.what());
    return 1;
  }
}
