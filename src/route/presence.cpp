#include "route/presence.hpp"

#include <algorithm>
#include <tuple>

#include "route/arguments.hpp"

namespace rung {
namespace {

class Finder {
 public:
  Finder(const Org& org, Instant at, const Matter& matter,
         const TraceRecord& about, std::vector<TraceRecord>* trace,
         Presence& out)
      : org_(org),
        d_(org.data()),
        at_(at),
        matter_(matter),
        about_(about),
        trace_(trace),
        out_(out) {}

  void run(std::uint32_t post) {
    out_.post = post;
    out_.acting = false;
    out_.people.clear();
    const auto records = d_.post_holders[post];
    // One holder who is there and not acting: nearly every post is so.
    if (records.size() == 1 && simple(post, records[0])) return;
    several(post);
  }

 private:
  bool simple(std::uint32_t post, const HoldingRecord& h) {
    if (!d_.in_force(h.when, at_) || !d_.post_exists(post, at_) ||
        is_substitute(h.kind) || away(h.other, post)) {
      return false;
    }
    out_.kind = Presence::Kind::kPresent;
    out_.people.push_back(PersonId{h.other});
    note(Stage::kVacancy, TraceCode::kFilled);
    note(Stage::kStandIn, TraceCode::kPresent, PersonId{h.other});
    return true;
  }

  void several(std::uint32_t post) {
    const std::vector<Holder> holders = org_.holders(PostId{post}, at_);
    if (holders.empty()) {
      note(Stage::kVacancy, TraceCode::kVacant);
      const bool served = stand_in(post, {});
      out_.kind = served ? Presence::Kind::kFilledIn : Presence::Kind::kVacant;
      return;
    }
    out_.acting =
        std::all_of(holders.begin(), holders.end(),
                    [](const Holder& h) { return is_substitute(h.kind); });
    note(Stage::kVacancy,
         out_.acting ? TraceCode::kActing : TraceCode::kFilled);
    for (const Holder& h : holders) {
      if (away(static_cast<std::uint32_t>(h.person), post)) continue;
      out_.people.push_back(h.person);
      note(Stage::kStandIn, TraceCode::kPresent, h.person);
    }
    if (!out_.people.empty()) {
      out_.kind = Presence::Kind::kPresent;
    } else if (stand_in(post, holders)) {
      out_.kind = Presence::Kind::kStandIn;
    } else {
      out_.kind = Presence::Kind::kAway;
      note(Stage::kStandIn, TraceCode::kAwayNobody);
    }
  }

  static bool is_substitute(HoldingKind kind) {
    return kind == HoldingKind::kActing || kind == HoldingKind::kPresiding;
  }

  bool any_in_force(std::span<const std::uint32_t> absences) const {
    return std::any_of(absences.begin(), absences.end(), [&](std::uint32_t i) {
      return d_.in_force(d_.absences[i].when, at_);
    });
  }
  bool away(std::uint32_t person, std::uint32_t post) const {
    return any_in_force(d_.absences_of_person[person]) ||
           (post != kNil && any_in_force(d_.absences_of_post[post]));
  }

  // The records in force, those of the holders before those of the post, then
  // by start and stand-in; those that are still equal as they were stated.
  std::vector<const AbsenceRecord*> records(
      std::uint32_t post, const std::vector<Holder>& holders) const {
    std::vector<const AbsenceRecord*> found;
    const auto take = [&](std::span<const std::uint32_t> list) {
      for (const std::uint32_t i : list) {
        const AbsenceRecord& a = d_.absences[i];
        if (!d_.in_force(a.when, at_)) continue;
        if (a.stand_in_post != kNil || a.stand_in_person != kNil) {
          found.push_back(&a);
        }
      }
    };
    for (const Holder& h : holders) {
      take(d_.absences_of_person[static_cast<std::uint32_t>(h.person)]);
    }
    take(d_.absences_of_post[post]);
    const auto key = [&](const AbsenceRecord* a) {
      const StrRef id = a->stand_in_post != kNil
                            ? d_.post_id[a->stand_in_post]
                            : d_.person_id[a->stand_in_person];
      return std::tuple(a->person == kNil, d_.span(a->when).since, d_.text(id),
                        a);
    };
    std::sort(found.begin(), found.end(),
              [&](const AbsenceRecord* a, const AbsenceRecord* b) {
                return key(a) < key(b);
              });
    return found;
  }

