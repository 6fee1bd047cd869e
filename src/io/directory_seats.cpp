// Who sits in which unit, when, and as what: the posts and the people.
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "io/directory_heads.hpp"
#include "io/directory_parts.hpp"
#include "io/source_conflict.hpp"
#include "io/staff_units.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kMostClaims = 1'000;  // of one person in one unit

class Seater {
 public:
  Seater(Layout& layout, Facts& facts, std::vector<LeftOut>& left_out)
      : layout_(layout), facts_(facts), left_out_(left_out) {}

  void run() {
    const std::size_t users = layout_.directory.users.size();
    facts_.people.reserve(users);
    facts_.posts.reserve(users);
    layout_.seats.reserve(users);
    const std::vector<Heading> headings = headings_of(layout_, left_out_);
    auto heading = headings.cbegin();
    for (std::uint32_t u = 0; u < users; ++u) {
      layout_.first_seat.push_back(number(layout_.seats.size()));
      claims_.clear();
      claim_memberships(u);
      for (; heading != headings.cend() && heading->user == u; ++heading) {
        claims_.push_back({heading->unit, heading->when, nullptr, true, false});
      }
      seat_user(u);
    }
    layout_.first_seat.push_back(number(layout_.seats.size()));
    for (auto& [unit, people] : disputes_) {
      make_set(people);
      conflict(unit_id_of(unit_name(unit)), std::move(people),
               {"负责人", "head"});
    }
  }

 private:
  using Claims = std::span<const Claim>;

  static std::uint32_t number(std::size_t n) {
    return static_cast<std::uint32_t>(n);
  }
  std::string_view unit_name(std::uint32_t unit) const {
    if (unit == kNowhere) return {};
    return layout_.versions(unit)[0].id;
  }
  void conflict(std::string id, std::vector<std::string> said,
                const Text& what) {
    facts_.problems.push_back(
        source_conflict(std::move(id), std::move(said), what));
  }

  void claim_memberships(std::uint32_t u) {
    const DirectoryUser& user = layout_.directory.users[u];
    for (const Membership& m : user.memberships) {
      const std::uint32_t unit =
          m.unit.empty() ? kNowhere : layout_.unit(m.unit);
      if (unit == kNowhere && !m.unit.empty()) {
        left_out_.push_back(
            {user.place, "a member of the unknown unit `" + m.unit + '`'});
      } else if (m.when.until <= m.when.since) {
        left_out_.push_back(
            {user.place, "in `" + m.unit + "` until before it starts"});
      } else {
        claims_.push_back({unit, m.when, &m.title, m.head, m.primary});
      }
    }
  }

  // Who belongs to one unit and heads another as well acts from their own.
  void prefer_only_membership() {
    bool own = true, other = false;
    for (const Claim& claim : claims_) {
      if (claim.title == nullptr) {
        other = other || claim.unit != claims_[0].unit;
      } else {
        own = own && !claim.primary && claim.unit == claims_[0].unit;
      }
    }
    if (!own || !other || claims_[0].title == nullptr) return;
    for (Claim& claim : claims_) claim.primary = claim.title != nullptr;
  }

  void seat_user(std::uint32_t u) {
    static const Text kNoTitle;
    if (claims_.empty()) {
      claims_.push_back({kNowhere, {}, &kNoTitle, std::nullopt, false});
    }
    prefer_only_membership();
    std::stable_sort(
        claims_.begin(), claims_.end(),
        [](const Claim& a, const Claim& b) { return a.unit < b.unit; });
    DirectoryUser& user = layout_.directory.users[u];
    Person& person = facts_.people.emplace_back();
    person.id = person_id_of(user.id);
    person.name = std::move(user.name);
    const std::size_t first = layout_.seats.size();
    for (std::size_t i = 0, last; i < claims_.size(); i = last) {
      for (last = i + 1;
           last < claims_.size() && claims_[last].unit == claims_[i].unit;) {
        ++last;
      }
      seat(user, claims_[i].unit, Claims(claims_).subspan(i, last - i));
    }
    keep_one_primary(person.id, first);
    for (std::size_t s = first; s < layout_.seats.size(); ++s) {
      hold(person, layout_.seats[s]);
    }
  }

  // Times that meet are one holding.
  void hold(Person& person, const Seat& seat) const {
    const std::string& post = facts_.posts[seat.post].id;
    if (!person.holds.empty()) {
      Holding& last = person.holds.back();
      if (last.post == post && last.primary == seat.primary &&
          last.when.until == seat.when.since) {
        last.when.until = seat.when.until;
        return;
      }
    }
    person.holds.push_back(
        {post, HoldingKind::kSubstantive, seat.primary, seat.when});
  }

