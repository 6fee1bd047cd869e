#include "cli/rule_words.hpp"

namespace rung::cli {
namespace {

struct Phrase {
  std::string_view name, zh, en;
};

constexpr Phrase kScopes[] = {
    {"matter", "同一事项的全部往来", "all that happens in one matter"},
    {"document", "同一公文的全部往来", "all that happens to one document"},
    {"meeting", "同一会议的全部往来", "all that happens about one meeting"},
    {"sender", "同一单位发出的全部往来", "all that one unit does"},
    {"any", "全部往来", "all that happens"}};

constexpr Phrase kPlaces[] = {{"{from}", "〔发出者〕", "[sender]"},
                              {"{to}", "〔接收者〕", "[receiver]"},
                              {"{about}", "〔所涉者〕", "[who is concerned]"},
                              {"{expected}", "〔应有〕", "[what is wanted]"},
                              {"{actual}", "〔实有〕", "[what is there]"},
                              {"{path}", "〔正确路径〕", "[the right way]"},
                              {"{missing}", "〔所缺〕", "[what is missing]"},
                              {"{case}", "〔事项〕", "[the case]"},
                              {"{document}", "〔公文〕", "[document]"},
                              {"{time}", "〔时间〕", "[time]"},
                              {"{due}", "〔期限〕", "[due date]"},
                              {"{act}", "〔行为〕", "[act]"}};

std::string_view pick(const Phrase& phrase, Lang lang) {
  return lang == Lang::kZh ? phrase.zh : phrase.en;
}

// An article or several, `(n)` of it.
std::string article(const std::string& number, const std::string& item,
                    Lang lang) {
  if (lang == Lang::kZh) {
    return "第" + number + "条" + (item.empty() ? "" : "第" + item + "项");
  }
  const bool several = number.find('-') != number.npos;
  return (several ? "arts. " : "art. ") + number + item;
}

}  // namespace

std::string scope_text(const std::string& case_kind, Lang lang) {
  for (const Phrase& scope : kScopes) {
    if (scope.name == case_kind) return std::string(pick(scope, lang));
  }
  return case_kind;
}

// `15`, `15(1)`, `28-37`, two with a comma; what is no number stands as it is.
std::string clause_text(const std::string& clause, Lang lang) {
  if (clause == "\u2014") return {};
  const std::size_t digits = clause.find_first_not_of("0123456789");
  if (digits == 0) return clause;
  if (digits == std::string::npos) return article(clause, "", lang);
  const std::string rest = clause.substr(digits);
  const bool item = rest.front() == '(' && rest.back() == ')';
  if (item) return article(clause.substr(0, digits), rest, lang);
  constexpr std::string_view kAnd = "、";
  for (const std::string_view between : {std::string_view("-"), kAnd}) {
    if (rest.rfind(between, 0) != 0 || rest.size() == between.size()) continue;
    const std::string other = rest.substr(between.size());
    if (other.find_first_not_of("0123456789") != other.npos) continue;
    if (between == kAnd && lang == Lang::kEn) {
      return "arts. " + clause.substr(0, digits) + ", " + other;
    }
    return article(clause, "", lang);
  }
  return clause;
}

std::string message_text(std::string message, Lang lang) {
  for (const Phrase& place : kPlaces) {
    for (std::size_t at = message.find(place.name); at != message.npos;
         at = message.find(place.name)) {
      message.replace(at, place.name.size(), pick(place, lang));
    }
  }
  return message;
}

std::string colon(Lang lang) { return lang == Lang::kZh ? "：" : ": "; }

std::string semicolon(Lang lang) { return lang == Lang::kZh ? "；" : "; "; }

std::string listing_comma(Lang lang) { return lang == Lang::kZh ? "、" : ", "; }

std::string bracketed(std::string_view text, Lang lang) {
  const std::string words(text);
  return lang == Lang::kZh ? "（" + words + "）" : " (" + words + ')';
}

}  // namespace rung::cli
