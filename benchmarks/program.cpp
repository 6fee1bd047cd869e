#include "program.hpp"

#include <cstdio>
#include <exception>
#include <stdexcept>

#include "report.hpp"

namespace rung::bench {
namespace {

void run(const Program& program, int argc, char** argv) {
  Session session(program, parse_options(program.defaults, argc, argv));
  if (session.options().help) {
    std::fputs(usage(program.name, program.size_name, program.defaults).c_str(),
               stdout);
    return;
  }
  program.run(session);
  if (session.options().once.empty()) print_table(session);
  if (!session.options().json.empty()) {
    write_json(session, session.options().json);
  }
}

}  // namespace

int run_program(const Program& program, int argc, char** argv) {
  try {
    run(program, argc, argv);
    return 0;
  } catch (const std::invalid_argument& error) {
    std::fprintf(stderr, "%s: %s\n", program.name.c_str(), error.what());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", program.name.c_str(), error.what());
    return 1;
  }
}

}  // namespace rung::bench
