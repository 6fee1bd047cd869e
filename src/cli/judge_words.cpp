#include "cli/judge_words.hpp"

#include <cstddef>
#include <iterator>

namespace rung::cli {
namespace {

struct Pair {
  std::string_view zh, en;
};

// In the order of the enumerators.
constexpr Pair kLabels[] = {
    {"规则", "Rule"},
    {"名称", "Title"},
    {"结论", "Verdict"},
    {"案件", "Cases"},
    {"发现", "Findings"},
    {"没有发现问题", "No findings"},
    {"各规则结论", "Verdicts"},
    {"未触发", "Not activated"},
    {"条规则", "rules"},
    {"归属", "Case"},
    {"判定范围", "Looks at"},
    {"时间", "Time"},
    {"事件", "Events"},
    {"涉及", "Concerns"},
    {"应为", "Expected"},
    {"实为", "Actual"},
    {"应走路径", "Path"},
    {"豁免", "Exemption"},
    {"缺少", "Missing"},
    {"说明", "Notes"},
    {"依据", "Basis"},
    {"指纹", "Fingerprint"},
    {"要求", "Asks"},
    {"违反时提示", "Reports"},
    {"可豁免", "Exemptions"},
    {"无", "none"},
    {"须有在先的记录", "needs an earlier record"},
    {"任何行为", "any act"},
    {"仅有声明不足为凭", "a claim alone proves nothing"},
    {"只免除", "only from"},
    {"正例", "Good"},
    {"反例", "Bad"},
    {"设置", "Settings"},
    {"已停用", "Switched off"},
    {"停用", "off"},
    {"由其他规则检查", "Judged by"},
    {"程序无法检查", "Cannot be checked"},
    {"规则集", "Rulebook"},
    {"代码", "Codes"},
    {"名字", "Name"},
    {"取值", "Value"},
    {"类型", "Type"},
    {"初始值", "Initial"},
    {"可取值", "Values"},
    {"瑕疵", "Flaws"},
    {"位置", "Place"},
    {"所判事件", "Event judged"},
    {"相关事件", "Related event"},
    {"行为", "Act"},
    {"行为人", "From"},
    {"主送", "To"},
    {"抄送", "Copies"},
    {"代表", "On behalf of"},
    {"主题", "Subject"},
    {"本应经过", "The way it should have gone"},
    {"正确做法", "As it should be done"},
    {"个文件", "files"},
    {"例成立", "hold"},
    {"例不成立", "fail"},
    {"不成立", "FAILED"},
    {"缺少用例", "Lacks"},
    {"未写明", "not stated"},
};
static_assert(std::size(kLabels) == static_cast<std::size_t>(Label::kCount));

constexpr Pair kVerdicts[] = {
    {"违反", "violated"}, {"无法判定", "undetermined"}, {"未到期", "open"},
    {"豁免", "exempt"},   {"符合", "satisfied"},        {"未触发", "vacuous"}};

struct Named {
  std::string_view name;
  Pair words;
};

constexpr Named kCaseKinds[] = {{"matter", {"事项", "matter"}},
                                {"document", {"公文", "document"}},
                                {"meeting", {"会议", "meeting"}},
                                {"sender", {"单位", "sender"}},
                                {"any", {"全部", "all"}}};

constexpr Named kReasons[] = {
    {"no_parties",
     {"事件未写明由谁发出或发给谁",
      "the event names no sender or no receiver"}},
    {"undetermined", {"路径无法确定", "the way cannot be told"}},
    {"nobody",
     {"组织数据中查不到相应的岗位",
      "the organisation does not tell who they are"}},
    {"no_event", {"尚无任何事件", "nothing happened"}},
    {"not_asked", {"", ""}},
    {"nothing_wrong", {"", ""}}};

constexpr Named kOutcomes[] = {{"granted", {"成立", "granted"}},
                               {"refused", {"不成立", "refused"}},
                               {"undecidable", {"无法判定", "undecidable"}}};

constexpr Named kKinds[] = {{"positive", {"违规", "positive"}},
                            {"negative", {"合规", "negative"}},
                            {"boundary", {"边界", "boundary"}},
                            {"exempt", {"豁免", "exempt"}},
                            {"undetermined", {"无法判定", "undetermined"}},
                            {"other", {"其他", "other"}}};

std::string_view pick(const Pair& pair, Lang lang) {
  return lang == Lang::kZh ? pair.zh : pair.en;
}

// The name itself where no word is known for it.
template <std::size_t N>
std::string find(const Named (&table)[N], const std::string& name, Lang lang) {
  for (const Named& one : table) {
    if (one.name == name) return std::string(pick(one.words, lang));
  }
  return name;
}

}  // namespace

std::string_view label(Label value, Lang lang) noexcept {
  const auto i = static_cast<std::size_t>(value);
  return i < std::size(kLabels) ? pick(kLabels[i], lang) : std::string_view{};
}

std::string_view word(Verdict value, Lang lang) noexcept {
  const auto i = static_cast<std::size_t>(value);
  return i < std::size(kVerdicts) ? pick(kVerdicts[i], lang)
                                  : std::string_view{};
}

std::string case_word(const std::string& case_kind, Lang lang) {
  return find(kCaseKinds, case_kind, lang);
}

std::string reason_text(const std::string& path_reason, Lang lang) {
  return find(kReasons, path_reason, lang);
}

std::string outcome_word(const std::string& outcome, Lang lang) {
  return find(kOutcomes, outcome, lang);
}

std::string kind_word(const std::string& kind, Lang lang) {
  return find(kKinds, kind, lang);
}

const std::string& in(Lang lang, const Text& text) {
  const std::string& wanted = lang == Lang::kZh ? text.zh : text.en;
  const std::string& other = lang == Lang::kZh ? text.en : text.zh;
  return wanted.empty() ? other : wanted;
}

}  // namespace rung::cli
