// Judging the checks of a rulebook in one case, as far as it has gone.
#ifndef RUNG_SRC_CHECK_EXAMINE_HPP_
#define RUNG_SRC_CHECK_EXAMINE_HPP_

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/memory.hpp"
#include "check/scene.hpp"
#include "rung/finding.hpp"

namespace rung::checking {

/// How much of a case is seen, and as of when.
struct View {
  std::uint32_t limit = 0;  ///< events of the case that are seen
  Instant now;              ///< as of which deadlines are judged
  bool over = false;        ///< nothing more will happen in the case
};

/// What became of one activation of a check.
struct Result {
  std::uint32_t pos = kNone;       ///< the event judged; kNone: an empty case
  std::uint32_t receiver = kNone;  ///< of its `to`, with `per`
  Verdict verdict = Verdict::kSatisfied;
  rules::Way way = rules::Way::kBroken;
  std::vector<std::uint32_t> witnesses;  ///< positions
  std::vector<std::string> failing;      ///< members for which it does not hold
  std::vector<Text> failing_titles;
  std::string member;  ///< of a count: the one member that it is about
  Shown expected, actual;
  Instant due = kForever;  ///< when time is up; kForever: no deadline
  bool due_is_day = false;
  std::vector<std::string> missing, notes;
  Exemption exemption;
  std::string code;  ///< of an exemption that is not proven; else empty
};

using Emit = std::function<void(const Result&)>;

/// Not for two threads at once. Positions at or behind a view's limit are not
/// looked at.
class Examiner {
 public:
  explicit Examiner(const Memory& memory);

  /// Judges all activations of a check, or, with `only`, those in which the
  /// event at that position has a part.
  void examine(std::uint32_t check, const Case& c, const View& view,
               std::uint32_t only, const Emit& emit);

  /// Does the predicate match the event? Evaluates on `scene()`.
  Truth matches(const rules::Predicate& predicate, Scene& scene);

  Scene& scene() noexcept { return mine_; }
  Scene& other_scene() noexcept { return theirs_; }
  /// Forgets all answers: call it when rows come or go.
  void look_away();

  /// Has a rule been violated in a case, as of its event at `pos`?
  Truth broken(const Case& c, std::uint32_t rule, std::uint32_t pos);

 private:
  struct Distinct;  // in examine_distinct.cpp
  struct Search;    // in examine_order.cpp
  struct Find {     // what a search gave
    Truth found = Truth::kNo;
    rules::Way way = rules::Way::kMissing;
    bool open = false;
    std::uint32_t witness = kNone;
    Instant due = kForever;
    bool due_is_day = false;
    std::vector<std::string> missing;
  };

  void local(const Emit& emit);
  void order(const Emit& emit);
  void count(const Emit& emit);
  void together(const Emit& emit);
  void distinct(const Emit& emit);
  void disjoint(const Emit& emit);
  void handover(const Emit& emit);

  // examine.cpp
  const std::vector<Match>& remembered(rules::Use use) const;
  bool of_interest(std::uint32_t pos) const {
    return only_ == kNone || only_ == pos;
  }
  void look(const Match& match);
  void look_across(const Match& match, const Member* member);
  void lacks(const Match& match, const Member* member,
             const rules::Predicate& predicate,
             std::vector<std::string>& missing);
  Truth agree(const std::vector<rules::ByPair>& by, const cond::Program& match,
              std::vector<std::string>& missing);
  void look_at_case();
  Truth applies(Truth matched);
  void missing_of_activation(std::vector<std::string>& out);
  void finish(Result& result, Truth applies, Truth holds, bool open,
              const Emit& emit);
  bool too_much(std::uint64_t more);

  // members.cpp
  /// False: the members are unknown, `why` says what is missing.
  bool members(std::vector<Member>& out, std::vector<std::string>& notes,
               std::string& why);
  bool periods(std::vector<Member>& out);

  Truth local_of_each(const std::vector<Member>& all, Result& result);
  void add_failing(Result& result, const Member& member, std::size_t m) const;

  // examine_order.cpp
  void order_of(const Match& match, Truth applies,
                const std::vector<Member>& all, Result& result,
                const Emit& emit);
  Find find(const Match& match, const Member* member);
  Find find_on_side(const Match& match, const Member* member, bool after);
  Truth fits(const Match& theirs, const Member* member,
             std::vector<std::string>& missing);
  Truth same_key();

  // examine_window.cpp
  enum class Timing : std::uint8_t { kIn, kEarly, kLate, kUnknown };
  Timing timing(bool after, std::uint32_t pos, Find& find);
  bool set_due(Find& find);
  bool is_up(const Find& find) const;

  // examine_count.cpp
  using Groups = std::map<std::string, std::vector<Match>>;
  Groups groups();
  void count_position(const Emit& emit);
  void count_group(const std::vector<Match>& group, const Member* member,
                   const Emit& emit);
  std::optional<std::string> key_text(Scene& scene);
  Truth again(const Match& match, const Member* member);
  Instant period_due(const Member& member, Truth& known);

  // exempt.cpp
  /// Looks at the exemptions of the rule for a broken activation.
  Verdict exempt(Result& result);
  Truth proven(const rules::Unless& unless, Result& result, bool& late);

  const Memory& memory_;
  const RulebookData& book_;
  Scene mine_, theirs_;
  std::uint64_t work_ = 0;

  // What is being examined.
  const rules::Check* check_ = nullptr;
  const rules::Rule* rule_ = nullptr;
  const Case* case_ = nullptr;
  const CheckMemory* known_ = nullptr;
  View view_;
  std::uint32_t only_ = kNone;
  int depth_ = 0;                         // of rules that ask about rules
  std::unique_ptr<Examiner> inner_;       // for the rules that this one asks
  std::deque<std::string> period_texts_;  // members point to them
};

/// Does a program hang on the member at hand?
bool on_each(const cond::Program& program, const RulebookData& book);

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_EXAMINE_HPP_
