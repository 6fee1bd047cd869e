// Who asks, and where a route that is counted from the top ends.
#include "route/router.hpp"

namespace rung {

// False when there is nothing to walk.
bool Router::start(Outcome& failed) {
  const Instant at = q_.context.at;
  const bool unit_asks = q_.from == kNoPost && q_.person == kNoPerson;
  const bool for_itself =
      p_.first == First::kOwnHead || !q_.by_function.empty();
  unit_ = unit_asks ? q_.unit : kNoUnit;
  from_ = q_.from;
  if (!unit_asks && from_ == kNoPost) {
    from_ = org_.acting_post(q_.person, q_.unit, at);
  }
  if (unit_asks && unit_ != kNoUnit && !for_itself) {
    std::vector<std::uint32_t> heads;
    heads_of(d_, static_cast<std::uint32_t>(unit_), at, heads);
    if (heads.size() == 1) from_ = PostId{heads[0]};
  }
  const bool asks = from_ != kNoPost ||
                    (for_itself && unit_ != kNoUnit && org_.exists(unit_, at));
  if (!asks) {
    failed = refuse("CHAIN_NO_POST");
    return false;
  }
  if (from_ != kNoPost && !d_.post_exists(raw(from_), at)) {
    failed = refuse("CHAIN_NOT_IN_FORCE", from_);
    return false;
  }
  ask();
  levels_.emplace(d_, q_, raw(from_), static_cast<std::uint32_t>(unit_));
  if (q_.extent == Extent::kTo && levels_->never_comes(org_, q_.to)) {
    failed = Outcome::kNotAbove;
    return false;
  }
  return !q_.from_top || place_from_top(failed);
}

Outcome Router::refuse(std::string_view code, PostId post) {
  note(code, Severity::kError, post);
  return Outcome::kUndetermined;
}

// Who asks: the person named, else the only holder of the post.
void Router::ask() {
  const Instant at = q_.context.at;
  if (from_ != kNoPost) unit_ = unit_of(from_);
  question_.at = at;
  question_.matter = {static_cast<std::uint32_t>(unit_),
                      static_cast<std::uint32_t>(q_.context.subject),
                      q_.document_kind};
  question_.acting = p_.acting;
  question_.deputy = p_.deputy;
  question_.hops = p_.stand_in_hops;
  asker_ = q_.person;
  if (asker_ == kNoPerson && from_ != kNoPost) {
    const auto records = d_.post_holders[raw(from_)];
    if (records.size() == 1) {
      if (d_.in_force(records[0].when, at)) asker_ = PersonId{records[0].other};
    } else if (!records.empty()) {
      const auto holders = org_.holders(from_, at);
      if (holders.size() == 1) asker_ = holders[0].person;
    }
  }
  initiator_ = q_.initiator != kNoPerson ? q_.initiator : asker_;
}

// The level at which a route that is counted from the top ends.
bool Router::place_from_top(Outcome& failed) {
  PostId top = kNoPost;
  const std::uint32_t levels = height(top);
  if (levels == 0) return true;  // the top, a tie, a broken edge: found again
  if (q_.levels <= levels) {
    stop_level_ = levels - q_.levels + 1;
    return true;
  }
  stop_level_ = 1;
  level_ = levels;
  failed = overflow(top);
  return p_.overflow == Overflow::kNearest;
}

// Levels up to the top; 0 where they cannot be told.
std::uint32_t Router::height(PostId& top) {
  Levels levels = *levels_;
  for (std::uint32_t n = 0;; ++n) {
    const auto posts = levels.next();
    if (levels.broken()) return 0;
    if (posts.empty()) {
      top = PostId{levels.below()};
      return n;
    }
    if (posts.size() == 1) continue;
    if (p_.several == Several::kReport) return 0;
    if (p_.several != Several::kFirst) continue;
    std::uint32_t next = posts[0].post;
    for (const SuperiorRecord& post : posts) {
      look(post, spare_, false);
      if (spare_.empty != Empty::kNot) continue;
      next = post.post;
      break;
    }
    levels.go_on_from(next);
  }
}

}  // namespace rung
