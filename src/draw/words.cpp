#include "draw/words.hpp"

#include <iterator>

#include "draw/text.hpp"

namespace rung::draw {
namespace {

constexpr std::size_t kLongestHolders = 2048;  // bytes; the rest is counted
// A person may hold many posts; a name is written out at each of them.
constexpr long kLongestName = 200'000;

struct Entry {
  std::string_view zh, en;
};

constexpr Entry kWords[] = {
    {"组织与汇报关系图", "units and reporting lines"},
    {"及以下", "and below"},
    {"截至", "as of"},
    {"个单位", "units"},
    {"个岗位", "posts"},
    {"个空缺", "vacant"},
    {"事项：", "subject: "},
    {"没有可画的岗位", "nothing to draw at this time"},
    {"在任", "filled"},
    {"空缺", "vacant"},
    {"代理", "acting"},
    {"主持", "presiding"},
    {"（兼）", " (concurrent)"},
    {"（借调）", " (seconded)"},
    {"（挂职）", " (attached)"},
    {"代理职务", "acting holder"},
    {"主持工作", "deputy presiding"},
    {"汇报关系有误", "broken reporting line"},
    {"单位内及上下级", "within and between units"},
    {"分管", "leader in charge"},
    {"指定汇报", "stated superior"},
    {"业务指导（虚线）", "dotted line"},
    {"循环汇报", "cycle"},
    {"下设单位", "unit within a unit"},
    {"报送路径", "route"},
    {"代行、改转", "in place of, or sent on"},
    {"自动通过", "passes by itself"},
    {"起", "S"},
};
static_assert(std::size(kWords) == static_cast<std::size_t>(Word::kStart) + 1);

std::string_view hint_of(HoldingKind kind, bool chinese) {
  switch (kind) {
    case HoldingKind::kConcurrent:
      return word(Word::kConcurrent, chinese);
    case HoldingKind::kSeconded:
      return word(Word::kSeconded, chinese);
    case HoldingKind::kAttached:
      return word(Word::kAttached, chinese);
    default:
      return {};
  }
}

void count(std::string& out, std::size_t n, Word what, bool chinese) {
  out += " \xC2\xB7 " + std::to_string(n) + ' ';
  out += word(what, chinese);
}

}  // namespace

std::string_view word(Word which, bool chinese) noexcept {
  const Entry& entry = kWords[static_cast<std::size_t>(which)];
  return chinese ? entry.zh : entry.en;
}

std::string shown(Org::Name name, std::string_view id, bool chinese) {
  std::string text = plain(chinese ? name.zh : name.en);
  if (text.empty()) text = plain(chinese ? name.en : name.zh);
  return text.empty() ? plain(id) : text;
}

PostLabel label_of(const Org& org, const View& view, const ViewPost& post,
                   bool chinese) {
  PostLabel label;
  label.title = shown(org.title(post.id), org.id(post.id), chinese);
  label.vacant = post.holders == 0;
  if (label.vacant) label.holders = word(Word::kVacant, chinese);
  std::size_t left = post.holders;
  for (const Holder& h : view.holders_of(post)) {
    if (label.holders.size() > kLongestHolders) break;
    if (!label.holders.empty()) label.holders += chinese ? "、" : ", ";
    label.holders +=
        fit(shown(org.name(h.person), org.id(h.person), chinese), kLongestName);
    label.holders += hint_of(h.kind, chinese);
    --left;
    if (!label.badge.empty()) continue;
    if (h.kind == HoldingKind::kActing) {
      label.badge = word(Word::kActing, chinese);
    } else if (h.kind == HoldingKind::kPresiding) {
      label.badge = word(Word::kPresiding, chinese);
    }
  }
  if (!label.vacant && left > 0) label.holders += " +" + std::to_string(left);
  return label;
}

std::string heading_of(const Org& org, const Context& context, const View& view,
                       const DrawOptions& options) {
  const bool zh = options.chinese;
  std::string name;
  if (options.root != kNoPost) {
    const UnitId unit = org.unit(options.root);
    if (unit != kNoUnit) {
      name = shown(org.name(unit, context.at), org.id(unit), zh);
      if (!zh) name += ", ";
    }
    name += shown(org.title(options.root), org.id(options.root), zh);
    name += zh ? "" : " ";
    name += word(Word::kBelow, zh);
  } else {
    std::size_t tops = 0;
    for (const ViewUnit& unit : view.units) {
      if (unit.parent != kNone) continue;
      if (++tops == 1)
        name = shown(org.name(unit.id, context.at), org.id(unit.id), zh);
    }
    if (tops != 1) name.clear();
  }
  if (name.empty()) return std::string(word(Word::kChart, zh));
  return fit(name, 40'000) + (zh ? " " : ": ") +
         std::string(word(Word::kChart, zh));
}

std::string facts_line(const Org& org, const Context& context, const View& view,
                       const DrawOptions& options) {
  const bool zh = options.chinese;
  std::string out;
  const std::string date = format_instant(context.at, org.zone());
  if (!date.empty()) out.append(word(Word::kAsOf, zh)).append(" " + date);
  std::size_t vacant = 0;
  for (const ViewPost& p : view.posts) vacant += p.holders == 0;
  count(out, view.units.size(), Word::kUnits, zh);
  count(out, view.posts.size(), Word::kPosts, zh);
  if (vacant > 0) count(out, vacant, Word::kVacantPosts, zh);
  if (context.subject != kNoSubject) {
    out.append(" \xC2\xB7 ").append(word(Word::kSubject, zh));
    out += fit(shown(org.name(context.subject), org.id(context.subject), zh),
               20'000);
  }
  if (date.empty()) out.erase(0, 4);
  return out;
}

}  // namespace rung::draw
