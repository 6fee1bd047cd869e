#include "json/messages.hpp"

#include <algorithm>
#include <string>

#include "rung/json.hpp"

namespace rung {
namespace {

constexpr NoteSentences kSentences[] = {
    {"CHAIN_VACANCY", "{0}空缺，转至{rest}",
     "{0} is vacant; passed on to {rest}", "{0}没有实职任职人",
     "{0} has no holder of its own"},
    {"CHAIN_ABSENCE", "{0}不在岗，转至{rest}，事后应告知{0}",
     "{0} is away; passed on to {rest}, and {0} is to be told later",
     "{0}不在岗，无人代行", "{0} is away and nobody stands in"},
    {"CHAIN_AMBIGUOUS", "{all}并列，无从取舍，须由人指定",
     "{all} are equally next; somebody has to choose",
     "{0}处有并列人选，须由人指定", "at {0} somebody has to choose"},
    {"CHAIN_MERGED",
     "{0}不另行审批：由发起人、已办过的人或与{rest}相同的人担任",
     "{0} is not asked again: held by the initiator, by people who have acted "
     "already, or by the same as {rest}",
     "{0}由发起人本人担任，略去", "{0} is held by the initiator"},
    {"CHAIN_BROKEN", "{all}的上级关系悬空或成环，无法确定",
     "the line above {all} dangles or runs in a ring; no answer",
     "{0}的上级关系悬空或成环，无法确定",
     "the line above {0} dangles or runs in a ring; no answer"},
    {"CHAIN_NO_POST", "提出者没有岗位，或有多个岗位而无从取舍",
     "who asks has no post, or several and none to choose",
     "提出者没有岗位，或有多个岗位而无从取舍",
     "who asks has no post, or several and none to choose"},
    {"CHAIN_NOT_IN_FORCE", "{all}在该时点不存在",
     "{all} do not exist at that time", "{0}在该时点不存在",
     "{0} does not exist at that time"},
    {"CHAIN_CONFLICT", "{0}须回避，转至{rest}",
     "{0} may not decide for a conflict; passed on to {rest}",
     "{0}须回避，且无人接替",
     "{0} may not decide for a conflict, and nobody takes its place"},
    {"CHAIN_INACTIVE", "{0}的账号已停用，转至{rest}，请更新任职",
     "the accounts of {0} are closed; passed on to {rest}; update who holds it",
     "{0}的账号已停用，且无人接替，请更新任职",
     "the accounts of {0} are closed and nobody takes its place; update who "
     "holds it"},
    {"CHAIN_CLIMB_LIMIT",
     "{0}无人可审，逐级上找到上限仍无人（{rest}），请补齐任职或放宽上限",
     "nobody is left at {0}, nor up to the climb limit ({rest}); fill a post "
     "or "
     "raise the limit",
     "{0}无人可审，逐级上找到上限仍无人，请补齐任职或放宽上限",
     "nobody is left at {0}, nor up to the climb limit; fill a post or raise "
     "the limit"},
    {"CHAIN_FALLBACK", "{0}无人可审，兜底审批人{rest}也不能审批，请另行指定",
     "nobody is left at {0}, and the fallback {rest} may not decide either; "
     "name another one",
     "{0}无人可审，兜底审批人也不能审批，请另行指定",
     "nobody is left at {0}, and the fallback may not decide either; name "
     "another one"},
    {"CHAIN_AUTO_PASS", "{0}自动通过：由已办过的人或与{rest}相同的人担任",
     "{0} passes by itself: held by people who have acted already, or by the "
     "same as {rest}",
     "{0}无人可审，自动通过", "nobody is left at {0}; it passes by itself"},
    {"CHAIN_OVERFLOW", "到{all}为止，级数不足或没有符合的岗位",
     "the way ends at {all}: fewer levels than asked for, or none that fits",
     "到{0}为止，级数不足或没有符合的岗位",
     "the way ends at {0}: fewer levels than asked for, or none that fits"},
    {"CHAIN_STAND_IN_CYCLE", "{0}的代行人{rest}转委托成环，请更正不在岗记录",
     "the stand-ins of {0} lead round in a ring by way of {rest}; mend the "
     "absence records",
     "{0}的代行人转委托成环，请更正不在岗记录",
     "the stand-ins of {0} lead round in a ring; mend the absence records"},
    {"CHAIN_AUTHORITY_UNKNOWN",
     "审批权限表无法判断{all}，按无权处理，请补充职级等所需信息",
     "the table cannot tell whether {all} may decide: taken for no; state what "
     "it asks for, such as the rank",
     "审批权限表无法判断{0}，按无权处理，请补充职级等所需信息",
     "the table cannot tell whether {0} may decide: taken for no; state what "
     "it asks for, such as the rank"},
};

std::string label(const Org& org, PostId post, Lang lang) {
  if (post == kNoPost) return lang == Lang::kZh ? "（无）" : "(none)";
  const Org::Name title = org.title(post);
  const std::string id(org.id(post));
  if (lang == Lang::kZh) {
    const auto text = title.zh.empty() ? title.en : title.zh;
    return text.empty() ? id : std::string(text) + "（" + id + "）";
  }
  const auto text = title.en.empty() ? title.zh : title.en;
  return text.empty() ? id : std::string(text) + " (" + id + ")";
}

std::string labels(const Org& org, std::span<const PostId> posts, Lang lang) {
  std::string text;
  for (const PostId post : posts) {
    if (!text.empty()) text += lang == Lang::kZh ? "、" : ", ";
    text += label(org, post, lang);
  }
  return text;
}

// For what no sentence fits.
std::string bare(const Org& org, const Note& note, Lang lang) {
  return std::string(note.code) + ' ' + labels(org, note.posts, lang);
}

}  // namespace

std::span<const NoteSentences> note_sentences() noexcept { return kSentences; }

std::string message(const Org& org, const Note& note, Lang lang) {
  const auto known =
      std::find_if(std::begin(kSentences), std::end(kSentences),
                   [&](const NoteSentences& s) { return s.code == note.code; });
  const std::span<const PostId> posts = note.posts;
  if (known == std::end(kSentences)) return bare(org, note, lang);
  const bool alone = posts.size() < 2;
  std::string_view pattern = alone ? known->en_alone : known->en;
  if (lang == Lang::kZh) pattern = alone ? known->zh_alone : known->zh;
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = pattern.find('}', open);
    const std::string_view field = pattern.substr(open + 1, close - open - 1);
    if (posts.empty()) {  // a unit asks, and there is nothing above it
      text += lang == Lang::kZh ? "提出单位" : "the unit that asks";
    } else if (field == "all") {
      text += labels(org, posts, lang);
    } else if (field == "0") {
      text += label(org, posts.front(), lang);
    }
    if (field == "rest") text += labels(org, posts.subspan(1), lang);
    pattern.remove_prefix(close + 1);
  }
  return text;
}

}  // namespace rung
