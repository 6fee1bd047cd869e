// Flaws of an organisation, for people and for programs.
#include <array>

#include "cli/commands.hpp"
#include "cli/json_text.hpp"
#include "cli/judge_words.hpp"
#include "cli/style.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMaxSubjects = 8;

std::string subjects_of(const Problem& problem, Lang lang) {
  std::string text;
  for (std::size_t i = 0; i < problem.subjects.size() && i < kMaxSubjects;
       ++i) {
    text += (text.empty() ? "" : ", ") + problem.subjects[i];
  }
  if (problem.subjects.size() > kMaxSubjects) {
    text += ", " + std::string(word(Word::kMore, lang)) + ' ' +
            std::to_string(problem.subjects.size() - kMaxSubjects);
  }
  return text;
}

std::string counts(std::span<const Problem> problems, Lang lang) {
  std::array<std::size_t, 3> counts{};
  for (const Problem& problem : problems) {
    ++counts[static_cast<std::size_t>(problem.severity)];
  }
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    if (!text.empty()) text += ", ";
    text += std::string(word(static_cast<Severity>(i), lang)) + ' ' +
            std::to_string(counts[i]);
  }
  return text.empty() ? std::string(word(Word::kNoProblems, lang)) : text;
}

}  // namespace

std::vector<std::string> problem_lines(std::span<const Problem> problems,
                                       Lang lang) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    lines.push_back(JsonObject()
                        .text("code", problem.code)
                        .text("severity", name(problem.severity))
                        .texts("subjects", problem.subjects)
                        .text("message", in(lang, problem.message))
                        .str());
  }
  return lines;
}

std::string problem_table(std::span<const Problem> problems, Lang lang,
                          bool colour) {
  std::string text = std::string(word(Word::kProblems, lang)) + "  " +
                     counts(problems, lang) + '\n';
  if (problems.empty()) return text;
  TextTable table({word(Word::kSeverity, lang), word(Word::kCode, lang),
                   word(Word::kSubjects, lang), word(Word::kMessage, lang)});
  for (const Problem& problem : problems) {
    table.add({{std::string(word(problem.severity, lang)),
                style_of(problem.severity)},
               {problem.code},
               {subjects_of(problem, lang)},
               {in(lang, problem.message)}});
  }
  return text + '\n' + table.str(colour);
}

}  // namespace rung::cli
