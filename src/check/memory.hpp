// What a check remembers: events as resolved rows, the cases that they belong
// to, the facts that they state, and which predicates they matched.
//
// Everything is appended in the order of the events, each item with the row or
// the position that brought it, so that the last event can be taken back.
#ifndef RUNG_SRC_CHECK_MEMORY_HPP_
#define RUNG_SRC_CHECK_MEMORY_HPP_

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/units.hpp"
#include "rules/data.hpp"
#include "rung/event.hpp"
#include "rung/org.hpp"

namespace rung::checking {

using rules::CaseKind;
using rules::kNone;

/// A party as an event names it; Party::Kind::kNone: the org knows no such.
struct PartyAt {
  Party party;
  std::string_view name;
};

/// Where a row stands in a case.
struct Place {
  std::uint32_t case_index = kNone;
  std::uint32_t pos = 0;
};

struct SharedFacts;
/// Kinds of cases that share facts: matter, document and meeting.
inline constexpr std::size_t kSharingKinds = 3;

struct Row {
  const Event* event = nullptr;
  std::size_t input = 0;      ///< position in the input
  std::uint32_t act = kNone;  ///< in the rulebook's acts
  std::vector<PartyAt> from, to, cc, behalf;
  /// Declared facts that the event states; those of another type are unclear.
  std::vector<std::pair<std::uint32_t, cond::Value>> facts;
  std::array<Place, rules::kCaseKinds> places;
  /// Of the matter, document and meeting that the event itself names.
  std::array<SharedFacts*, kSharingKinds> shared{};
};

/// An event that matched a predicate, surely or perhaps.
struct Match {
  std::uint32_t pos;
  std::uint32_t receiver;  ///< of the event's `to`; kNone without `per`
  Truth truth;
};

/// What one check remembers of one case.
struct CheckMemory {
  std::array<std::vector<Match>, rules::kUses> matches;
  /// What `first` has seen: party (as a number) and position.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> seen;
};

struct Case {
  CaseKind kind;
  std::string key;
  bool keyed = true;  ///< false: the event stated no key, its past is unknown
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> closed;  ///< positions of closing events
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> marks;
  std::unordered_map<std::uint32_t, CheckMemory> checks;
};

/// Does the event end its cases?
bool closes(const Event& event) noexcept;

/// Facts of one document, matter or meeting, with the row that stated each.
struct SharedFacts {
  struct Stated {
    std::uint32_t fact;
    cond::Value value;
    std::uint32_t row;
    std::uint32_t conflict = kNone;  ///< the row that says otherwise
  };
  std::vector<Stated> stated;
  std::string_view subject;
  std::uint32_t subject_row = kNone;
  std::string_view matter;  ///< of a document: the matter it belongs to
  std::uint32_t matter_row = kNone;
  SharedFacts* of_matter = nullptr;
  /// Rows that name the document and not its matter, before it is known.
  std::vector<std::uint32_t> unlinked;
  std::uint32_t named = 0;  ///< by so many rows
};

class Memory {
 public:
  Memory(const Org& org, const RulebookData& book)
      : org_(org), book_(book), units_(org) {}

  /// Resolves an event, which must outlive the memory, and takes in what it
  /// states of its matter, document and meeting. True when that changed what
  /// earlier rows could see.
  bool add(const Event& event, std::size_t input);
  /// Puts a row into its cases; rows in order. `kinds`: those that rules use.
  void place(std::uint32_t row,
             const std::array<bool, rules::kCaseKinds>& kinds);
  /// Takes the last row back. True when add() had returned true for it.
  bool take_back();
  /// Forgets cases, keeps rows and facts: place() them again.
  void forget_cases();

  const Org& org() const noexcept { return org_; }
  Units& units() const noexcept { return units_; }
  const RulebookData& book() const noexcept { return book_; }
  std::deque<Row>& rows() noexcept { return rows_; }
  const std::deque<Row>& rows() const noexcept { return rows_; }
  std::deque<Case>& cases() noexcept { return cases_; }
  const std::deque<Case>& cases() const noexcept { return cases_; }

  /// The value of a declared fact for a row; unknown when nothing states it or
  /// two events contradict each other.
  cond::Value fact(const Row& row, std::uint32_t fact) const;
  /// The subject of an event, else of its matter; empty when neither is stated.
  std::string_view subject(const Row& row) const;
  /// The key of the case of a kind to which a row belongs; empty without.
  std::string key(const Row& row, CaseKind kind) const;

 private:
  void resolve(const std::vector<std::string>& names,
               std::vector<PartyAt>& out) const;
  void read_facts(Row& row);
  cond::Value value_of(const rules::Fact& fact, const Attribute& attribute);
  cond::Value item_of(const rules::Fact& fact, std::string_view text) const;
  void share(Row& row);
  SharedFacts* shared(const Row& row, CaseKind kind) const;
  bool state(std::uint32_t row);
  bool state_matter(std::uint32_t row);
  bool state_fact(std::uint32_t row, std::uint32_t fact, const cond::Value&);
  void take_from_case(std::uint32_t row, std::size_t kind);
  void take_from_shared(std::uint32_t row);
  std::string_view matter_of(const Row& row) const;

  const Org& org_;
  const RulebookData& book_;
  std::deque<Row> rows_;
  std::deque<Case> cases_;
  std::array<std::unordered_map<std::string, std::uint32_t>, rules::kCaseKinds>
      case_index_;
  std::array<std::unordered_map<std::string, SharedFacts>, kSharingKinds>
      shared_;
  std::deque<std::pair<std::uint32_t, std::vector<cond::Value>>> lists_;
  bool last_changed_ = false;
  mutable Units units_;  // answers that are kept
};

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_MEMORY_HPP_
