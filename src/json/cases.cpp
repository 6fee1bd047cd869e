#include "rung/cases.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "base/utf8.hpp"
#include "json/case_file.hpp"
#include "json/case_match.hpp"
#include "json/pointer_error.hpp"
#include "json/values.hpp"

namespace rung {
namespace {

namespace json = boost::json;

// An organisation and where it came from; `path` is empty where it stands in
// the case file.
struct Loaded {
  Org org;
  std::string path;
};

Loaded load_org(const CaseFile& file, const std::vector<std::string>& roots) {
  const std::string& path = file.org_path;
  if (path.empty()) {
    return {at_pointer("/org", [&] { return Org::parse(file.org_text); }), {}};
  }
  if (!path.starts_with('/')) {
    for (const std::string& root : roots) {
      try {
        return {Org::load(root + '/' + path), root + '/' + path};
      } catch (const Error& error) {
        if (error.code() != ErrorCode::kNotFound || &root == &roots.back()) {
          throw;
        }
      }
    }
  }
  return {Org::load(path), path};
}

std::string unlike(const GoldenCase& one, const std::string& answer) {
  boost::system::error_code error;
  const json::value value = json::parse(answer, error);
  if (error) return "the answer is no JSON: " + shorten(answer);
  return difference(one.expect, value);
}

CaseResult run_case(const GoldenCase& one, CaseQuestion question,
                    const Ask& ask) {
  CaseResult result{one.name, one.kind, one.ask, one.rules, false, false, {}};
  const std::string request = json::serialize(one.request);
  question.ask = one.ask;
  question.request = request;
  try {
    const std::string answer = ask(question);
    result.skipped = answer.empty();
    if (!result.skipped) result.difference = unlike(one, answer);
  } catch (const Error& error) {
    result.difference = "got the error " +
                        std::string(error_code_name(error.code())) + " (" +
                        error.what() + ')';
  }
  result.passed = !result.skipped && result.difference.empty();
  return result;
}

}  // namespace

std::string to_json(const CaseReport& report) {
  json::array cases;
  for (const CaseResult& one : report.cases) {
    cases.push_back(json::object{{"name", one.name},
                                 {"kind", one.kind},
                                 {"ask", one.ask},
                                 {"rules", text_array(one.rules)},
                                 {"passed", one.passed},
                                 {"skipped", one.skipped},
                                 {"difference", one.difference}});
  }
  return json::serialize(json::object{{"about", report.about},
                                      {"clauses", text_array(report.clauses)},
                                      {"passed", report.passed()},
                                      {"cases", std::move(cases)}});
}

std::string ask_library(const CaseQuestion& question,
                        const RulebookFinder& find) {
  if (question.ask == "route") {
    return route_json(question.org, question.request);
  }
  if (question.ask == "relate") {
    return relate_json(question.org, question.request);
  }
  if (question.ask == "check") {
    return org_check_json(question.org, question.request);
  }
  return check_json(question.org, question.request, find);
}

CaseReport run_cases(std::string_view text, const CaseOptions& options) {
  const CaseFile file = read_case_file(text);
  const Loaded loaded = load_org(file, options.roots);
  const Ask ask =
      options.ask ? options.ask : [&](const CaseQuestion& question) {
        return ask_library(question, options.find);
      };
  CaseReport report{file.about, file.clauses, {}};
  for (const GoldenCase& one : file.cases) {
    report.cases.push_back(
        run_case(one, {loaded.org, loaded.path, file.org_text, {}, {}}, ask));
  }
  return report;
}

}  // namespace rung
