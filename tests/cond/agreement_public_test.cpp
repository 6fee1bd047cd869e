// Where a strict condition answers a public case, it answers as JsonLogic does.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>
#include <set>

#include "cond/agreement.hpp"
#include "cond/strict_tools.hpp"
#include "cond/suite.hpp"

namespace rung {
namespace {

namespace json = boost::json;

// Facts and a row that hold what a strict schema can hold of some data. What
// has no type there (null, an empty list, a name that is only asked for) gets
// `other`.
class Inferred {
 public:
  Inferred(const SuiteCase& c, FactType other) : other_(other) {
    if (c.data.is_object()) row = walk(c.data.get_object(), "");
    ask(c.rule);
  }

  std::vector<FactSpec> facts;
  json::value row = json::object();

 private:
  json::object walk(const json::object& data, const std::string& path) {
    json::object kept;
    for (const auto& pair : data) {
      const std::string key(pair.key());
      if (key.empty() || key.find('.') != std::string::npos) continue;
      const std::string name = path.empty() ? key : path + '.' + key;
      const json::value& v = pair.value();
      if (v.is_object()) {
        auto inner = walk(v.get_object(), name);
        if (!inner.empty()) kept[key] = std::move(inner);
      } else if (declare(name, v)) {
        kept[key] = v;
      }
    }
    return kept;
  }

  static bool type_of(const json::value& v, FactType& type) {
    if (v.is_bool()) {
      type = FactType::kBoolean;
    } else if (v.is_number()) {
      type = FactType::kNumber;
    } else if (v.is_string()) {
      type = FactType::kText;
    } else {
      return false;
    }
    return true;
  }

  bool declare(const std::string& name, const json::value& v) {
    FactType type = other_;
    const bool list = v.is_array();
    if (list) {
      for (std::size_t i = 0; i < v.get_array().size(); ++i) {
        const FactType before = type;
        if (!type_of(v.get_array()[i], type)) return false;
        if (i > 0 && before != type) return false;
      }
    } else if (!type_of(v, type)) {
      return false;
    }
    if (names_.insert(name).second) facts.push_back({name, type, list});
    return true;
  }

  // Every text in the rule may be the name of a fact that is absent.
  void ask(const json::value& rule) {
    if (rule.is_string() && !rule.get_string().empty()) {
      const std::string name(rule.get_string());
      if (names_.insert(name).second) facts.push_back({name, other_});
    } else if (rule.is_array()) {
      for (const auto& item : rule.get_array()) ask(item);
    } else if (rule.is_object()) {
      for (const auto& pair : rule.get_object()) ask(pair.value());
    }
  }

  FactType other_;
  std::set<std::string> names_;
};

bool holds_null(const json::value& v) {
  if (!v.is_object()) return v.is_null();
  for (const auto& pair : v.get_object()) {
    if (holds_null(pair.value())) return true;
  }
  return false;
}

// JsonLogic tells null from absence in `exists` alone; a row does not.
bool null_exists(const SuiteCase& c) {
  return c.data.is_object() && holds_null(c.data) &&
         json::serialize(c.rule).find("\"exists\"") != std::string::npos;
}

// What `missing` gives is a list of names there, a boolean here.
json::value as_strict(const SuiteCase& c, const json::value& answer) {
  const bool missing =
      c.rule.is_object() && c.rule.get_object().begin()->key() == "missing";
  return missing ? json::value(!answer.as_array().empty()) : answer;
}

struct Counts {
  std::size_t compiled = 0, known = 0, disagree = 0;
};

void compare(const SuiteCase& c, const Inferred& inferred,
             const StrictRule& rule, Counts& counts) {
  const auto row = rule.read(inferred.row);
  const cond::Value value = rule.evaluate(*row);
  if (value.is_unknown()) return;
  ++counts.known;
  const auto answer = JsonLogic::compile(json::serialize(c.rule))
                          .apply(json::serialize(c.data));
  const bool agree = answer.error.empty() &&
                     agrees(value, as_strict(c, json::parse(answer.json)));
  if (agree) return;
  ++counts.disagree;
  ADD_FAILURE() << c.file << ": " << json::serialize(c.rule) << " on "
                << json::serialize(c.data) << "\n  strict " << show(value)
                << "\n  compat " << answer.json << answer.error;
}

TEST(Agreement, HoldsOnThePublicCases) {
  if (!has_suites()) GTEST_SKIP() << "the JsonLogic suites are not there";
  Counts counts;
  const Schema zone({});
  for (const SuiteCase& c : read_suites()) {
    if (null_exists(c)) continue;
    bool compiled = false, known = false;
    for (const FactType other :
         {FactType::kNumber, FactType::kText, FactType::kBoolean}) {
      const Inferred inferred(c, other);
      try {
        const StrictRule rule(json::serialize(c.rule), zone, inferred.facts);
        Counts one;
        compare(c, inferred, rule, one);
        compiled = true;
        known = known || one.known > 0;
        counts.disagree += one.disagree;
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kParse) << error.what();
      }
    }
    counts.compiled += compiled;
    counts.known += known;
  }
  std::cout << "public cases: " << counts.compiled << " compile strictly, "
            << counts.known << " are answered, " << counts.disagree
            << " otherwise than by JsonLogic\n";
  EXPECT_GE(counts.compiled, 300u);
  EXPECT_GE(counts.known, 250u);
}

}  // namespace
}  // namespace rung
