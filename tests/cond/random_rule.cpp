#include "cond/random_rule.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace rung {
namespace {

namespace json = boost::json;

constexpr const char* kTexts[] = {"", "a", "b", "ab", "0", "12", "true"};
constexpr const char* kKinds[] = {"a", "b", "ab"};
constexpr double kNumbers[] = {-2, -1, 0, 1, 2, 3, 0.5};

std::string op(const char* name, const std::string& a) {
  return "{\"" + std::string(name) + "\":[" + a + "]}";
}

std::string op(const char* name, const std::string& a, const std::string& b) {
  return op(name, a + "," + b);
}

std::string quoted(const std::string& s) { return '"' + s + '"'; }

// {"a":{"b":v}} for a.b.
void put(json::object& row, const std::string& name, json::value v) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) {
    row[name] = std::move(v);
    return;
  }
  json::value& inner = row[name.substr(0, dot)];
  if (!inner.is_object()) inner = json::object();
  inner.get_object()[name.substr(dot + 1)] = std::move(v);
}

bool holds(const json::object& row, const std::string& name) {
  const std::size_t dot = name.find('.');
  const auto* outer = row.if_contains(name.substr(0, dot));
  if (dot == std::string::npos || outer == nullptr) return outer != nullptr;
  return outer->get_object().contains(name.substr(dot + 1));
}

}  // namespace

const std::vector<FactSpec>& RandomRules::facts() {
  static const std::vector<FactSpec> all = {
      {"b1", FactType::kBoolean},
      {"b2", FactType::kBoolean},
      {"p.b", FactType::kBoolean},
      {"n1", FactType::kNumber},
      {"n2", FactType::kNumber},
      {"p.n", FactType::kNumber},
      {"t1", FactType::kText},
      {"t2", FactType::kText},
      {"p.k", FactType::kText, false, {"a", "b", "ab"}},
      {"ln", FactType::kNumber, true},
      {"lt", FactType::kText, true},
      {"lb", FactType::kBoolean, true},
  };
  return all;
}

json::value RandomRules::value(const FactSpec& fact) {
  if (fact.list) {
    json::array items;
    for (std::uint32_t n = below(4); n > 0; --n) {
      items.push_back(value({fact.name, fact.type, false, fact.values}));
    }
    return items;
  }
  switch (fact.type) {
    case FactType::kBoolean:
      return below(2) == 0;
    case FactType::kNumber:
      return kNumbers[below(std::size(kNumbers))];
    default:
      return json::string(fact.values.empty() ? kTexts[below(std::size(kTexts))]
                                              : kKinds[below(3)]);
  }
}

json::object RandomRules::row(std::uint32_t known) {
  json::object row;
  for (const FactSpec& fact : facts()) {
    if (below(100) < known) put(row, fact.name, value(fact));
  }
  return row;
}

json::object RandomRules::filled(const json::object& from) {
  json::object row = from;
  for (const FactSpec& fact : facts()) {
    if (!holds(row, fact.name)) put(row, fact.name, value(fact));
  }
  return row;
}

std::string RandomRules::constant(FactType type) {
  return json::serialize(value({"", type}));
}

std::string RandomRules::name_of(FactType type, bool list) {
  std::vector<std::string> names;
  for (const FactSpec& fact : facts()) {
    if (fact.type == type && fact.list == list && fact.values.empty()) {
      names.push_back(fact.name);
    }
  }
  return names[below(static_cast<std::uint32_t>(names.size()))];
}

// A fact, the item of a list, or what stands for a fact that is absent.
std::string RandomRules::fact(FactType type, const std::string& other) {
  const std::string name = name_of(type, false);
  if (inside_) {
    if (type == item_ && below(3) > 0) return R"({"var":""})";
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) return R"({"val":[[2],")" + name + "\"]}";
    return R"({"val":[[2],")" + name.substr(0, dot) + "\",\"" +
           name.substr(dot + 1) + "\"]}";
  }
  const std::string read = R"({"var":")" + name + "\"}";
  if (!asks_absence || below(3) > 0) return read;
  if (below(2) == 0) return R"({"var":[")" + name + "\"," + other + "]}";
  return op("??", read, other);
}

std::string RandomRules::choice(const std::string& c, const std::string& a,
                                const std::string& b) {
  return op(below(2) == 0 ? "if" : "?:", c + "," + a + "," + b);
}

