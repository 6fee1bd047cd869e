#include "cases/ask_in_c.h"
#include "cases/face.hpp"
#include "cases/temporary.hpp"

namespace rung::cases {
namespace {

std::string text(rung_str str) { return {str.ptr, str.len}; }

std::string ask(const CaseQuestion& question) {
  const TemporaryFolder folder;
  const std::string path = question.org_path.empty()
                               ? folder.write("org.json", question.org_text)
                               : std::string(question.org_path);
  const std::string verb(question.ask);
  rung_str out = {nullptr, 0};
  rung_session* session = nullptr;
  rung_error* error = nullptr;
  const rung_status status =
      rung_ask_in_c(&out, &session, path.c_str(), verb.c_str(),
                    {question.request.data(), question.request.size()}, &error);
  const std::string answer = status == RUNG_OK ? text(out) : "";
  const std::string what = text(rung_error_what(error));
  rung_error_free(error);
  rung_session_free(session);
  if (status == RUNG_OK) return answer;
  // The numbers of statuses are those of the codes.
  throw Error(static_cast<ErrorCode>(status), what);
}

}  // namespace

Ask c_face() { return ask; }

}  // namespace rung::cases
