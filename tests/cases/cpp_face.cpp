#include "cases/face.hpp"
#include "rung/party.hpp"

namespace rung::cases {
namespace {

// Step by step, as a host does that sets some options itself. In one call it
// is the way of C (route_json()).
std::string route_in_steps(const CaseQuestion& question) {
  const RouteRequest request =
      parse_route_request(question.org, question.request);
  const Route answer = route(question.org, request.from, request.query);
  return to_json(question.org, answer, request.lang);
}

}  // namespace

Ask cpp_face() {
  return [](const CaseQuestion& question) {
    return question.ask == "route" ? route_in_steps(question)
                                   : ask_library(question);
  };
}

}  // namespace rung::cases
