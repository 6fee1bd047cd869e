#include "rung/fold.hpp"

#include <utility>

#include "capi/args.hpp"
#include "capi/enum_name.hpp"
#include "capi/fold_view.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

#define SAME(c, cpp) static_assert((c) == static_cast<std::int32_t>(cpp))
SAME(RUNG_FOLD_UNIT_APPEARED, FoldKind::kUnitAppeared);
SAME(RUNG_FOLD_UNIT_GONE, FoldKind::kUnitGone);
SAME(RUNG_FOLD_UNIT_MERGED, FoldKind::kUnitMerged);
SAME(RUNG_FOLD_UNIT_SPLIT, FoldKind::kUnitSplit);
SAME(RUNG_FOLD_UNIT_REPLACED, FoldKind::kUnitReplaced);
SAME(RUNG_FOLD_UNIT_RENAMED, FoldKind::kUnitRenamed);
SAME(RUNG_FOLD_UNIT_MOVED, FoldKind::kUnitMoved);
SAME(RUNG_FOLD_UNIT_CHANGED, FoldKind::kUnitChanged);
SAME(RUNG_FOLD_UNIT_REORDERED, FoldKind::kUnitReordered);
SAME(RUNG_FOLD_POST_APPEARED, FoldKind::kPostAppeared);
SAME(RUNG_FOLD_POST_GONE, FoldKind::kPostGone);
SAME(RUNG_FOLD_POST_MOVED, FoldKind::kPostMoved);
SAME(RUNG_FOLD_POST_CHANGED, FoldKind::kPostChanged);
SAME(RUNG_FOLD_POST_RETITLED, FoldKind::kPostRetitled);
SAME(RUNG_FOLD_SUPERIOR_CHANGED, FoldKind::kSuperiorChanged);
SAME(RUNG_FOLD_DOTTED_CHANGED, FoldKind::kDottedChanged);
SAME(RUNG_FOLD_PERSON_JOINED, FoldKind::kPersonJoined);
SAME(RUNG_FOLD_PERSON_LEFT, FoldKind::kPersonLeft);
SAME(RUNG_FOLD_PERSON_MOVED, FoldKind::kPersonMoved);
SAME(RUNG_FOLD_PERSON_RENAMED, FoldKind::kPersonRenamed);
SAME(RUNG_FOLD_HOLDING_BEGAN, FoldKind::kHoldingBegan);
SAME(RUNG_FOLD_HOLDING_ENDED, FoldKind::kHoldingEnded);
SAME(RUNG_FOLD_HOLDING_CHANGED, FoldKind::kHoldingChanged);
SAME(RUNG_FOLD_PORTFOLIO_ADDED, FoldKind::kPortfolioAdded);
SAME(RUNG_FOLD_PORTFOLIO_ENDED, FoldKind::kPortfolioEnded);
SAME(RUNG_FOLD_PORTFOLIO_HANDED_OVER, FoldKind::kPortfolioHandedOver);
SAME(RUNG_FOLD_PORTFOLIO_CHANGED, FoldKind::kPortfolioChanged);
SAME(RUNG_FOLD_ABSENCE_BEGAN, FoldKind::kAbsenceBegan);
SAME(RUNG_FOLD_ABSENCE_ENDED, FoldKind::kAbsenceEnded);
SAME(RUNG_FOLD_ABSENCE_CHANGED, FoldKind::kAbsenceChanged);
SAME(RUNG_FOLD_SUBJECT_APPEARED, FoldKind::kSubjectAppeared);
SAME(RUNG_FOLD_SUBJECT_GONE, FoldKind::kSubjectGone);
SAME(RUNG_FOLD_SUBJECT_CHANGED, FoldKind::kSubjectChanged);
SAME(RUNG_FOLD_DAY_STATED, FoldDay::kStated);
SAME(RUNG_FOLD_DAY_UNCERTAIN, FoldDay::kUncertain);
SAME(RUNG_FOLD_DAY_UNDATED, FoldDay::kUndated);
#undef SAME

FoldOptions fold_options(const rung_fold_options* options) {
  rung_fold_options in = RUNG_FOLD_OPTIONS_INIT;
  if (options != nullptr) in = read_struct(options, in, "options");
  FoldOptions read;
  read.load = load_options(in.load);
  read.open_start = enum_arg(in.open_start, 1, "open_start") != 0;
  return read;
}

std::vector<DatedOrg> exports_arg(const rung_dated_org* exports,
                                  std::size_t count) {
  std::vector<DatedOrg> read;
  for (const rung_dated_org& one : list(exports, count, "exports")) {
    read.push_back({Instant{one.date}, given(one.org, "org").org,
                    owned(one.name, "name")});
  }
  return read;
}

}  // namespace

FoldView::FoldView(std::vector<FoldChange> changes)
    : held_(std::move(changes)) {
  texts_.start();
  views_.reserve(held_.size());
  for (const FoldChange& change : held_) {
    views_.push_back({static_cast<std::int32_t>(change.kind),
                      static_cast<std::int32_t>(change.day), change.after.us,
                      change.by.us, change.at.us, texts_.add(change.subjects),
                      view(change.before), view(change.now),
                      view(change.message)});
  }
}

}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_fold_options_init(rung_fold_options* out,
                                   uint32_t struct_size) {
  return guard(nullptr, [&] {
    const rung_fold_options defaults = RUNG_FOLD_OPTIONS_INIT;
    init_struct(out, struct_size, defaults);
  });
}

rung_status rung_org_fold(rung_org** out, const rung_dated_org* exports,
                          size_t export_count, const rung_fold_options* options,
                          rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung::Folded folded = rung::fold_orgs(exports_arg(exports, export_count),
                                          fold_options(options));
    auto changes = std::make_shared<const FoldView>(std::move(folded.changes));
    *out = new rung_org{std::move(folded.org), nullptr, std::move(changes)};
  });
}

uint32_t rung_org_fold_change_count(const rung_org* org) {
  if (org == nullptr || org->fold == nullptr) return 0;
  return static_cast<uint32_t>(org->fold->changes().size());
}

rung_status rung_org_fold_change(const rung_fold_change** out,
                                 const rung_org* org, uint32_t index,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    if (index >= rung_org_fold_change_count(&given(org, "org"))) {
      refuse("org has no such change", "index", std::to_string(index));
    }
    *out = &org->fold->changes()[index];
  });
}

rung_str rung_fold_kind_name(int32_t kind) {
  return name_of<rung::FoldKind>(kind);
}

rung_str rung_fold_day_name(int32_t day) { return name_of<rung::FoldDay>(day); }
