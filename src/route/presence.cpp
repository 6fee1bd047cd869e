#include "route/presence.hpp"

#include <algorithm>

#include "route/arguments.hpp"
#include "route/stand_in.hpp"

namespace rung {
namespace {

class Finder {
 public:
  Finder(const Org& org, const PresenceQuestion& question,
         const TraceRecord& about, std::vector<TraceRecord>* trace,
         Presence& out)
      : org_(org),
        d_(org.data()),
        q_(question),
        about_(about),
        trace_(trace),
        out_(out) {}

  void run(std::uint32_t post) {
    out_.post = post;
    out_.acting = out_.cycle = false;
    out_.people.clear();
    const std::uint32_t holder = plain_holder(d_, post, q_.at);
    if (holder != kNil) return plain(PersonId{holder});
    out_.cycle_posts.clear();
    several(post);
  }

 private:
  void plain(PersonId holder) {
    out_.kind = Presence::Kind::kPresent;
    out_.people.push_back(holder);
    note(Stage::kVacancy, TraceCode::kFilled);
    note(Stage::kStandIn, TraceCode::kPresent, holder);
  }

  void several(std::uint32_t post) {
    const auto holders = holders_that_count(org_, post, q_);
    if (holders.empty()) return vacant(post);
    out_.acting =
        std::all_of(holders.begin(), holders.end(),
                    [](const Holder& h) { return is_substitute(h.kind); });
    note(Stage::kVacancy,
         out_.acting ? TraceCode::kActing : TraceCode::kFilled);
    see(holders, post);
    if (!out_.people.empty()) {
      out_.kind = Presence::Kind::kPresent;
    } else if (stand_in(post, holders)) {
      out_.kind = Presence::Kind::kStandIn;
    } else {
      out_.kind = Presence::Kind::kAway;
      for (const Holder& h : holders) {
        out_.people.push_back(h.person);
        note(Stage::kStandIn, TraceCode::kAwayNobody, h.person);
      }
    }
  }

  void vacant(std::uint32_t post) {
    const bool held = !q_.acting && !org_.holders(PostId{post}, q_.at).empty();
    if (held) note(Stage::kVacancy, TraceCode::kActingRefused);
    note(Stage::kVacancy, TraceCode::kVacant);
    if (stand_in(post, {})) {
      out_.kind = Presence::Kind::kFilledIn;
    } else if (q_.deputy && deputy(post)) {
      out_.kind = Presence::Kind::kDeputy;
    } else {
      out_.kind = Presence::Kind::kVacant;
    }
  }

  // Holders who are there.
  void see(const std::vector<Holder>& holders, std::uint32_t post) {
    for (const Holder& h : holders) {
      const auto person = static_cast<std::uint32_t>(h.person);
      if (is_away(d_, person, post, q_.at)) continue;
      out_.people.push_back(h.person);
      note(Stage::kStandIn, TraceCode::kPresent, h.person);
    }
  }

  bool stand_in(std::uint32_t post, const std::vector<Holder>& holders) {
    return StandInSearch(org_, q_, about_, trace_, out_).run(post, holders);
  }

  // The posts of a unit stand by order, rank and id.
  bool deputy(std::uint32_t post) {
    const std::uint32_t unit = d_.post_unit[post];
    if (unit == kNil || d_.post_role[post] != Role::kHead) return false;
    for (const std::uint32_t p : d_.unit_posts[unit]) {
      if (d_.post_role[p] != Role::kDeputy || !d_.post_exists(p, q_.at)) {
        continue;
      }
      see(holders_that_count(org_, p, q_), p);
      if (out_.people.empty()) continue;
      out_.post = p;
      note(Stage::kVacancy, TraceCode::kDeputy, kNoPerson, p);
      return true;
    }
    return false;
  }

  void note(Stage stage, TraceCode code, PersonId candidate = kNoPerson,
            std::uint32_t replaced_by = kNil) {
    add_record(trace_, about_, stage, code, candidate, replaced_by);
  }

  const Org& org_;
  const OrgData& d_;
  const PresenceQuestion& q_;
  const TraceRecord& about_;
  std::vector<TraceRecord>* trace_;
  Presence& out_;
};

}  // namespace

std::uint32_t plain_holder(const OrgData& d, std::uint32_t post,
                           Instant at) noexcept {
  const auto records = d.post_holders[post];
  if (records.size() != 1) return kNil;
  const HoldingRecord& h = records[0];
  const bool plain = d.in_force(h.when, at) && !is_substitute(h.kind) &&
                     d.post_exists(post, at) && !is_away(d, h.other, post, at);
  return plain ? h.other : kNil;
}

void find_presence(const Org& org, std::uint32_t post,
                   const PresenceQuestion& question, const TraceRecord& about,
                   std::vector<TraceRecord>* trace, Presence& out) {
  Finder(org, question, about, trace, out).run(post);
}

}  // namespace rung