  bool stand_in(std::uint32_t post, const std::vector<Holder>& holders) {
    for (const AbsenceRecord* a : records(post, holders)) {
      const bool named_person = a->stand_in_post == kNil;
      const PersonId person =
          named_person ? PersonId{a->stand_in_person} : kNoPerson;
      const std::uint32_t seat =
          named_person ? raw(org_.acting_post(person, kNoUnit, at_))
                       : a->stand_in_post;
      if (!covers(*a)) {
        note(Stage::kStandIn, TraceCode::kStandInOutOfScope, kNoPerson, seat,
             person);
        continue;
      }
      fill(person, seat);
      if (out_.people.empty()) {
        note(Stage::kStandIn, TraceCode::kStandInAway, kNoPerson, seat, person);
        continue;
      }
      out_.post = seat != kNil ? seat : post;
      note(Stage::kStandIn, TraceCode::kAwayStandIn, kNoPerson, seat, person);
      return true;
    }
    return false;
  }

  // Those who would stand in and are there.
  void fill(PersonId person, std::uint32_t seat) {
    out_.people.clear();
    if (person != kNoPerson) {
      if (!away(static_cast<std::uint32_t>(person), seat)) {
        out_.people.push_back(person);
      }
      return;
    }
    for (const Holder& h : org_.holders(PostId{seat}, at_)) {
      if (!away(static_cast<std::uint32_t>(h.person), seat)) {
        out_.people.push_back(h.person);
      }
    }
  }

  bool covers(const AbsenceRecord& a) const {
    if (a.scope == kNil) return true;
    const auto units = d_.scope_units[a.scope];
    const auto subjects = d_.scope_subjects[a.scope];
    const auto kinds = d_.scope_kinds[a.scope];
    const bool unit_in =
        units.empty() ||
        (matter_.unit != kNil &&
         std::any_of(units.begin(), units.end(), [&](std::uint32_t u) {
           return u != kNil && d_.unit_within(matter_.unit, u, at_);
         }));
    const bool subject_in =
        subjects.empty() ||
        std::any_of(subjects.begin(), subjects.end(), [&](std::uint32_t s) {
          return s != kNil && matter_.subject != kNil &&
                 d_.subject_distance(matter_.subject, s) != kNil;
        });
    const bool kind_in =
        kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](StrRef k) {
          return !matter_.document_kind.empty() &&
                 d_.text(k) == matter_.document_kind;
        });
    return unit_in && subject_in && kind_in;
  }

  void note(Stage stage, TraceCode code, PersonId candidate = kNoPerson,
            std::uint32_t replaced_by = kNil,
            PersonId replaced_by_person = kNoPerson) {
    if (trace_ == nullptr) return;
    TraceRecord record = about_;
    record.stage = stage;
    record.code = code;
    record.candidate = candidate;
    record.replaced_by = PostId{replaced_by};
    record.replaced_by_person = replaced_by_person;
    trace_->push_back(record);
  }

  const Org& org_;
  const OrgData& d_;
  Instant at_;
  const Matter& matter_;
  const TraceRecord& about_;
  std::vector<TraceRecord>* trace_;
  Presence& out_;
};

}  // namespace

void find_presence(const Org& org, std::uint32_t post, Instant at,
                   const Matter& matter, const TraceRecord& about,
                   std::vector<TraceRecord>* trace, Presence& out) {
  Finder(org, at, matter, about, trace, out).run(post);
}

}  // namespace rung
