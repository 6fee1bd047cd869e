// One rulebook over any number of cases: events in, results out.
#ifndef RUNG_SRC_CHECK_JUDGE_HPP_
#define RUNG_SRC_CHECK_JUDGE_HPP_

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "check/examine.hpp"
#include "check/memory.hpp"
#include "check/report.hpp"
#include "rung/check.hpp"

namespace rung::checking {

/// Not for two threads at once.
class Judge {
 public:
  /// `only`: ids of the rules to judge; empty: all.
  Judge(const Org& org, Rulebook book, const std::vector<std::string>& only);

  /// Takes in what an event states of its matter, before any is judged; the
  /// event must outlive the judge. In order of time.
  void learn(const Event& event, std::size_t input);
  /// Puts the next learnt event into its cases.
  void place_next();

  /// learn() and place_next(), and places all anew when what the event states
  /// changes what earlier ones mean.
  void feed(const Event& event, std::size_t input);
  /// Undoes the last feed().
  void take_back();

  /// Every activation of every case.
  void judge_all(Instant now, bool complete, Checked& out);
  /// What the last event is part of; with `changes`, of earlier activations
  /// those too whose verdict it changed.
  void judge_last(bool changes, Checked& out);

  /// Does any rule look at events like this one?
  bool remembers(std::uint32_t row) const;

 private:
  struct Touched {
    std::uint32_t case_index, check;
    friend auto operator<=>(const Touched&, const Touched&) = default;
  };
  /// The verdict of an activation, to see whether it changes.
  using Known = std::map<std::pair<std::uint32_t, std::uint32_t>,
                         std::pair<Verdict, rules::Way>>;

  void find_kinds();
  void find_kept();

  // listen.cpp
  void touch_neighbours(const Row& row);
  void hear(const rules::ActIndex& index, std::uint32_t row,
            rules::Listener::What what);
  void hear_one(const rules::Listener& listener, std::uint32_t row);
  void mark(std::uint32_t mark, std::uint32_t row);
  void match(const rules::Listener& listener, std::uint32_t row);
  Truth first(const rules::Listener& listener, const Match& match,
              CheckMemory& memory);

  /// Calls `use` with the rules judged that count what a check gives.
  template <class Use>
  void for_each_counting(std::uint32_t check, const Use& use) const;
  void judge_case(const Case& c, const View& view, Checked& out,
                  std::vector<std::uint64_t>& cases_of_rule);
  void take(std::uint32_t check, const Case& c, const Result& result,
            Checked& out);
  void tell(std::size_t rule, std::uint64_t cases, Checked& out) const;

  Rulebook book_;
  const RulebookData& data_;
  Memory memory_;
  Examiner examiner_;
  Reporter reporter_;
  std::array<bool, rules::kCaseKinds> kinds_{};
  std::vector<bool> on_;      ///< by rule
  std::vector<bool> judged_;  ///< by check: for its rule, or one it carries out
  /// Checks that judge every case of a kind, whatever happened in it.
  std::array<std::vector<std::uint32_t>, rules::kCaseKinds> of_every_case_;
  std::vector<bool> keeps_;  ///< by act: does a saved state need it?
  bool keeps_all_ = false;
  std::vector<std::uint32_t> next_to_;  ///< checks that any event concerns
  std::uint32_t next_ = 0;              ///< the first row that is not placed
  std::vector<Touched> touched_;        ///< by the last event
  std::map<Touched, Known> known_;
  std::vector<Counts> counts_;  ///< by rule, while judging
};

/// Orders findings and fills in which verdict wins.
void conclude(Checked& checked);

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_JUDGE_HPP_
