// Phrases about rules, in Chinese and English.
#ifndef RUNG_SRC_CLI_RULE_WORDS_HPP_
#define RUNG_SRC_CLI_RULE_WORDS_HPP_

#include <string>
#include <string_view>

#include "rung/json.hpp"

namespace rung::cli {

/// What a rule looks at together.
std::string scope_text(const std::string& case_kind, Lang);
/// An article for people: `15(1)` is item 1 of article 15; a dash is none.
std::string clause_text(const std::string& clause, Lang);
/// A message of a rule with words for the places that a finding fills.
std::string message_text(std::string message, Lang);
/// Punctuation between parts of a phrase.
std::string colon(Lang);
std::string semicolon(Lang);
std::string listing_comma(Lang);
/// To be put behind a word.
std::string bracketed(std::string_view text, Lang);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_RULE_WORDS_HPP_
