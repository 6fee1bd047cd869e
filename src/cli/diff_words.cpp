#include "cli/diff_words.hpp"

#include "cli/word_pairs.hpp"

namespace rung::cli {
namespace {

constexpr Pair kWords[] = {
    {"原", "Old"},
    {"新", "New"},
    {"查询路径", "Routes asked"},
    {"有变化", "Changed"},
    {"机构变动", "Changes of the organisation"},
    {"路径变化", "Routes that change"},
    {"在办事项", "Open matters"},
    {"受影响", "Affected"},
    {"其后的事件，未计", "Later events, left out"},
    {"两边都不认识的当事方", "Parties known to neither"},
    {"受影响的在办事项", "Open matters affected"},
    {"事项", "Matter"},
    {"待办方", "Waits for"},
    {"情况", "What"},
    {"改找", "Ask instead"},
    {"无人", "nobody"},
    {"同左", "the same"},
    {"没有", "not there"},
    {"自动通过", "passes by itself"},
    {"至", "to"},
    {"用 --all 全部列出", "--all lists them"},
    {"没有区别", "No difference"},
    {"查询", "Request"},
};

constexpr Pair kTurns[] = {
    {"遇空缺", "vacant"},     {"并列", "ambiguous"}, {"断开", "broken"},
    {"已撤销", "gone"},       {"新设", "added"},     {"理顺", "mended"},
    {"加长", "longer"},       {"缩短", "shorter"},   {"改道", "other way"},
    {"换人", "other people"},
};

constexpr Pair kMatterTurns[] = {
    {"已不存在", "gone"},
    {"空缺", "vacant"},
    {"对应多岗", "ambiguous"},
    {"换人", "other people"},
    {"调任", "moved"},
    {"已移交他人", "handed over"},
    {"其后路径不同", "other way on"},
};

constexpr Pair kThings[] = {{"机构", "unit"},
                            {"岗位", "post"},
                            {"人员", "person"},
                            {"分管", "portfolio"}};

constexpr Pair kActions[] = {
    {"新增", "added"}, {"撤销", "removed"}, {"变更", "changed"}};

struct FieldWord {
  std::string_view name;
  Pair words;
};
constexpr FieldWord kFields[] = {
    {"name", {"名称", "name"}},
    {"parent", {"上级机构", "parent"}},
    {"kind", {"类别", "kind"}},
    {"title", {"职务", "title"}},
    {"unit", {"所在机构", "unit"}},
    {"role", {"角色", "role"}},
    {"reports_to", {"汇报给", "reports to"}},
    {"holders", {"任职人", "holders"}},
    {"posts", {"任职", "posts"}},
    {"in_charge", {"分管", "in charge"}},
    {"responsible", {"负责", "responsible"}},
    {"assists", {"协管", "assists"}},
    {"liaison", {"联系", "liaison"}},
};

}  // namespace

std::string_view word(DiffWord which, Lang lang) noexcept {
  return pick(kWords, which, lang);
}

std::string_view word(RouteTurn turn, Lang lang) noexcept {
  return pick(kTurns, turn, lang);
}

std::string_view word(MatterTurn turn, Lang lang) noexcept {
  return pick(kMatterTurns, turn, lang);
}

std::string_view word(OrgChange::Thing thing, Lang lang) noexcept {
  return pick(kThings, thing, lang);
}

std::string_view word(OrgChange::Action action, Lang lang) noexcept {
  return pick(kActions, action, lang);
}

std::string_view field_word(std::string_view field, Lang lang) noexcept {
  for (const FieldWord& one : kFields) {
    if (one.name != field) continue;
    return lang == Lang::kZh ? one.words.zh : one.words.en;
  }
  return field;
}

}  // namespace rung::cli