  void seat(const DirectoryUser& user, std::uint32_t unit, Claims claims) {
    if (claims.size() > kMostClaims) {
      throw Error(ErrorCode::kLimitExceeded, "too many records of one person",
                  user.place, std::to_string(claims.size()),
                  "the bound is " + std::to_string(kMostClaims) + " a unit");
    }
    Segments segments(claims);
    if (unit != kNowhere && (segments.heads_differ ||
                             heads_differ(layout_, user.id, unit, claims))) {
      disputes_[unit].push_back(person_id_of(user.id));
    }
    if (!segments.titles.empty()) {
      conflict(post_id_of(unit_name(unit), user.id), std::move(segments.titles),
               {"职务名称", "title"});
    }
    add_posts(user, unit, segments.list);
  }

  // A post has one role for all time: who heads a unit for a part of the time
  // has two posts there.
  void add_posts(const DirectoryUser& user, std::uint32_t unit,
                 const std::vector<Segment>& segments) {
    const auto head = [](const Segment& s) { return s.head; };
    const bool both = std::any_of(segments.begin(), segments.end(), head) &&
                      !std::all_of(segments.begin(), segments.end(), head);
    if (!both) {
      add_post(user, unit, segments, segments[0].head,
               post_id_of(unit_name(unit), user.id));
      return;
    }
    add_post(user, unit, segments, false, post_id_of(unit_name(unit), user.id));
    add_post(user, unit, segments, true,
             head_post_id_of(unit_name(unit), user.id));
  }

  // The post of those segments. It has one title as well: the latest.
  void add_post(const DirectoryUser& user, std::uint32_t unit,
                const std::vector<Segment>& segments, bool head,
                std::string id) {
    const std::uint32_t number = this->number(facts_.posts.size());
    Post& post = facts_.posts.emplace_back();
    post.id = std::move(id);
    if (unit != kNowhere) post.unit = unit_id_of(unit_name(unit));
    post.role = head ? Role::kHead : Role::kStaff;
    const std::size_t first = layout_.seats.size();
    for (const Segment& now : segments) {
      if (now.head != head) continue;
      if (!(now.title == Text{})) retitle(user, post, now.title);
      layout_.seats.push_back({unit, number, now.when, now.primary});
    }
    post.when = {layout_.seats[first].when.since,
                 layout_.seats.back().when.until};
  }

  void retitle(const DirectoryUser& user, Post& post, const Text& title) {
    if (!(post.title == Text{}) && !(post.title == title)) {
      const std::string& old =
          post.title.zh.empty() ? post.title.en : post.title.zh;
      left_out_.push_back(
          {user.place, "the former title `" + old + "`: a post has one"});
    }
    post.title = title;
  }

  void keep_one_primary(const std::string& person, std::size_t first) {
    std::vector<Seat*> primary;
    for (std::size_t s = first; s < layout_.seats.size(); ++s) {
      if (layout_.seats[s].primary) primary.push_back(&layout_.seats[s]);
    }
    if (primary.size() < 2) return;
    std::sort(primary.begin(), primary.end(), [](const Seat* a, const Seat* b) {
      return std::tie(a->when.since, a->unit) <
             std::tie(b->when.since, b->unit);
    });
    std::vector<std::string> said;
    const Seat* last = primary[0];
    for (std::size_t i = 1; i < primary.size(); ++i) {
      if (primary[i]->when.since >= last->when.until) {
        last = primary[i];
        continue;
      }
      primary[i]->primary = false;
      said.push_back(facts_.posts[last->post].id);
      said.push_back(facts_.posts[primary[i]->post].id);
    }
    make_set(said);
    if (!said.empty()) {
      conflict(person, std::move(said), {"主职", "primary post"});
    }
  }

  Layout& layout_;
  Facts& facts_;
  std::vector<LeftOut>& left_out_;
  std::vector<Heading> headings_;                               // by user
  std::vector<Claim> claims_;                                   // of one user
  std::map<std::uint32_t, std::vector<std::string>> disputes_;  // by unit
};

}  // namespace

void add_seats(Layout& layout, Facts& facts, std::vector<LeftOut>& left_out) {
  Seater(layout, facts, left_out).run();
}

}  // namespace rung::io
