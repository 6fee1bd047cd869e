// diff_orgs(): the same questions to both, and what differs.
#include "rung/diff.hpp"

#include <algorithm>
#include <utility>

#include "diff/asker.hpp"
#include "diff/compare.hpp"
#include "diff/matter_change.hpp"
#include "diff/matters.hpp"
#include "diff/org_changes.hpp"
#include "rung/error.hpp"
#include "rung/party.hpp"

namespace rung {
namespace diff {
namespace {

constexpr std::size_t kTellEvery = 4096;  // routes, between progress calls

void add_posts(const Org& org, Instant at, std::vector<std::string_view>& ids) {
  for (std::uint32_t p = 0; p < org.post_count(); ++p) {
    if (org.exists(PostId{p}, at)) ids.push_back(org.id(PostId{p}));
  }
}

void sort_unique(std::vector<std::string_view>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// One of the two must know whoever is named.
void check_known(const Org& old_org, const Org& new_org,
                 std::string_view from) {
  if (old_org.find_party(from).kind == Party::Kind::kNone) {
    party_named(new_org, from);
  }
}

class Differ {
 public:
  Differ(const Org& old_org, const Org& new_org, const DiffQuery& query)
      : query_(query),
        wishes_(read_wishes(query.requests)),
        was_(old_org, query.at_old, "old", wishes_),
        now_(new_org, query.at_new, "new", wishes_),
        twins_(old_org, new_org),
        sides_{was_, now_, twins_},
        out_{old_org, new_org, query.at_old, query.at_new, query.requests,
             false,   {},      {},           {},           {},
             {}} {
    if (out_.requests.empty()) out_.requests.emplace_back(R"({"to":"top"})");
  }

  OrgDiff run(const std::vector<Event>* events) {
    out_.org = org_changes(was_.org(), was_.at(), now_.org(), now_.at());
    ask_all();
    if (events != nullptr) matters(*events);
    return std::move(out_);
  }

 private:
  std::vector<std::string_view> everybody() const {
    std::vector<std::string_view> ids(query_.from.begin(), query_.from.end());
    if (ids.empty()) {
      add_posts(was_.org(), was_.at(), ids);
      add_posts(now_.org(), now_.at(), ids);
    }
    sort_unique(ids);
    return ids;
  }

  void ask_all() {
    const bool open = std::any_of(wishes_.begin(), wishes_.end(),
                                  [](const Wish& w) { return w.from.empty(); });
    std::vector<std::string_view> all;
    if (open) all = everybody();
    for (const std::string& from : query_.from) {
      check_known(was_.org(), now_.org(), from);
    }
    for (const Wish& wish : wishes_) {
      if (!wish.from.empty()) check_known(was_.org(), now_.org(), wish.from);
    }
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      if (!wishes_[i].from.empty()) {
        ask(i, wishes_[i].from);
        continue;
      }
      for (std::size_t k = 0; k < all.size(); ++k) {
        if (k % kTellEvery == 0) tell(i, k, all.size());
        ask(i, all[k]);
      }
    }
  }

  void tell(std::size_t request, std::size_t done, std::size_t all) const {
    if (!query_.progress) return;
    const double share = static_cast<double>(done) / static_cast<double>(all);
    const double part = (static_cast<double>(request) + share) /
                        static_cast<double>(wishes_.size());
    if (query_.progress("routes", part)) return;
    throw Error(ErrorCode::kCancelled, "stopped by the caller");
  }

  void ask(std::size_t request, std::string_view from) {
    auto change = compare_routes(sides_, request, from, {}, routes_);
    if (routes_.was || routes_.now) ++out_.summary.asked;
    if (!change) return;
    count(*change);
    ++out_.summary.changed;
    for (unsigned i = 0; i < std::size(out_.summary.turns); ++i) {
      if (change->what.has(RouteTurn{static_cast<std::uint8_t>(i)})) {
        ++out_.summary.turns[i];
      }
    }
    out_.routes.push_back(std::move(*change));
  }

  void count(const RouteChange& change) {
    const auto& what = change.what;
    out_.summary.worse |= what.has(RouteTurn::kVacant) ||
                          what.has(RouteTurn::kAmbiguous) ||
                          what.has(RouteTurn::kBroken);
  }

  void matters(const std::vector<Event>& events) {
    out_.with_events = true;
    const OpenMatters open = open_matters(
        events, now_.at(), query_.closing_acts, was_.org(), was_.at());
    out_.summary.later_events = open.later;
    out_.summary.open_matters = open.matters.size();
    for (const OpenMatter& matter : open.matters) take(matter);
  }

  void take(const OpenMatter& matter) {
    bool affected = false;
    for (const WaitedFor& party : matter.waits_for) {
      MatterChange change;
      if (!change_of(sides_, matter, party, change)) {
        ++out_.summary.unknown_parties;
        out_.unknown.push_back(
            {std::string(matter.id), matter.last->id, std::string(party.name)});
        continue;
      }
      if (change.what.bits == 0) continue;
      affected = true;
      const auto& what = change.what;
      out_.summary.worse |= what.has(MatterTurn::kGone) ||
                            what.has(MatterTurn::kVacant) ||
                            what.has(MatterTurn::kAmbiguous);
      if (change.route) count(*change.route);
      out_.matters.push_back(std::move(change));
    }
    if (affected) ++out_.summary.affected_matters;
  }

  const DiffQuery& query_;
  const std::vector<Wish> wishes_;
  Asker was_, now_;
  const Twins twins_;
  const Sides sides_;
  Routes routes_;
  OrgDiff out_;
};

}  // namespace
}  // namespace diff

OrgDiff diff_orgs(const Org& old_org, const Org& new_org,
                  const DiffQuery& query, const std::vector<Event>* events) {
  return diff::Differ(old_org, new_org, query).run(events);
}

}  // namespace rung
