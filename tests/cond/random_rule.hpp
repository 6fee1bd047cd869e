// Random well-typed rules, and rows for them.
#ifndef RUNG_TESTS_COND_RANDOM_RULE_HPP_
#define RUNG_TESTS_COND_RANDOM_RULE_HPP_

#include <boost/json/object.hpp>
#include <random>
#include <string>
#include <vector>

#include "rung/condition.hpp"

namespace rung {

class RandomRules {
 public:
  explicit RandomRules(std::uint32_t seed) : random_(seed) {}

  static const std::vector<FactSpec>& facts();

  /// What the rules of a round may hold.
  bool asks_absence = false;  ///< missing, exists, defaults, ??
  bool same_booleans = true;  ///< === and !== on booleans
  bool divides = true;        ///< / and %: what may fail

  std::string boolean(int depth);

  /// A value of the fact.
  boost::json::value value(const FactSpec& fact);
  /// Every fact of the row is known with the chance of `known` in 100.
  boost::json::object row(std::uint32_t known);
  /// A row with the facts that are absent filled in.
  boost::json::object filled(const boost::json::object& row);

  std::uint32_t below(std::uint32_t n) { return random_() % n; }

 private:
  std::string number(int depth);
  std::string text(int depth);
  std::string fact(FactType type, const std::string& other);
  std::string name_of(FactType type, bool list);
  std::string comparison(int depth);
  std::string junction(const char* op, int depth);
  std::string membership(int depth);
  std::string quantifier(int depth);
  std::string absence();
  std::string choice(const std::string& c, const std::string& a,
                     const std::string& b);
  std::string arithmetic(int depth);
  std::string constant(FactType type);

  std::mt19937 random_;
  bool inside_ = false;  // a quantifier
  FactType item_ = FactType::kText;
};

}  // namespace rung

#endif  // RUNG_TESTS_COND_RANDOM_RULE_HPP_
