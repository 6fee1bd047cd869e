#include "diff/page_text.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "rung/json.hpp"

namespace rung::diff {
namespace {

Text text_of(const Org::Name& name, std::string_view id) {
  Text text{std::string(name.zh), std::string(name.en)};
  if (text.zh.empty()) text.zh = text.en;
  if (text.en.empty()) text.en = text.zh;
  if (text.zh.empty()) text.zh = text.en = id;
  return text;
}

// "2. ▸ Director: Li Wei"
page::Line step_line(const Shown& shown, const Step& step, std::size_t number,
                     bool differs) {
  page::Line line;
  const Text post =
      step.post == kNoPost ? Text{"无岗位", "no post"} : shown.name(step.post);
  const Text people = step.auto_pass ? Text{"自动通过", "passes by itself"}
                                     : shown.people(step.holders);
  const std::string before =
      std::to_string(number) + ". " + (differs ? "\u25B8 " : "");
  line.words = {before + post.zh, before + post.en};
  if (people != Text{}) {
    line.words.zh += "：" + people.zh;
    line.words.en += ": " + people.en;
  }
  if (step.post != kNoPost) line.code = shown.org.id(step.post);
  return line;
}

// The people of a step and its post.
std::vector<std::string_view> ids_of(const Org& org, const Step& step) {
  std::vector<std::string_view> ids;
  for (const PersonId p : step.holders) ids.push_back(org.id(p));
  std::sort(ids.begin(), ids.end());
  ids.push_back(step.post == kNoPost ? "" : org.id(step.post));
  return ids;
}

bool is_told(const Note& note) { return note.code != "CHAIN_MERGED"; }

}  // namespace

Text Shown::name(PostId post) const {
  return text_of(org.title(post), org.id(post));
}

Text Shown::name(UnitId unit) const {
  return text_of(org.name(unit, at), org.id(unit));
}

Text Shown::people(const std::vector<PersonId>& people) const {
  constexpr std::size_t kMost = 4;
  Text text;
  for (std::size_t i = 0; i < people.size() && i < kMost; ++i) {
    const Text one = text_of(org.name(people[i]), org.id(people[i]));
    if (i > 0) text = {text.zh + "、", text.en + ", "};
    text = {text.zh + one.zh, text.en + one.en};
  }
  if (people.size() > kMost) {
    const std::string n = std::to_string(people.size());
    text = {text.zh + "等" + n + "人", text.en + ", " + n + " in all"};
  }
  return text;
}

Text Shown::date() const {
  const std::string text = format_instant(at, org.zone());
  return {text, text};
}

page::Cell steps_cell(const Shown& shown, const std::optional<Route>& route,
                      const std::vector<bool>& differs) {
  page::Cell cell;
  if (!route) {
    cell.lines.push_back({{"没有该岗位", "not there"}});
    return cell;
  }
  for (std::size_t i = 0; i < route->steps.size(); ++i) {
    cell.lines.push_back(step_line(shown, route->steps[i], i + 1, differs[i]));
  }
  for (const Note& note : route->notes) {
    if (!is_told(note)) continue;
    cell.lines.push_back({{"※ " + message(shown.org, note, Lang::kZh),
                           "※ " + message(shown.org, note, Lang::kEn)}});
  }
  if (route->steps.empty() || route->outcome != Outcome::kFound) {
    const Text word = word_of(route->outcome);
    cell.lines.push_back({{"结果：" + word.zh, "Outcome: " + word.en}});
  }
  return cell;
}

std::vector<bool> differing_steps(const Org& org,
                                  const std::optional<Route>& route,
                                  const Org& other_org,
                                  const std::optional<Route>& other) {
  if (!route) return {};
  std::vector<bool> differs(route->steps.size());
  if (!other) return differs;
  std::set<std::vector<std::string_view>> there;
  for (const Step& step : other->steps) there.insert(ids_of(other_org, step));
  for (std::size_t i = 0; i < differs.size(); ++i) {
    differs[i] = there.count(ids_of(org, route->steps[i])) == 0;
  }
  return differs;
}

std::span<const RouteTurn> shown_turns() noexcept {
  static constexpr std::array<RouteTurn, 9> kTurns{
      RouteTurn::kBroken, RouteTurn::kAmbiguous, RouteTurn::kVacant,
      RouteTurn::kGone,   RouteTurn::kLonger,    RouteTurn::kShorter,
      RouteTurn::kPeople, RouteTurn::kMended,    RouteTurn::kAdded};
  return kTurns;
}

page::Tag tag_of(RouteTurn turn) {
  using page::Tone;
  const std::string id(name(turn));
  switch (turn) {
    case RouteTurn::kVacant:
      return {id, {"遇空缺", "Vacant"}, Tone::kBad};
    case RouteTurn::kAmbiguous:
      return {id, {"并列", "Ambiguous"}, Tone::kBad};
    case RouteTurn::kBroken:
      return {id, {"断开", "Broken"}, Tone::kBad};
    case RouteTurn::kGone:
      return {id, {"岗位撤销", "Post gone"}, Tone::kCare};
    case RouteTurn::kAdded:
      return {id, {"岗位新设", "New post"}, Tone::kPlain};
    case RouteTurn::kMended:
      return {id, {"理顺", "Mended"}, Tone::kGood};
    case RouteTurn::kLonger:
      return {id, {"加长", "Longer"}, Tone::kCare};
    case RouteTurn::kShorter:
      return {id, {"缩短", "Shorter"}, Tone::kPlain};
    case RouteTurn::kWay:
      return {id, {"改道", "Other way"}, Tone::kPlain};
    case RouteTurn::kPeople:
      return {id, {"仅换人", "Other people"}, Tone::kPlain};
  }
  return {};
}

std::vector<std::string> tags_of(const RouteChange& change) {
  std::vector<std::string> tags;
  for (const RouteTurn turn : shown_turns()) {
    if (change.what.has(turn)) tags.emplace_back(name(turn));
  }
  return tags;
}

unsigned weight_of(const RouteChange& change) {
  unsigned weight = 0;
  for (const RouteTurn turn : shown_turns()) {
    if (change.what.has(turn)) return weight;
    ++weight;
  }
  return weight;
}

Text word_of(Outcome outcome) {
  static const std::array<Text, 8> kWords{{{"已找到", "found"},
                                           {"已到顶层", "nobody is above"},
                                           {"并列，无从取舍", "ambiguous"},
                                           {"无人可接", "nobody"},
                                           {"非其上级", "not above"},
                                           {"无法确定", "undetermined"},
                                           {"按规则终止", "ended by a rule"},
                                           {"已办结", "done"}}};
  return kWords[static_cast<std::size_t>(outcome) % kWords.size()];
}

Text word_of(OrgChange::Thing thing) {
  static const std::array<Text, 4> kWords{{{"机构", "Unit"},
                                           {"岗位", "Post"},
                                           {"人员", "Person"},
                                           {"分管", "Portfolio"}}};
  return kWords[static_cast<std::size_t>(thing) % kWords.size()];
}

Text word_of(OrgChange::Action action) {
  static const std::array<Text, 3> kWords{
      {{"新增", "added"}, {"撤销", "removed"}, {"变更", "changed"}}};
  return kWords[static_cast<std::size_t>(action) % kWords.size()];
}

Text word_of_field(std::string_view field) {
  struct Word {
    std::string_view field;
    std::string_view zh, en;
  };
  static constexpr std::array<Word, 13> kWords{
      {{"name", "名称", "name"},
       {"parent", "上级机构", "parent"},
       {"kind", "类别", "kind"},
       {"title", "职务", "title"},
       {"unit", "所在机构", "unit"},
       {"role", "角色", "role"},
       {"reports_to", "汇报给", "reports to"},
       {"holders", "任职人", "holders"},
       {"posts", "任职", "posts"},
       {"in_charge", "分管", "in charge"},
       {"responsible", "负责", "responsible"},
       {"assists", "协管", "assists"},
       {"liaison", "联系", "liaison"}}};
  for (const Word& word : kWords) {
    if (word.field == field) {
      return {std::string(word.zh), std::string(word.en)};
    }
  }
  return {std::string(field), std::string(field)};
}

Text both_messages(const OrgDiff& diff, const RouteChange& change) {
  return {message(diff, change, Lang::kZh), message(diff, change, Lang::kEn)};
}

Text both_messages(const OrgDiff& diff, const MatterChange& change) {
  return {message(diff, change, Lang::kZh), message(diff, change, Lang::kEn)};
}

Text filled(const Text& pattern, std::initializer_list<Text> values) {
  const auto fill = [&](const std::string& from, auto member) {
    std::string text;
    for (std::size_t i = 0; i < from.size(); ++i) {
      const bool hole = from[i] == '{' && i + 2 < from.size() &&
                        from[i + 2] == '}' && from[i + 1] >= '0' &&
                        from[i + 1] < static_cast<char>('0' + values.size());
      if (!hole) {
        text += from[i];
        continue;
      }
      text += *(values.begin() + (from[i + 1] - '0')).*member;
      i += 2;
    }
    return text;
  };
  return {fill(pattern.zh, &Text::zh), fill(pattern.en, &Text::en)};
}

Text count_text(std::uint64_t value) {
  const std::string text = page::grouped(value);
  return {text, text};
}

}  // namespace rung::diff
