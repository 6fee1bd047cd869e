#include "kernels/vocabulary.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "kernels/three_valued.hpp"
#include "rung/time.hpp"

namespace rung::kernels {
namespace {

const Attribute* attribute(const Event& e, const char* name) {
  for (const Attribute& a : e.attributes) {
    if (a.name == name) return &a;
  }
  return nullptr;
}

template <typename T>
Truth known(const std::optional<T>& value, bool yes) {
  return value ? truth_of(yes) : Truth::kUndetermined;
}

std::string var(const std::string& name) {
  return R"({"var":")" + name + "\"}";
}

std::string call(const std::string& op, const std::string& a,
                 const std::string& b) {
  return "{\"" + op + "\":[" + a + "," + b + "]}";
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

// What the events of the matter say, whenever; unknown where they differ.
std::optional<double> level(const Sight& s) {
  const std::string matter = matter_of(*s.all, *s.event);
  std::set<double> said;
  for (const Event& e : *s.all) {
    if (matter.empty() ? &e != s.event : matter_of(*s.all, e) != matter) {
      continue;
    }
    if (const auto n = number_fact(e, "level")) said.insert(*n);
  }
  if (said.size() != 1) return std::nullopt;
  return *said.begin();
}

}  // namespace

std::optional<double> number_fact(const Event& e, const char* name) {
  const Attribute* const a = attribute(e, name);
  if (a == nullptr) return std::nullopt;
  return a->number;
}

std::optional<std::string> text_fact(const Event& e, const char* name) {
  const Attribute* const a = attribute(e, name);
  if (a == nullptr) return std::nullopt;
  return a->text;
}

std::optional<bool> boolean_fact(const Event& e, const char* name) {
  const Attribute* const a = attribute(e, name);
  if (a == nullptr) return std::nullopt;
  return a->boolean;
}

std::string matter_of(const std::vector<Event>& all, const Event& e) {
  if (!e.matter.empty() || e.document.empty()) return e.matter;
  for (const Event& other : all) {
    if (other.document == e.document && !other.matter.empty()) {
      return other.matter;
    }
  }
  return {};
}

Truth common(const Parties& a, const Parties& b) {
  for (const std::string& id : a.items) {
    if (std::count(b.items.begin(), b.items.end(), id) > 0) return Truth::kYes;
  }
  return a.unknown || b.unknown ? Truth::kUndetermined : Truth::kNo;
}

Condition kind_is(const std::string& kind, bool equal) {
  return {call(equal ? "==" : "!=", var("kind"), quoted(kind)),
          [kind, equal](const Sight& s) {
            const auto k = text_fact(*s.event, "kind");
            return known(k, (k == kind) == equal);
          }};
}

Condition kind_is_else(const std::string& kind, const std::string& otherwise) {
  return {
      call("==", R"({"var":["kind",)" + quoted(otherwise) + "]}", quoted(kind)),
      [kind, otherwise](const Sight& s) {
        return truth_of(text_fact(*s.event, "kind").value_or(otherwise) ==
                        kind);
      }};
}

Condition compare_n(const std::string& op, int n) {
  return {call(op, var("n"), std::to_string(n)), [op, n](const Sight& s) {
            const auto v = number_fact(*s.event, "n");
            const double x = v.value_or(0);
            return known(v, op == "<"    ? x < n
                            : op == "<=" ? x <= n
                            : op == ">"  ? x > n
                                         : x >= n);
          }};
}

Condition is_ok() {
  return {call("==", var("ok"), "true"), [](const Sight& s) {
            const auto ok = boolean_fact(*s.event, "ok");
            return known(ok, ok == true);
          }};
}

Condition act_is(const std::string& act) {
  return {call("==", var("event.act"), quoted(act)),
          [act](const Sight& s) { return truth_of(s.event->act == act); }};
}

Condition level_above(int n) {
  return {call(">", var("level"), std::to_string(n)), [n](const Sight& s) {
            const auto said = level(s);
            return known(said, said.value_or(0) > n);
          }};
}

Condition day_before_event() {
  return {call("<", var("day"), var("event.time")), [](const Sight& s) {
            const auto day = day_moment().value(s);
            return known(day, day && *day < s.event->time);
          }};
}

Condition share(const Path& a, const Path& b) {
  return {call("is", a.json, b.json),
          [a, b](const Sight& s) { return common(a.value(s), b.value(s)); }};
}

Condition gives_any(const Path& a) {
  return {R"({"any":)" + a.json + "}", [a](const Sight& s) {
            const Parties p = a.value(s);
            return p.unknown ? Truth::kUndetermined
                             : truth_of(!p.items.empty());
          }};
}

Condition kind_is_each() {
  return {call("==", var("kind"), var("each")), [](const Sight& s) {
            const auto k = text_fact(*s.event, "kind");
            return known(k, k == *s.each);
          }};
}

Condition same_kind() {
  return {call("==", var("kind"), var("other.kind")), [](const Sight& s) {
            const auto a = text_fact(*s.event, "kind");
            const auto b = text_fact(*s.other, "kind");
            return a ? known(b, a == b) : Truth::kUndetermined;
          }};
}

Condition n_below_other() {
  return {call("<", var("n"), var("other.n")), [](const Sight& s) {
            const auto a = number_fact(*s.event, "n");
            const auto b = number_fact(*s.other, "n");
            return a ? known(b, a < b) : Truth::kUndetermined;
          }};
}

Condition negation(const Condition& a) {
  return {R"({"!":)" + a.json + "}",
          [a](const Sight& s) { return !a.value(s); }};
}

Condition conjunction(const Condition& a, const Condition& b) {
  return {call("and", a.json, b.json),
          [a, b](const Sight& s) { return a.value(s) & b.value(s); }};
}

Condition disjunction(const Condition& a, const Condition& b) {
  return {call("or", a.json, b.json),
          [a, b](const Sight& s) { return a.value(s) | b.value(s); }};
}

}  // namespace rung::kernels
