#include "fold/weave.hpp"

namespace rung::fold {
namespace {

std::string state_text(const Subject& subject) {
  std::string text = shown_text(subject.name);
  if (!subject.parent.empty()) text += " < " + subject.parent;
  return text;
}

void name_subject(const Model& m, Entity subject, Changes& changes) {
  const std::string id(m.subjects.id(subject));
  const Subject* before = m.subjects.record(subject, 0);
  for (std::uint32_t i = 1; i < m.series.size(); ++i) {
    const Subject* now = m.subjects.record(subject, i);
    const auto add = [&](FoldKind kind, std::string was, std::string is) {
      changes.add(kind, i - 1, changes.undated(i - 1), {id}, std::move(was),
                  std::move(is));
    };
    if (before == nullptr && now != nullptr) {
      add(FoldKind::kSubjectAppeared, {}, state_text(*now));
    } else if (before != nullptr && now == nullptr) {
      add(FoldKind::kSubjectGone, state_text(*before), {});
    } else if (before != nullptr &&
               (before->name != now->name || before->parent != now->parent)) {
      add(FoldKind::kSubjectChanged, state_text(*before), state_text(*now));
    }
    before = now;
  }
}

}  // namespace

void weave_subjects(const Model& m, Changes& changes, Facts& out) {
  for (Entity subject = 0; subject < m.subjects.size(); ++subject) {
    name_subject(m, subject, changes);
    const Subject& latest = *m.subjects.entries(subject).back().record;
    const Entity parent = m.subjects.find(latest.parent);
    out.subjects.push_back(
        {subject_id(m, subject), latest.name,
         parent == kNone ? std::string() : subject_id(m, parent)});
  }
}

}  // namespace rung::fold
