// Differences as sentences.
#include <array>
#include <string>

#include "diff/label.hpp"
#include "rung/diff.hpp"

namespace rung {
namespace diff {
namespace {

Text text_of(const Org::Name& name) {
  Text text{std::string(name.zh), std::string(name.en)};
  if (text.zh.empty()) text.zh = text.en;
  if (text.en.empty()) text.en = text.zh;
  return text;
}

Text party_name(const Org& org, const Party& party, Instant at) {
  switch (party.kind) {
    case Party::Kind::kUnit:
      return text_of(org.name(party.unit, at));
    case Party::Kind::kPost:
      return text_of(org.title(party.post));
    case Party::Kind::kPerson:
      return text_of(org.name(party.person));
    case Party::Kind::kNone:
      break;
  }
  return {};
}

// `{}` is the label.
std::string filled(const Text& pattern, Lang lang, const std::string& label) {
  std::string text = lang == Lang::kZh ? pattern.zh : pattern.en;
  const std::size_t at = text.find("{}");
  return at == text.npos ? text : text.replace(at, 2, label);
}

const Text& sentence(RouteCause cause) {
  static const std::array<Text, 15> kSentences{{
      {},
      {"{}已不在新方案中", "{} is not in the new organisation"},
      {"{}为新方案所设", "{} is new"},
      {"{}已撤销", "{} is abolished"},
      {"{}为新设", "{} is a new post"},
      {"{}空缺", "{} becomes vacant"},
      {"{}原为空缺", "{} was vacant and is held"},
      {"{}换人", "{} has another holder"},
      {"{}在岗情况不同", "{}: who is away differs"},
      {"{}等并列，无从取舍", "{} and others are next, and nothing chooses"},
      {"并列已定，由{}", "Of those who tied it is now {}"},
      {"{}之上断开", "Above {} an edge is missing, or on a cycle"},
      {"分管调整，转由{}", "Another portfolio leads to {}"},
      {"汇报关系调整，转由{}", "Another stated edge leads to {}"},
      {"机构调整，转由{}", "Another place among the units leads to {}"},
  }};
  return kSentences[static_cast<std::size_t>(cause) % kSentences.size()];
}

const Text& sentence(MatterTurn turn) {
  static const std::array<Text, 7> kSentences{{
      {"{}已不存在", "{} is not there any more"},
      {"{}已无人任职", "nobody holds {} any more"},
      {"{}对应多个岗位", "{} stands for several posts"},
      {"{}已换人", "other people hold {}"},
      {"{}已调任", "{} has moved to other posts"},
      {"送来的路径不再经过{}", "the way of who sent it leads past {} now"},
      {"{}之后的路径不同", "the way on from {} is another"},
  }};
  return kSentences[static_cast<std::size_t>(turn) % kSentences.size()];
}

}  // namespace

Text name_of(const OrgDiff& diff, std::string_view id) {
  const Text now =
      party_name(diff.new_org, diff.new_org.find_party(id), diff.at_new);
  if (now != Text{}) return now;
  return party_name(diff.old_org, diff.old_org.find_party(id), diff.at_old);
}

std::string label_of(const OrgDiff& diff, std::string_view id, Lang lang) {
  const Text name = name_of(diff, id);
  const std::string& text = lang == Lang::kZh ? name.zh : name.en;
  if (text.empty()) return std::string(id);
  return text + " (" + std::string(id) + ')';
}

}  // namespace diff

std::string message(const OrgDiff& diff, const RouteChange& change, Lang lang) {
  const bool by_from = change.cause == RouteCause::kFromGone ||
                       change.cause == RouteCause::kFromAdded;
  const std::string& about = by_from ? change.from : change.post;
  return diff::filled(diff::sentence(change.cause), lang,
                      diff::label_of(diff, about, lang));
}

std::string message(const OrgDiff& diff, const MatterChange& change,
                    Lang lang) {
  std::string text;
  std::string party = diff::label_of(diff, change.party, lang);
  for (unsigned i = 0; i <= static_cast<unsigned>(MatterTurn::kRoute); ++i) {
    const auto turn = MatterTurn{static_cast<std::uint8_t>(i)};
    if (!change.what.has(turn)) continue;
    if (!text.empty()) text += lang == Lang::kZh ? "；" : "; ";
    text += diff::filled(diff::sentence(turn), lang, party);
    if (turn != MatterTurn::kRoute || !change.route) continue;
    const std::string why = message(diff, *change.route, lang);
    if (!why.empty()) text += (lang == Lang::kZh ? "：" : ": ") + why;
  }
  return text;
}

}  // namespace rung
