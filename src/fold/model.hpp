// Who there is over all exports, and in which versions.
#ifndef RUNG_SRC_FOLD_MODEL_HPP_
#define RUNG_SRC_FOLD_MODEL_HPP_

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "fold/catalog.hpp"
#include "fold/runs.hpp"

namespace rung::fold {

/// A unit while its kind and functions stay the same.
struct UnitVersion {
  Run run;
  const Unit* latest;  ///< as the last export of the run has it
  std::string id;
};

/// A post while its unit's version, role, rank, order and functions stay.
struct PostVersion {
  Run run;
  const Post* latest;
  Entity unit;                 ///< kNone: no unit
  std::uint32_t unit_version;  ///< position among the unit's versions
  std::string id;
};

/// Ids of the folded org: each once, over all kinds.
class Ids {
 public:
  enum class Kind : std::uint8_t { kUnit, kPost, kPerson, kSubject };

  /// Takes every id of every export, for the kind that has it last.
  explicit Ids(const Series& series);

  bool keeps(std::string_view id, Kind kind) const {
    return owners_.at(id) == kind;
  }
  /// An unused id: `id~mark`, else `id~mark.2`, ...
  std::string fresh(std::string_view id, std::string_view mark);

 private:
  std::unordered_map<std::string_view, Kind> owners_;
  std::unordered_set<std::string> taken_;
};

class Model {
 public:
  Model(std::span<const DatedOrg> exports, const FoldOptions& options);

  /// When a post, with its unit, exists by what one export says; none where it
  /// does not list it.
  Interval stated(Entity post, std::uint32_t snapshot) const;
  /// Do they exist on the date of an export?
  bool has_unit(Entity unit, std::uint32_t snapshot) const;
  bool has_post(Entity post, std::uint32_t snapshot) const;
  /// The unit in which a post lies on the date of an export; kNone if none.
  Entity unit_of(Entity post, std::uint32_t snapshot) const;

  Series series;
  Catalog<Unit> units;
  Catalog<Post> posts;
  Catalog<Person> people;
  Catalog<Subject> subjects;
  std::vector<std::vector<UnitVersion>> unit_versions;
  std::vector<std::vector<PostVersion>> post_versions;
  /// Ids of people and subjects whose own id another kind has by now.
  std::unordered_map<Entity, std::string> person_ids, subject_ids;
  Ids ids;

 private:
  void find_units();
  void find_posts();
  void move_with_units(std::vector<PostVersion>& versions) const;
  void name_people();
};

/// The version of an export; nullptr where there is none.
template <class Version>
const Version* version_in(const std::vector<Version>& versions,
                          std::uint32_t snapshot) {
  for (const Version& v : versions) {
    if (v.run.first <= snapshot && snapshot <= v.run.last) return &v;
  }
  return nullptr;
}

/// Calls f(piece, version) for each version that lives within `when`.
template <class Version, class F>
void split(const Interval& when, const std::vector<Version>& versions, F f) {
  for (const Version& v : versions) {
    const Interval piece = both(when, v.run.when);
    if (piece.since < piece.until) f(piece, v);
  }
}

/// The same, but the times in which there is no version go to the one before,
/// those before all to the first: for records that may name what is not there.
template <class Version, class F>
void split_all(const Interval& when, const std::vector<Version>& versions,
               F f) {
  for (std::size_t k = 0; k < versions.size(); ++k) {
    const bool last = k + 1 == versions.size();
    const Interval piece =
        both(when, {k == 0 ? kBeginning : versions[k].run.when.since,
                    last ? kForever : versions[k + 1].run.when.since});
    if (piece.since < piece.until) f(piece, versions[k]);
  }
}

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_MODEL_HPP_
