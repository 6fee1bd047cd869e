// The options of a request for a route, as a table.
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>

#include "rung/json.hpp"

namespace rung {
namespace {

using Kind = RouteOption::Kind;
using Part = RouteOption::Part;
using Names = std::span<const std::string_view>;

constexpr std::int64_t kMany = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kRanks = std::numeric_limits<std::int32_t>::max() - 1;

// In the order of the enumerators.
constexpr std::string_view kLines[] = {"ladder", "explicit", "unit",
                                       "portfolio", "dotted"};
constexpr std::string_view kPresets[] = {"office", "dingtalk", "wecom",
                                         "feishu"};
constexpr std::string_view kFirsts[] = {"superior", "own_head"};
constexpr std::string_view kSeverals[] = {"report", "all", "any", "in_order",
                                          "first"};
constexpr std::string_view kRemedies[] = {
    "climb", "skip", "fallback", "unit_head", "auto_pass", "fail", "keep"};
constexpr Names kNoKeep = Names(kRemedies).first(6);
constexpr std::string_view kDuplicates[] = {"none", "first", "last",
                                            "adjacent"};
constexpr std::string_view kModes[] = {"remove", "auto_pass"};
constexpr std::string_view kOverflows[] = {"nearest", "empty", "fail"};

constexpr RouteOption other(std::string_view name, Kind kind,
                            std::string_view zh, std::string_view en) {
  RouteOption option;
  option.name = name;
  option.kind = kind;
  option.zh = zh;
  option.en = en;
  return option;
}

constexpr RouteOption choice(std::string_view name, Names values,
                             std::string_view initial, std::string_view zh,
                             std::string_view en) {
  RouteOption option = other(name, Kind::kChoice, zh, en);
  option.values = values;
  option.initial = initial;
  return option;
}

constexpr RouteOption whole(std::string_view name, std::int64_t least,
                            std::int64_t most, std::string_view initial,
                            std::string_view zh, std::string_view en) {
  RouteOption option = other(name, Kind::kWhole, zh, en);
  option.least = least;
  option.most = most;
  option.initial = initial;
  return option;
}

constexpr RouteOption flag(std::string_view name, std::string_view initial,
                           std::string_view zh, std::string_view en) {
  RouteOption option = other(name, Kind::kFlag, zh, en);
  option.initial = initial;
  return option;
}

constexpr RouteOption kQuestion[] = {
    other("from", Kind::kText, "发起基准：岗位、人员、人员@岗位或单位",
          "who asks: a post, a person, person@post, or a unit"),
    other("unit", Kind::kText, "一人多岗时，以哪个单位的岗位发起",
          "where a person of several posts acts"),
    other(
        "at", Kind::kText, "时点：日期或时间",
        "date or time of the question; on the command line now is the default"),
    choice("line", kLines, "ladder", "汇报线", "the line of authority"),
    other("subject", Kind::kText, "事项类别", "id of what it is about"),
    other("document_kind", Kind::kText, "文种",
          "for the scope of stand-ins, and for authority"),
    other("initiator", Kind::kText,
          "发起人，本人不审批本人事项；默认为发起基准之人",
          "whose matter it is, never an approver; default: who asks"),
    other("handled", Kind::kPeople, "已办人员，最近的在后",
          "a person who has acted already, the latest last"),
    other("conflict_people", Kind::kPeople, "须回避的人员",
          "a person who must not decide on this"),
    other("inactive_people", Kind::kPeople, "账号停用的人员",
          "a person whose account is closed"),
    choice("preset", kPresets, "office", "预设：其余选项的起点",
           "where the other options start from"),
};

constexpr RouteOption kHowFar[] = {
    whole("levels", 1, kMany, "", "连续几级", "so many levels"),
    other("to", Kind::kText, "到顶（top），或到某岗位、某单位负责人为止",
          "top, a post, or a unit for its head"),
    whole("until_rank", -kRanks - 2, kRanks, "",
          "到该职级（1 最高）或更高的岗位为止",
          "up to a post of this rank (1 is the most senior) or a more senior "
          "one"),
    other("until_function", Kind::kText, "到有该职能的岗位为止",
          "up to a post with this function"),
    other("authority", Kind::kTable, "审批权限表：到有权决定者为止",
          "a decision table: up to a post that may decide"),
    other("amount", Kind::kNumber, "金额，与审批权限表同用",
          "with authority: what is to be decided about"),
    flag("from_top", "false", "从最高层往下数：到自上而下第 levels 级为止",
         "with levels: up to that level counted from the top"),
    flag("last_only", "false", "只由终点一级审批",
         "only the level at which the route ends"),
};

constexpr RouteOption kLevels[] = {
    choice("first", kFirsts, "superior", "第一级：直接上级，或本单位负责人",
           "the first level, who is above or the head of the own unit"),
    other("by_function", Kind::kText,
          "按职能找人：各级为本单位及各上级单位中有该职能的岗位",
          "levels are the posts with this function, unit by unit"),
    flag("own_unit", "false", "与 by_function 同用：只在本单位找",
         "with by_function: no units above"),
    choice("several", kSeverals, "report",
           "同一级有几个岗位时：列出、会签、或签、依次、取第一个",
           "when several posts make one level"),
};

constexpr RouteOption kWhoActs[] = {
    flag("acting", "true", "代理、主持工作者算任职",
         "acting and presiding holders fill a post"),
    flag("deputy", "false", "正职空缺时由副职代",
         "a deputy fills the vacant post of a head"),
    whole("stand_in_hops", 0, 8, "1",
          "代行人最多接续几人：0 为不用代行人，1 为不得再转托",
          "how many stand-ins may follow one another, 0: none, 1: no "
          "chains"),
};

constexpr RouteOption kNobodyLeft[] = {
    choice("vacancy", kNoKeep, "climb", "岗位空缺时", "the post is vacant"),
    choice("absence", kRemedies, "climb", "都不在岗且无人代行时",
           "all are away and nobody stands in"),
    choice("self", kRemedies, "climb", "只剩发起人本人时",
           "only the initiator was left"),
    choice("conflict", kNoKeep, "climb", "只剩须回避者时",
           "only people in conflict were left"),
    choice("inactive", kRemedies, "climb", "只剩账号停用者时",
           "only inactive people were left"),
    whole("climb_limit", 0, kMany, "0", "逐级上找最多几级；0 为不限",
          "how many levels climb may go above, 0: no bound"),
    flag("vacant_counts", "false", "无人的一级也计入级数",
         "an empty level counts as one of levels"),
    other("fallback", Kind::kText, "兜底审批人：岗位、人员，或单位（其负责人）",
          "for the remedy: a post, a person, or a unit for its head"),
};

constexpr RouteOption kTwice[] = {
    choice("duplicates", kDuplicates, "adjacent",
           "审批人去重：相邻、不去重、留第一次、留最后一次",
           "which of several steps of the same people stays"),
    choice("duplicate_mode", kModes, "remove", "重复的一步：去掉，或自动通过",
           "what becomes of the others"),
    choice("overflow", kOverflows, "nearest",
           "级数不够或找不到时：取到最近、为空、报错",
           "fewer levels than asked for, or none that fits"),
};

// All parts in one array, each option with its part.
constexpr auto all() {
  std::array<RouteOption, std::size(kQuestion) + std::size(kHowFar) +
                              std::size(kLevels) + std::size(kWhoActs) +
                              std::size(kNobodyLeft) + std::size(kTwice)>
      options;
  std::size_t n = 0;
  const auto add = [&](Part part, std::span<const RouteOption> of) {
    for (RouteOption option : of) {
      option.part = part;
      options[n++] = option;
    }
  };
  add(Part::kQuestion, kQuestion);
  add(Part::kHowFar, kHowFar);
  add(Part::kLevels, kLevels);
  add(Part::kWhoActs, kWhoActs);
  add(Part::kNobodyLeft, kNobodyLeft);
  add(Part::kTwice, kTwice);
  return options;
}

constexpr auto kOptions = all();

}  // namespace

std::span<const RouteOption> route_options() noexcept { return kOptions; }

}  // namespace rung
