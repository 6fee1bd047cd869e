#include "diff/page_charts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "rung/io.hpp"
#include "rung/party.hpp"

namespace rung::diff {
namespace {

constexpr std::uint32_t kWhole = 60;             // posts that are drawn all
constexpr std::size_t kMostMarked = 40;          // numbers in a chart
constexpr std::size_t kMostDrawn = 120;          // posts in a chart of changes
constexpr std::uint32_t kMostPosts = 1'000'000;  // to look through for a chart

// The words of a list of ids, "v2, v3 (primary)".
std::vector<std::string> ids_in(const std::string& list) {
  std::vector<std::string> ids;
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t end = std::min(list.find(", ", at), list.size());
    const std::string one = list.substr(at, end - at);
    ids.push_back(one.substr(0, one.find(" (")));
    at = end + 2;
  }
  return ids;
}

std::uint32_t posts_at(const Org& org, Instant at) {
  std::uint32_t count = 0;
  for (std::uint32_t p = 0; p < org.post_count(); ++p) {
    if (org.exists(PostId{p}, at)) ++count;
  }
  return count;
}

class Chooser {
 public:
  explicit Chooser(const OrgDiff& diff) : d_(diff) {}

  void run() {
    for (const OrgChange& change : d_.org) {
      if (change.thing == OrgChange::Thing::kPost) mark(change.id);
      if (change.thing == OrgChange::Thing::kPortfolio) portfolio(change);
    }
    for (const RouteChange& route : d_.routes) {
      if (!route.post.empty()) mark(route.post);
      if (marked_.size() >= kMostMarked) break;
    }
  }

  std::vector<std::string> marked_;
  std::vector<std::string> beside_;  // drawn, not numbered
  bool cut_ = false;

 private:
  void mark(const std::string& id) {
    if (!seen_.insert(id).second) return;
    if (marked_.size() >= kMostMarked) {
      cut_ = true;
    } else {
      marked_.push_back(id);
    }
  }
  // Leaders who have more or less than before; and who comes to them.
  void portfolio(const OrgChange& change) {
    for (const OrgChange::Field& field : change.fields) {
      const auto was = ids_in(field.before), now = ids_in(field.after);
      for (const std::string& id : was) {
        if (std::count(now.begin(), now.end(), id) == 0) mark(id);
      }
      for (const std::string& id : now) {
        if (std::count(was.begin(), was.end(), id) == 0) mark(id);
      }
    }
    beside_.push_back(change.id.substr(0, change.id.find(' ')));
  }

  const OrgDiff& d_;
  std::set<std::string> seen_;
};

// The posts of one organisation to draw: those chosen, and all above them.
std::vector<PostId> focus(const Org& org, Instant at, const Chooser& chosen,
                          bool& cut) {
  std::vector<PostId> posts;
  std::set<PostId> seen;
  const auto add = [&](PostId post) {
    if (post == kNoPost || !org.exists(post, at)) return;
    if (!seen.insert(post).second) return;
    if (posts.size() < kMostDrawn) {
      posts.push_back(post);
    } else {
      cut = true;
    }
  };
  for (const std::string& id : chosen.marked_) add(org.find_post(id));
  for (const std::string& id : chosen.beside_) {
    const Party party = org.find_party(id);
    if (party.kind != Party::Kind::kUnit || !org.exists(party.unit, at)) {
      continue;
    }
    for (const PostId head : posts_for(org, party, kNoUnit, at)) add(head);
  }
  for (std::size_t i = 0; i < posts.size(); ++i) {
    for (const PostId up : superiors(org, posts[i], Context{at})) add(up);
  }
  return posts;
}

struct Side {
  const Org& org;
  Instant at;
  std::vector<PostId> only, marked;
};

// Empty where nothing of what changed is there.
std::string draw(const Side& side, bool whole, Lang lang) {
  if (!whole && side.only.empty()) return {};
  DrawOptions options;
  options.chinese = lang == Lang::kZh;
  options.only = side.only;
  options.marked = side.marked;
  options.marked_as =
      lang == Lang::kZh ? "有变动，编号见下表" : "changed; numbers as below";
  return draw_svg(side.org, Context{side.at}, options);
}

}  // namespace

Charts charts_of(const OrgDiff& diff) {
  Charts charts;
  const std::uint32_t posts = std::max(posts_at(diff.old_org, diff.at_old),
                                       posts_at(diff.new_org, diff.at_new));
  charts.whole = posts <= kWhole;
  charts.too_large = posts > kMostPosts;
  Chooser chosen(diff);
  chosen.run();
  charts.marked = chosen.marked_;
  charts.cut = chosen.cut_;
  if (charts.too_large || (charts.marked.empty() && !charts.whole)) {
    return charts;
  }
  Side sides[] = {{diff.old_org, diff.at_old, {}, {}},
                  {diff.new_org, diff.at_new, {}, {}}};
  for (Side& side : sides) {
    if (!charts.whole) {
      side.only = focus(side.org, side.at, chosen, charts.cut);
    }
    // One that is not there keeps its number.
    for (const std::string& id : charts.marked) {
      side.marked.push_back(side.org.find_post(id));
    }
  }
  charts.old_zh = draw(sides[0], charts.whole, Lang::kZh);
  charts.old_en = draw(sides[0], charts.whole, Lang::kEn);
  charts.new_zh = draw(sides[1], charts.whole, Lang::kZh);
  charts.new_en = draw(sides[1], charts.whole, Lang::kEn);
  return charts;
}

}  // namespace rung::diff
