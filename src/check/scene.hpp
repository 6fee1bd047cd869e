// One event in its case, as conditions and role paths see it.
#ifndef RUNG_SRC_CHECK_SCENE_HPP_
#define RUNG_SRC_CHECK_SCENE_HPP_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/memory.hpp"
#include "rung/route.hpp"

namespace rung::checking {

/// What a role path gives.
struct Parties {
  bool unknown = false;
  std::string why;  ///< if unknown: what is missing
  std::vector<Party> items;
  Instant at;                      ///< when they are these parties
  std::vector<std::string> notes;  ///< `CHAIN_VACANCY: v1, my`, ...
};

/// A member of an `each`.
struct Member {
  cond::Value value;  ///< as conditions see it
  Party party;        ///< kNone: it is no party
  std::string_view text;
};

/// Not for two threads at once. Answers are kept until the event, the receiver,
/// the member or the other event changes.
class Scene final : public cond::Slots {
 public:
  /// Is a rule violated in the case, as of its event at `pos`?
  using Broken =
      std::function<Truth(const Case&, std::uint32_t rule, std::uint32_t pos)>;

  Scene(const Memory& memory, Broken broken);

  /// Looks at an event of a case.
  void look(const Case& c, std::uint32_t pos);
  /// Looks at nothing: call it when rows come or go.
  void look_away() {
    forget(0xFF);
    row_ = nullptr;
  }
  void set_receiver(std::uint32_t receiver);  ///< kNone: all of them
  void set_member(const Member* member);      ///< nullptr: none
  void set_other(std::uint32_t row);          ///< kNone: none

  const Row& row() const noexcept { return *row_; }
  Instant time() const noexcept { return row_->event->time; }
  const Case& of_case() const noexcept { return *case_; }
  std::uint32_t pos() const noexcept { return pos_; }
  std::uint32_t receiver() const noexcept { return receiver_; }
  const Memory& memory() const noexcept { return memory_; }

  const Parties& parties(std::uint32_t path);
  /// An empty program is true.
  Truth truth(const cond::Program& program);
  /// Names of what an unknown result of a program hangs on, added to `out`.
  void missing(const cond::Program& program, std::vector<std::string>& out) {
    std::vector<std::uint32_t> seen;
    missing(program, out, seen);
  }
  /// The subject, kNoSubject when none is stated; false: the org knows no such.
  bool subject(SubjectId& out) const;
  Context context(bool& known) const;

 private:
  struct PathState {
    bool known = false;
    Parties parties;
  };

  void fill(std::uint32_t slot) override;
  /// `seen`: the conditions with names that were looked into.
  void missing(const cond::Program& program, std::vector<std::string>& out,
               std::vector<std::uint32_t>& seen);
  cond::Value compute(const rules::SlotSpec& spec);
  cond::Value field(const rules::SlotSpec& spec);
  cond::Value table(const rules::SlotSpec& spec);
  cond::Value compare(const rules::SlotSpec& spec);
  cond::Value relation(const rules::SlotSpec& spec);
  cond::Value in_unit(const rules::SlotSpec& spec);
  void forget(std::uint8_t depends);

  // walk.cpp
  void walk(const rules::Path& path, Parties& out);
  void follow(const rules::Path& path, const rules::PathChain& chain,
              Parties& out);
  void merge(Parties& more, Parties& out);
  void start(const rules::PathChain& chain, Parties& out);
  void step(const rules::PathStep& step, Parties& out);
  void add_parties(const std::vector<PartyAt>& named, Parties& out) const;
  void fact_parties(std::uint32_t fact, Parties& out);
  const Row* row_of(const rules::PathChain& chain) const;
  const Row* marked(std::uint32_t mark) const;
  void narrow(const rules::PathStep& step, Parties& out);
  std::string unknown_subject() const;
  void to_units(Parties& out);
  void to_posts(Parties& out);
  void climb(Parties& out);
  void climb_on(const std::vector<Line>& lines, Parties& out);
  void actors(Parties& out);
  void leaders(Parties& out);
  void between(bool down, Parties& out);
  void steps_between(const Party& low, const Party& high, Parties& out);

  const Memory& memory_;
  const Org& org_;
  const RulebookData& book_;
  Broken broken_;
  std::vector<cond::Value> slots_;
  std::vector<std::uint32_t> filled_;
  std::vector<PathState> paths_;
  std::vector<std::uint32_t> walked_;
  std::vector<std::string> words_;  // texts that slots point to
  const Case* case_ = nullptr;
  const Row* row_ = nullptr;
  std::uint32_t pos_ = 0;
  std::uint32_t receiver_ = kNone;
  const Member* member_ = nullptr;
  std::uint32_t other_ = kNone;
};

/// Have two sets a party in common? Persons are compared by the posts that they
/// act from at the sets' instants.
Truth meet(const Org& org, const Parties& a, const Parties& b);
/// The same for two parties.
Truth same(const Org& org, const Party& a, Instant at_a, const Party& b,
           Instant at_b);
std::string id_of(const Org& org, const Party& party);
/// The id as the org holds it, to point to; empty for a person in a capacity
/// and for nobody.
std::string_view plain_id(const Org& org, const Party& party);

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_SCENE_HPP_
