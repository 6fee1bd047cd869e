#include "json/case_file.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cstddef>
#include <set>
#include <utility>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"

namespace rung {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
constexpr std::size_t kMaxDepth = 80;  // rulebooks stand inside requests

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view kBlanks = " ,\t\n";
  std::vector<std::string> words;
  for (std::size_t at = text.find_first_not_of(kBlanks);
       at != std::string_view::npos; at = text.find_first_not_of(kBlanks, at)) {
    const std::size_t end =
        std::min(text.find_first_of(kBlanks, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

void add_new(std::vector<std::string>& list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) {
    list.emplace_back(text);
  }
}

// The rules whose verdicts or findings an expectation names.
void add_expected(std::vector<std::string>& rules, const Cursor& expect) {
  if (expect.has("verdicts") && expect.at("verdicts").is_object()) {
    for (const std::string_view rule : expect.at("verdicts").keys()) {
      add_new(rules, rule);
    }
  }
  if (!expect.has("findings") || !expect.at("findings").is_array()) return;
  for (const Cursor& finding : expect.at("findings").items()) {
    if (finding.has("rule")) add_new(rules, finding.at("rule").text());
  }
}

std::vector<std::string> rules_of(const Cursor& one, const CaseFile& file) {
  const Cursor request = one.at("request");
  if (request.has("only")) return request.at("only").texts();
  std::vector<std::string> rules;
  add_expected(rules, one.at("expect"));
  return rules.empty() ? file.clauses : rules;
}

GoldenCase read_case(const Cursor& at, const CaseFile& file) {
  at.only({"name", "kind", "ask", "request", "expect"});
  GoldenCase one;
  one.name = at.at("name").name();
  one.ask = at.at("ask").text();
  at.at("ask").one_of({"route", "relate", "check", "judge"});
  one.kind = at.text_or("kind", "other");
  if (at.has("kind")) {
    at.at("kind").one_of({"positive", "negative", "boundary", "exempt",
                          "undetermined", "other"});
  }
  const Cursor request = at.at("request"), expect = at.at("expect");
  if (!request.is_object()) request.refuse("an object is wanted");
  if (expect.keys().empty()) expect.refuse("the case expects nothing");
  one.request = request.value();
  one.expect = expect.value();
  one.rules = rules_of(at, file);
  return one;
}

void read_org(const Cursor& org, CaseFile& file) {
  if (org.is_text()) {
    file.org_path = org.name();
  } else if (org.is_object()) {
    file.org_text = boost::json::serialize(org.value());
  } else {
    org.refuse("a path or an organisation is wanted");
  }
}

}  // namespace

CaseFile read_case_file(std::string_view text) {
  const boost::json::value value = parse_json(text, kMaxBytes, kMaxDepth);
  const Cursor top(value);
  top.only({"format", "case", "clause", "org", "cases"});
  if (top.at("format").text() != "rung-case/1") {
    top.at("format").refuse("not a case file", "the format is rung-case/1");
  }
  CaseFile file;
  file.about = top.at("case").name();
  file.clauses = words_of(top.at("clause").name());
  read_org(top.at("org"), file);
  std::set<std::string> names;
  for (const Cursor& at : top.at("cases").items()) {
    file.cases.push_back(read_case(at, file));
    if (!names.insert(file.cases.back().name).second) {
      at.at("name").refuse("two cases have one name");
    }
  }
  if (file.cases.empty()) top.at("cases").refuse("a case file without cases");
  return file;
}

}  // namespace rung
