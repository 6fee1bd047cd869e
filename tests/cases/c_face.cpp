#include <boost/json/serialize.hpp>

#include "cases/ask_in_c.h"
#include "cases/face.hpp"

namespace rung::cases {
namespace {

std::string text(rung_str str) { return {str.ptr, str.len}; }

class CFace : public Face {
 public:
  Answer ask(const std::string& org_path, const std::string& verb,
             const boost::json::object& request) override {
    const std::string asked = boost::json::serialize(request);
    rung_str out = {nullptr, 0};
    rung_session* session = nullptr;
    rung_error* error = nullptr;
    const rung_status status =
        rung_ask_in_c(&out, &session, org_path.c_str(), verb.c_str(),
                      {asked.data(), asked.size()}, &error);
    Answer answer;
    if (status == RUNG_OK) {
      answer.json = text(out);
    } else {
      answer.error = text(rung_status_name(status));
      answer.message = text(rung_error_what(error));
    }
    rung_error_free(error);
    rung_session_free(session);
    return answer;
  }
};

}  // namespace

std::unique_ptr<Face> c_face() { return std::make_unique<CFace>(); }

}  // namespace rung::cases
