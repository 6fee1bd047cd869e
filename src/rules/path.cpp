#include "rules/path.hpp"

#include <array>
#include <utility>

#include "base/near.hpp"
#include "rung/error.hpp"
#include "rung/route.hpp"

namespace rung::rules {
namespace {

constexpr std::size_t kMaxSteps = 64;
constexpr std::uint8_t kAny = kUnits | kPosts | kPeople;

struct StepRule {
  std::string_view name;
  Walk walk;
  enum Arguments : std::uint8_t {
    kNone,
    kWords,
    kRoleName,
    kLines  // may be left out
  } arguments;
  std::uint8_t wants;
  std::uint8_t gives;  ///< 0: what it was given
};

constexpr std::array<StepRule, 20> kSteps{{
    {"unit", Walk::kUnit, StepRule::kNone, kAny, kUnits},
    {"parent", Walk::kParent, StepRule::kNone, kUnits, kUnits},
    {"children", Walk::kChildren, StepRule::kNone, kUnits, kUnits},
    {"ancestors", Walk::kAncestors, StepRule::kNone, kUnits, kUnits},
    {"below", Walk::kBelow, StepRule::kNone, kUnits, kUnits},
    {"head", Walk::kHead, StepRule::kNone, kUnits, kPosts},
    {"posts", Walk::kPosts, StepRule::kNone, kUnits, kPosts},
    {"post", Walk::kPost, StepRule::kNone, kAny, kPosts},
    {"holder", Walk::kHolder, StepRule::kNone, kPosts, kPeople},
    {"acting", Walk::kActing, StepRule::kNone, kPosts, kPeople},
    {"superior", Walk::kSuperior, StepRule::kLines, kAny, kPosts},
    {"portfolio", Walk::kPortfolio, StepRule::kNone, kUnits, kPosts},
    {"kind", Walk::kKind, StepRule::kWords, kUnits, kUnits},
    {"function", Walk::kFunction, StepRule::kWords, kUnits | kPosts, 0},
    {"role", Walk::kRole, StepRule::kWords, kPosts, kPosts},
    {"under", Walk::kUnder, StepRule::kRoleName, kUnits, kUnits},
    {"in", Walk::kIn, StepRule::kRoleName, kAny, 0},
    {"except", Walk::kExcept, StepRule::kRoleName, kAny, 0},
    {"first", Walk::kFirst, StepRule::kNone, kAny, 0},
    {"needed", Walk::kNeeded, StepRule::kNone, kAny, 0},
}};

struct StartRule {
  std::string_view name;
  Start start;
  std::uint8_t gives;
  std::uint8_t depends;
};

constexpr std::array<StartRule, 9> kStarts{{
    {"from", Start::kFrom, kAny, 0},
    {"senders", Start::kSenders, kAny, 0},
    {"to", Start::kTo, kAny, kOnReceiver},
    {"cc", Start::kCc, kAny, 0},
    {"on_behalf_of", Start::kOnBehalfOf, kAny, 0},
    {"each", Start::kEach, kAny, kOnEach},
    {"units", Start::kUnits, kUnits, 0},
    {"between", Start::kBetween, kPosts, kOnReceiver},
    {"between_down", Start::kBetweenDown, kPosts, kOnReceiver},
}};

const StartRule* start_named(std::string_view name) {
  for (const StartRule& rule : kStarts) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

// Cuts at a sign that stands outside of brackets.
std::vector<std::string_view> split(std::string_view text, char sign) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool end = i == text.size();
    if (!end && text[i] == '(') inside = true;
    if (!end && text[i] == ')') inside = false;
    if (!end && (text[i] != sign || inside)) continue;
    parts.push_back(trim(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  return parts;
}

/// One word of a chain: `kind(a,b)` is name `kind` and words a, b.
struct Word {
  std::string_view name;
  std::vector<std::string_view> arguments;
  bool has_arguments = false;
};

class Compiler {
 public:
  Compiler(const Cursor& where, std::string_view text, PathNames& names)
      : where_(where), names_(names) {
    path_.text = std::string(text);
  }

  Path run() {
    for (const std::string_view one : split(path_.text, '|')) {
      bool adds = false;
      for (const std::string_view part : split(one, '+')) {
        chain(part, adds);
        adds = true;
      }
    }
    return std::move(path_);
  }

 private:
  [[noreturn]] void refuse(const std::string& what,
                           std::string_view hint = {}) {
    where_.refuse("role path: " + what, hint);
  }

  std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (const std::string_view word : split(text, '.')) {
      words.push_back(word_of(word));
      if (words.size() > kMaxSteps) refuse("too many steps");
    }
    return words;
  }

  Word word_of(std::string_view text) {
    Word word;
    const std::size_t open = text.find('(');
    word.name = trim(text.substr(0, open));
    if (word.name.empty()) refuse("a step is empty");
    if (open == std::string_view::npos) return word;
    if (text.back() != ')') refuse("`(` without `)`");
    word.has_arguments = true;
    std::string_view rest = text.substr(open + 1, text.size() - open - 2);
    while (true) {
      const std::size_t comma = rest.find(',');
      const std::string_view argument = trim(rest.substr(0, comma));
      if (argument.empty()) refuse("an empty argument");
      word.arguments.push_back(argument);
      if (comma == std::string_view::npos) return word;
      rest.remove_prefix(comma + 1);
    }
  }

  void chain(std::string_view text, bool adds) {
    const std::vector<Word> words = words_of(text);
    PathChain chain;
    chain.adds = adds;
    std::size_t next = 0;
    std::uint8_t kinds = start(words, next, chain);
    for (; next < words.size(); ++next) kinds = step(words[next], kinds, chain);
    path_.kinds |= kinds;
    path_.chains.push_back(std::move(chain));
  }

  std::uint8_t start(const std::vector<Word>& words, std::size_t& next,
                     PathChain& chain) {
    const Word& word = words[next++];
    if (word.name == "fact") return fact_start(word, chain);
    if (word.has_arguments) refuse("a path cannot start with a step");
    if (const StartRule* rule = start_named(word.name)) {
      chain.start = rule->start;
      path_.depends |= rule->depends;
      return rule->gives;
    }
    if (next < words.size() && is_party_list(words[next].name)) {
      if (word.name == "other") {
        chain.whose = Whose::kOther;
        path_.depends |= kOnOther;
        return whose_start(words[next++], chain);
      }
      if (const std::uint32_t mark = names_.mark(word.name);
          mark != UINT32_MAX) {
        chain.whose = Whose::kMark;
        chain.index = mark;
        path_.depends |= kOnCase;
        return whose_start(words[next++], chain);
      }
    }
    return role_start(word.name, chain);
  }

  static bool is_party_list(std::string_view name) {
    return name == "from" || name == "senders" || name == "to" ||
           name == "cc" || name == "on_behalf_of";
  }

  std::uint8_t whose_start(const Word& word, PathChain& chain) {
    chain.start = start_named(word.name)->start;
    return kAny;
  }

  std::uint8_t fact_start(const Word& word, PathChain& chain) {
    if (word.arguments.size() != 1) refuse("`fact` takes the name of a fact");
    chain.start = Start::kFact;
    chain.index = names_.party_fact(word.arguments[0]);
    if (chain.index == UINT32_MAX) {
      refuse("`" + std::string(word.arguments[0]) +
             "` is not a declared fact of type party");
    }
    path_.depends |= kOnCase;
    return kAny;
  }

  std::uint8_t role_start(std::string_view name, PathChain& chain) {
    chain.start = Start::kRole;
    chain.index = names_.role(name);
    if (chain.index == UINT32_MAX) {
      refuse("`" + std::string(name) + "` is not declared",
             names_.near_role(name));
    }
    const Path& role = names_.path(chain.index);
    path_.depends |= role.depends;
    return role.kinds;
  }

  std::uint8_t step(const Word& word, std::uint8_t kinds, PathChain& chain) {
    const StepRule* rule = nullptr;
    for (const StepRule& r : kSteps) {
      if (r.name == word.name) rule = &r;
    }
    if (rule == nullptr) unknown_step(word.name);
    if ((kinds & rule->wants) == 0) {
      refuse(
          "`" + std::string(word.name) + "` can never be reached here",
          rule->wants == kUnits ? "it starts at units" : "it starts at posts");
    }
    if (rule->arguments != StepRule::kLines &&
        word.has_arguments != (rule->arguments != StepRule::kNone)) {
      refuse("`" + std::string(word.name) + "` " +
             (word.has_arguments ? "takes no arguments" : "wants arguments"));
    }
    PathStep step{rule->walk, {}, 0};
    if (rule->arguments == StepRule::kRoleName) {
      step.path = role_argument(word);
    } else if (rule->arguments == StepRule::kLines) {
      for (const auto a : word.arguments) step.lines.push_back(line(a));
    } else {
      for (const auto a : word.arguments) step.words.emplace_back(a);
    }
    if (rule->walk == Walk::kRole) check_roles(step.words);
    chain.steps.push_back(std::move(step));
    return rule->gives != 0 ? rule->gives : kinds & rule->wants;
  }

  [[noreturn]] void unknown_step(std::string_view name) {
    Nearest nearest(name);
    for (const StepRule& r : kSteps) nearest.offer(r.name);
    refuse("no such step: `" + std::string(name) + "`", nearest.hint());
  }

  std::uint32_t role_argument(const Word& word) {
    if (word.arguments.size() != 1) refuse("one role is wanted");
    const std::string_view name = word.arguments[0];
    const std::uint32_t role = names_.role(name);
    if (role == UINT32_MAX) {
      refuse("`" + std::string(name) + "` is not declared",
             names_.near_role(name));
    }
    path_.depends |= names_.path(role).depends;
    return role;
  }

  Line line(std::string_view name) {
    Line line;
    if (parse_line(name, line)) return line;
    refuse("no such line: `" + std::string(name) + "`",
           "explicit, unit, portfolio, dotted, ladder");
  }

  void check_roles(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      if (word != "head" && word != "deputy" && word != "member" &&
          word != "staff") {
        refuse("no such role of a post: `" + word + "`",
               "head, deputy, member, staff");
      }
    }
  }

  const Cursor& where_;
  PathNames& names_;
  Path path_;
};

}  // namespace

Path compile_path(const Cursor& where, std::string_view text,
                  PathNames& names) {
  if (trim(text).empty()) where.refuse("the path is empty");
  return Compiler(where, text, names).run();
}

}  // namespace rung::rules
