#include <string>
#include <utility>

#include "kernels/random_case.hpp"
#include "kernels/vocabulary.hpp"

namespace rung::kernels {
namespace {

using Texts = std::vector<std::string>;

std::string a_kind(Dice& dice) {
  return dice.pick<std::string>({"x", "y", "z"});
}

Path random_path(Dice& dice) {
  switch (dice.below(4)) {
    case 0:
      return from_path();
    case 1:
      return to_path();
    case 2:
      return who_path();
    default:
      return from_unit_path();
  }
}

Condition simple_condition(Dice& dice) {
  switch (dice.below(9)) {
    case 0:
      return kind_is(a_kind(dice), dice.chance(60));
    case 1:
      return kind_is_else(a_kind(dice), a_kind(dice));
    case 2:
    case 3:
      return compare_n(dice.pick<std::string>({"<", "<=", ">", ">="}),
                       static_cast<int>(dice.below(5)));
    case 4:
      return is_ok();
    case 5:
      return act_is(dice.pick<std::string>({"a", "b"}));
    case 6:
      return dice.chance(50) ? level_above(static_cast<int>(dice.below(4)))
                             : day_before_event();
    case 7:
      return share(random_path(dice), random_path(dice));
    default:
      return gives_any(dice.chance(50) ? to_path() : who_path());
  }
}

Condition random_condition(Dice& dice) {
  const Condition a = simple_condition(dice);
  if (dice.chance(70)) return a;
  switch (dice.below(3)) {
    case 0:
      return negation(a);
    case 1:
      return conjunction(a, simple_condition(dice));
    default:
      return disjunction(a, simple_condition(dice));
  }
}

Predicate random_predicate(Dice& dice) {
  Predicate p;
  if (dice.chance(92)) {
    p.acts =
        dice.pick<Texts>({{"a"}, {"a"}, {"b"}, {"b"}, {"a", "b"}, {"b", "c"}});
  }
  if (dice.chance(45)) p.condition = random_condition(dice);
  p.first = dice.chance(6);
  return p;
}

Window random_window(Dice& dice) {
  Window w;
  w.unit = dice.pick<std::string>({"days", "days", "days", "workdays",
                                   "workdays", "hours", "minutes", "seconds"});
  const bool days = w.unit == "days" || w.unit == "workdays";
  const std::size_t scale = days ? 5 : w.unit == "hours" ? 40 : 200;
  if (dice.chance(40)) {
    w.from = static_cast<std::int64_t>(dice.below(days ? 3 : scale / 4));
  }
  if (!w.from || dice.chance(85)) {
    w.to = w.from.value_or(0) + static_cast<std::int64_t>(dice.below(scale));
  }
  w.roll = w.unit == "days" && dice.chance(40);
  const auto moment = [&]() -> std::optional<Moment> {
    if (dice.chance(75)) return std::nullopt;
    return dice.chance(75) ? day_moment() : time_moment();
  };
  w.anchor = moment();
  w.at = moment();
  return w;
}

std::vector<Pair> random_pairs(Dice& dice) {
  std::vector<Pair> pairs{{random_path(dice), random_path(dice)}};
  if (dice.chance(20)) pairs.push_back({random_path(dice), random_path(dice)});
  return pairs;
}

Condition random_match(Dice& dice) {
  switch (dice.below(4)) {
    case 0:
      return same_kind();
    case 1:
      return n_below_other();
    case 2:
      return share(random_path(dice), other_from_path());
    default:
      return share(random_path(dice), other_to_path());
  }
}

void add_order_keys(Dice& dice, Check& c) {
  c.second = random_predicate(dice);
  c.direction =
      dice.pick<std::string>({"after", "after", "after", "before", "either"});
  if (c.direction != "either") {
    c.gap = dice.pick<std::string>({"any", "any", "no_repeat", "adjacent"});
  }
  c.negated = dice.chance(30);
  if (dice.chance(50)) c.within = random_window(dice);
  if (dice.chance(25)) c.match = random_match(dice);
  if (dice.chance(25)) c.by = random_pairs(dice);
  if (c.direction == "after" && dice.chance(25)) {
    c.until = random_predicate(dice);
    c.until->acts = {dice.pick<std::string>({"a", "b", "c", "c"})};
  }
  if (dice.chance(15)) {
    c.each = dice.pick<Texts>({{"x", "y"}, {"x"}, {"z", "x"}});
    c.second->condition = kind_is_each();
    c.second->first = false;
  }
}

void add_numbers(Dice& dice, Check& c) {
  const std::size_t which = dice.below(3);
  if (which != 0) c.at_least = static_cast<std::int64_t>(dice.below(4));
  if (which != 1) {
    c.at_most =
        c.at_least.value_or(0) + static_cast<std::int64_t>(dice.below(3));
  }
}

// Where it is the same to judge the parts of a case and to look for events of
// the same part in all of it.
bool may_have_keys(const Check& c) {
  if (c.kernel == "order") return c.gap == "any" && !c.until;
  return c.kernel == "distinct";
}

}  // namespace

Check random_check(Dice& dice, const std::string& kernel) {
  Check c;
  c.kernel = kernel;
  c.of = random_predicate(dice);
  if (kernel == "local") {
    c.require = random_condition(dice);
  } else if (kernel == "order") {
    add_order_keys(dice, c);
  } else if (kernel == "count") {
    if (dice.chance(20)) {
      c.position = dice.pick<std::string>({"first", "last"});
    } else {
      add_numbers(dice, c);
    }
  } else if (kernel == "together") {
    c.second = random_predicate(dice);
    c.is = dice.pick<std::string>({"both", "one", "not_both", "at_least_one"});
  } else if (kernel == "distinct") {
    c.value = random_path(dice);
    add_numbers(dice, c);
  } else if (kernel == "disjoint") {
    c.second = random_predicate(dice);
    c.value = random_path(dice);
    c.other = random_path(dice);
    c.must = dice.chance(70) ? "differ" : "agree";
  } else if (dice.chance(40)) {
    c.allowed = random_condition(dice);
  }
  if (may_have_keys(c) && dice.chance(15)) {
    c.keys.push_back(dice.chance(40)   ? act_key()
                     : dice.chance(50) ? kind_key()
                                       : from_key());
  }
  return c;
}

Rule random_rule(Dice& dice) {
  Rule rule;
  rule.case_kind =
      dice.pick<std::string>({"any", "matter", "matter", "document"});
  const bool of_events = dice.chance(65);
  for (std::size_t left = dice.chance(25) ? 2 : 1; left > 0; --left) {
    rule.checks.push_back(random_check(
        dice, of_events
                  ? dice.pick<std::string>({"order", "order", "order", "local",
                                            "disjoint", "handover"})
                  : dice.pick<std::string>({"count", "together", "distinct"})));
    if (of_events && dice.chance(20)) {
      rule.checks.back().when = random_condition(dice);
    }
  }
  if (!of_events) return rule;
  if (dice.chance(20)) rule.when = random_condition(dice);
  const std::int32_t day = 19'783 + static_cast<std::int32_t>(dice.below(8));
  if (dice.chance(10)) rule.since = Day{day};
  if (dice.chance(10)) rule.until = Day{day + 4};
  for (std::size_t left = dice.chance(25) ? 1 + dice.below(2) : 0; left > 0;
       --left) {
    Unless u;
    if (dice.chance(60)) u.condition = random_condition(dice);
    if (!u.condition || dice.chance(40)) {
      u.evidence = random_predicate(dice);
      u.evidence->first = false;
    }
    if (u.evidence && dice.chance(40)) u.by = random_pairs(dice);
    rule.unless.push_back(std::move(u));
  }
  return rule;
}

}  // namespace rung::kernels
