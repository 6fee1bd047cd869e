#include "reference/compare.hpp"

#include <algorithm>

namespace rung::reference {
namespace {

std::string pair_text(const char* call, const Id& a, const Id& b) {
  return std::string(call) + " " + a + " " + b;
}

// Every ordered pair of posts, in both kinds of names.
struct Pairs {
  std::vector<PostId> a, b;
  List a_id, b_id;
};

Pairs all_pairs(const Org& org, const Model& model) {
  Pairs pairs;
  for (const auto& [a, first] : model.posts()) {
    for (const auto& [b, second] : model.posts()) {
      pairs.a.push_back(org.find_post(a));
      pairs.b.push_back(org.find_post(b));
      pairs.a_id.push_back(a);
      pairs.b_id.push_back(b);
    }
  }
  return pairs;
}

bool sorted(const std::vector<PostId>& posts) {
  return std::is_sorted(posts.begin(), posts.end());
}

Ids as_set(const List& list) { return Ids(list.begin(), list.end()); }

void compare_pair(const Org& org, const Model& model, const Question& q,
                  const Pairs& pairs, std::size_t i, Differences& out) {
  const Context context = context_of(org, q);
  const PostId a = pairs.a[i];
  const PostId b = pairs.b[i];
  const Id& ia = pairs.a_id[i];
  const Id& ib = pairs.b_id[i];
  const int truth = static_cast<int>(is_superior(org, a, b, context));
  const int wanted = static_cast<int>(model.is_superior(ia, ib, q));
  if (truth != wanted) {
    out.note(pair_text("is_superior", ia, ib), std::to_string(truth),
             std::to_string(wanted));
  }
  const int steps = distance(org, a, b, context);
  const int wanted_steps = model.distance(ia, ib, q);
  if (steps != wanted_steps) {
    out.note(pair_text("distance", ia, ib), std::to_string(steps),
             std::to_string(wanted_steps));
  }
  out.equal(pair_text("relate", ia, ib),
            show(convert(org, relate(org, a, b, context))),
            show(model.relate(ia, ib, q)));
  out.equal(pair_text("common_superior", ia, ib),
            show(convert(org, common_superior(org, a, b, context))),
            show(model.common_superior(ia, ib, q)));
  const std::vector<PostId> all = common_superiors(org, a, b, context);
  out.equal(pair_text("common_superiors", ia, ib),
            show(as_set(convert(org, all))) + (sorted(all) ? "" : " unsorted"),
            show(model.common_superiors(ia, ib, q)));
}

// The calls for many pairs must answer as the calls for one.
void compare_batches(const Org& org, const Question& q, const Pairs& pairs,
                     Differences& out) {
  const Context context = context_of(org, q);
  const std::size_t n = pairs.a.size();
  std::vector<Truth> truths(n);
  std::vector<Relation> relations(n);
  std::vector<PostAnswer> commons(n);
  is_superior(org, pairs.a, pairs.b, context, truths);
  relate(org, pairs.a, pairs.b, context, relations);
  common_superior(org, pairs.a, pairs.b, context, commons);
  Related reused;
  for (std::size_t i = 0; i < n; ++i) {
    const PostId a = pairs.a[i];
    const PostId b = pairs.b[i];
    relate(org, a, b, context, reused);
    const Related fresh = relate(org, a, b, context);
    const bool same = truths[i] == is_superior(org, a, b, context) &&
                      relations[i] == fresh.relation &&
                      show(convert(org, reused)) == show(convert(org, fresh)) &&
                      convert(org, commons[i]) ==
                          convert(org, common_superior(org, a, b, context));
    if (!same) {
      out.note(pair_text("batch", pairs.a_id[i], pairs.b_id[i]), "differs",
               "the same as one by one");
    }
  }
}

void compare_post(const Org& org, const Model& model, const Question& q,
                  const Id& id, Differences& out) {
  const Context context = context_of(org, q);
  const PostId post = org.find_post(id);
  out.equal("superiors " + id,
            show(convert(org, superiors(org, post, context))),
            show(model.listing(model.superiors(id, q))));
  for (const bool direct : {true, false}) {
    const std::vector<PostId> below = subordinates(org, post, context, direct);
    out.equal(
        (direct ? "direct subordinates " : "subordinates ") + id,
        show(as_set(convert(org, below))) + (sorted(below) ? "" : " unsorted"),
        show(model.subordinates(id, q, direct)));
  }
  const auto levels = static_cast<std::uint32_t>(model.posts().size()) + 1;
  for (std::uint32_t k = 0; k <= levels; ++k) {
    PostAnswer batch;
    kth_superior(org, {&post, 1}, k, context, {&batch, 1});
    const Answer want = model.kth_superior(id, k, q);
    const Answer got = convert(org, kth_superior(org, post, k, context));
    const std::string what = "kth_superior " + std::to_string(k) + " " + id;
    out.equal(what, show(got), show(want));
    out.equal(what + " batch", show(convert(org, batch)), show(want));
    if (want.found != PostAnswer::Found::kOne) break;
  }
}

}  // namespace

void compare_relations(const Org& org, const Model& model, const Question& q,
                       Differences& out) {
  const Pairs pairs = all_pairs(org, model);
  for (std::size_t i = 0; i < pairs.a.size(); ++i) {
    compare_pair(org, model, q, pairs, i, out);
  }
  compare_batches(org, q, pairs, out);
  for (const auto& [id, post] : model.posts()) {
    compare_post(org, model, q, id, out);
  }
}

std::string compare_some(const Org& org, const Model& model, std::uint64_t seed,
                         bool load) {
  Dice dice(seed);
  Differences out;
  List subjects{Id()};
  for (const auto& [id, subject] : model.subjects()) subjects.push_back(id);
  for (int round = 0; round < 2 && out.empty(); ++round) {
    const Instant at = random_instant(dice);
    const Line other = static_cast<Line>(dice.below(5));
    for (const Question& q : {Question{at, Line::kLadder, Id()},
                              Question{at, other, dice.pick(subjects)}}) {
      Differences here;
      compare_relations(org, model, q, here);
      compare_routes(org, model, q, dice, {}, here);
      if (!here.empty()) return show(q) + "\n" + here.text();
    }
    compare_facts(org, model, at, out);
    compare_check(org, model, at, out);
    if (!out.empty()) return show(Question{at, {}, {}}) + "\n" + out.text();
  }
  if (load && seed % 4 == 0) compare_problems(org, model, out);  // slow
  return out.text();
}

std::string compare_samples(const Org& org, const Model& model,
                            std::uint64_t seed, int samples) {
  Dice dice(seed);
  List ids;
  for (const auto& [id, post] : model.posts()) ids.push_back(id);
  for (const Line line : {Line::kLadder, Line::kUnit}) {
    const Question q{random_instant(dice), line, Id()};
    Differences out;
    Pairs pairs;
    for (int i = 0; i < samples; ++i) {
      pairs.a_id.push_back(dice.pick(ids));
      pairs.b_id.push_back(dice.pick(ids));
      pairs.a.push_back(org.find_post(pairs.a_id.back()));
      pairs.b.push_back(org.find_post(pairs.b_id.back()));
      compare_pair(org, model, q, pairs, pairs.a.size() - 1, out);
      if (i < samples / 8) compare_post(org, model, q, dice.pick(ids), out);
    }
    compare_batches(org, q, pairs, out);
    compare_check(org, model, q.at, out);
    if (!out.empty()) return show(q) + "\n" + out.text();
  }
  return {};
}

std::string compare_line(const Org& org, const Model& model, Line line) {
  Differences out;
  Dice dice(0);
  const Question q{{0}, line, Id()};
  compare_relations(org, model, q, out);
  compare_routes(org, model, q, dice, {.every_to = true}, out);
  compare_facts(org, model, q.at, out);
  compare_check(org, model, q.at, out);
  return out.empty() ? std::string() : show(q) + "\n" + out.text();
}

}  // namespace rung::reference
