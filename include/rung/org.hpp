// rung: an organisation that can be loaded, questioned and trusted.
//
//   rung::Org org = rung::Org::load("city.json");
//   rung::PostId chief = org.find_post("eb.s1");
//
// OrgBuilder turns facts (facts.hpp) into an Org; route.hpp asks who is above
// whom and who is next; importers are in io.hpp.
#ifndef RUNG_ORG_HPP_
#define RUNG_ORG_HPP_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/error.hpp"
#include "rung/export.h"
#include "rung/facts.hpp"
#include "rung/limits.hpp"
#include "rung/time.hpp"

namespace rung {

/// Dense numbers within one Org, 0 to count - 1. A post's number is its
/// pre-order position on the ladder, so what is below a post mostly follows it.
/// Numbers of one Org mean nothing in another; store the text ids.
enum class PostId : std::uint32_t {};
enum class UnitId : std::uint32_t {};
enum class PersonId : std::uint32_t {};
enum class SubjectId : std::uint32_t {};

inline constexpr PostId kNoPost{UINT32_MAX};
inline constexpr UnitId kNoUnit{UINT32_MAX};
inline constexpr PersonId kNoPerson{UINT32_MAX};
inline constexpr SubjectId kNoSubject{UINT32_MAX};

enum class Severity : std::uint8_t { kError, kWarning, kInfo };

/// A flaw in the facts. The load goes on; questions that need the flawed edge
/// answer "undetermined".
struct Problem {
  std::string code;  ///< stable: `org.cycle`, ... (docs/org_format.md)
  Severity severity = Severity::kError;
  std::vector<std::string> subjects;  ///< ids; for a cycle its path, in order
  Text message;
  friend bool operator==(const Problem&, const Problem&) = default;
};

/// What `rung org check` prints: the organisation as of one instant.
struct OrgReport {
  std::uint32_t units = 0, posts = 0;  ///< in force at the instant
  std::uint32_t people = 0;            ///< all, leavers too
  std::vector<PostId> roots;  ///< posts with nobody above them, by PostId
  std::uint32_t depth = 0;    ///< posts on the longest ladder, a lone post is 1
  /// Those of the load, then those of the instant, each by code and subjects.
  std::vector<Problem> problems;
};

/// A name that stands for one thing, as hosts and events give it.
struct Party {
  enum class Kind : std::uint8_t { kNone, kUnit, kPost, kPerson } kind{};
  UnitId unit = kNoUnit;
  PostId post = kNoPost;  ///< also the capacity in `li@vm.education`
  PersonId person = kNoPerson;
};

/// A person in a post.
struct Holder {
  PersonId person = kNoPerson;
  HoldingKind kind = HoldingKind::kSubstantive;
  bool primary = false;
};

struct OrgData;  // the compiled arrays, private to the library

/// A compiled organisation: immutable, cheap to copy (shared), safe for any
/// number of threads without locks. Strings that it returns live as long as any
/// copy of it. Queries take resolved ids and are noexcept: running out of
/// memory in one ends the program. An id that is not of this Org is undefined
/// behaviour; the members of Org answer "none" for kNo..., the queries of
/// route.hpp want posts that exist in the Org.
class RUNG_API Org {
 public:
  /// Reads `rung-org/1` JSON text (docs/schema/org.schema.json) and compiles
  /// it. Errors: kParse (place is a JSON pointer or line:column),
  /// kLimitExceeded, kCancelled. Complexity: linear in the text, but for
  /// sorting.
  static Org parse(std::string_view json, const LoadOptions& options = {});

  /// Loads a file: JSON as parse(), or a snapshot, told apart by its first
  /// bytes. Errors: those of parse() and open_snapshot(), their place with the
  /// path.
  static Org load(const std::string& path, const LoadOptions& options = {});

  /// Maps a snapshot that save_snapshot() wrote. Errors: kIo, kParse when it is
  /// truncated, damaged or inconsistent, kUnsupported for another version.
  static Org open_snapshot(const std::string& path);

  /// Writes a compiled snapshot, in full or not at all (a temporary file beside
  /// `path` is renamed). Same endianness only. Errors: kIo.
  void save_snapshot(const std::string& path) const;

  /// Returns the facts as `rung-org/1` JSON, records ordered by id, so that
  /// equal facts give equal text. Parsing it gives an Org of the same answers.
  std::string to_json() const;

  std::uint32_t unit_count() const noexcept;
  std::uint32_t post_count() const noexcept;
  std::uint32_t person_count() const noexcept;
  std::uint32_t subject_count() const noexcept;
  Zone zone() const noexcept;

  /// Look-ups by text id; none gives kNo.... Expected constant time.
  UnitId find_unit(std::string_view id) const noexcept;
  PostId find_post(std::string_view id) const noexcept;
  PersonId find_person(std::string_view id) const noexcept;
  SubjectId find_subject(std::string_view id) const noexcept;
  /// Any id, or `person@post` (a person in a capacity; `person@unit` means the
  /// person's post in that unit and stays a person with `unit` set as context).
  /// Party::Kind::kNone when there is no such thing.
  Party find_party(std::string_view name) const noexcept;

