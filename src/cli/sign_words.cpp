#include "cli/sign_words.hpp"

#include "cli/word_pairs.hpp"

namespace rung::cli {
namespace {

// In the order of the enumerators.
constexpr Pair kWords[] = {
    {"定于", "Decided"},
    {"逾期未表态", "by silence"},
    {"现在可以表态", "May act now"},
    {"人员", "Who"},
    {"分组", "Group"},
    {"截止", "Until"},
    {"不限", "no deadline"},
    {"表态情况", "Votes"},
    {"同意", "Approve"},
    {"不同意", "Reject"},
    {"弃权", "Abstain"},
    {"未表态", "Open"},
    {"不计入", "Dropped"},
    {"已表态", "Voted"},
    {"权重", "weighing"},
    {"不计的记录", "Ignored"},
    {"记录", "Event"},
    {"动作", "Action"},
    {"原因", "Reason"},
    {"逾期未表态", "Silent"},
    {"视为", "Counts as"},
    {"起", "Since"},
    {"可以做什么", "May do"},
    {"拟办", "Proposed"},
    {"可以", "yes"},
    {"不可以", "no"},
};
static_assert(std::size(kWords) == static_cast<std::size_t>(SignWord::kCount));

constexpr Pair kOutcomes[] = {
    {"通过", "pass"}, {"不通过", "reject"}, {"等待表态", "wait"}};

constexpr Pair kActions[] = {
    {"同意", "approve"},     {"不同意", "reject"},
    {"弃权", "abstain"},     {"撤回表态", "take the vote back"},
    {"转交", "transfer"},    {"前加签", "add before"},
    {"后加签", "add after"}, {"并加签", "add beside"},
    {"退回", "return"},      {"撤回", "recall"}};

constexpr Pair kReasons[] = {
    {"计入", "it counts"},
    {"没有表态权，或已不再有", "has no vote here, or no longer"},
    {"会签尚未开始", "before the sign-off was opened"},
    {"还没轮到", "others vote first"},
    {"晚于所问的时点", "later than the instant asked about"},
    {"已经逾期", "the time is up"},
    {"结果已定", "the outcome is fixed"},
    {"已经表态", "has voted already"},
    {"没有可撤回的表态", "there is no vote to take back"},
    {"后面的人已经表态", "somebody after has acted"},
    {"对方已有表态权", "the other one has a vote already"},
    {"对方是本人", "to oneself"},
    {"发起人不审批本人事项", "the initiator does not decide"},
    {"只有发起人可以", "only the initiator may"},
    {"前面没有人", "nobody before"},
    {"此会签不允许", "the policy does not allow it"}};

constexpr Pair kSilences[] = {{"无影响", "nothing"},
                              {"视为同意", "pass"},
                              {"视为不同意", "reject"},
                              {"不计入基数", "drop"}};

}  // namespace

std::string_view word(SignWord value, Lang lang) noexcept {
  return pick(kWords, value, lang);
}
std::string_view word(SignOutcome value, Lang lang) noexcept {
  return pick(kOutcomes, value, lang);
}
std::string_view word(SignAction value, Lang lang) noexcept {
  return pick(kActions, value, lang);
}
std::string_view word(SignReason value, Lang lang) noexcept {
  return pick(kReasons, value, lang);
}
std::string_view word(Silence value, Lang lang) noexcept {
  return pick(kSilences, value, lang);
}

}  // namespace rung::cli
