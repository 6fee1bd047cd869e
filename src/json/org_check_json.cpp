#include <boost/json/serialize.hpp>
#include <utility>

#include "json/request.hpp"
#include "json/values.hpp"
#include "rung/json.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::object problem_value(const Problem& problem, Lang lang) {
  return {{"code", problem.code},
          {"severity", name_value(problem.severity)},
          {"subjects", text_array(problem.subjects)},
          {"message", in(lang, problem.message)}};
}

}  // namespace

std::string to_json(const Org& org, const OrgReport& report, Lang lang) {
  json::array problems;
  problems.reserve(report.problems.size());
  for (const Problem& problem : report.problems) {
    problems.push_back(problem_value(problem, lang));
  }
  return json::serialize(json::object{{"units", report.units},
                                      {"posts", report.posts},
                                      {"people", report.people},
                                      {"roots", id_array(org, report.roots)},
                                      {"depth", report.depth},
                                      {"problems", std::move(problems)}});
}

std::string org_check_json(const Org& org, std::string_view text) {
  const Request request(text, {"at", "lang"});
  const Lang lang = request.lang();
  return to_json(org, org.check(request.at(org)), lang);
}

}  // namespace rung
