#include "kernels/declare_templates.hpp"

#include <utility>

namespace rung::kernels {
namespace {

// {"act": [...]}: the acts are called a, b, c.
std::string predicate(ActSet acts) {
  std::string list;
  for (unsigned n = 0; n < 3; ++n) {
    if ((acts >> n & 1u) == 0) continue;
    if (!list.empty()) list += ',';
    list += std::string("\"") + static_cast<char>('a' + n) + '"';
  }
  return R"({"act":[)" + list + "]}";
}

std::string check(const std::string& kernel, ActSet of,
                  const std::string& keys) {
  return R"({"code":"BROKEN","severity":"error","message":{"en":"broken"},)"
         R"("kernel":")" +
         kernel + R"(","of":)" + predicate(of) + "," + keys + "}";
}

std::string one(const std::string& check) { return "[" + check + "]"; }
std::string two(const std::string& first, const std::string& second) {
  return "[" + first + "," + second + "]";
}

std::string order(ActSet of, ActSet need, const std::string& direction,
                  const std::string& gap = "any", bool negated = false) {
  return check("order", of,
               R"("need":)" + predicate(need) + R"(,"direction":")" +
                   direction + R"(","gap":")" + gap + '"' +
                   (negated ? R"(,"not":true)" : ""));
}

std::string together(ActSet of, ActSet with, const std::string& is) {
  return check("together", of,
               R"("with":)" + predicate(with) + R"(,"is":")" + is + '"');
}

// The n-th occurrence comes.
Formula existence(unsigned n, Formula p) {
  Formula f = p;
  for (unsigned k = 1; k < n; ++k) f = both(p, next(finally(f)));
  return finally(f);
}

// A template that judges the whole trace.
DeclareTemplate of_trace(std::string name, Formula f, const std::string& check,
                         Formula asked = {}) {
  return {std::move(name), std::move(f), {}, std::move(asked), one(check)};
}

// A template that asks something at each activation: G(at -> required).
DeclareTemplate of_events(std::string name, std::vector<Activation> parts,
                          std::string checks) {
  Formula all = truth();
  for (const Activation& a : parts) {
    all = both(all, globally(implies(a.at, a.required)));
  }
  return {
      std::move(name), std::move(all), std::move(parts), {}, std::move(checks)};
}

void add_counts(std::vector<DeclareTemplate>& all, ActSet p) {
  const Formula a = one_of(p);
  for (unsigned n = 1; n <= 3; ++n) {
    const std::string number = std::to_string(n);
    all.push_back(of_trace("Existence(" + number + ")", existence(n, a),
                           check("count", p, R"("at_least":)" + number)));
    all.push_back(
        of_trace("Absence(" + number + ")", no(existence(n, a)),
                 check("count", p, R"("at_most":)" + std::to_string(n - 1))));
    if (n == 3) continue;
    all.push_back(
        of_trace("Exactly(" + number + ")",
                 both(existence(n, a), no(existence(n + 1, a))),
                 check("count", p,
                       R"("at_least":)" + number + R"(,"at_most":)" + number)));
  }
  all.push_back(
      of_trace("Init", a, check("count", p, R"("position":"first")")));
  all.push_back(of_trace("End", finally(both(no(next(truth())), a)),
                         check("count", p, R"("position":"last")")));
}

void add_choices(std::vector<DeclareTemplate>& all, ActSet p, ActSet q) {
  const Formula a = finally(one_of(p)), b = finally(one_of(q));
  const Formula any = either(a, b);
  all.push_back(
      of_trace("Choice", either(a, b), together(p, q, "at_least_one")));
  all.push_back(of_trace("Exclusive choice", both(either(a, b), no(both(a, b))),
                         together(p, q, "one")));
  all.push_back(of_trace("Both or none", implies(any, both(a, b)),
                         together(p, q, "both"), any));
  all.push_back(
      of_trace("Not both", no(both(a, b)), together(p, q, "not_both"), any));
}

void add_existences(std::vector<DeclareTemplate>& all, ActSet p, ActSet q) {
  const Formula a = one_of(p), b = one_of(q);
  const Formula some_b = either(next(finally(b)), yesterday(once(b)));
  const Formula some_a = either(next(finally(a)), yesterday(once(a)));
  all.push_back(of_events("Responded existence", {{a, some_b}},
                          one(order(p, q, "either"))));
  all.push_back(of_events("Co-existence", {{a, some_b}, {b, some_a}},
                          two(order(p, q, "either"), order(q, p, "either"))));
  all.push_back(of_events("Not co-existence", {{a, no(some_b)}},
                          one(order(p, q, "either", "any", true))));
}

// The three kinds of response, precedence and succession: what is required at
// an activation, and the gap that says so.
struct Kind {
  std::string name, gap;
  Formula after, before;
};

std::vector<Kind> kinds(const Formula& a, const Formula& b) {
  return {{"", "any", next(finally(b)), yesterday(once(a))},
          {"Alternate ", "no_repeat", next(until(no(a), b)),
           yesterday(since(no(b), a))},
          {"Chain ", "adjacent", next(b), yesterday(a)}};
}

void add_orders(std::vector<DeclareTemplate>& all, ActSet p, ActSet q) {
  const Formula a = one_of(p), b = one_of(q);
  for (const Kind& kind : kinds(a, b)) {
    const std::string after = order(p, q, "after", kind.gap);
    const std::string before = order(q, p, "before", kind.gap);
    all.push_back(
        of_events(kind.name + "Response", {{a, kind.after}}, one(after)));
    all.push_back(
        of_events(kind.name + "Precedence", {{b, kind.before}}, one(before)));
    all.push_back(of_events(kind.name + "Succession",
                            {{a, kind.after}, {b, kind.before}},
                            two(after, before)));
    const std::string not_after = order(p, q, "after", kind.gap, true);
    const std::string not_before = order(q, p, "before", kind.gap, true);
    all.push_back(of_events("Not " + kind.name + "Response",
                            {{a, no(kind.after)}}, one(not_after)));
    all.push_back(of_events("Not " + kind.name + "Precedence",
                            {{b, no(kind.before)}}, one(not_before)));
    all.push_back(of_events("Not " + kind.name + "Succession",
                            {{a, no(kind.after)}, {b, no(kind.before)}},
                            two(not_after, not_before)));
  }
}

}  // namespace

std::vector<DeclareTemplate> declare_templates(ActSet p, ActSet q) {
  std::vector<DeclareTemplate> all;
  add_counts(all, p);
  add_choices(all, p, q);
  add_existences(all, p, q);
  add_orders(all, p, q);
  return all;
}

Counts count_by_definition(const DeclareTemplate& t, const Word& word) {
  Counts counts;
  if (t.asked && !holds(t.asked, word, 0)) return counts;
  if (t.activations.empty()) {
    ++(holds(t.formula, word, 0) ? counts.satisfied : counts.violated);
    return counts;
  }
  for (const Activation& a : t.activations) {
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (!holds(a.at, word, at)) continue;
      ++(holds(a.required, word, at) ? counts.satisfied : counts.violated);
    }
  }
  return counts;
}

}  // namespace rung::kernels
