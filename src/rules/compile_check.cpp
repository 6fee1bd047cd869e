// One check of a rule: its kernel with its keys.
#include <algorithm>

#include "rules/compiler.hpp"
#include "rules/scope.hpp"
#include "rung/error.hpp"

namespace rung::rules {
namespace {

const std::initializer_list<std::string_view> kCheckKeys = {
    "code",      "severity", "message",  "late",    "missing", "open",
    "kernel",    "each",     "key",      "when",    "about",   "expected",
    "actual",    "path",     "of",       "require", "need",    "direction",
    "gap",       "within",   "match",    "by",      "until",   "not",
    "at_least",  "at_most",  "position", "with",    "is",      "value",
    "one_chain", "other",    "must",     "allowed"};

// The keys that belong to a kernel; the rest belong to every check.
std::initializer_list<std::string_view> keys_of(Kernel kernel) {
  static const std::initializer_list<std::string_view> kLocal = {"of",
                                                                 "require"};
  static const std::initializer_list<std::string_view> kOrder = {
      "of",    "need", "direction", "gap", "within",
      "match", "by",   "until",     "not"};
  static const std::initializer_list<std::string_view> kCount = {
      "of", "at_least", "at_most", "position"};
  static const std::initializer_list<std::string_view> kTogether = {
      "of", "with", "is"};
  static const std::initializer_list<std::string_view> kDistinct = {
      "of", "value", "at_least", "at_most", "one_chain"};
  static const std::initializer_list<std::string_view> kDisjoint = {
      "of", "with", "value", "other", "must"};
  static const std::initializer_list<std::string_view> kHandover = {"of",
                                                                    "allowed"};
  switch (kernel) {
    case Kernel::kLocal:
      return kLocal;
    case Kernel::kOrder:
      return kOrder;
    case Kernel::kCount:
      return kCount;
    case Kernel::kTogether:
      return kTogether;
    case Kernel::kDistinct:
      return kDistinct;
    case Kernel::kDisjoint:
      return kDisjoint;
    default:
      return kHandover;
  }
}

void refuse_foreign_keys(const Cursor& at, Kernel kernel) {
  static const std::initializer_list<std::string_view> kCommon = {
      "code", "severity", "message", "late",  "missing",  "open",   "kernel",
      "each", "key",      "when",    "about", "expected", "actual", "path"};
  const auto own = keys_of(kernel);
  at.only(kCheckKeys);
  for (const std::string_view key : at.keys()) {
    if (std::count(kCommon.begin(), kCommon.end(), key) != 0) continue;
    if (std::count(own.begin(), own.end(), key) != 0) continue;
    at.at(key).refuse("the kernel `" + std::string(name_of(kernel)) +
                      "` has no key `" + std::string(key) + "`");
  }
}

// Parts of a case are told apart where events are counted, compared or sought.
void refuse_key(const Cursor& at, const Check& check) {
  const bool counts =
      (check.kernel == Kernel::kCount || check.kernel == Kernel::kDistinct) &&
      check.position == Position::kAnywhere;
  const bool seeks =
      check.kernel == Kernel::kOrder && check.gap == Gap::kAny && !check.until;
  if (counts || seeks) return;
  at.refuse("this check has no parts to tell apart by `key`",
            "count and distinct have, and order with neither gap nor until");
}

}  // namespace

void Compiler::reports(const Cursor& at, Check& check) {
  Report& main = check.reports[static_cast<std::size_t>(Way::kBroken)];
  main.code = at.at("code").name();
  main.severity = read_severity(at.at("severity"));
  main.message = read_text(at.at("message"));
  constexpr std::pair<std::string_view, Way> kOthers[] = {
      {"late", Way::kLate}, {"missing", Way::kMissing}, {"open", Way::kOpen}};
  for (const auto& [key, way] : kOthers) {
    Report& report = check.reports[static_cast<std::size_t>(way)];
    report = main;
    if (way == Way::kOpen) report.severity = Severity::kInfo;
    if (!at.has(key)) continue;
    const Cursor one = at.at(key);
    one.only({"code", "severity", "message"});
    if (one.has("code")) report.code = one.at("code").name();
    if (one.has("severity"))
      report.severity = read_severity(one.at("severity"));
    if (one.has("message")) report.message = read_text(one.at("message"));
  }
}

void Compiler::order_keys(const Cursor& at, Check& check) {
  check.need = predicate(at.at("need"));
  if (at.has("direction")) {
    check.direction = static_cast<Direction>(
        at.at("direction").one_of({"after", "before", "either"}));
  }
  if (at.has("gap")) {
    check.gap =
        static_cast<Gap>(at.at("gap").one_of({"any", "no_repeat", "adjacent"}));
  }
  if (check.direction == Direction::kEither && check.gap != Gap::kAny) {
    at.at("gap").refuse("`either` direction has no gap");
  }
  check.negated = at.boolean_or("not", false);
  if (at.has("until")) {
    if (check.direction != Direction::kAfter) {
      at.at("until").refuse("only what comes after is waited for");
    }
    check.until = predicate(at.at("until"));
  }
  Scope scope = scope_;
  scope.other = true;
  if (at.has("within")) check.within = window(at.at("within"));
  const ScopeGuard<Scope> guard(scope_, scope);
  if (at.has("match")) check.match = condition(at.at("match"));
  if (at.has("by")) check.by = by(at.at("by"));
}

void Compiler::kernel_keys(const Cursor& at, Check& check) {
  check.of = predicate(at.at("of"));
  switch (check.kernel) {
    case Kernel::kLocal:
      check.require = condition(at.at("require"));
      break;
    case Kernel::kOrder:
      order_keys(at, check);
      break;
    case Kernel::kCount:
    case Kernel::kDistinct:
      if (at.has("at_least")) {
        check.at_least = number_or_setting(at.at("at_least"), 0);
      }
      if (at.has("at_most")) {
        check.at_most = number_or_setting(at.at("at_most"), 0);
      }
      if (at.has("position")) {
        check.position = at.at("position").one_of({"first", "last"}) == 0
                             ? Position::kFirst
                             : Position::kLast;
      } else if (!check.at_least && !check.at_most) {
        at.refuse("`at_least` or `at_most` is wanted");
      }
      if (check.kernel == Kernel::kDistinct) {
        check.value = path_argument(at.at("value"));
        check.one_chain = at.boolean_or("one_chain", false);
      }
      break;
    case Kernel::kTogether:
      check.need = predicate(at.at("with"));
      check.is = static_cast<Together>(
          at.at("is").one_of({"both", "one", "not_both", "at_least_one"}));
      break;
    case Kernel::kDisjoint:
      check.need = predicate(at.at("with"));
      check.value = path_argument(at.at("value"));
      check.other = path_argument(at.at("other"));
      check.agree = at.at("must").one_of({"differ", "agree"}) == 1;
      break;
    case Kernel::kHandover:
      if (at.has("allowed")) check.require = condition(at.at("allowed"));
      break;
  }
}

void Compiler::check(const Cursor& at, std::uint32_t rule) {
  Check check;
  check.rule = rule;
  check.kernel = static_cast<Kernel>(
      at.at("kernel").one_of({"local", "order", "count", "together", "distinct",
                              "disjoint", "handover"}));
  refuse_foreign_keys(at, check.kernel);
  reports(at, check);
  Scope scope;
  if (at.has("each")) {
    check.each = each(at.at("each"));
    cond::Type type{FactType::kText, false, nullptr};
    if (check.each->source == Each::Source::kRole) {
      type.type = FactType::kParty;
    } else if (check.each->source == Each::Source::kFact) {
      type.type = data_.facts[check.each->index].spec.type;
    }
    scope.each = type;
  }
  const ScopeGuard<Scope> guard(scope_, scope);
  kernel_keys(at, check);
  if (at.has("key")) {
    refuse_key(at.at("key"), check);
    for (const Cursor& c : at.at("key").items()) check.keys.push_back(key(c));
  }
  if (at.has("when")) check.when = condition(at.at("when"));
  if (at.has("about")) check.about = path_argument(at.at("about"));
  if (at.has("expected")) check.expected = key(at.at("expected"));
  if (at.has("actual")) check.actual = key(at.at("actual"));
  if (at.has("path")) {
    const Cursor path = at.at("path");
    if (path.is_text()) {
      path.one_of({"route"});
      check.path_is_route = true;
    } else {
      check.path = path_parts(path);
    }
  }
  data_.rules[rule].checks.push_back(
      static_cast<std::uint32_t>(data_.checks.size()));
  data_.checks.push_back(std::move(check));
}

}  // namespace rung::rules
