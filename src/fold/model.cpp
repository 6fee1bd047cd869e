#include "fold/model.hpp"

#include <utility>

namespace rung::fold {
namespace {

constexpr std::size_t kDayLength = 10;  // YYYY-MM-DD

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

// Are these lists one set? Mostly they are equal as they stand.
bool same_set(const std::vector<std::string>& a,
              const std::vector<std::string>& b) {
  return a == b || sorted(a) == sorted(b);
}

bool same_state(const Unit& a, const Unit& b) {
  return a.kind == b.kind && same_set(a.functions, b.functions);
}

bool same_state(const Post& a, const Post& b) {
  return a.role == b.role && a.rank == b.rank && a.order == b.order &&
         same_set(a.functions, b.functions);
}

template <class Version>
bool adjacent(const Version& before, const Version& after) {
  return !before.run.beside && !after.run.beside &&
         before.run.last + 1 == after.run.first;
}

// Where a version follows another, one day is the end and the start, and the
// later export is believed.
template <class Version>
void join_days(std::vector<Version>& versions) {
  for (std::size_t k = 1; k < versions.size(); ++k) {
    Run& before = versions[k - 1].run;
    Run& after = versions[k].run;
    if (!adjacent(versions[k - 1], versions[k])) continue;
    settle(before, after);
    before.when.until = std::min(before.when.until, after.when.since);
  }
}

template <class Version>
void name_versions(const Series& series, std::string_view id, Ids::Kind kind,
                   Ids& ids, std::vector<Version>& versions) {
  const Zone zone = series.facts.back().zone;
  for (std::size_t k = 0; k < versions.size(); ++k) {
    const Run& run = versions[k].run;
    if (k + 1 == versions.size() && ids.keeps(id, kind)) {
      versions[k].id = id;
      continue;
    }
    std::string day = format_instant(run.when.since, zone);
    if (day.empty()) day = format_instant(series.dates[run.first], zone);
    versions[k].id = ids.fresh(id, day.substr(0, kDayLength));
  }
}

}  // namespace

Model::Model(std::span<const DatedOrg> exports, const FoldOptions& options)
    : series(exports, options),
      units(series, &Facts::units),
      posts(series, &Facts::posts),
      people(series, &Facts::people),
      subjects(series, &Facts::subjects),
      ids(series) {
  find_units();
  find_posts();
  name_people();
}

void Model::find_units() {
  unit_versions.resize(units.size());
  std::vector<Seen> seen;
  for (Entity e = 0; e < units.size(); ++e) {
    const auto entries = units.entries(e);
    seen.clear();
    for (const auto& [record, i] : entries) {
      seen.push_back({i, record->when, series.shown(i, record->when)});
    }
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
      return same_state(*entries[a].record, *entries[b].record);
    };
    for (const Run& run : runs_of(series, seen, same)) {
      unit_versions[e].push_back({run, entries[run.seen].record, {}});
    }
    join_days(unit_versions[e]);
    name_versions(series, units.id(e), Ids::Kind::kUnit, ids, unit_versions[e]);
  }
}

void Model::find_posts() {
  post_versions.resize(posts.size());
  std::vector<Seen> seen;
  std::vector<std::uint32_t> in;  // versions of the units
  for (Entity e = 0; e < posts.size(); ++e) {
    const auto entries = posts.entries(e);
    seen.clear();
    in.clear();
    for (const auto& [record, i] : entries) {
      const Interval when = stated(e, i);
      const Entity unit = units.find(record->unit);
      const UnitVersion* version =
          unit == kNone ? nullptr : version_in(unit_versions[unit], i);
      const bool lost = unit != kNone && version == nullptr;
      seen.push_back({i, when, lost ? Shown::kMention : series.shown(i, when)});
      in.push_back(version == nullptr
                       ? kNone
                       : static_cast<std::uint32_t>(
                             version - unit_versions[unit].data()));
    }
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
      return in[a] == in[b] &&
             entries[a].record->unit == entries[b].record->unit &&
             same_state(*entries[a].record, *entries[b].record);
    };
    for (const Run& run : runs_of(series, seen, same)) {
      const Post* latest = entries[run.seen].record;
      post_versions[e].push_back(
          {run, latest, units.find(latest->unit), in[run.seen], {}});
    }
    join_days(post_versions[e]);
    move_with_units(post_versions[e]);
    name_versions(series, posts.id(e), Ids::Kind::kPost, ids, post_versions[e]);
  }
}

// A post lives in a version of its unit, so it begins and ends with that where
// nothing else is known.
void Model::move_with_units(std::vector<PostVersion>& versions) const {
  const auto run_of = [&](const PostVersion& v) -> const Run* {
    return v.unit == kNone ? nullptr
                           : &unit_versions[v.unit][v.unit_version].run;
  };
  for (std::size_t k = 0; k < versions.size(); ++k) {
    Run& run = versions[k].run;
    const Run* unit = run_of(versions[k]);
    if (run.beside || unit == nullptr) continue;
    if (!run.since_stated && run.first > 0 && unit->begins_in(run.first - 1)) {
      run.when.since = unit->when.since;
      run.since_stated = unit->since_stated;
    }
    if (!run.until_stated && run.last < series.last() &&
        unit->ends_in(run.last)) {
      run.when.until = unit->when.until;
      run.until_stated = unit->until_stated;
    }
  }
  join_days(versions);
  for (std::size_t k = 1; k < versions.size(); ++k) {
    PostVersion& before = versions[k - 1];
    PostVersion& after = versions[k];
    if (!adjacent(before, after) || before.unit == kNone ||
        before.unit != after.unit ||
        before.unit_version == after.unit_version) {
      continue;
    }
    before.run.when.until = after.run.when.since = run_of(after)->when.since;
    before.run.until_stated = after.run.since_stated =
        run_of(after)->since_stated;
  }
}

void Model::name_people() {
  const auto mark = [&](std::uint32_t first) {
    return format_instant(series.dates[first], series.facts.back().zone)
        .substr(0, kDayLength);
  };
  for (Entity e = 0; e < people.size(); ++e) {
    if (ids.keeps(people.id(e), Ids::Kind::kPerson)) continue;
    person_ids[e] =
        ids.fresh(people.id(e), mark(people.entries(e)[0].snapshot));
  }
  for (Entity e = 0; e < subjects.size(); ++e) {
    if (ids.keeps(subjects.id(e), Ids::Kind::kSubject)) continue;
    subject_ids[e] =
        ids.fresh(subjects.id(e), mark(subjects.entries(e)[0].snapshot));
  }
}

Interval Model::stated(Entity post, std::uint32_t snapshot) const {
  const Interval never{kForever, kBeginning};
  const Post* record = posts.record(post, snapshot);
  if (record == nullptr) return never;
  if (record->unit.empty()) return record->when;
  const Entity unit = units.find(record->unit);
  const Unit* in = unit == kNone ? nullptr : units.record(unit, snapshot);
  return in == nullptr ? never : both(record->when, in->when);
}

bool Model::has_unit(Entity unit, std::uint32_t snapshot) const {
  const UnitVersion* v = version_in(unit_versions[unit], snapshot);
  return v != nullptr && !v->run.beside;
}

bool Model::has_post(Entity post, std::uint32_t snapshot) const {
  const PostVersion* v = version_in(post_versions[post], snapshot);
  return v != nullptr && !v->run.beside;
}

Entity Model::unit_of(Entity post, std::uint32_t snapshot) const {
  const PostVersion* v = version_in(post_versions[post], snapshot);
  return v == nullptr || v->run.beside ? kNone : v->unit;
}

}  // namespace rung::fold
