// Rules for people.
#ifndef RUNG_SRC_CLI_RULE_TEXT_HPP_
#define RUNG_SRC_CLI_RULE_TEXT_HPP_

#include <string>

#include "cli/judge_words.hpp"
#include "cli/text_table.hpp"
#include "rung/explain.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// A table of headings and values; values that are empty are left out.
class Lines {
 public:
  explicit Lines(Lang lang) : lang_(lang) {}
  void add(Label heading, std::string value) {
    if (value.empty()) return;
    const bool again = heading == last_;
    last_ = heading;
    table_.add(
        {{again ? "" : std::string(label(heading, lang_)), Style::kHeading},
         {std::move(value)}});
  }
  std::string str(bool colour, std::size_t indent = 0) const {
    return table_.str(colour, indent);
  }

 private:
  Lang lang_;
  TextTable table_;
  Label last_ = Label::kCount;
};

/// The exemptions of a rule, with the evidence that each needs.
void add_exemptions(Lines& lines, const RuleExplained& explained, Lang lang);

/// The regulations that a rule rests on, by title and article, and what should
/// be known of them.
void add_citations(Lines& lines, const RuleExplained& explained, Lang lang);

/// What a rule asks, where from, what it reports, who is exempt, an example
/// each way, the settings it depends on.
std::string rule_text(const RuleExplained& explained, Lang lang, bool colour);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_RULE_TEXT_HPP_
