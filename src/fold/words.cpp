// Names of changes for programs, and their sentences for people.
#include "fold/changes.hpp"

namespace rung {
namespace {

struct Words {
  std::string_view name;
  std::string_view zh, en;  // %s: what changed, %b: before, %n: now
};

// In the order of FoldKind.
constexpr Words kWords[] = {
    {"unit_appeared", "新出现单位 %s", "the unit %s appeared"},
    {"unit_gone", "单位 %s 不再存在", "the unit %s is gone"},
    {"unit_merged", "单位 %s 并入 %n", "the unit %s was merged into %n"},
    {"unit_split", "单位 %s 拆分为 %n", "the unit %s was split into %n"},
    {"unit_replaced", "单位 %s 由新单位 %n 接替",
     "the unit %s was replaced by the new unit %n"},
    {"unit_renamed", "单位 %s 由“%b”更名为“%n”",
     "the unit %s was renamed from \"%b\" to \"%n\""},
    {"unit_moved", "单位 %s 的上级单位由“%b”改为“%n”",
     "the unit %s moved from \"%b\" to \"%n\""},
    {"unit_changed", "单位 %s 的类别或职能由“%b”改为“%n”",
     "kind or functions of the unit %s changed from \"%b\" to \"%n\""},
    {"unit_reordered", "单位 %s 的排序由“%b”改为“%n”",
     "the order of the unit %s changed from \"%b\" to \"%n\""},
    {"post_appeared", "新出现职位 %s", "the post %s appeared"},
    {"post_gone", "职位 %s 不再存在", "the post %s is gone"},
    {"post_moved", "职位 %s 由单位“%b”转入“%n”",
     "the post %s moved from the unit \"%b\" to \"%n\""},
    {"post_changed", "职位 %s 由“%b”改为“%n”",
     "the post %s changed from \"%b\" to \"%n\""},
    {"post_retitled", "职位 %s 的名称由“%b”改为“%n”",
     "the title of the post %s changed from \"%b\" to \"%n\""},
    {"superior_changed", "职位 %s 的明示上级由“%b”改为“%n”",
     "the stated superior of the post %s changed from \"%b\" to \"%n\""},
    {"dotted_changed", "职位 %s 的虚线上级由“%b”改为“%n”",
     "the dotted superior of the post %s changed from \"%b\" to \"%n\""},
    {"person_joined", "人员 %s 到任 %n", "%s joined, in %n"},
    {"person_left", "人员 %s 离任 %b", "%s left, from %b"},
    {"person_moved", "人员 %s 由 %b 转任 %n", "%s moved from %b to %n"},
    {"person_renamed", "人员 %s 的姓名由“%b”改为“%n”",
     "the name of %s changed from \"%b\" to \"%n\""},
    {"holding_began", "人员 %s 增任 %n", "%s took on %n as well"},
    {"holding_ended", "人员 %s 不再任 %b", "%s no longer holds %b"},
    {"holding_changed", "人员 %s 任职方式由“%b”改为“%n”",
     "the way in which %s is held changed from \"%b\" to \"%n\""},
    {"portfolio_added", "%s 的分管领导由“%b”变为“%n”，有增加",
     "a leader was added for %s: from \"%b\" to \"%n\""},
    {"portfolio_ended", "%s 的分管领导由“%b”变为“%n”，有减少",
     "a leader for %s is gone: from \"%b\" to \"%n\""},
    {"portfolio_handed_over", "%s 的分管领导由“%b”交接给“%n”",
     "%s was handed over from \"%b\" to \"%n\""},
    {"portfolio_changed", "%s 的分管领导主次有变：“%n”",
     "which leader for %s is the primary one changed: \"%n\""},
    {"absence_began", "%s 开始不在岗，代行人“%n”",
     "an absence of %s began, stand-in \"%n\""},
    {"absence_ended", "%s 不再缺岗，原代行人“%b”",
     "an absence of %s ended, stand-in \"%b\""},
    {"absence_changed", "%s 不在岗的安排由“%b”改为“%n”",
     "an absence of %s changed, stand-in from \"%b\" to \"%n\""},
    {"subject_appeared", "新出现主题 %s", "the subject %s appeared"},
    {"subject_gone", "主题 %s 不再存在", "the subject %s is gone"},
    {"subject_changed", "主题 %s 由“%b”改为“%n”",
     "the subject %s changed from \"%b\" to \"%n\""},
};
static_assert(std::size(kWords) ==
              static_cast<std::size_t>(FoldKind::kSubjectChanged) + 1);

constexpr std::string_view kDays[] = {"stated", "uncertain", "undated"};

std::string filled(std::string_view pattern, const std::string& subject,
                   const std::string& before, const std::string& now) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || i + 1 == pattern.size()) {
      text += pattern[i];
      continue;
    }
    const char what = pattern[++i];
    text += what == 's' ? subject : what == 'b' ? before : now;
  }
  return text;
}

}  // namespace

std::string_view name(FoldKind kind) noexcept {
  const auto i = static_cast<std::size_t>(kind);
  return i < std::size(kWords) ? kWords[i].name : "unknown";
}

std::string_view name(FoldDay day) noexcept {
  const auto i = static_cast<std::size_t>(day);
  return i < std::size(kDays) ? kDays[i] : "unknown";
}

namespace fold {

Text words_of(FoldKind kind, const std::string& subject,
              const std::string& before, const std::string& now) {
  const Words& words = kWords[static_cast<std::size_t>(kind)];
  return {filled(words.zh, subject, before, now),
          filled(words.en, subject, before, now)};
}

}  // namespace fold
}  // namespace rung