std::string RandomRules::number(int depth) {
  const std::uint32_t pick = depth <= 0 ? below(2) : below(5);
  if (pick == 0) return constant(FactType::kNumber);
  if (pick <= 2) return fact(FactType::kNumber, constant(FactType::kNumber));
  if (pick == 3) return arithmetic(depth - 1);
  return choice(boolean(depth - 1), number(depth - 1), number(depth - 1));
}

std::string RandomRules::arithmetic(int depth) {
  static constexpr const char* kOps[] = {"+", "-", "*", "min", "max", "/", "%"};
  const char* name = kOps[below(divides ? 7 : 5)];
  if (below(6) == 0 && name[0] != '%') return op(name, number(depth));
  std::string list = number(depth) + "," + number(depth);
  if (below(5) == 0) list += "," + number(depth);
  return op(name, list);
}

std::string RandomRules::text(int depth) {
  const std::uint32_t pick = depth <= 0 ? below(2) : below(4);
  if (pick == 0) return constant(FactType::kText);
  if (pick <= 2) return fact(FactType::kText, constant(FactType::kText));
  return choice(boolean(depth - 1), text(depth - 1), text(depth - 1));
}

std::string RandomRules::comparison(int depth) {
  static constexpr const char* kEqual[] = {"==", "!=", "===", "!=="};
  static constexpr const char* kOrder[] = {"<", "<=", ">", ">="};
  switch (below(4)) {
    case 0:
      return op(kEqual[below(4)], text(depth), text(depth));
    case 1:
      return op(kEqual[below(same_booleans ? 4 : 2)], boolean(depth),
                boolean(depth));
    case 2:
      return op(kEqual[below(4)], number(depth), number(depth));
    default: {
      std::string list = number(depth) + "," + number(depth);
      if (below(3) == 0) list += "," + number(depth);
      return op(kOrder[below(4)], list);
    }
  }
}

std::string RandomRules::junction(const char* name, int depth) {
  std::string list = boolean(depth);
  for (std::uint32_t n = below(3); n > 0; --n) list += "," + boolean(depth);
  return op(name, list);
}

std::string RandomRules::membership(int depth) {
  switch (below(4)) {
    case 0:
      return op("in", text(depth), text(depth));
    case 1: {
      std::string list;
      for (std::uint32_t n = below(4); n > 0; --n) {
        list += (list.empty() ? "" : ",") + number(depth - 1);
      }
      return op("in", number(depth), "[" + list + "]");
    }
    case 2:
      if (inside_) return op("in", R"({"val":[[2],"p","k"]})", R"(["a","b"])");
      return op("in", R"({"var":"p.k"})", R"(["ab","b"])");
    default:
      if (inside_) return op("in", text(depth), R"({"val":[[2],"lt"]})");
      return op("in", text(depth), R"({"var":"lt"})");
  }
}

std::string RandomRules::quantifier(int depth) {
  static constexpr const char* kOps[] = {"some", "all", "none"};
  static constexpr FactType kTypes[] = {FactType::kBoolean, FactType::kNumber,
                                        FactType::kText};
  item_ = kTypes[below(3)];
  const std::string list = R"({"var":")" + name_of(item_, true) + "\"}";
  inside_ = true;
  const std::string body = boolean(depth);
  inside_ = false;
  return op(kOps[below(3)], list, body);
}

std::string RandomRules::absence() {
  const FactSpec& fact =
      facts()[below(static_cast<std::uint32_t>(facts().size()))];
  const std::size_t dot = fact.name.find('.');
  if (below(2) == 0) {
    if (dot == std::string::npos) return op("exists", quoted(fact.name));
    return op("exists", quoted(fact.name.substr(0, dot)),
              quoted(fact.name.substr(dot + 1)));
  }
  // `missing` gives a list in JsonLogic, whose truth is meant.
  return op("!!", op("!", op("!", op("missing", quoted(fact.name)))));
}

std::string RandomRules::boolean(int depth) {
  if (depth <= 0) {
    if (below(4) == 0) return constant(FactType::kBoolean);
    return fact(FactType::kBoolean, constant(FactType::kBoolean));
  }
  const int inner = depth - 1;
  switch (below(asks_absence && !inside_ ? 11 : 10)) {
    case 0:
    case 1:
      return junction("and", inner);
    case 2:
    case 3:
      return junction("or", inner);
    case 4:
      return op(below(3) == 0 ? "!!" : "!", boolean(inner));
    case 5:
    case 6:
      return comparison(inner);
    case 7:
      return membership(inner);
    case 8:
      if (!inside_) return quantifier(inner);
      return boolean(inner);
    case 9:
      return choice(boolean(inner), boolean(inner), boolean(inner));
    default:
      return absence();
  }
}

}  // namespace rung
