// One route on its way through the pipeline (docs/routing.md).
//
// route.cpp walks the levels; start.cpp finds who asks; stop.cpp says where the
// route ends; look.cpp who is left at a post; remedy.cpp deals with levels at
// which nobody is; give.cpp makes steps of people; duplicates.cpp merges them.
#ifndef RUNG_SRC_ROUTE_ROUTER_HPP_
#define RUNG_SRC_ROUTE_ROUTER_HPP_

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "route/levels.hpp"
#include "route/people.hpp"
#include "route/presence.hpp"
#include "route/stand_in.hpp"
#include "rung/route.hpp"

namespace rung {

class Router {
 public:
  Router(const Org& org, const RouteQuery& query, Route& out);
  void run();

 private:
  /// Why nobody is left at a post.
  enum class Empty : std::uint8_t {
    kNot,  // somebody is
    kVacant,
    kAway,
    kSelf,
    kConflict,
    kInactive
  };
  /// A post of a level, looked at.
  struct Looked {
    SuperiorRecord above{};
    Presence presence;
    Empty empty = Empty::kNot;
  };
  /// A level whose place somebody above takes.
  struct Pending {
    std::uint32_t level;
    PostId post;
  };
  /// What comes after a level.
  enum class Then : std::uint8_t { kOn, kStop, kFail };

  // route.cpp
  Outcome walk();
  bool give_plain(const SuperiorRecord& post);
  bool is_plain_duplicate(const Step& step);
  void trace_plain(const SuperiorRecord& post, PersonId holder);
  Then visit(std::span<const SuperiorRecord> posts);
  Outcome at_top();
  Outcome broken();
  Outcome tied(std::span<const SuperiorRecord> posts);

  // start.cpp
  bool start(Outcome& failed);
  void ask();
  bool place_from_top(Outcome& failed);
  std::uint32_t height(PostId& top);
  Outcome refuse(std::string_view code, PostId post = kNoPost);

  // stop.cpp
  Then stop_or_go_on(std::span<const SuperiorRecord> posts);
  bool is_last(std::span<const SuperiorRecord> posts, bool& unknown);
  bool fits(const SuperiorRecord& post) const;
  bool may_decide(bool& unknown);
  Outcome overflow(PostId last);
  Outcome finish();

  // look.cpp
  bool look_at_level(std::span<const SuperiorRecord> posts);
  void look(const SuperiorRecord& above, Looked& out, bool traced);
  void keep_away(Looked& out, bool traced);
  void leave_out_barred(Looked& out, bool traced);
  void leave_out_inactive(Looked& out, bool traced);
  void note_posts(bool fails);
  void note_filled(const Looked& looked);
  void note_empty(const Looked& looked, bool fails);

  // remedy.cpp
  Then cure();
  Remedy remedy() const;
  Stage stage_of_empty() const;
  bool ask_fallback();
  bool ask_unit_head();
  bool ask_post(std::uint32_t post);
  bool accept(std::vector<PersonId>& people);
  void wait_for_climb();
  bool over_climb_limit();

  // give.cpp
  void give_level();
  void give_in_place(Via via);
  template <class Give>
  void give_places(const Give& give_place);
  void give_for(const Pending& place, Looked& by, Several together);
  Step& give(Looked& looked, Several together, bool copy);
  void give_auto_pass();
  PostId asked_before() const;

  // duplicates.cpp
  void admit();
  void keep_or_merge();
  void merge(PostId with, bool earlier);
  void merge_held() {
    if (holds_back()) merge_all_held();
  }
  void merge_all_held();
  void merge_last();
  /// Is the last step the same as one that stands? If not, `first` remembers
  /// it as one that does.
  bool find_duplicate(const Step& step, PostId& with, bool& earlier);
  void add_earlier();
  void drop_steps() { count_ = 0; }
  bool holds_back() const {
    return q_.last_only || p_.duplicates == Duplicates::kLast;
  }
  /// Has the one who asks the matter from somebody else?
  bool handed_on() const {
    return q_.initiator != kNoPerson && asker_ != kNoPerson &&
           asker_ != q_.initiator;
  }

  /// Steps are overwritten one by one, so that their lists keep their memory.
  Step& new_step() {
    if (count_ == out_.steps.size()) out_.steps.emplace_back();
    gave_ = true;
    return out_.steps[count_++];
  }
  static PostId asked(const Step& step) {
    return step.instead_of != kNoPost ? step.instead_of : step.post;
  }
  Looked& looked(std::size_t i) { return i == 0 ? first_ : more_[i - 1]; }
  const Looked& looked(std::size_t i) const {
    return i == 0 ? first_ : more_[i - 1];
  }
  UnitId unit_of(PostId post) const {
    return post == kNoPost ? kNoUnit : UnitId{d_.post_unit[raw(post)]};
  }
  TraceRecord about(const SuperiorRecord& post) const;
  TraceRecord about(const Step& step) const;
  /// `of` is a post of the level, or a step.
  template <class Of>
  void trace(Stage stage, TraceCode code, const Of& of,
             PersonId candidate = kNoPerson, PostId replaced_by = kNoPost) {
    if (!q_.trace) return;
    add_record(&out_.trace, about(of), stage, code, candidate,
               raw(replaced_by));
  }
  /// Notes are overwritten one by one as well; good until the next one.
  Note& note(std::string_view code, Severity severity, PostId first,
             PostId second = kNoPost);
  /// Levels passed since the last step went to this post.
  void settle(PostId post);
  /// Do empty levels become steps of their own, by whoever acts above?
  bool fills_places() const {
    return q_.extent == Extent::kLevels && p_.vacant_counts;
  }

  const Org& org_;
  const OrgData& d_;
  const RouteQuery& q_;
  const RoutePolicy& p_;
  Route& out_;

  PostId from_ = kNoPost;
  UnitId unit_ = kNoUnit;  // of the post that asks, or that asks itself
  PersonId asker_ = kNoPerson, initiator_ = kNoPerson;
  PeopleSet conflict_, inactive_;
  bool plain_query_;  // may levels be plain?
  PresenceQuestion question_;
  std::optional<Levels> levels_;
  std::uint32_t stop_level_ = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t level_ = 0;
  Looked first_;  // the posts of the level: one mostly
  std::vector<Looked> more_;
  std::size_t looked_count_ = 0;
  Looked spare_;               // who acts in place of an empty level
  bool acts_ = false;          // somebody does at this level
  bool live_ = false;          // somebody is asked at this level
  bool waits_ = false;         // nobody acts, and somebody above is to
  bool gave_ = false;          // the level gave a step
  bool in_place_ = false;      // of others: a fallback, a unit head
  std::uint32_t counted_ = 0;  // levels that count as one of RouteQuery::levels

  std::size_t count_ = 0;       // steps
  std::size_t note_count_ = 0;  // notes
  std::vector<Pending> pending_;
  std::uint32_t run_level_ = 0;  // where the climb began; 0: none
  PostId run_post_ = kNoPost;
  bool overflows_ = false;  // there is too little: noted at the end
  PostId overflow_ = kNoPost;
  std::uint32_t overflow_level_ = 0;
  bool stopping_ = false;  // only somebody for the last level is wanted
  bool to_is_empty_ = false;
  std::vector<std::size_t> unsettled_;  // notes of the levels just passed
  bool done_before_ = false;  // a step is of somebody who has acted already
  bool earlier_added_ = false;
  AskedPeople asked_;                 // for duplicates: first, last
  std::size_t last_kept_ = SIZE_MAX;  // the last step with holders
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_ROUTER_HPP_
