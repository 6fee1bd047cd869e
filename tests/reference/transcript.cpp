#include <algorithm>

#include "reference/compare.hpp"
#include "reference/rename.hpp"

namespace rung::reference {
namespace {

class Transcript {
 public:
  Transcript(const Org& org, const Records& original, const Renaming& renaming,
             const Question& question, bool ordered)
      : org_(org),
        original_(original),
        renaming_(renaming),
        context_(context_of(org, {question.at, question.line,
                                  renaming.there(question.subject)})),
        ordered_(ordered) {}

  std::string take() {
    for (const Post& a : original_.posts) {
      for (const Post& b : original_.posts) pair(a.id, b.id);
      one(a.id);
      for (const Extent extent : {Extent::kNext, Extent::kTop}) {
        RouteQuery query;
        query.from = post(a.id);
        query.extent = extent;
        route_of(a.id, query);
      }
    }
    for (const Person& person : original_.people) {
      RouteQuery query;
      query.person = org_.find_person(renaming_.there(person.id));
      query.extent = Extent::kTop;
      route_of(person.id, query);
    }
    report();
    return std::move(text_);
  }

 private:
  PostId post(const Id& id) const {
    return org_.find_post(renaming_.there(id));
  }
  // Texts that ids alone may put in order.
  std::string listed(List ids) const {
    ids = renaming_.back(ids);
    if (!ordered_) std::sort(ids.begin(), ids.end());
    return show(ids);
  }
  std::string listed(const std::vector<PostId>& posts) const {
    return listed(convert(org_, posts));
  }
  std::string sorted(const std::vector<PostId>& posts) const {
    List ids = renaming_.back(convert(org_, posts));
    std::sort(ids.begin(), ids.end());
    return show(ids);
  }
  std::string answer(const PostAnswer& found) const {
    Answer answer = convert(org_, found);
    answer.post = renaming_.back(answer.post);
    return show(answer);
  }
  void line(const std::string& text) { text_ += text + "\n"; }

  void pair(const Id& a, const Id& b) {
    Relationship related =
        convert(org_, relate(org_, post(a), post(b), context_));
    related.skipped = renaming_.back(related.skipped);
    const std::string alternatives = listed(related.alternatives);
    related.alternatives.clear();
    line(a + " to " + b + ": " + show(related) + alternatives + " " +
         std::to_string(
             static_cast<int>(is_superior(org_, post(a), post(b), context_))) +
         " " + std::to_string(distance(org_, post(a), post(b), context_)) +
         " common " +
         answer(common_superior(org_, post(a), post(b), context_)) +
         sorted(common_superiors(org_, post(a), post(b), context_)));
  }

  void one(const Id& id) {
    line(id + " under " + listed(superiors(org_, post(id), context_)) +
         " over " + sorted(subordinates(org_, post(id), context_, true)) +
         sorted(subordinates(org_, post(id), context_)));
    for (std::uint32_t k = 0; k < 4; ++k) {
      line("  " + std::to_string(k) +
           " up: " + answer(kth_superior(org_, post(id), k, context_)));
    }
    line("  next: " + next(post(id)) + " held by " + holders(post(id)));
  }

  std::string next(PostId from) const {
    PostAnswer found;
    next_approver(org_, {&from, 1}, context_, {&found, 1});
    return answer(found);
  }

  std::string holders(PostId of) const {
    List ids;
    for (const Holder& each : org_.holders(of, context_.at)) {
      ids.emplace_back(org_.id(each.person));
    }
    return listed(ids);
  }

  void route_of(const Id& from, RouteQuery& query) {
    query.context = context_;
    query.trace = ordered_;
    const RouteAnswer got = convert(org_, route(org_, query));
    List lines;
    for (const RouteStep& step : got.steps) {
      lines.push_back("  step " + std::to_string(step.level) + " " +
                      renaming_.back(step.post) + " in " +
                      renaming_.back(step.unit) + " " +
                      std::string(name(step.line)) + listed(step.holders) +
                      renaming_.back(step.instead_of));
    }
    for (const RouteNote& note : got.notes) {
      lines.push_back("  note " + std::to_string(note.level) + " " + note.code +
                      listed(note.posts));
    }
    if (!ordered_) std::sort(lines.begin(), lines.end());
    line("route from " + from + ": " + std::string(name(got.outcome)));
    for (const std::string& each : lines) line(each);
  }

  void report() {
    const OrgReport report = org_.check(context_.at);
    line("depth " + std::to_string(report.depth) + " roots " +
         sorted(report.roots));
    List lines;
    for (const Problem& problem : report.problems) {
      // Which ring of several is shown, and from where, is for ids to choose.
      const bool ring = problem.code == "org.cycle";
      List ids = renaming_.back(problem.subjects);
      if (!ordered_) std::sort(ids.begin(), ids.end());
      if (!ring || ordered_) lines.push_back(problem.code + show(ids));
    }
    std::sort(lines.begin(), lines.end());
    for (const std::string& each : lines) line(each);
  }

  const Org& org_;
  const Records& original_;
  const Renaming& renaming_;
  Context context_;
  bool ordered_;
  std::string text_;
};

}  // namespace

std::string transcript(const Org& org, const Records& original,
                       const Renaming& renaming, const Question& question,
                       bool ordered) {
  return Transcript(org, original, renaming, question, ordered).take();
}

}  // namespace rung::reference
