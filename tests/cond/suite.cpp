#include "cond/suite.hpp"

#include <boost/json/parse.hpp>
#include <filesystem>

#include "base/file.hpp"

namespace rung {
namespace {

namespace json = boost::json;

std::string folder() {
  return std::string(RUNG_SOURCE_DIR) + "/../shared/data/jsonlogic/suites/";
}

json::value read(const std::string& name) {
  json::parse_options options;
  options.max_depth = 256;
  return json::parse(read_file(folder() + name, 1 << 24), {}, options);
}

SuiteCase case_of(const std::string& file, const json::object& from) {
  SuiteCase c;
  c.file = file;
  if (const auto* text = from.if_contains("description")) {
    c.description = text->as_string().c_str();
  }
  c.rule = from.at("rule");
  if (const auto* data = from.if_contains("data")) c.data = *data;
  if (const auto* error = from.if_contains("error")) {
    c.fails = true;
    c.error = error->as_object().at("type").as_string().c_str();
  } else {
    c.result = from.at("result");
  }
  return c;
}

}  // namespace

bool has_suites() { return std::filesystem::exists(folder() + "index.json"); }

std::vector<SuiteCase> read_suites() {
  std::vector<SuiteCase> cases;
  const json::value index = read("index.json");
  for (const json::value& name : index.as_array()) {
    const std::string file = name.as_string().c_str();
    const json::value all = read(file);
    for (const json::value& entry : all.as_array()) {
      if (entry.is_object()) cases.push_back(case_of(file, entry.as_object()));
    }
  }
  return cases;
}

bool same_json(const json::value& a, const json::value& b) {
  if (a.is_number() && b.is_number()) {
    return a.to_number<double>() == b.to_number<double>();
  }
  if (a.kind() != b.kind()) return false;
  if (a.is_array()) {
    const auto &x = a.get_array(), &y = b.get_array();
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (!same_json(x[i], y[i])) return false;
    }
    return true;
  }
  if (a.is_object()) {
    const auto &x = a.get_object(), &y = b.get_object();
    if (x.size() != y.size()) return false;
    for (const auto& pair : x) {
      const auto* other = y.if_contains(pair.key());
      if (other == nullptr || !same_json(pair.value(), *other)) return false;
    }
    return true;
  }
  return a == b;
}

}  // namespace rung
