#include "cli/words.hpp"

#include <cstddef>

#include "cli/word_pairs.hpp"

namespace rung::cli {
namespace {

// In the order of the enumerators.
constexpr Pair kWords[] = {
    {"起点", "From"},
    {"时点", "At"},
    {"汇报线", "Line"},
    {"结果", "Outcome"},
    {"级次", "Level"},
    {"岗位", "Post"},
    {"单位", "Unit"},
    {"人员", "Holders"},
    {"理由", "Why"},
    {"空缺", "vacant"},
    {"代行", "standing in for"},
    {"本单位负责人", "head of the same unit"},
    {"上级单位负责人", "head of the unit above"},
    {"有该职能", "has this function:"},
    {"没有该职能的岗位", "no post has this function:"},
    {"副职代", "deputy in place of"},
    {"逐级上找，代替", "next above, in place of"},
    {"兜底审批人，代替", "fallback, in place of"},
    {"发起单位负责人，代替", "head of the unit that asks, in place of"},
    {"会签", "all of the level sign"},
    {"或签", "one of the level signs"},
    {"自动通过", "passes by itself"},
    {"发起人", "Initiator"},
    {"提示", "Notes"},
    {"追溯记录", "Trace"},
    {"阶段", "Stage"},
    {"判定", "Decision"},
    {"人选", "Candidate"},
    {"依据", "Edge"},
    {"改由", "Replaced by"},
    {"级差", "Distance"},
    {"级", "levels"},
    {"两者之间直接交接，将越过：", "A hand-off between them skips:"},
    {"备选路径不止一条，分别经由：", "Several paths lead up; they begin with:"},
    {"单位", "Units"},
    {"岗位", "Posts"},
    {"人员", "People"},
    {"层数", "Depth"},
    {"顶层岗位", "Roots"},
    {"问题", "Problems"},
    {"无", "none"},
    {"严重程度", "Severity"},
    {"代码", "Code"},
    {"对象", "Subjects"},
    {"内容", "Message"},
    {"另有", "more:"},
    {"已写入", "Wrote"},
    {"未采纳记录", "Records left out"},
    {"在此时点没有可用的岗位", "stands for no post at that time"},
    {"对应多个岗位，须指明其一", "stands for several posts; name one of them"},
    {"解析", "parsing"},
    {"编译", "compiling"},
    {"核对引用", "resolving"},
    {"建立索引", "indexing"},
};
static_assert(std::size(kWords) == static_cast<std::size_t>(Word::kCount));

constexpr Pair kLines[] = {{"逐级", "ladder"},
                           {"明示上级", "explicit"},
                           {"单位线", "unit"},
                           {"分管线", "portfolio"},
                           {"虚线（业务指导）", "dotted"}};

constexpr Pair kReasons[] = {
    {"逐级的上级", "superior on the ladder"},
    {"明示上级", "stated superior"},
    {"本单位或上级单位负责人", "head of the unit or of the one above"},
    {"分管领导", "leader in charge"},
    {"虚线（业务指导）上级", "functional (dotted-line) superior"}};

constexpr Pair kOutcomes[] = {
    {"已找到", "found"},
    {"已到顶层，上面没有任何人", "top: nobody is above"},
    {"并列，须由人指定", "ambiguous: several are next, somebody has to choose"},
    {"无人可接：上面没有可以审批的人", "nobody: nobody above is left to act"},
    {"目标岗位非其上级", "not above: the target is not above the start"},
    {"无法确定", "undetermined"},
    {"按规则终止，须由人处理", "failed: a policy ends the route here"},
    {"已办结：要审批的人都已办过", "done: all who would be asked have acted"}};

constexpr Pair kStages[] = {{"上溯", "expand"},      {"止点", "stop"},
                            {"空缺处理", "vacancy"}, {"代行", "stand-in"},
                            {"本人与回避", "self"},  {"停用账号", "inactive"},
                            {"去重", "duplicates"},  {"确认", "final"}};

constexpr Pair kTraceCodes[] = {
    {"直接上级", "directly above"},
    {"并列的直接上级之一", "one of several directly above"},
    {"上面没有人", "nobody is above"},
    {"上级关系悬空或成环", "the edge above dangles or is on a ring"},
    {"有人任职", "has a holder"},
    {"由代理或主持工作者履职", "an acting or presiding holder fills it"},
    {"空缺", "vacant"},
    {"在岗", "present"},
    {"不在岗，由代行者履职", "away: a stand-in acts"},
    {"不在岗且无人代行", "away, nobody stands in"},
    {"代行者也不在岗", "the stand-in is away as well"},
    {"代行者不负责此事项", "the stand-in is not for this matter"},
    {"与另一步同一人，合并", "same people as another step: merged"},
    {"成立", "the step stands"},
    {"继续上溯", "the route goes on"},
    {"到此为止", "the route ends here"},
    {"审批权限表无法判断，按无权", "the table cannot tell: taken for no"},
    {"只有代理或主持工作者，不算任职", "acting holders only, who do not count"},
    {"由副职代", "a deputy fills it"},
    {"代行人转委托成环", "stand-ins lead round in a ring"},
    {"照旧保留", "kept all the same"},
    {"非发起人，无须回避", "neither initiator nor in conflict"},
    {"发起人本人，不审批", "the initiator: left out"},
    {"须回避", "in conflict: left out"},
    {"账号可用", "may act"},
    {"账号停用，不审批", "inactive: left out"},
    {"与其他步不同人", "no other step has the same people"},
    {"自动通过", "passes by itself"},
    {"无人，逐级上找", "nobody left: on to the next"},
    {"无人，跳过此级", "nobody left: the level is left out"},
    {"无人，由兜底审批人审批", "nobody left: the fallback is asked"},
    {"无人，由本单位负责人审批", "nobody left: the head of the unit is asked"},
    {"无人，按规则终止", "nobody left: the route ends"},
    {"不能审批", "refused: may not decide either"}};

constexpr Pair kSeverities[] = {
    {"错误", "error"}, {"警告", "warning"}, {"提示", "info"}};

constexpr Pair kHoldingKinds[] = {
    {"实职", "substantive"}, {"代理", "acting"},   {"主持工作", "presiding"},
    {"兼任", "concurrent"},  {"借调", "seconded"}, {"挂职", "attached"}};

constexpr Pair kRelations[] = {
    {"{a} 与 {b} 是同一岗位", "{a} and {b} are the same post"},
    {"{a} 是 {b} 的直接上级", "{a} is the direct superior of {b}"},
    {"{a} 是 {b} 的隔级上级",
     "{a} is a superior of {b}, two or more levels up"},
    {"{a} 是 {b} 的直接下级", "{a} is a direct subordinate of {b}"},
    {"{a} 是 {b} 的隔级下级",
     "{a} is a subordinate of {b}, two or more levels down"},
    {"{a} 与 {b} 是同级，有共同的直接上级",
     "{a} and {b} are peers: they have a direct superior in common"},
    {"{a} 是 {b} 的虚线（业务指导）上级",
     "{a} is above {b} on the dotted line only"},
    {"{a} 是 {b} 的虚线（业务指导）下级",
     "{a} is below {b} on the dotted line only"},
    {"{a} 与 {b} 没有上下级关系", "{a} is neither above nor below {b}"},
    {"{a} 与 {b} 的关系无法确定", "what {a} is to {b} cannot be determined"}};

}  // namespace

std::string_view word(Word value, Lang lang) noexcept {
  return pick(kWords, value, lang);
}
std::string_view word(Line value, Lang lang) noexcept {
  return pick(kLines, value, lang);
}
std::string_view word(Outcome value, Lang lang) noexcept {
  return pick(kOutcomes, value, lang);
}
std::string_view word(Stage value, Lang lang) noexcept {
  return pick(kStages, value, lang);
}
std::string_view word(TraceCode value, Lang lang) noexcept {
  return pick(kTraceCodes, value, lang);
}
std::string_view word(Severity value, Lang lang) noexcept {
  return pick(kSeverities, value, lang);
}
std::string_view word(HoldingKind value, Lang lang) noexcept {
  return pick(kHoldingKinds, value, lang);
}
std::string_view reason(Line value, Lang lang) noexcept {
  return pick(kReasons, value, lang);
}

std::string sentence(Relation relation, std::string_view a, std::string_view b,
                     Lang lang) {
  std::string_view pattern = pick(kRelations, relation, lang);
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    text += pattern[open + 1] == 'a' ? a : b;
    pattern.remove_prefix(open + 3);
  }
  return text;
}

}  // namespace rung::cli
