// Rules for people.
#ifndef RUNG_SRC_CLI_RULE_TEXT_HPP_
#define RUNG_SRC_CLI_RULE_TEXT_HPP_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/judge_words.hpp"
#include "cli/text_table.hpp"
#include "rung/explain.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// A table of headings and values; values that are empty are left out.
class Lines {
 public:
  explicit Lines(Lang lang) : lang_(lang) {}
  void add(Label heading, std::string value);
  /// Values are wrapped so that lines have at most `width` cells, if any.
  std::string str(bool colour, std::size_t width = 0) const;

 private:
  struct Row {
    std::string heading, value;
  };
  Lang lang_;
  std::vector<Row> rows_;
  Label last_ = Label::kCount;
};

/// The exemptions of a rule, with the evidence that each needs.
void add_exemptions(Lines& lines, const RuleExplained& explained, Lang lang);

/// The regulations that a rule rests on, by title and article, and what should
/// be known of them.
void add_citations(Lines& lines, const RuleExplained& explained, Lang lang);

/// What a rule asks, where from, what it reports, who is exempt, an example
/// each way, the settings it depends on. `width` as of Lines.
std::string rule_text(std::span<const Rulebook> rulebooks, std::string_view id,
                      Lang lang, bool colour, std::size_t width);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_RULE_TEXT_HPP_
