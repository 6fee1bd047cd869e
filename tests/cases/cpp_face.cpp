#include <boost/json/serialize.hpp>
#include <optional>

#include "cases/face.hpp"
#include "rung/json.hpp"
#include "rung/org.hpp"

namespace rung::cases {
namespace {

std::string put(const Org& org, const std::string& verb,
                const std::string& request) {
  if (verb == "route") return route_json(org, request);
  if (verb == "relate") return relate_json(org, request);
  return org_check_json(org, request);
}

class CppFace : public Face {
 public:
  Answer ask(const std::string& org_path, const std::string& verb,
             const boost::json::object& request) override {
    try {
      if (!org_ || path_ != org_path) {
        org_ = Org::load(org_path);
        path_ = org_path;
      }
      return {put(*org_, verb, boost::json::serialize(request)), {}, {}};
    } catch (const Error& error) {
      return {{}, std::string(error_code_name(error.code())), error.what()};
    }
  }

 private:
  std::string path_;
  std::optional<Org> org_;
};

}  // namespace

std::unique_ptr<Face> cpp_face() { return std::make_unique<CppFace>(); }

}  // namespace rung::cases
