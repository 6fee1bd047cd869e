#include <string_view>
#include <tuple>

#include "fold/weave.hpp"
#include "rung/relate.hpp"

namespace rung::fold {
namespace {

// The post above, or kNone and the id that is not there.
using Edge = std::tuple<Entity, std::string_view>;

std::string number(std::int32_t n) {
  return n == kUnordered ? "-" : std::to_string(n);
}

// What two states of a post differ in.
std::pair<std::string, std::string> differing(const Post& a, const Post& b) {
  std::vector<std::string> before, now;
  const auto compare = [&](const char* what, std::string x, std::string y) {
    if (x == y) return;
    before.push_back(what + (' ' + x));
    now.push_back(what + (' ' + y));
  };
  compare("role", std::string(name(a.role)), std::string(name(b.role)));
  compare("rank", number(a.rank), number(b.rank));
  compare("order", number(a.order), number(b.order));
  auto f = a.functions, g = b.functions;
  std::sort(f.begin(), f.end());
  std::sort(g.begin(), g.end());
  compare("functions", listed(f), listed(g));
  return {listed(before), listed(now)};
}

class PostWeaver {
 public:
  PostWeaver(const Model& model, Changes& changes, Entity post)
      : m_(model),
        changes_(changes),
        post_(post),
        versions_(model.post_versions[post]),
        id_(model.posts.id(post)) {}

  void run(Facts& out) {
    explicit_ = tell(Line::kExplicit);
    dotted_ = tell(Line::kDotted);
    for (const PostVersion& v : versions_) {
      name_version(v.run);
      out.posts.push_back(version(v));
    }
    name_edges(FoldKind::kSuperiorChanged, explicit_);
    name_edges(FoldKind::kDottedChanged, dotted_);
    name_titles();
  }

 private:
  Story<Edge> tell(Line line) {
    std::vector<Fact<Edge>> facts;
    for (const auto& [record, i] : m_.posts.entries(post_)) {
      if (version_in(versions_, i) == nullptr) continue;
      for (std::uint32_t k = 0; k < record->reports_to.size(); ++k) {
        const ReportsTo& edge = record->reports_to[k];
        if (edge.line != line) continue;
        Edge to{m_.posts.find(edge.post), {}};
        Interval when = edge.when;
        // Another export may know the post: here the edge dangles all the same.
        if (std::get<0>(to) == kNone ||
            m_.posts.record(std::get<0>(to), i) == nullptr) {
          to = {kNone, edge.post};
        } else {
          when = both(when, m_.stated(std::get<0>(to), i));
        }
        facts.push_back({to, {i, when, m_.series.shown(i, when)}, k});
      }
    }
    return story_of(m_.series, facts);
  }

  bool stays(std::uint32_t gap) const {
    return m_.has_post(post_, gap) && m_.has_post(post_, gap + 1);
  }

  void name_version(const Run& run) const {
    if (run.beside) return;
    if (run.last < m_.series.last() && !m_.has_post(post_, run.last + 1)) {
      changes_.add(FoldKind::kPostGone, run.last, Changes::ended(run), {id_});
    }
    if (run.first == 0) return;
    const std::uint32_t gap = run.first - 1;
    if (!m_.has_post(post_, gap)) {
      changes_.add(FoldKind::kPostAppeared, gap, Changes::began(run), {id_});
      return;
    }
    const Post& before = *m_.posts.record(post_, gap);
    const Post& now = *m_.posts.record(post_, run.first);
    if (before.unit != now.unit) {
      std::vector<std::string> subjects{id_};
      for (const auto* unit : {&before.unit, &now.unit}) {
        if (!unit->empty()) subjects.push_back(*unit);
      }
      changes_.add(FoldKind::kPostMoved, gap, Changes::began(run),
                   std::move(subjects), before.unit, now.unit);
    }
    auto [was, is] = differing(before, now);
    if (was != is) {
      changes_.add(FoldKind::kPostChanged, gap, Changes::began(run), {id_},
                   std::move(was), std::move(is));
    }
  }

  std::string name_of(const Edge& edge) const {
    const auto& [to, missing] = edge;
    return std::string(to == kNone ? missing : m_.posts.id(to));
  }

  void name_edges(FoldKind kind, const Story<Edge>& story) const {
    for (const Turn& turn : story.turns) {
      if (!stays(turn.gap)) continue;
      std::vector<std::string> before, now;
      for (const auto& fact : story.facts) {
        if (fact.run.covers(turn.gap)) before.push_back(name_of(fact.value));
        if (fact.run.covers(turn.gap + 1)) now.push_back(name_of(fact.value));
      }
      std::vector<std::string> subjects{id_};
      subjects.insert(subjects.end(), before.begin(), before.end());
      subjects.insert(subjects.end(), now.begin(), now.end());
      changes_.add(kind, turn.gap, Changes::turned(story, turn),
                   std::move(subjects), listed(before), listed(now));
    }
  }

  // A title that changes with the version has its day.
  void name_titles() const {
    const auto entries = m_.posts.entries(post_);
    for (std::size_t k = 1; k < entries.size(); ++k) {
      const auto& before = entries[k - 1];
      const auto& now = entries[k];
      if (before.snapshot + 1 != now.snapshot || !stays(before.snapshot) ||
          before.record->title == now.record->title) {
        continue;
      }
      const PostVersion* version = version_in(versions_, now.snapshot);
      changes_.add(FoldKind::kPostRetitled, before.snapshot,
                   version->run.first == now.snapshot
                       ? Changes::began(version->run)
                       : changes_.undated(before.snapshot),
                   {id_}, shown_text(before.record->title),
                   shown_text(now.record->title));
    }
  }

  Post version(const PostVersion& v) const {
    Post post;
    post.id = v.id;
    if (v.unit != kNone) {
      post.unit = m_.unit_versions[v.unit][v.unit_version].id;
    }
    post.title = v.latest->title;
    post.role = v.latest->role;
    post.functions = v.latest->functions;
    post.rank = v.latest->rank;
    post.order = v.latest->order;
    post.when = v.run.when;
    add_edges(Line::kExplicit, explicit_, post);
    add_edges(Line::kDotted, dotted_, post);
    return post;
  }

  void add_edges(Line line, const Story<Edge>& story, Post& post) const {
    auto facts = story.facts;
    put_in_order(facts);
    for (const auto& fact : facts) {
      const Interval piece = both(fact.run.when, post.when);
      if (piece.since >= piece.until) continue;
      const auto& [to, missing] = fact.value;
      if (to == kNone) {
        post.reports_to.push_back({unknown(missing), line, piece});
        continue;
      }
      split(piece, m_.post_versions[to],
            [&](const Interval& part, const PostVersion& above) {
              post.reports_to.push_back({above.id, line, part});
            });
    }
  }

  // An id of no post at any time, so that the edge dangles as it did.
  std::string unknown(std::string_view missing) const {
    std::string id(missing);
    while (m_.posts.find(id) != kNone) id += "~?";
    return id;
  }

  const Model& m_;
  Changes& changes_;
  Entity post_;
  const std::vector<PostVersion>& versions_;
  std::string id_;
  Story<Edge> explicit_, dotted_;
};

}  // namespace

void weave_posts(const Model& model, Changes& changes, Facts& out) {
  for (Entity post = 0; post < model.posts.size(); ++post) {
    PostWeaver(model, changes, post).run(out);
  }
}

}  // namespace rung::fold
