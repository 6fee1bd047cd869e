// The list of changes while it is made.
#ifndef RUNG_SRC_FOLD_CHANGES_HPP_
#define RUNG_SRC_FOLD_CHANGES_HPP_

#include <string>
#include <vector>

#include "fold/lasting.hpp"

namespace rung::fold {

/// Where a change lies, and what is known of that.
struct Placed {
  FoldDay day;
  Instant at;
};

class Changes {
 public:
  explicit Changes(const Series& series) : series_(series) {}

  /// A change in a gap. `evidence` goes into the message, in both languages.
  void add(FoldKind kind, std::uint32_t gap, Placed placed,
           std::vector<std::string> subjects, std::string before = {},
           std::string now = {}, const Text& evidence = {});

  /// The day on which a run began, or ended.
  static Placed began(const Run& run) {
    return {run.since_stated ? FoldDay::kStated : FoldDay::kUncertain,
            run.when.since};
  }
  static Placed ended(const Run& run) {
    return {run.until_stated ? FoldDay::kStated : FoldDay::kUncertain,
            run.when.until};
  }
  /// A change that the facts of an org cannot date.
  Placed undated(std::uint32_t gap) const {
    return {FoldDay::kUndated, series_.dates[gap + 1]};
  }
  /// That of several: stated if all are.
  template <class Value>
  static Placed turned(const Story<Value>& story, const Turn& turn) {
    Placed all{FoldDay::kStated, kForever};
    const auto take = [&](Placed one) {
      if (one.day != FoldDay::kStated) all.day = one.day;
      all.at = std::min(all.at, one.at);
    };
    for (const auto f : turn.begun) take(began(story.facts[f].run));
    for (const auto f : turn.ended) take(ended(story.facts[f].run));
    return all;
  }

  /// The list, in order.
  std::vector<FoldChange> take();

 private:
  const Series& series_;
  std::vector<FoldChange> changes_;
};

/// The words of a change, without its day.
Text words_of(FoldKind kind, const std::string& subjects,
              const std::string& before, const std::string& now);

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_CHANGES_HPP_