  std::string_view id(UnitId) const noexcept;
  std::string_view id(PostId) const noexcept;
  std::string_view id(PersonId) const noexcept;
  std::string_view id(SubjectId) const noexcept;

  /// Names and titles as stated; either language may be empty.
  struct Name {
    std::string_view zh, en;
  };
  Name name(UnitId, Instant at) const noexcept;
  Name name(PersonId) const noexcept;
  Name name(SubjectId) const noexcept;
  Name title(PostId) const noexcept;

  std::string_view kind(UnitId) const noexcept;
  UnitId parent(UnitId, Instant at) const noexcept;  ///< kNoUnit at the top
  SubjectId parent(SubjectId) const noexcept;
  bool exists(UnitId, Instant at) const noexcept;
  bool exists(PostId, Instant at) const noexcept;  ///< and so does its unit
  std::int32_t order(UnitId) const noexcept;
  std::int32_t order(PostId) const noexcept;
  UnitId unit(PostId) const noexcept;
  Role role(PostId) const noexcept;
  bool has_function(UnitId, std::string_view function) const noexcept;
  bool has_function(PostId, std::string_view function) const noexcept;

  /// Who fills a post: substantive and concurrent holders first, then
  /// presiding, acting, attached, seconded; equals by person id. Empty: the
  /// post is vacant.
  std::vector<Holder> holders(PostId, Instant at) const;
  /// The posts that a person holds, the primary one first, then by PostId.
  std::vector<PostId> posts_of(PersonId, Instant at) const;
  /// The post that a person acts from: the one in `context` if given, else the
  /// primary, else the only one; kNoPost where there is none or no way to
  /// choose.
  PostId acting_post(PersonId, UnitId context, Instant at) const noexcept;
  /// The posts of a unit, by order, rank and id.
  std::vector<PostId> posts_in(UnitId, Instant at) const;

  /// Flaws of the facts over all time: dangling references, self-reports,
  /// cycles, several explicit superiors, duplicate ids, conflicting sources.
  std::span<const Problem> problems() const noexcept;
  /// Those and the flaws as of one instant (no top, unreachable, vacant heads,
  /// portfolio gaps and ties), with counts. Complexity: linear in the org.
  OrgReport check(Instant at) const;

  /// Bytes held by the compiled arrays, and by the strings among them.
  std::size_t memory_bytes() const noexcept;
  std::size_t string_bytes() const noexcept;

  const OrgData& data() const noexcept { return *data_; }
  explicit Org(std::shared_ptr<const OrgData> data) : data_(std::move(data)) {}

 private:
  std::shared_ptr<const OrgData> data_;
};

/// Collects facts and compiles them. Not thread-safe. Order of calls changes no
/// answer, only which of two records with one id is kept (the first).
class RUNG_API OrgBuilder {
 public:
  explicit OrgBuilder(LoadOptions options = {});
  /// Starts from the facts of an org, to edit them.
  explicit OrgBuilder(const Org& org, LoadOptions options = {});
  OrgBuilder(OrgBuilder&&) noexcept;
  OrgBuilder& operator=(OrgBuilder&&) noexcept;
  ~OrgBuilder();

  OrgBuilder& set_zone(Zone zone);
  Zone zone() const noexcept;

  /// Adds a record. A second one of the same id becomes `org.duplicate_id`.
  /// Errors: kInvalidArgument for an empty id, a line other than explicit or
  /// dotted, a portfolio without unit and subject, an absence without exactly
  /// one of person and post, an interval that ends before it starts, or text
  /// that is not UTF-8; kLimitExceeded.
  OrgBuilder& add(Unit unit);
  OrgBuilder& add(Post post);
  OrgBuilder& add(Person person);
  OrgBuilder& add(Portfolio portfolio);
  OrgBuilder& add(Absence absence);
  OrgBuilder& add(Subject subject);

  /// Edits: the record with this id, to be changed in place, or nullptr. The
  /// pointer is good until the next add or erase. The first look-up after an
  /// add costs linear time, later ones expected constant time.
  Unit* find_unit(std::string_view id);
  Post* find_post(std::string_view id);
  Person* find_person(std::string_view id);
  Subject* find_subject(std::string_view id);
  /// The records without an id of their own, to be changed in place.
  std::vector<Portfolio>& portfolios() noexcept;
  std::vector<Absence>& absences() noexcept;
  /// Removes the unit, post, person or subject of this id; false if there is
  /// none. What refers to it then dangles and is reported.
  bool erase(std::string_view id);

  /// Adds a problem that the source showed (`org.source_conflict`); it becomes
  /// one of the org's, and to_json() writes it. Errors at build(): as add().
  OrgBuilder& report(Problem problem);

  /// Compiles. The builder keeps its facts and may be edited and built again.
  /// Errors: kInvalidArgument as add() for records changed in place;
  /// kLimitExceeded (unit depth); kCancelled.
  Org build() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace rung

#endif  // RUNG_ORG_HPP_
